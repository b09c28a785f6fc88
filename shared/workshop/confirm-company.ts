/** Whose somebody is, is what was typed until a facilitator says that it is so. */
import type { Id } from '../ids.ts';
import { confirmedCompany, hasToAsk, isSameCompany } from './companies.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { isGone } from './sides.ts';
import type { Participant, WorkshopState } from './state.ts';

export type ConfirmCompanyCommand =
	| {
			type: 'ConfirmCompany';
			/** As whoever confirms read it: whoever names another one since is not confirmed by a slip. */
			company: string;
			/** Null for all who name it. */
			person: Id | null;
			/** False takes it back. */
			confirmed: boolean;
	  }
	/** By somebody who reads what is the company's own, of somebody confirmed who waits for that. */
	| { type: 'AdmitToCompany'; person: Id };

export type ConfirmCompanyEvent =
	| {
			type: 'CompanyConfirmed';
			company: string;
			people: Id[];
			confirmed: boolean;
			/** Who of these waits for the company's own people; none where it happened before anybody did. */
			waits?: Id[];
	  }
	| { type: 'AdmittedToCompany'; person: Id };

/** Of whom a company can be confirmed: whoever works in the room, and names one. */
export const mayBeConfirmed = (one: Participant): boolean =>
	(one.role === 'participant' || one.role === 'facilitator') &&
	one.company !== null &&
	!isGone(one);

/** Nobody confirms oneself: whoever leads for one company would be of any other by a word. */
export function decideConfirmCompany(
	state: WorkshopState,
	command: ConfirmCompanyCommand,
	{ by }: Stamp,
): Decision {
	if (command.type === 'AdmitToCompany') return decideAdmission(state, command.person, by);
	const { company, person, confirmed } = command;
	const all = Object.values(state.participants).filter(mayBeConfirmed);
	if (person !== null) {
		const one = all.find(({ id }) => id === person);
		if (!one) return reject('unknown-person');
		if (!isSameCompany(one.company, company)) return reject('other-company');
		if (person === by && confirmed) return reject('own-company');
	}
	const people = all
		.filter(({ id }) => person === null || id === person)
		.filter(({ id }) => id !== by || !confirmed)
		.filter((one) => isSameCompany(one.company, company))
		.filter((one) => (one.confirmed ?? false) !== confirmed)
		.map(({ id }) => id);
	const waits = confirmed ? people.filter((id) => hasToAsk(state, state.participants[id]!)) : [];
	const waiting = waits.length > 0 && { waits };
	return people.length > 0
		? accept({ ...{ type: 'CompanyConfirmed', company, people, confirmed }, ...waiting })
		: accept();
}

/** Whoever leads makes a company's link and confirms whom they like: who reads with its people these say themselves. */
function decideAdmission(state: WorkshopState, person: Id, by: Id): Decision {
	const theirs = confirmedCompany(state, by);
	if (theirs === null) return reject('company-unconfirmed');
	const one = Object.values(state.participants).find(({ id }) => id === person);
	if (!one?.confirmed || !mayBeConfirmed(one)) return reject('unknown-person');
	if (!isSameCompany(one.company, theirs)) return reject('other-company');
	return one.own === 'waits' ? accept({ type: 'AdmittedToCompany', person }) : accept();
}

export function evolveConfirmCompany(
	state: WorkshopState,
	event: Recorded<ConfirmCompanyEvent>,
): void {
	if (event.type === 'AdmittedToCompany') {
		const seat = state.participants[event.person];
		if (seat?.own === 'waits') seat.own = 'reads';
		return;
	}
	const { company, people, confirmed, waits = [] } = event;
	for (const id of people) {
		const seat = state.participants[id];
		if (!seat || !isSameCompany(seat.company, company)) continue;
		if (confirmed) {
			seat.confirmed = true;
			seat.own = waits.includes(id) ? 'waits' : 'reads';
		} else {
			delete seat.confirmed;
			if (seat.own === 'waits') delete seat.own;
		}
	}
}
