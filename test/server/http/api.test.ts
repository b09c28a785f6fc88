import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { realEffects } from '../../../server/effects.ts';
import { newToken } from '../../../server/identity/token.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
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

it('S5 a code that another workshop has is not given again', async () => {
	const drawn = ['SAMECODE', 'SAMECODE', 'SAMECODE', 'ANTHERCD'];
	const server = await boat({ effects: { ...realEffects, newCode: () => drawn.shift()! } });
	expect((await server.create()).joinCode).toBe('SAMECODE');
	expect((await server.create()).joinCode).toBe('ANTHERCD');
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

it('gives a request that was sent by one link no seat of another link', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey, joinKey } = await server.create();
	const requestId = nextId();
	const person = { name: 'Anna', side: 'sales' as const, requestId };
	const seats = [
		await server.join(workshopId, { key: facilitatorKey, ...person }),
		await server.join(workshopId, { key: joinKey, ...person }),
	];
	expect(new Set(seats.map(({ participantId }) => participantId)).size).toBe(2);
	const anna = await server.connect({ token: seats[1]!.token });
	await anna.until(({ mine }) => mine.role === 'participant');
});

it('P8 whoever comes by the same name has a seat of their own', async () => {
	const server = await boat();
	const { workshopId, joinKey, joinCode } = await server.create();
	const person = { name: 'Anna', side: 'sales' as const };
	const seats = await Promise.all(
		[{ key: joinKey }, { key: joinKey }, { code: joinCode }, { code: joinCode }].map((pass) =>
			server.join(workshopId, { ...pass, ...person }),
		),
	);
	expect(new Set(seats.map(({ participantId }) => participantId)).size).toBe(4);
});

it('P46 a token that names a seat and has other random bits opens nothing', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey } = await server.create();
	const { participantId, token } = await server.join(workshopId, { key: facilitatorKey });
	const opens = async (one: string) => {
		const response = await fetch(`${server.url}/api/workshops/${workshopId}/seat`, {
			headers: { authorization: `Bearer ${one}` },
		});
		return response.ok;
	};
	const made = newToken(workshopId, participantId);
	expect(made.slice(0, 42)).toBe(token.slice(0, 42));
	expect([await opens(token), await opens(made)]).toEqual([true, false]);
	await expect(server.connect({ token: made })).rejects.toThrow('no-seat');
	const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}/${boardName}`;
	const board = new WebSocket(address, [documentProtocol, made]);
	expect((await once(board, 'close'))[0]).toBe(4401);
});

it('P47 a browser has a cookie for each seat, and each of its pages sits in the one that it names', async () => {
	const server = await boat();
	const { workshopId, joinCode } = await server.create();
	const taken = async (name: string) => {
		const person = { code: joinCode, name, side: 'sales', cookie: true };
		const { body, response } = await server.post(`/api/workshops/${workshopId}/join`, person);
		const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
		return { cookie, seat: (body as { participantId: string }).participantId };
	};
	const seats = [await taken('Anna'), await taken('Bert')];
	const cookie = seats.map((one) => one.cookie).join('; ');
	const asked = async (headers: Record<string, string>) => {
		const response = await fetch(`${server.url}/api/workshops/${workshopId}/seat`, {
			headers: { cookie, ...headers },
		});
		const { participantId } = (await response.json()) as { participantId?: string };
		return participantId ?? response.status;
	};
	for (const { seat } of seats) {
		const page = await server.connect({ seat }, { cookie });
		await page.until(({ mine }) => mine.participant === seat);
		expect(await asked({ 'x-seat': seat })).toBe(seat);
	}
	// Who names none, or one without a cookie, sits in none.
	for (const headers of [{}, { 'x-seat': nextId() }]) expect(await asked(headers)).toBe(400);
	await expect(server.connect({ seat: nextId() }, { cookie })).rejects.toThrow('no-seat');
	await expect(server.connect({}, { cookie })).rejects.toThrow('no-seat');
});

it('P47 where it is reached over TLS the cookie is carried by TLS alone', async () => {
	const server = await boat({ proxies: ['127.0.0.1'] });
	const { workshopId, joinCode } = await server.create();
	const secure = async (protocol: string) => {
		const response = await fetch(`${server.url}/api/workshops/${workshopId}/join`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-forwarded-proto': protocol },
			body: JSON.stringify({ code: joinCode, name: 'Anna', side: 'sales', cookie: true }),
		});
		return / Secure$/.test(response.headers.get('set-cookie') ?? '');
	};
	expect([await secure('https'), await secure('http')]).toEqual([true, false]);
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
