/** The reviews of a register: what each workshop said of an agreement, beside it. */
import type { Id } from '../ids.ts';
import { ratingsBySide, type ReviewFacts } from '../workshop/reviews.ts';
import type { ReviewedOutcome } from '../workshop/earlier.ts';
import type { WorkshopState } from '../workshop/state.ts';
import type { RegisteredReview, TeamRegister } from './register.ts';

/** A review as the register keeps it: whole, without the names of those who rated and decided. */
function registeredReview(workshop: Id, agreement: Id, review: ReviewFacts): RegisteredReview {
	const { seen, texts, measuredValue, outcome, decision, at } = review;
	return {
		...{ agreement, workshop, at },
		seen: { ...seen },
		texts: { ...texts },
		...(measuredValue !== undefined && { measuredValue }),
		outcome,
		ratings: ratingsBySide(review),
		decision: decision && {
			decision: decision.decision,
			reviewOn: decision.reviewOn,
			reason: decision.reason,
			at: decision.at,
		},
	};
}

const smaller = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Puts what a workshop says of an agreement into the register, in place of what it said before. */
export function writeReview(
	register: TeamRegister,
	state: Readonly<WorkshopState>,
	agreement: Id,
): void {
	const review = state.reviews[agreement];
	if (review) addReview(register, registeredReview(state.id, agreement, review));
}

/** Puts a review into the register, in place of what the same workshop said before. */
export function addReview(register: TeamRegister, review: RegisteredReview): void {
	const isOther = (one: RegisteredReview) =>
		one.agreement !== review.agreement || one.workshop !== review.workshop;
	register.reviews = [...register.reviews.filter(isOther), review].sort(
		(a, b) => a.at - b.at || smaller(a.workshop, b.workshop) || smaller(a.agreement, b.agreement),
	);
}

/** What became of agreements, by workshop, in the order in which these reviewed. */
export function outcomesOf({
	agreements,
	reviews,
}: Pick<TeamRegister, 'agreements' | 'reviews'>): ReviewedOutcome[] {
	const records = new Map(agreements.map((record) => [record.id, record]));
	return reviews.flatMap(({ agreement, workshop, outcome }) => {
		const sealed = records.get(agreement);
		return sealed && outcome ? { workshop, scope: sealed.text.scope, outcome } : [];
	});
}
