import type { Id } from '../../shared/ids.ts';
import type { Participant } from '../../shared/workshop/state.ts';
import type { Waiting } from '../../shared/workshop/door.ts';

/** As many as one room holds. */
const mostWaiting = 500;

/** Who waits at the door of a workshop. Not facts: nothing is stored of whoever is not let in, and a restart forgets them. */
export class Lobby {
	#waiting = new Map<Id, Waiting>();
	#listeners = new Set<() => void>();

	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Whoever sends a request again waits in the same place, under the newer token. False when there is no room. */
	add(waiting: Waiting): boolean {
		const { id } = waiting.participant;
		if (this.#waiting.size >= mostWaiting && !this.#waiting.has(id)) return false;
		this.#waiting.set(id, waiting);
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
		if (this.#waiting.delete(seat)) this.#tell();
	}

	has(token: string): boolean {
		return [...this.#waiting.values()].some((waiting) => waiting.token === token);
	}

	/** In the order in which they came. */
	get people(): Participant[] {
		return [...this.#waiting.values()].map(({ participant }) => participant);
	}

	/** Takes over from the one before. */
	follow(before: Lobby): void {
		for (const [seat, waiting] of before.#waiting) this.#waiting.set(seat, waiting);
	}

	#tell() {
		for (const listener of this.#listeners) listener();
	}
}
