import { ClassicLevel } from 'classic-level';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { put, type Step } from './level-steps.ts';

/** Whether another program holds the database. */
export const isLocked = (error: unknown): boolean =>
	error instanceof Error &&
	error.cause instanceof Error &&
	'code' in error.cause &&
	error.cause.code === 'LEVEL_LOCKED';

/** The log's folder is not what LevelDB left there: by `code` the program's start knows it. */
class LostLog extends Error {
	readonly code = 'LOST_LOG';
}

/** Without its file CURRENT LevelDB would begin anew and sweep away what it does not know. */
export async function refuseLost(log: string): Promise<void> {
	const names: string[] = await readdir(log).catch(() => []);
	const isThere = names.some((name) => /\.(ldb|sst|log)$|^MANIFEST/.test(name));
	if (isThere && !names.includes('CURRENT')) throw new LostLog('its file CURRENT is missing');
}

/** The database below a folder, whatever is kept in it. */
export const openLevel = async (folder: string): Promise<ClassicLevel<string, Uint8Array>> => {
	await refuseLost(join(folder, 'log'));
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	return db;
};

const fillAtOnce = 1000;

/** Makes a log below a folder of what another one kept; resolves when it is on disk. */
export async function fillLevelLog(
	folder: string,
	entries: AsyncIterable<[string, Uint8Array]>,
): Promise<void> {
	const db = await openLevel(folder);
	try {
		const puts: Step[] = [];
		for await (const [key, value] of entries) {
			puts.push(put(key, value));
			if (puts.length >= fillAtOnce) await db.batch(puts.splice(0), { sync: true });
		}
		await db.batch(puts, { sync: true });
	} finally {
		await db.close();
	}
}
