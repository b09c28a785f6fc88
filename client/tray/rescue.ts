import * as Y from 'yjs';
import { boardName, knownName } from '../../shared/workshop/documents.ts';
import { copyName } from '../connection/device-copy.ts';
import { handsOf } from '../connection/unsent.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { Reason } from './fate.ts';
import { lostSince } from './lost.ts';
import type { Tray } from './tray.svelte.ts';
import { piecesIn, writtenIn, type Written } from './written.ts';

interface Both {
	tray: Tray;
	documents: Documents;
}

/** What took the place of a document that has begun anew; null while it is not here. */
export function begunAnew(documents: Documents, name: string) {
	const [now, board] = [knownName(name), boardName].map((known) => documents.current(known));
	if (!now?.isSynced || !board?.isSynced) return null;
	return { now: now.doc, board: board.doc, hands: handsOf(documents.whose)[name] ?? [] };
}

/** What was not sent, and what was saved and is lost where the document has begun anew. */
function writtenHere(
	documents: Documents,
	name: string,
	is: Reason,
	before: Y.Doc,
	fields: readonly string[],
): Written[] {
	const unsent = writtenIn(before, fields);
	const anew = is === 'anew' ? begunAnew(documents, name) : null;
	const lost = anew ? lostSince(name, before, anew) : [];
	const lostOf = (one: Written) => lost.find(({ card }) => card === one.card);
	return [
		// What was not sent is there with all its words.
		...unsent.map((one) => ({ ...one, texts: { ...lostOf(one)?.texts, ...one.texts } })),
		...lost.filter(({ card }) => !unsent.some((one) => one.card === card)),
	];
}

/**
 * Puts the unsent text of an open document aside and begins the document anew: the text lies in the tray before the
 * copy is forgotten. Resolves with what was put aside; with null when this device could not keep it, and the copy stays.
 */
export async function putAside(
	{ tray, documents }: Both,
	name: string,
	is: Reason,
): Promise<readonly string[] | null> {
	let ids: readonly string[] | null = null;
	await documents.renew(name, ({ doc, kept }) => {
		const pieces = is === 'damaged' ? piecesIn(doc) : [];
		const written = writtenHere(documents, name, is, doc, kept);
		ids = tray.put([...written, ...pieces], { document: name, reason: { is } });
		return ids !== null;
	});
	return ids;
}

/** The same for a copy that no page opens any more. */
export async function rescueLeft(
	{ tray, documents }: Both,
	name: string,
	is: Reason,
): Promise<void> {
	const doc = new Y.Doc();
	const copy = await documents.openCopy(copyName(documents.whose, name), doc);
	const fields = (await copy?.load()) ?? [];
	const written = writtenHere(documents, name, is, doc, fields);
	const ids = tray.put(written, { document: name, reason: { is } });
	// Without a word on which fields were unsent nothing was rescued: then the copy stays as well.
	if (ids && (is === 'anew' || fields.length > 0)) await copy?.clear();
	else copy?.close();
	if (ids) documents.forgetLeft(name);
	doc.destroy();
}
