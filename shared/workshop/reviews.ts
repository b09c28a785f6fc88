/** The later look at a sealed agreement: what was expected and what was seen, and what becomes of it. */
import type { Day, Effect, ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { entries } from './entries.ts';
import { decideReview } from './review-decision.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { Score } from './close.ts';
import type { Side, WorkshopState } from './state.ts';
import { allSides } from './sides.ts';

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
	/** As a number, in the unit of the agreement's measure; left out while nobody said one. */
	measuredValue?: number;
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
	/** The last one stands; null takes it away. */
	| { type: 'SetMeasuredValue'; agreement: Id; value: number | null }
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
	| { type: 'MeasuredValueSet'; agreement: Id; value: number | null }
	| { type: 'OutcomeSet'; agreement: Id; outcome: ReviewOutcome | null }
	| { type: 'AgreementRated'; agreement: Id; score: Score | null; side: Side }
	| ({ type: 'ReviewDecided'; agreement: Id } & Omit<Decided, 'by' | 'at'>);

/** Short answers have 280 characters, stories 500. */
export const fieldLimit = (field: ReviewField) =>
	field === 'measured' || field === 'again' ? 'sentence' : 'statement';

export const blankTexts = (): ReviewFacts['texts'] => ({
	...{ measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
});

export const blankReview = (): ReviewFacts => ({
	seen: {},
	texts: blankTexts(),
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

/** Whether an objective is in the record or in the strategy. */
export const knowsObjective = ({ strategy }: WorkshopState, sealed: RegisteredAgreement, id: Id) =>
	Object.hasOwn(sealed.text.effects, id) || strategy.objectives.some((one) => one.id === id);

/**
 * Refuses what is not sealed, texts that are too long, an objective that is neither in the record nor in the
 * strategy, a rating without a side, and what `decideReview` refuses.
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
		case 'SetMeasuredValue': {
			const { value } = command;
			return (review.measuredValue ?? null) === value
				? accept()
				: accept({ type: 'MeasuredValueSet', agreement, value });
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
		case 'MeasuredValueSet':
			if (event.value === null) delete review.measuredValue;
			else review.measuredValue = event.value;
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

/** What each side said, the lowest first, without names. */
export function ratingsBySide({ ratings }: Pick<ReviewFacts, 'ratings'>) {
	const scores: Partial<Record<Side, Score[]>> = {};
	for (const side of allSides) {
		const said = Object.values(ratings).filter((rating) => rating.side === side);
		if (said.length > 0) scores[side] = said.map(({ score }) => score).sort();
	}
	return scores;
}
