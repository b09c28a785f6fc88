/** A case that was written in private before: its author puts it on the board when the room is there. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { boardName, inEpoch, modeFor } from './documents.ts';
import { openRound, type WorkshopState } from './state.ts';

/** A private case as the server found it. */
export interface ReadyCase {
	id: Id;
	author: Id;
}

/** `cases` is stamped by the server: that case when it is ready, else nothing. */
export type SharedCaseCommand = { type: 'ShareCase'; case: Id; cases: ReadyCase[] };

export type SharedCaseEvent = { type: 'CaseShared'; case: Id };

/** Refuses what is not one's own or not ready, and everything while the board is closed to writing. */
export function decideSharedCases(
	state: WorkshopState,
	command: SharedCaseCommand,
	{ by }: Stamp,
): Decision {
	if (state.sharedCases[command.case]) return accept();
	if (openRound(state)) return reject('round-open');
	if (modeFor(state, by, inEpoch(boardName, state.epoch)) !== 'write')
		return reject('board-closed');
	const [story] = command.cases;
	if (!story || story.id !== command.case || story.author !== by) return reject('card-not-ready');
	return accept({ type: 'CaseShared', case: command.case });
}

export function evolveSharedCases(state: WorkshopState, event: Recorded<SharedCaseEvent>): void {
	state.sharedCases[event.case] = event.by;
}

/** The cases that this seat has put on the board. */
export const mineSharedCases = ({ sharedCases }: WorkshopState, seat: Id): Record<Id, true> =>
	Object.fromEntries(
		Object.entries(sharedCases)
			.filter(([, author]) => author === seat)
			.map(([id]): [Id, true] => [id, true]),
	);
