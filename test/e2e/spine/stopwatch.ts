/** Says of each stage of a play, as it ends, how long it took. */
export class Stopwatch {
	readonly #play: string;
	#began = performance.now();

	constructor(play: string) {
		this.#play = play;
	}

	/** Ends the stage that began when the one before ended. */
	lap(stage: string): void {
		const now = performance.now();
		console.log(`${this.#play}, ${stage}: ${((now - this.#began) / 1000).toFixed(1)} s`);
		this.#began = now;
	}
}
