import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../demo/main.mjs', import.meta.url));
const speed = 20;
/** Somebody looks on who has a few minutes for it. */
const most = 180;
const ending = 'Both workshops have been played to their end.';

export interface DemoPlay {
	/** From the command to the end of the second session; NaN where it did not come there. */
	seconds: number;
}

/** Plays both sessions as whoever types the command sees them: a server of its own, every person over the wire. */
export async function demoPlay(): Promise<DemoPlay> {
	const { DATA_DIR: _, ...environment } = process.env;
	const began = performance.now();
	const child = spawn(process.execPath, [program, '--alone', '--speed', String(speed)], {
		env: { ...environment, PORT: '0' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const closed = once(child, 'close');
	let [said, seconds] = ['', NaN];
	const late = setTimeout(() => child.kill('SIGTERM'), most * 2000);
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		said += chunk;
		if (!said.includes(ending)) return;
		if (Number.isNaN(seconds)) seconds = (performance.now() - began) / 1000;
		child.kill('SIGTERM');
	});
	await closed;
	clearTimeout(late);
	return { seconds };
}

export const isShort = ({ seconds }: DemoPlay): boolean => seconds < most;

export const demoLine = (play: DemoPlay): string => {
	const took = Number.isNaN(play.seconds) ? 'did not end' : `${play.seconds.toFixed(0)} s`;
	return `${isShort(play) ? 'passed' : 'failed'}: both sessions of the demo at --speed ${speed} ${took}, under ${most} s`;
};
