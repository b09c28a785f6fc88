import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Tries } from '../../../server/http/tries.ts';
import type { Presence } from '../../../shared/protocol.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { privateName } from '../../../shared/workshop/documents.ts';
import { boat, nextId } from '../../support/boat.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';

/** A facilitator is there, and Anna of Sales; others come. */
async function atDoor(stores: Parameters<typeof boat>[0] = {}) {
	const server = await boat(stores);
	const made = await server.create();
	const { workshopId, joinCode, joinKey } = made;
	const lead = await server.join(workshopId, { key: made.facilitatorKey, name: 'Frida' });
	const facilitator = await server.connect({ token: lead.token });
	const anna = await server.join(workshopId, { code: joinCode, name: 'Anna', side: 'sales' });
	const presence: Presence[] = [];
	facilitator.socket.on('presence', (one) => presence.push(one));
	const waiting = () => presence.at(-1)?.waiting ?? [];
	const seat = async (token: string) => {
		const response = await fetch(`${server.url}/api/workshops/${workshopId}/seat`, {
			headers: { authorization: `Bearer ${token}` },
		});
		const { error } = (await response.json()) as { error?: { code: string } };
		return error?.code ?? response.status;
	};
	const knock = (more: object = {}) =>
		server.join(workshopId, { key: joinKey, name: 'Noor', side: 'operations', ...more });
	const door = async (locked: boolean, lobby = false) => {
		await facilitator.send({ type: 'SetDoor', part: 'locked', on: locked });
		await facilitator.send({ type: 'SetDoor', part: 'lobby', on: lobby });
	};
	return { server, ...made, facilitator, anna, waiting, seat, knock, door };
}

it('P16 a locked door lets nobody new in, and everybody who has a seat', async () => {
	const { server, door, ...made } = await atDoor();
	const { workshopId: id, joinCode, joinKey, observerKey, screenKey, facilitatorKey } = made;
	const request = { code: joinCode, name: 'Bo', side: 'sales' as const, requestId: nextId() };
	const bo = await server.join(id, request);
	await door(true);
	const tried = async (body: object) => (await server.post(`/api/workshops/${id}/join`, body)).body;
	const person = { name: 'Noor', side: 'sales' };
	for (const key of [joinKey, observerKey])
		expect(await tried({ key, ...person })).toMatchObject({ error: { code: 'door-locked' } });
	expect(await tried({ code: joinCode, ...person })).toMatchObject({
		error: { code: 'unknown-code' },
	});
	for (const key of [screenKey, facilitatorKey])
		expect(await tried({ key })).toMatchObject({ participantId: expect.any(String) });
	expect((await server.join(id, request)).participantId).toBe(bo.participantId);
	await server.connect({ token: bo.token });
	await door(false);
	expect(await tried({ code: joinCode, ...person })).toMatchObject({ role: 'participant' });
});

it('P17 whoever is new waits, is told to facilitators alone, and is let in', async () => {
	const log = new MemoryLog();
	const { server, door, knock, waiting, seat, facilitator, anna, workshopId } = await atDoor({
		log,
	});
	const other = await server.connect({ token: anna.token });
	const told: Presence[] = [];
	other.socket.on('presence', (one) => told.push(one));
	await door(false, true);
	const request = { requestId: nextId() };
	const first = await knock(request);
	const noor = await knock(request);
	expect(noor.participantId).toBe(first.participantId);
	await expect.poll(waiting).toMatchObject([{ id: noor.participantId, name: 'Noor' }]);
	expect(await seat(noor.token)).toBe('in-lobby');
	await expect(server.connect({ token: noor.token })).rejects.toMatchObject({
		data: { code: 'in-lobby' },
	});
	expect(JSON.stringify(await log.readEvents(workshopId))).not.toContain('Noor');
	expect(JSON.stringify(told)).not.toContain('Noor');
	const person = noor.participantId;
	expect(await facilitator.send({ type: 'LetIn', person })).toMatchObject({ ok: true });
	expect(await seat(noor.token)).toBe(200);
	const inside = await server.connect({ token: noor.token });
	await inside.until(({ room }) => room.participants[person]?.name === 'Noor');
	await other.until(({ room }) => room.participants[person]?.name === 'Noor');
	await expect.poll(waiting).toEqual([]);
});

it('P17 whoever is turned away has no seat, and nothing is kept of it', async () => {
	const log = new MemoryLog();
	const { door, knock, waiting, seat, facilitator, workshopId, anna } = await atDoor({ log });
	await door(false, true);
	const noor = await knock();
	await expect.poll(waiting).toHaveLength(1);
	await facilitator.send({ type: 'TurnAway', person: anna.participantId });
	expect(await seat(anna.token)).toBe(200);
	await facilitator.send({ type: 'TurnAway', person: noor.participantId });
	await expect.poll(waiting).toEqual([]);
	expect(await seat(noor.token)).toBe('no-seat');
	expect(JSON.stringify(await log.readEvents(workshopId))).not.toContain('Noor');
});

it('P19 whoever is taken out is cut off within a second, reads nothing, and is let in again', async () => {
	const { server, facilitator, anna, seat, workshopId, waiting } = await atDoor();
	const socket = await server.connect({ token: anna.token });
	const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}/${privateName}`;
	const written = new WebSocket(address, [documentProtocol, anna.token]);
	await once(written, 'open');
	const closed = Promise.all([
		once(written, 'close'),
		new Promise((resolve) => socket.socket.once('disconnect', resolve)),
	]);
	const person = anna.participantId;
	const began = performance.now();
	expect(await facilitator.send({ type: 'RemovePerson', person })).toMatchObject({ ok: true });
	const [[code]] = await closed;
	expect(performance.now() - began).toBeLessThan(1000);
	expect(code).toBe(4401);
	expect(await seat(anna.token)).toBe('person-removed');
	await expect(server.connect({ token: anna.token })).rejects.toMatchObject({
		data: { code: 'person-removed' },
	});
	const report = await fetch(`${server.url}/api/workshops/${workshopId}/report.json`, {
		headers: { authorization: `Bearer ${anna.token}` },
	});
	expect(report.ok).toBe(false);
	expect(waiting()).toEqual([]);
	await facilitator.send({ type: 'LetIn', person });
	expect(await seat(anna.token)).toBe(200);
	await server.connect({ token: anna.token });
});

it('P16, P17 the links that let people in open no report while the door is locked or they would wait', async () => {
	const { server, door, workshopId, ...keys } = await atDoor();
	const report = async (key: string) => {
		const headers = { authorization: `Bearer ${key}` };
		return (await fetch(`${server.url}/api/workshops/${workshopId}/report.json`, { headers })).ok;
	};
	const open = () => Promise.all([keys.joinKey, keys.observerKey, keys.facilitatorKey].map(report));
	expect(await open()).toEqual([true, true, true]);
	await door(true);
	expect(await open()).toEqual([false, false, true]);
	await door(false, true);
	expect(await open()).toEqual([false, false, true]);
});

it('P20 an unknown code, one of a closed workshop and one of a locked door are answered alike', async () => {
	const { server, door, joinCode, workshopId } = await atDoor();
	await door(true);
	const ended = await atDoor();
	await ended.facilitator.send({ type: 'CloseWorkshop' });
	/** All that comes over the wire, but for the moment and the server's own address. */
	const asked = async (url: string, code: string) => {
		const response = await fetch(`${url}/api/join/${code}`);
		const {
			date,
			'content-security-policy': policy,
			...headers
		} = Object.fromEntries(response.headers);
		expect([date, policy]).toEqual([expect.any(String), expect.stringContaining('connect-src')]);
		return { status: response.status, headers, body: await response.text() };
	};
	const unknown = await asked(server.url, 'AAAAAAAA');
	expect(unknown.status).toBe(404);
	for (const typed of [joinCode, joinCode.toLowerCase(), `${joinCode}A`, 'A', 'no code', '%00'])
		expect(await asked(server.url, typed)).toEqual(unknown);
	expect(await asked(ended.server.url, ended.joinCode)).toEqual(unknown);
	const person = { name: 'Noor', side: 'sales' };
	const joins = await Promise.all([
		server.post(`/api/workshops/${workshopId}/join`, { code: 'AAAAAAAA', ...person }),
		server.post(`/api/workshops/${workshopId}/join`, { code: joinCode, ...person }),
		ended.server.post(`/api/workshops/${ended.workshopId}/join`, {
			code: ended.joinCode,
			...person,
		}),
	]);
	for (const { status, body } of joins) expect({ status, body }).toEqual(pick(joins[0]!));
});

const pick = ({ status, body }: { status: number; body: unknown }) => ({ status, body });

it('P21 the eleventh wrong code within a second is one too many, and a right one is not', async () => {
	const { server, joinCode } = await atDoor();
	vi.useFakeTimers({ toFake: ['Date'] });
	onTestFinished(() => void vi.useRealTimers());
	const asked = async (code: string) => (await fetch(`${server.url}/api/join/${code}`)).status;
	const wrong = await Promise.all(Array.from({ length: 30 }, () => asked('AAAAAAAA')));
	expect(wrong.filter((status) => status === 404)).toHaveLength(10);
	expect(wrong.filter((status) => status === 429)).toHaveLength(20);
	expect(await asked(joinCode)).toBe(200);
});

it('P21 they are counted over all addresses, at the look and at the join, and keep nobody with a right one out', async () => {
	const { server, joinCode, joinKey, workshopId } = await atDoor({ proxies: ['127.0.0.1'] });
	vi.useFakeTimers({ toFake: ['Date'] });
	onTestFinished(() => void vi.useRealTimers());
	let from = 0;
	const ask = async (path: string, body?: object) => {
		const response = await fetch(server.url + path, {
			...(body && { method: 'POST', body: JSON.stringify(body) }),
			headers: {
				'x-forwarded-for': `203.0.113.${++from}`,
				...(body && { 'content-type': 'application/json' }),
			},
		});
		return response.status;
	};
	const person = { name: 'Noor', side: 'sales' };
	const join = (pass: object) => ask(`/api/workshops/${workshopId}/join`, { ...pass, ...person });
	for (let n = 0; n < 5; n++) {
		expect(await ask('/api/join/AAAAAAAA')).toBe(404);
		expect(await join({ code: 'AAAAAAAA' })).toBe(404);
	}
	expect(await ask('/api/join/AAAAAAAA')).toBe(429);
	expect(await join({ code: 'AAAAAAAA' })).toBe(429);
	expect(await ask(`/api/join/${joinCode}`)).toBe(200);
	expect(await join({ code: joinCode })).toBe(201);
	expect(await join({ key: joinKey })).toBe(201);
});

it('P21 a second later the next ten are answered', () => {
	let now = 5000;
	const tries = new Tries(() => now);
	const fails = (n: number) => Array.from({ length: n }, () => tries.fail());
	expect(fails(11)).toEqual([...Array<boolean>(10).fill(false), true]);
	now += 999;
	expect(tries.fail()).toBe(true);
	now += 1;
	expect(fails(11)).toEqual([...Array<boolean>(10).fill(false), true]);
});
