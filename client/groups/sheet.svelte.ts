import { createSubscriber } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import {
	readLines,
	readSheet,
	type SheetList,
	type Worksheet,
} from '../../shared/board/worksheet.ts';
import { groupName } from '../../shared/workshop/documents.ts';
import type { Id } from '../../shared/ids.ts';
import { knownAgain } from '../cards/deleted.ts';
import { Carets } from '../workshop/carets.svelte.ts';
import type { Documents } from '../workshop/documents.svelte.ts';

/** One table's worksheet as a page reads it, and where the others write in it. */
export class Sheet {
	readonly doc: Y.Doc;
	readonly carets: Carets;
	#texts: () => void;

	constructor(opened: { doc: Y.Doc; awareness: Awareness }, seat: Id) {
		const { doc } = opened;
		this.doc = doc;
		this.carets = new Carets(opened, seat);
		this.#texts = createSubscriber((update) => {
			doc.on('update', update);
			return () => doc.off('update', update);
		});
	}

	get content(): Worksheet {
		this.#texts();
		return readSheet(this.doc);
	}

	/** The lines of a list that somebody deleted, with words in them. */
	deletedLines(list: SheetList): { id: Id; title: string }[] {
		this.#texts();
		return knownAgain(readLines(this.doc, list, true), ({ text }) => text);
	}
}

/** The worksheet of a table; undefined while this seat may not read it, or it is on its way. */
export function sheetOf(documents: Documents, group: Id, seat: Id): Sheet | undefined {
	const opened = documents.current(groupName(group));
	return opened && new Sheet(opened, seat);
}
