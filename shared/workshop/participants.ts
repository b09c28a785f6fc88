import type { Id } from '../ids.ts';
import { dealTo } from '../insight/dealing.ts';
import type { Refusal } from '../refusal.ts';
import { isSameCompany } from './companies.ts';
import { checkText } from './limits.ts';
import type { Link } from './links.ts';
import type { Participant, Role, Side, WorkshopState } from './state.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { refuse } from '../refusal.ts';
import type { Event } from './workshop.ts';

/** What a person says of oneself at the door. */
export interface Person {
	name: string;
	side: Side | null;
	function: string | null;
	company: string | null;
	/** Joins from elsewhere; the others are in the room. */
	remote: boolean;
}

export type ParticipantCommand = { type: 'ChangeSeat' } & Person;

export type ParticipantEvent =
	| {
			type: 'ParticipantJoined';
			participant: Participant;
			token: string;
			request: string | null;
			/** Recorded since links can be called back; not of whoever typed the code. */
			link?: Link;
	  }
	| { type: 'TokenIssued'; participant: Id; token: string }
	/** Recorded without `remote` before people said where they are. */
	| ({ type: 'SeatChanged' } & Omit<Person, 'remote'> & Partial<Pick<Person, 'remote'>>);

const trimmed = (text: string | null) => text?.trim() || null;

/** The person as it will stand in the roster, or why not. Only a participant needs a side, and a facilitator no name. */
export function admit(person: Person, role: Role): { person: Person } | { refusal: Refusal } {
	const name = person.name.trim();
	const company = trimmed(person.company);
	const named = trimmed(person.function);
	const refusal =
		(role === 'facilitator' && name === '' ? null : checkText(name, 'name')) ??
		checkText(company ?? '', 'company') ??
		checkText(named ?? '', 'function') ??
		(role === 'participant' && !person.side ? refuse('side-missing') : null);
	if (refusal) return { refusal };
	const side = role === 'participant' ? person.side : null;
	return { person: { name, side, function: named, company, remote: person.remote } };
}

export function decideParticipants(
	state: WorkshopState,
	command: ParticipantCommand,
	{ by }: Stamp,
): Decision {
	const seat = state.participants[by]!;
	const admitted = admit(command, seat.role);
	if ('refusal' in admitted) return reject(admitted.refusal.code, admitted.refusal.params);
	// Who leads for a while is the participant that they were afterwards, on the same side.
	const side = seat.role === 'facilitator' ? seat.side : admitted.person.side;
	const person = { ...admitted.person, side };
	if (person.side !== seat.side && state.rounds.length > 0) return reject('side-fixed');
	const changed: Event = { type: 'SeatChanged', ...person };
	// Told by itself: it takes a document away.
	const left: Event[] =
		seat.confirmed && seat.company !== null && !isSameCompany(seat.company, person.company)
			? [{ type: 'CompanyConfirmed', company: seat.company, people: [by], confirmed: false }]
			: [];
	if (!state.revealed || person.side === seat.side) return accept(changed, ...left);
	// What one was dealt was for somebody of the other side to say.
	const hand = dealTo({ ...seat, ...person }, state.conflicts, state.participants, state.deals);
	return accept(changed, ...left, { type: 'CardsDealt', deals: { [by]: hand } });
}

export function evolveParticipants(state: WorkshopState, event: Recorded<ParticipantEvent>): void {
	switch (event.type) {
		case 'ParticipantJoined':
			// Recorded before people said where they are.
			state.participants[event.participant.id] = {
				...{ remote: false },
				...(event.participant.confirmed && { own: 'reads' }),
				...event.participant,
			};
			state.tokens[event.token] = event.participant.id;
			if (event.request) state.requests[event.request] = event.participant.id;
			if (event.link) state.cameBy[event.participant.id] = event.link;
			break;
		case 'TokenIssued':
			state.tokens[event.token] = event.participant;
			break;
		case 'SeatChanged': {
			const seat = state.participants[event.by];
			if (!seat) break;
			if (!isSameCompany(seat.company, event.company)) {
				delete seat.confirmed;
				delete seat.own;
			}
			seat.name = event.name;
			seat.side = event.side;
			seat.function = event.function;
			seat.company = event.company;
			seat.remote = event.remote ?? seat.remote;
			break;
		}
	}
}
