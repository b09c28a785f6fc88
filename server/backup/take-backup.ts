import * as encoding from 'lib0/encoding';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawLog } from '../store/embedded/embedded-log.ts';
import { writeBackup, type Part } from './backup-file.ts';

export interface Kept {
	log: RawLog;
	/** The folder of the registers. */
	teams: string;
	/** Runs while nothing is stored. */
	still: <T>(act: () => Promise<T>) => Promise<T>;
	now: () => number;
}

/** So much of the log is one part. */
const batch = 1024 * 1024;

async function registersIn(folder: string): Promise<Part[]> {
	const names = await readdir(folder).catch(() => []);
	const files = names.filter((name) => name.endsWith('.json'));
	return Promise.all(
		files.map(async (name) => ({
			name: `teams/${name}`,
			bytes: await readFile(join(folder, name)),
		})),
	);
}

async function* logParts(entries: AsyncIterable<[string, Uint8Array]>): AsyncGenerator<Part> {
	let encoder = encoding.createEncoder();
	for await (const [key, value] of entries) {
		encoding.writeVarString(encoder, key);
		encoding.writeVarUint8Array(encoder, value);
		if (encoding.length(encoder) < batch) continue;
		yield { name: 'log', bytes: encoding.toUint8Array(encoder) };
		encoder = encoding.createEncoder();
	}
	if (encoding.hasContent(encoder)) yield { name: 'log', bytes: encoding.toUint8Array(encoder) };
}

async function* partsOf({ log, teams, still }: Kept): AsyncGenerator<Part> {
	// Of one moment: a register never knows what the log does not. It may be behind, as after a crash.
	const { entries, registers } = await still(async () => ({
		entries: log.entries(),
		registers: await registersIn(teams),
	}));
	yield* registers;
	yield* logParts(entries);
}

/** All that is kept, as it was at one moment, as the bytes of a backup. */
export const backupOf = (kept: Kept): AsyncGenerator<Uint8Array> =>
	writeBackup(partsOf(kept), kept.now());
