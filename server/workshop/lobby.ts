import type { Id } from '../../shared/ids.ts';
import type { Participant } from '../../shared/workshop/state.ts';
import type { Waiting } from '../../shared/workshop/door.ts';

/** As many as one room holds. */
export const mostWaiting = 500;
/** Pages of those who wait ask every two seconds, but for phones that sleep. In milliseconds. */
export const longestUnseen = 15 * 60_000;
/** Where there is no room, who has gone makes some sooner. */
const unseenWhenFull = 60_000;

/** Who waits at the door of a workshop. Not facts: nothing is stored of whoever is not let in, and a restart forgets them. */
export class Lobby {
	#now: () => number;
	#waiting = new Map<Id, Waiting>();
	/** When a page of theirs was last heard of. */
	#seen = new Map<Id, number>();
	#listeners = new Set<() => void>();

	constructor(now: () => number) {
		this.#now = now;
	}

	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Whoever sends a request again waits in the same place, under the newer token. False when there is no room. */
	add(waiting: Waiting): boolean {
		const { id } = waiting.participant;
		const isFull = () => this.#waiting.size >= mostWaiting && !this.#waiting.has(id);
		if (isFull()) this.forgetGone(unseenWhenFull);
		if (isFull()) return false;
		this.#waiting.set(id, waiting);
		this.#seen.set(id, this.#now());
		this.#tell();
		return true;
	}

	get(seat: Id): Waiting | null {
		return this.#waiting.get(seat) ?? null;
	}

	/** Who has sent this request before. */
	byRequest(request: string): Waiting | undefined {
		return [...this.#waiting.values()].find((waiting) => waiting.request === request);
	}

	/** Let in or turned away. */
	leave(seat: Id): void {
		this.#seen.delete(seat);
		if (this.#waiting.delete(seat)) this.#tell();
	}

	/** Asked by the page of whoever waits, which is there then. */
	has(token: string): boolean {
		const one = [...this.#waiting.values()].find((waiting) => waiting.token === token);
		if (one) this.#seen.set(one.participant.id, this.#now());
		return one !== undefined;
	}

	/** Whoever has not been heard of for so long waits no more; in milliseconds. */
	forgetGone(unseen = longestUnseen): void {
		const since = this.#now() - unseen;
		for (const [seat, at] of this.#seen) if (at <= since) this.leave(seat);
	}

	/** In the order in which they came. */
	get people(): Participant[] {
		return [...this.#waiting.values()].map(({ participant }) => participant);
	}

	/** Takes over from the one before. */
	follow(before: Lobby): void {
		for (const [seat, waiting] of before.#waiting) this.#waiting.set(seat, waiting);
		for (const [seat, at] of before.#seen) this.#seen.set(seat, at);
	}

	#tell() {
		for (const listener of this.#listeners) listener();
	}
}
