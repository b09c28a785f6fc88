import { expect, it } from 'vitest';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import { OutOfSequence } from '../../../server/store/workshop-log.ts';
import { frida, sam } from '../../support/room.ts';
import {
	boat,
	creation,
	entry,
	isWorkshopLog,
	record,
	renamed,
	ship,
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
