import { expect, it } from 'vitest';
import type { KnownLinks, LinksAnswer } from '../../../shared/protocol.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';

async function circle() {
	const log = new MemoryLog();
	const server = await boat({ log });
	const made = await server.create();
	const { workshopId, facilitatorKey } = made;
	const frida = await server.join(workshopId, { key: facilitatorKey, name: 'Frida' });
	const facilitator = await server.connect({ token: frida.token });
	const ask = async (known: KnownLinks) => {
		const headers = {
			...{ 'content-type': 'application/json', authorization: `Bearer ${frida.token}` },
		};
		const path = `${server.url}/api/workshops/${workshopId}/links`;
		const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(known) });
		return { status: response.status, body: (await response.json()) as LinksAnswer };
	};
	const keyOf = async (company: string) => {
		const { body } = await ask({ company });
		return body.companyKeys.find((one) => one.company === company)!.key;
	};
	const behind = async (key: string) => {
		const headers = { authorization: `Bearer ${key}` };
		const response = await fetch(`${server.url}/api/workshops/${workshopId}`, { headers });
		return (await response.json()) as object;
	};
	const seats = async () =>
		(await server.connect({ token: frida.token })).seen.view!.room.participants;
	return { log, server, workshopId, facilitator, ask, keyOf, behind, seats };
}

const noor = { name: 'Noor', side: 'sales' as const };

it('P44 whoever comes by a company’s link is of that company and confirmed, whatever was typed', async () => {
	const { server, workshopId, keyOf, behind, seats } = await circle();
	const key = await keyOf('Acme');
	expect(await behind(key)).toMatchObject({ role: 'participant', company: 'Acme' });
	const { participantId } = await server.join(workshopId, { ...noor, key, company: 'Bolt' });
	expect((await seats())[participantId]).toMatchObject({ company: 'Acme', confirmed: true });
});

it('P41 whoever types a company is not confirmed', async () => {
	const { server, workshopId, ask, seats } = await circle();
	const { body } = await ask({ company: 'Acme' });
	const { joinKey } = body;
	const { participantId } = await server.join(workshopId, {
		...noor,
		key: joinKey,
		company: 'Acme',
	});
	const seat = (await seats())[participantId];
	expect(seat).toMatchObject({ company: 'Acme' });
	expect(seat).not.toHaveProperty('confirmed');
});

it('P44 of its key, which is of 128 bits, the log knows the hash alone', async () => {
	const { log, workshopId, keyOf } = await circle();
	const key = await keyOf('Acme');
	expect(Buffer.from(key, 'base64url')).toHaveLength(16);
	const written = JSON.stringify(await log.readEvents(workshopId));
	expect(written).not.toContain(key);
	expect(written).toContain('"company":"Acme"');
});

it('P13 a device keeps the link that it knows, another is given its own, and both open', async () => {
	const { ask, behind } = await circle();
	const first = (await ask({ company: 'Acme' })).body;
	const [one] = first.companyKeys;
	expect((await ask(first)).body.companyKeys).toEqual([one]);
	expect((await ask({ ...first, company: ' acme ' })).body.companyKeys).toEqual([one]);
	const [other] = (await ask({})).body.companyKeys;
	expect(other).toMatchObject({ company: 'Acme' });
	expect(other).not.toEqual(one);
	for (const { key } of [one!, other!])
		expect(await behind(key)).toMatchObject({ company: 'Acme' });
});

it('P44 a link that was called back opens nothing, and the other company’s does', async () => {
	const { facilitator, ask, keyOf, behind } = await circle();
	const [acme, bolt] = [await keyOf('Acme'), await keyOf('Bolt')];
	await facilitator.send({ type: 'RevokeLink', link: { company: 'Acme' }, out: false });
	expect(await behind(acme)).toMatchObject({ error: { code: 'wrong-key' } });
	expect(await behind(bolt)).toMatchObject({ company: 'Bolt' });
	const known = [{ company: 'Acme', key: acme }];
	const again = (await ask({ companyKeys: known })).body.companyKeys;
	const fresh = again.find(({ company }) => company === 'Acme')!.key;
	expect(fresh).not.toBe(acme);
	expect(await behind(fresh)).toMatchObject({ company: 'Acme' });
	// A key of one company is no link of another.
	const mixed = await ask({ companyKeys: [{ company: 'Bolt', key: fresh }] });
	expect(mixed.body.companyKeys.find(({ company }) => company === 'Bolt')?.key).not.toBe(fresh);
});

it('P44 a company without a name, or with too long a one, has no link', async () => {
	const { ask } = await circle();
	expect((await ask({ company: '  ' })).body).toMatchObject({ error: { code: 'malformed' } });
	expect((await ask({ company: 'x'.repeat(61) })).body).toMatchObject({
		error: { code: 'text-too-long' },
	});
	expect((await ask({})).body.companyKeys).toEqual([]);
});
