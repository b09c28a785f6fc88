import fc from 'fast-check';

/** How a run that once failed is played again. */
export interface Pinned {
	seed: number;
	path?: string;
}

/** Asserts a property on fresh runs, and on every run that has ever failed. */
export function holds<T>(
	property: fc.IProperty<T>,
	{ runs = 300, pinned = [] }: { runs?: number; pinned?: readonly Pinned[] } = {},
): void {
	for (const run of pinned) fc.assert(property, { ...run, numRuns: runs });
	fc.assert(property, { numRuns: runs });
}
