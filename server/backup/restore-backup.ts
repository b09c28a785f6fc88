import * as decoding from 'lib0/decoding';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { realDisk } from '../store/embedded/disk.ts';
import { openLevelLog } from '../store/embedded/level-log.ts';
import { fillLevelLog, isLocked } from '../store/embedded/open-level.ts';
import { StartRefusal } from '../start-refusal.ts';
import { readBackup, type Part } from './backup-file.ts';
import { raiseEpochs } from './raise-epochs.ts';

interface Wish {
	/** The backup. */
	file: string;
	/** The data folder. */
	folder: string;
	/** Whether a data folder that is there is put aside instead of being a reason to refuse. */
	moveAside: boolean;
	now: number;
}

const registerName = /^teams\/([\w+.-]+\.json)$/;

async function* entriesIn(parts: AsyncIterable<Part>): AsyncGenerator<[string, Uint8Array]> {
	for await (const { bytes } of parts) {
		const decoder = decoding.createDecoder(bytes);
		while (decoding.hasContent(decoder))
			yield [decoding.readVarString(decoder), decoding.readVarUint8Array(decoder)];
	}
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(path, 'wx', 0o600);
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Writes the registers as they come, and gives on what belongs to the log. */
async function* withRegisters(parts: AsyncIterable<Part>, folder: string): AsyncGenerator<Part> {
	for await (const part of parts) {
		const name = registerName.exec(part.name)?.[1];
		if (name) await writeSynced(join(folder, 'teams', name), part.bytes);
		else if (part.name === 'log') yield part;
	}
	await realDisk.syncFolder(join(folder, 'teams'));
}

async function isUsed(folder: string): Promise<boolean> {
	return (await readdir(folder).catch(() => [])).length > 0;
}

/** Made beside the folder that it becomes: moving it there is one step. */
async function makeBeside(folder: string): Promise<string> {
	const fresh = `${folder}.restoring-${process.pid}`;
	try {
		await mkdir(dirname(folder), { recursive: true });
		await mkdir(fresh, { mode: 0o700 });
		await mkdir(join(fresh, 'teams'), { mode: 0o700 });
	} catch {
		throw new StartRefusal(
			`${dirname(folder)} cannot be written: restore as a user who may write there, or set DATA_DIR to a folder elsewhere.`,
		);
	}
	return fresh;
}

/** Holds the lock of a folder's log for a moment: a server on it would not let go. */
async function refuseRunning(folder: string): Promise<void> {
	if (!(await isUsed(join(folder, 'log')))) return;
	try {
		await (await openLevelLog(folder)).close();
	} catch (error) {
		// A log that cannot be opened is no reason to keep its backup out.
		if (!isLocked(error)) return;
		throw new StartRefusal(`Same Boat is running on ${folder}: stop it, then restore.`);
	}
}

/** Puts a folder in the place of another; resolves with where the other is now, null when there was none. */
async function takePlace(restored: string, { folder, now }: Wish): Promise<string | null> {
	const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
	const aside = (await isUsed(folder)) ? `${folder}.before-${stamp}` : null;
	try {
		if (aside) await rename(folder, aside);
		await rename(restored, folder);
	} catch (error) {
		if (aside) await rename(aside, folder).catch(() => undefined);
		throw new StartRefusal(
			`${folder} cannot be put aside (${error instanceof Error ? error.message : 'no reason given'}): ` +
				'set DATA_DIR to a folder that is not there yet.',
		);
	}
	await realDisk.syncFolder(dirname(folder));
	return aside;
}

/**
 * Makes a data folder of a backup: beside the other one first, whole and synced, then in its place. Until then
 * nothing is changed. Documents begin anew under the next epoch, so that no device mixes what it has into them.
 */
export async function restoreBackup(
	wish: Wish,
): Promise<{ aside: string | null; workshops: number }> {
	const { file, folder, moveAside, now } = wish;
	await refuseRunning(folder);
	if ((await isUsed(folder)) && !moveAside)
		throw new StartRefusal(
			`${folder} is not empty: set DATA_DIR to another folder, or add --move-aside to keep it beside the new one.`,
		);
	const fresh = await makeBeside(folder);
	try {
		await fillLevelLog(fresh, entriesIn(withRegisters(readBackup(file), fresh)));
		const workshops = await raiseEpochs(fresh, now);
		await realDisk.syncFolder(fresh);
		return { aside: await takePlace(fresh, wish), workshops };
	} finally {
		await rm(fresh, { recursive: true, force: true });
	}
}
