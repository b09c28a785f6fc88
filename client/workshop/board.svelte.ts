import { SvelteMap } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { conflictsOf, readCard, type ConflictCard } from '../../shared/board/conflict-card.ts';
import { inPlace } from '../../shared/board/order.ts';
import type { Id } from '../../shared/ids.ts';

/** The cards of a document as components read them: plain data; only the cards that changed are read again. */
export class Board {
	readonly doc: Y.Doc;
	#cards = new SvelteMap<Id, ConflictCard>();
	#stop: () => void;

	constructor(doc: Y.Doc) {
		this.doc = doc;
		const conflicts = conflictsOf(doc);
		for (const id of conflicts.keys()) this.#read(id);
		const changed = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
			const touched = events.flatMap(({ path, keys }) =>
				path.length > 0 ? [String(path[0])] : [...keys.keys()],
			);
			touched.filter((id, at) => touched.indexOf(id) === at).forEach((id) => this.#read(id));
		};
		conflicts.observeDeep(changed);
		this.#stop = () => conflicts.unobserveDeep(changed);
	}

	#read(id: Id) {
		const card = readCard(this.doc, id);
		if (card) this.#cards.set(id, card);
		else this.#cards.delete(id);
	}

	/** One card; undefined while its text is still on its way. */
	get(id: Id): ConflictCard | undefined {
		return this.#cards.get(id);
	}

	/** All that are not deleted, in their order. */
	readonly cards = $derived(inPlace([...this.#cards.values()]));

	/** Those that are, to bring back. */
	readonly deleted = $derived([...this.#cards.values()].filter(({ deleted }) => deleted));

	close(): void {
		this.#stop();
	}
}
