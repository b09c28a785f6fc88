import type { PulseSession } from '../../shared/register/pulse-over-time.ts';
import type { TwoSides } from '../../shared/workshop/state.ts';

/** Units of one statement's drawing: workshops from left to right, scores from 1 to 5 upwards. */
export const size = { width: 280, height: 92 };
const edge = { left: 22, right: 12, top: 10, bottom: 10 };

export const heightOf = (score: number): number =>
	size.height - edge.bottom - ((score - 1) / 4) * (size.height - edge.top - edge.bottom);

const placeOf = (index: number, of: number): number => {
	const width = size.width - edge.left - edge.right;
	return of === 1 ? edge.left + width / 2 : edge.left + (width * index) / (of - 1);
};

interface PulseSpot {
	x: number;
	y: number;
}

/**
 * Where a side stands on a statement, in runs of workshops that tell it: over one that withholds it no line is drawn, as if
 * it were known.
 */
export function pulseRuns(
	sessions: readonly Pick<PulseSession, 'rows'>[],
	statement: number,
	side: TwoSides,
): PulseSpot[][] {
	const runs: PulseSpot[][] = [[]];
	sessions.forEach(({ rows }, index) => {
		const score = rows[statement]?.[side] ?? null;
		if (score === null) runs.push([]);
		else runs.at(-1)!.push({ x: placeOf(index, sessions.length), y: heightOf(score) });
	});
	return runs.filter((run) => run.length > 0);
}
