import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import { openLevel } from '../../../server/store/embedded/open-level.ts';
import { OutOfSequence, type StoredEvent } from '../../../server/store/workshop-log.ts';
import { canary, foundIn } from '../../support/canaries.ts';
import { frida, sam } from '../../support/room.ts';
import {
	boat,
	creation,
	entry,
	isWorkshopLog,
	record,
	renamed,
	ship,
	whole,
} from '../../support/store-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

isWorkshopLog('in a folder', async () => openLevelLog(await temporaryFolder()));

it('S6 reopened, it finds everything and goes on from there', async () => {
	const folder = await temporaryFolder();
	const before = await openLevelLog(folder);
	await before.commit([
		entry(boat, 0, [creation('ABCDEFGH'), ...renamed(2)], record('board~1', [1], [7, sam])),
		entry(ship, 0, renamed(1)),
	]);
	await before.commit([entry(boat, 2, [], record('board~1', [2], [8, frida]))]);
	await before.close();

	const after = await openLevelLog(folder);
	expect(await after.readEvents(boat)).toEqual([creation('ABCDEFGH'), ...renamed(2)]);
	expect(await after.readEvents(ship)).toEqual(renamed(1));
	expect(await after.findCode('ABCDEFGH')).toBe(boat);
	await expect(after.commit([entry(boat, 0, renamed(1))])).rejects.toBeInstanceOf(OutOfSequence);
	await after.commit([entry(boat, 2, renamed(3), record('board~1', [3]))]);
	expect(await after.readEvents(boat)).toHaveLength(3);
	expect(await after.loadDocument(boat, 'board~1')).toEqual({
		updates: [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)],
		claims: [
			[7, sam],
			[8, frida],
		],
	});
	await after.close();
});

it('S6 while it is open, nobody else opens it', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	await expect(openLevelLog(folder)).rejects.toMatchObject({ cause: { code: 'LEVEL_LOCKED' } });
	await log.close();
	const next = await openLevelLog(folder);
	expect(await next.writable()).toBe(true);
	await next.close();
});

/** The bytes of LevelDB's tables and of what it has not put into them yet. */
async function bytesIn(folder: string): Promise<number> {
	const names = (await readdir(folder, { recursive: true })).filter((name) => /\d/.test(name));
	const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}

it('S22 the files of a document that was written anew many times are as small as it is', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	const content = [...randomBytes(50_000)];
	for (let round = 0; round < 3; round++) {
		for (let n = 0; n < 100; n++)
			await log.commit([entry(boat, 0, [], record('board~1', [...randomBytes(1000)]))]);
		await log.commit([entry(boat, 0, [], whole('board~1', content))]);
		expect(await bytesIn(folder)).toBeGreaterThan(150_000);
		await log.compact(boat);
		expect(await bytesIn(folder)).toBeLessThan(60_000);
	}
	await log.close();
	const again = await openLevelLog(folder);
	expect(await again.loadDocument(boat, 'board~1')).toEqual({
		updates: [Uint8Array.from(content)],
		claims: [],
	});
	await again.commit([entry(boat, 0, [], record('board~1', [1]))]);
	expect((await again.loadDocument(boat, 'board~1')).updates).toHaveLength(2);
	await again.close();
});

it('ER3 of an erased workshop no byte is in any file, wherever LevelDB has put it, though it is being read', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	const words: string[] = [];
	const staying = canary();
	const write = async (count: number, stays: string) => {
		for (let n = 0; n < count; n++) {
			const word = canary();
			words.push(word);
			const bytes = [...Buffer.from(word), ...randomBytes(30_000)];
			await log.commit([
				entry(boat, 0, [], record('board~1', bytes)),
				entry(ship, 0, [], record('board~1', [...Buffer.from(stays)])),
			]);
		}
	};
	for (let round = 0; round < 3; round++) {
		await write(150, staying);
		await log.compact(boat);
	}
	await write(20, staying);
	expect(await foundIn(folder, words)).toEqual(words);
	const reading = log.entries()[Symbol.asyncIterator]();
	await reading.next();

	await log.erase(boat);
	await log.sweep(boat, []);
	expect(await foundIn(folder, words)).toEqual([]);
	await expect(reading.next()).rejects.toThrow();
	const { updates } = await log.loadDocument(ship, 'board~1');
	expect(updates.map((update) => Buffer.from(update).toString())).toEqual(
		Array.from({ length: 470 }, () => staying),
	);
	await log.close();
	expect(await foundIn(folder, words)).toEqual([]);
}, 60_000);

it('ER9 of an event that was written anew the former words are gone', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	const [before, after] = [canary(), canary()];
	const titled = (title: string) => ({ ...renamed(2)[0]!, title }) as StoredEvent;
	await log.commit([entry(boat, 0, [creation('ABCDEFGH'), titled(before), ...renamed(3)])]);
	await log.compact(boat);
	await log.amend(boat, [titled(after)]);
	await log.sweep(ship, [boat]);
	expect(await foundIn(folder, [before])).toEqual([]);
	expect(await log.readEvents(boat)).toEqual([creation('ABCDEFGH'), titled(after), ...renamed(3)]);
	await log.commit([entry(boat, 3, renamed(4))]);
	await log.close();
});

it.each([
	['any word', canary()],
	['a word that begins as another value does', 'WpppsgPj0gKEuXhO'],
])(
	'Q27 of temperatures that left the log their bytes are gone, and it is known until then: %s',
	async (_what, word) => {
		const folder = await temporaryFolder();
		const log = await openLevelLog(folder);
		// So much stands before it that no file holds it together with a document.
		const most = 400;
		const numbers = Array.from({ length: most }, (_number, index) => index + 2);
		const filling = renamed(...numbers).map((event): StoredEvent => ({
			...event,
			commandId: randomBytes(10_000).toString('base64'),
		}));
		const seq = most + 2;
		const [given, last] = renamed(seq, seq + 1) as [StoredEvent, StoredEvent];
		const sides = { sales: null, operations: null, other: null };
		const shown = { ...last, type: 'TemperatureShown', agreement: 'a1', sides } as StoredEvent;
		const before = [creation('ABCDEFGH'), ...filling, { ...given, commandId: word }];
		await log.commit([entry(boat, 0, before, record('board~1', [1]))]);
		await log.commit([entry(boat, seq, [shown])]);
		expect(await log.leaving()).toEqual([{ workshop: boat, what: 'temperatures', id: 'a1' }]);
		await log.compact(boat);
		expect(await foundIn(folder, [word])).toEqual([word]);
		await log.amend(boat, [given]);
		await log.compact(boat);
		expect(await foundIn(folder, [word])).toEqual([]);
		await log.hasLeft({ workshop: boat, what: 'temperatures', id: 'a1' });
		expect(await log.leaving()).toEqual([]);
		await log.close();
	},
	60_000,
);

it('ER16 what was put aside behind damage goes with what is written anew', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	const word = canary();
	const [first, second, third] = renamed(1, 2, 3) as [StoredEvent, StoredEvent, StoredEvent];
	await log.commit([entry(boat, 0, [first, second, { ...third, commandId: word }])]);
	await log.close();
	const db = await openLevel(folder);
	const [, damaged] = await db.keys().all();
	await db.put(damaged!, Uint8Array.of(1, 2, 3));
	await db.close();

	const again = await openLevelLog(folder);
	expect(await again.readEvents(boat)).toEqual([first]);
	expect(await foundIn(folder, [word])).toEqual([word]);
	await again.rewrite([boat]);
	expect(await foundIn(folder, [word])).toEqual([]);
	expect(await again.readEvents(boat)).toEqual([first]);
	await again.close();
	expect(await foundIn(folder, [word])).toEqual([]);
});
