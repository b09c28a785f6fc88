import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { documentProtocol, type KnownLinks, type LinksAnswer } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat, nextId } from '../../support/boat.ts';

async function hosted(log = new MemoryLog()) {
	const server = await boat({ log });
	const made = await server.create();
	const { workshopId, facilitatorKey, joinKey } = made;
	const cohost = await server.join(workshopId, { key: facilitatorKey, name: 'Paul' });
	const person = { key: joinKey, name: 'Anna', side: 'sales' as const };
	const anna = await server.join(workshopId, person);
	const ask = async (token: string, known: KnownLinks = {}, what = 'links') => {
		const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
		const path = `${server.url}/api/workshops/${workshopId}/${what}`;
		const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(known) });
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
	const roles = {
		...{ facilitatorKey: 'facilitator', cohostKey: 'facilitator' },
		...{ screenKey: 'screen', observerKey: 'observer' },
	};
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

/** A log, and all that it was ever handed. */
function watchedLog() {
	const handed: unknown[] = [];
	const log = new Proxy(new MemoryLog(), {
		get(target, name) {
			const method: unknown = Reflect.get(target, name, target);
			if (typeof method !== 'function') return method;
			return (...given: unknown[]): unknown => {
				handed.push(given);
				return method.apply(target, given);
			};
		},
	});
	return { log, handed };
}

it('P46 of links, tokens and requests the log is handed hashes alone, wherever they come from', async () => {
	const { log, handed } = watchedLog();
	const { server, made, cohost, anna, ask } = await hosted(log);
	const { workshopId, joinCode, teamId, ...keys } = made;
	const [request, again] = [nextId(), nextId()];
	const person = { name: 'Bea', side: 'operations' as const };
	const bea = await server.join(workshopId, { code: joinCode, ...person, requestId: request });
	const device = await server.join(workshopId, { code: joinCode, ...person, requestId: request });
	const key = (await ask(bea.token, {}, 'device-key')).body as unknown as { key: string };
	const second = await server.join(workshopId, { ...key, requestId: again });
	const { body } = await ask(cohost.token, { company: 'Acme' });
	const renewed = (await ask(cohost.token, {}, 'team-link')).body;
	const facilitator = await server.connect({ token: cohost.token });
	await facilitator.send({ type: 'SetDoor', part: 'lobby', on: true });
	const waits = await server.join(workshopId, { code: joinCode, ...person, requestId: nextId() });
	const letIn = { type: 'LetIn', person: waits.participantId };
	expect(await facilitator.send(letIn)).toMatchObject({ ok: true });
	const { companyKeys, ...issued } = body;
	const isKey = (one: string) => one !== joinCode && one !== teamId;
	const secrets = [
		...[...Object.values(keys), ...Object.values(issued).filter(isKey)],
		...[renewed.teamKey, key.key, ...companyKeys.map((one) => one.key)],
		// What a token has besides its workshop and its seat.
		...[cohost, anna, bea, device, second, waits].map(({ token }) => token.slice(-21)),
		...[request, again],
	];
	expect(secrets).toHaveLength(23);
	const kept = JSON.stringify(handed);
	expect(kept).toContain(workshopId);
	expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
});

it('P13, P22 of the links that a device knows those stay that are good, and the others are new', async () => {
	const { log, made, server, cohost, ask } = await hosted();
	const { workshopId, facilitatorKey, cohostKey, joinKey, screenKey, observerKey, teamKey } = made;
	const known = { facilitatorKey, cohostKey, joinKey, screenKey, observerKey, teamKey };
	const before = (await log.readEvents(workshopId)).length;
	expect((await ask(cohost.token, known)).body).toMatchObject(known);
	expect(await log.readEvents(workshopId)).toHaveLength(before);
	const facilitator = await server.connect({ token: cohost.token });
	await facilitator.send({ type: 'RevokeLink', link: 'screen', out: false });
	const { body } = await ask(cohost.token, { ...known, joinKey: observerKey, teamKey: joinKey });
	const { screenKey: newScreen, joinKey: newJoin, teamKey: newTeam, ...others } = body;
	expect(others).toMatchObject({ facilitatorKey, cohostKey, observerKey });
	for (const key of [newScreen, newJoin, newTeam]) expect(Object.values(known)).not.toContain(key);
	const opens = async (key: string) =>
		(await server.post(`/api/workshops/${workshopId}/join`, { key, name: 'One more' })).status;
	expect(await Promise.all([screenKey, newScreen, cohostKey].map(opens))).toEqual([403, 201, 201]);
});

it('P22 only hashes are compared: what is sent as known and is none of ours is not taken over', async () => {
	const { server, made, cohost, ask } = await hosted();
	const invented = 'A'.repeat(22);
	const { body } = await ask(cohost.token, { facilitatorKey: invented, teamKey: invented });
	expect([body.facilitatorKey, body.teamKey]).not.toContain(invented);
	const joined = await server.join(made.workshopId, { key: invented, name: 'X' });
	expect(joined).toMatchObject({ error: { code: 'wrong-key' } });
});

it("P22, P25 another team's link is not taken for this team's, whoever sends it", async () => {
	const { server, made, cohost, ask } = await hosted();
	const other = await server.create('Another team');
	const { body } = await ask(cohost.token, { teamKey: other.teamKey });
	expect(body.teamKey).not.toBe(other.teamKey);
	const next = { title: 'Next', template: 'regular-session', language: 'en' };
	const opened = async (teamKey: string) =>
		(await server.post('/api/workshops', { ...next, teamKey })).body;
	expect(await opened(body.teamKey)).toMatchObject({ teamId: made.teamId });
	expect(await opened(other.teamKey)).toMatchObject({ teamId: other.teamId });
});

it('P23 whoever came by a link that is called back is cut off within a second', async () => {
	const { server, made, anna } = await hosted();
	const { workshopId, screenKey, facilitatorKey } = made;
	const lead = await server.join(workshopId, { key: facilitatorKey, name: 'Frida' });
	const facilitator = await server.connect({ token: lead.token });
	const stays = await server.connect({ token: anna.token });
	const seat = await server.join(workshopId, { key: screenKey });
	const screen = await server.connect({ token: seat.token });
	const gone = new Promise((resolve) => screen.socket.once('disconnect', resolve));
	const began = performance.now();
	expect(await facilitator.send({ type: 'RevokeLink', link: 'screen', out: true })).toMatchObject({
		ok: true,
	});
	await gone;
	expect(performance.now() - began).toBeLessThan(1000);
	await expect(server.connect({ token: seat.token })).rejects.toMatchObject({
		data: { code: 'person-removed' },
	});
	expect(stays.socket.connected).toBe(true);
	expect(facilitator.socket.connected).toBe(true);
});

it('P23 of all who go with a link each device is cut off, and each of its documents', async () => {
	const { server, made, anna } = await hosted();
	const { workshopId, facilitatorKey, joinKey } = made;
	const lead = await server.join(workshopId, { key: facilitatorKey, name: 'Frida' });
	const facilitator = await server.connect({ token: lead.token });
	const requestId = nextId();
	const bea = { key: joinKey, name: 'Bea', side: 'operations' as const, requestId };
	const [phone, laptop] = [await server.join(workshopId, bea), await server.join(workshopId, bea)];
	const closed = [anna, phone, laptop].map(async ({ token }) => {
		const { socket } = await server.connect({ token });
		const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}/${boardName}`;
		const board = new WebSocket(address, [documentProtocol, token]);
		onTestFinished(() => board.terminate());
		await once(board, 'open');
		// Whoever has been let in is answered.
		board.send(Uint8Array.of(0, 0, 1, 0));
		await once(board, 'message');
		return () =>
			Promise.all([
				once(board, 'close').then(([code]) => code as number),
				new Promise<string>((resolve) => socket.once('disconnect', resolve)),
			]);
	});
	const waiting = (await Promise.all(closed)).map((wait) => wait());
	const began = performance.now();
	await facilitator.send({ type: 'RevokeLink', link: 'participant', out: true });
	const each = [4401, 'transport close'];
	expect(await Promise.all(waiting)).toEqual([each, each, each]);
	expect(performance.now() - began).toBeLessThan(1000);
	expect(facilitator.socket.connected).toBe(true);
});

it('P25 the links of a team are called back together, by a facilitator of one of its workshops', async () => {
	const { server, made, cohost, anna, ask } = await hosted();
	const { teamId, teamKey, facilitatorKey } = made;
	const other = await server.create('Another team');
	const second = (await ask(cohost.token)).body.teamKey;
	const opens = async (key: string, team = teamId) => {
		const headers = { authorization: `Bearer ${key}` };
		return (await fetch(`${server.url}/api/teams/${team}/register`, { headers })).status;
	};
	expect(await ask(anna.token, {}, 'team-link')).toMatchObject({ status: 403 });
	expect(await ask(facilitatorKey, {}, 'team-link')).toMatchObject({ status: 400 });
	expect(await Promise.all([teamKey, second].map((key) => opens(key)))).toEqual([200, 200]);
	const renewed = await ask(cohost.token, {}, 'team-link');
	expect(renewed.status).toBe(201);
	const keys = [teamKey, second, renewed.body.teamKey];
	expect(await Promise.all(keys.map((key) => opens(key)))).toEqual([403, 403, 200]);
	expect(await opens(other.teamKey, other.teamId)).toBe(200);
	const next = { title: 'Next', template: 'regular-session', language: 'en', teamKey };
	expect((await server.post('/api/workshops', next)).status).toBe(403);
});
