import type * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { draftsOf, readDraft, setOwner } from './agreement-draft.ts';
import { casesOf, readCase, setCase } from './case-card.ts';

/** Nobody owns a draft or tells a case by the name of somebody who was erased; what was written stays. */
export function forgetOnBoard(doc: Y.Doc, person: Id): void {
	doc.transact(() => {
		for (const id of draftsOf(doc).keys())
			if (readDraft(doc, id)?.owners.includes(person)) setOwner(doc, id, person, false);
		for (const id of casesOf(doc).keys())
			if (readCase(doc, id)?.presenter === person) setCase(doc, id, { presenter: null });
	});
}
