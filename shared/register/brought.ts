import type { Event } from '../workshop/workshop.ts';
import { carriedBy } from './left-open.ts';
import { partsOf } from './parts.ts';
import type { RegisteredAgreement, TeamRegister } from './register.ts';
import { rhythmOf } from './next-meeting.ts';
import { outcomesOf } from './reviews.ts';
import { standingOf, type Standing } from './standing.ts';

/** The way to an agreement is read in the register: a room that meets again has no frame to spare for it. */
const untraced = ({ trace: _trace, ...record }: RegisteredAgreement): RegisteredAgreement => record;

/**
 * What a register gives a new workshop of its team: the strategy as it is, and all that is still open.
 * `lastNumber` is the highest that any of its workshops has given an agreement.
 */
export function broughtBy(
	register: TeamRegister,
	lastNumber: number,
): Extract<Event, { type: 'RegisterBrought' }> {
	const { strategy, agreements, people, reviews, left, tables = [], workshops } = register;
	const parts = partsOf(register);
	const thatAre = (is: Standing['is']) =>
		agreements.filter(({ id }) => standingOf(parts.get(id)!, id).is === is);
	const open = thatAre('open');
	const isOpen = new Set(open.map(({ id }) => id));
	const done = new Set(left.flatMap(({ settled }) => settled));
	const rhythm = rhythmOf({ workshops });
	const returned = thatAre('returned').filter(({ id }) => !done.has(id));
	return {
		type: 'RegisterBrought',
		strategy,
		earlier: {
			agreements: open.map(untraced),
			people,
			lastNumber: Math.max(lastNumber, ...agreements.map(({ number }) => number)),
			reviews: reviews.filter(({ agreement }) => isOpen.has(agreement)),
			outcomes: outcomesOf(register),
			carried: carriedBy(register),
			tables,
			...(rhythm?.rhythm && { rhythm }),
			...(returned.length > 0 && { returned: returned.map(untraced) }),
		},
	};
}
