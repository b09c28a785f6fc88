import { expect, it, onTestFinished } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { startWatched } from '../faults/watched-server.ts';
import { dice } from '../support/dice.ts';
import { storm } from '../support/hostile/storm.ts';

/** Of `npm run faults -- frames`; a seed that has found something is added here and stays. */
const seeds = [20_261_129];

it.each(seeds)(
	'D10, L9 20,000 frames on both sockets, half of them mutated, end nothing (seed %i)',
	async (seed) => {
		const closers = new Closers((name, error) => expect.unreachable(`${name}: ${String(error)}`));
		onTestFinished(() => closers.closeAll());
		const server = await startWatched(closers);
		const playing = storm({ url: server.url, frames: 20_000, roll: dice(seed) });
		const { frames, mutated, passed } = await Promise.race([playing, server.died]);
		expect(mutated / frames).toBeGreaterThan(0.4);
		expect(passed / frames).toBeGreaterThan(0.1);
		const { code, output, coverage } = await server.end();
		expect(output).not.toMatch(/error/i);
		expect(code).toBe(0);
		expect(coverage.covered / coverage.lines).toBeGreaterThan(0.9);
	},
	180_000,
);
