import type * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { casesOf } from './case-card.ts';
import { conflictsOf } from './conflict-card.ts';

/** Takes a conflict card or a case out of a document for good, with all that is typed into it meanwhile. */
export function removeCard(doc: Y.Doc, id: Id): void {
	doc.transact(() => {
		for (const cards of [conflictsOf(doc), casesOf(doc)]) if (cards.has(id)) cards.delete(id);
	});
}
