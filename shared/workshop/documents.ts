import type { Id } from '../ids.ts';
import { openRound, type Step, type WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export type Mode = 'read' | 'write';

export interface DocumentRight {
	/** As the reader asks for it: `private~1` is one name for everybody. */
	name: string;
	mode: Mode;
}

/** Document names carry their epoch; it rises only where a document must begin anew. */
export const boardName = 'board~1';
export const privateName = 'private~1';

const steps: readonly Step[] = ['cases', 'agreements'];

/** Cases and agreements are written together, also where a room goes there without any card. */
const isBoardOpen = ({ revealed, position }: WorkshopState): boolean =>
	revealed || steps.includes(position.step);

/** Which documents a seat may open, and how. Asked at every use: nobody keeps a copy of the answer. */
export function documentsFor(state: WorkshopState, seat: Id): DocumentRight[] {
	const role = state.participants[seat]?.role;
	if (!role) return [];
	const writes = (role === 'facilitator' || role === 'participant') && !state.closed;
	const board: DocumentRight = {
		name: boardName,
		// While cards are private the board is empty and stays so; what is voted on stands still.
		mode: writes && isBoardOpen(state) && !openRound(state) ? 'write' : 'read',
	};
	if (role !== 'participant') return [board];
	return [board, { name: privateName, mode: writes ? 'write' : 'read' }];
}

export const modeFor = (state: WorkshopState, seat: Id, name: string): Mode | null =>
	documentsFor(state, seat).find((document) => document.name === name)?.mode ?? null;

/** The name under which a document is kept: a private one is its owner's alone. */
export const storedName = (name: string, seat: Id): string =>
	name.startsWith('private~') ? `private/${seat}~${name.slice('private~'.length)}` : name;

const rightsEvents: readonly Event['type'][] = [
	'ConflictsRevealed',
	'StepEntered',
	'WorkshopClosed',
	'WorkshopReopened',
	'RoundOpened',
	'RoundClosed',
	'RoundCancelled',
];

/** Whether an event may change what `documentsFor` answers to anybody who is connected. */
export const changesRights = ({ type }: Pick<Event, 'type'>): boolean =>
	rightsEvents.includes(type);
