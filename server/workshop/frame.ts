import type { Id } from '../../shared/ids.ts';
import { changesRights } from '../../shared/workshop/documents.ts';
import { forRoom, forSeat, type PublicEvent } from '../../shared/workshop/public-events.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { StoredEvent } from '../store/workshop-log.ts';

/** What one commit tells: everybody, and the seats that are told something of their own. */
export interface Frame {
	seq: number;
	at: number;
	room: PublicEvent[];
	mine: Map<Id, PublicEvent[]>;
	/** Whether somebody's documents may have changed. */
	rights: boolean;
	/** Seats that hear nothing after this: their lines are cut, and they are told why when they come back. */
	removes: Id[];
	/** Nobody hears anything of it after this: the lines are cut, and who comes back is told what there is then. */
	ends: boolean;
}

/** What a commit tells before anything has happened. */
export const emptyFrame = (seq: number, at: number): Frame => ({
	...{ seq, at, room: [], mine: new Map(), rights: false, removes: [], ends: false },
});

/** Adds what an event tells, with the state right after it, to those who are there. */
export function tell(
	frame: Frame,
	state: Readonly<WorkshopState>,
	event: StoredEvent,
	present: readonly Id[],
): void {
	const room = forRoom(state, event);
	if (room) frame.room.push(room);
	for (const seat of present) {
		const mine = forSeat(state, event, seat);
		if (mine) frame.mine.set(seat, [...(frame.mine.get(seat) ?? []), mine]);
	}
	frame.rights ||= changesRights(event);
	if (event.type === 'PersonRemoved') frame.removes.push(event.person);
	frame.ends ||= event.type === 'WorkshopErased';
}
