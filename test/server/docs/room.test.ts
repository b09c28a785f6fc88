import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, conflictsOf, readCard } from '../../../shared/board/conflict-card.ts';
import { EncodedDocument } from '../../../server/docs/encoded-document.ts';
import { Device, Disk, settle } from './scene.ts';

const typing = (device: Device, text: string) =>
	cardText(device.doc, 'card', 'title')!.insert(0, text);
const titleOn = (device: Device) => readCard(device.doc, 'card')?.title;

async function boardWithCard(disk: Disk) {
	const room = disk.open();
	await room.write(
		(doc) => addCard(doc, 'card', 'a'),
		(record) => disk.append(record ? [record] : []),
	);
	return room;
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a room', () => {
	it('sends one frame to every reader, authors included', async () => {
		const room = await boardWithCard(new Disk());
		const [anna, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		const before = [anna.frames.length, bert.frames.length];
		typing(anna, 'Hi');
		await settle(anna, bert);
		expect(titleOn(bert)).toBe('Hi');
		const receipt = 1;
		expect(anna.frames.length - before[0]!).toBe(1 + receipt);
		expect(bert.frames.length - before[1]!).toBe(1);
	});

	it('L10 takes everybody’s updates in turn, so that nobody waits behind one who floods', async () => {
		const room = await boardWithCard(new Disk());
		const [loud, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(loud, bert);
		vi.advanceTimersByTime(50);
		for (let n = 0; n < 100; n++) typing(loud, 'x');
		loud.pair!.deliverToServer();
		cardText(bert.doc, 'card', 'example')!.insert(0, 'Friday');
		bert.pair!.deliverToServer();
		vi.advanceTimersByTime(50);
		await settle(loud, bert);
		expect(bert.isSaved).toBe(true);
		expect(loud.stored).toBeLessThan(40);
		for (let n = 0; n < 5; n++) {
			vi.advanceTimersByTime(50);
			await settle(loud, bert);
		}
		expect(loud.isSaved).toBe(true);
		expect(titleOn(bert)).toBe('x'.repeat(100));
		typing(bert, 'y');
		for (let n = 0; n < 50; n++) loud.sendUpdate(Uint8Array.of(0, 0));
		bert.pair!.deliverToServer();
		loud.pair!.deliverToServer();
		for (let n = 0; n < 3; n++) vi.advanceTimersByTime(50);
		await settle(loud, bert);
		expect(loud.isSaved).toBe(true);
	});

	it('L10 takes nothing of a flood behind what it refuses, and all of it before a reveal', async () => {
		const room = await boardWithCard(new Disk());
		const [anna, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		vi.advanceTimersByTime(50);
		typing(bert, 'a');
		for (let n = 0; n < 50; n++) typing(bert, 'b');
		bert.pair!.deliverToServer();
		await room.flush();
		expect(readCard(room.doc, 'card')?.title).toHaveLength(51);
		typing(anna, 'c');
		anna.sendUpdate(Uint8Array.of(9, 9, 9));
		const honest = Y.encodeStateAsUpdate(anna.doc);
		for (let n = 0; n < 50; n++) anna.sendUpdate(honest);
		cardText(anna.doc, 'card', 'example')!.insert(0, 'late');
		anna.pair!.deliverToServer();
		for (let n = 0; n < 5; n++) vi.advanceTimersByTime(50);
		await settle(anna, bert);
		expect(anna.closed?.code).toBe(4422);
		expect(readCard(room.doc, 'card')).toMatchObject({ example: '' });
	});

	it('sends the first update of a quiet room at once and gathers the next for 50 ms at most', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		vi.advanceTimersByTime(50);
		const stored = () => disk.records.length;
		const start = stored();
		typing(anna, '1');
		anna.pair!.deliverToServer();
		expect(stored()).toBe(start + 1);
		for (const text of ['2', '3', '4']) typing(anna, text);
		anna.pair!.deliverToServer();
		vi.advanceTimersByTime(49);
		expect(stored()).toBe(start + 1);
		vi.advanceTimersByTime(1);
		expect(stored()).toBe(start + 2);
		await settle(anna);
		expect(anna.isSaved).toBe(true);
		vi.advanceTimersByTime(50);
		typing(anna, '5');
		anna.pair!.deliverToServer();
		expect(stored()).toBe(start + 3);
	});

	it('acknowledges and sends nothing before it is on disk', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const [anna, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		expect(anna.isSaved).toBe(true);
		disk.isSlow = true;
		typing(anna, 'Hi');
		await settle(anna, bert);
		expect(disk.waiting).toBe(1);
		expect(anna.isSaved).toBe(false);
		expect(titleOn(bert)).toBe('');
		disk.finish();
		await settle(anna, bert);
		expect(anna.isSaved).toBe(true);
		expect(titleOn(bert)).toBe('Hi');
	});

	it('answers a newcomer only with what is on disk', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		disk.isSlow = true;
		typing(anna, 'Hi');
		anna.pair!.deliverToServer();
		const carla = new Device('carla').connect(room);
		await settle(anna, carla);
		expect(carla.synced).toBe(false);
		expect(carla.frames).toEqual([]);
		disk.finish();
		await settle(anna, carla);
		expect(carla.synced).toBe(true);
		expect(titleOn(carla)).toBe('Hi');
		expect(carla.doc.store.pendingStructs).toBe(null);
	});

	it('keeps the order when a later write is on disk before an earlier one', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		disk.isSlow = true;
		typing(anna, 'Hi');
		anna.pair!.deliverToServer();
		const written = room.write(
			(doc) => cardText(doc, 'card', 'example')!.insert(0, 'x'),
			() => Promise.resolve(),
		);
		const seen = vi.fn();
		void written.then(seen);
		await settle(anna);
		expect(seen).not.toHaveBeenCalled();
		disk.finish();
		await settle(anna);
		expect(seen).toHaveBeenCalled();
		expect(readCard(anna.doc, 'card')).toMatchObject({ title: 'Hi', example: 'x' });
	});

	it('loses nothing that was acknowledged when it crashes before the disk is done', async () => {
		const disk = new Disk();
		const anna = new Device('anna').connect(await boardWithCard(disk));
		await settle(anna);
		typing(anna, 'kept ');
		await settle(anna);
		vi.advanceTimersByTime(50);
		expect(anna.isSaved).toBe(true);
		disk.isSlow = true;
		typing(anna, 'maybe ');
		await settle(anna);
		anna.pair!.cut();
		disk.crash();
		disk.isSlow = false;
		const again = disk.open();
		expect(readCard(again.doc, 'card')?.title).toBe('kept ');
		anna.connect(again);
		await settle(anna);
		expect(readCard(again.doc, 'card')?.title).toBe('maybe kept ');
		expect(anna.isSaved).toBe(true);
	});

	it('sends nothing any more once a write has failed', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		const failed = room.write(
			(doc) => conflictsOf(doc).get('card')!.set('topic', 'scope'),
			() => Promise.reject(new Error('disk full')),
		);
		await expect(failed).rejects.toThrow('disk full');
		typing(anna, 'Hi');
		await settle(anna);
		expect(anna.isSaved).toBe(false);
		expect(readCard(anna.doc, 'card')?.topic).toBe(null);
	});

	it('stores the claims of new client ids with the first update that brings them, the server’s too', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		expect(disk.records[0]!.claims).toEqual([[room.doc.clientID, 'server']]);
		const anna = new Device('anna', 5).connect(room);
		await settle(anna);
		typing(anna, 'Hi');
		await settle(anna);
		vi.advanceTimersByTime(50);
		typing(anna, 'Ho');
		await settle(anna);
		expect(disk.records.slice(1).map(({ claims }) => claims)).toEqual([[[5, 'anna']], []]);
		const thief = new Device('bert').connect(disk.open());
		await settle(thief);
		thief.doc.clientID = 5;
		typing(thief, 'not mine');
		await settle(thief);
		expect(thief.closed).toEqual({ code: 4422, reason: 'malformed' });
	});

	it('stores what its document says, not the bytes of a client', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		const count = disk.records.length;
		anna.sendUpdate(Y.encodeStateAsUpdate(room.doc));
		await settle(anna);
		expect(disk.records).toHaveLength(count);
		expect(anna.isSaved).toBe(true);
	});

	it('refuses one update whole, closes that socket alone and keeps what came with it', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const [anna, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		typing(bert, 'quiet no more');
		bert.pair!.deliverToServer();
		anna.doc.transact(() => {
			addCard(anna.doc, 'second', 'b');
			anna.doc.getMap('sneaky').set('a', 1);
		});
		typing(anna, 'after the refusal');
		typing(bert, 'fine, ');
		anna.pair!.deliverToServer();
		bert.pair!.deliverToServer();
		vi.advanceTimersByTime(50);
		await settle(anna, bert);
		expect(anna.closed).toEqual({ code: 4422, reason: 'malformed' });
		expect(bert.closed).toBe(null);
		expect(bert.isSaved).toBe(true);
		expect(readCard(room.doc, 'second')).toBe(undefined);
		expect(readCard(room.doc, 'card')?.title).toBe('fine, quiet no more');
	});

	it('applies nothing of a socket that comes after what was refused', async () => {
		const room = await boardWithCard(new Disk());
		const anna = new Device('anna').connect(room);
		await settle(anna);
		typing(anna, 'so that the room is busy');
		anna.pair!.deliverToServer();
		anna.sendUpdate(Uint8Array.of(9, 9, 9));
		const other = new Y.Doc();
		other.getMap('drafts').set('fine by itself', 1);
		anna.sendUpdate(Y.encodeStateAsUpdate(other));
		anna.pair!.deliverToServer();
		await room.flush();
		expect(room.doc.getMap('drafts').size).toBe(0);
	});

	it('gathers what a socket sent before it closed', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		typing(anna, 'a');
		anna.pair!.deliverToServer();
		typing(anna, 'b');
		anna.pair!.deliverToServer();
		anna.pair!.cut();
		expect(room.idle).toBe(false);
		await room.flush();
		expect(readCard(disk.open().doc, 'card')?.title).toBe('ba');
		expect(room.idle).toBe(true);
	});

	it('flushes at once when told, before it returns', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		for (const text of ['a', 'b']) {
			typing(anna, text);
			anna.pair!.deliverToServer();
		}
		expect(readCard(room.doc, 'card')?.title).toBe('a');
		const flushed = room.flush();
		expect(readCard(room.doc, 'card')?.title).toBe('ba');
		await flushed;
		expect(readCard(disk.open().doc, 'card')?.title).toBe('ba');
	});

	it('has no record for a write that changes nothing', async () => {
		const room = await boardWithCard(new Disk());
		const commit = vi.fn(() => Promise.resolve());
		await room.write((doc) => addCard(doc, 'card', 'a'), commit);
		expect(commit).toHaveBeenCalledExactlyOnceWith(null);
	});

	it('encodes its state once for the many who join between two changes', () => {
		const doc = new Y.Doc();
		const encoded = new EncodedDocument(doc);
		const nothing = Uint8Array.of(0);
		const first = encoded.since(nothing);
		expect(encoded.since(nothing)).toBe(first);
		addCard(doc, 'card', 'a');
		encoded.forget();
		expect(encoded.since(nothing)).toEqual(Y.encodeStateAsUpdate(doc));
		expect(encoded.stateVector()).toEqual(Y.encodeStateVector(doc));
	});
});
