/** What the owners of a sealed agreement write of it before the session that looks at it: private until that session opens it. */
import type { Effect, ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import type { RegisteredBeforehand } from '../register/beforehand.ts';
import type { Score } from './close.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import {
	blankTexts,
	fieldLimit,
	knowsObjective,
	reviewFields,
	sealedIn,
	type ReviewField,
} from './reviews.ts';
import { inOrderOfSides } from './order-of-sides.ts';
import type { Side, WorkshopState } from './state.ts';

/** The part of a review that one person writes alone; what becomes of the agreement is decided in the room. */
export interface BeforehandWords {
	/** By objective, what was seen of what the record expects. */
	seen: Record<Id, Effect>;
	texts: Record<ReviewField, string>;
	/** As a number, in the unit of the agreement's measure; left out where none was said. */
	measuredValue?: number;
	outcome: ReviewOutcome | null;
	/** For the own side. */
	score: Score | null;
}

export interface Beforehand extends BeforehandWords {
	/** By the seat in the workshop that sealed the agreement. */
	person: Id;
	side: Side;
	/** When it was written last, by the server's clock. */
	at: number;
}

export interface BeforehandFacts {
	/** Written here by link, by agreement and person: told to nobody else. */
	written: Record<Id, Record<Id, Beforehand>>;
	/** Opened here to everybody, by agreement, in the order of the sides. */
	opened: Record<Id, Beforehand[]>;
}

export type BeforehandCommand =
	| { type: 'WriteBeforehand'; agreement: Id; words: BeforehandWords }
	/** Stamped by the server: what the team's register keeps that no session has looked at. */
	| { type: 'OpenBeforehand'; found: RegisteredBeforehand[] };

export type BeforehandEvent =
	| { type: 'BeforehandWritten'; agreement: Id; side: Side; words: BeforehandWords }
	| { type: 'BeforehandOpened'; agreement: Id; words: RegisteredBeforehand[] };

export const nothingBeforehand = (): BeforehandFacts => ({ written: {}, opened: {} });

export const blankWords = (): BeforehandWords => ({
	seen: {},
	texts: blankTexts(),
	outcome: null,
	score: null,
});

export const copyOfWords = ({
	seen,
	texts,
	measuredValue,
	outcome,
	score,
}: BeforehandWords): BeforehandWords => ({
	seen: { ...seen },
	texts: { ...texts },
	...(measuredValue !== undefined && { measuredValue }),
	...{ outcome, score },
});

export const isBlank = (words: BeforehandWords): boolean =>
	words.outcome === null &&
	words.score === null &&
	words.measuredValue === undefined &&
	Object.keys(words.seen).length === 0 &&
	reviewFields.every((field) => words.texts[field].trim() === '');

/** Values of records are compared whatever the order of their keys. */
const asText = ({ seen, texts, measuredValue, outcome, score }: BeforehandWords): string =>
	JSON.stringify([
		Object.entries(seen).sort(([one], [other]) => (one < other ? -1 : 1)),
		reviewFields.map((field) => texts[field]),
		...[measuredValue ?? null, outcome, score],
	]);

const trimmed = ({ texts, ...words }: BeforehandWords): BeforehandWords => ({
	...words,
	texts: {
		measured: texts.measured.trim(),
		evidence: texts.evidence.trim(),
		again: texts.again.trim(),
		wentWell: texts.wentWell.trim(),
		clashed: texts.clashed.trim(),
		next: texts.next.trim(),
	},
});

/** By link alone, of what was sealed here, by who owns it; in whatever is too long, or about no objective of it, nothing is kept. */
function decideWrite(
	state: WorkshopState,
	{ agreement, ...command }: Extract<BeforehandCommand, { type: 'WriteBeforehand' }>,
	{ by, byLink }: Stamp,
): Decision {
	if (!byLink) return reject('not-allowed');
	const sealed = Object.hasOwn(state.agreements, agreement)
		? state.agreements[agreement]?.sealed
		: null;
	if (!sealed) return reject('unknown-agreement');
	if (!sealed.text.owners.includes(by)) return reject('not-its-owner');
	const side = state.participants[by]?.side;
	if (!side) return reject('side-missing');
	const words = trimmed(command.words);
	if (isBlank(words)) return reject('beforehand-blank');
	if (!Object.keys(words.seen).every((id) => knowsObjective(state, sealed, id)))
		return reject('unknown-objective');
	for (const field of reviewFields) {
		const problem = checkText(words.texts[field], fieldLimit(field));
		if (problem) return reject(problem.code, problem.params);
	}
	const before = state.beforehand.written[agreement]?.[by];
	if (before?.side === side && asText(before) === asText(words)) return accept();
	return accept({ type: 'BeforehandWritten', agreement, side, words });
}

const bySide = (one: Beforehand, other: Beforehand): number =>
	inOrderOfSides(one, other) || (one.person < other.person ? -1 : 1);

const isKnownIn = (
	{ opened }: BeforehandFacts,
	{ agreement, person, at }: RegisteredBeforehand,
): boolean => (opened[agreement] ?? []).some((one) => one.person === person && one.at >= at);

/** Of what somebody wrote of an agreement, the last. */
const lastOfEach = (found: readonly RegisteredBeforehand[]): RegisteredBeforehand[] => [
	...new Map(
		found
			.toSorted((one, other) => one.at - other.at)
			.map((one) => [`${one.agreement} ${one.person}`, one]),
	).values(),
];

/** What of the words of a team's register is new to a session, by agreement, each with all that its owners wrote. */
export function openingOf(
	state: WorkshopState,
	found: readonly RegisteredBeforehand[],
): Extract<BeforehandEvent, { type: 'BeforehandOpened' }>[] {
	const fresh = lastOfEach(found).filter(
		(one) =>
			sealedIn(state, one.agreement) &&
			!state.reviews[one.agreement]?.decision &&
			!isKnownIn(state.beforehand, one),
	);
	return [...new Set(fresh.map(({ agreement }) => agreement))].map((agreement) => ({
		...{ type: 'BeforehandOpened' as const, agreement },
		words: fresh.filter((one) => one.agreement === agreement),
	}));
}

/** Refuses to write what is not sealed here, not one's own, blank or too long; opening what is known already changes nothing. */
export function decideBeforehand(
	state: WorkshopState,
	command: BeforehandCommand,
	stamp: Stamp,
): Decision {
	return command.type === 'WriteBeforehand'
		? decideWrite(state, command, stamp)
		: accept(...openingOf(state, command.found));
}

export function evolveBeforehand(state: WorkshopState, event: Recorded<BeforehandEvent>): void {
	const { agreement } = event;
	const { written, opened } = state.beforehand;
	if (event.type === 'BeforehandWritten') {
		const { by: person, side, at, words } = event;
		(written[agreement] ??= {})[person] = { ...copyOfWords(words), person, side, at };
		return;
	}
	const come = event.words.map(({ person, side, at, ...one }) => ({
		...copyOfWords(one),
		...{ person, side, at },
	}));
	const stay = (opened[agreement] ?? []).filter(
		(one) => !come.some(({ person }) => person === one.person),
	);
	opened[agreement] = [...stay, ...come].sort(bySide);
}

/** What was opened here, as everybody sees it. */
export const viewBeforehand = (opened: readonly Beforehand[]): Beforehand[] =>
	opened.map((one) => ({
		...copyOfWords(one),
		...{ person: one.person, side: one.side, at: one.at },
	}));

/** What somebody wrote goes with that person, here and where it was opened. */
export function forgetBeforehand({ beforehand }: WorkshopState, person: Id): void {
	for (const by of Object.values(beforehand.written)) delete by[person];
	for (const [agreement, words] of Object.entries(beforehand.opened)) {
		const others = words.filter((one) => one.person !== person);
		if (others.length > 0) beforehand.opened[agreement] = others;
		else delete beforehand.opened[agreement];
	}
}
