import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { DocumentConnection } from '../../../server/docs/connection.ts';
import { Room } from '../../../server/docs/room.ts';
import type { DocumentRecord } from '../../../server/store/workshop-log.ts';
import { receiptMessage } from '../../../shared/protocol.ts';
import type { Mode } from '../../../shared/workshop/documents.ts';
import { SocketPair } from '../../support/socket-pair.ts';

/** A disk that is as slow as the test wants, and loses what it has not finished when it crashes. */
export class Disk {
	readonly records: DocumentRecord[] = [];
	readonly #writing: { records: DocumentRecord[]; done: () => void }[] = [];
	isSlow = false;

	append = (records: DocumentRecord[]): Promise<void> => {
		if (!this.isSlow) {
			this.records.push(...records);
			return Promise.resolve();
		}
		return new Promise((done) => this.#writing.push({ records, done }));
	};

	get waiting(): number {
		return this.#writing.length;
	}

	finish(count = Infinity): void {
		for (const { records, done } of this.#writing.splice(0, count)) {
			this.records.push(...records);
			done();
		}
	}

	crash(): void {
		this.#writing.length = 0;
	}

	/** The records that a document is loaded from: its last whole one and those behind it. */
	standing(document = 'board~1'): DocumentRecord[] {
		const own = this.records.filter((record) => record.document === document);
		return own.slice(
			Math.max(
				own.findLastIndex(({ whole }) => whole),
				0,
			),
		);
	}

	open(document = 'board~1'): Room {
		const records = this.standing(document);
		const updates = records.map(({ update }) => update);
		const claims = records.flatMap((record) => record.claims);
		return new Room({ document, stored: { updates, claims }, append: this.append });
	}
}

function soon(run: () => void): void {
	if ('process' in globalThis) return process.nextTick(run);
	// A browser has only this.
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = run;
	port2.postMessage(null);
}

/** Promises that are ready have run when this resolves. */
export const turn = () => new Promise<void>((resolve) => soon(resolve)).then();

/** One device of a seat: a Yjs document and the y-protocols, with nothing hidden by a provider. */
export class Device {
	readonly doc = new Y.Doc();
	readonly seat: string;
	mode: Mode | null = 'write';
	mayShow = true;
	pair: SocketPair | null = null;
	connection: DocumentConnection | null = null;
	sent = 0;
	stored = 0;
	synced = false;
	closed: { code: number; reason: string } | null = null;
	readonly frames: Uint8Array[] = [];

	constructor(seat: string, clientId?: number) {
		this.seat = seat;
		if (clientId !== undefined) this.doc.clientID = clientId;
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === this || !this.pair?.isOpen) return;
			this.sent++;
			this.send((encoder) => writeUpdate(encoder, update));
		});
	}

	get isSaved(): boolean {
		return this.synced && this.sent > 0 && this.stored === this.sent;
	}

	connect(room: Room, connected = true): this {
		this.sent = this.stored = 0;
		this.synced = false;
		this.closed = null;
		const pair = (this.pair = new SocketPair());
		pair.onMessage = (data) => this.#receive(data);
		pair.onClose = (closing) => {
			this.closed = closing;
			this.synced = false;
		};
		pair.join((socket) => {
			const mode = () => this.mode;
			const mayShow = () => this.mayShow;
			const options = {
				...{ socket, room, seat: this.seat, receipts: true, mode, mayShow },
				spend: () => {},
			};
			return (this.connection = new DocumentConnection(options));
		});
		if (connected) this.send((encoder) => writeSyncStep1(encoder, this.doc));
		return this;
	}

	/** Sends a message of the sync protocol. */
	send(write: (encoder: encoding.Encoder) => void): void {
		this.pair?.toServer.push(
			encoding.encode((encoder) => {
				encoding.writeVarUint(encoder, 0);
				write(encoder);
			}),
		);
	}

	sendUpdate(update: Uint8Array): void {
		this.sent++;
		this.send((encoder) => writeUpdate(encoder, update));
	}

	changeMode(mode: Mode | null): void {
		this.mode = mode;
		this.connection?.rightsChanged();
	}

	#receive(data: Uint8Array): void {
		this.frames.push(data);
		const decoder = decoding.createDecoder(data);
		const type = decoding.readVarUint(decoder);
		if (type === receiptMessage) this.stored = decoding.readVarUint(decoder);
		if (type !== 0) return;
		const answer = encoding.createEncoder();
		const kind = readSyncMessage(decoder, answer, this.doc, this);
		if (kind === 1) this.synced = true;
		if (kind !== 0) return;
		this.sent++;
		const bytes = encoding.toUint8Array(answer);
		this.send((encoder) => encoding.writeUint8Array(encoder, bytes));
	}
}

/** Delivers everything in both directions, again and again, until nobody has anything more to say. */
export async function settle(...devices: Device[]): Promise<void> {
	const isBusy = ({ pair }: Device) => pair && pair.toServer.length + pair.toClient.length > 0;
	do {
		for (const { pair } of devices) {
			pair?.deliverToServer();
			pair?.deliverToClient();
		}
		for (let i = 0; i < 5; i++) await turn();
	} while (devices.some(isBusy));
}
