/** How warm each side is to a text, before anybody says a word to it by name. */
import type { Electorate } from '../check/electorate.ts';
import type { Id } from '../ids.ts';
import { allSides, bySide } from '../workshop/sides.ts';
import type { Side } from '../workshop/state.ts';
import { smallest } from './tally.ts';

/** From far away to all for it. */
export const temperatures = ['cold', 'cool', 'lukewarm', 'warm', 'hot'] as const;
export type Temperature = (typeof temperatures)[number];

export type Given = Readonly<Record<Id, Temperature>>;

/** How many of a side gave each, from cold to hot; null where the side is withheld. */
export type TemperatureBySide = Record<Side, number[] | null>;

/** How many of each side have given one; who was not asked does not count. */
export const turnoutBySide = (electorate: Electorate, given: Given): Record<Side, number> =>
	bySide(allSides, (side) => electorate[side].filter((seat) => given[seat]).length);

/** As it may be told: null below three. A side of which nobody was asked has nothing to hide, and counts zero. */
export function toldTurnout(electorate: Electorate, given: Given): Record<Side, number | null> {
	const turnout = turnoutBySide(electorate, given);
	return bySide(allSides, (side) =>
		electorate[side].length > 0 && turnout[side] < smallest ? null : turnout[side],
	);
}

/**
 * Each side on its own and no total, so that nothing follows of a withheld side by subtraction: fewer than three of
 * it have given one. A side of which nobody was asked has nothing to hide, and counts zero.
 * Source: the temperature check of facilitation, taken in secret so that nobody goes along with the first.
 */
export function temperatureBySide(electorate: Electorate, given: Given): TemperatureBySide {
	const turnout = toldTurnout(electorate, given);
	return bySide(allSides, (side) =>
		turnout[side] === null
			? null
			: temperatures.map(
					(wanted) => electorate[side].filter((seat) => given[seat] === wanted).length,
				),
	);
}
