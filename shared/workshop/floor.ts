/** Hands, in the order in which they went up, and who has the floor. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { isHere } from './sides.ts';
import type { Side, WorkshopState } from './state.ts';

export type FloorCommand =
	| { type: 'RaiseHand'; raised: boolean }
	/** Null: nobody has it any more. */
	| { type: 'GiveFloor'; seat: Id | null };

export type FloorEvent =
	| { type: 'HandRaised' }
	| { type: 'HandLowered' }
	| { type: 'FloorGiven'; seat: Id | null };

export interface Floor {
	seat: Id | null;
	/** When it was given, by the server's clock; null while nobody has it. */
	since: number | null;
	/** Milliseconds for which each side had it before; whoever has it now is not in it yet. */
	spoken: Record<Side, number>;
}

export const openFloor = (): Floor => ({
	seat: null,
	since: null,
	spoken: { sales: 0, operations: 0, other: 0 },
});

/** What the room sees of it. */
export const viewFloor = ({ seat, since, spoken }: Floor): Floor => ({
	seat,
	since,
	spoken: { ...spoken },
});

export function decideFloor(state: WorkshopState, command: FloorCommand, { by }: Stamp): Decision {
	switch (command.type) {
		case 'RaiseHand':
			if (state.hands.includes(by) === command.raised) return accept();
			return accept({ type: command.raised ? 'HandRaised' : 'HandLowered' });
		case 'GiveFloor': {
			const { seat } = command;
			if (seat !== null && !isHere(state, seat)) return reject('unknown-person');
			return state.floor.seat === seat ? accept() : accept({ type: 'FloorGiven', seat });
		}
	}
}

const lower = (state: WorkshopState, seat: Id) =>
	(state.hands = state.hands.filter((hand) => hand !== seat));

/** What was said until now counts for the side for which that person speaks. */
function passOn(state: WorkshopState, seat: Id | null, at: number): void {
	const { seat: before, since, spoken } = state.floor;
	const side = before === null ? null : state.participants[before]?.side;
	if (side && since !== null) spoken[side] += Math.max(0, at - since);
	state.floor = { seat, since: seat === null ? null : at, spoken };
}

/** Nobody has it any more. */
export const yieldFloor = (state: WorkshopState, at: number): void => passOn(state, null, at);

export function evolveFloor(state: WorkshopState, event: Recorded<FloorEvent>): void {
	switch (event.type) {
		case 'HandRaised':
			state.hands.push(event.by);
			break;
		case 'HandLowered':
			lower(state, event.by);
			break;
		case 'FloorGiven':
			passOn(state, event.seat, event.at);
			if (event.seat !== null) lower(state, event.seat);
			break;
	}
}

/** Nobody speaks on in a workshop that has ended. */
export function leaveFloor(state: WorkshopState, at: number): void {
	yieldFloor(state, at);
	state.hands = [];
}
