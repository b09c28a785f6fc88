/** Links by which who is not in the room answers one thing and reads no more than that: whose they are, and how one is called back. */
import type { Id } from '../ids.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { confirmationNow, missingSide } from '../register/confirmations.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { openAgreement } from './agreements.ts';
import { mayConfirm } from './confirming.ts';
import { accept, type Decision, type Recorded } from './decision.ts';
import { isGone, isHere } from './sides.ts';
import type { TwoSides, WorkshopState } from './state.ts';

/** What a link is good for, and whose answer it carries. */
export interface AnswerLink {
	/**
	 * A word on what the room is asked about, one on a seal for the side that had nobody, answers to the strategy's questions,
	 * or what an owner saw of a sealed agreement before a session looks at it.
	 */
	for: 'consent' | 'confirm' | 'strategy' | 'review';
	/** Null where it is about no agreement: the questions to the strategy. */
	agreement: Id | null;
	person: Id;
}

/** A link that is out; one to review opens nothing more once it was decided later than it was given, by the server's clock. */
export type HeldLink = AnswerLink & { since?: number };

export type AnswerLinkCommand = { type: 'RevokeAnswerLink'; answer: AnswerLink };

export type AnswerLinkEvent =
	/** `key` is the hash of it. Whatever was out for the same opens nothing more. */
	| { type: 'AnswerLinkIssued'; key: string; answer: AnswerLink }
	| { type: 'AnswerLinkRevoked'; answer: AnswerLink };

export const isSameLink = (one: AnswerLink, other: AnswerLink): boolean =>
	one.for === other.for && one.agreement === other.agreement && one.person === other.person;

const without = (state: Pick<WorkshopState, 'answerLinks'>, gone: (link: AnswerLink) => boolean) =>
	Object.fromEntries(Object.entries(state.answerLinks).filter(([, link]) => !gone(link)));

/** The agreement of a provisional seal that can still be confirmed; null for any other. */
export function awaitingSeal(
	{ agreements }: Pick<WorkshopState, 'agreements'>,
	agreement: Id | null,
	now: number,
): { sealed: RegisteredAgreement; side: TwoSides } | null {
	const facts =
		agreement !== null && Object.hasOwn(agreements, agreement) ? agreements[agreement] : undefined;
	const sealed = facts?.sealed;
	const side = sealed ? missingSide(sealed) : null;
	if (!sealed || !side) return null;
	return confirmationNow(sealed, facts.confirmation, now) ? null : { sealed, side };
}

/**
 * Why no link is given; null where one may be. To consent it takes an owner who takes part, and an agreement that the
 * room is asked about; to confirm, somebody of the side that had nobody, and a seal that waits for that; to answer the
 * strategy's questions, that there are some; to review, an owner of what was sealed here, who is there. Also after the workshop has ended. `now` is the server's clock, in milliseconds.
 */
export function refuseAnswerLink(
	state: WorkshopState,
	{ for: what, agreement, person }: AnswerLink,
	now: number,
): Refusal | null {
	if (state.erased) return refuse('workshop-erased');
	if (state.imported) return refuse('workshop-imported');
	if (what === 'confirm') {
		const awaiting = awaitingSeal(state, agreement, now);
		if (!awaiting) return refuse('not-provisional');
		const speaks = agreement !== null && mayConfirm(state, agreement, person);
		return speaks ? null : refuse('unknown-person');
	}
	if (what === 'strategy') {
		const asks = agreement === null && Object.keys(state.questions).length > 0;
		if (!asks) return refuse('unknown-question');
		const one = state.participants[person];
		return one && !isGone(one) && one.name !== '' ? null : refuse('unknown-person');
	}
	if (agreement === null) return refuse('unknown-agreement');
	if (what === 'review') return refuseReviewLink(state, agreement, person);
	const { facts, refused } = openAgreement(state, agreement);
	if (!facts) return refused.ok ? null : refused.refusal;
	const call = facts.calls.at(-1);
	if (!call) return refuse('not-called');
	const owns = call.text.owners.includes(person) && isHere(state, person);
	return owns ? null : refuse('unknown-person');
}

function refuseReviewLink(state: WorkshopState, agreement: Id, person: Id): Refusal | null {
	const { agreements } = state;
	const sealed = Object.hasOwn(agreements, agreement) ? agreements[agreement]?.sealed : null;
	if (!sealed) return refuse('unknown-agreement');
	const owns = sealed.text.owners.includes(person) && isHere(state, person);
	return owns ? null : refuse('unknown-person');
}

export function decideAnswerLinks(state: WorkshopState, { answer }: AnswerLinkCommand): Decision {
	const isOut = Object.values(state.answerLinks).some((one) => isSameLink(one, answer));
	return isOut ? accept({ type: 'AnswerLinkRevoked', answer }) : accept();
}

export function evolveAnswerLinks(state: WorkshopState, event: Recorded<AnswerLinkEvent>): void {
	const { answer } = event;
	state.answerLinks = without(state, (one) => isSameLink(one, answer));
	if (event.type !== 'AnswerLinkIssued') return;
	const since = answer.for === 'review' ? { since: event.at } : {};
	state.answerLinks[event.key] = { ...answer, ...since };
}

/** Nobody answers for whoever was erased. */
export function forgetAnswerLinks(state: WorkshopState, person: Id): void {
	state.answerLinks = without(state, (link) => link.person === person);
}
