import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { documentProtocol, receiptMessage, receiptsProtocol } from '../../shared/protocol.ts';
import { Watched } from './watched.ts';

// The stock provider listens for the end of the process, once for every document.
process.setMaxListeners(200);

interface Address {
	/** http://host:port, as the server printed it. */
	url: string;
	workshop: Id;
	document: string;
	token: string;
	/** Without them it is the stock provider and nothing else. */
	receipts?: boolean;
}

const sync = 0;

/** One document, opened with the stock provider; counts what of it is on the server's disk. */
export class PlayerDocument extends Watched {
	readonly doc = new Y.Doc();
	readonly #provider: WebsocketProvider;
	/** SyncStep2 and Update messages of this connection, and how many of them have a receipt. */
	#sent = 0;
	#stored = 0;

	constructor({ url, workshop, document, token, receipts = true }: Address) {
		super(`${document} of ${workshop}`);
		const server = `${url.replace(/^http/, 'ws')}/docs/${workshop}`;
		this.#provider = new WebsocketProvider(server, document, this.doc, {
			// `ws` is a WebSocket in all that the provider uses of one.
			WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
			protocols: [documentProtocol, token, ...(receipts ? [receiptsProtocol] : [])],
			disableBc: true,
			maxBackoffTime: 500,
		});
		if (receipts) this.#countReceipts();
		this.#provider.on('status', () => this.#begin());
		this.#provider.on('sync', () => this.changed());
		this.doc.on('update', () => this.changed());
	}

	/** Sent to the server, and no receipt yet. */
	get unsaved(): number {
		return this.#sent - this.#stored;
	}

	/** How many messages of this connection carry something of the document, and how many of them are on disk. */
	get counted(): { sent: number; stored: number } {
		return { sent: this.#sent, stored: this.#stored };
	}

	get online(): boolean {
		return this.#provider.synced;
	}

	get saved(): boolean {
		return this.#provider.synced && this.#sent > 0 && this.unsaved === 0;
	}

	synced(): Promise<void> {
		return this.until(() => this.#provider.synced, 'the document to be synced');
	}

	allSaved(): Promise<void> {
		return this.until(() => this.saved, 'a receipt for everything');
	}

	/** Instead of waiting until the line is known to be dead. */
	reconnect(): void {
		this.#provider.disconnect();
		this.#provider.connect();
	}

	/** For whoever waits for something that is not in it. */
	look(): void {
		this.changed();
	}

	close(): void {
		this.#provider.destroy();
		this.doc.destroy();
	}

	#begin() {
		this.#sent = 0;
		this.#stored = 0;
		this.changed();
	}

	#countReceipts() {
		const { messageHandlers } = this.#provider;
		const stock = messageHandlers[sync]!;
		messageHandlers[sync] = (encoder, ...rest) => {
			stock(encoder, ...rest);
			if (encoding.length(encoder) > 1) this.#sent++;
		};
		messageHandlers[receiptMessage] = (_encoder, decoder) => {
			this.#stored = decoding.readVarUint(decoder);
			this.changed();
		};
		this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
			if (origin !== this.#provider && this.#provider.wsconnected) this.#sent++;
		});
	}
}
