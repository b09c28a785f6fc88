import { knownSealed } from '../../shared/check/known-agreements.ts';
import type { Id } from '../../shared/ids.ts';
import { dueFirst, type DueAgreement } from '../../shared/register/due.ts';
import { partsOf } from '../../shared/register/parts.ts';
import { isOwnedBy } from '../../shared/register/people.ts';
import { labelOf, type RegisteredReview } from '../../shared/register/register.ts';
import { reviewsOf, standingOf, type Standing } from '../../shared/register/standing.ts';
import { blankReview, type ReviewFacts } from '../../shared/workshop/reviews.ts';
import { sessionDay } from './session-day.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

export interface ReviewedAgreement extends DueAgreement {
	/** As everybody calls it: "a3". */
	label: string;
	/** What is said of it here. */
	review: ReviewFacts;
	/** What was said of it before, the oldest first. */
	before: RegisteredReview[];
	standing: Standing;
	/** The draft that is to take its place, as everybody calls it. */
	next: string | undefined;
	mine: boolean;
}

/** The agreements that the team brought, as a review meets them: in the order of their dates, whatever is decided. */
export class Reviews {
	#workshop: Workshop;

	constructor(workshop: Workshop) {
		this.#workshop = workshop;
	}

	readonly list: ReviewedAgreement[] = $derived.by(() => {
		const { room, seat } = this.#workshop;
		const { earlier, reviews, agreements } = room;
		const parts = partsOf(knownSealed(room));
		const before = partsOf(earlier);
		return dueFirst(earlier, sessionDay(this.#workshop)).map((due) => {
			const { id } = due.agreement;
			const draft = Object.values(agreements).find(
				({ supersedes, withdrawn }) => supersedes === id && !withdrawn,
			);
			return {
				...due,
				label: labelOf(due.agreement),
				review: reviews[id] ?? blankReview(),
				before: reviewsOf(before.get(id)!.reviews, id),
				standing: standingOf(parts.get(id)!, id),
				next: draft && labelOf(draft),
				mine: isOwnedBy(room, due.agreement, seat ?? ''),
			};
		});
	});

	get(id: Id | null): ReviewedAgreement | undefined {
		return this.list.find(({ agreement }) => agreement.id === id);
	}

	readonly mine: ReviewedAgreement[] = $derived(this.list.filter(({ mine }) => mine));
}
