/** In a circle anybody takes a conflict card down for good: from the board at once, and right after from all that is kept of it. */
import type { Id } from '../ids.ts';
import { isCircle } from './companies.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';
import { groupOf, themeOf } from './theme-order.ts';

export type TakeDownCommand = { type: 'TakeCardDown'; conflict: Id };

export type TakeDownEvent = {
	type: 'CardTakenDown';
	conflict: Id;
	/** Where it was, and the cards that were shown under it. */
	theme: Id | null;
	under: Id[];
};

/** Where one company meets nobody has to fear what a card says: there it is deleted, and brought back. */
export function decideTakeDown(state: WorkshopState, { conflict }: TakeDownCommand): Decision {
	const { plan, participants, conflicts } = state;
	if (!isCircle(plan, Object.values(participants))) return reject('not-allowed');
	const facts = conflicts[conflict];
	if (!facts) return reject('unknown-card');
	if (facts.takenDown) return accept();
	const [, ...under] = groupOf(state, conflict);
	return accept({ type: 'CardTakenDown', conflict, theme: themeOf(state, conflict), under });
}

/** Of the cards that were shown under it the first takes its place, so that none goes with it. */
export function evolveTakeDown(state: WorkshopState, event: Recorded<TakeDownEvent>): void {
	const { conflict, under } = event;
	const [next = null] = under;
	for (const id of under) state.conflicts[id]!.into = id === next ? null : next;
	Object.assign(state.conflicts[conflict] ?? {}, { takenDown: true, into: null });
	for (const theme of state.themes)
		theme.conflicts = theme.conflicts.filter((id) => id !== conflict);
	if (state.shown.conflict === conflict) state.shown.conflict = null;
}
