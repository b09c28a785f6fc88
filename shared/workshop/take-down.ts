/** In a circle anybody takes a conflict card down for good: from the board at once, and right after from all that is kept of it. */
import type { Id } from '../ids.ts';
import { isCircle } from './companies.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

export type TakeDownCommand = { type: 'TakeCardDown'; conflict: Id };

export type TakeDownEvent = { type: 'CardTakenDown'; conflict: Id };

/** Where one company meets nobody has to fear what a card says: there it is deleted, and brought back. */
export function decideTakeDown(
	{ plan, participants, conflicts }: WorkshopState,
	{ conflict }: TakeDownCommand,
): Decision {
	if (!isCircle(plan, Object.values(participants))) return reject('not-allowed');
	const facts = conflicts[conflict];
	if (!facts) return reject('unknown-card');
	return facts.takenDown ? accept() : accept({ type: 'CardTakenDown', conflict });
}

export function evolveTakeDown(state: WorkshopState, event: Recorded<TakeDownEvent>): void {
	const facts = state.conflicts[event.conflict];
	if (facts) facts.takenDown = true;
	if (state.shown.conflict === event.conflict) state.shown.conflict = null;
}
