import { expect, it } from 'vitest';
import type { LinksAnswer } from '../../../shared/protocol.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';

async function hosted(log = new MemoryLog()) {
	const server = await boat({ log });
	const made = await server.create();
	const { workshopId, facilitatorKey, joinKey } = made;
	const cohost = await server.join(workshopId, { key: facilitatorKey, name: 'Paul' });
	const person = { key: joinKey, name: 'Anna', side: 'sales' as const };
	const anna = await server.join(workshopId, person);
	const ask = async (token: string, workshop = workshopId) => {
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
		const path = `${server.url}/api/workshops/${workshop}/links`;
		const response = await fetch(path, { method: 'POST', headers, body: '{}' });
		return { status: response.status, body: (await response.json()) as LinksAnswer };
	};
	return { log, server, made, cohost, anna, ask };
}

it('P13 a facilitator who came by a link is given links that open what they say', async () => {
	const { server, made, cohost, ask } = await hosted();
	const { status, body } = await ask(cohost.token);
	expect(status).toBe(201);
	const { workshopId, teamId, joinCode } = made;
	expect(body).toMatchObject({ teamId, joinCode });
	const roles = { facilitatorKey: 'facilitator', screenKey: 'screen', observerKey: 'observer' };
	for (const [name, role] of Object.entries(roles)) {
		const key = body[name as keyof typeof roles];
		expect(key).not.toBe(made[name as keyof typeof roles]);
		expect(await server.join(workshopId, { key, name: 'One more' })).toMatchObject({ role });
	}
	const { joinKey, teamKey } = body;
	const guest = { key: joinKey, name: 'Bea', side: 'operations' as const };
	expect(await server.join(workshopId, guest)).toMatchObject({ role: 'participant' });
	const next = { title: 'Next', template: 'regular-session', language: 'en', teamKey };
	expect((await server.post('/api/workshops', next)).body).toMatchObject({ teamId });
});

it('P13 links that are out stay as they are', async () => {
	const { server, made, cohost, ask } = await hosted();
	await ask(cohost.token);
	const screen = await server.join(made.workshopId, { key: made.screenKey });
	expect(screen).toMatchObject({ role: 'screen' });
});

it('P13 nobody else is given any, and nothing is written for them', async () => {
	const { log, server, made, anna, ask } = await hosted();
	const screen = await server.join(made.workshopId, { key: made.screenKey });
	const before = await log.readEvents(made.workshopId);
	const other = await server.create('Another workshop');
	const stranger = await server.join(other.workshopId, { key: other.facilitatorKey });
	for (const [token, code] of [
		[anna.token, 'not-allowed'],
		[screen.token, 'not-allowed'],
		[stranger.token, 'no-seat'],
		['', 'no-seat'],
	] as const) {
		const { status, body } = await ask(token);
		expect([status, body]).toMatchObject([code === 'not-allowed' ? 403 : 400, { error: { code } }]);
	}
	expect(await log.readEvents(made.workshopId)).toEqual(before);
});

it('P13, V6 only hashes of them are kept, also over a restart', async () => {
	const { log, server, made, cohost, ask } = await hosted();
	const { body } = await ask(cohost.token);
	const kept = JSON.stringify(await log.readEvents(made.workshopId));
	for (const key of [body.screenKey, body.joinKey, body.facilitatorKey, body.teamKey])
		expect(kept).not.toContain(key);
	const again = await boat({ log });
	expect(server.url).not.toBe(again.url);
	const screen = await again.join(made.workshopId, { key: body.screenKey });
	expect(screen).toMatchObject({ role: 'screen' });
});
