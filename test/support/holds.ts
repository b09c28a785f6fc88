import fc from 'fast-check';
import process from 'node:process';

/** How a run that once failed is played again. */
export interface Pinned {
	seed: number;
	path?: string;
}

/** Where every test runs thousands of times, a share of the runs must do. */
const share = Number(process.env['PROPERTY_SHARE'] ?? 1);

/** Asserts a property on fresh runs, and on every run that has ever failed. */
export function holds<T>(
	property: fc.IProperty<T>,
	{ runs = 300, pinned = [] }: { runs?: number; pinned?: readonly Pinned[] } = {},
): void {
	const numRuns = Math.ceil(runs * share);
	for (const run of pinned) fc.assert(property, { ...run, numRuns });
	fc.assert(property, { numRuns });
}
