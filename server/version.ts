import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { tree } from './tree.ts';

/** What is running; `commit` is null outside a clone. */
export type Version = { version: string; commit: string | null };

export const readVersion = async (): Promise<Version> => {
	const text = await readFile(join(tree, 'package.json'), 'utf8');
	const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(text));
	const commit = await promisify(execFile)('git', ['rev-parse', '--verify', 'HEAD'], {
		cwd: tree,
		timeout: 2000,
	}).then(
		({ stdout }) => stdout.trim(),
		() => null,
	);
	return { version, commit };
};
