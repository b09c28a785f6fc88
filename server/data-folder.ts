import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ballast, ballastBytes } from './space/ballast.ts';
import { freeBytes } from './space/watched-space.ts';
import { StartRefusal } from './start-refusal.ts';

const codesOf = (error: unknown): string[] =>
	error instanceof Error
		? ['code' in error ? String(error.code) : '', ...codesOf(error.cause)]
		: [];

const reasonOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? error.message : reasonOf(error.cause);
};

const refusalFor = (folder: string, error: unknown) => {
	const codes = codesOf(error);
	if (codes.includes('LEVEL_LOCKED')) {
		return new StartRefusal(
			`Another Same Boat is already running on ${folder}: stop it, or set DATA_DIR to a folder of its own.`,
		);
	}
	if (codes.includes('ENOSPC')) {
		return new StartRefusal(`The disk that holds ${folder} is full: make room and start again.`);
	}
	if (codes.includes('LEVEL_CORRUPTION') || codes.includes('LOST_LOG')) {
		return new StartRefusal(
			`The log in ${join(folder, 'log')} is damaged (${reasonOf(error)}): put a copy from a backup in its place. Nothing was changed.`,
		);
	}
	const fileErrors = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'];
	if (codes.some((code) => fileErrors.includes(code))) {
		return new StartRefusal(
			`The folder ${folder} cannot be written: set DATA_DIR to a folder that this user may write to.`,
		);
	}
	return error;
};

/** Creates what is missing. Node's own `recursive` never comes back from a folder under /proc. */
const makeFolder = async (folder: string) => {
	const failure = await mkdir(folder).catch((error: unknown) => error);
	if (failure === undefined || codesOf(failure).includes('EEXIST')) return;
	if (!codesOf(failure).includes('ENOENT') || dirname(folder) === folder) throw failure;
	await makeFolder(dirname(folder));
	await mkdir(folder);
};

/** Written and removed at once: permission bits do not tell about full or read-only disks. */
export const proveWritable = async (folder: string) => {
	const probe = join(folder, `.writable-${process.pid}`);
	await writeFile(probe, 'x');
	await rm(probe);
};

/**
 * Opens what is kept in the data folder; `open` must hold a lock on it until it is closed.
 * Throws a StartRefusal when the folder cannot be used or is somebody else's.
 */
export const openDataFolder = async <Store>(
	folder: string,
	open: (folder: string) => Promise<Store>,
): Promise<Store> => {
	try {
		await makeFolder(folder);
		if ((await freeBytes(folder)) < ballastBytes) await new Ballast(folder).drop();
		await proveWritable(folder);
		return await open(folder);
	} catch (error) {
		throw refusalFor(folder, error);
	}
};
