import { allSides } from '../workshop/sides.ts';
import type { Side } from '../workshop/state.ts';
import { smallest } from './tally.ts';

/** The sides that are too small for figures of their own, however many of them answer; one of nobody has nothing to hide. */
export const smallSides = (people: readonly { side: Side | null }[]): Side[] =>
	allSides.filter((side) => {
		const n = people.filter((person) => person.side === side).length;
		return n > 0 && n < smallest;
	});
