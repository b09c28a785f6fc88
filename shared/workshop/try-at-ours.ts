/** What one company of a circle agrees on and another thinks worth trying: its text begins a draft in their scope. */
import type { Successor } from '../board/fill-draft.ts';
import { textOf, type AgreementDraft } from '../board/agreement-draft.ts';
import { isSameScope, scopesOf } from '../check/scope.ts';
import type { Id } from '../ids.ts';
import type { Origin, RegisteredAgreement } from '../register/register.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { sealedIn } from './reviews.ts';
import type { WorkshopState } from './state.ts';

type Room = Pick<WorkshopState, 'participants' | 'plan'> & {
	agreements: Readonly<Record<Id, Tried>>;
};
interface Tried {
	withdrawn: boolean;
	draftedBy: Id;
	triedFrom: Id | null;
}

/** Why somebody cannot try at home what is in this scope; null when they can. */
export function tryRefusal(room: Room, seat: Id, scope: string): Refusal | null {
	const company = room.participants[seat]?.company ?? '';
	const isTheirs = scopesOf(room).some((one) => isSameScope(one, company));
	const isElsewhere = scope.trim() !== '' && !isSameScope(scope, company);
	return isTheirs && isElsewhere ? null : refuse('not-another-company');
}

/** The draft in which the company of a seat tries this agreement already. */
export function triedBy({ agreements, participants }: Room, seat: Id, from: Id): Id | undefined {
	const company = participants[seat]?.company ?? '';
	return Object.keys(agreements).find((id) => {
		const { triedFrom, withdrawn, draftedBy } = agreements[id]!;
		const isSame = triedFrom === from && !withdrawn;
		return isSame && isSameScope(participants[draftedBy]?.company ?? '', company);
	});
}

/** Where an agreement's words come from, as its record keeps it; null where they are its own. */
export function originOf(
	state: Pick<WorkshopState, 'agreements' | 'earlier'>,
	{ triedFrom: id }: Pick<Tried, 'triedFrom'>,
): Origin | null {
	if (id === null) return null;
	const sealed = sealedIn(state, id);
	const here = state.agreements[id];
	const number = sealed?.number ?? here?.number;
	const { scope = '' } = sealed?.text ?? here?.calls.at(-1)?.text ?? {};
	return number === undefined ? null : { id, number, scope: scope.trim() };
}

type Source = Pick<RegisteredAgreement, 'text'> & Pick<Successor, 'level' | 'elements' | 'restsOn'>;

/** What is tried: as it was sealed, else as it stands in its draft. */
export const sourceOf = (
	sealed: RegisteredAgreement | null | undefined,
	draft: AgreementDraft | undefined,
): Source | undefined => {
	if (sealed) return { ...sealed, restsOn: sealed.restsOn.map(({ id }) => id) };
	return draft && { ...draft, text: textOf(draft) };
};

/** With what a draft begins that tries it: the words, without owners, who are another company's. */
export const triedText = (
	{ text, level, elements, restsOn }: Source,
	company: string,
): Successor => ({ text: { ...text, scope: company, owners: [] }, level, elements, restsOn });
