import * as Y from 'yjs';
import { isLasting } from './lasting.ts';
import { endOf, type DeletedRange, type IncomingUpdate, type Struct } from './read-update.ts';

/** Of each client without Skips and contiguous, the first at or before the clock the document has. */
export type FreshStructs = Map<number, (Y.Item | Y.GC)[]>;

/** What an update brings that the document does not have. */
export interface Fresh {
	structs: FreshStructs;
	/** Whether it also brings structs that the document has already. */
	repeats: boolean;
	/** Whether it marks something as deleted that is not yet. */
	deletes: boolean;
	/** Whether a card or one of its texts is among that. */
	deletesLasting: boolean;
}

/** Deleted content takes three bytes for any number of clocks: what one update may jump over. */
const mostDeletedClocks = 1_000_000;

/** Null when something between what is known and what is new is missing, or a clock jumps. */
export function findFresh(update: IncomingUpdate, doc: Y.Doc): Fresh | null {
	const structs: FreshStructs = new Map();
	let repeats = false;
	for (const [client, section] of update.structs) {
		const known = Y.getState(doc.store, client);
		const fresh = freshOf(section, known);
		if (!fresh) return null;
		if (fresh.length > 0) structs.set(client, fresh);
		repeats ||= section.some((struct) => endOf(struct) <= known);
	}
	if (deletedClocks(structs) > mostDeletedClocks) return null;
	const state = (client: number) => {
		const last = structs.get(client)?.at(-1);
		return last ? endOf(last) : Y.getState(doc.store, client);
	};
	const missing = update.deleted.some((range) => range.clock + range.length > state(range.client));
	if (missing) return null;
	const deletes = update.deleted.some((range) => !isDeleted(doc, range));
	const deletesLasting = deletes && update.deleted.some((range) => reachesLasting(doc, range));
	return { structs, repeats, deletes, deletesLasting };
}

function freshOf(section: readonly Struct[], known: number): (Y.Item | Y.GC)[] | null {
	const fresh: (Y.Item | Y.GC)[] = [];
	let next = known;
	for (const struct of section) {
		if (struct instanceof Y.Skip || endOf(struct) <= next) continue;
		if (struct.id.clock > next) return null;
		fresh.push(struct);
		next = endOf(struct);
	}
	return fresh;
}

function deletedClocks(structs: FreshStructs): number {
	let clocks = 0;
	for (const section of structs.values()) {
		for (const struct of section) {
			if (struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted) {
				clocks += struct.length;
			}
		}
	}
	return clocks;
}

function isDeleted(doc: Y.Doc, range: DeletedRange): boolean {
	if (range.clock + range.length > Y.getState(doc.store, range.client)) return false;
	for (const struct of knownIn(doc, range)) if (!struct.deleted) return false;
	return true;
}

function reachesLasting(doc: Y.Doc, range: DeletedRange): boolean {
	for (const struct of knownIn(doc, range)) if (isLasting(struct)) return true;
	return false;
}

/** The structs of a range that the document has already. */
function* knownIn(doc: Y.Doc, { client, clock, length }: DeletedRange): Generator<Y.Item | Y.GC> {
	if (clock >= Y.getState(doc.store, client)) return;
	const structs = doc.store.clients.get(client)!;
	for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
		const struct = structs[i]!;
		if (struct.id.clock >= clock + length) return;
		yield struct;
	}
}
