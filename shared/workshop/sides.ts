/** The sides in the order of every list and table, and what is asked of each of them. */
import type { Id } from '../ids.ts';
import type { Participant, Side, TwoSides, WorkshopState } from './state.ts';

export const twoSides: readonly TwoSides[] = ['sales', 'operations'];
/** Written out: a list that is spread counts as an effect, and every page would load what imports it. */
export const allSides: readonly Side[] = ['sales', 'operations', 'other'];

/** One value for each of these sides. */
export const bySide = <S extends Side, T>(
	sides: readonly S[],
	valueOf: (side: S) => T,
): Record<S, T> => Object.fromEntries(sides.map((side) => [side, valueOf(side)])) as Record<S, T>;

/** For whom each seat speaks now; who speaks for no side is not there. */
export const sidesOf = ({ participants }: Pick<WorkshopState, 'participants'>): Record<Id, Side> =>
	Object.fromEntries(
		Object.values(participants).flatMap(({ id, side }) => (side ? [[id, side]] : [])),
	);

/** Of a participant without a name nothing is known any more; everybody else may come without one. */
export const isErased = ({ role, name }: Pick<Participant, 'role'> & { name?: string }): boolean =>
	role === 'participant' && name === '';

/** Whether nobody can ask or count this person any more: erased, or taken out of the workshop by a facilitator. */
export const isGone = (person: Parameters<typeof isErased>[0] & { removed?: true }): boolean =>
	isErased(person) || person.removed === true;

/**
 * Whether anybody is told of a seat: one whose person was erased stands empty only where figures need it, and who leads
 * or looks on is in none.
 */
export const isListed = (
	{ left }: Pick<WorkshopState, 'left'>,
	{ id, role }: Pick<Participant, 'id' | 'role'>,
): boolean => role === 'participant' || !left.includes(id);

/** Whether a seat is a participant's who can be asked something. */
export const isHere = (
	{ participants }: Pick<WorkshopState, 'participants'>,
	seat: Id,
): boolean => {
	const person = Object.hasOwn(participants, seat) ? participants[seat] : undefined;
	return person?.role === 'participant' && !isGone(person);
};

/** Those who have a side and can still be asked something. */
export const speakersOf = ({ participants }: Pick<WorkshopState, 'participants'>): Participant[] =>
	Object.values(participants).filter((one) => one.side !== null && !isGone(one));
