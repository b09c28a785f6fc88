import { expect, it } from 'vitest';
import { play, seedsBetween } from '../support/simulation/rows.ts';

const rows = Array.from({ length: 5 }, (_, row) => 501 + row * 100).map((first) => ({
	first,
	last: first + 99,
}));

it.each(rows)('S25 holds for the seeds from $first to $last', async ({ first, last }) => {
	const { faults, inFlight } = await play(`Seeds ${first} to ${last}`, seedsBetween(first, last));
	expect(faults).toEqual([]);
	expect(inFlight).toBeGreaterThanOrEqual(5);
});
