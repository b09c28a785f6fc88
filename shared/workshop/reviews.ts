/** The later look at a sealed agreement: what was expected and what was seen, and what becomes of it. */
import type { Day, Effect, ReviewOutcome } from '../check/agreement.ts';
import { dayOf, isDay } from '../check/day.ts';
import type { Id } from '../ids.ts';
import type { Successor } from '../board/fill-draft.ts';
import { isOwnedBy, seatsOf } from '../register/people.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { entries } from './entries.ts';
import { lastNumberOf, mostAgreements } from './agreements.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { Score } from './close.ts';
import type { Side, WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export const reviewFields = [
	'measured',
	'evidence',
	'again',
	'wentWell',
	'clashed',
	'next',
] as const;
export type ReviewField = (typeof reviewFields)[number];
export const outcomes = ['kept', 'partly', 'not-kept'] as const satisfies ReviewOutcome[];
export const reviewDecisions = ['keep', 'change', 'close', 'drop'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** Said by name, for the side for which one spoke then. */
interface Rating {
	side: Side;
	score: Score;
}

export interface Decided {
	decision: ReviewDecision;
	/** When one looks again; of a change, on what takes its place. */
	reviewOn: Day | null;
	/** Blank where none was given. */
	reason: string;
	by: Id;
	at: number;
}

export interface ReviewFacts {
	/** By objective, what was seen of what the record expects. */
	seen: Record<Id, Effect>;
	texts: Record<ReviewField, string>;
	outcome: ReviewOutcome | null;
	/** By seat. */
	ratings: Record<Id, Rating>;
	decision: Decided | null;
	/** When something was said of it last, by the server's clock. */
	at: number;
}

export type ReviewCommand =
	| { type: 'SeeEffect'; agreement: Id; objective: Id; effect: Effect | null }
	/** The last word stands, and a blank one takes it away. */
	| { type: 'WriteReview'; agreement: Id; field: ReviewField; text: string }
	| { type: 'SetOutcome'; agreement: Id; outcome: ReviewOutcome | null }
	| { type: 'RateAgreement'; agreement: Id; score: Score | null }
	| {
			type: 'DecideReview';
			agreement: Id;
			decision: ReviewDecision;
			reviewOn: Day | null;
			reason: string;
			/** Stamped by the server: an id for what takes its place, and the team's highest number. */
			found: { draft: Id; lastNumber: number };
	  };

export type ReviewEvent =
	| { type: 'EffectSeen'; agreement: Id; objective: Id; effect: Effect | null }
	| { type: 'ReviewWritten'; agreement: Id; field: ReviewField; text: string }
	| { type: 'OutcomeSet'; agreement: Id; outcome: ReviewOutcome | null }
	| { type: 'AgreementRated'; agreement: Id; score: Score | null; side: Side }
	| ({ type: 'ReviewDecided'; agreement: Id } & Omit<Decided, 'by' | 'at'>);

/** Short answers have 280 characters, stories 500. */
export const fieldLimit = (field: ReviewField) =>
	field === 'measured' || field === 'again' ? 'sentence' : 'statement';

export const blankReview = (): ReviewFacts => ({
	seen: {},
	texts: { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
	outcome: null,
	ratings: {},
	decision: null,
	at: 0,
});

/** A sealed agreement that the room knows, of this workshop or one that the team brought. */
export const sealedIn = (
	{ earlier, agreements }: Pick<WorkshopState, 'earlier' | 'agreements'>,
	id: Id,
): RegisteredAgreement | undefined =>
	earlier.agreements.find((one) => one.id === id) ??
	(Object.hasOwn(agreements, id) ? agreements[id]?.sealed : undefined) ??
	undefined;

/** What is written here to take the place of an agreement: its id, last one first. */
const successorsOf = ({ agreements }: WorkshopState, id: Id): Id[] =>
	Object.keys(agreements)
		.filter((one) => agreements[one]?.supersedes === id)
		.reverse();

const knowsObjective = ({ strategy }: WorkshopState, sealed: RegisteredAgreement, id: Id) =>
	Object.hasOwn(sealed.text.effects, id) || strategy.objectives.some((one) => one.id === id);

/** What a decision does to the draft that an earlier one may have made. */
function draftEvents(
	state: WorkshopState,
	{ agreement, decision, found }: Extract<ReviewCommand, { type: 'DecideReview' }>,
): Event[] | null {
	const drafts = successorsOf(state, agreement).filter((id) => !state.agreements[id]?.sealed);
	const written = drafts.find((id) => !state.agreements[id]?.withdrawn);
	if (decision !== 'change')
		return written ? [{ type: 'AgreementWithdrawn', agreement: written, withdrawn: true }] : [];
	if (written) return [];
	const [before] = drafts;
	if (before) return [{ type: 'AgreementWithdrawn', agreement: before, withdrawn: false }];
	if (Object.keys(state.agreements).length >= mostAgreements) return null;
	// An id of the server's own: that it is taken never happens, and would overwrite what it names.
	if (Object.hasOwn(state.agreements, found.draft)) return null;
	const number = Math.max(lastNumberOf(state), found.lastNumber) + 1;
	return [{ type: 'AgreementDrafted', agreement: found.draft, number, supersedes: agreement }];
}

function decideReview(
	state: WorkshopState,
	sealed: RegisteredAgreement,
	command: Extract<ReviewCommand, { type: 'DecideReview' }>,
	{ by, at }: Stamp,
): Decision {
	const { agreement, decision } = command;
	if (state.participants[by]?.role !== 'facilitator' && !isOwnedBy(state, sealed, by))
		return reject('not-its-owner');
	if (successorsOf(state, agreement).some((id) => state.agreements[id]?.sealed))
		return reject('agreement-replaced');
	const looksAgain = decision === 'keep' || decision === 'change';
	const reviewOn = looksAgain ? command.reviewOn : null;
	if (reviewOn !== null && !isDay(reviewOn)) return reject('not-a-day');
	if (decision === 'keep' && reviewOn === null) return reject('review-day-missing');
	if (reviewOn !== null && reviewOn <= dayOf(at)) return reject('review-day-missing');
	const reason = command.reason.trim();
	const problem = checkText(reason, decision === 'drop' ? 'reason' : 'statement');
	if (problem) return reject(problem.code, problem.params);
	const drafted = draftEvents(state, command);
	if (!drafted) return reject('too-many-agreements', { max: mostAgreements });
	const before = state.reviews[agreement]?.decision;
	const isSame =
		before?.decision === decision && before.reviewOn === reviewOn && before.reason === reason;
	if (isSame && drafted.length === 0) return accept();
	return accept({ type: 'ReviewDecided', agreement, decision, reviewOn, reason }, ...drafted);
}

/**
 * Refuses what is not sealed, texts that are too long, an objective that is neither in the record nor in the
 * strategy, a rating without a side, and decisions as the product has them: keeping takes a day after today,
 * dropping a reason; an agreement whose place was taken here is decided about no more.
 */
export function decideReviews(
	state: WorkshopState,
	command: ReviewCommand,
	stamp: Stamp,
): Decision {
	const { agreement } = command;
	const sealed = sealedIn(state, agreement);
	if (!sealed) return reject('unknown-agreement');
	const review = state.reviews[agreement] ?? blankReview();
	switch (command.type) {
		case 'SeeEffect': {
			const { objective, effect } = command;
			if (!knowsObjective(state, sealed, objective)) return reject('unknown-objective');
			return (review.seen[objective] ?? null) === effect
				? accept()
				: accept({ type: 'EffectSeen', agreement, objective, effect });
		}
		case 'WriteReview': {
			const { field } = command;
			const text = command.text.trim();
			const problem = checkText(text, fieldLimit(field));
			if (problem) return reject(problem.code, problem.params);
			return review.texts[field] === text
				? accept()
				: accept({ type: 'ReviewWritten', agreement, field, text });
		}
		case 'SetOutcome': {
			const { outcome } = command;
			return review.outcome === outcome
				? accept()
				: accept({ type: 'OutcomeSet', agreement, outcome });
		}
		case 'RateAgreement': {
			const { score } = command;
			const side = state.participants[stamp.by]?.side;
			if (!side) return reject('side-missing');
			const before = review.ratings[stamp.by];
			if ((before?.score ?? null) === score && (!before || before.side === side)) return accept();
			return accept({ type: 'AgreementRated', agreement, score, side });
		}
		case 'DecideReview':
			return decideReview(state, sealed, command, stamp);
	}
}

export function evolveReviews(state: WorkshopState, event: Recorded<ReviewEvent>): void {
	const review = (state.reviews[event.agreement] ??= blankReview());
	review.at = event.at;
	switch (event.type) {
		case 'EffectSeen':
			if (event.effect) review.seen[event.objective] = event.effect;
			else delete review.seen[event.objective];
			break;
		case 'ReviewWritten':
			review.texts[event.field] = event.text;
			break;
		case 'OutcomeSet':
			review.outcome = event.outcome;
			break;
		case 'AgreementRated':
			if (event.score) review.ratings[event.by] = { side: event.side, score: event.score };
			else delete review.ratings[event.by];
			break;
		case 'ReviewDecided': {
			const { decision, reviewOn, reason, by, at } = event;
			review.decision = { decision, reviewOn, reason, by, at };
			break;
		}
	}
}

/** Named acts throughout: everybody sees a review as it is. */
export const viewReview = (review: ReviewFacts): ReviewFacts => ({
	...review,
	seen: { ...review.seen },
	texts: { ...review.texts },
	ratings: entries(review.ratings, (_seat, rating) => ({ ...rating })),
	decision: review.decision && { ...review.decision },
});

const inOrder: readonly Side[] = ['sales', 'operations', 'other'];

/** What each side said, the lowest first, without names. */
export function ratingsBySide({ ratings }: Pick<ReviewFacts, 'ratings'>) {
	const scores: Partial<Record<Side, Score[]>> = {};
	for (const side of inOrder) {
		const said = Object.values(ratings).filter((rating) => rating.side === side);
		if (said.length > 0) scores[side] = said.map(({ score }) => score).sort();
	}
	return scores;
}

/** The middle of some scores, between two where they are even in number; null of none. */
export function medianOf(scores: readonly Score[] = []): number | null {
	const sorted = [...scores].sort();
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

/**
 * With what an agreement begins that is to take the place of another: its words, without objectives that are
 * gone, its owners as far as they are here, and its grounds where it was sealed here.
 */
export function successorOf(
	state: Readonly<WorkshopState>,
	sealed: RegisteredAgreement,
	reviewOn: Day | null,
): Successor {
	const { text, level, elements, restsOn, workshop } = sealed;
	const isThere = new Set(state.strategy.objectives.map(({ id }) => id));
	const effects = Object.entries(text.effects).filter(([id]) => isThere.has(id));
	return {
		text: {
			...text,
			effects: Object.fromEntries(effects),
			owners: seatsOf(state, sealed),
			validFrom: '',
			reviewOn: reviewOn ?? '',
		},
		level,
		elements,
		restsOn: workshop === state.id ? restsOn.map(({ id }) => id) : [],
	};
}
