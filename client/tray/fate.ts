import { boardName, knownName } from '../../shared/workshop/documents.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import type { DocumentStatus } from '../connection/documents.ts';
import { isOpen } from '../workshop/standing.ts';
import { openRoundOf } from '../workshop/rounds.ts';

/** Why a text could not go where it was written; worded by the catalogue. */
export type Reason =
	| ('closed' | 'step' | 'table' | 'seat' | 'gone' | 'anew' | 'damaged' | 'too-large')
	| ('sealed' | 'withdrawn' | 'taken-down' | 'revealed');

const refused: Partial<Record<string, Reason>> = {
	'no-seat': 'seat',
	'workshop-closed': 'closed',
	'begun-anew': 'anew',
	'too-large': 'too-large',
	malformed: 'damaged',
};

const isSheet = (name: string) => name.startsWith('group/');

type Room = Pick<RoomView, 'workshop' | 'imported' | 'frozen' | 'rounds'>;

/**
 * What becomes of text that does not reach the server; null while it waits in its place.
 *
 * It waits where writing may open again within this step and nobody has said more than "not now": frozen, a vote
 * is open, the disk is full. The author sees "kept on this device", the text stays in its field, and on opening it
 * merges by itself: taking it out of the field because a facilitator asks for a minute's silence would be the
 * surprise. It is put aside where nobody can say that this place takes it again: the workshop ended, the room went on
 * to a step that closes the board, somebody sits at another table, or the server refused it.
 */
export function fateOf(
	name: string,
	status: DocumentStatus,
	room: Room,
	full: boolean,
): Reason | null {
	if (status.is === 'refused' && status.code !== 'read-only')
		return refused[status.code] ?? (isSheet(name) ? 'table' : 'gone');
	if (status.is !== 'read-only' && status.is !== 'refused') return null;
	if (!isOpen(room)) return 'closed';
	if (full || room.frozen || openRoundOf(room)) return null;
	if (isSheet(name)) return 'table';
	return knownName(name) === boardName ? 'step' : null;
}

/** Of a document that is not to be opened any more: another epoch of it is, or it is not this seat's. */
export function fateOfLeft(name: string, names: readonly string[]): Reason {
	const [base] = name.split('~', 1);
	if (names.some((other) => other.split('~', 1)[0] === base)) return 'anew';
	return isSheet(name) ? 'table' : 'gone';
}
