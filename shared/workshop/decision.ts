import type { Id } from '../ids.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Event } from './workshop.ts';

/** What the server adds to a command: who and when. Rules take it as given. */
export interface Stamp {
	by: Id;
	/** Milliseconds of the server's clock. */
	at: number;
	/** It came by a link for this one thing, from somebody who is not in the room. */
	byLink?: true;
}

export type Recorded<E extends Event = Event> = E & Pick<Stamp, 'by' | 'at'>;
export type Decision = { ok: true; events: Event[] } | { ok: false; refusal: Refusal };

export const accept = (...events: Event[]): Decision => ({ ok: true, events });
export const reject = (...refusal: Parameters<typeof refuse>): Decision => ({
	ok: false,
	refusal: refuse(...refusal),
});
