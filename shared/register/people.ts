/** Who somebody of an earlier workshop is in this one: the same person has another seat there. */
import type { Id } from '../ids.ts';
import type { Participant } from '../workshop/state.ts';
import type { RegisteredAgreement, RegisteredPerson } from './register.ts';

type Known = Pick<RegisteredPerson, 'name' | 'side'>;

/** By what somebody is known again: name and side. Null for who has no name: nobody is known by none. */
export const personKey = ({ name, side }: Known): string | null =>
	name === '' ? null : JSON.stringify([name.toLowerCase(), side]);

/** Whether both are known by name and side, and by the same. */
const isSame = (one: Known | undefined, other: Known | undefined): boolean => {
	const key = one && personKey(one);
	return key !== null && key !== undefined && other !== undefined && key === personKey(other);
};

interface Facts {
	participants: Readonly<Record<Id, Participant>>;
	earlier: { people: Readonly<Record<Id, RegisteredPerson>> };
}

/** Whether a seat of this workshop is that of somebody who is known here or from before. */
export const isSeatOf = ({ participants, earlier }: Facts, person: Id, seat: Id): boolean =>
	person === seat || isSame(earlier.people[person], participants[seat]);

/** Whether a seat of this workshop owns a sealed agreement, sealed here or before. */
export const isOwnedBy = (
	facts: Facts,
	{ text }: Pick<RegisteredAgreement, 'text'>,
	seat: Id,
): boolean => text.owners.some((owner) => isSeatOf(facts, owner, seat));

/** The seats that the owners of a sealed agreement have here; who is not here has none. */
export const seatsOf = (facts: Facts, sealed: Pick<RegisteredAgreement, 'text'>): Id[] =>
	Object.values(facts.participants)
		.filter(({ id, side }) => side !== null && isOwnedBy(facts, sealed, id))
		.map(({ id }) => id);
