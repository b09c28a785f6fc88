import { storm, type Storm } from '../../support/hostile/storm.ts';
import type { Trial } from '../context.ts';
import { newRow, type Figure } from '../outcome.ts';
import { startWatched } from '../watched-server.ts';

const what = 'frames, half of them mutated';
const megabyte = 1024 * 1024;

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

/** What is sent over both sockets, changed at random: the server must neither end nor stand still nor swell. */
export const frames: Trial = {
	name: 'frames',
	run: async ({ isQuick, roll, closers, say }) => {
		const count = isQuick ? 10_000 : 1_000_000;
		const server = await startWatched(closers);
		const play = (frames: number): Promise<Storm> =>
			Promise.race([
				storm({ url: server.url, frames, roll, say: (n) => say(`${n}`) }),
				server.died,
			]);
		// Until what it needs is loaded and compiled, and its memory is what it is at work; a quick run counts that too.
		if (!isQuick) await play(20_000);
		server.beginWatch();
		const { frames, mutated, passed } = await play(count);
		const { code, output, watch, coverage } = await server.end();
		const failures = code === 0 ? [] : [`it ended with ${code}: ${output}`];
		const figures: Figure[] = [
			{
				what: 'the longest that its event loop stood still',
				value: watch.stall,
				most: 250,
				unit: 'ms',
			},
			{
				what: 'its memory',
				value: (watch.most - watch.before) / megabyte,
				most: 128,
				unit: 'MB more',
			},
			{
				what: 'frames that a guard stopped',
				value: 100 - percent(passed, frames),
				most: 90,
				unit: '%',
				note: `${frames} frames on both sockets, ${mutated} of them mutated`,
			},
			{
				what: 'lines of server/docs and server/control that never ran',
				value: 100 - percent(coverage.covered, coverage.lines),
				most: 10,
				unit: '%',
				note: `of ${coverage.lines}`,
			},
		];
		const found = { acknowledged: frames, lost: 0, wrong: 0, details: [] };
		return { rows: [newRow(what, { rounds: 1, found, failures })], figures };
	},
};
