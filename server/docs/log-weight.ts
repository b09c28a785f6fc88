/** A record costs this on the disk besides its update: its key above all. */
const recordBytes = 100;
/** So much may lie beside the document before it is worth writing anew. */
const leastBytes = 64 * 1024;
/** And so much of its own size: a large document is written anew the more seldom. */
const share = 0.15;
/** At rest there is no hurry: what is read next is to be the document, and little else. */
const leastAtRest = 4 * 1024;

type Sized = { byteLength: number };

/** The bytes that a record with this update takes on the disk. */
export const weightOf = ({ byteLength }: Sized): number => byteLength + recordBytes;

/** Minds what a document's records weigh beside its content, so that disk and loading follow what it says. */
export class LogWeight {
	/** The first record: all of the document, once it has been written whole. */
	#first = 0;
	#since = 0;

	constructor(stored: readonly Sized[]) {
		for (const update of stored) this.add(update);
	}

	get isDue(): boolean {
		return this.#since > Math.max(leastBytes, this.#first * share);
	}

	/** Whether writing the document whole would make its records lighter by something. */
	isDueAtRest(whole: () => Sized): boolean {
		if (this.#since > leastAtRest) return true;
		return this.#first > leastBytes && this.#first > whole().byteLength * (1 + share);
	}

	add(update: Sized): void {
		if (this.#first === 0) this.#first = weightOf(update);
		else this.#since += weightOf(update);
	}

	/** Only this is stored from now on. */
	replace(whole: Sized): void {
		this.#first = weightOf(whole);
		this.#since = 0;
	}
}
