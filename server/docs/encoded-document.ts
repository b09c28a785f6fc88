import * as Y from 'yjs';

/** A document encoded once for the many who join between two of its changes. */
export class EncodedDocument {
	readonly #doc: Y.Doc;
	#whole: Uint8Array | null = null;
	#vector: Uint8Array | null = null;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
	}

	/** Throws on bytes that are no state vector. */
	since(stateVector: Uint8Array): Uint8Array {
		const knowsNothing = stateVector.byteLength === 1 && stateVector[0] === 0;
		return knowsNothing ? this.whole() : Y.encodeStateAsUpdate(this.#doc, stateVector);
	}

	whole(): Uint8Array {
		this.#whole ??= Y.encodeStateAsUpdate(this.#doc);
		return this.#whole;
	}

	stateVector(): Uint8Array {
		this.#vector ??= Y.encodeStateVector(this.#doc);
		return this.#vector;
	}

	/** The document has changed. */
	forget(): void {
		this.#whole = null;
		this.#vector = null;
	}
}
