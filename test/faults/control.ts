import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { moment } from './server.ts';

const program = join(import.meta.dirname, 'control-writer.mjs');

/** A writer that calls records saved too early, and how many of them are not there after the crash. */
export async function controlRound(
	folder: string,
	early: 'before-write' | 'before-sync',
	milliseconds: number,
	crash: (writer: { freeze: () => void; kill: () => Promise<void> }) => Promise<void>,
): Promise<{ acknowledged: number; lost: number }> {
	const child = spawn(process.execPath, [program, folder, early], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let printed = '';
	child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const ended = once(child, 'close');
	await Promise.race([once(child.stdout, 'data'), ended]);
	await moment(milliseconds);
	await crash({
		freeze: () => child.kill('SIGSTOP'),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
	});
	// The last line may be half a number.
	const acknowledged = Number(printed.split('\n').at(-2) ?? 0);
	const { stdout } = await promisify(execFile)(process.execPath, [program, folder, 'count']);
	return { acknowledged, lost: Math.max(0, acknowledged - Number(stdout)) };
}
