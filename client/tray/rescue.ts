import * as Y from 'yjs';
import { copyName, openDeviceCopy } from '../connection/device-copy.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { Reason } from './fate.ts';
import type { Tray } from './tray.svelte.ts';
import { piecesIn, writtenIn } from './written.ts';

/**
 * Puts the unsent text of an open document aside and begins the document anew: the text lies in the tray before the
 * copy is forgotten. Resolves with what was put aside; with null when this device could not keep it, and the copy stays.
 */
export async function putAside(
	{ tray, documents }: { tray: Tray; documents: Documents },
	name: string,
	is: Reason,
): Promise<readonly string[] | null> {
	let ids: readonly string[] | null = null;
	await documents.renew(name, ({ doc, kept }) => {
		const pieces = is === 'damaged' ? piecesIn(doc) : [];
		ids = tray.put([...writtenIn(doc, kept), ...pieces], { document: name, reason: { is } });
		return ids !== null;
	});
	return ids;
}

/** The same for a copy that no page opens any more. */
export async function rescueLeft(
	{ tray, documents }: { tray: Tray; documents: Documents },
	name: string,
	is: Reason,
): Promise<void> {
	const doc = new Y.Doc();
	const copy = await openDeviceCopy(copyName(documents.whose, name), doc);
	const fields = (await copy?.load()) ?? [];
	const ids = tray.put(writtenIn(doc, fields), { document: name, reason: { is } });
	// Without a word on which fields were unsent nothing was rescued: then the copy stays as well.
	if (ids && fields.length > 0) await copy?.clear();
	else copy?.close();
	if (ids) documents.forgetLeft(name);
	doc.destroy();
}
