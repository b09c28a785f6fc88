/** What leaves a room leaves in one order, each after what it tells of is on disk. */
export class InOrder {
	#last: Promise<void> = Promise.resolve();
	#waiting = 0;

	/** Resolves when everything until now has left. */
	get settled(): Promise<void> {
		return this.#last;
	}

	get isEmpty(): boolean {
		return this.#waiting === 0;
	}

	/** After a rejected `stored` nothing leaves any more: nobody is told what may not be on disk. */
	after(stored: Promise<void> | null, leave: () => void): Promise<void> {
		this.#waiting++;
		this.#last = Promise.all([this.#last, stored]).then(() => {
			this.#waiting--;
			leave();
		});
		// Whoever stores ends the process and says why; not every caller here waits for the outcome.
		this.#last.catch(() => {});
		return this.#last;
	}
}
