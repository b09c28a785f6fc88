import type { Id } from '../ids.ts';
import { nameless } from '../workshop/erase-person.ts';
import type { TeamRegister } from './register.ts';

/** Takes a name out of a team's register, in place: what was sealed goes on naming that person by the seat alone. */
export function forgetPerson({ people }: TeamRegister, person: Id): void {
	const known = people[person];
	if (known) people[person] = { ...known, ...nameless };
}
