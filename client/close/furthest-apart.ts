import type { PulseRow } from '../../shared/workshop/close-view.ts';

/** The statement that the two sides answer most differently; null where none is told of both, or all are alike. */
export function furthestApart(rows: readonly PulseRow[]): number | null {
	const gaps = rows.map(({ sales, operations }) =>
		sales === null || operations === null ? 0 : Math.abs(sales - operations),
	);
	const most = Math.max(0, ...gaps);
	return most > 0 ? gaps.indexOf(most) : null;
}
