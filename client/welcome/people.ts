import type { Participant, Side } from '../../shared/workshop/state.ts';
import { allSides } from '../../shared/workshop/sides.ts';

const byName = (locale: string) => {
	const { compare } = new Intl.Collator(locale);
	return (a: Participant, b: Participant) => compare(a.name, b.name);
};

/** Those who speak for each side, by name; a third function only where somebody speaks for one. */
export const peopleBySide = (
	people: readonly Participant[],
	locale: string,
): { side: Side; people: Participant[] }[] =>
	allSides
		.map((side) => ({
			side,
			people: people.filter((person) => person.side === side).sort(byName(locale)),
		}))
		.filter((group) => group.people.length > 0);

/** Those who look on, by name. */
export const observers = (
	participants: Readonly<Record<string, Participant>>,
	locale: string,
): Participant[] =>
	Object.values(participants)
		.filter(({ role }) => role === 'observer')
		.sort(byName(locale));
