import * as Y from 'yjs';
import type { Id } from '../../../shared/ids.ts';
import type { Claims } from '../claims.ts';
import { Effort } from './effort.ts';
import { findFresh } from './fresh.ts';
import { integrable } from './integration.ts';
import { Placement } from './placement.ts';
import { readUpdate } from './read-update.ts';
import { scanUpdate } from './scan-update.ts';

/** What an update is to a document: bytes to refuse, or something of which what is new can be applied whole. */
export type Verdict =
	| { refused: 'malformed' | 'too-large' }
	/** `lacked` is what the document has not; null where that is nothing. */
	| { refused: null; lacked: Uint8Array | null; newClientIds: number[] };

const malformed: Verdict = { refused: 'malformed' };
const tooLarge: Verdict = { refused: 'too-large' };

/**
 * Asked right before an update is applied, never on arrival: of updates that wait for each other each
 * but the first looks like a gap. Structs that the document has already pass, whoever sends them, and Yjs is not
 * shown them: it would look for what they say they stand beside, and ends the process where that is not.
 * What costs least is asked first: a wrong one is refused before anything is made of it.
 */
export function judge(
	bytes: Uint8Array,
	doc: Y.Doc,
	roots: readonly string[],
	seat: Id,
	claims: Claims,
): Verdict {
	const scan = scanUpdate(bytes, roots);
	if (scan.refused !== null) return scan;
	const newClientIds: number[] = [];
	for (const { client, end } of scan.sections) {
		if (end <= Y.getState(doc.store, client)) continue;
		const owner = client === doc.clientID ? null : claims.owner(client);
		if (owner === undefined && !doc.store.clients.has(client)) newClientIds.push(client);
		else if (owner !== seat) return malformed;
	}
	if (!claims.hasRoom(seat, newClientIds.length)) return tooLarge;

	const update = readUpdate(bytes);
	const fresh = update && findFresh(update, doc);
	if (!fresh || fresh.deletesLasting) return malformed;
	const placement = new Placement(doc, roots, fresh.structs);
	const effort = new Effort(doc, fresh.structs);
	const fits = (item: Y.Item) => {
		if (!placement.allows(item)) return false;
		const place = placement.of(item);
		return place === null || effort.takes(item, place.holder, place.key);
	};
	if (!integrable(doc, fresh.structs, fits)) return effort.isTooMuch ? tooLarge : malformed;
	if (fresh.structs.size === 0 && !fresh.deletes)
		return { refused: null, lacked: null, newClientIds };
	const lacked = fresh.repeats ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes;
	return { refused: null, lacked, newClientIds };
}
