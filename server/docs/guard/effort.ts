// What it would cost Yjs to find a place for each new item. Of those that claim one place Yjs looks at each again for
// each: some thousands made for it, a few bytes each, would keep the server busy for seconds.
import * as Y from 'yjs';
import type { FreshStructs } from './fresh.ts';
import { Pieces, type Piece } from './pieces.ts';
import { endOf } from './read-update.ts';

/** Steps that one update may take: far above what people ask who were away for long and wrote at one place. */
const mostSteps = 300_000;

export class Effort {
	readonly #doc: Y.Doc;
	readonly #lists = new Map<unknown, Map<string | null, Pieces>>();
	/** Most updates are too short for any harm: of these nothing is reckoned. */
	readonly #isHarmless: boolean;
	#left = mostSteps;

	constructor(doc: Y.Doc, fresh: FreshStructs) {
		this.#doc = doc;
		const count = (sections: Iterable<readonly unknown[]>) =>
			[...sections].reduce((sum, { length }) => sum + length, 0);
		const more = count(fresh.values());
		this.#isHarmless = more * (count(doc.store.clients.values()) + more) < mostSteps;
	}

	get isTooMuch(): boolean {
		return this.#left < 0;
	}

	/** Places an item as Yjs will; false when that, with all before, is too much. In the order of integration. */
	takes(item: Y.Item, holder: Y.AbstractType<unknown>, key: string | null): boolean {
		if (this.#isHarmless) return true;
		const keys = this.#lists.get(holder) ?? new Map<string | null, Pieces>();
		this.#lists.set(holder, keys);
		const list = keys.get(key) ?? new Pieces(firstOf(holder, key), key !== null);
		keys.set(key, list);
		const known = Y.getState(this.#doc.store, item.id.client);
		this.#left -= list.place(pieceOf(item, known), this.#left);
		return !this.isTooMuch;
	}
}

function firstOf(holder: Y.AbstractType<unknown>, key: string | null): Y.Item | null {
	if (key === null) return holder._start;
	let first = holder._map.get(key) ?? null;
	while (first?.left) first = first.left;
	return first;
}

/** Of an item whose beginning is known, the rest. */
function pieceOf(item: Y.Item, known: number): Piece {
	const { client, clock } = item.id;
	const from = Math.max(clock, Math.min(known, endOf(item) - 1));
	const origin = from > clock ? Y.createID(client, from - 1) : item.origin;
	const { rightOrigin } = item;
	const length = endOf(item) - from;
	return { client, clock: from, length, origin, rightOrigin, left: null, right: null };
}
