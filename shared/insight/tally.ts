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

/** Of older rounds nobody was admitted. */
type Counted = Pick<Round, 'items' | 'electorate' | 'ballots' | 'paper'> &
	Partial<Pick<Round, 'admitted'>>;

type Answered = Omit<Counted, 'items'>;

/** How many have voted, of how many: who hands in a paper ballot has done both. */
export function turnout({ electorate, ballots, paper }: Answered) {
	const onPaper = Object.values(paper).reduce((sum, batch) => sum + batch.ballots, 0);
	return {
		cast: Object.keys(ballots).length + onPaper,
		voters: Object.keys(electorate).length + onPaper,
	};
}

/**
 * How many have voted and may, while a round is open: a side counts from three ballots on, as it is shown from then on.
 * A number with fewer in it would be left as a withheld side's, once the others are known and taken away from it.
 */
export function openTurnout(round: Answered) {
	const { cast, voters, onPaper, isShown } = sidesIn(round);
	const over = (sides: readonly Side[], of: (side: Side) => number) =>
		sides.reduce((sum, side) => sum + of(side), 0);
	const told = allSides.filter(isShown);
	return {
		cast: over(told, (side) => cast[side] + onPaper(side)),
		voters:
			over(
				allSides.filter((side) => voters[side] >= smallest),
				(side) => voters[side],
			) + over(told, onPaper),
	};
}

/**
 * Whoever counted a batch on paper knows it, and whoever was admitted may be known as well: beside voters on devices
 * neither makes a row large enough, since theirs would be left when one takes it away.
 */
function sidesIn({ electorate, ballots, paper, admitted = [] }: Answered) {
	const cast = { sales: 0, operations: 0, other: 0 };
	const known = { sales: 0, operations: 0, other: 0 };
	const voters = { sales: 0, operations: 0, other: 0 };
	for (const side of Object.values(electorate)) voters[side]++;
	for (const id of Object.keys(ballots)) cast[electorate[id]!]++;
	for (const id of admitted) if (Object.hasOwn(ballots, id)) known[electorate[id]!]++;
	const onPaper = (side: Side) => paper[side]?.ballots ?? 0;
	const isShown = (side: Side) =>
		voters[side] === 0
			? onPaper(side) === 0 || onPaper(side) >= smallest
			: cast[side] - known[side] >= smallest;
	return { cast, voters, onPaper, isShown };
}

/**
 * Dots by item and side of a closed round. A side with fewer than three ballots is withheld, and with it
 * every total, from which it would follow by subtraction. A side without a voter has nothing to hide: zero.
 */
export function tally({ items, ...round }: Counted): Tally {
	const { electorate, ballots, paper } = round;
	const { cast, onPaper, isShown: shown } = sidesIn(round);
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
