// A text or a key as Yjs keeps it, without what it says: enough to know where a new piece would come to stand.
import * as Y from 'yjs';

/** A run of letters or one value, where it stands in its text or under its key. */
export interface Piece {
	client: number;
	clock: number;
	length: number;
	origin: Y.ID | null;
	rightOrigin: Y.ID | null;
	left: Piece | null;
	right: Piece | null;
}

/** The pieces of one text, or all that ever stood under one key. */
export class Pieces {
	readonly #byClient = new Map<number, Piece[]>();
	readonly #isKey: boolean;
	#first: Piece | null = null;
	#size = 0;

	constructor(first: Y.Item | null, isKey: boolean) {
		this.#isKey = isKey;
		let last: Piece | null = null;
		for (let item = first; item; item = item.right) {
			const { origin, rightOrigin, length } = item;
			const piece: Piece = { ...item.id, length, origin, rightOrigin, left: last, right: null };
			if (last) last.right = piece;
			else this.#first = piece;
			last = piece;
			this.#keep(piece);
		}
		for (const pieces of this.#byClient.values()) pieces.sort((a, b) => a.clock - b.clock);
	}

	/** Puts a piece where it belongs and tells in how many steps; stops when they are more than `most`. */
	place(piece: Piece, most: number): number {
		let left = piece.origin && this.#upTo(piece.origin);
		const right = piece.rightOrigin && this.#from(piece.rightOrigin);
		const isBetween = left ? left.right === right : right !== null && right.left === null;
		// Yjs walks back to the first that stood under a key, twice.
		let steps = 1 + (!left && this.#isKey ? 2 * this.#size : 0);
		if (!isBetween) {
			const passed = new Set<Piece>();
			const rivals = new Set<Piece>();
			for (let other = left ? left.right : this.#first; other && other !== right;) {
				if (++steps > most) return steps;
				passed.add(other);
				rivals.add(other);
				if (isSame(piece.origin, other.origin)) {
					if (other.client < piece.client) {
						left = other;
						rivals.clear();
					} else if (isSame(piece.rightOrigin, other.rightOrigin)) break;
				} else {
					const origin = other.origin && this.#at(other.origin);
					if (!origin || !passed.has(origin)) break;
					if (!rivals.has(origin)) {
						left = other;
						rivals.clear();
					}
				}
				other = other.right;
			}
		}
		this.#insert(piece, left);
		return steps;
	}

	/** In the order of a client's clocks. */
	#keep(piece: Piece): void {
		const pieces = this.#byClient.get(piece.client);
		if (pieces) pieces.push(piece);
		else this.#byClient.set(piece.client, [piece]);
		this.#size++;
	}

	#insert(piece: Piece, left: Piece | null): void {
		this.#link(piece, left);
		this.#keep(piece);
	}

	#link(piece: Piece, left: Piece | null): void {
		piece.left = left;
		piece.right = left ? left.right : this.#first;
		if (left) left.right = piece;
		else this.#first = piece;
		if (piece.right) piece.right.left = piece;
	}

	#indexOf({ client, clock }: Pick<Piece, 'client' | 'clock'>): number {
		const pieces = this.#byClient.get(client) ?? [];
		let [low, high] = [0, pieces.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (pieces[middle]!.clock <= clock) low = middle;
			else high = middle;
		}
		return low;
	}

	#at(id: Y.ID): Piece | null {
		return this.#byClient.get(id.client)?.[this.#indexOf(id)] ?? null;
	}

	/** The piece that ends with this letter. */
	#upTo(id: Y.ID): Piece | null {
		const piece = this.#at(id);
		return piece && this.#split(piece, id.clock + 1);
	}

	/** The piece that begins with this letter. */
	#from(id: Y.ID): Piece | null {
		const piece = this.#at(id);
		if (!piece || piece.clock === id.clock) return piece;
		return this.#split(piece, id.clock).right;
	}

	/** Returns what is before the clock; the rest follows it. */
	#split(piece: Piece, clock: number): Piece {
		const length = clock - piece.clock;
		if (length >= piece.length) return piece;
		const { client, rightOrigin } = piece;
		const rest: Piece = {
			...{ client, clock, length: piece.length - length, rightOrigin },
			...{ origin: Y.createID(client, clock - 1), left: null, right: null },
		};
		piece.length = length;
		this.#link(rest, piece);
		this.#byClient.get(client)!.splice(this.#indexOf(piece) + 1, 0, rest);
		this.#size++;
		return piece;
	}
}

const isSame = (one: Y.ID | null, other: Y.ID | null): boolean =>
	one === other ||
	(one !== null && other !== null && one.client === other.client && one.clock === other.clock);
