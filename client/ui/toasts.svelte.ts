import { createContext } from 'svelte';

/** How long something can be taken back by the toast; afterwards the menu still can. */
const milliseconds = 10_000;
/** More would cover the page. */
const most = 3;

export class Toast {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#left = milliseconds;
	#since = 0;
	#end: () => void;
	readonly message: string;
	/** Takes back what the message says; offered for as long as the toast stands. */
	readonly undo: (() => void) | undefined;
	/** Instead of "Undo". */
	readonly label: string | undefined;

	constructor(
		message: string,
		undo: (() => void) | undefined,
		label: string | undefined,
		end: (toast: Toast) => void,
	) {
		this.message = message;
		this.undo = undo;
		this.label = label;
		this.#end = () => end(this);
		this.go();
	}

	/** While somebody points at it or has the focus in it, it stays. */
	pause(): void {
		if (this.#timer === undefined) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#left -= performance.now() - this.#since;
	}

	go(): void {
		clearTimeout(this.#timer);
		this.#since = performance.now();
		this.#timer = setTimeout(this.#end, Math.max(this.#left, 1000));
	}
}

/** What can be taken back stands for its time, whatever is said meanwhile; of mere words only the newest. */
export class Toasts {
	#shown = $state.raw<readonly Toast[]>([]);

	get shown(): readonly Toast[] {
		return this.#shown;
	}

	show(message: string, undo?: () => void, label?: string): void {
		// What bears a label of its own is one thing: only its last step is taken back.
		const stay = this.#shown.filter((toast) => toast.undo && !(label && toast.label === label));
		const toast = new Toast(message, undo, label, this.dismiss);
		this.#shown = [...stay.slice(1 - most), toast];
	}

	undo(toast: Toast): void {
		this.dismiss(toast);
		toast.undo?.();
	}

	dismiss = (gone: Toast): void => {
		this.#shown = this.#shown.filter((toast) => toast !== gone);
	};
}

export const [useToasts, provideToasts] = createContext<Toasts>();
