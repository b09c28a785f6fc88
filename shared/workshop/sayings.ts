/** The old sayings of each side: which ones people have heard, and which they have said themselves. */
import type { Id } from '../ids.ts';
import { countedAnswers } from '../insight/small-sides.ts';
import { smallest } from '../insight/tally.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Side, WorkshopState } from './state.ts';
import { allSides, bySide, sidesOf } from './sides.ts';

/** The first half is what Sales says, the second what Operations says; worded by the catalogue. */
export const sayings = [
	'sales-must-sell',
	'always-a-reason',
	'nothing-to-plan',
	'never-met-a-customer',
	'sell-what-we-deliver',
	'promised-first',
	'all-urgent',
	'wish-list',
] as const;
export type Saying = (typeof sayings)[number];

export interface Mark {
	heard: boolean;
	said: boolean;
}
export type Marks = Partial<Record<Saying, Mark>>;

/** How many of a side have heard and said something; null where the side is withheld. */
type SayingCounts = Record<Side, { heard: number; said: number } | null>;

export interface SayingTally {
	/** How many of each side marked anything; null below three, 0 where nobody did and nobody is hidden. */
	answered: Record<Side, number | null>;
	counts: Record<Saying, SayingCounts>;
}

export interface SayingFacts {
	marks: Record<Id, Marks>;
	/** As they stood when the facilitator showed them; null while they are not shown. */
	shown: SayingTally | null;
	/** Whose marks the figures of a side were, when they were told last; without sides that were withheld so far. */
	told: Partial<Record<Side, Record<Id, Marks>>>;
}

export const openSayings = (): SayingFacts => ({ marks: {}, shown: null, told: {} });

export type SayingCommand =
	| ({ type: 'MarkSaying'; saying: Saying } & Mark)
	| { type: 'ShowSayings'; shown: boolean };

export type SayingEvent =
	| ({ type: 'SayingMarked'; saying: Saying } & Mark)
	| { type: 'SayingsShown'; shown: boolean };

const unmarked: Mark = { heard: false, said: false };
const same = (a: Mark, b: Mark) => a.heard === b.heard && a.said === b.said;

/** Refuses marks while the sayings are shown: figures that move with each tap would tell whose it was. */
export function decideSayings(
	{ sayings: facts }: WorkshopState,
	command: SayingCommand,
	{ by }: Stamp,
): Decision {
	switch (command.type) {
		case 'MarkSaying': {
			const { saying, heard, said } = command;
			if (same(facts.marks[by]?.[saying] ?? unmarked, { heard, said })) return accept();
			if (facts.shown) return reject('sayings-shown');
			return accept({ type: 'SayingMarked', saying, heard, said });
		}
		case 'ShowSayings': {
			const { shown } = command;
			return shown === (facts.shown !== null) ? accept() : accept({ type: 'SayingsShown', shown });
		}
	}
}

export function evolveSayings(state: WorkshopState, event: Recorded<SayingEvent>): void {
	switch (event.type) {
		case 'SayingMarked': {
			const { saying, heard, said } = event;
			const { [saying]: _old, ...others } = state.sayings.marks[event.by] ?? {};
			const marks: Marks = heard || said ? { ...others, [saying]: { heard, said } } : others;
			const { [event.by]: _before, ...rest } = state.sayings.marks;
			state.sayings.marks = Object.keys(marks).length > 0 ? { ...rest, [event.by]: marks } : rest;
			break;
		}
		case 'SayingsShown':
			if (event.shown)
				for (const side of allSides) {
					const told = toldOf(state, side);
					if (told) state.sayings.told[side] = told;
				}
			state.sayings.shown = event.shown ? tallySayings(state) : null;
			// The room looks at one thing at a time.
			if (event.shown) state.expectations.shown = false;
			break;
	}
}

/** Who is here now: who was erased since is not, and what was shown before stands as it was. */
const ofSide = ({ participants, left }: WorkshopState, side: Side): Id[] =>
	Object.values(participants)
		.filter(
			({ id, role, side: spoken }) =>
				role === 'participant' && spoken === side && !left.includes(id),
		)
		.map(({ id }) => id);

/** How many people of a side have other marks than before, or are not of it any more. */
const movedSince = (before: Record<Id, Marks>, now: Record<Id, Marks>): number =>
	[...new Set([...Object.keys(before), ...Object.keys(now)])].filter((seat) =>
		sayings.some(
			(saying) => !same(before[seat]?.[saying] ?? unmarked, now[seat]?.[saying] ?? unmarked),
		),
	).length;

/**
 * Whose marks are told of a side: fewer than three are not, and once told they stay until three people's have
 * moved, since what one or two have marked meanwhile would be the difference between two showings.
 */
function toldOf(state: WorkshopState, side: Side): Record<Id, Marks> | undefined {
	const { marks, told } = state.sayings;
	const before = told[side];
	const now = Object.fromEntries(
		ofSide(state, side).flatMap((seat) => (marks[seat] ? [[seat, marks[seat]]] : [])),
	);
	const isTold = Object.keys(now).length >= smallest && movedSince(before ?? {}, now) >= smallest;
	return isTold ? now : before;
}

/**
 * Heard and said by side, of those who marked anything. Where too few have answered a side is withheld; no total is
 * told from which it would follow. A side of which nobody takes part has nothing to hide: zero.
 */
function tallySayings(state: WorkshopState): SayingTally {
	const { told } = state.sayings;
	const marksOf = (side: Side): Marks[] | null => {
		if (told[side]) return Object.values(told[side]);
		return ofSide(state, side).length === 0 ? [] : null;
	};
	const countsOf = (saying: Saying) => (side: Side) => {
		const all = marksOf(side);
		return (
			all && {
				heard: all.filter((marks) => marks[saying]?.heard).length,
				said: all.filter((marks) => marks[saying]?.said).length,
			}
		);
	};
	return {
		answered: bySide(allSides, (side) => marksOf(side)?.length ?? null),
		counts: forSayings((saying) => bySide(allSides, countsOf(saying))),
	};
}

const forSayings = <T>(value: (saying: Saying) => T): Record<Saying, T> =>
	Object.fromEntries(sayings.map((saying) => [saying, value(saying)])) as Record<Saying, T>;

/**
 * How many have marked anything until they are shown, of sides with three or more who have; then the figures by side,
 * and no number from which more follows.
 */
export type SayingsView = { answered: number } | { tally: SayingTally };

export function viewSayings(state: WorkshopState): SayingsView {
	const { marks, shown } = state.sayings;
	if (shown) return { tally: copyOfTally(shown) };
	return { answered: countedAnswers(Object.keys(marks), sidesOf(state)) };
}

const copyOfTally = ({ answered, counts }: SayingTally): SayingTally => ({
	answered: { ...answered },
	counts: forSayings((saying) => ({ ...counts[saying] })),
});

/** What one seat has marked itself. */
export const mineSayings = ({ sayings: { marks } }: WorkshopState, seat: Id): Marks => ({
	...marks[seat],
});
