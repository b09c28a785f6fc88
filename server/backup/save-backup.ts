import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { addressFile, adminKeyFile, proofOf } from '../admin-key.ts';
import { StartRefusal } from '../start-refusal.ts';
import { realDisk } from '../store/embedded/disk.ts';
import { openLevelLog } from '../store/embedded/level-log.ts';
import { isLocked } from '../store/embedded/open-level.ts';
import { readBackup } from './backup-file.ts';
import { backupOf } from './take-backup.ts';

/** Whether what answers there is the server of this folder: an address may be one of an earlier start. */
async function isItself(address: string, key: string): Promise<boolean> {
	const nonce = randomBytes(16).toString('base64url');
	const answer: unknown = await fetch(`${address}/admin/proof?nonce=${nonce}`, {
		redirect: 'error',
	})
		.then((response) => response.json())
		.catch(() => null);
	const proof = proofOf(key, Number(new URL(address).port) || 80, nonce);
	return v.is(v.object({ proof: v.literal(proof) }), answer);
}

/** Asks the server that runs on a folder. */
async function askServer(folder: string): Promise<AsyncIterable<Uint8Array>> {
	const [address, key] = await Promise.all(
		[addressFile, adminKeyFile].map((name) => readFile(join(folder, name), 'utf8')),
	).catch(() => {
		throw new StartRefusal(
			`Same Boat is running on ${folder}, but its key cannot be read: run this as the same user.`,
		);
	});
	if (!(await isItself(address!, key!)))
		throw new StartRefusal(
			`The server on ${folder} does not answer at ${address}: wait until it has started, or stop it, and try again.`,
		);
	const response = await fetch(`${address}/admin/backup`, {
		headers: { authorization: `Bearer ${key}` },
		redirect: 'error',
	}).catch(() => null);
	if (response?.ok && response.body) return upToItsEnd(response.body);
	throw new StartRefusal(
		`The server on ${folder} gives no backup (${response?.status ?? 'no answer'}): stop it and try again.`,
	);
}

const cutOff = () =>
	new StartRefusal(
		'The backup was cut off, as by an erasure or when the server ends, and nothing is kept of it: take it again.',
	);

async function* upToItsEnd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
	try {
		yield* bytes;
	} catch {
		throw cutOff();
	}
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

/** What a broken connection left is no backup. */
async function readWhole(file: string): Promise<void> {
	try {
		for await (const _part of readBackup(file));
	} catch {
		throw cutOff();
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
		await readWhole(aside);
		await rename(aside, file);
		await realDisk.syncFolder(dirname(file));
		return (await stat(file)).size;
	} finally {
		await rm(aside, { force: true });
	}
}
