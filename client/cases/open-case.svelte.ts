import type { Id } from '../../shared/ids.ts';
import { Following } from '../rooms/following.svelte.ts';

/** Which case a page has open: the one at which the room looks, or the one that its reader has chosen. */
export class OpenCase {
	#room: () => Id | null;
	/** Undefined for a facilitator: the one who leads the room is not led by it. */
	#following: Following<{ stage: string; step: string }> | undefined;
	#own = $state.raw<{ id: Id | null }>();
	/** Its texts are open for writing. */
	#writing = $state(false);

	constructor(room: () => Id | null, follows: boolean) {
		this.#room = room;
		if (follows) this.#following = new Following(() => ({ stage: 'cases', step: room() ?? '' }));
		else this.#own = { id: null };
	}

	/** Null while the list is open. */
	get id(): Id | null {
		return this.#own ? this.#own.id : this.#following?.shown.step || null;
	}

	get writing(): boolean {
		return this.#writing;
	}

	/** The case at which the room looks and this page does not. */
	get elsewhere(): Id | null {
		const room = this.#room();
		return this.#following && room !== this.id ? room : null;
	}

	open(id: Id | null): void {
		this.#own = { id };
		this.#writing = false;
		if (this.#following && id === this.#room()) this.follow();
	}

	write(id: Id): void {
		this.#own = { id };
		this.#writing = true;
	}

	/** Goes where the room is. */
	follow(): void {
		this.#own = undefined;
		this.#writing = false;
		this.#following?.catchUp();
	}
}
