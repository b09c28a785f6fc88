import { createContext } from 'svelte';

export interface Toast {
	id: number;
	message: string;
	/** Takes back what the message says; offered for as long as the toast stands. */
	undo?: () => void;
	/** Instead of "Undo". */
	label?: string | undefined;
}

/** How long something can be taken back by the toast; afterwards the menu still can. */
const seconds = 10;

/** At most one at a time: the newest; the act of the one before has then been accepted. */
export class Toasts {
	#shown = $state.raw<Toast>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#left = 0;
	#since = 0;
	#count = 0;

	get shown(): Toast | undefined {
		return this.#shown;
	}

	show(message: string, undo?: () => void, label?: string): void {
		this.#shown = { id: ++this.#count, message, label, ...(undo && { undo }) };
		this.#left = seconds * 1000;
		this.go();
	}

	undo(): void {
		const toast = this.#shown;
		this.dismiss();
		toast?.undo?.();
	}

	dismiss(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#shown = undefined;
	}

	/** While somebody points at it or has the focus in it, it stays. */
	pause(): void {
		if (this.#timer === undefined) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#left -= performance.now() - this.#since;
	}

	go(): void {
		if (!this.#shown) return;
		clearTimeout(this.#timer);
		this.#since = performance.now();
		this.#timer = setTimeout(() => this.dismiss(), Math.max(this.#left, 1000));
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>();
