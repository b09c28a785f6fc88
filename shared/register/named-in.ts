import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from './register.ts';

/** Everybody whom the record of an agreement names. */
export const namedIn = ({ text, replay, consent, history }: RegisteredAgreement): Id[] => [
	...text.owners,
	...[...replay, ...consent.reservations, ...consent.dissents, ...history].map(({ by }) => by),
];
