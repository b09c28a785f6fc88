import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { saveBackup } from '../../../server/backup/save-backup.ts';
import { backupOf } from '../../../server/backup/take-backup.ts';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import { idOf } from '../../support/room.ts';
import { boat, creation, entry, record, renamed } from '../../support/store-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const team = idOf('Team');
const openRegister = (folder: string) => openJsonRegister(join(folder, 'teams'), () => undefined);

/** A data folder with a workshop of two events, its board and a register, and where a backup can go. */
async function kept() {
	const home = await temporaryFolder();
	const folder = join(home, 'data');
	await mkdir(folder);
	const log = await openLevelLog(folder);
	await log.commit([
		entry(boat, 0, [creation('ABCDEFGH'), ...renamed(2)], record('board~1', [1, 2], [7, 'sam'])),
	]);
	await log.close();
	const register = await openRegister(folder);
	await register.update(team, (stored) => (stored.keyHash = 'hash'));
	await register.close();
	const file = join(home, 'backup');
	const other = join(home, 'other');
	const restore = (wish: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
		restoreBackup({ file, folder: other, moveAside: false, now: 0, ...wish });
	const eventsIn = async (place: string) => {
		const opened = await openLevelLog(place);
		const events = await opened.readEvents(boat);
		await opened.close();
		return events;
	};
	return { home, folder, file, other, restore, eventsIn };
}

describe('a backup without a server', () => {
	it('BU3, BU4 restored into another folder it is all there, in the next epoch', async () => {
		const { folder, file, other, restore, eventsIn } = await kept();
		await saveBackup(folder, file, 0);
		expect(await restore()).toEqual({ aside: null, workshops: 1 });
		const before = [creation('ABCDEFGH'), ...renamed(2)];
		const raised = { type: 'EpochRaised', epoch: 2, seq: 3, v: 1 };
		expect(await eventsIn(other)).toMatchObject([...before, raised]);
		const log = await openLevelLog(other);
		expect(await log.loadDocument(boat, 'board~1')).toEqual({
			updates: [Uint8Array.of(1, 2)],
			claims: [[7, 'sam']],
		});
		expect(await log.findCode('ABCDEFGH')).toBe(boat);
		await log.close();
		const register = await openRegister(other);
		expect(await register.read(team)).toMatchObject({ team, keyHash: 'hash' });
		await register.close();
		// Once more: the epoch goes on from there.
		const second = `${file} 2`;
		await saveBackup(other, second, 0);
		await restore({ file: second, folder: `${other} 2` });
		expect((await eventsIn(`${other} 2`)).at(-1)).toMatchObject({ epoch: 3, seq: 4 });
	});

	it('BU7 brought back twice it begins two epochs', async () => {
		const { folder, file, other, restore, eventsIn } = await kept();
		await saveBackup(folder, file, 0);
		await restore({ now: 5_000_000 });
		await restore({ now: 7_000_000, moveAside: true });
		expect((await eventsIn(other)).at(-1)).toMatchObject({ type: 'EpochRaised', epoch: 7000 });
	});

	it('BU3 it takes the place of no file, and nothing half written stays', async () => {
		const { home, folder, file } = await kept();
		await writeFile(file, 'mine');
		await expect(saveBackup(folder, file, 0)).rejects.toThrow(/is there already/);
		expect(await readFile(file, 'utf8')).toBe('mine');
		await expect(saveBackup(join(home, 'nothing'), `${file} 2`, 0)).rejects.toThrow(
			/keeps nothing/,
		);
		await expect(saveBackup(folder, join(home, 'no', 'way'), 0)).rejects.toThrow();
		expect((await readdir(home)).sort()).toEqual(['backup', 'data']);
	});

	it('BU3 of one that fails nothing stays', async () => {
		const { home, folder, file } = await kept();
		await mkdir(join(folder, 'teams', 'odd.json'));
		await expect(saveBackup(folder, file, 0)).rejects.toThrow(/EISDIR/);
		expect(await readdir(home)).toEqual(['data']);
	});

	it('BU3 only its owner reads it', async () => {
		const { folder, file } = await kept();
		await saveBackup(folder, file, 0);
		expect((await stat(file)).mode & 0o777).toBe(0o600);
	});
});

describe('a restore', () => {
	it('BU5 over a folder that is used is refused, and nothing is changed', async () => {
		const { folder, file, home, restore, eventsIn } = await kept();
		await saveBackup(folder, file, 0);
		await expect(restore({ folder })).rejects.toThrow(/is not empty/);
		expect(await eventsIn(folder)).toHaveLength(2);
		expect((await readdir(home)).sort()).toEqual(['backup', 'data']);
	});

	it('BU5 where nothing can be written is refused in a sentence that says where', async () => {
		const { folder, file, restore } = await kept();
		await saveBackup(folder, file, 0);
		const told = `${file} cannot be written: restore as a user who may write there, or set DATA_DIR to a folder elsewhere.`;
		await expect(restore({ folder: join(file, 'data') })).rejects.toThrow(told);
	});

	it('BU5 under a running server is refused, also when the folder may be put aside', async () => {
		const { folder, file, restore } = await kept();
		await saveBackup(folder, file, 0);
		const running = await openLevelLog(folder);
		await expect(restore({ folder, moveAside: true })).rejects.toThrow(/is running/);
		expect(await running.readEvents(boat)).toHaveLength(2);
		await running.close();
	});

	it('BU5 of a damaged file changes nothing', async () => {
		const { folder, file, home, restore, eventsIn } = await kept();
		await saveBackup(folder, file, 0);
		const whole = await readFile(file);
		await writeFile(file, whole.subarray(0, whole.length - 3));
		await expect(restore({ folder, moveAside: true })).rejects.toThrow(/is damaged/);
		expect(await eventsIn(folder)).toHaveLength(2);
		expect((await readdir(home)).sort()).toEqual(['backup', 'data']);
	});

	it('BU5 a register’s name leads nowhere else', async () => {
		const { folder, file, other, restore } = await kept();
		await writeFile(join(folder, 'teams', '..json'), '{}');
		await saveBackup(folder, file, 0);
		await restore();
		expect((await readdir(other)).sort()).toEqual(['log', 'teams']);
	});

	it('BU6 the folder that is there is put aside, whole', async () => {
		const { folder, file, home, restore, eventsIn } = await kept();
		await saveBackup(folder, file, 0);
		const log = await openLevelLog(folder);
		await log.commit([entry(boat, 2, renamed(3))]);
		await log.close();
		const { aside } = await restore({ folder, moveAside: true });
		expect(aside).toBe(`${folder}.before-1970-01-01T00-00-00`);
		expect((await eventsIn(folder)).at(-1)).toMatchObject({ type: 'EpochRaised', seq: 3 });
		expect((await eventsIn(aside!)).at(-1)).toMatchObject({ type: 'WorkshopRenamed', seq: 3 });
		expect(await readdir(home)).toHaveLength(3);
	});
});

it('BU2 a backup is of the moment at which nothing was being stored', async () => {
	const { folder, file, restore, other, eventsIn } = await kept();
	const log = await openLevelLog(folder);
	const steps: string[] = [];
	const bytes = backupOf({
		log,
		teams: join(folder, 'teams'),
		now: () => 0,
		async still(act) {
			steps.push('still');
			const taken = await act();
			steps.push('goes on');
			await log.commit([entry(boat, 2, renamed(3))]);
			return taken;
		},
	});
	await writeFile(file, bytes);
	expect(steps).toEqual(['still', 'goes on']);
	expect(await log.readEvents(boat)).toHaveLength(3);
	await log.close();
	await restore();
	expect((await eventsIn(other)).map(({ seq, type }) => [seq, type]).at(-1)).toEqual([
		3,
		'EpochRaised',
	]);
});
