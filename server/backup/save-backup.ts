import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressFile, adminKeyFile } from '../admin-key.ts';
import { StartRefusal } from '../start-refusal.ts';
import { realDisk } from '../store/embedded/disk.ts';
import { openLevelLog } from '../store/embedded/level-log.ts';
import { isLocked } from '../store/embedded/open-level.ts';
import { readBackup } from './backup-file.ts';
import { backupOf } from './take-backup.ts';

/** Asks the server that runs on a folder. */
async function askServer(folder: string): Promise<AsyncIterable<Uint8Array>> {
	const [address, key] = await Promise.all(
		[addressFile, adminKeyFile].map((name) => readFile(join(folder, name), 'utf8')),
	).catch(() => {
		throw new StartRefusal(
			`Same Boat is running on ${folder}, but its key cannot be read: run this as the same user.`,
		);
	});
	const response = await fetch(`${address}/admin/backup`, {
		headers: { authorization: `Bearer ${key}` },
	}).catch(() => null);
	if (response?.ok && response.body) return response.body;
	throw new StartRefusal(
		`The server on ${folder} gives no backup (${response?.status ?? 'no answer'}): stop it and try again.`,
	);
}

/** The bytes of a backup of a folder, whether a server runs on it or not. */
async function* backupFrom(folder: string, now: number): AsyncGenerator<Uint8Array, void> {
	const log = await openLevelLog(folder).catch((error: unknown) => {
		if (isLocked(error)) return null;
		throw error;
	});
	if (!log) return yield* await askServer(folder);
	try {
		const still = <T>(act: () => Promise<T>) => act();
		yield* backupOf({ log, teams: join(folder, 'teams'), still, now: () => now });
	} finally {
		await log.close();
	}
}

const exists = (path: string) =>
	stat(path).then(
		() => true,
		() => false,
	);

/** Writes a backup of a data folder: aside, synced, read again, then under its name. Resolves with its size in bytes. */
export async function saveBackup(folder: string, file: string, now: number): Promise<number> {
	if (!(await exists(join(folder, 'log'))))
		throw new StartRefusal(
			`${folder} keeps nothing yet: set DATA_DIR to the folder of the server.`,
		);
	if (await exists(file))
		throw new StartRefusal(`${file} is there already: choose another name for the backup.`);
	const aside = `${file}.partial-${process.pid}`;
	try {
		const handle = await open(aside, 'wx', 0o600);
		try {
			await writeFile(handle, backupFrom(folder, now));
			await handle.sync();
		} finally {
			await handle.close();
		}
		// What a broken connection left is no backup.
		for await (const _part of readBackup(aside));
		await rename(aside, file);
		await realDisk.syncFolder(dirname(file));
		return (await stat(file)).size;
	} finally {
		await rm(aside, { force: true });
	}
}
