import type { Id } from '../ids.ts';
import type { Round, Side } from '../workshop/state.ts';

/** Fewer ballots than this in a row, and the row is withheld. */
export const smallest = 3;

export type Row = Record<Side, number | null> & { total: number | null };

export interface Tally {
	/** Ballots cast by side; null where withheld. */
	ballots: Row;
	/** Dots of each side on each item; null where withheld. */
	dots: Record<Id, Row>;
}

const sides: readonly Side[] = ['sales', 'operations', 'other'];

/**
 * Dots by item and side of a closed round. A side with fewer than three ballots is withheld, and with it
 * every total, from which it would follow by subtraction. A side without a voter has nothing to hide: zero.
 */
export function tally(round: Pick<Round, 'items' | 'electorate' | 'ballots'>): Tally {
	const cast = { sales: 0, operations: 0, other: 0 };
	const voters = { sales: 0, operations: 0, other: 0 };
	for (const side of Object.values(round.electorate)) voters[side]++;
	for (const id of Object.keys(round.ballots)) cast[round.electorate[id]!]++;
	const shown = (side: Side) => voters[side] === 0 || cast[side] >= smallest;
	const all = sides.every(shown);
	const row = (count: (side: Side) => number): Row => {
		const [sales, operations, other] = sides.map((side) => (shown(side) ? count(side) : null));
		const total = all ? sides.reduce((sum, side) => sum + count(side), 0) : null;
		return { sales: sales!, operations: operations!, other: other!, total };
	};
	const on = (item: Id) => (side: Side) =>
		Object.entries(round.ballots).reduce(
			(sum, [id, dots]) => sum + (round.electorate[id] === side ? (dots[item] ?? 0) : 0),
			0,
		);
	return {
		ballots: row((side) => cast[side]),
		dots: Object.fromEntries(round.items.map(({ id }) => [id, row(on(id))])),
	};
}
