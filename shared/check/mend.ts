/** What mends a finding: the field in which it is mended, or the one press that does it. */
import type { Id } from '../ids.ts';
import type { TwoSides } from '../workshop/state.ts';
import { topicsOfOthers, type OthersTopic } from './rules/grounds.ts';
import { twoSides } from '../workshop/sides.ts';
import type { Agreement, Day, Level } from './agreement.ts';
import { daysAfter, monthsAfter, weekdayOf } from './day.ts';
import type { Finding } from './finding.ts';

export type Mend =
	/** The focus goes into the field, in which something is missing. */
	| { by: 'writing'; field: 'statement' | 'firstStep' | 'indicator' | 'target' | 'effects' }
	/** The focus goes into the field, in which something is to be said otherwise. */
	| { by: 'rewording'; field: 'statement' | 'firstStep' }
	/** The focus goes into the field of the objective; it is opened where it is not on the page yet. */
	| { by: 'explaining'; field: 'why' | 'tradeOff'; objective: Id }
	/** Somebody of these sides, by one tap each. */
	| { by: 'adding-owner'; sides: readonly TwoSides[] }
	| { by: 'removing-owner'; owner: Id }
	/** Somebody else of the owner's side in the owner's place. */
	| { by: 'changing-owner'; owner: Id }
	/** The owner is led to the question. */
	| { by: 'asking-owner'; owner: Id }
	| { by: 'setting-review'; day: Day }
	| { by: 'choosing-level'; levels: readonly Level[] }
	/** Conflicts and cases that are near it, by one tap each. */
	| { by: 'choosing-grounds' }
	| { by: 'replaying'; case: Id }
	/** Its name goes into the trade-off of the objective. */
	| { by: 'naming'; agreement: Id; objective: Id }
	/** One sees what the strategy says now, and judges as before or anew. */
	| { by: 'judging-again' }
	| { by: 'translating'; objective: Id; sides: readonly TwoSides[] }
	/** The open challenges to the proposal. */
	| { by: 'answering'; proposal: Id }
	/** Nothing on this page mends it: who decides on these topics is brought in. */
	| { by: 'bringing-in'; topics: readonly OthersTopic[] };

/** What of an agreement is asked. */
type Mended = Pick<Agreement, 'measure'>;

/** Three calendar months on, and a day on which people work. */
export function proposedReview(today: Day): Day {
	const day = monthsAfter(today, 3);
	const weekday = weekdayOf(day);
	return daysAfter(day, weekday === 6 ? 2 : weekday === 7 ? 1 : 0);
}

/** What mends a finding of an agreement as it stands; null where its sentence says all that can be done. */
export function mendOf(
	{ rule, severity, params }: Finding,
	agreement: Mended,
	today: Day,
): Mend | null {
	switch (rule) {
		case 'incomplete':
			return params.field === 'owners'
				? { by: 'adding-owner', sides: twoSides }
				: { by: 'writing', field: params.field };
		case 'owner-silent':
			return { by: 'asking-owner', owner: params.owner };
		case 'owner-gone':
			return { by: 'removing-owner', owner: params.owner };
		case 'no-objective':
			return { by: 'writing', field: 'effects' };
		case 'harms-objective':
			// Once it is written the harm stays on the record: there is nothing left to mend.
			if (severity !== 'blocking') return null;
			return { by: 'explaining', field: 'tradeOff', objective: params.objective };
		case 'one-sided':
			return { by: 'adding-owner', sides: [params.side] };
		case 'no-review-date':
		case 'far-review':
			return { by: 'setting-review', day: proposedReview(today) };
		case 'disputed':
			return { by: 'explaining', field: 'why', objective: params.objective };
		case 'contradicts': {
			const [objective] = params.objectives;
			if (objective === undefined) return null;
			return { by: 'naming', agreement: params.agreement, objective };
		}
		case 'missing-function':
			return {
				by: 'bringing-in',
				topics: topicsOfOthers.filter((topic) => params.topics.includes(topic)),
			};
		case 'no-measure':
			return {
				by: 'writing',
				field: agreement.measure?.indicator.trim() ? 'target' : 'indicator',
			};
		case 'no-example':
			return { by: 'choosing-grounds' };
		case 'would-not-have-helped':
			return { by: 'replaying', case: params.case };
		case 'overload':
			// Of too many open ones of all together another has to go: that is decided where they are reviewed.
			return params.owner === null ? null : { by: 'changing-owner', owner: params.owner };
		case 'stale-strategy':
			return { by: 'judging-again' };
		case 'not-translated':
			return { by: 'translating', objective: params.objective, sides: params.sides };
		case 'open-challenge':
			return { by: 'answering', proposal: params.proposal };
		case 'day-to-day':
			return params.field === 'level'
				? { by: 'choosing-level', levels: ['strategic', 'implementation'] }
				: { by: 'rewording', field: params.field };
		case 'vague':
			return { by: 'rewording', field: params.field };
	}
}
