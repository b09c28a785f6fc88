import type { Bucket } from '../bucket.ts';

/** A WebSocket, as far as what comes in is concerned. */
interface Source {
	pause(): void;
	resume(): void;
}

/** A message costs one, and one more for each so many bytes. */
const bytesForOne = 2048;

/**
 * What a socket has sent, taken in at the pace of its seat. Of one that floods nothing is refused and nothing lost: it
 * is read more slowly.
 */
export class Inbox {
	readonly #source: Source;
	readonly #bucket: Bucket;
	readonly #receive: (data: Uint8Array) => void;
	#waiting: Uint8Array[] = [];
	#timer: NodeJS.Timeout | undefined;
	#isPaused = false;

	constructor(source: Source, bucket: Bucket, receive: (data: Uint8Array) => void) {
		this.#source = source;
		this.#bucket = bucket;
		this.#receive = receive;
	}

	take(data: Uint8Array): void {
		this.#waiting.push(data);
		if (!this.#timer) this.#work();
	}

	/** What waits has no receipt: whoever sent it brings it again. */
	close(): void {
		clearTimeout(this.#timer);
	}

	#work(): void {
		this.#timer = undefined;
		let next = 0;
		for (; next < this.#waiting.length && this.#bucket.hasSome; next++) {
			const data = this.#waiting[next]!;
			this.#bucket.spend(1 + data.byteLength / bytesForOne);
			this.#receive(data);
		}
		this.#waiting = this.#waiting.slice(next);
		const isBehind = this.#waiting.length > 0;
		if (isBehind) this.#timer = setTimeout(() => this.#work(), this.#bucket.wait);
		if (isBehind === this.#isPaused) return;
		this.#isPaused = isBehind;
		if (isBehind) this.#source.pause();
		else this.#source.resume();
	}
}
