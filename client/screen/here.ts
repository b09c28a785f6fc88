import type { Participant, Side } from '../../shared/workshop/state.ts';

/** How many of each side are connected now. */
export function hereBySide(
	people: readonly Participant[],
	present: readonly string[],
): Record<Side, number> {
	const here = { sales: 0, operations: 0, other: 0 };
	for (const { id, side } of people) if (side && present.includes(id)) here[side]++;
	return here;
}
