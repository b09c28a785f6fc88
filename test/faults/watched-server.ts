import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Closers } from '../../server/closers.ts';
import { printedAddress } from '../support/server-process.ts';
import { readCoverage } from './coverage.ts';
import { dataFolder } from './server.ts';

const root = join(import.meta.dirname, '../..');

/** The real server in a process of its own that tells, once it has ended, how it fared and what of it has run. */
export async function startWatched(closers: Closers) {
	const [data, told] = [await dataFolder(closers), await dataFolder(closers)];
	const watchFile = join(told, 'watch.json');
	const coverage = join(told, 'coverage');
	const child = spawn(
		process.execPath,
		[
			'--import',
			'tsx',
			'--import',
			'./test/faults/watch-server.mjs',
			'test/support/bare-server.ts',
		],
		{
			cwd: root,
			env: {
				...{ PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' },
				...{ DATA_DIR: data, PORT: '0', HOST: '127.0.0.1' },
				...{ WATCH_FILE: watchFile, NODE_V8_COVERAGE: coverage },
			},
		},
	);
	closers.add('server', async () => void child.kill('SIGKILL'));
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const ended = once(child, 'close');
	const url = await Promise.race([
		printedAddress(child),
		ended.then((): never => {
			throw new Error(`The server ended before it ran:\n${output}`);
		}),
	]);
	return {
		url,
		/** Rejects when it ends by itself, with what it printed. */
		died: ended.then((): never => {
			throw new Error(`The server ended:\n${output}`);
		}),
		/** What was before does not count. */
		beginWatch: () => child.kill('SIGUSR2'),
		async end() {
			child.kill('SIGTERM');
			const [code] = (await ended) as [number | null];
			const watch = JSON.parse(await readFile(watchFile, 'utf8')) as Watch;
			const folders = ['server/docs', 'server/control'];
			return { code, output, watch, coverage: await readCoverage(coverage, folders) };
		},
	};
}

interface Watch {
	/** The longest that its event loop stood still, in milliseconds. */
	stall: number;
	/** Bytes of its memory at the beginning of the watch, and at most since. */
	before: number;
	most: number;
}
