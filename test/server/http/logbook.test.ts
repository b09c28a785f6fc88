import { expect, it } from 'vitest';
import type { Logbook } from '../../../shared/logbook/logbook.ts';
import { endlessSpace } from '../../../server/space/space.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { boat } from '../../support/boat.ts';

async function led() {
	const stores = { log: new MemoryLog(), register: new MemoryRegister() };
	const space = { ...endlessSpace };
	const server = await boat({ ...stores, space });
	const made = await server.create();
	const { workshopId, facilitatorKey, cohostKey, joinKey, observerKey } = made;
	const frida = await server.join(workshopId, { key: facilitatorKey, name: 'Frida' });
	const carl = await server.join(workshopId, { key: cohostKey, name: 'Carl' });
	const anna = await server.join(workshopId, { key: joinKey, name: 'Anna', side: 'sales' });
	const olga = await server.join(workshopId, { key: observerKey, name: 'Olga' });
	const lead = await server.connect({ token: frida.token });
	const ask = async (path: string, token: string, method = 'GET', { url } = server) => {
		const headers = { authorization: `Bearer ${token}` };
		const response = await fetch(`${url}/api/workshops/${workshopId}/${path}`, { method, headers });
		return { status: response.status, text: await response.text() };
	};
	const book = async (token = frida.token, from = server) => {
		const { status, text } = await ask('logbook', token, 'GET', from);
		expect(status).toBe(200);
		return JSON.parse(text) as Logbook;
	};
	/** Who did what, by name. */
	const lines = async (...asked: Parameters<typeof book>) => {
		const { entries, people } = await book(...asked);
		return entries.map(({ by, deed }) => [(by && people[by]?.name) ?? null, deed.what]);
	};
	return { stores, server, space, made, frida, carl, anna, olga, lead, ask, book, lines };
}

it('LB1 facilitators alone read it, each of them, also once the workshop has ended and after a restart', async () => {
	const { stores, server, frida, carl, anna, olga, lead, ask, lines } = await led();
	expect(await lead.send({ type: 'SetDoor', part: 'locked', on: true })).toMatchObject({
		ok: true,
	});
	expect(await lead.send({ type: 'CloseWorkshop' })).toMatchObject({ ok: true });
	const expected = [
		...[
			[null, 'created'],
			['Frida', 'came-to-lead'],
			['Carl', 'came-to-lead'],
		],
		...[
			['Frida', 'door-locked'],
			['Frida', 'ended'],
		],
	];
	for (const { token } of [frida, carl]) expect(await lines(token)).toEqual(expected);
	for (const { token } of [anna, olga]) {
		const { status, text } = await ask('logbook', token);
		expect([status, text]).toEqual([403, expect.stringContaining('not-allowed')]);
		expect(text).not.toContain('door-locked');
	}
	await server.end();
	expect(await lines(frida.token, await boat(stores))).toEqual(expected);
});

it('LB1, LB2 it knows who turned somebody away, renewed the team’s link and took a report, which no event told before', async () => {
	const { server, made, frida, carl, anna, lead, ask, lines, book } = await led();
	await lead.send({ type: 'SetDoor', part: 'lobby', on: true });
	const knock = { key: made.joinKey, name: 'Noor', side: 'sales' as const };
	const noor = await server.join(made.workshopId, knock);
	await lead.send({ type: 'TurnAway', person: noor.participantId });
	// Nobody waits there any more: nothing was done.
	await lead.send({ type: 'TurnAway', person: noor.participantId });
	const bea = await server.join(made.workshopId, { ...knock, name: 'Bea' });
	await lead.send({ type: 'LetIn', person: bea.participantId });
	expect((await ask('team-link', carl.token, 'POST')).status).toBe(201);
	expect((await ask('report.json', carl.token)).status).toBe(200);
	expect((await ask('report.md', frida.token)).status).toBe(200);
	// Neither whoever takes part nor a link leads.
	for (const token of [anna.token, made.facilitatorKey, made.screenKey])
		expect((await ask('report.md', token)).status).toBe(200);
	expect((await lines()).slice(3)).toEqual([
		['Frida', 'lobby-on'],
		['Frida', 'turned-away'],
		['Frida', 'admitted'],
		['Carl', 'team-link-renewed'],
		['Carl', 'report-taken'],
		['Frida', 'report-taken'],
	]);
	const text = JSON.stringify(await book());
	expect(text).not.toContain('Noor');
	expect(text).not.toContain(noor.participantId);
	expect(text).not.toContain('Anna');
});

it('LB2 on a full disk a report is read all the same, and nothing is written', async () => {
	const { stores, made, space, frida, ask } = await led();
	const before = await stores.log.readEvents(made.workshopId);
	Object.assign(space, { isFull: true });
	expect((await ask('report.md', frida.token)).status).toBe(200);
	expect((await ask('logbook', frida.token)).status).toBe(200);
	expect(await stores.log.readEvents(made.workshopId)).toEqual(before);
});

it('LB4 no key, no code and no token is in it', async () => {
	const { made, frida, anna, lead, ask, book } = await led();
	await ask('team-link', frida.token, 'POST');
	await lead.send({ type: 'RevokeLink', link: 'participant', out: true });
	const text = JSON.stringify(await book());
	const { workshopId: _id, teamId: _team, ...secrets } = made;
	for (const secret of [...Object.values(secrets), frida.token, anna.token])
		expect(text).not.toContain(secret);
	expect(text).not.toMatch(/[0-9a-f]{40}|[\w-]{43}/);
});

it('LB5 whoever was erased is not named in it', async () => {
	const { server, frida, carl, lines, made } = await led();
	const other = await server.connect({ token: carl.token });
	await other.send({ type: 'Freeze', frozen: true });
	const response = await fetch(
		`${server.url}/api/workshops/${made.workshopId}/people/${carl.participantId}`,
		{
			method: 'DELETE',
			headers: { authorization: `Bearer ${frida.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ name: 'Carl' }),
		},
	);
	expect(response.status).toBe(204);
	expect((await lines()).slice(2)).toEqual([
		[null, 'came-to-lead'],
		[null, 'frozen'],
		['Frida', 'person-erased'],
	]);
});
