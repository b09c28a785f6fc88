import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Closers } from '../../server/closers.ts';
import type { Id } from '../../shared/ids.ts';
import type { Page } from './ledger.ts';
import type { FromSleepers, ToSleepers } from './sleepers.ts';

/** Who sleeps: people with these tokens, who also read a document of the room. */
export interface Sleeper {
	url: string;
	workshop: Id;
	tokens: string[];
	document: string;
}

/** Starts them; resolves when all of them write and have been promised something. */
export async function startSleepers(sleeper: Sleeper, seed: number, closers: Closers) {
	const child = fork(join(import.meta.dirname, 'sleepers.ts'), { execArgv: ['--import', 'tsx'] });
	const died = once(child, 'exit').then((): never => {
		throw new Error('The sleepers ended.');
	});
	died.catch(() => undefined);
	closers.add('sleepers', () => void child.kill('SIGKILL'));
	const say = (message: ToSleepers) => child.send(message);
	const heard = async () => {
		const [message] = (await Promise.race([once(child, 'message'), died])) as [FromSleepers];
		return message;
	};
	say({ sleeper, seed });
	await heard();
	return {
		sleep: () => child.kill('SIGSTOP'),
		wake: () => child.kill('SIGCONT'),
		/** They leave; their ledgers, once all that they wrote is saved. */
		stop: async (): Promise<Page[]> => {
			say('stop');
			const message = await heard();
			child.kill('SIGKILL');
			return message === 'playing' ? [] : message.pages;
		},
	};
}
