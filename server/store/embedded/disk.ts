import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is asked of a disk, a step at a time, so that a test can cut the power between any two of them. */
export interface Disk {
	/** Below a folder that is there; nothing happens when it exists. */
	makeFolder(path: string): Promise<void>;
	/** Null when there is no such file. */
	read(path: string): Promise<Uint8Array | null>;
	/** For this user's eyes alone, in place of what was there. Not safe from a power cut before `syncFile`. */
	write(path: string, text: string): Promise<void>;
	/** Takes the place of what has the new name. Not safe from a power cut before `syncFolder`. */
	rename(from: string, to: string): Promise<void>;
	/** Nothing happens when there is no such file. Not safe from a power cut before `syncFolder`. */
	remove(path: string): Promise<void>;
	syncFile(path: string): Promise<void>;
	/** Makes the names in it last. */
	syncFolder(path: string): Promise<void>;
}

/** Puts a text in the place of a file, whole and synced: a crash shows what was there or what comes, and nothing between. */
export async function replaceFile(disk: Disk, path: string, text: string): Promise<void> {
	const aside = `${path}.tmp`;
	await disk.write(aside, text);
	await disk.syncFile(aside);
	await disk.rename(aside, path);
	await disk.syncFolder(dirname(path));
}

const isMissing = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function sync(path: string, flags: 'r' | 'r+') {
	const handle = await open(path, flags);
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

export const realDisk: Disk = {
	async makeFolder(path) {
		await mkdir(path, { recursive: true, mode: 0o700 });
	},
	async read(path) {
		try {
			return await readFile(path);
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	},
	async write(path, text) {
		const handle = await open(path, 'w', 0o600);
		try {
			// One that a crash has left keeps its own mode otherwise.
			await handle.chmod(0o600);
			await handle.writeFile(text);
		} finally {
			await handle.close();
		}
	},
	rename,
	remove: (path) => rm(path, { force: true }),
	syncFile: (path) => sync(path, 'r+'),
	// Windows opens no folders; its file system keeps names in order by itself.
	syncFolder: (path) => (process.platform === 'win32' ? Promise.resolve() : sync(path, 'r')),
};
