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

/** Takes out of a register, in place, whoever is named by nothing in it. */
export function forgetUnnamed(
	register: Pick<TeamRegister, 'people' | 'agreements' | 'left' | 'tables' | 'confirmations'>,
): void {
	const named = new Set([
		...register.agreements.flatMap(namedIn),
		...register.left.flatMap(doersOf),
		...(register.tables ?? []).flatMap(({ seats }) => seats),
		...(register.confirmations ?? []).map(({ by }) => by),
	]);
	register.people = Object.fromEntries(
		Object.entries(register.people).filter(([seat]) => named.has(seat)),
	);
}
