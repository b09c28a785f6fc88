import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../server/docs/room.ts';
import { type RoomConnection } from '../../server/docs/room.ts';
import { addCard, cardText, readCard } from '../../shared/board/conflict-card.ts';
import { sheetText } from '../../shared/board/worksheet.ts';
import { Device, Disk, settle } from '../server/docs/scene.ts';

const sheet = 'group/table~1';
const keyBytes = 100;
const kilobytes = (n: number) => n * 1024;

const sizeOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).byteLength;
const stored = (disk: Disk, document: string) =>
	disk.standing(document).reduce((sum, { update }) => sum + update.byteLength + keyBytes, 0);

/** Someone who writes without a wire in between, and sees what others write. */
function writer(room: Room, seat: string): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc), room);
	const connection: RoomConnection = {
		seat,
		send: () => undefined,
		stored: () => undefined,
		refuse: (why) => expect(why).toBeNull(),
	};
	room.join(connection);
	room.doc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, room));
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin === room) return;
		room.receive(connection, update, true);
		void room.flush();
	});
	return doc;
}

/** So many keystrokes into a worksheet: words in many places, and some taken away when it gets too long. */
async function type(room: Room, keystrokes: number, everyThousand: () => void) {
	const text = sheetText(writer(room, 'anna'), 'proposal');
	for (let key = 0; key < keystrokes;) {
		const at = ((key / 20) * 7919) % (text.length + 1);
		for (let letter = 0; letter < 20; letter++) text.insert(at + letter, 'x');
		if (text.length > 500) text.delete(at, 20);
		key += 20;
		if (key % 1000 > 0) continue;
		await room.flush();
		everyThousand();
	}
	await room.flush();
}

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

describe('a document that is written for long', () => {
	it('S23 never weighs more than 1.2 times its content and 256 kB, and is all there', async () => {
		const disk = new Disk();
		const room = disk.open(sheet);
		const bound = () => 1.2 * sizeOf(room.doc) + kilobytes(256);
		await type(room, 100_000, () => expect(stored(disk, sheet)).toBeLessThan(bound()));
		expect(stored(disk, sheet)).toBeLessThan(bound());
		const again = disk.open(sheet).doc;
		expect(sheetText(again, 'proposal').toJSON()).toBe(sheetText(room.doc, 'proposal').toJSON());
		expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(room.doc));
	}, 60_000);

	it('S23 nobody waits for it: the receipt is there before it is stored', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		disk.isSlow = true;
		cardText(anna.doc, 'card', 'title')!.insert(0, 'x'.repeat(kilobytes(60)));
		anna.pair!.deliverToServer();
		cardText(anna.doc, 'card', 'title')!.insert(0, 'y'.repeat(kilobytes(10)));
		anna.pair!.deliverToServer();
		vi.advanceTimersByTime(50);
		disk.finish();
		await settle(anna);
		expect(disk.waiting).toBe(1);
		expect(disk.records.some(({ whole }) => whole)).toBe(false);
		expect(anna.isSaved).toBe(true);
		disk.finish();
		expect(disk.standing()).toMatchObject([{ whole: true }]);
	});

	it('S23 what is written while it is being stored stands behind it', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna').connect(room);
		await settle(anna);
		disk.isSlow = true;
		const type = async (text: string) => {
			cardText(anna.doc, 'card', 'title')!.insert(0, text);
			await settle(anna);
			vi.advanceTimersByTime(50);
		};
		await type('before ');
		void room.compact();
		await type('after ');
		expect(disk.waiting).toBe(3);
		for (const text of ['', 'before ', 'before ', 'after before ']) {
			expect(readCard(disk.open().doc, 'card')?.title).toBe(text);
			disk.finish(1);
		}
		expect(disk.standing().map(({ whole }) => whole)).toEqual([true, undefined]);
	});

	it('S23 whose client id it is, is known for good, and stored once', async () => {
		const disk = new Disk();
		const room = await boardWithCard(disk);
		const anna = new Device('anna', 5).connect(room);
		await settle(anna);
		cardText(anna.doc, 'card', 'title')!.insert(0, 'Hi');
		await settle(anna);
		await room.compact();
		await room.compact();
		expect(disk.standing()).toMatchObject([
			{
				claims: [
					[room.doc.clientID, 'server'],
					[5, 'anna'],
				],
			},
		]);
		const thief = new Device('bert').connect(disk.open());
		await settle(thief);
		thief.doc.clientID = 5;
		cardText(thief.doc, 'card', 'title')!.insert(0, 'not mine');
		await settle(thief);
		expect(thief.closed).toEqual({ code: 4422, reason: 'malformed' });
	});
});

describe('a document that comes to rest', () => {
	it('S23 is stored in one piece, unless little lies beside it', async () => {
		const disk = new Disk();
		const room = disk.open(sheet);
		await type(room, 20, () => undefined);
		await room.rest();
		expect(disk.standing(sheet)).toHaveLength(20);
		await type(room, 100, () => undefined);
		await room.rest();
		expect(disk.standing(sheet)).toMatchObject([{ whole: true }]);
		await room.rest();
		expect(disk.standing(sheet)).toHaveLength(1);
		expect(disk.records.filter(({ whole }) => whole)).toHaveLength(1);
	});

	it('S23 is as small as what is left of it after most of it was deleted', async () => {
		const disk = new Disk();
		const room = disk.open(sheet);
		const text = sheetText(writer(room, 'anna'), 'proposal');
		text.insert(0, 'x'.repeat(kilobytes(300)));
		await room.compact();
		text.delete(0, text.length);
		await room.flush();
		expect(stored(disk, sheet)).toBeGreaterThan(kilobytes(300));
		await room.rest();
		expect(stored(disk, sheet)).toBeLessThan(kilobytes(1));
	});

	it('S23 one that was stored in many pieces is mended by being read', async () => {
		const disk = new Disk();
		await type(disk.open(sheet), 100, () => undefined);
		await disk.open(sheet).rest();
		expect(disk.standing(sheet)).toHaveLength(1);
	});
});
