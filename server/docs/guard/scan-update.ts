// A first look at an update, without making anything of it: what is none, or too much, costs nothing more.
import * as decoding from 'lib0/decoding';

/** What one client's part of an update says of itself. */
interface Section {
	client: number;
	/** Of its first struct. */
	clock: number;
	/** Behind its last one. */
	end: number;
}

type Scan = { refused: 'malformed' | 'too-large' } | { refused: null; sections: Section[] };

/** Separate edits in one update, and separate deletions: more than a person makes in a day without a line. */
const mostPieces = 20_000;
const largestDepth = 16;

const gc = 0;
const deleted = 1;
const string = 4;
const type = 7;
const any = 8;
const skip = 10;
/** Y.Map and Y.Text. */
const types = [1, 2];
const prototypeKey = '__proto__';

class TooLarge extends Error {}
class Malformed extends Error {}

/** Reads the first encoding of Yjs, and no other. `roots` are the names that a root may have. */
export function scanUpdate(bytes: Uint8Array, roots: readonly string[]): Scan {
	const decoder = decoding.createDecoder(bytes);
	try {
		const sections = new Scanner(decoder, new Set(roots)).sections();
		scanDeleted(decoder);
		if (decoding.hasContent(decoder)) return { refused: 'malformed' };
		return { refused: null, sections };
	} catch (error) {
		return { refused: error instanceof TooLarge ? 'too-large' : 'malformed' };
	}
}

class Scanner {
	readonly #decoder: decoding.Decoder;
	readonly #roots: ReadonlySet<string>;
	#pieces = 0;

	constructor(decoder: decoding.Decoder, roots: ReadonlySet<string>) {
		this.#decoder = decoder;
		this.#roots = roots;
	}

	sections(): Section[] {
		const sections: Section[] = [];
		for (let left = this.#number(); left > 0; left--) sections.push(this.#section());
		return sections;
	}

	#section(): Section {
		const structs = this.#number();
		this.#pieces += counted(this.#decoder, structs);
		if (this.#pieces > mostPieces) throw new TooLarge();
		const [client, clock] = [this.#number(), this.#number()];
		let end = clock;
		for (let left = structs; left > 0; left--) end += this.#struct();
		return { client, clock, end };
	}

	/** Returns how many clocks it takes. */
	#struct(): number {
		const info = decoding.readUint8(this.#decoder);
		const kind = info & 31;
		if (kind === gc || kind === skip) return this.#number();
		const hasNeighbour = (info & 0xc0) !== 0;
		if (info & 0x80) this.#id();
		if (info & 0x40) this.#id();
		if (!hasNeighbour) this.#parent();
		if (!hasNeighbour && info & 0x20 && this.#text(prototypeKey.length) === prototypeKey)
			throw new Malformed();
		return this.#content(kind);
	}

	#parent(): void {
		if (this.#number() !== 1) return this.#id();
		const root = this.#text(20);
		if (root === null || !this.#roots.has(root)) throw new Malformed();
	}

	#content(kind: number): number {
		if (kind === deleted) return this.#number();
		if (kind === string) return this.#letters();
		if (kind === type && types.includes(this.#number())) return 1;
		if (kind !== any) throw new Malformed();
		const values = this.#number();
		for (let left = values; left > 0; left--) this.#value(0);
		return values;
	}

	/** Reads what a string says; Yjs counts its letters as JavaScript does. */
	#letters(): number {
		return decoding.readVarString(this.#decoder).length;
	}

	#value(depth: number): void {
		if (depth > largestDepth) throw new Malformed();
		const kind = decoding.readUint8(this.#decoder);
		if (kind === 119) return this.#pass(this.#number());
		if (kind === 125) return void decoding.readVarInt(this.#decoder);
		if (kind === 124) return this.#pass(4);
		if (kind === 123) return this.#pass(8);
		if (kind === 127 || kind === 126 || kind === 121 || kind === 120) return;
		if (kind === 117) {
			for (let left = this.#number(); left > 0; left--) this.#value(depth + 1);
			return;
		}
		if (kind !== 118) throw new Malformed();
		for (let left = this.#number(); left > 0; left--) {
			if (this.#text(prototypeKey.length) === prototypeKey) throw new Malformed();
			this.#value(depth + 1);
		}
	}

	#id(): void {
		this.#number();
		this.#number();
	}

	#number(): number {
		return decoding.readVarUint(this.#decoder);
	}

	/** Null for one that is longer: nobody asks what it says. */
	#text(longest: number): string | null {
		const length = this.#number();
		const from = this.#decoder.pos;
		this.#pass(length);
		if (length > longest) return null;
		return String.fromCharCode(...this.#decoder.arr.subarray(from, from + length));
	}

	#pass(length: number): void {
		if (length > this.#decoder.arr.length - this.#decoder.pos) throw new Malformed();
		this.#decoder.pos += length;
	}
}

/** A declared count, each of two bytes at least: one that lies is not counted down. */
function counted(decoder: decoding.Decoder, pieces: number): number {
	if (2 * pieces > decoder.arr.length - decoder.pos) throw new Malformed();
	return pieces;
}

function scanDeleted(decoder: decoding.Decoder): void {
	let pieces = 0;
	for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
		decoding.readVarUint(decoder);
		const ranges = decoding.readVarUint(decoder);
		pieces += counted(decoder, ranges);
		if (pieces > mostPieces) throw new TooLarge();
		for (let left = 2 * ranges; left > 0; left--) decoding.readVarUint(decoder);
	}
}
