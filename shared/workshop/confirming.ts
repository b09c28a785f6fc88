/** What somebody of the side that had nobody says of a provisional seal. */
import type { Id } from '../ids.ts';
import { confirmationNow, missingSide, type Confirmation } from '../register/confirmations.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import { allSides, isHere } from './sides.ts';
import type { WorkshopState } from './state.ts';

export type ConfirmCommand =
	/** `hash` is that of the text that was read. */
	{ type: 'ConfirmSeal'; agreement: Id; hash: string; confirmed: boolean; reason: string };

export type ConfirmEvent = { type: 'SealConfirmed'; agreement: Id } & Omit<
	Confirmation,
	'by' | 'at'
>;

/**
 * Whether somebody speaks for the side that had nobody when an agreement was sealed: who is there, of that side, and was not
 * asked for another one. Who has said a word for one side says none for a second.
 */
export function mayConfirm(state: WorkshopState, agreement: Id, person: Id): boolean {
	const { sealed, calls = [] } =
		(Object.hasOwn(state.agreements, agreement) && state.agreements[agreement]) || {};
	const side = sealed ? missingSide(sealed) : null;
	const wasAsked = calls.some(({ electorate }) =>
		allSides.some((other) => other !== side && electorate[other].includes(person)),
	);
	return (
		side !== null && isHere(state, person) && state.participants[person]?.side === side && !wasAsked
	);
}

/**
 * By a link or a seat that is for it alone, and once: refused what is no provisional seal, has its answer, whoever speaks for another side, another
 * text than the one that is sealed, a refusal without a reason, and what comes after the fourteen days.
 */
export function decideConfirm(
	state: WorkshopState,
	{ agreement, hash, confirmed, ...command }: ConfirmCommand,
	{ by, at, byLink }: Stamp,
): Decision {
	if (!byLink) return reject('not-allowed');
	const facts = Object.hasOwn(state.agreements, agreement)
		? state.agreements[agreement]
		: undefined;
	const sealed = facts?.sealed;
	if (!facts || !sealed) return reject('unknown-agreement');
	const side = missingSide(sealed);
	if (side === null) return reject('not-provisional');
	if (!mayConfirm(state, agreement, by)) return reject('not-allowed');
	if (hash !== sealed.hash) return reject('other-text');
	const reason = confirmed ? '' : command.reason.trim();
	const problem = confirmed ? null : checkText(reason, 'reason');
	if (problem) return reject(problem.code, problem.params);
	const before = facts.confirmation;
	if (before?.by === by && before.confirmed === confirmed && before.reason === reason)
		return accept();
	if (before) return reject('not-provisional');
	if (confirmationNow(sealed, null, at)) return reject('confirmation-over');
	return accept({ type: 'SealConfirmed', agreement, hash, confirmed, reason });
}

export function evolveConfirm(state: WorkshopState, event: Recorded<ConfirmEvent>): void {
	const facts = state.agreements[event.agreement];
	if (!facts) return;
	const { hash, confirmed, reason, by, at } = event;
	facts.confirmation = { hash, confirmed, reason, by, at };
}
