/** Whose somebody is, is what was typed until a facilitator says that it is so. */
import type { Id } from '../ids.ts';
import { isSameCompany } from './companies.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { isGone } from './sides.ts';
import type { Participant, WorkshopState } from './state.ts';

export type ConfirmCompanyCommand = {
	type: 'ConfirmCompany';
	/** As whoever confirms read it: whoever names another one since is not confirmed by a slip. */
	company: string;
	/** Null for all who name it. */
	person: Id | null;
	/** False takes it back. */
	confirmed: boolean;
};

export type ConfirmCompanyEvent = {
	type: 'CompanyConfirmed';
	company: string;
	people: Id[];
	confirmed: boolean;
};

/** Of whom a company can be confirmed: whoever works in the room, and names one. */
export const mayBeConfirmed = (one: Participant): boolean =>
	(one.role === 'participant' || one.role === 'facilitator') &&
	one.company !== null &&
	!isGone(one);

/** Nobody confirms oneself: whoever leads for one company would be of any other by a word. */
export function decideConfirmCompany(
	state: WorkshopState,
	{ company, person, confirmed }: ConfirmCompanyCommand,
	{ by }: Stamp,
): Decision {
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
	return people.length > 0
		? accept({ type: 'CompanyConfirmed', company, people, confirmed })
		: accept();
}

export function evolveConfirmCompany(
	state: WorkshopState,
	{ company, people, confirmed }: Recorded<ConfirmCompanyEvent>,
): void {
	for (const id of people) {
		const seat = state.participants[id];
		if (!seat || !isSameCompany(seat.company, company)) continue;
		if (confirmed) seat.confirmed = true;
		else delete seat.confirmed;
	}
}
