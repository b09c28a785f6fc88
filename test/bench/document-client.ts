import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { receiptMessage } from '../../shared/protocol.ts';
import { Watched } from '../support/watched.ts';

export interface Address {
	url: string;
	/** The subprotocols it offers. */
	protocols: string[];
}

const syncMessage = 0;

/**
 * What the stock provider does, but for awareness and coming back: so little that one process plays a
 * whole room. The same for both servers. Counts what arrives at its socket.
 */
export class DocumentClient extends Watched {
	readonly doc = new Y.Doc();
	/** Milliseconds from each update to its receipt. */
	readonly receipts: number[] = [];
	frames = 0;
	bytes = 0;
	#socket: WebSocket;
	#synced = false;
	/** When each update left that has no receipt yet. */
	#waiting: number[] = [];
	#stored = 0;

	constructor({ url, protocols }: Address) {
		super('A client');
		this.#socket = new WebSocket(url, protocols, { perMessageDeflate: false });
		this.#socket.on('open', () => this.#ask());
		this.#socket.on('message', (data: Buffer) => this.#receive(data));
		// Without a listener it would end the process; whoever waits for this client says what is missing.
		this.#socket.on('error', () => {});
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== this) this.#tell(update);
		});
	}

	static async join(address: Address): Promise<DocumentClient> {
		const client = new DocumentClient(address);
		await client.until(() => client.#synced, 'the document');
		return client;
	}

	/** Sent, and without a receipt; a server that gives none leaves all of them. */
	get unsaved(): number {
		return this.#waiting.length;
	}

	startCounting(): void {
		this.frames = 0;
		this.bytes = 0;
		this.receipts.length = 0;
	}

	close(): void {
		this.#socket.terminate();
		this.doc.destroy();
	}

	#ask() {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, syncMessage);
		sync.writeSyncStep1(encoder, this.doc);
		this.#socket.send(encoding.toUint8Array(encoder));
	}

	#tell(update: Uint8Array) {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, syncMessage);
		sync.writeUpdate(encoder, update);
		this.#send(encoder);
	}

	#send(encoder: encoding.Encoder) {
		this.#waiting.push(performance.now());
		this.#socket.send(encoding.toUint8Array(encoder));
	}

	#receive(data: Buffer) {
		this.frames++;
		this.bytes += data.byteLength;
		const decoder = decoding.createDecoder(data);
		const type = decoding.readVarUint(decoder);
		if (type === syncMessage) this.#sync(decoder);
		else if (type === receiptMessage) this.#receipt(decoding.readVarUint(decoder));
		this.changed();
	}

	#sync(decoder: decoding.Decoder) {
		const answer = encoding.createEncoder();
		encoding.writeVarUint(answer, syncMessage);
		const kind = sync.readSyncMessage(decoder, answer, this.doc, this);
		if (kind === sync.messageYjsSyncStep2) this.#synced = true;
		if (encoding.length(answer) > 1) this.#send(answer);
	}

	#receipt(stored: number) {
		const now = performance.now();
		const sent = this.#waiting.splice(0, stored - this.#stored);
		this.#stored = stored;
		this.receipts.push(...sent.map((at) => now - at));
	}
}
