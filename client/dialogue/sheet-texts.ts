import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { sheetText } from '../../shared/board/worksheet.ts';

/** What a worksheet says to the room, read anew whenever somebody has written in it. */
export class SheetTexts {
	#doc: Y.Doc;
	#subscribe: () => void;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		this.#subscribe = createSubscriber((update) => {
			doc.on('update', update);
			return () => doc.off('update', update);
		});
	}

	get proposal(): string {
		this.#subscribe();
		return sheetText(this.#doc, 'proposal').toString().trim();
	}

	get firstStep(): string {
		this.#subscribe();
		return sheetText(this.#doc, 'firstStep').toString().trim();
	}
}
