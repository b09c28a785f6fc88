import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';

/** The things of one kind in a document as components read them: plain data; only what changed is read again. */
export class Shelf<Thing> {
	#doc: Y.Doc;
	#root: Y.Map<Y.Map<unknown>>;
	#read: (doc: Y.Doc, id: Id) => Thing | undefined;
	#things = new Map<Id, Thing | undefined>();
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
			// What happened while nobody looked is not known: it is read anew.
			this.#things.clear();
			const changed = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
				for (const { path, keys } of events)
					for (const id of path.length > 0 ? [String(path[0])] : keys.keys())
						this.#things.delete(id);
				update();
			};
			this.#root.observeDeep(changed);
			return () => this.#root.unobserveDeep(changed);
		});
	}

	/** One of them; undefined while it is still on its way, or malformed. */
	get(id: Id): Thing | undefined {
		this.#subscribe();
		if (!$effect.tracking()) return this.#read(this.#doc, id);
		if (!this.#things.has(id)) this.#things.set(id, this.#read(this.#doc, id));
		return this.#things.get(id);
	}

	/** All that can be read, in no order. */
	get all(): Thing[] {
		this.#subscribe();
		return [...this.#root.keys()].flatMap((id) => this.get(id) ?? []);
	}
}
