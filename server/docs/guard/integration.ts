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
	const isThere = ({ client, clock }: Y.ID, { id }: Y.Item | Y.GC) =>
		// Yjs takes for granted that a client refers to its own past only.
		client === id.client ? clock < id.clock : clock < stateOf(client);

	const queues = new Map([...structs].map(([client, section]) => [client, { section, next: 0 }]));
	// As Yjs does: the highest client first, and of another one as many as the next struct waits for.
	const waiting: (Y.Item | Y.GC)[] = [];
	for (const client of [...structs.keys()].sort((a, b) => b - a)) {
		for (let struct; (struct = take(queues.get(client)!));) {
			waiting.push(struct);
			for (let head; (head = waiting.at(-1));) {
				if (head.id.clock > stateOf(head.id.client)) return false;
				const missing = references(head).find((id) => !isThere(id, head));
				if (missing) {
					const queue = queues.get(missing.client);
					const next = queue && missing.client !== head.id.client ? take(queue) : undefined;
					if (!next) return false;
					waiting.push(next);
					continue;
				}
				if (head instanceof Y.Item && !visit(head)) return false;
				reached.set(head.id.client, endOf(head));
				waiting.pop();
			}
		}
	}
	return true;
}

interface Queue {
	section: readonly (Y.Item | Y.GC)[];
	next: number;
}

const take = (queue: Queue): Y.Item | Y.GC | undefined => queue.section[queue.next++];

function references(struct: Y.Item | Y.GC): Y.ID[] {
	if (struct instanceof Y.GC) return [];
	return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID);
}
