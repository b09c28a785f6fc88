const firstMilliseconds = 500;
const longestMilliseconds = 10_000;

/** When to try again: soon at first, then later and later, and never the whole room at one moment. */
export class Retry {
	readonly #run: () => void;
	#attempts = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(run: () => void) {
		this.#run = run;
	}

	/** `attempts`: at least so many are taken as having failed already. */
	schedule(attempts = 0): void {
		this.cancel();
		this.#attempts = Math.max(this.#attempts, attempts);
		const wait = Math.min(firstMilliseconds * 2 ** this.#attempts, longestMilliseconds);
		this.#attempts++;
		this.#timer = setTimeout(this.#run, wait * (0.5 + Math.random() / 2));
	}

	cancel(): void {
		clearTimeout(this.#timer);
	}

	succeeded(): void {
		this.#attempts = 0;
	}
}
