/** What became of sealed agreements: derived from what was sealed and reviewed, never written down. */
import type { Day, ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import type { ReviewDecision } from '../workshop/reviews.ts';
import { partsOf } from './parts.ts';
import type { RegisteredAgreement } from './register.ts';

/** As much of a review as tells what became of an agreement. */
export interface Reviewed {
	agreement: Id;
	workshop: Id;
	/** Milliseconds of the server's clock. */
	at: number;
	outcome: ReviewOutcome | null;
	decision: { decision: ReviewDecision; reviewOn: Day | null; at: number } | null;
}

export interface Sealed {
	agreements: readonly RegisteredAgreement[];
	/** In any order. */
	reviews: readonly Reviewed[];
	/** What became of provisional seals. */
	confirmations?: readonly { agreement: Id; confirmed: boolean }[];
}

export type Standing =
	/** Returned: a provisional seal that was refused, or that nobody has confirmed in time. */
	| { is: 'open' | 'closed' | 'dropped' | 'returned' }
	/** By the agreement that took its place. */
	| { is: 'superseded'; by: Pick<RegisteredAgreement, 'id' | 'number'> };

/** Whatever order they come in, the later is the same one. */
const later = (one: Reviewed, other: Reviewed): number =>
	(one.decision?.at ?? one.at) - (other.decision?.at ?? other.at) ||
	(one.workshop < other.workshop ? -1 : 1);

/** An agreement's reviews, the oldest first. */
export const reviewsOf = <R extends Reviewed>(reviews: readonly R[], id: Id): R[] =>
	reviews.filter(({ agreement }) => agreement === id).sort(later);

/** What has become of an agreement until now. */
export function standingOf({ agreements, reviews, confirmations = [] }: Sealed, id: Id): Standing {
	const by = agreements
		.filter(({ supersedes }) => supersedes === id)
		.sort((a, b) => a.number - b.number)
		.at(-1);
	if (by) return { is: 'superseded', by };
	if (confirmations.some(({ agreement, confirmed }) => agreement === id && !confirmed))
		return { is: 'returned' };
	const last = reviewsOf(reviews, id).findLast(({ decision }) => decision)?.decision?.decision;
	if (last === 'close') return { is: 'closed' };
	return { is: last === 'drop' ? 'dropped' : 'open' };
}

/** Those that are neither superseded nor closed, dropped nor returned. */
export function openOf(sealed: Sealed): RegisteredAgreement[] {
	const parts = partsOf(sealed);
	return sealed.agreements.filter(({ id }) => standingOf(parts.get(id)!, id).is === 'open');
}

/** When one looks at it next: the day that was decided last, else the text's; blank when there is none. */
export const dueOn = (
	{ reviews }: Pick<Sealed, 'reviews'>,
	{ id, text }: RegisteredAgreement,
): Day =>
	reviewsOf(reviews, id).findLast(({ decision }) => decision?.reviewOn)?.decision?.reviewOn ??
	text.reviewOn;
