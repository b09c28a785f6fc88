import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

export type Environment = Record<string, string>;

/** How a process ended: its code, or the signal that killed it, and all it printed. */
export type Ended = { code: number | null; signal: string | null; output: string };

/** Starts what `npm start` starts, in a process of its own; whoever launches it sees to its end. */
export const launch = (environment: Environment, nodeOptions: string[] = []) => {
	const child = spawn(process.execPath, [...nodeOptions, 'server/start.mjs'], {
		// Only what a person sets: no setting of the test run itself reaches the server.
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...environment },
	});
	const printed: string[] = [];
	child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
	const output = () => printed.join('');
	const ended = once(child, 'close').then((): Ended => {
		const { exitCode: code, signalCode: signal } = child;
		return { code, signal, output: output() };
	});
	/** Sends a signal and resolves when the process has ended of it. */
	const end = (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => {
		child.kill(signal);
		return ended;
	};
	return { child, ended, output, end };
};

/** Resolves with the address that a starting server prints. */
export const printedAddress = (child: ChildProcessWithoutNullStreams) =>
	new Promise<string>((resolve) => {
		let printed = '';
		child.stdout.on('data', (chunk: Buffer) => {
			printed += chunk.toString();
			const url = /On this computer +(\S+)/.exec(printed)?.[1];
			if (url) resolve(url);
		});
	});

type Launched = ReturnType<typeof launch>;
export type RunningServer = Awaited<ReturnType<typeof whenRunning>>;

/** Resolves when it serves; `url` is the address that it printed. */
export const whenRunning = async ({ child, ended, output, end }: Launched) => {
	const died = ended.then(({ output }): never => {
		throw new Error(`The server ended before it ran:\n${output}`);
	});
	died.catch(() => undefined);
	const url = await Promise.race([printedAddress(child), died]);
	/** Stops the process in the middle of whatever it does, and lets it go on. */
	const freeze = () => child.kill('SIGSTOP');
	const thaw = () => child.kill('SIGCONT');
	return { url, pid: child.pid!, output, end, freeze, thaw };
};
