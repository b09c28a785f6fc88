/** Gathered for this long and said in one breath. */
const breath = 1000;
/** Whoever typed within this time is writing. */
const quiet = 2000;

/** What screen readers hear: in batches, and others' edits never into one's own typing. */
export class Announcer {
	#said = $state('');
	#own: string[] = [];
	#others: string[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#typedAt = -Infinity;

	/** Others' edits are left out on request; what concerns the listener is still said. */
	silenced = $state(false);

	get said(): string {
		return this.#said;
	}

	/** Concerns the listener: the timer, one's own acts. */
	say(text: string): void {
		this.#own.push(text);
		this.#wait();
	}

	/** What others did. */
	tell(text: string): void {
		if (this.silenced) return;
		this.#others.push(text);
		this.#wait();
	}

	typed(): void {
		this.#typedAt = performance.now();
	}

	#wait(): void {
		if (this.#timer === undefined) this.#timer = setTimeout(() => this.#speak(), breath);
	}

	#speak(): void {
		this.#timer = undefined;
		const writing = performance.now() - this.#typedAt < quiet;
		const now = [...this.#own, ...(writing ? [] : this.#others)];
		this.#own = [];
		if (!writing) this.#others = [];
		if (this.#others.length > 0) this.#wait();
		if (now.length === 0) return;
		const text = now.filter((said, at) => now.indexOf(said) === at).join(' ');
		// The same words twice are two pieces of news: a region is read only when it changes.
		this.#said = text === this.#said ? `${text}\u00a0` : text;
	}
}

/** One voice a page, as there is one pair of ears. */
export const announcer = new Announcer();
