/** The order of whatever is listed by side; whoever speaks for none stands with third functions. */
import { allSides } from './sides.ts';
import type { Side } from './state.ts';

interface Sided {
	side?: Side | null | undefined;
}

const placeOf = ({ side }: Sided): number => allSides.indexOf(side ?? 'other');

/** For sorting; 0 where both are of one side. */
export const inOrderOfSides = (one: Sided, other: Sided): number => placeOf(one) - placeOf(other);
