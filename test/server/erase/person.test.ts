import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Space } from '../../../server/space/space.ts';
import { realEffects } from '../../../server/effects.ts';
import { join } from '../../../server/workshop/door.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Claim } from '../../../server/store/workshop-log.ts';
import type { Id } from '../../../shared/ids.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { boardName, privateName, storedName } from '../../../shared/workshop/documents.ts';
import type { Participant } from '../../../shared/workshop/state.ts';
import { openWorkshops } from '../workshop/scene.ts';
import { askToErase, manned } from './asking.ts';

/** Piet is there, and Gonda of Operations. */
async function withGonda(stores: Parameters<typeof manned>[0] = {}) {
	const { seat: piet, ...scene } = await manned(stores);
	const { server, created, workshopId } = scene;
	const gone = { name: 'Gonda Vos', side: 'operations', company: 'Mill & Grain' } as const;
	const gonda = await server.join(workshopId, { key: created.joinKey, ...gone });
	return { ...scene, piet, gonda };
}

const erase = (
	server: Parameters<typeof askToErase>[0],
	workshop: Id,
	token: string,
	person: Id,
	body: unknown,
) => askToErase(server, `${workshop}/people/${person}`, token, body);
const name = 'gonda vos';

it('ER10 over HTTP facilitators erase anybody, and others themselves, and are answered when it is done', async () => {
	const log = new MemoryLog();
	const { server, workshopId: id, lead, piet, gonda } = await withGonda({ log });
	const by = (token: string, person = gonda.participantId, body: unknown = { name }) =>
		erase(server, id, token, person, body);
	expect(await by(piet.token)).toEqual([403, 'not-allowed']);
	expect(await by(lead.token, gonda.participantId, { name: 'Piet' })).toEqual([400, 'other-name']);
	expect(await by(lead.token, gonda.participantId, {})).toEqual([400, 'malformed']);
	expect(await by('nonsense')).toEqual([400, 'no-seat']);
	expect(await by(lead.token, lead.participantId, { name: '' })).toEqual([409, 'last-facilitator']);
	expect(JSON.stringify(await log.readEvents(id))).toContain('Gonda');
	expect(await by(lead.token)).toEqual([204, '']);
	const kept = JSON.stringify(await log.readEvents(id));
	for (const word of ['Gonda', 'Mill & Grain', gonda.participantId])
		expect(kept).not.toContain(word);
	expect(kept).toContain('Piet');
	expect(await log.leaving()).toEqual([]);
	expect(await by(piet.token, piet.participantId, { name: 'Piet' })).toEqual([204, '']);
	expect(JSON.stringify(await log.readEvents(id))).not.toContain('Piet');
});

it('ER11 the seat is cut off and told why; all others come back to the same room and go on', async () => {
	const { server, workshopId: id, lead, piet, gonda } = await withGonda();
	const leading = await server.connect({ token: lead.token });
	const [writer, gone] = [piet, gonda].map(({ token }) => {
		const address = `${server.url.replace('http', 'ws')}/docs/${id}/${privateName}`;
		const line = new WebSocket(address, [documentProtocol, token]);
		onTestFinished(() => line.terminate());
		return line;
	}) as [WebSocket, WebSocket];
	await Promise.all([once(writer, 'message'), once(gone, 'message')]);
	const closed = Promise.all([once(writer, 'close'), once(gone, 'close')]);
	const cut = new Promise((resolve) => leading.socket.once('disconnect', resolve));
	const person = gonda.participantId;
	expect(await leading.send({ type: 'ErasePerson', person, name })).toMatchObject({ ok: true });
	await cut;
	const [[ofWriter], [ofGone]] = await closed;
	expect(ofWriter).toBe(1013);
	expect([4401, 1013]).toContain(ofGone);
	await expect(server.connect({ token: gonda.token })).rejects.toMatchObject({
		data: { code: 'person-erased' },
	});
	const back = await server.connect({ token: piet.token });
	const people = Object.values(back.seen.view!.room.participants);
	expect(people.map((one) => one.name).sort()).toEqual(['', '', 'Piet']);
	expect(JSON.stringify(back.seen.view)).not.toContain('Gonda');
	expect(
		await back.send({ type: 'AddTheme', theme: 'a'.repeat(22), title: 'Peaks' }),
	).toMatchObject({ ok: true });
});

const wish = { title: 'One', template: 'experience', language: 'en' } as const;

/** A workshop with somebody in it, and a later one of the team that was brought that person's name. */
async function followed(failures?: unknown[]) {
	const [log, register] = [new MemoryLog(), new MemoryRegister()];
	const onEraseFailure = (error: unknown) => void failures?.push(error);
	const open = () => openWorkshops(log, {}, { register, onEraseFailure });
	const workshops = open();
	const made = await workshops.create(wish);
	if ('refusal' in made) throw new Error(made.refusal.code);
	const { workshopId: id, teamId: team } = made;
	const person = 'gonda'.padEnd(22, '-');
	const participant: Participant = {
		...({ id: person, role: 'participant', name: 'Gonda Vos', side: 'sales' } as const),
		...{ function: 'Buyer', company: 'Mill & Grain', remote: false, joinedAt: 1 },
	};
	const live = (await workshops.open(id))!;
	await live.commit(
		[{ type: 'ParticipantJoined', participant, token: 'hash', request: null }],
		[{ document: storedName(privateName, person), update: Uint8Array.of(0, 0), claims: [] }],
		person,
	);
	const known = {
		name: 'Gonda Vos',
		side: 'sales',
		function: 'Buyer',
		company: 'Mill & Grain',
	} as const;
	await register.update(team, (kept) => void (kept.people[person] = { ...known }));
	const later = await workshops.create({ ...wish, teamKey: made.teamKey });
	if ('refusal' in later) throw new Error(later.refusal.code);
	const next = (await workshops.open(later.workshopId))!;
	const { strategy, earlier } = next.state;
	const people = { [person]: { ...known } };
	await next.commit(
		[{ type: 'RegisterBrought', strategy, earlier: { ...structuredClone(earlier), people } }],
		[],
		null,
	);
	const { teamKey } = made;
	return { log, register, workshops, open, id, team, teamKey, person, later: later.workshopId };
}

/** By the command alone. */
const decide = async ({ workshops, id, person }: Awaited<ReturnType<typeof followed>>) =>
	(await workshops.open(id))!.commit([{ type: 'PersonErased', person }], [], null);

async function expectGone(room: Awaited<ReturnType<typeof followed>>, workshops = room.workshops) {
	const { log, register, id, team, person, later } = room;
	expect(await log.leaving()).toEqual([]);
	for (const workshop of [id, later])
		expect(JSON.stringify(await log.readEvents(workshop))).not.toMatch(/Gonda|Buyer|Mill & Grain/);
	expect(await log.loadDocument(id, storedName(privateName, person))).toEqual({
		...{ updates: [], claims: [] },
	});
	const unnamed = { name: '', side: 'sales', function: null, company: null };
	// Nothing that was sealed names her.
	expect((await register.read(team))?.people).toEqual({});
	const next = (await workshops.open(later))!;
	expect(next.state.earlier.people[person]).toEqual(unnamed);
	const live = (await workshops.open(id))!;
	expect(Object.values(live.state.participants)).toMatchObject([{ name: '', side: 'sales' }]);
}

it('ER12, ER13 register, later workshop and private document are without that person', async () => {
	const room = await followed();
	await decide(room);
	await room.workshops.remove({ workshop: room.id, what: 'person', id: room.person });
	await expectGone(room);
});

it.each(['amend', 'dropDocument', 'dropCopies', 'rewrite', 'hasLeft'] as const)(
	'ER16 cut short before its %s, it goes on at the next start',
	async (step) => {
		const room = await followed();
		const stuck = vi.spyOn(room.log, step).mockReturnValue(new Promise(() => {}));
		await decide(room);
		await vi.waitFor(() => expect(stuck).toHaveBeenCalled());
		expect(await room.log.leaving()).toHaveLength(1);
		stuck.mockRestore();
		const again = room.open();
		await again.finishErasing();
		await expectGone(room, again);
	},
);

it('ER16 what has failed is tried again within a minute, and the workshop is there meanwhile', async () => {
	const failures: unknown[] = [];
	const room = await followed(failures);
	const stuck = vi.spyOn(room.log, 'amend').mockRejectedValue(new Error('no access'));
	await decide(room);
	await expect.poll(() => failures.length).toBeGreaterThan(0);
	expect((await room.workshops.open(room.id))?.state.participants).toHaveProperty(room.person);
	stuck.mockRestore();
	await room.workshops.tidy();
	await expectGone(room);
});

it('ER16 whoever asks for the workshop meanwhile waits for what is kept of it then', async () => {
	const room = await followed();
	const before = (await room.workshops.open(room.id))!;
	let go = () => {};
	const really = room.log.amend.bind(room.log);
	vi.spyOn(room.log, 'amend').mockImplementation(async (...args) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(...args);
	});
	await decide(room);
	await vi.waitFor(() => expect(room.log.amend).toHaveBeenCalled());
	const saved = vi.fn();
	void before.commit([{ type: 'WorkshopRenamed', title: 'Late' }], [], null).then(saved);
	const opened = room.workshops.open(room.id);
	vi.mocked(room.log.amend).mockImplementation(really);
	go();
	const after = (await opened)!;
	expect(after).not.toBe(before);
	expect(after.state.participants).not.toHaveProperty(room.person);
	await room.workshops.remove({ workshop: room.id, what: 'person', id: room.person });
	expect(after.state.title).toBe('One');
	expect(saved).not.toHaveBeenCalled();
	await after.commit([{ type: 'WorkshopRenamed', title: 'In time' }], [], null);
	expect((await room.log.readEvents(room.id)).at(-1)).toMatchObject({ title: 'In time' });
});

it('ER11 who was there a minute ago is still asked for consent afterwards', async () => {
	const room = await followed();
	const before = (await room.workshops.open(room.id))!;
	before.attendance.enter('one');
	before.attendance.enter('two');
	before.attendance.leave('two');
	await decide(room);
	await room.workshops.remove({ workshop: room.id, what: 'person', id: room.person });
	const after = (await room.workshops.open(room.id))!;
	expect(after.attendance.now()).toEqual([]);
	expect(after.attendance.ofLate().sort()).toEqual(['one', 'two']);
});

it('ER16 a full disk takes it, and makes room for it', async () => {
	let made = 0;
	const space: Space = {
		isFull: false,
		makeRoom: async () => void made++,
		onChange: () => () => {},
	};
	const { server, workshopId, lead, gonda } = await withGonda({ space });
	Object.assign(space, { isFull: true });
	expect(await erase(server, workshopId, lead.token, gonda.participantId, { name })).toEqual([
		...[204, ''],
	]);
	expect(made).toBe(1);
});

it('ER12 nobody knows any more who has written what on the board', async () => {
	const room = await followed();
	const live = (await room.workshops.open(room.id))!;
	const other = 'other'.padEnd(22, '-');
	const doc = new Y.Doc();
	doc.getMap('conflicts').set('a', 'by nobody');
	const update = Y.encodeStateAsUpdate(doc);
	const claims: Claim[] = [
		[doc.clientID, room.person],
		[7, other],
	];
	await live.commit([], [{ document: boardName, update, claims }], null);
	await decide(room);
	await room.workshops.remove({ workshop: room.id, what: 'person', id: room.person });
	const kept = await room.log.loadDocument(room.id, boardName);
	expect(kept.claims).toEqual([[7, other]]);
	const now = new Y.Doc();
	for (const one of kept.updates) Y.applyUpdate(now, one);
	expect(now.getMap('conflicts').toJSON()).toEqual({ a: 'by nobody' });
});

it('ER16 what was on its way to the disk when it began is kept, and in its order', async () => {
	const room = await followed();
	const live = (await room.workshops.open(room.id))!;
	await decide(room);
	let go = () => {};
	const really = room.log.commit.bind(room.log);
	vi.spyOn(room.log, 'commit').mockImplementationOnce(async (entries) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(entries);
	});
	const late = live.commit([{ type: 'WorkshopRenamed', title: 'On its way' }], [], null);
	await vi.waitFor(() => expect(room.log.commit).toHaveBeenCalled());
	const done = room.workshops.remove({ workshop: room.id, what: 'person', id: room.person });
	go();
	await Promise.all([late, done]);
	await expectGone(room);
	expect((await room.workshops.open(room.id))?.state.title).toBe('On its way');
	expect(JSON.stringify(await room.log.readEvents(room.id))).toContain('On its way');
});

it('ER12 whoever comes back is given the whole view, not the one from before', async () => {
	const { server, workshopId, lead, gonda } = await withGonda();
	const leading = await server.connect({ token: lead.token });
	const { seq } = leading.seen;
	expect(leading.seen.view?.room.participants).toHaveProperty(gonda.participantId);
	leading.socket.disconnect();
	expect(await erase(server, workshopId, lead.token, gonda.participantId, { name })).toEqual([
		...[204, ''],
	]);
	for (const known of [seq, seq + 1]) {
		const back = await server.connect({ token: lead.token, seq: known, epoch: 1 });
		await expect.poll(() => back.seen.snapshots).toBe(1);
		expect(back.seen.view?.room.participants).not.toHaveProperty(gonda.participantId);
	}
});

it('ER12 a workshop that is begun while somebody is erased is brought no name', async () => {
	const room = await followed();
	const { teamKey } = room;
	let go = () => {};
	const really = room.log.findCode.bind(room.log);
	vi.spyOn(room.log, 'findCode').mockImplementationOnce(async (code) => {
		await new Promise<void>((resolve) => (go = resolve));
		return really(code);
	});
	const erased = vi.spyOn(room.register, 'erase');
	// It has read the register when the name goes, and is on disk only after that.
	const begun = room.workshops.create({ ...wish, teamKey });
	await vi.waitFor(() => expect(room.log.findCode).toHaveBeenCalled());
	await decide(room);
	await vi.waitFor(() => expect(erased).toHaveBeenCalled());
	// All that the erasing does without waiting for it is done by then: nothing here has a disk.
	for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
	go();
	const made = await begun;
	if ('refusal' in made) throw new Error(made.refusal.code);
	await expect.poll(() => room.log.leaving()).toEqual([]);
	expect(JSON.stringify(await room.log.readEvents(made.workshopId))).not.toMatch(/Gonda|Buyer/);
	await expectGone(room);
});

it('ER11 a key for one more device, taken before, opens the seat no more', async () => {
	const room = await followed();
	const live = (await room.workshops.open(room.id))!;
	const key = live.deviceKeys.issue(room.person);
	await decide(room);
	expect(await join(live, { key }, realEffects)).toMatchObject({
		refusal: { code: 'person-erased' },
	});
});
