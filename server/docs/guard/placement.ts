// Where in the document a new item would stand, and whether it may stand there.
import * as Y from 'yjs';
import type { FreshStructs } from './fresh.ts';
import { holdsLasting } from './lasting.ts';
import { isPlainValue } from './plain-value.ts';

/** The type that would hold an item, in a map with the key; null when that has been collected: the item becomes garbage too. */
type Place = {
	holder: Y.AbstractType<unknown>;
	kind: 'map' | 'text';
	key: string | null;
	depth: number;
} | null;

/** Root, card, text. */
const deepest = 3;

export class Placement {
	readonly #doc: Y.Doc;
	readonly #roots: readonly string[];
	readonly #fresh: FreshStructs;
	readonly #places = new Map<Y.Item, Place>();

	constructor(doc: Y.Doc, roots: readonly string[], fresh: FreshStructs) {
		this.#doc = doc;
		this.#roots = roots;
		this.#fresh = fresh;
	}

	/** Called in the order in which Yjs will integrate: what an item refers to has been placed. */
	allows(item: Y.Item): boolean {
		const place = this.#placeOf(item);
		if (place === undefined || !this.#continues(item, place)) return false;
		this.#places.set(item, place);
		return place === null || (contentFits(item.content, place) && isFree(place));
	}

	/** Of an item that is allowed. */
	of(item: Y.Item): Place {
		return this.#places.get(item) ?? null;
	}

	/** Undefined for a place that must not be. */
	#placeOf(item: Y.Item): Place | undefined {
		// Before it is integrated an item carries a root's name here, or the id of its parent's item.
		const parent: unknown = item.parent;
		if (parent === null) return this.#besideOrigin(item);
		const key = item.parentSub;
		const place = typeof parent === 'string' ? this.#root(parent, key) : this.#within(parent, key);
		if (!place) return place;
		if (place.kind === 'map') return key === null || key === '__proto__' ? undefined : place;
		return key === null ? place : undefined;
	}

	#root(name: string, key: string | null): Place | undefined {
		if (!this.#roots.includes(name)) return undefined;
		const known = this.#doc.share.get(name);
		// A root that is a text has been made as one before anybody could write into it.
		return inside(known instanceof Y.Text ? known : this.#doc.getMap(name), key, 1);
	}

	/** The place inside the type that the item with this id brought. */
	#within(parent: unknown, key: string | null): Place | undefined {
		if (!(parent instanceof Y.ID)) return undefined;
		const owner = this.#find(parent);
		if (!(owner instanceof Y.Item) || owner.content instanceof Y.ContentDeleted) return null;
		if (!(owner.content instanceof Y.ContentType)) return undefined;
		const around = this.#placeOfKnown(owner);
		return around && inside(owner.content.type, key, around.depth + 1);
	}

	/** Yjs takes the left neighbour's parent, or the right one's; beside garbage an item is garbage. */
	#besideOrigin({ origin, rightOrigin }: Y.Item): Place | undefined {
		const left = origin && this.#placeOfKnown(this.#find(origin));
		const right = rightOrigin && this.#placeOfKnown(this.#find(rightOrigin));
		if ((origin && !left) || (rightOrigin && !right)) return null;
		// Two neighbours of two texts: Yjs would look for the second to the end of the first.
		if (left && right && (left.holder !== right.holder || left.key !== right.key)) return undefined;
		return left ?? right ?? undefined;
	}

	#placeOfKnown(item: Y.Item | Y.GC): Place | undefined {
		if (item instanceof Y.GC) return null;
		if (this.#places.has(item)) return this.#places.get(item);
		const parent: unknown = item.parent;
		if (!(parent instanceof Y.AbstractType)) return null;
		const around = parent._item && this.#placeOfKnown(parent._item);
		return inside(parent, item.parentSub, (around?.depth ?? 0) + 1);
	}

	/** An item of which a part is known must go on where that part stands. */
	#continues(item: Y.Item, place: Place): boolean {
		const known = Y.getState(this.#doc.store, item.id.client);
		if (item.id.clock >= known) return true;
		const before = Y.getItem(this.#doc.store, Y.createID(item.id.client, known - 1));
		if (!(before instanceof Y.Item)) return place === null;
		return before.parent === place?.holder && before.parentSub === place.key;
	}

	#find(id: Y.ID): Y.Item | Y.GC {
		const isKnown = id.clock < Y.getState(this.#doc.store, id.client);
		const structs = (isKnown ? this.#doc.store.clients : this.#fresh).get(id.client)!;
		return structs[Y.findIndexSS(structs, id.clock)]!;
	}
}

/**
 * What comes to stand at a key deletes what stood there. That it would lose against it is no excuse:
 * ids are random, so nobody honest makes twice what is there.
 */
const isFree = ({ holder, key }: NonNullable<Place>) => key === null || !holdsLasting(holder, key);

/** Subclasses, and so everything of XML, are not meant. */
function inside(type: unknown, key: string | null, depth: number): Place | undefined {
	if (!(type instanceof Y.AbstractType)) return undefined;
	if (type.constructor === Y.Map) return { holder: type, kind: 'map', key, depth };
	return type.constructor === Y.Text ? { holder: type, kind: 'text', key, depth } : undefined;
}

function contentFits(content: Y.Item['content'], place: NonNullable<Place>): boolean {
	if (content instanceof Y.ContentDeleted) return true;
	if (place.kind === 'text') return content instanceof Y.ContentString;
	if (content instanceof Y.ContentAny) return content.arr.every((value) => isPlainValue(value));
	if (!(content instanceof Y.ContentType) || place.depth === deepest) return false;
	return inside(content.type, null, place.depth + 1) !== undefined;
}
