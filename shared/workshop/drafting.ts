/** How an agreement begins: empty, resting on something of the board, from a table's proposal, or with what another company has agreed. */
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import type { AgreementCommand } from './agreements.ts';
import { accept, reject, type Decision } from './decision.ts';
import { notAtTable } from './groups.ts';
import { isSheetOpen } from './open-sheets.ts';
import type { WorkshopState } from './state.ts';
import { triedBy, tryRefusal } from './try-at-ours.ts';

type AddAgreement = Extract<AgreementCommand, { type: 'AddAgreement' }>;

export const mostAgreements = 100;

/** Written out: worked out, they would come with every page. */
export const groundKinds = ['conflict', 'theme', 'case', 'own'] as const;

/** What on the board an agreement can rest on. */
export interface BoardGround {
	kind: Exclude<(typeof groundKinds)[number], 'own'>;
	id: Id;
}
/** What an agreement can be made of: that, or a draft that is the own company's. */
export type DraftGround = BoardGround | { kind: 'own'; id: Id };

const notThere = {
	conflict: 'unknown-card',
	theme: 'unknown-theme',
	case: 'unknown-case',
	own: 'unknown-agreement',
} as const;

/** The highest number of an agreement that a workshop knows of; 0 before the first. */
export const lastNumberOf = ({
	earlier,
	agreements,
}: Pick<WorkshopState, 'earlier' | 'agreements'>): number =>
	Math.max(earlier.lastNumber, ...Object.values(agreements).map(({ number }) => number));

export const isEarlier = ({ earlier }: WorkshopState, agreement: Id): boolean =>
	earlier.agreements.some(({ id }) => id === agreement);

/** A provisional seal of before that nobody has confirmed, and that comes back as a draft. */
export const returnedIn = (
	{ earlier }: Pick<WorkshopState, 'earlier'>,
	agreement: Id,
): RegisteredAgreement | undefined => earlier.returned?.find(({ id }) => id === agreement);

function notToTry(state: WorkshopState, by: Id, from: Id, scope: string | undefined) {
	const known = state.agreements[from];
	if ((!known && !isEarlier(state, from)) || scope === undefined)
		return reject('unknown-agreement');
	if (known?.withdrawn) return reject('agreement-withdrawn');
	const problem = tryRefusal(state, by, scope);
	return problem && reject(problem.code);
}

/** What stands on a worksheet is its table's until everybody reads it. */
function notToPropose(state: WorkshopState, by: Id, group: Id): Decision | null {
	const table = state.groups[group];
	return table && isSheetOpen(state, table) ? null : notAtTable(state, by, group);
}

/** Drafting it again changes nothing, nor does trying what one's company tries already, or asking again what is asked again. */
export function decideDraft(state: WorkshopState, by: Id, command: AddAgreement): Decision {
	const { agreement, group, triedFrom, from, again, found } = command;
	if (state.agreements[agreement]) return accept();
	if (Object.keys(state.agreements).length >= mostAgreements)
		return reject('too-many-agreements', { max: mostAgreements });
	const number = Math.max(lastNumberOf(state), found.lastNumber) + 1;
	if (triedFrom !== undefined) {
		const problem = notToTry(state, by, triedFrom, found.scope);
		if (problem) return problem;
		if (triedBy(state, by, triedFrom)) return accept();
		return accept({ type: 'AgreementDrafted', agreement, number, triedFrom });
	}
	if (again !== undefined) {
		if (!returnedIn(state, again)) return reject('unknown-agreement');
		const isAsked = Object.values(state.agreements).some(
			({ supersedes, withdrawn }) => supersedes === again && !withdrawn,
		);
		if (isAsked) return accept();
		return accept({ type: 'AgreementDrafted', agreement, number, supersedes: again });
	}
	if (from && !found.isThere) return reject(notThere[from.kind]);
	if (from || group === undefined) return accept({ type: 'AgreementDrafted', agreement, number });
	const problem = notToPropose(state, by, group);
	return problem ?? accept({ type: 'AgreementDrafted', agreement, number, group });
}
