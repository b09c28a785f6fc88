import * as Y from 'yjs';
import type { FreshStructs } from './fresh.ts';
import { endOf } from './read-update.ts';

/**
 * Walks through new structs in an order in which Yjs can integrate them. False when there is none:
 * something refers to what is not there, or two wait for each other; or when `visit` says no.
 */
export function integrable(
	doc: Y.Doc,
	structs: FreshStructs,
	visit: (item: Y.Item) => boolean,
): boolean {
	const reached = new Map<number, number>();
	const stateOf = (client: number) => reached.get(client) ?? Y.getState(doc.store, client);
	const isThere = (struct: Y.Item | Y.GC) =>
		references(struct).every(({ client, clock }) =>
			// Yjs takes for granted that a client refers to its own past only.
			client === struct.id.client ? clock < struct.id.clock : clock < stateOf(client),
		);

	const queues = [...structs.values()].map((section) => ({ section, next: 0 }));
	let progress = true;
	while (progress) {
		progress = false;
		for (const queue of queues) {
			for (let struct; (struct = queue.section[queue.next]) && isThere(struct); queue.next++) {
				if (struct instanceof Y.Item && !visit(struct)) return false;
				reached.set(struct.id.client, endOf(struct));
				progress = true;
			}
		}
	}
	return queues.every(({ section, next }) => next === section.length);
}

function references(struct: Y.Item | Y.GC): Y.ID[] {
	if (struct instanceof Y.GC) return [];
	return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID);
}
