/** Numbers that look like chance and are the same for the same seed. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		// Neighbouring seeds begin far from each other.
		this.#state = Math.imul(seed + 1, 0x9e3779b1);
	}

	/** From 0 up to, and without, 1. */
	next = (): number => {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let word = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
		return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
	};

	below(n: number): number {
		return Math.floor(this.next() * n);
	}

	odds(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(items: readonly T[]): T {
		return items[this.below(items.length)]!;
	}

	/** One of several, each as often as its weight says. */
	weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
		let at = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
		for (const [weight, choice] of choices) if ((at -= weight) < 0) return choice;
		return choices.at(-1)![1];
	}

	fill<Bytes extends NodeJS.ArrayBufferView>(array: Bytes): Bytes {
		const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
		for (let i = 0; i < bytes.length; i++) bytes[i] = this.below(256);
		return array;
	}
}
