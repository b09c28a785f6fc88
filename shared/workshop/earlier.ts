/** What a team brings into a workshop of what its earlier ones have left. */
import type { ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import type {
	Carried,
	RegisteredAgreement,
	RegisteredPerson,
	RegisteredReview,
} from '../register/register.ts';

/** Open agreements of earlier workshops, and the people whom they name. */
export interface Earlier {
	agreements: RegisteredAgreement[];
	people: Record<Id, RegisteredPerson>;
	/** The highest number that the team has given an agreement. */
	lastNumber: number;
	/** Of these agreements, the oldest first. */
	reviews: RegisteredReview[];
	/** What became of all agreements that were reviewed, in the order of reviewing. */
	outcomes: ReviewedOutcome[];
	carried: Carried;
}

/** What became of one agreement in one workshop. */
export interface ReviewedOutcome {
	workshop: Id;
	scope: string;
	outcome: ReviewOutcome;
}

export const noEarlier = (): Earlier => ({
	agreements: [],
	people: {},
	lastNumber: 0,
	reviews: [],
	outcomes: [],
	carried: { points: [], themes: [], topics: [], questions: [], actions: [] },
});

/** What was brought before there was as much to bring. */
export type BroughtEarlier = Pick<Earlier, 'agreements' | 'people' | 'lastNumber'> &
	Partial<Omit<Earlier, 'carried'>> & { carried?: Partial<Carried> };

export const earlierOf = (brought: Partial<BroughtEarlier>): Earlier => {
	const none = noEarlier();
	return { ...none, ...brought, carried: { ...none.carried, ...brought.carried } };
};
