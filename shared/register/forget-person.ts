import type { Id } from '../ids.ts';
import { forgetUnnamed } from './named-in.ts';
import type { RegisteredPerson, TeamRegister } from './register.ts';

/** Somebody of whom no more is known than the side for which that person spoke. */
export const nameless = { name: '', function: null, company: null };

type People = Record<Id, RegisteredPerson>;

/** The same people without the name of one: what was sealed goes on naming that person by the seat alone. */
export const withoutName = (people: People, person: Id): People => {
	const known = people[person];
	return known ? { ...people, [person]: { ...known, ...nameless } } : people;
};

/** Takes a name out of a team's register, in place; what that person was to do waits for somebody else. */
export function forgetPerson(register: TeamRegister, person: Id): void {
	register.people = withoutName(register.people, person);
	for (const { actions } of register.left)
		for (const action of actions) if (action.who === person) action.who = null;
	for (const table of register.tables ?? [])
		table.seats = table.seats.filter((seat) => seat !== person);
	if (register.beforehand)
		register.beforehand = register.beforehand.filter((one) => one.person !== person);
	forgetUnnamed(register);
}
