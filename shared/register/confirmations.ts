/** A seal that one side carried while the other had nobody: somebody of that side confirms it, or it comes back as a draft. */
import { dayLength } from '../check/day.ts';
import type { Id } from '../ids.ts';
import { twoSides } from '../workshop/sides.ts';
import type { TwoSides } from '../workshop/state.ts';
import type { RegisteredAgreement, TeamRegister } from './register.ts';

/** What was said for the side that had nobody. The record that was sealed stays as it is; this stands beside it. */
export interface Confirmation {
	/** Of the text that was read, equal to the one that is sealed. */
	hash: string;
	confirmed: boolean;
	/** Why not; blank where it was confirmed, and where nobody has answered. */
	reason: string;
	/** Blank where nobody has answered in time. */
	by: Id;
	/** Milliseconds of the server's clock. */
	at: number;
}

export type RegisteredConfirmation = Confirmation & { agreement: Id; workshop: Id };

const daysToConfirm = 14;

/** The last moment at which a provisional seal is confirmed, in milliseconds of the server's clock. */
export const confirmUntil = ({ sealedAt }: Pick<RegisteredAgreement, 'sealedAt'>): number =>
	sealedAt + daysToConfirm * dayLength;

/** The side of which nobody was asked; null where the seal is a full one. */
export const missingSide = ({
	provisional,
	consent,
}: Pick<RegisteredAgreement, 'provisional' | 'consent'>): TwoSides | null =>
	(provisional && twoSides.find((side) => consent.sides[side].electorate === 0)) || null;

/** As if somebody had said that nobody answers: what became of a seal when its time was over. */
const unanswered = ({ id, workshop, hash, ...sealed }: RegisteredAgreement) => ({
	...{ agreement: id, workshop, hash, confirmed: false, reason: '', by: '' },
	at: confirmUntil(sealed),
});

/** Whether a register keeps of a seal only what follows from the time being over, as one that was told says it. */
export const isUnanswered = (
	said: RegisteredConfirmation,
	sealed: RegisteredAgreement,
): boolean => {
	const over: RegisteredConfirmation = unanswered(sealed);
	return (Object.keys(over) as (keyof typeof over)[]).every((part) => said[part] === over[part]);
};

/**
 * What was said of a provisional seal, or that nobody has said anything in time; null while somebody still may, and of
 * every other seal. `now` is the server's clock, in milliseconds.
 */
export function confirmationNow(
	sealed: RegisteredAgreement,
	said: Confirmation | null | undefined,
	now: number,
): Confirmation | null {
	if (missingSide(sealed) === null) return null;
	if (said) return said;
	return now > confirmUntil(sealed) ? unanswered(sealed) : null;
}

/** A register as it is at a moment of the server's clock: with what nobody has confirmed in time. */
export function asOf<R extends TeamRegister>(register: R, now: number): R {
	const { agreements } = register;
	const kept = register.confirmations ?? [];
	const confirmations = kept.filter(({ by, at }) => by !== '' || at < now);
	const known = new Set(confirmations.map(({ agreement }) => agreement));
	const over = agreements.filter(
		(sealed) => !known.has(sealed.id) && confirmationNow(sealed, null, now) !== null,
	);
	if (over.length === 0 && confirmations.length === kept.length) return register;
	return { ...register, confirmations: [...confirmations, ...over.map(unanswered)].sort(earlier) };
}

/** In whichever order they come, the register is the same. */
const earlier = (one: RegisteredConfirmation, other: RegisteredConfirmation): number =>
	one.at - other.at || (one.agreement < other.agreement ? -1 : 1);

/** Puts what was said of an agreement's seal into the register, in place. */
export function addConfirmation(register: TeamRegister, said: RegisteredConfirmation): void {
	const others = (register.confirmations ?? []).filter(
		({ agreement }) => agreement !== said.agreement,
	);
	register.confirmations = [...others, said].sort(earlier);
}

/** The provisional seals that wait for somebody of the side that had nobody, by number. `now` is the server's clock. */
export function waitingSeals(
	{ agreements, confirmations = [] }: Pick<TeamRegister, 'agreements' | 'confirmations'>,
	now: number,
): { sealed: RegisteredAgreement; side: TwoSides }[] {
	const said = new Map(confirmations.map((one) => [one.agreement, one]));
	return agreements.flatMap((sealed) => {
		const side = missingSide(sealed);
		const waits = side !== null && !confirmationNow(sealed, said.get(sealed.id), now);
		return waits ? { sealed, side } : [];
	});
}
