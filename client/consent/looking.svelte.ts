import type { Id } from '../../shared/ids.ts';
import { busy } from '../rooms/following.svelte.ts';

/** Which agreement this page shows: the one that the room looks at, or the one that somebody opened here. */
export class Looking {
	#room: () => Id | null;
	/** Null is the list; undefined while this page looks where the room looks. */
	#own = $state.raw<Id | null>();
	/** Whether it was opened here; else somebody was typing when the room turned. */
	#opened = false;

	constructor(room: () => Id | null) {
		this.#room = room;
		let last = room();
		// Whether one is busy can only be asked at the moment at which the room turns.
		$effect.pre(() => {
			const now = room();
			if (now === last) return;
			const stays = busy() || (this.#opened && this.#own !== null);
			if (this.#own === now || !stays) this.follow();
			else if (this.#own === undefined) this.#own = last;
			last = now;
		});
	}

	/** The agreement that is open here; null shows the list. */
	get shown(): Id | null {
		return this.#own === undefined ? this.#room() : this.#own;
	}

	/** The agreement that the room looks at, while this page shows another or the list. */
	get elsewhere(): Id | null {
		const room = this.#room();
		return room !== null && room !== this.shown ? room : null;
	}

	open(id: Id | null): void {
		this.#own = id;
		this.#opened = true;
	}

	/** Looks along with the room again. */
	follow(): void {
		this.#own = undefined;
		this.#opened = false;
	}
}
