import type { Participant, Side } from '../../shared/workshop/state.ts';
import { allSides } from '../../shared/workshop/sides.ts';

export interface SideGroup {
	side: Side;
	people: Participant[];
	here: number;
}

/** Those who speak for a side, connected ones first, then by name; never in the order in which they act. */
export function bySide(
	people: readonly Participant[],
	present: readonly string[],
	locale: string,
): SideGroup[] {
	const here = (person: Participant) => present.includes(person.id);
	const compare = new Intl.Collator(locale).compare;
	return allSides.map((side) => {
		const group = people.filter((person) => person.side === side);
		group.sort((a, b) => compare(a.name, b.name));
		return { side, people: group, here: group.filter(here).length };
	});
}
