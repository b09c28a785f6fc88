import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test, gone after it. */
export const temporaryFolder = async (): Promise<string> => {
	const path = await mkdtemp(join(tmpdir(), 'same-boat-'));
	onTestFinished(() => rm(path, { recursive: true, force: true }));
	return path;
};
