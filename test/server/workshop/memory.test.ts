import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openGateway } from '../../../server/control/gateway.ts';
import { documentEndpoint } from '../../../server/docs/endpoint.ts';
import { realEffects } from '../../../server/effects.ts';
import { endlessSpace } from '../../../server/space/space.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { join } from '../../../server/workshop/door.ts';
import type { LiveWorkshop } from '../../../server/workshop/live-workshop.ts';
import { Registrar } from '../../../server/workshop/registrar.ts';
import type { Workshops } from '../../../server/workshop/workshops.ts';
import { addCard, readCards } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { nextId } from '../../support/boat.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { openWorkshops } from './scene.ts';

const minutes = (n: number) => n * 60_000;

/** A server without sockets, whose clock is set by hand. */
function server(log = new MemoryLog()) {
	const clock = { now: Date.UTC(2026, 10, 26, 12) };
	const workshops = openWorkshops(log, { now: () => clock.now });
	const pass = async (milliseconds: number) => {
		clock.now += milliseconds;
		await workshops.tidy();
	};
	return { log, clock, workshops, pass };
}

/** A workshop with its facilitator and Anna; nobody here holds it. */
async function begin(workshops: Workshops, teamKey?: string) {
	const about = { title: 'Room', template: 'experience', language: 'en' } as const;
	const made = await workshops.create({ ...about, ...(teamKey && { teamKey }) });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const live = await workshops.open(made.workshopId);
	const host = await join(live!, { key: made.facilitatorKey }, realEffects);
	const anna = await join(live!, { key: made.joinKey, name: 'Anna', side: 'sales' }, realEffects);
	if ('refusal' in host || 'refusal' in anna) throw new Error('not admitted');
	return { id: made.workshopId, teamKey: made.teamKey, host: host.seat, anna: anna.seat, ...anna };
}

async function write(live: LiveWorkshop, author: Id, salesWants: string) {
	const [, own] = await live.privates.of(author);
	await own.write(
		(doc) => addCard(doc, nextId(), 'a', { salesWants }),
		(record) => live.commit([], record ? [record] : [], author),
	);
}
const draft = (live: LiveWorkshop | null, host: Id) =>
	live!.perform(host, { commandId: nextId(), type: 'AddAgreement', agreement: nextId() });
const numbersIn = ({ state }: LiveWorkshop) =>
	Object.values(state.agreements).map(({ number }) => number);

/** Like a restart, for this workshop alone: nothing holds it any more. */
async function leave({ workshops, pass }: ReturnType<typeof server>, id: Id) {
	await pass(minutes(5));
	await pass(minutes(15));
	expect(workshops.size).toBe(0);
	await collectGarbage();
	const again = await workshops.open(id);
	return again!;
}

it('S24, ME8 a no stays a no for its copies of the next minutes, and is asked anew by one that comes after these', async () => {
	const { workshops, pass } = server();
	const { id, host } = await begin(workshops);
	const live = (await workshops.open(id))!;
	const agreement = nextId();
	const away = { type: 'WithdrawAgreement' as const, agreement, withdrawn: true };
	const copy = { commandId: nextId(), ...away };
	const no = { refusal: expect.objectContaining({ code: 'unknown-agreement' }) as unknown };
	expect(await live.perform(host, copy)).toEqual(no);
	await live.perform(host, { commandId: nextId(), type: 'AddAgreement', agreement });
	await pass(minutes(4));
	expect(await live.perform(host, copy)).toEqual(no);
	await pass(minutes(1));
	expect(await live.perform(host, copy)).toMatchObject({ seq: live.seq });
});

describe('a document', () => {
	it('ME2 leaves memory when nobody has been there for a minute', async () => {
		const { workshops, pass } = server();
		const { id, anna } = await begin(workshops);
		const live = (await workshops.open(id))!;
		await write(live, anna, 'Say yes at once');
		const board = await live.rooms.get(boardName);
		const connection = {
			...{ seat: anna, send: () => undefined, stored: () => undefined },
			refuse: () => undefined,
		};
		const leaveBoard = board.join(connection);
		expect(live.rooms.size).toBe(2);
		await pass(minutes(1));
		expect(live.rooms.size).toBe(1);
		leaveBoard();
		await pass(minutes(1));
		expect(live.rooms.size).toBe(0);
		expect(await live.rooms.get(boardName)).toBe(board);
	});

	it('ME4 that has left is counted as before, and what is written in it next counts, too', async () => {
		const { workshops, pass } = server();
		const { id, anna } = await begin(workshops);
		const live = (await workshops.open(id))!;
		await write(live, anna, 'Say yes at once');
		const seen = new WeakRef((await live.privates.of(anna))[1]);
		await pass(minutes(1));
		await collectGarbage();
		expect(seen.deref()).toBeUndefined();
		expect(live.privates.count).toBe(1);
		const counts: number[] = [];
		const stop = live.privates.onChange(() => counts.push(live.privates.count));
		await write(live, anna, 'One number per item');
		stop();
		await write(live, anna, 'A third one');
		expect(counts).toEqual([2]);
		expect(live.privates.count).toBe(3);
	});

	it('ME2 leaves memory where all were counted, too', async () => {
		const { workshops, pass } = server();
		const { id, anna } = await begin(workshops);
		const live = (await workshops.open(id))!;
		await write(live, anna, 'Say yes at once');
		expect(live.privates.count).toBe(1);
		const seen = new WeakRef((await live.privates.of(anna))[1]);
		await pass(minutes(1));
		await collectGarbage();
		expect(seen.deref()).toBeUndefined();
		expect(live.privates.count).toBe(1);
	});

	it('S23 in many pieces is stored as one before it leaves, and the disk is given back the others', async () => {
		const { log, workshops, pass } = server();
		const { id, anna } = await begin(workshops);
		const live = (await workshops.open(id))!;
		const compact = vi.spyOn(log, 'compact');
		for (let n = 0; n < 40; n++) await write(live, anna, `Card ${n}`);
		await pass(minutes(1) - 1);
		expect(compact).not.toHaveBeenCalled();
		await pass(1);
		expect((await log.loadDocument(id, `private/${anna}~1`)).updates).toHaveLength(1);
		expect(compact).toHaveBeenCalledExactlyOnceWith(id);
		await pass(minutes(1));
		expect(compact).toHaveBeenCalledOnce();
	});
});

describe('a workshop', () => {
	it('ME2 leaves memory a quarter of an hour after the last one has left it', async () => {
		const { workshops, pass } = server();
		const { id } = await begin(workshops);
		const stop = (await workshops.open(id))!.onFrame(() => undefined);
		await pass(minutes(60));
		expect(workshops.size).toBe(1);
		stop();
		await pass(minutes(14));
		expect(workshops.size).toBe(1);
		await pass(minutes(1));
		expect(workshops.size).toBe(0);
	});

	it('ME4 that has left comes back as it was: facts, texts, counts and commands that were applied', async () => {
		const around = server();
		const { id, host, anna } = await begin(around.workshops);
		const timer = { commandId: nextId(), type: 'SetTimer' as const, minutes: 5 };
		const before = await (async () => {
			const live = (await around.workshops.open(id))!;
			await write(live, anna, 'Say yes at once');
			const done = await live.perform(host, timer);
			return { done, state: structuredClone(live.state), seen: new WeakRef(live) };
		})();
		const again = await leave(around, id);
		expect(before.seen.deref()).toBeUndefined();
		expect(again.state).toEqual(before.state);
		const [, own] = await again.privates.of(anna);
		expect(readCards(own.doc).map(({ salesWants }) => salesWants)).toEqual(['Say yes at once']);
		expect(again.privates.count).toBe(1);
		expect(await again.perform(host, timer)).toEqual(before.done);
	});

	it('ME3 is the same for who holds it and for who opens it while it leaves or afterwards', async () => {
		const { log, clock, workshops, pass } = server();
		const { id, host } = await begin(workshops);
		const held = (await workshops.open(id))!;
		const reads = vi.spyOn(log, 'readEvents');
		clock.now += minutes(15);
		const tidying = workshops.tidy();
		expect(await workshops.open(id)).toBe(held);
		await tidying;
		await pass(minutes(15));
		expect(workshops.size).toBe(0);
		await collectGarbage();
		const opened = (await workshops.open(id))!;
		expect(opened).toBe(held);
		expect(reads).not.toHaveBeenCalled();
		await Promise.all([draft(held, host), draft(opened, host)]);
		expect(numbersIn(opened)).toEqual([1, 2]);
	});

	it('ME2 stays until its register has what it decided', async () => {
		const register = new MemoryRegister();
		const clock = { now: 0 };
		const registrar = new Registrar(register, () => undefined);
		const workshops = openWorkshops(
			new MemoryLog(),
			{ now: () => clock.now },
			{ register, registrar },
		);
		const { id, host } = await begin(workshops);
		const rename = (title: string) => ({ type: 'RenameWorkshop' as const, title });
		const live = (await workshops.open(id))!;
		const full = vi.spyOn(register, 'update').mockRejectedValue(new Error('disk full'));
		await live.perform(host, { commandId: nextId(), ...rename('Other') });
		clock.now += minutes(15);
		await workshops.tidy();
		expect(workshops.size).toBe(1);
		full.mockRestore();
		await live.perform(host, { commandId: nextId(), ...rename('Another') });
		await registrar.catchUp(live.state.team);
		clock.now += minutes(15);
		await workshops.tidy();
		expect(workshops.size).toBe(0);
		expect((await register.read(live.state.team))?.workshops[0]?.title).toBe('Another');
	});
});

describe('the workshops of a team', () => {
	it('ME5 leave again, and their numbers go on', async () => {
		const before = server();
		const one = await begin(before.workshops);
		const other = await begin(before.workshops, one.teamKey);
		await draft(await before.workshops.open(one.id), one.host);
		await draft(await before.workshops.open(one.id), one.host);

		const { workshops, pass } = server(before.log);
		await draft(await workshops.open(other.id), other.host);
		expect(numbersIn((await workshops.open(other.id))!)).toEqual([3]);
		expect(workshops.size).toBe(2);
		await pass(minutes(5));
		await pass(minutes(15));
		expect(workshops.size).toBe(0);
		await draft(await workshops.open(one.id), one.host);
		expect(numbersIn((await workshops.open(one.id))!)).toEqual([1, 2, 4]);
		expect(workshops.size).toBe(1);
	});

	it('ME3, ME5 count on from one that came back before anybody let it go', async () => {
		const { workshops, pass } = server();
		const one = await begin(workshops);
		const other = await begin(workshops, one.teamKey);
		const held = await workshops.open(one.id);
		await pass(minutes(15));
		expect(workshops.size).toBe(0);
		expect(await workshops.open(one.id)).toBe(held);
		await Promise.all([
			draft(held, one.host),
			draft(await workshops.open(other.id), other.host),
			draft(held, one.host),
		]);
		const numbers = [held!, (await workshops.open(other.id))!].flatMap(numbersIn);
		expect(numbers.sort()).toEqual([1, 2, 3]);
	});
});

it('ME2 sockets hold a workshop, and nothing of them is left when they are gone', async () => {
	const { workshops } = server();
	const { id, token } = await begin(workshops);
	const http = createServer();
	const control = openGateway(http, {
		...{ workshops, effects: realEffects, space: endlessSpace, origins: { admit: () => true } },
		logError: (_id, error) => expect.unreachable(String(error)),
		logRefusal: (code) => expect.unreachable(code),
	});
	const documents = documentEndpoint({ open: (asked) => workshops.open(asked) });
	http.on('upgrade', (request, socket, head) => {
		if (request.url?.startsWith('/docs/')) documents.upgrade(request, socket, head);
	});
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	onTestFinished(async () => {
		await documents.close();
		await control.close();
	});
	const { port } = http.address() as AddressInfo;
	const live = (await workshops.open(id))!;
	expect(live.inUse).toBe(false);

	const socket = io(`http://127.0.0.1:${port}`, { auth: { token }, transports: ['websocket'] });
	await new Promise((resolve) => socket.once('snapshot', resolve));
	expect(live.inUse).toBe(true);
	const path = `ws://127.0.0.1:${port}/docs/${id}/${boardName}`;
	const board = new WebSocket(path, [documentProtocol, token]);
	await once(board, 'open');
	const queryAwareness = 3;
	board.send(Uint8Array.of(queryAwareness));
	await once(board, 'message');
	socket.disconnect();
	await vi.waitFor(() => expect(live.attendance.now()).toEqual([]));
	expect(live.inUse).toBe(true);
	board.close();
	await vi.waitFor(() => expect(live.inUse).toBe(false));

	const again = io(`http://127.0.0.1:${port}`, { auth: { token }, transports: ['websocket'] });
	onTestFinished(() => void again.disconnect());
	const snapshot = new Promise((resolve) => again.once('snapshot', resolve));
	const present = new Promise((resolve) => again.once('presence', resolve));
	await snapshot;
	expect(await present).toMatchObject({ present: [expect.any(String)] });
});
