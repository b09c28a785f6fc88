import type { Id } from '../ids.ts';
import { allSides } from '../workshop/sides.ts';
import type { Side } from '../workshop/state.ts';
import { smallest } from './tally.ts';

/** The sides that are too small for figures of their own, however many of them answer; one of nobody has nothing to hide. */
export const smallSides = (people: readonly { side: Side | null }[]): Side[] =>
	allSides.filter((side) => {
		const n = people.filter((person) => person.side === side).length;
		return n > 0 && n < smallest;
	});

/** Of these those whose side is large enough for figures: among them alone is it told how many have answered. */
export function inLargeSides<Person extends { side: Side | null }>(people: readonly Person[]) {
	const small = smallSides(people);
	return people.filter(({ side }) => side !== null && !small.includes(side));
}

/**
 * How many have answered, of the seats that did and the side that each speaks for: a side counts from three on, while
 * it is asked and once it is shown. A number with fewer in it would be left as a withheld side's, when the others are
 * known and taken away from it. Who speaks for no side counts in none.
 */
export const countedAnswers = (seats: readonly Id[], sides: Readonly<Record<Id, Side>>): number =>
	allSides
		.map((side) => seats.filter((seat) => sides[seat] === side).length)
		.reduce((sum, n) => (n < smallest ? sum : sum + n), 0);
