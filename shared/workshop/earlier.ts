/** What a team brings into a workshop of what its earlier ones have left. */
import type { ReviewOutcome } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import { namedAmong } from '../register/named-in.ts';
import type {
	Carried,
	RegisteredAgreement,
	RegisteredPerson,
	RegisteredReview,
} from '../register/register.ts';
import type { SetRhythm } from './rhythm.ts';

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
	/** Provisional seals that came back as drafts, to be asked again; not there where none did. */
	returned?: RegisteredAgreement[];
}

/** Who sat at one table in an earlier workshop when it ended, by the seats there. */
export interface SatTogether {
	workshop: Id;
	seats: Id[];
}

/** What the workshop itself knows besides, and does not tell as something of before. */
export interface KeptEarlier extends Earlier {
	tables: SatTogether[];
	/** In which the team meets, which the close tells; left out where it meets in none. */
	rhythm?: SetRhythm;
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
	Partial<Omit<KeptEarlier, 'carried'>> & { carried?: Partial<Carried> };

export const earlierOf = (brought: Partial<BroughtEarlier>): KeptEarlier => {
	const none = noEarlier();
	return {
		...none,
		tables: [],
		...brought,
		carried: { ...none.carried, ...brought.carried },
	};
};

/** What was sealed before, as it is changed; where nothing was brought nothing is. */
export const withRecords = <E extends Partial<Pick<Earlier, 'agreements' | 'returned'>>>(
	earlier: E,
	change: (records: readonly RegisteredAgreement[]) => RegisteredAgreement[],
): E => ({
	...earlier,
	...(earlier.agreements && { agreements: change(earlier.agreements) }),
	...(earlier.returned && { returned: change(earlier.returned) }),
});

/** Without who sat where: whoever is known for a table alone is not named. */
export function toldEarlier({
	tables: _tables,
	rhythm: _rhythm,
	...earlier
}: KeptEarlier): Earlier {
	const { agreements, returned = [], carried } = earlier;
	const { actions } = carried;
	const people = namedAmong(earlier.people, { agreements: [...agreements, ...returned], actions });
	return { ...earlier, people };
}
