/** Erasing a person: the name goes at once and for everybody; what only that person saw leaves the log right after. */
import type { Id } from '../ids.ts';
import { nameless, withoutName } from '../register/forget-person.ts';
import { forgetAnswerLinks } from './answer-links.ts';
import { forgetBeforehand } from './beforehand.ts';
import { isTyped } from './erase.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { leaveLead } from './lead.ts';
import { leaveSeat } from './leave-seat.ts';
import { isCompanyLink } from './links.ts';
import { isErased } from './sides.ts';
import { forgetTemperature } from './temperature.ts';
import type { WorkshopState } from './state.ts';

export type ErasePersonCommand =
	/** The name in the own typing: nobody erases the wrong person by a slip. */
	{ type: 'ErasePerson'; person: Id; name: string };

export type ErasePersonEvent =
	| { type: 'PersonErased'; person: Id }
	/** Somebody whom an earlier workshop of the team names was erased there. */
	| { type: 'PersonForgotten'; person: Id }
	/** What stood here was somebody's own, who was erased. */
	| { type: 'Withheld' };

/** Whether a room would be left without anybody who can lead it. */
function isLastToLead({ participants, tokens }: WorkshopState, person: Id): boolean {
	const others = Object.values(tokens).filter(
		(seat) => seat !== person && !participants[seat]?.removed,
	);
	return (
		participants[person]?.role === 'facilitator' &&
		!others.some((seat) => participants[seat]?.role === 'facilitator')
	);
}

/** Facilitators erase anybody, everybody else oneself. */
export function decideErasePerson(
	state: WorkshopState,
	{ person, name }: ErasePersonCommand,
	{ by }: Stamp,
): Decision {
	if (person !== by && state.participants[by]?.role !== 'facilitator') return reject('not-allowed');
	const one = state.participants[person];
	if (!one || one.role === 'screen' || isErased(one) || state.left.includes(person))
		return reject('unknown-person');
	if (isLastToLead(state, person)) return reject('last-facilitator');
	if (!isTyped(name, one.name)) return reject('other-name');
	return accept({ type: 'PersonErased', person });
}

/** The seat stands empty: figures and what was said by the side stay true. */
function vacate(state: WorkshopState, person: Id, at: number): void {
	const seat = state.participants[person];
	if (!seat) return;
	leaveSeat(state, person, at);
	leaveLead(state, person);
	forgetAnswerLinks(state, person);
	forgetBeforehand(state, person);
	Object.assign(seat, nameless);
	delete seat.confirmed;
	delete seat.own;
	if (!state.left.includes(person)) state.left.push(person);
	for (const [hash, one] of Object.entries(state.tokens))
		if (one === person) {
			delete state.tokens[hash];
			state.gone.push(hash);
		}
	for (const [hash, one] of Object.entries(state.requests))
		if (one === person) delete state.requests[hash];
	delete state.deals[person];
	if (isCompanyLink(state.cameBy[person])) delete state.cameBy[person];
	forgetTemperature(state, person);
	delete state.aside[person];
	const { wishes } = state.tables;
	const isOthers = (pair: readonly Id[]) => !pair.includes(person);
	wishes.apart = wishes.apart.filter(isOthers);
	wishes.together = wishes.together.filter(isOthers);
}

export function evolveErasePerson(state: WorkshopState, event: Recorded<ErasePersonEvent>): void {
	switch (event.type) {
		case 'PersonErased':
			vacate(state, event.person, event.at);
			break;
		case 'PersonForgotten':
			state.earlier.people = withoutName(state.earlier.people, event.person);
			forgetBeforehand(state, event.person);
			break;
		case 'Withheld':
			break;
	}
}
