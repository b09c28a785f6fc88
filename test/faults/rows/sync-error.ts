import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Trial } from '../context.ts';
import { crashRounds } from '../crash-rounds.ts';
import type { Crowd } from '../crowd.ts';
import { newRow } from '../outcome.ts';
import type { FaultServer } from '../server.ts';
import { missing } from '../tools.ts';
import { diskFor } from './power.ts';

const what = 'sync that fails, then the power, while 20 write';

/** From the `first` of each thread's on, no sync of the process succeeds. */
async function failSyncs(pid: number, first: number): Promise<void> {
	const calls = 'fsync,fdatasync';
	const inject = `inject=${calls}:error=EIO:when=${first}+`;
	const args = ['-f', '-p', String(pid), '-e', `trace=${calls}`, '-e', inject];
	const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
	await once(strace.stderr, 'data');
	strace.stderr.resume();
}

/** Everybody must hear of it before the server ends by itself. */
async function expectEnd(server: FaultServer, { players }: Crowd): Promise<string[]> {
	const told = players.map((player) => player.until(() => player.storage === 'failed', 'the word'));
	const { code } = await server.ended;
	const heard = await Promise.allSettled(told);
	const deaf = heard.filter(({ status }) => status === 'rejected').length;
	return [
		...(code === 1 ? [] : [`the server ended with ${code}`]),
		...(deaf > 0 ? [`${deaf} of ${players.length} were not told`] : []),
	];
}

/** An error of the disk in the middle of a sync; what was acknowledged in spite of it, the power cut takes away. */
export const syncError: Trial = {
	name: 'sync-error',
	run: async (context) => {
		const { isQuick, roll, closers, say } = context;
		const lacking = missing(['strace']);
		const disk = lacking ?? (await diskFor(context));
		if (typeof disk === 'string') return { rows: [newRow(what, { notRun: disk })] };
		const row = await crashRounds({
			what,
			folder: join(disk.folder, 'data'),
			rounds: isQuick ? 1 : 20,
			people: 20,
			closers,
			roll,
			onRound: (round) => say(`round ${round}`),
			crash: async (server, crowd) => {
				await failSyncs(server.pid, 1 + Math.floor(roll() * 5));
				const failures = await expectEnd(server, crowd);
				await disk.cut();
				await disk.comeBack();
				return failures;
			},
		});
		return { rows: [row] };
	},
};
