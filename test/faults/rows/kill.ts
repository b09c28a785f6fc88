import { join } from 'node:path';
import type { Trial } from '../context.ts';
import { controlRound } from '../control.ts';
import { crashRounds } from '../crash-rounds.ts';
import { added } from '../ledger.ts';
import { newRow } from '../outcome.ts';
import { dataFolder } from '../server.ts';

/** The process dies; what it has written to the system stays. */
export const kill: Trial = {
	name: 'kill',
	run: async ({ isQuick, roll, closers, say }) => {
		const folder = await dataFolder(closers);
		const control = newRow('its control, which acknowledges before it writes', { isControl: true });
		for (let round = 1; round <= (isQuick ? 1 : 5); round++) {
			const own = join(folder, `control-${round}`);
			const kept = await controlRound(own, 'before-write', 100 + 400 * roll(), (writer) =>
				writer.kill(),
			);
			control.rounds++;
			control.inFlight.push(kept.lost);
			control.found = added([control.found, { ...kept, wrong: 0, details: [] }]);
		}
		const row = await crashRounds({
			what: 'kill -9 while 20 write, vote and seal',
			folder: join(folder, 'data'),
			rounds: isQuick ? 3 : 200,
			people: 20,
			closers,
			roll,
			onRound: (round) => say(`round ${round}`),
			crash: async (server) => {
				await server.end('SIGKILL');
				return [];
			},
		});
		return { rows: [row, control] };
	},
};
