import type * as Y from 'yjs';
import type { Id } from '../../../shared/ids.ts';
import type { Claims } from '../claims.ts';
import { findFresh } from './fresh.ts';
import { integrable } from './integration.ts';
import { Placement } from './placement.ts';
import { readUpdate } from './read-update.ts';

/** What an update is to a document: bytes to refuse, or something that can be applied whole. */
export type Verdict =
	| { refused: 'malformed' | 'too-large' }
	| { refused: null; changes: boolean; newClientIds: number[] };

const malformed: Verdict = { refused: 'malformed' };

/**
 * Asked right before an update is applied, never on arrival: of updates that wait for each other each
 * but the first looks like a gap. Structs that the document has already pass, whoever sends them.
 */
export function judge(
	bytes: Uint8Array,
	doc: Y.Doc,
	roots: readonly string[],
	seat: Id,
	claims: Claims,
): Verdict {
	const update = readUpdate(bytes);
	const fresh = update && findFresh(update, doc);
	if (!fresh || fresh.deletesLasting) return malformed;

	const newClientIds: number[] = [];
	for (const client of fresh.structs.keys()) {
		const owner = client === doc.clientID ? null : claims.owner(client);
		if (owner === undefined && !doc.store.clients.has(client)) newClientIds.push(client);
		else if (owner !== seat) return malformed;
	}
	if (!claims.hasRoom(seat, newClientIds.length)) return { refused: 'too-large' };

	const placement = new Placement(doc, roots, fresh.structs);
	if (!integrable(doc, fresh.structs, (item) => placement.allows(item))) return malformed;
	return { refused: null, changes: fresh.structs.size > 0 || fresh.deletes, newClientIds };
}
