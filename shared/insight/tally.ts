import type { Id } from '../ids.ts';
import type { Round, Side } from '../workshop/state.ts';
import { allSides } from '../workshop/sides.ts';

/** Fewer ballots than this in a row, and the row is withheld. */
export const smallest = 3;

export type Row = Record<Side, number | null> & { total: number | null };

export interface Tally {
	/** Ballots cast by side, on paper too; null where withheld. */
	ballots: Row;
	/** Dots of each side on each item; null where withheld. */
	dots: Record<Id, Row>;
}

type Counted = Pick<Round, 'items' | 'electorate' | 'ballots' | 'paper'>;

/** How many have voted, of how many: who hands in a paper ballot has done both. */
export function turnout({ electorate, ballots, paper }: Omit<Counted, 'items'>) {
	const onPaper = Object.values(paper).reduce((sum, batch) => sum + batch.ballots, 0);
	return {
		cast: Object.keys(ballots).length + onPaper,
		voters: Object.keys(electorate).length + onPaper,
	};
}

/**
 * Dots by item and side of a closed round. A side with fewer than three ballots is withheld, and with it
 * every total, from which it would follow by subtraction. A side without a voter has nothing to hide: zero.
 * Whoever counted a batch on paper knows it: beside voters on devices it makes no row large enough, since
 * theirs would be left when one takes the batch away.
 */
export function tally({ items, electorate, ballots, paper }: Counted): Tally {
	const cast = { sales: 0, operations: 0, other: 0 };
	const voters = { sales: 0, operations: 0, other: 0 };
	for (const side of Object.values(electorate)) voters[side]++;
	for (const id of Object.keys(ballots)) cast[electorate[id]!]++;
	const onPaper = (side: Side) => paper[side]?.ballots ?? 0;
	const shown = (side: Side) =>
		voters[side] === 0 ? onPaper(side) === 0 || onPaper(side) >= smallest : cast[side] >= smallest;
	const all = allSides.every(shown);
	const row = (count: (side: Side) => number): Row => {
		const [sales, operations, other] = allSides.map((side) => (shown(side) ? count(side) : null));
		const total = all ? allSides.reduce((sum, side) => sum + count(side), 0) : null;
		return { sales: sales!, operations: operations!, other: other!, total };
	};
	const on = (item: Id) => (side: Side) =>
		Object.entries(ballots).reduce(
			(sum, [id, dots]) => sum + (electorate[id] === side ? (dots[item] ?? 0) : 0),
			paper[side]?.dots[item] ?? 0,
		);
	return {
		ballots: row((side) => cast[side] + onPaper(side)),
		dots: Object.fromEntries(items.map(({ id }) => [id, row(on(id))])),
	};
}
