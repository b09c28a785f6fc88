import { isSamePosition, neighbour, opensBeforeReveal } from '../../shared/workshop/agenda.ts';
import type { Position } from '../../shared/workshop/state.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import { closedRoundOf, openRoundOf } from '../workshop/rounds.ts';

/** What the facilitator's one primary button does now. */
export type NextAct =
	| { kind: 'go'; to: Position }
	| { kind: 'reveal' }
	| { kind: 'open-vote' }
	| { kind: 'close-vote' }
	/** The agenda ends here. */
	| { kind: 'end' };

type Seen = Pick<RoomView, 'agenda' | 'position' | 'revealed' | 'rounds' | 'imported'>;

export function nextAct(room: Seen): NextAct {
	const { step } = room.position;
	// Through a record one only walks.
	if (!room.imported) {
		if (openRoundOf(room)) return { kind: 'close-vote' };
		if (step === 'write' && !room.revealed) return { kind: 'reveal' };
		if (step === 'vote' && !closedRoundOf(room)) return { kind: 'open-vote' };
	}
	const to = neighbour(room, 1);
	return to ? { kind: 'go', to } : { kind: 'end' };
}

/** Why the room cannot go to a step now, known before it is asked; null when it can. */
export function stepProblem(room: Seen, to: Position): 'round-open' | 'not-revealed' | null {
	if (room.imported || isSamePosition(to, room.position)) return null;
	if (openRoundOf(room)) return 'round-open';
	return room.revealed || opensBeforeReveal(to.step) ? null : 'not-revealed';
}
