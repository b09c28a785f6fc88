/** What a readiness says where it hurts: what matters more than it works, and where the sides see it differently. */
import type { Id } from '../ids.ts';
import type { ReadinessElement } from '../workshop/readiness.ts';
import type { RatingMeans, ReadinessView } from '../workshop/readiness-view.ts';

export interface ReadinessGap {
	/** Null for the rhythm, which is rated once for all types. */
	type: Id | null;
	element: ReadinessElement | 'h';
	kind: 'gap' | 'difference';
	/** In points of the scale from 1 to 5. */
	size: number;
}

/** From here on, in points of the scale, a gap or a difference is worth a conversation. */
const notable = 1.5;

/** Means have one decimal; what subtracting them adds behind it would push a gap under the bound. */
const rounded = (size: number): number => Math.round(10 * size) / 10;

/** Importance above the present state, as importance-performance analysis has it (Martilla and James, 1977): the widest of the sides. */
const gapOf = ({ sales, operations, other }: RatingMeans): number =>
	Math.max(
		0,
		...[sales, operations, other].flatMap((side) => (side ? [side.importance - side.state] : [])),
	);

const differenceOf = ({ sales, operations }: RatingMeans): number =>
	sales && operations ? Math.abs(sales.state - operations.state) : 0;

/** All notable ones, the widest first; none before the ratings are shown or where they are withheld. */
export function readinessGaps({
	cells,
	rhythm = null,
}: Pick<ReadinessView, 'cells'> & Partial<Pick<ReadinessView, 'rhythm'>>): ReadinessGap[] {
	const cellsOfTypes = Object.entries(cells).flatMap(([type, elements]) =>
		Object.entries(elements).map(([name, means]) => ({
			...{ type, means },
			element: name as ReadinessElement,
		})),
	);
	const ofRhythm = rhythm ? [{ type: null, element: 'h' as const, means: rhythm }] : [];
	return [...cellsOfTypes, ...ofRhythm]
		.flatMap(({ type, element, means }): ReadinessGap[] => [
			{ type, element, kind: 'gap', size: rounded(gapOf(means)) },
			{ type, element, kind: 'difference', size: rounded(differenceOf(means)) },
		])
		.filter(({ size }) => size >= notable)
		.sort((a, b) => b.size - a.size);
}
