import { createContext, tick } from 'svelte';
import type { Id } from '../../shared/ids.ts';

interface Opened {
	id: Id;
	/** It was made a moment ago. */
	begun: boolean;
}

/** A draft that was opened where one was: it stands before that page until one goes back, or along with the room. */
export class Drafting {
	#opened = $state.raw<Opened | null>(null);
	#from: HTMLElement | null = null;

	/** Null while the page itself is shown. */
	get opened(): Opened | null {
		return this.#opened;
	}

	/** `from` is what was pressed: the focus comes back to it. */
	open(opened: Opened, from: Element | null): void {
		this.#opened = opened;
		this.#from = from instanceof HTMLElement ? from : null;
	}

	/** The room went on: the focus is where it goes. */
	close(): void {
		this.#opened = null;
	}

	async back(): Promise<void> {
		this.#opened = null;
		await tick();
		this.#from?.focus();
	}
}

export const [useDrafting, provideDrafting] = createContext<Drafting>();
