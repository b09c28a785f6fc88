import * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { draftsOf } from './agreement-draft.ts';

/** Empties every text of a draft; what was chosen stays. */
export function withholdDraft(doc: Y.Doc, id: Id): void {
	const draft: unknown = draftsOf(doc).get(id);
	if (!(draft instanceof Y.Map)) return;
	doc.transact(() => {
		for (const text of draft.values() as Iterable<unknown>)
			if (text instanceof Y.Text) text.delete(0, text.length);
	});
}
