import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import type { Claim, DocumentRecord, StoredDocument } from '../store/workshop-log.ts';
import { Claims, serverSeat } from './claims.ts';
import { isShared, rootMapsOf, rootsOf, rootTextsOf } from './document-kinds.ts';
import { EncodedDocument } from './encoded-document.ts';
import { judge } from './guard/guard.ts';
import { InOrder } from './in-order.ts';
import { LogWeight } from './log-weight.ts';
import { step1Frame, step2Frame, updateFrame } from './messages.ts';
import { Presence } from './presence.ts';

export interface RoomOptions {
	/** The document's stored name. */
	document: string;
	stored: StoredDocument;
	/**
	 * Resolves when the records are on disk. Called again before an earlier call has resolved: whoever
	 * stores keeps the order of the calls. A rejection is fatal: the room sends nothing any more.
	 */
	append: (records: DocumentRecord[]) => Promise<void>;
}

/** What a room needs of one of its sockets. */
export interface RoomConnection {
	readonly seat: Id;
	/** A frame of the document; none may be left out. */
	send(frame: Uint8Array): void;
	/** So many more of its updates are on disk. */
	stored(count: number): void;
	/** Closes this socket alone. */
	refuse(why: 'malformed' | 'too-large' | 'read-only'): void;
}

interface Arrived {
	connection: RoomConnection;
	update: Uint8Array;
	mayWrite: boolean;
}

/** After an update has gone out, the next ones are gathered for so long. */
const gatherMilliseconds = 50;

/** Of one socket at most so many of its updates, or one that is longer than so many bytes, go before those of others. */
const mostAtOnce = 20;
const bytesAtOnce = 64 * 1024;

/** One document in memory: gathers, guards, stores, and only then sends and acknowledges. */
export class Room {
	readonly doc = new Y.Doc();
	/** Null for a document that only one seat reads. */
	readonly presence: Presence | null;
	readonly #document: string;
	readonly #append: RoomOptions['append'];
	readonly #claims: Claims;
	readonly #encoded = new EncodedDocument(this.doc);
	readonly #weight: LogWeight;
	readonly #outgoing = new InOrder();
	readonly #connections = new Set<RoomConnection>();
	/** Those who have been answered: they get every frame from then on, and none from before. */
	readonly #following = new Set<RoomConnection>();
	#gathered: Arrived[] = [];
	#resting: NodeJS.Timeout | null = null;

	constructor({ document, stored, append }: RoomOptions) {
		this.#document = document;
		this.#append = append;
		this.#claims = new Claims(stored.claims);
		this.#weight = new LogWeight(stored.updates);
		this.presence = isShared(document) ? new Presence() : null;
		this.doc.transact(() => {
			// Made by the server, so that a root is what it is before anybody writes into it.
			for (const root of rootMapsOf(document)) this.doc.getMap(root);
			for (const root of rootTextsOf(document)) this.doc.getText(root);
			for (const update of stored.updates) Y.applyUpdate(this.doc, update);
		});
	}

	/** True while nobody is connected and everything is on disk: it may be forgotten. */
	get idle(): boolean {
		return this.#connections.size + this.#gathered.length === 0 && this.#outgoing.isEmpty;
	}

	/** The returned function leaves. */
	join(connection: RoomConnection): () => void {
		this.#connections.add(connection);
		return () => {
			this.#connections.delete(connection);
			this.#following.delete(connection);
		};
	}

	/** Sends what a reader lacks, then every frame. Throws on bytes that are no state vector. */
	answer(connection: RoomConnection, stateVector: Uint8Array): void {
		const frame = step2Frame(this.#encoded.since(stateVector));
		this.#following.add(connection);
		void this.#outgoing.after(null, () => connection.send(frame));
	}

	/** Asks a writer for what the document lacks. */
	ask(connection: RoomConnection): void {
		const frame = step1Frame(this.#encoded.stateVector());
		void this.#outgoing.after(null, () => connection.send(frame));
	}

	/**
	 * An update, and whether its sender might write when it arrived. A quiet room applies it at once,
	 * a busy one gathers.
	 */
	receive(connection: RoomConnection, update: Uint8Array, mayWrite: boolean): void {
		this.#gathered.push({ connection, update, mayWrite });
		if (!this.#resting) void this.flush();
	}

	/** Applies what is gathered now, before it returns; resolves when that is on disk and sent to all. */
	flush(): Promise<void> {
		const gathered = this.#gathered;
		this.#gathered = [];
		return this.#take(gathered);
	}

	/** The same for some of everybody's: whoever sends more than all others waits for them. */
	#flushSome(): void {
		const spent = new Map<RoomConnection, number>();
		const fits = ({ connection, update }: Arrived) => {
			const before = spent.get(connection) ?? 0;
			spent.set(connection, before + 1 / mostAtOnce + update.byteLength / bytesAtOnce);
			return before < 1;
		};
		const some = this.#gathered.filter(fits);
		const taken = new Set(some);
		this.#gathered = this.#gathered.filter((arrived) => !taken.has(arrived));
		void this.#take(some);
	}

	/** Applies updates before it returns; resolves when they are on disk and sent to all. */
	#take(gathered: readonly Arrived[]): Promise<void> {
		if (gathered.length === 0) return this.#outgoing.settled;
		const accepted = new Map<RoomConnection, number>();
		const claims: Claim[] = [];
		const refused = new Set<RoomConnection>();
		const update = this.#change(() => {
			for (const arrived of gathered) {
				const { connection } = arrived;
				// After one that was refused, the next of the same socket could only be a gap.
				if (refused.has(connection)) continue;
				if (this.#apply(arrived, claims)) {
					accepted.set(connection, (accepted.get(connection) ?? 0) + 1);
				} else {
					refused.add(connection);
				}
			}
		});
		this.#gathered = this.#gathered.filter(({ connection }) => !refused.has(connection));
		if (update || this.#gathered.length > 0) this.#rest();
		const record = update && { document: this.#document, update, claims };
		return this.#publish(record, record && this.#append([record]), accepted);
	}

	/**
	 * The server's own write. Changes the document and calls `commit` before it returns; sent to all
	 * when `commit` has resolved. `commit` gets null when nothing changed.
	 */
	write(
		change: (doc: Y.Doc) => void,
		commit: (record: DocumentRecord | null) => Promise<void>,
	): Promise<void> {
		const update = this.#change(() => change(this.doc));
		const own = this.doc.clientID;
		const isNew = this.doc.store.clients.has(own) && this.#claims.owner(own) === undefined;
		const claims = isNew ? this.#claims.take(serverSeat, [own]) : [];
		const record = update && { document: this.#document, update, claims };
		return this.#publish(record, commit(record));
	}

	/**
	 * Stores the document whole, in place of all its records before. Taken from the live document, so that what
	 * was deleted is gone from it; whoever writes meanwhile waits for nothing.
	 */
	compact(): Promise<void> {
		const record = {
			document: this.#document,
			update: this.#encoded.whole(),
			claims: this.#claims.all,
			whole: true as const,
		};
		this.#weight.replace(record.update);
		return this.#outgoing.after(this.#append([record]), () => undefined);
	}

	/** To be called when nobody is connected any more: what is loaded next is little more than the document. */
	async rest(): Promise<void> {
		if (this.#weight.isDueAtRest(() => this.#encoded.whole())) await this.compact();
	}

	/** Applies an update whole, or refuses it and closes its socket. */
	#apply({ connection, update, mayWrite }: Arrived, claims: Claim[]): boolean {
		const roots = rootsOf(this.#document);
		const verdict = judge(update, this.doc, roots, connection.seat, this.#claims);
		// Also what looks like a gap: a reader is not asked for what it wrote before.
		if (!mayWrite && (verdict.refused !== null || verdict.lacked)) {
			connection.refuse('read-only');
			return false;
		}
		if (verdict.refused !== null) {
			connection.refuse(verdict.refused);
			return false;
		}
		if (verdict.lacked) Y.applyUpdate(this.doc, verdict.lacked, connection);
		claims.push(...this.#claims.take(connection.seat, verdict.newClientIds));
		return true;
	}

	/** Runs a change in one transaction; what the document says of it is what is stored and sent. */
	#change(change: () => void): Uint8Array | null {
		let emitted: Uint8Array | null = null;
		const keep = (update: Uint8Array) => (emitted = update);
		this.doc.on('update', keep);
		this.doc.transact(change);
		this.doc.off('update', keep);
		if (emitted) this.#encoded.forget();
		return emitted;
	}

	#publish(
		record: DocumentRecord | null,
		stored: Promise<void> | null,
		accepted: ReadonlyMap<RoomConnection, number> = new Map(),
	): Promise<void> {
		const readers = record ? [...this.#following] : [];
		if (record) this.#weight.add(record.update);
		return this.#outgoing.after(stored, () => {
			if (record) {
				const frame = updateFrame(record.update);
				for (const reader of readers) reader.send(frame);
			}
			for (const [connection, count] of accepted) connection.stored(count);
			// After the receipts: nobody waits for it.
			if (this.#weight.isDue) void this.compact();
		});
	}

	#rest(): void {
		if (this.#resting) clearTimeout(this.#resting);
		this.#resting = setTimeout(() => {
			this.#resting = null;
			this.#flushSome();
		}, gatherMilliseconds);
	}
}
