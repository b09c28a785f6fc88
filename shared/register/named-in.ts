import type { Id } from '../ids.ts';
import type { Carried, RegisteredAgreement, TeamRegister } from './register.ts';

/** Everybody whom the record of an agreement names. */
export const namedIn = ({ text, replay, consent, history, trace }: RegisteredAgreement): Id[] => [
	...text.owners,
	...[...replay, ...consent.reservations, ...consent.dissents, ...history].map(({ by }) => by),
	...(trace?.points ?? []).map(({ by }) => by),
];

/** Everybody who is to do a one-off action. */
export const doersOf = ({ actions }: Pick<Carried, 'actions'>): Id[] =>
	actions.flatMap(({ who }) => who ?? []);

interface Naming {
	agreements: readonly RegisteredAgreement[];
	actions: Carried['actions'];
	/** Whoever is named besides. */
	others?: readonly Id[];
}

/** Those of some people who are named. */
export function namedAmong<Person>(
	people: Readonly<Record<Id, Person>>,
	{ agreements, actions, others = [] }: Naming,
): Record<Id, Person> {
	const named = new Set([...agreements.flatMap(namedIn), ...doersOf({ actions }), ...others]);
	return Object.fromEntries(Object.entries(people).filter(([person]) => named.has(person)));
}

/** Takes out of a register, in place, whoever is named by nothing in it. */
export function forgetUnnamed(
	register: Pick<TeamRegister, 'people' | 'agreements' | 'left' | 'tables' | 'confirmations'>,
): void {
	const { agreements, left, tables = [], confirmations = [] } = register;
	register.people = namedAmong(register.people, {
		agreements,
		actions: left.flatMap(({ actions }) => actions),
		others: [...tables.flatMap(({ seats }) => seats), ...confirmations.map(({ by }) => by)],
	});
}
