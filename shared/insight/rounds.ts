/** Two closed rounds over the same kind of thing, side by side. */
import type { Id } from '../ids.ts';
import type { Side, Theme } from '../workshop/state.ts';
import { allSides } from '../workshop/sides.ts';
import type { Tally } from './tally.ts';

/** What a round tells of itself once it has closed. */
export interface ClosedRound {
	items: readonly Theme[];
	tally: Tally;
}

/** A share of a side's dots in whole percent, before and after; null where withheld, not asked or without a dot. */
export interface Shift {
	before: number | null;
	after: number | null;
	/** Percentage points; null unless both are shown. */
	change: number | null;
}

export interface ComparedItem extends Record<Side, Shift> {
	id: Id;
	/** As it is called in the later round. */
	title: string;
	/** On the ballot of both rounds, or of one of them only. */
	on: 'both' | 'before' | 'after';
}

function percentOf({ items, tally }: ClosedRound, id: Id, side: Side): number | null {
	const dots = tally.dots[id]?.[side] ?? null;
	const all = items.reduce<number>((sum, item) => sum + (tally.dots[item.id]?.[side] ?? 0), 0);
	return dots === null || all === 0 ? null : Math.round((100 * dots) / all);
}

/**
 * What changed from one closed round to another, by item and side. Items are matched by id; shares and not dots,
 * because turnout and budget may differ. It is reckoned of the two published tallies alone: what either of
 * them withholds is in neither column and in no difference.
 */
export function compareRounds(before: ClosedRound, after: ClosedRound): ComparedItem[] {
	const known = new Set(after.items.map(({ id }) => id));
	const items = [...after.items, ...before.items.filter(({ id }) => !known.has(id))];
	return items.map(({ id, title }) => {
		const wasThere = before.items.some((item) => item.id === id);
		const shift = (side: Side): Shift => {
			const [was, is] = [percentOf(before, id, side), percentOf(after, id, side)];
			return { before: was, after: is, change: was === null || is === null ? null : is - was };
		};
		const [sales, operations, other] = allSides.map(shift);
		return {
			id,
			title,
			on: wasThere ? (known.has(id) ? 'both' : 'before') : 'after',
			sales: sales!,
			operations: operations!,
			other: other!,
		};
	});
}
