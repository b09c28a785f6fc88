import { createSubscriber } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { readSheet, type Worksheet } from '../../shared/board/worksheet.ts';
import { groupName } from '../../shared/workshop/documents.ts';
import type { Id } from '../../shared/ids.ts';
import type { Documents } from '../workshop/documents.svelte.ts';

/** One table's worksheet as a page reads it, and who else is in which field. */
export class Sheet {
	readonly doc: Y.Doc;
	#awareness: Awareness;
	#seat: Id;
	#texts: () => void;
	#people: () => void;

	constructor({ doc, awareness }: { doc: Y.Doc; awareness: Awareness }, seat: Id) {
		this.doc = doc;
		this.#awareness = awareness;
		this.#seat = seat;
		this.#texts = createSubscriber((update) => {
			doc.on('update', update);
			return () => doc.off('update', update);
		});
		this.#people = createSubscriber((update) => {
			awareness.on('change', update);
			return () => awareness.off('change', update);
		});
	}

	get content(): Worksheet {
		this.#texts();
		return readSheet(this.doc);
	}

	/** This seat is in a field now; null when in none. */
	enter(field: string | null): void {
		this.#awareness.setLocalState(field === null ? {} : { field });
	}

	/** The seats of others who are in a field, each once. */
	whoIsIn(field: string): Id[] {
		this.#people();
		const seats = [...this.#awareness.getStates().values()].flatMap((state) =>
			state['field'] === field && typeof state['seat'] === 'string' ? [state['seat']] : [],
		);
		return seats
			.filter((seat, index) => seat !== this.#seat && seats.indexOf(seat) === index)
			.sort();
	}
}

/** The worksheet of a table; undefined while this seat may not read it, or it is on its way. */
export function sheetOf(documents: Documents, group: Id, seat: Id): Sheet | undefined {
	const opened = documents.opened(groupName(group));
	return opened && new Sheet(opened, seat);
}
