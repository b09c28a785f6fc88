/** A register taken apart by agreement, so that whoever asks of all of them reads each record and each review once. */
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from './register.ts';
import type { Reviewed, Sealed } from './standing.ts';

/** An agreement, what took its place and what was said of it: what one asks of the whole, this answers alike. */
export interface Part<R extends Reviewed> extends Sealed {
	agreements: RegisteredAgreement[];
	reviews: R[];
	confirmations: NonNullable<Sealed['confirmations']>[number][];
}

/** By agreement, in the order of the register; what names an agreement that is not there is left out. */
export function partsOf<R extends Reviewed>(
	sealed: Sealed & { reviews: readonly R[] },
): ReadonlyMap<Id, Part<R>> {
	const { agreements, reviews, confirmations = [] } = sealed;
	const parts = new Map<Id, Part<R>>();
	for (const agreement of agreements)
		parts.set(agreement.id, { agreements: [agreement], reviews: [], confirmations: [] });
	for (const agreement of agreements)
		if (agreement.supersedes !== undefined)
			parts.get(agreement.supersedes)?.agreements.push(agreement);
	for (const said of confirmations) parts.get(said.agreement)?.confirmations.push(said);
	for (const review of reviews) parts.get(review.agreement)?.reviews.push(review);
	return parts;
}
