/** How many wrong codes are answered as such within a second. Codes are too many to be found by guessing; this keeps guesses cheap. */
const mostTries = 10;
const span = 1000;

/** Counts wrong codes over the whole server: guesses come from any number of addresses. */
export class Tries {
	#now: () => number;
	#failed: number[] = [];

	constructor(now: () => number) {
		this.#now = now;
	}

	/** Notes one more; whether it is one too many. */
	fail(): boolean {
		const since = this.#now() - span;
		this.#failed = this.#failed.filter((at) => at > since);
		if (this.#failed.length >= mostTries) return true;
		this.#failed.push(this.#now());
		return false;
	}
}
