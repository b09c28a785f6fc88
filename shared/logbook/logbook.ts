/** What those who led a workshop did in it, told from the events that are kept: nothing is written down for it twice. */
import type { Id } from '../ids.ts';
import type { Recorded } from '../workshop/decision.ts';
import { initialState, type Role, type WorkshopState } from '../workshop/state.ts';
import { evolve } from '../workshop/workshop.ts';
import { deedIn, type Deed } from './deeds.ts';

export interface LogbookEntry {
	/** In milliseconds of the server's clock. */
	at: number;
	/** Null for what was done before anybody had a seat. */
	by: Id | null;
	deed: Deed;
}

export interface Logbook {
	/** In the order in which it was done. */
	entries: LogbookEntry[];
	/** Whom the entries name, as they are called now; whoever was erased is not among them. */
	people: Record<Id, { name: string; role: Role }>;
}

export type Kept = Recorded & { commandId: Id | null };

/** Everybody of whom somebody may still be told. */
function peopleIn({ participants, left }: WorkshopState, ids: readonly Id[]): Logbook['people'] {
	const known = ids.flatMap((id) => {
		const person = Object.hasOwn(participants, id) ? participants[id] : undefined;
		return person && !left.includes(id) ? [person] : [];
	});
	return Object.fromEntries(known.map(({ id, name, role }) => [id, { name, role }]));
}

/** Reads a workshop's events once, in their order; the events are taken over by the state that is made of them. */
export function logbookOf(history: readonly Kept[]): Logbook {
	const state = initialState();
	const entries: LogbookEntry[] = [];
	let command: Id | null = null;
	for (const event of history) {
		const follows = event.commandId !== null && event.commandId === command;
		const deed = deedIn(event, state, follows);
		if (deed) entries.push({ at: event.at, by: event.by || null, deed });
		command = event.commandId;
		evolve(state, event);
	}
	const named = entries.flatMap(({ by, deed }) => [by, 'person' in deed ? deed.person : null]);
	return { entries, people: peopleIn(state, [...new Set(named.filter((id) => id !== null))]) };
}
