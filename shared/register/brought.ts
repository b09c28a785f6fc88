import type { Event } from '../workshop/workshop.ts';
import { carriedBy } from './left-open.ts';
import type { TeamRegister } from './register.ts';
import { outcomesOf } from './reviews.ts';
import { openOf } from './standing.ts';

/**
 * What a register gives a new workshop of its team: the strategy as it is, and all that is still open.
 * `lastNumber` is the highest that any of its workshops has given an agreement.
 */
export function broughtBy(
	register: TeamRegister,
	lastNumber: number,
): Extract<Event, { type: 'RegisterBrought' }> {
	const { strategy, agreements, people, reviews, tables = [] } = register;
	const open = openOf(register);
	const isOpen = new Set(open.map(({ id }) => id));
	return {
		type: 'RegisterBrought',
		strategy,
		earlier: {
			// The way to an agreement is read in the register: a room that meets again has no frame to spare for it.
			agreements: open.map(({ trace: _trace, ...record }) => record),
			people,
			lastNumber: Math.max(lastNumber, ...agreements.map(({ number }) => number)),
			reviews: reviews.filter(({ agreement }) => isOpen.has(agreement)),
			outcomes: outcomesOf(register),
			carried: carriedBy(register),
			tables,
		},
	};
}
