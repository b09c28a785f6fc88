/** A stage takes seconds: what needs more than this holds the room up, however slow the computer. */
const mostSeconds = 60;

/** Says of each stage of a play, as it ends, how long it took, and ends the play at one that took minutes. */
export class Stopwatch {
	readonly #play: string;
	readonly #now: () => number;
	#began: number;

	/** The clock counts milliseconds. */
	constructor(play: string, now = () => performance.now()) {
		this.#play = play;
		this.#now = now;
		this.#began = now();
	}

	/** Ends the stage that began when the one before ended. */
	lap(stage: string): void {
		const now = this.#now();
		const seconds = (now - this.#began) / 1000;
		const told = `${this.#play}, ${stage}: ${seconds.toFixed(1)} s`;
		console.log(told);
		if (seconds > mostSeconds) throw new Error(`${told}, and no stage may take ${mostSeconds} s.`);
		this.#began = now;
	}
}
