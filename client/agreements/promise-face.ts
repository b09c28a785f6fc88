import type { PromiseCard } from '../../shared/check/promise-card.ts';
import { partsOf } from '../../shared/register/parts.ts';
import { labelOf, type RegisteredAgreement } from '../../shared/register/register.ts';
import { dueOn, type Sealed } from '../../shared/register/standing.ts';

/** What stands on a promise card, besides the words of its language. */
export interface PromiseFace {
	label: string;
	/** Whose it is; blank for all who meet. */
	scope: string;
	card: PromiseCard;
	/** Null while it is a draft. */
	sealedAt: number | null;
	/** Blank where there is none. */
	reviewOn: string;
}

/** The cards of what is sealed, of those that have one. */
export const facesOf = (
	sealed: readonly RegisteredAgreement[],
	{ reviews }: Pick<Sealed, 'reviews'>,
): PromiseFace[] => {
	const parts = partsOf({ agreements: sealed, reviews });
	return sealed.flatMap((agreement) => {
		const { scope, promise: card } = agreement.text;
		if (!card) return [];
		const { sealedAt } = agreement;
		return {
			label: labelOf(agreement),
			scope,
			card,
			sealedAt,
			reviewOn: dueOn(parts.get(agreement.id)!, agreement),
		};
	});
};
