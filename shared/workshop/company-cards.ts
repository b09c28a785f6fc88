/** What is a company's own: conflicts that nobody else is told of, nor that they are. */
import type { Id } from '../ids.ts';
import { confirmedCompany, isSameCompany } from './companies.ts';
import { accept, reject, type Decision, type Stamp } from './decision.ts';
import type { WorkshopState } from './state.ts';

export type CompanyCardCommand = {
	type: 'ShareWithCompany';
	conflict: Id;
	/** Stamped by the server: for whom one's own card is, when it is ready; else null. */
	found: { company: string } | null;
};

/** Whether a seat reads what is a company's own. */
export const isOf = (
	state: Pick<WorkshopState, 'participants' | 'plan'>,
	seat: Id,
	company: string,
): boolean => isSameCompany(confirmedCompany(state, seat), company);

/** One's own later card. No event tells of it: whoever is of no company or of another one hears nothing at all. */
export function decideCompanyCards(
	state: WorkshopState,
	{ found }: CompanyCardCommand,
	{ by }: Stamp,
): Decision {
	if (!state.revealed) return reject('not-revealed');
	if (!found) return reject('card-not-ready');
	return isOf(state, by, found.company) ? accept() : reject('company-unconfirmed');
}
