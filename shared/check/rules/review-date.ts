import type { Agreement, Context } from '../agreement.ts';
import { isDay, monthsAfter } from '../day.ts';
import { finding, type FindingOf } from '../finding.ts';

/** Calendar months: a date on the same day of the sixth month is still near. */
const furthest = 6;

const isLater = (reviewOn: string, today: string) => isDay(reviewOn) && reviewOn > today;

export const noReviewDate = (
	{ reviewOn }: Agreement,
	{ today }: Context,
): FindingOf<'no-review-date'>[] =>
	isLater(reviewOn, today)
		? []
		: [finding('no-review-date', 'blocking', { field: 'reviewOn', today })];

export function farReview({ reviewOn }: Agreement, { today }: Context): FindingOf<'far-review'>[] {
	const latest = monthsAfter(today, furthest);
	if (!isLater(reviewOn, today) || reviewOn <= latest) return [];
	return [finding('far-review', 'warning', { field: 'reviewOn', reviewOn, latest })];
}
