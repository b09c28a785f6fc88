import { expect, it } from 'vitest';
import { boat, nextId } from '../../support/boat.ts';

it('creates a workshop, finds it by its code however it is typed, and by its links', async () => {
	const server = await boat();
	const made = await server.create('Sales & Operations');
	const typed = made.joinCode.toLowerCase().replace(/^(.{4})/, '$1 - ');
	const byCode = await fetch(`${server.url}/api/join/${encodeURIComponent(typed)}`);
	const expected = { workshopId: made.workshopId, title: 'Sales & Operations', language: 'en' };
	expect(await byCode.json()).toEqual(expected);
	const byKey = await fetch(`${server.url}/api/workshops/${made.workshopId}`, {
		headers: { authorization: `Bearer ${made.screenKey}` },
	});
	expect(await byKey.json()).toEqual({ ...expected, role: 'screen' });
});

it.each([
	['an unknown code', '/api/join/AAAAAAAA', 404, 'unknown-code'],
	['an unknown workshop', `/api/workshops/${nextId()}`, 403, 'wrong-key'],
])('refuses %s in one sentence', async (_what, path, status, code) => {
	const server = await boat();
	const response = await fetch(server.url + path);
	expect(response.status).toBe(status);
	expect(await response.json()).toEqual({
		error: { code, message: expect.stringMatching(/\.$/), next: expect.stringMatching(/\.$/) },
	});
});

it.each([
	['a name that is too long', { name: 'x'.repeat(61), side: 'sales' }, 'name-too-long'],
	['no name', { name: '  ', side: 'sales' }, 'name-missing'],
	['no side', { name: 'Anna' }, 'side-missing'],
	['a side that is none', { name: 'Anna', side: 'marketing' }, 'malformed'],
	['an unknown field', { name: 'Anna', side: 'sales', role: 'facilitator' }, 'malformed'],
])('refuses to seat somebody with %s', async (_what, person, code) => {
	const server = await boat();
	const { workshopId, joinCode } = await server.create();
	const { body } = await server.post(`/api/workshops/${workshopId}/join`, {
		code: joinCode,
		...person,
	});
	expect(body).toMatchObject({ error: { code } });
});

it('gives the same seat to the same request, with a token that works', async () => {
	const server = await boat();
	const { workshopId, joinCode } = await server.create();
	const request = { code: joinCode, name: 'Anna', side: 'sales' as const, requestId: nextId() };
	const first = await server.join(workshopId, request);
	const again = await server.join(workshopId, request);
	expect(again.participantId).toBe(first.participantId);
	const client = await server.connect({ token: again.token });
	await client.until(({ room }) => Object.keys(room.participants).length === 1);
});

it('hands a browser its token in a cookie that no script reads, and lets that seat in', async () => {
	const server = await boat();
	const { workshopId, joinCode } = await server.create();
	const { body, response } = await server.post(`/api/workshops/${workshopId}/join`, {
		code: joinCode,
		name: 'Anna',
		side: 'sales',
		cookie: true,
	});
	const { participantId, token } = body as { participantId: string; token?: string };
	expect(token).toBeUndefined();
	const cookie = response.headers.get('set-cookie') ?? '';
	expect(cookie).toMatch(
		new RegExp(
			`^seat_${participantId}=[\\w-]{64}; Path=/; HttpOnly; SameSite=Strict; Max-Age=\\d+$`,
		),
	);
	const client = await server.connect({ seat: participantId }, { cookie: cookie.split(';')[0]! });
	await client.until(({ mine }) => mine.participant === participantId);
	await expect(server.connect({ seat: participantId })).rejects.toThrow('no-seat');
});

it('lets nobody new into a workshop that has ended', async () => {
	const server = await boat();
	const { workshopId, joinCode, facilitatorKey, joinKey } = await server.create();
	const host = await server.join(workshopId, { key: facilitatorKey });
	const facilitator = await server.connect({ token: host.token });
	await facilitator.send({ type: 'CloseWorkshop' });
	const byCode = await fetch(`${server.url}/api/join/${joinCode}`);
	expect(await byCode.json()).toMatchObject({ error: { code: 'unknown-code' } });
	const person = { name: 'Anna', side: 'sales' };
	const { body } = await server.post(`/api/workshops/${workshopId}/join`, {
		key: joinKey,
		...person,
	});
	expect(body).toMatchObject({ error: { code: 'workshop-closed' } });
});
