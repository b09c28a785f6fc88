/** What each side really acts on, and how far the two pull at the same objectives. */
import { medianOf } from './median.ts';
import type { Id } from '../ids.ts';
import type { Side, TwoSides } from '../workshop/state.ts';
import { allSides, bySide, twoSides } from '../workshop/sides.ts';
import { smallest } from './tally.ts';

/** What one person acts on: objectives of the strategy, and something that is not among them. */
export interface FocusPick {
	objectives: Id[];
	notOnList: boolean;
	/** How many goals count in one's appraisal or bonus; null while it is not said. */
	goals: number | null;
}

/** What somebody picked, and for which side. */
export interface SidedPick extends FocusPick {
	side: Side;
}

export type FocusCallout =
	/** Whole percent. */
	| { kind: 'overlap'; percent: number }
	| { kind: 'within'; side: TwoSides; percent: number }
	| { kind: 'not-on-list'; percent: number }
	| { kind: 'goals'; side: TwoSides; median: number }
	| { kind: 'many-objectives'; n: number };

type Shown<S extends Side> = Record<S, number | null>;

/** Null stands wherever a side is withheld, or there is nothing to reckon with. */
export interface FocusOverlap {
	/** How many of each side picked anything. */
	pickers: Shown<Side>;
	/** How many of each side picked each objective. */
	byObjective: Record<Id, Shown<Side>>;
	notOnList: Shown<Side>;
	/** Whole percent. */
	overlap: number | null;
	/** How alike the picks within a side are, from 0 to 1. */
	within: Shown<TwoSides>;
	/** The objectives on which a side acts, in the order of the strategy. */
	actsOn: Record<TwoSides, Id[] | null>;
	together: Id[] | null;
	/** The middle number of goals. */
	goals: Shown<Side>;
	/** What the room should speak about. */
	callouts: FocusCallout[];
}

/** Each side has as many pickers, or nothing is called out but the number of objectives. */
const calledOutFrom = 5;
/** More goals than these, or more objectives, and nobody acts on all of them. */
const mostToActOn = 5;

/** Divisible by the number of picks of one person, and by how many two people pick between them. */
const shares = 6;
const likeness = 60;

const countOf = ({ objectives, notOnList }: FocusPick): number =>
	objectives.length + (notOnList ? 1 : 0);

/** In sixtieths. What is not on the list is never the same thing: it counts in the union alone. */
function jaccard(one: FocusPick, other: FocusPick): number {
	const common = one.objectives.filter((id) => other.objectives.includes(id)).length;
	return (likeness * common) / (countOf(one) + countOf(other) - common);
}

/** Mean over all pairs as a fraction; null without a pair. */
function agreementOf(picks: readonly FocusPick[]): { sum: number; of: number } | null {
	const pairs = picks.flatMap((one, index) =>
		picks.slice(index + 1).map((other) => jaccard(one, other)),
	);
	if (pairs.length === 0) return null;
	return { sum: pairs.reduce((sum, pair) => sum + pair, 0), of: likeness * pairs.length };
}

/** Of too few nothing is told. */
const medianShown = (numbers: readonly number[]): number | null =>
	numbers.length < smallest ? null : medianOf(numbers);

const percent = ({ sum, of }: { sum: number; of: number }): number => Math.round((100 * sum) / of);
const isUnderHalf = ({ sum, of }: { sum: number; of: number }): boolean => 2 * sum < of;

/**
 * Reckons a focus check over the objectives of the strategy; picks of others do not count. Each person weighs 1,
 * split over the picks; the overlap is the sum of the smaller of both sides' shares of each objective, without
 * what is not on the list (percentage similarity: Renkonen 1938). Agreement within a side is the mean Jaccard
 * index of all pairs (Jaccard 1912). A side acts on what a third of its pickers chose. All of it in whole
 * numbers until the end, so that no threshold hangs on a rounding.
 *
 * A side with fewer than three pickers is withheld with everything that is reckoned from it; a side without a
 * voter has nothing to hide and counts zero. Goals are told as a median of three answers or more, never singly.
 */
export function focusOverlap(
	objectives: readonly Id[],
	all: readonly SidedPick[],
	voters: Readonly<Record<Side, number>>,
): FocusOverlap {
	const known = all.map((pick) => ({
		...pick,
		objectives: pick.objectives.filter((id) => objectives.includes(id)),
	}));
	const picks = bySide(allSides, (side) =>
		known.filter((pick) => pick.side === side && countOf(pick) > 0),
	);
	const isShown = (side: Side) => voters[side] === 0 || picks[side].length >= smallest;
	const isReckoned = (side: Side) => picks[side].length >= smallest;
	const count = (side: Side, chose: (pick: FocusPick) => boolean) =>
		isShown(side) ? picks[side].filter(chose).length : null;

	const pickers = bySide(allSides, (side) => count(side, () => true));
	const choosing = (id: Id) => (pick: FocusPick) => pick.objectives.includes(id);
	const byObjective = Object.fromEntries(
		objectives.map((id) => [id, bySide(allSides, (side) => count(side, choosing(id)))]),
	);
	const notOnList = bySide(allSides, (side) => count(side, (pick) => pick.notOnList));

	const weight = (side: TwoSides, id: Id) =>
		picks[side].filter(choosing(id)).reduce((sum, pick) => sum + shares / countOf(pick), 0);
	const both = twoSides.every(isReckoned);
	const [sales, operations] = [picks.sales.length, picks.operations.length];
	const overlap = both
		? {
				sum: objectives.reduce(
					(sum, id) =>
						sum + Math.min(weight('sales', id) * operations, weight('operations', id) * sales),
					0,
				),
				of: shares * sales * operations,
			}
		: null;
	const within = bySide(twoSides, (side) => (isReckoned(side) ? agreementOf(picks[side]) : null));
	const actsOn = bySide(twoSides, (side) =>
		isReckoned(side)
			? objectives.filter((id) => 3 * (byObjective[id]?.[side] ?? 0) >= picks[side].length)
			: null,
	);
	const goals = bySide(allSides, (side) =>
		medianShown(
			known.flatMap((pick) => (pick.side === side && pick.goals !== null ? pick.goals : [])),
		),
	);

	const chosen = twoSides.flatMap((side) => picks[side]);
	const offList = {
		sum: chosen.filter((pick) => pick.notOnList).length,
		of: chosen.reduce((sum, pick) => sum + countOf(pick), 0),
	};
	const isCalledOut = twoSides.every((side) => picks[side].length >= calledOutFrom);
	const callouts = (): FocusCallout[] => [
		...(overlap && isUnderHalf(overlap)
			? [{ kind: 'overlap', percent: percent(overlap) } as const]
			: []),
		...twoSides.flatMap((side) => {
			const like = within[side];
			return like && isUnderHalf(like)
				? [{ kind: 'within', side, percent: percent(like) } as const]
				: [];
		}),
		...(3 * offList.sum >= offList.of
			? [{ kind: 'not-on-list', percent: percent(offList) } as const]
			: []),
		...twoSides.flatMap((side) => {
			const median = goals[side];
			return median !== null && median > mostToActOn
				? [{ kind: 'goals', side, median } as const]
				: [];
		}),
	];
	return {
		pickers,
		byObjective,
		notOnList,
		overlap: overlap && percent(overlap),
		within: bySide(twoSides, (side) => {
			const like = within[side];
			return like && like.sum / like.of;
		}),
		actsOn,
		together:
			actsOn.sales && actsOn.operations
				? actsOn.sales.filter((id) => actsOn.operations?.includes(id))
				: null,
		goals,
		callouts: [
			...(isCalledOut ? callouts() : []),
			...(objectives.length > mostToActOn
				? [{ kind: 'many-objectives', n: objectives.length } as const]
				: []),
		],
	};
}
