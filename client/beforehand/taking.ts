import type { Effect, ReviewOutcome } from '../../shared/check/agreement.ts';
import type { Id } from '../../shared/ids.ts';
import type { Beforehand } from '../../shared/workshop/beforehand.ts';
import { limits } from '../../shared/workshop/limits.ts';
import {
	fieldLimit,
	reviewFields,
	type ReviewCommand,
	type ReviewFacts,
	type ReviewField,
} from '../../shared/workshop/reviews.ts';

/** One thing that an owner said, and what puts it into the review. */
export type Said =
	| { what: 'outcome'; value: ReviewOutcome }
	| { what: 'seen'; objective: Id; value: Effect }
	| { what: 'value'; value: number }
	| { what: 'text'; field: ReviewField; value: string };

/** How it stands to the review of the room: not there, there, or without room for it. */
export type Taking =
	| { is: 'open'; command: ReviewCommand; blank: boolean }
	| { is: 'taken' | 'full' };

/** All that an owner said, but the rating: that is everybody's own. */
export const saidIn = ({ outcome, seen, measuredValue, texts }: Beforehand): Said[] => [
	...(outcome ? [{ what: 'outcome' as const, value: outcome }] : []),
	...Object.entries(seen).map(([objective, value]) => ({
		...{ what: 'seen' as const, objective, value },
	})),
	...(measuredValue === undefined ? [] : [{ what: 'value' as const, value: measuredValue }]),
	...reviewFields
		.filter((field) => texts[field] !== '')
		.map((field) => ({ what: 'text' as const, field, value: texts[field] })),
];

/** Two owners' words stand one below the other: taking over one's never drops the other's. */
function takingText(
	agreement: Id,
	{ field, value }: Extract<Said, { what: 'text' }>,
	told: string,
): Taking {
	if (told.split('\n').join(' ').includes(value.split('\n').join(' '))) return { is: 'taken' };
	const text = told === '' ? value : `${told}\n${value}`;
	if (text.length > limits[fieldLimit(field)]) return { is: 'full' };
	return {
		is: 'open',
		command: { type: 'WriteReview', agreement, field, text },
		blank: told === '',
	};
}

/** What taking over one thing does to a review; `blank` where nothing of it is said there yet. */
export function takingOf(agreement: Id, said: Said, review: ReviewFacts): Taking {
	const taking = (now: unknown, command: ReviewCommand): Taking =>
		now === said.value ? { is: 'taken' } : { is: 'open', command, blank: (now ?? null) === null };
	switch (said.what) {
		case 'outcome':
			return taking(review.outcome, { type: 'SetOutcome', agreement, outcome: said.value });
		case 'seen': {
			const { objective, value: effect } = said;
			return taking(review.seen[objective], { type: 'SeeEffect', agreement, objective, effect });
		}
		case 'value':
			return taking(review.measuredValue, {
				...{ type: 'SetMeasuredValue', agreement, value: said.value },
			});
		case 'text':
			return takingText(agreement, said, review.texts[said.field]);
	}
}

/** What of an owner's words fills what is still blank in a review. */
export const fillingOf = (agreement: Id, words: Beforehand, review: ReviewFacts): ReviewCommand[] =>
	saidIn(words).flatMap((said) => {
		const taking = takingOf(agreement, said, review);
		return taking.is === 'open' && taking.blank ? [taking.command] : [];
	});
