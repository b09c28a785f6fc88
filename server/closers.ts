type Close = () => Promise<void> | void;

/** What must be put away before the process ends: the last one opened first. */
export class Closers {
	#open: { name: string; close: Close }[] = [];
	#closing: Promise<void> | undefined;
	#onError: (name: string, error: unknown) => void;

	constructor(onError: (name: string, error: unknown) => void) {
		this.#onError = onError;
	}

	add(name: string, close: Close) {
		this.#open.push({ name, close });
	}

	/** One that fails is reported and keeps no other from closing. Asked again, it is the same close. */
	closeAll(): Promise<void> {
		this.#closing ??= this.#closeInTurn();
		return this.#closing;
	}

	async #closeInTurn() {
		for (const { name, close } of this.#open.reverse()) {
			try {
				await close();
			} catch (error) {
				this.#onError(name, error);
			}
		}
	}
}
