import type { Bucket } from './bucket.ts';

/** A WebSocket, as far as what comes in is concerned. */
interface Source {
	pause(): void;
	resume(): void;
}

/**
 * What somebody sends, taken in at a pace. Of what comes faster nothing is refused and nothing lost: it is read more
 * slowly, and whatever others send has its turn in between.
 */
export class Inbox<Message> {
	readonly #source: Source | null;
	readonly #buckets: readonly Bucket[];
	readonly #costOf: (message: Message) => number;
	readonly #receive: (message: Message) => void;
	#waiting: Message[] = [];
	#timer: NodeJS.Timeout | undefined;
	#isPaused = false;

	/** Every bucket pays for each message. */
	constructor(options: {
		source: Source | null;
		buckets: readonly Bucket[];
		costOf: (message: Message) => number;
		receive: (message: Message) => void;
	}) {
		this.#source = options.source;
		this.#buckets = options.buckets;
		this.#costOf = options.costOf;
		this.#receive = options.receive;
	}

	take(message: Message): void {
		this.#waiting.push(message);
		if (!this.#timer) this.#work();
	}

	/** What waits has no receipt: whoever sent it brings it again. */
	close(): void {
		clearTimeout(this.#timer);
	}

	get #mayGoOn(): boolean {
		return this.#buckets.every(({ hasSome }) => hasSome);
	}

	get #wait(): number {
		return Math.max(...this.#buckets.map(({ wait }) => wait));
	}

	#work(): void {
		this.#timer = undefined;
		let next = 0;
		for (; next < this.#waiting.length && this.#mayGoOn; next++) {
			const message = this.#waiting[next]!;
			const cost = this.#costOf(message);
			for (const bucket of this.#buckets) bucket.spend(cost);
			this.#receive(message);
		}
		this.#waiting = this.#waiting.slice(next);
		const isBehind = this.#waiting.length > 0;
		if (isBehind) this.#timer = setTimeout(() => this.#work(), this.#wait);
		if (isBehind === this.#isPaused) return;
		this.#isPaused = isBehind;
		if (isBehind) this.#source?.pause();
		else this.#source?.resume();
	}
}
