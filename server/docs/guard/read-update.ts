// What an update says, decoded without trusting a single number in it.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

export interface DeletedRange {
	client: number;
	clock: number;
	length: number;
}

export interface IncomingUpdate {
	/** Each client's structs, the clocks contiguous. */
	structs: Map<number, Struct[]>;
	deleted: DeletedRange[];
}

export const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/** Null for bytes that are no update, or one that Yjs would read in another way than this. */
export function readUpdate(bytes: Uint8Array): IncomingUpdate | null {
	try {
		const sections = decoding.readVarUint(decoding.createDecoder(bytes));
		// One struct after another: a declared count, however large, makes room for nothing.
		const { structs, ds } = Y.decodeUpdate(bytes);
		const byClient = groupByClient(structs);
		// Of two sections for one client Yjs forgets the first.
		if (!byClient || byClient.size !== sections) return null;
		const deleted = listDeleted(ds.clients);
		return deleted && { structs: byClient, deleted };
	} catch {
		return null;
	}
}

function groupByClient(structs: readonly Struct[]): Map<number, Struct[]> | null {
	const byClient = new Map<number, Struct[]>();
	for (const struct of structs) {
		// Two structs at one clock: nobody could tell which an id means.
		if (struct.length < 1 || !Number.isSafeInteger(endOf(struct))) return null;
		const section = byClient.get(struct.id.client);
		if (section) section.push(struct);
		else byClient.set(struct.id.client, [struct]);
	}
	return byClient;
}

/** Ranges of a client are ascending and apart, as Yjs writes them: checking them stays linear. */
function listDeleted(
	clients: ReadonlyMap<number, readonly { clock: number; len: number }[]>,
): DeletedRange[] | null {
	const ranges: DeletedRange[] = [];
	for (const [client, items] of clients) {
		let from = 0;
		for (const { clock, len } of items) {
			if (len < 1 || clock < from) return null;
			from = clock + len;
			ranges.push({ client, clock, length: len });
		}
	}
	return ranges;
}
