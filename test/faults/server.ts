import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Closers } from '../../server/closers.ts';
import { launch, whenRunning, type Environment } from '../support/server-process.ts';

export type FaultServer = Awaited<ReturnType<typeof startOn>>;

/** The real server on a data folder that it may have left before, in whatever state. */
export async function startOn(folder: string, closers: Closers, more: Environment = {}) {
	const launched = launch({ DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', ...more });
	// Before the disk below it goes, also when a trial has come to grief.
	closers.add('server', () => launched.end('SIGKILL').then(() => undefined));
	const server = await whenRunning(launched);
	return { ...server, pid: launched.child.pid!, ended: launched.ended };
}

export async function dataFolder(closers: Closers): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'same-boat-faults-'));
	closers.add(folder, () => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** The fault strikes at a moment that nobody knows before. */
export const moment = (milliseconds: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
