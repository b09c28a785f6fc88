import { expect, it } from 'vitest';
import { play, seedsBetween } from './rows.ts';

const together = 100;

/** Two files ask for half of them each, so that two processes play them. */
export function holdsForSeeds(first: number, last: number): void {
	const rows = seedsBetween(first, last)
		.filter((seed) => (seed - first) % together === 0)
		.map((seed) => ({ first: seed, last: Math.min(seed + together - 1, last) }));
	it.each(rows)('S25 holds for the seeds from $first to $last', async ({ first, last }) => {
		const { faults, inFlight } = await play(`Seeds ${first} to ${last}`, seedsBetween(first, last));
		expect(faults).toEqual([]);
		expect(inFlight).toBeGreaterThanOrEqual(5);
	});
}
