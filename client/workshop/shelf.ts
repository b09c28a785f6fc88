import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';

/** The things of one kind in a document as components read them: plain data; only what changed is read again. */
export class Shelf<Thing> {
	#doc: Y.Doc;
	#root: Y.Map<Y.Map<unknown>>;
	#read: (doc: Y.Doc, id: Id) => Thing | undefined;
	/** While something on the page watches; what happens otherwise is not heard, so nothing is kept. */
	#kept: Map<Id, Thing | undefined> | undefined;
	#subscribe: () => void;

	constructor(
		doc: Y.Doc,
		root: (doc: Y.Doc) => Y.Map<Y.Map<unknown>>,
		read: (doc: Y.Doc, id: Id) => Thing | undefined,
	) {
		this.#doc = doc;
		this.#root = root(doc);
		this.#read = read;
		this.#subscribe = createSubscriber((update) => {
			const kept = new Map<Id, Thing | undefined>();
			this.#kept = kept;
			const changed = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
				for (const { path, keys } of events)
					for (const id of path.length > 0 ? [String(path[0])] : keys.keys()) kept.delete(id);
				update();
			};
			this.#root.observeDeep(changed);
			return () => {
				this.#kept = undefined;
				this.#root.unobserveDeep(changed);
			};
		});
	}

	/** One of them; undefined while it is still on its way, or malformed. */
	get(id: Id): Thing | undefined {
		this.#subscribe();
		if (this.#kept?.has(id)) return this.#kept.get(id);
		const thing = this.#read(this.#doc, id);
		this.#kept?.set(id, thing);
		return thing;
	}

	/** All that can be read, in no order. */
	get all(): Thing[] {
		this.#subscribe();
		return [...this.#root.keys()].flatMap((id) => this.get(id) ?? []);
	}
}
