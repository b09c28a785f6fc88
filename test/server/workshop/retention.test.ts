import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { endlessSpace } from '../../../server/space/space.ts';
import { realEffects } from '../../../server/effects.ts';
import { join } from '../../../server/workshop/door.ts';
import { keepRetention, Retention } from '../../../server/workshop/retention.ts';
import { privateName, storedName } from '../../../shared/workshop/documents.ts';
import { boat } from '../../support/boat.ts';
import { openWorkshops } from './scene.ts';

const day = 24 * 60 * 60 * 1000;
const noon = Date.UTC(2026, 10, 26, 12);

/** A server that keeps workshops for so many days, by a clock that is set by hand; `start` is what it does at a start. */
async function kept(days = 90, from = noon) {
	const stores = { log: new MemoryLog(), register: new MemoryRegister() };
	const clock = { now: from };
	const space = { ...endlessSpace };
	const failures: unknown[] = [];
	const onFailure = (error: unknown) => void failures.push(error);
	const start = (keepDays: number | null = days) => {
		const more = { register: stores.register, space, onEraseFailure: onFailure };
		const workshops = openWorkshops(
			stores.log,
			{ now: () => clock.now },
			{ ...more, ...(keepDays !== null && { keepDays }) },
		);
		const retention = new Retention({
			...{ log: stores.log, space, now: () => clock.now, days: keepDays ?? days, onFailure },
			open: (id) => workshops.open(id),
			erase: (live) => workshops.eraseRested(live),
		});
		return { workshops, retention };
	};
	const { workshops, retention } = start();
	const create = async (teamKey?: string) => {
		const wish = { title: 'One', template: 'experience', language: 'en' } as const;
		const made = await workshops.create({ ...wish, ...(teamKey !== undefined && { teamKey }) });
		if ('refusal' in made) throw new Error(made.refusal.code);
		return made;
	};
	const made = await create();
	const id = made.workshopId;
	/** The look of a day. */
	const look = async (on: number) => {
		clock.now = noon + on * day;
		await retention.daily();
	};
	const erasure = async () => (await workshops.open(id))?.state.retention.announced ?? null;
	return { stores, clock, space, failures, start, workshops, create, made, id, look, erasure };
}

it('RT1, RT3 it is announced, then erased, and neither sooner', async () => {
	const { look, erasure, workshops, id, stores } = await kept();
	await look(75.9);
	expect(await erasure()).toBeNull();
	await look(77);
	expect(await erasure()).toBe(noon + 91 * day);
	await look(90.9);
	expect(await workshops.open(id)).not.toBeNull();
	await look(92);
	expect(await workshops.open(id)).toBeNull();
	expect(await workshops.wasErased(id)).toBe(true);
	expect(await stores.log.readEvents(id)).toEqual([]);
	expect(await stores.log.erasing()).toEqual([]);
});

it('RT1 after its end so long, whatever is asked of it meanwhile', async () => {
	const { look, erasure, workshops, id, clock } = await kept(10);
	const live = (await workshops.open(id))!;
	clock.now = noon + day;
	await live.commit([{ type: 'WorkshopClosed' }], [], null);
	await look(2);
	expect(await erasure()).toBe(noon + 12 * day);
	clock.now = noon + 8 * day;
	await live.commit([{ type: 'DoorSet', locked: true, lobby: false }], [], null);
	await look(11.5);
	expect(await workshops.open(id)).not.toBeNull();
	await look(12.5);
	expect(await workshops.open(id)).toBeNull();
});

it('RT2, RT4 whatever happens calls it off, and it is counted from then', async () => {
	const { look, erasure, workshops, id, clock } = await kept();
	await look(77);
	clock.now = noon + 85 * day;
	const live = (await workshops.open(id))!;
	await live.commit([{ type: 'HandRaised' }], [], null);
	expect(await erasure()).toBeNull();
	await look(160.9);
	expect(await erasure()).toBeNull();
	await look(162);
	expect(await erasure()).toBe(noon + 176 * day);
});

it('RT2, RT4 so do texts, which are no events, and none of what a server does with them by itself', async () => {
	const { look, erasure, workshops, id, made, clock, stores } = await kept();
	const live = (await workshops.open(id))!;
	const anna = { key: made.joinKey, name: 'Anna', side: 'sales' as const };
	const admitted = await join(live, anna, realEffects);
	const seat = 'seat' in admitted ? admitted.seat : '';
	const room = await live.room(privateName, seat);
	const write = (text: string) =>
		room.write(
			(doc: Y.Doc) => void doc.getMap('conflicts').set(text, new Y.Map()),
			(record) => live.commit([], record ? [record] : [], null),
		);
	await look(77);
	expect(await erasure()).not.toBeNull();
	const document = storedName(privateName, seat);
	const update = Y.encodeStateAsUpdate(new Y.Doc());
	await live.commit([], [{ document, update, claims: [], whole: true }], null);
	expect(await erasure()).not.toBeNull();
	await write('a card');
	expect(await erasure()).toBeNull();
	const texts = async () =>
		(await stores.log.readEvents(id)).filter(({ type }) => type === 'TextsWritten').length;
	expect(await texts()).toBe(1);
	clock.now += day / 2;
	await write('another');
	expect(await texts()).toBe(1);
	clock.now += day;
	await write('one more');
	expect(await texts()).toBe(2);
	await look(154.5);
	expect(await erasure()).toBe(noon + (78.5 + 90) * day);
});

it('RT3 where the setting is new, or a server has stood still, nobody’s is erased that was not announced', async () => {
	const { look, erasure, workshops, id } = await kept(30);
	await look(400);
	expect(await erasure()).toBe(noon + 414 * day);
	await look(413);
	expect(await workshops.open(id)).not.toBeNull();
	await look(415);
	expect(await workshops.open(id)).toBeNull();
});

it('RT4 where the server keeps workshops longer or for good, whoever comes is told of no erasing', async () => {
	const { look, start, id, erasure } = await kept(90);
	await look(77);
	expect(await erasure()).not.toBeNull();
	for (const days of [365, null]) {
		const { workshops } = start(days);
		expect((await workshops.open(id))?.state.retention.announced).toBeNull();
		const again = start(90);
		await again.retention.daily();
		expect((await again.workshops.open(id))?.state.retention.announced).not.toBeNull();
	}
});

it('RT4 a workshop that was brought back from a backup is kept as if it had happened then', async () => {
	const { look, start, id, clock, stores } = await kept(90);
	await look(77);
	const { retention, workshops } = start();
	const { seq } = (await stores.log.readEvents(id)).at(-1)!;
	clock.now = noon + 200 * day;
	const raised = { type: 'EpochRaised', epoch: 7, at: clock.now, by: '' } as const;
	const event = { ...raised, v: 1 as const, seq: seq + 1, commandId: null };
	await stores.log.commit([{ workshop: id, expectedSeq: seq, events: [event], records: [] }]);
	await retention.daily();
	expect((await workshops.open(id))?.state.retention).toEqual({
		since: clock.now,
		announced: null,
	});
});

it('RT4 also where that could not be written down when it came into memory, for want of room', async () => {
	const { look, start, id, clock, stores, space } = await kept(90);
	await look(77);
	const { retention, workshops } = start(365);
	Object.assign(space, { isFull: true });
	const live = (await workshops.open(id))!;
	expect(live.state.retention.announced).not.toBeNull();
	Object.assign(space, { isFull: false });
	clock.now = noon + 100 * day;
	await retention.daily();
	expect(live.state.retention.announced).toBeNull();
	expect(await stores.log.readEvents(id)).not.toEqual([]);
});

it('RT4 called off after a few days, it is announced in time again', async () => {
	const { look, erasure, workshops, id, clock } = await kept(20);
	await look(6);
	await look(7);
	clock.now = noon + 8 * day;
	const live = (await workshops.open(id))!;
	await live.commit([{ type: 'HandRaised' }], [], null);
	await look(14);
	expect(await erasure()).toBe(noon + 28 * day);
});

it('RT5 not while somebody is in it, but at the next look', async () => {
	const { look, workshops, id } = await kept();
	await look(77);
	const live = (await workshops.open(id))!;
	const leave = live.onFrame(() => undefined);
	await look(100);
	await look(101);
	expect(await workshops.open(id)).not.toBeNull();
	leave();
	await look(102);
	expect(await workshops.open(id)).toBeNull();
});

it('RT6, LB8 the team’s register stays, and the next workshop of the team too', async () => {
	const { look, create, made, workshops, clock, id, stores } = await kept();
	clock.now = noon + 60 * day;
	const next = await create(made.teamKey);
	await look(77);
	await look(92);
	expect(await workshops.open(id)).toBeNull();
	expect(await workshops.open(next.workshopId)).not.toBeNull();
	const register = await stores.register.read(made.teamId);
	expect(register?.workshops.map((one) => one.id)).toEqual([next.workshopId]);
	expect(await stores.log.findTeam(register!.keyHash)).toBe(made.teamId);
	expect(register?.deeds).toEqual([{ at: clock.now, what: 'workshop-erased', by: 'retention' }]);
});

it('RT7 a look is at the start and once a day, and never two at once', async () => {
	const { stores, clock, start } = await kept();
	const { retention } = start();
	const all = vi.spyOn(stores.log, 'allWorkshops');
	const both = [retention.daily(), retention.daily()];
	expect(both[0]).toBe(both[1]);
	await Promise.all(both);
	expect(all).toHaveBeenCalledTimes(1);
	clock.now += day - 1;
	await retention.daily();
	expect(all).toHaveBeenCalledTimes(1);
	clock.now += 1;
	await retention.daily();
	expect(all).toHaveBeenCalledTimes(2);
	// What was created a day ago has nothing to be looked at for a long time.
	const read = vi.spyOn(stores.log, 'readEvents');
	clock.now += day;
	await retention.daily();
	expect(read).not.toHaveBeenCalled();
});

it('RT7 a restart goes on where it was: what was announced comes on its day', async () => {
	const { look, start, id, clock } = await kept();
	await look(77);
	clock.now = noon + 90 * day;
	const before = start();
	await before.retention.daily();
	expect((await before.workshops.open(id))?.state.retention.announced).toBe(noon + 91 * day);
	clock.now = noon + 91 * day;
	const after = start();
	await after.retention.daily();
	expect(await after.workshops.open(id)).toBeNull();
});

it('RT7 what fails is said, keeps no other from going, and is tried again', async () => {
	const { look, create, workshops, id, stores, failures } = await kept();
	const other = await create();
	await look(77);
	const really = stores.register.erase.bind(stores.register);
	stores.register.erase = (...asked) =>
		asked[0] === other.teamId ? really(...asked) : Promise.reject(new Error('no access'));
	await look(92);
	expect(failures).toEqual([new Error('no access')]);
	expect(await workshops.open(other.workshopId)).toBeNull();
	expect((await stores.log.erasing()).map(({ workshop }) => workshop)).toEqual([id]);
	stores.register.erase = really;
	await workshops.tidy();
	expect(await stores.log.erasing()).toEqual([]);
	expect(await workshops.wasErased(id)).toBe(true);
});

it('RT7 one that cannot be read keeps no other from going, and is tried again the next day', async () => {
	const { look, create, workshops, id, stores, failures } = await kept();
	const other = await create();
	await look(77);
	const read = stores.log.readEvents.bind(stores.log);
	stores.log.readEvents = (asked) =>
		asked === id ? Promise.reject(new Error('the disk hangs')) : read(asked);
	await look(92);
	expect(failures).toEqual([new Error('the disk hangs')]);
	expect(await workshops.open(other.workshopId)).toBeNull();
	stores.log.readEvents = read;
	await look(93);
	expect(await workshops.open(id)).toBeNull();
});

it('RT3 on a full disk nothing is announced, and so nothing is erased', async () => {
	const { look, erasure, space, workshops, id } = await kept();
	Object.assign(space, { isFull: true });
	await look(77);
	await look(200);
	expect(await erasure()).toBeNull();
	Object.assign(space, { isFull: false });
	await look(201);
	expect(await erasure()).toBe(noon + 215 * day);
	expect(await workshops.open(id)).not.toBeNull();
});

it('RT7 the server looks at its start, and ends once a look that is under way is done', async () => {
	const { stores, clock, workshops, space, erasure } = await kept();
	clock.now = noon + 100 * day;
	const end = keepRetention({
		...{ log: stores.log, space, now: () => clock.now, days: 90 },
		open: (one) => workshops.open(one),
		erase: (live) => workshops.eraseRested(live),
		onFailure: (error) => {
			throw error;
		},
	});
	await expect.poll(erasure).toBe(noon + 114 * day);
	await end();
});

it('RT7 whoever ends it waits for the look that is under way, and no further workshop is looked at', async () => {
	const { stores, start, create, clock } = await kept();
	await create();
	const { retention } = start();
	clock.now = noon + 77 * day;
	let goOn = () => {};
	const going = new Promise<void>((resolve) => (goOn = resolve));
	const read = vi.spyOn(stores.log, 'readEvents').mockImplementation(async () => {
		await going;
		return [];
	});
	const looking = retention.daily();
	// Also where it takes longer than a day.
	clock.now += 2 * day;
	expect(retention.daily()).toBe(looking);
	await expect.poll(() => read.mock.calls.length).toBe(1);
	let ended = false;
	const end = retention.end().then(() => (ended = true));
	await new Promise((resolve) => setImmediate(resolve));
	expect(ended).toBe(false);
	goOn();
	await Promise.all([looking, end]);
	expect(read).toHaveBeenCalledTimes(1);
});

it('RT1, RT3 over the wire whoever comes back is told when, and is told no more once somebody does something', async () => {
	const { stores, made, workshops } = await kept(90, Date.now() - day);
	const { workshopId, facilitatorKey, joinKey } = made;
	const live = (await workshops.open(workshopId))!;
	const sit = async (request: Parameters<typeof join>[1]) => {
		const admitted = await join(live, request, realEffects);
		if ('refusal' in admitted) throw new Error(admitted.refusal.code);
		return admitted.token;
	};
	const host = await sit({ key: facilitatorKey });
	const anna = await sit({ key: joinKey, name: 'Anna', side: 'sales' });
	// So few days that it is announced whatever day it is.
	const server = await boat({ ...stores, keepDays: 3 });
	const past = async () => (await stores.log.readEvents(workshopId)).map(({ type }) => type);
	await expect.poll(past).toContain('ErasureAnnounced');
	const back = await server.connect({ token: anna });
	await back.until(({ room }) => room.erasure !== null);
	expect(back.seen.view!.room.erasure).toBeGreaterThan(Date.now() + 2 * day);
	const lead = await server.connect({ token: host });
	await lead.send({ type: 'Freeze', frozen: true });
	await back.until(({ room }) => room.erasure === null);
	await server.end();
	const without = await boat(stores);
	const again = await without.connect({ token: anna });
	await again.until(({ room }) => room.workshop.id === workshopId);
	expect(again.seen.view!.room.erasure).toBeNull();
});
