import { ClassicLevel } from 'classic-level';
import { join } from 'node:path';
import { put, type Step } from './level-steps.ts';

/** The database below a folder, whatever is kept in it. */
export const openLevel = async (folder: string): Promise<ClassicLevel<string, Uint8Array>> => {
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
