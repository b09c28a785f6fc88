/** Who leads: handed over by an offer and a yes, or taken where who led has been gone. There is always somebody. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { seatAgain } from './door.ts';
import { leaveSeat, returnSeat } from './leave-seat.ts';
import { isGone } from './sides.ts';
import type { Participant, Role, WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

/** How long who leads has to be gone before another facilitator takes the place, in milliseconds. */
export const goneLongEnough = 2 * 60_000;

export interface Lead {
	/** To whom each facilitator offers the lead, by who offers. */
	offers: Record<Id, Id>;
	/** What those were who lead and did not from the beginning. */
	before: Record<Id, Role>;
	/** Who leads in the place of those who led. */
	after: Record<Id, Id>;
}

export const openLead = (): Lead => ({ offers: {}, before: {}, after: {} });

export type LeadCommand =
	/** To a participant, an observer or another facilitator; null takes one's offer back. */
	| { type: 'OfferLead'; to: Id | null }
	/** Says yes or no to what `from` offers. */
	| { type: 'AnswerOffer'; from: Id; take: boolean }
	/** `found`: for how long who leads has been gone, in milliseconds of the server's clock. */
	| { type: 'TakeLead'; from: Id; found: number };

export type LeadEvent =
	/** Null: there is no offer any more. */
	{ type: 'LeadOffered'; from: Id; to: Id | null } | { type: 'LeadHandedOver'; from: Id; to: Id };

/** What a seat is told of who leads. */
export interface LeadView {
	/** Offers to this seat; to facilitators, all of them. */
	offers: { from: Id; to: Id }[];
	/** Who leads in this seat's place, since it led. */
	after: Id | null;
}

const personIn = ({ participants }: WorkshopState, seat: Id): Participant | undefined =>
	Object.hasOwn(participants, seat) ? participants[seat] : undefined;

const canLead = (state: WorkshopState, seat: Id): boolean => {
	const person = personIn(state, seat);
	if (!person || isGone(person) || state.left.includes(seat)) return false;
	return person.role !== 'screen';
};

const leads = (state: WorkshopState, seat: Id): boolean =>
	canLead(state, seat) && personIn(state, seat)?.role === 'facilitator';

/** Refuses an offer to nobody or to oneself, a yes to what is not offered any more, and to take the place of who is here. */
export function decideLead(state: WorkshopState, command: LeadCommand, { by }: Stamp): Decision {
	const { offers, before } = state.lead;
	switch (command.type) {
		case 'OfferLead': {
			const { to } = command;
			if (to !== null && (to === by || !canLead(state, to))) return reject('unknown-person');
			if ((offers[by] ?? null) === to) return accept();
			return accept({ type: 'LeadOffered', from: by, to });
		}
		case 'AnswerOffer': {
			const { from, take } = command;
			if (offers[from] !== by) return reject('offer-gone');
			if (!take) return accept({ type: 'LeadOffered', from, to: null });
			return accept(...handingOver(state, from, by));
		}
		case 'TakeLead': {
			const { from, found } = command;
			if (from === by || !leads(state, from)) return reject('unknown-person');
			if (found < goneLongEnough) return reject('still-leads');
			return accept(...handingOver(state, from, by));
		}
	}

	/** Who was a participant is one again, at the table where one sat. */
	function handingOver(now: WorkshopState, from: Id, to: Id): Event[] {
		const person = personIn(now, from)!;
		return [
			{ type: 'LeadHandedOver', from, to },
			...(before[from] === 'participant' ? seatAgain(now, person) : []),
		];
	}
}

export function evolveLead(state: WorkshopState, event: Recorded<LeadEvent>): void {
	const { from, to } = event;
	const { offers, before, after } = state.lead;
	delete offers[from];
	if (event.type === 'LeadOffered') {
		if (to !== null) offers[from] = to;
		return;
	}
	const [giver, taker] = [state.participants[from], state.participants[event.to]];
	if (!giver || !taker) return;
	if (taker.role !== 'facilitator') {
		before[taker.id] = taker.role;
		if (taker.role === 'participant') state.aside[taker.id] = leaveSeat(state, taker.id, event.at);
		taker.role = 'facilitator';
	}
	giver.role = before[from] ?? 'observer';
	delete before[from];
	if (giver.role === 'participant') returnSeat(state, from);
	after[from] = taker.id;
	delete after[taker.id];
}

/** Nothing is offered by or to whoever is not here any more. */
export function leaveLead(state: WorkshopState, person: Id): void {
	const { offers } = state.lead;
	for (const [from, to] of Object.entries(offers))
		if (from === person || to === person) delete offers[from];
}

/** Facilitators are told of every offer, everybody else of those to the own seat. */
export function mineLead({ lead, participants }: WorkshopState, seat: Id): LeadView {
	const isHost = participants[seat]?.role === 'facilitator';
	return {
		offers: Object.entries<Id>(lead.offers)
			.filter(([, to]) => isHost || to === seat)
			.map(([from, to]) => ({ from, to })),
		after: lead.after[seat] ?? null,
	};
}
