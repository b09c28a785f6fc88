/** Who comes in: the door may be locked, newcomers may wait to be let in, and a person may be taken out again. */
import type { Id } from '../ids.ts';
import { dealtToNewcomer } from './conflicts.ts';
import { hasToAsk } from './companies.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { seatForNewcomer } from './late-seats.ts';
import { leaveLead } from './lead.ts';
import { leaveSeat, returnSeat } from './leave-seat.ts';
import { isCompanyLink, isOut } from './links.ts';
import type { ParticipantEvent } from './participants.ts';
import { isErased } from './sides.ts';
import type { Participant, Role, WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export interface Door {
	/** Nobody new comes in; whoever has a seat does. */
	locked: boolean;
	/** Whoever is new waits until a facilitator lets them in. */
	lobby: boolean;
}

/** Who waits: nothing of it is a fact, and nothing stays of whoever is turned away. */
export type Waiting = Omit<Extract<ParticipantEvent, { type: 'ParticipantJoined' }>, 'type'>;

export type DoorCommand =
	/** Only what is turned: of two facilitators at once each turns one's own. */
	| { type: 'SetDoor'; part: keyof Door; on: boolean }
	/** One who waits, whom the server has `found`, or one who was taken out. */
	| { type: 'LetIn'; person: Id; found: Waiting | null }
	/** One who waits, as the server has `found`: whoever was let in a moment before stays in. */
	| { type: 'TurnAway'; person: Id; found: boolean }
	| { type: 'RemovePerson'; person: Id }
	/** Somebody in the room whom no line shows: asked with the others when the room is asked for its consent. */
	| { type: 'MarkPresent'; person: Id; present: boolean };

export type DoorEvent =
	| ({ type: 'DoorSet' } & Door)
	| { type: 'PersonLetIn'; person: Id }
	| { type: 'PersonRemoved'; person: Id }
	| { type: 'PresenceMarked'; person: Id; present: boolean };

export const openDoor = (): Door => ({ locked: false, lobby: false });

/** For whom the door is: whoever leads or shows the room comes by a link that nobody else has. */
const knocks = (role: Role): boolean => role === 'participant' || role === 'observer';

/** Whether somebody new in this role is not let in at all. */
export const isLocked = ({ door }: Pick<WorkshopState, 'door'>, role: Role): boolean =>
	door.locked && knocks(role);

/** Whether somebody new in this role is to wait at the door. */
export const hasToWait = ({ door }: Pick<WorkshopState, 'door'>, role: Role): boolean =>
	door.lobby && knocks(role);

/** A company's link says whose somebody is, unless it was called back while that person waited. */
const confirmedBy = (
	state: WorkshopState,
	{ link, participant }: Waiting,
): Pick<Participant, 'confirmed' | 'own'> => {
	if (!isCompanyLink(link) || !isOut(state, link)) return {};
	return { confirmed: true, ...(hasToAsk(state, participant) && { own: 'waits' }) };
};

/** What happens when somebody takes a seat, with cards and a table where the others have them. */
export const arrival = (state: WorkshopState, newcomer: Waiting): Event[] => [
	{
		type: 'ParticipantJoined',
		...newcomer,
		participant: { ...newcomer.participant, ...confirmedBy(state, newcomer) },
	},
	...dealtToNewcomer(state, newcomer.participant),
	...seatForNewcomer(state, newcomer.participant),
];

/** At the table where one sat before, or at another one. */
export function seatAgain(state: WorkshopState, seat: Participant): Event[] {
	const group = state.aside[seat.id]?.group;
	if (!group || !state.groups[group]) return seatForNewcomer(state, seat);
	return [{ type: 'PersonSeated', seat: seat.id, group, from: null }];
}

/** Refuses whoever is not known here, and to take out those who lead: the room would have nobody left. */
export function decideDoor(state: WorkshopState, command: DoorCommand): Decision {
	if (command.type === 'SetDoor') {
		const { part, on } = command;
		if (state.door[part] === on) return accept();
		return accept({ type: 'DoorSet', ...state.door, [part]: on });
	}
	// Nothing is kept of whoever waits: the server's lobby forgets them.
	if (command.type === 'TurnAway')
		return command.found ? accept({ type: 'NewcomerTurnedAway' }) : accept();
	const { person } = command;
	const seat = Object.hasOwn(state.participants, person) ? state.participants[person] : undefined;
	if (!seat && command.type === 'LetIn' && command.found)
		return accept(...arrival(state, command.found));
	if (!seat || isErased(seat) || state.left.includes(person)) return reject('unknown-person');
	if (command.type === 'RemovePerson') {
		if (!knocks(seat.role)) return reject('not-removable');
		return seat.removed ? accept() : accept({ type: 'PersonRemoved', person });
	}
	if (command.type === 'MarkPresent') {
		const { present } = command;
		if (seat.role !== 'participant' || seat.removed) return reject('unknown-person');
		const isSame = state.markedPresent.includes(person) === present;
		return isSame ? accept() : accept({ type: 'PresenceMarked', person, present });
	}
	if (!seat.removed) return accept();
	return accept({ type: 'PersonLetIn', person }, ...seatAgain(state, seat));
}

export function evolveDoor(state: WorkshopState, event: Recorded<DoorEvent>): void {
	switch (event.type) {
		case 'DoorSet':
			state.door = { locked: event.locked, lobby: event.lobby };
			break;
		case 'PersonLetIn':
			delete state.participants[event.person]?.removed;
			// Here by a facilitator's word now: a link that is called back later takes nobody out who has it.
			delete state.cameBy[event.person];
			returnSeat(state, event.person);
			break;
		case 'PresenceMarked': {
			const others = state.markedPresent.filter((id) => id !== event.person);
			state.markedPresent = event.present ? [...others, event.person] : others;
			break;
		}
		case 'PersonRemoved': {
			const seat = state.participants[event.person];
			if (!seat) break;
			seat.removed = true;
			leaveLead(state, event.person);
			state.aside[event.person] = leaveSeat(state, event.person, event.at);
			break;
		}
	}
}
