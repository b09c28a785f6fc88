import type { Id } from '../ids.ts';
import { countedAnswers } from '../insight/small-sides.ts';
import { smallest } from '../insight/tally.ts';
import { entries } from './entries.ts';
import {
	pulseStatements,
	rhythmIn,
	type CloseFacts,
	type NextSession,
	type Pulse,
	type RemarkKind,
	type Score,
	type Topic,
} from './close.ts';
import type { Rhythm, SetRhythm } from './rhythm.ts';
import type { Side, WorkshopState } from './state.ts';
import { allSides, bySide, sidesOf } from './sides.ts';
import type { Visit } from './visits.ts';

/** How many gave each of the five scores, and their mean; null until shown, and below three answers. */
export interface ReturnView {
	answers: number;
	/** From the score 1 to the score 5. */
	counts: number[] | null;
	mean: number | null;
}

/** A statement's mean by side; null where fewer than three of the side have answered it. */
export type PulseRow = Record<Side, number | null>;

export interface CloseView {
	returns: ReturnView;
	/** Without names, in an order that says nothing of who wrote first. */
	remarks: Record<RemarkKind, string[]>;
	topics: Topic[];
	visits: Record<Id, Visit>;
	next: NextSession | null;
	/** Left out where the team meets in none. */
	rhythm?: Rhythm;
	/** How many have answered, of sides with three or more who have; no row until the scores are shown. */
	pulse: { answers: number; rows: PulseRow[] };
	shown: boolean;
}

/** What one seat has said itself. */
export interface MineClose {
	score: Score | null;
	remarks: Record<RemarkKind, string>;
	pulse: Pulse;
	topics: Record<Id, true>;
}

const meanOf = (scores: readonly number[]): number | null =>
	scores.length < smallest
		? null
		: Math.round((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length) / 100;

const viewReturns = (scores: readonly Score[], shown: boolean): ReturnView => ({
	answers: scores.length,
	counts:
		!shown || scores.length < smallest
			? null
			: [1, 2, 3, 4, 5].map((wanted) => scores.filter((score) => score === wanted).length),
	mean: shown ? meanOf(scores) : null,
});

function viewPulse({ pulse, shown }: CloseFacts, sides: CloseFacts['sides']): CloseView['pulse'] {
	const rows = Array.from(
		{ length: shown ? pulseStatements : 0 },
		(_unused, statement): PulseRow => {
			const of = (side: Side) =>
				Object.entries(pulse).flatMap(([seat, scores]) => {
					const score = scores[statement];
					return score && sides[seat] === side ? [score] : [];
				});
			return bySide(allSides, (side) => meanOf(of(side)));
		},
	);
	return { answers: countedAnswers(Object.keys(pulse), sides), rows };
}

const toldRhythm = (set?: SetRhythm): Pick<CloseView, 'rhythm'> =>
	set?.rhythm ? { rhythm: { ...set.rhythm } } : {};

/** What everybody sees of the close: counts, means and sentences, none of them by person but visits. */
export const viewClose = ({
	close,
	earlier,
	participants,
}: Pick<WorkshopState, 'close' | 'earlier' | 'participants'>): CloseView => ({
	returns: viewReturns(Object.values(close.returns), close.shown),
	remarks: {
		keep: Object.values(close.remarks.keep).sort(),
		change: Object.values(close.remarks.change).sort(),
	},
	topics: close.topics.map(({ id, title }) => ({ id, title })),
	visits: entries(close.visits, (_id, visit) => ({ ...visit })),
	next: close.next && { ...close.next },
	...toldRhythm(rhythmIn({ close, earlier })),
	pulse: viewPulse(close, close.shown ? close.sides : sidesOf({ participants })),
	shown: close.shown,
});

export const mineClose = ({ close }: WorkshopState, seat: Id): MineClose => ({
	score: close.returns[seat] ?? null,
	remarks: { keep: close.remarks.keep[seat] ?? '', change: close.remarks.change[seat] ?? '' },
	pulse: close.pulse[seat] ?? Array.from({ length: pulseStatements }, () => null),
	topics: Object.fromEntries(
		close.topics.filter(({ by }) => by === seat).map(({ id }) => [id, true]),
	),
});
