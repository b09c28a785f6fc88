import { commonGround, type Quadrant } from '../../shared/insight/common-ground.ts';
import { costOfTheme } from '../../shared/insight/cost.ts';
import type { Row } from '../../shared/insight/tally.ts';
import type { Id } from '../../shared/ids.ts';
import type { ConflictView, RoundView } from '../../shared/workshop/view.ts';

/** A theme of a closed round, as legend and table list it. */
export interface ThemeRow {
	id: Id;
	/** As on the map: from 1, in the order of the ballot. */
	number: number;
	title: string;
	/** Null where withheld. */
	dots: Row;
	quadrant: Quadrant | null;
	/** A year; null when nobody has estimated one of its cards. */
	cost: number | null;
}

const nothing: Row = { sales: null, operations: null, other: null, total: null };
const order: readonly (Quadrant | null)[] = ['both', 'sales', 'operations', 'later', null];

/** The most common ground first, then by dots; without a map in the order of the ballot. */
export function themeRows(
	{ items, tally }: Pick<RoundView, 'items' | 'tally'>,
	conflicts: Readonly<Record<Id, ConflictView>>,
): ThemeRow[] {
	const points = tally ? (commonGround(tally)?.points ?? []) : [];
	const rows = items.map((theme, index): ThemeRow => {
		const { id, title } = theme;
		const quadrant = points.find(({ item }) => item === id)?.quadrant ?? null;
		const estimated = theme.conflicts.some((conflict) => conflicts[conflict]?.cost);
		return {
			id,
			number: index + 1,
			title,
			dots: tally?.dots[id] ?? nothing,
			quadrant,
			cost: estimated ? costOfTheme(theme, conflicts) : null,
		};
	});
	if (points.length === 0) return rows;
	const twoSides = ({ dots }: ThemeRow) => (dots.sales ?? 0) + (dots.operations ?? 0);
	return rows.sort(
		(a, b) =>
			order.indexOf(a.quadrant) - order.indexOf(b.quadrant) ||
			twoSides(b) - twoSides(a) ||
			a.number - b.number,
	);
}
