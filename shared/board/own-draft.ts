/** What a company's people write of an agreement among themselves, before anybody else hears of it. */
import * as Y from 'yjs';
import { textLimits } from '../check/called-text.ts';
import type { Id } from '../ids.ts';
import {
	draftsOf,
	draftTexts,
	wordsIn,
	type AgreementDraft,
	type DraftText,
} from './agreement-draft.ts';
import { inPlace } from './order.ts';
import { stringIn } from './values.ts';

/** Its words alone: owners, effects and dates are the room's. */
export interface OwnDraft extends Pick<AgreementDraft, 'id' | DraftText> {
	/** A fractional string; ties are broken by id. */
	order: string;
	deleted: boolean;
}

/** Puts a draft into a company's document, whole and without a word; does nothing when the id is there already. */
export function addOwnDraft(doc: Y.Doc, id: Id, order: string): void {
	const drafts = draftsOf(doc);
	if (drafts.has(id)) return;
	doc.transact(() => {
		const draft = new Y.Map<unknown>();
		for (const field of draftTexts) draft.set(field, new Y.Text());
		draft.set('order', order);
		draft.set('deleted', false);
		drafts.set(id, draft);
	});
}

/** Reads a draft, whatever others have put in its place; undefined when it is none at all. */
export function readOwnDraft(doc: Y.Doc, id: Id): OwnDraft | undefined {
	const draft: unknown = draftsOf(doc).get(id);
	if (!(draft instanceof Y.Map)) return undefined;
	return {
		id,
		...wordsIn(draft),
		order: stringIn(draft, 'order'),
		deleted: draft.get('deleted') === true,
	};
}

/** All drafts that are not deleted, in their order. */
export const readOwnDrafts = (doc: Y.Doc): OwnDraft[] =>
	inPlace([...draftsOf(doc).keys()].flatMap((id) => readOwnDraft(doc, id) ?? []));

/** Flags a draft as deleted, or brings it back. */
export function setOwnDraftDeleted(doc: Y.Doc, id: Id, deleted: boolean): void {
	const draft: unknown = draftsOf(doc).get(id);
	if (draft instanceof Y.Map) draft.set('deleted', deleted);
}

/** What keeps it from the others: nothing agreed yet, or a field that is too long by `over`. */
export type OwnDraftProblem = { why: 'empty' } | { why: 'too-long'; over: number };

export function ownDraftProblem(draft: OwnDraft): OwnDraftProblem | null {
	for (const field of draftTexts) {
		const over = draft[field].length - textLimits[field];
		if (over > 0) return { why: 'too-long', over };
	}
	return draft.statement.trim() ? null : { why: 'empty' };
}
