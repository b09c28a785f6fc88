import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { closeCodes, documentProtocol, receiptsProtocol } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import { Receipts } from './receipts.ts';
import { Retry } from './retry.ts';

export interface DocumentLineOptions {
	/** `wss://host/docs/<workshopId>` */
	server: string;
	document: string;
	/** A token, or `seat.<participantId>` for the one in the browser's cookie. */
	credential: string;
	WebSocket: typeof WebSocket;
	mayWrite: () => boolean;
	onChange: () => void;
}

/** Without a word from the server for so long, text on its way counts as held up here. */
const lossMilliseconds = 8000;
/** After "come back later" the first pause is one of several seconds. */
const backOffAttempts = 4;

/** The line between a document and the server: connects again by itself, and knows what has arrived. */
export class DocumentLine {
	readonly #onChange: () => void;
	readonly #provider: WebsocketProvider;
	readonly #receipts: Receipts;
	readonly #retry = new Retry(() => this.#provider.connect());
	#refusal: RefusalCode | null = null;
	#hasFailed = false;
	#isClosed = false;
	#lossTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(doc: Y.Doc, options: DocumentLineOptions) {
		this.#onChange = options.onChange;
		this.#receipts = new Receipts(options.mayWrite);
		this.#provider = new WebsocketProvider(options.server, options.document, doc, {
			connect: false,
			disableBc: true,
			protocols: [documentProtocol, options.credential, receiptsProtocol],
			shouldReconnect: () => false,
			WebSocketPolyfill: this.#receipts.countOn(options.WebSocket),
		});
		this.#receipts.readFrom(this.#provider, () => this.#heard());
		this.#provider.on('connection-close', (event) => this.#lost(event));
		this.#provider.on('status', () => this.#changed());
		this.#provider.on('sync', (synced) => {
			if (synced) this.#retry.succeeded();
			this.#changed();
		});
		// After the provider's own listener, so that what it sends has been counted.
		doc.on('update', () => this.#changed());
	}

	/** Who asks for it shows where this client is. */
	get awareness(): WebsocketProvider['awareness'] {
		const { awareness } = this.#provider;
		this.#receipts.shows(awareness.clientID);
		return awareness;
	}

	get isOpen(): boolean {
		// A socket that is closing still counts as connected in the provider, but sends nothing.
		const { ws, wsconnected } = this.#provider;
		return wsconnected && ws?.readyState === ws?.OPEN;
	}

	/** Everything in the document is on the server's disk. */
	get isSaved(): boolean {
		return this.isOpen && this.#provider.synced && this.#receipts.complete;
	}

	/** What was sent is not on the server's disk yet. */
	get isWaiting(): boolean {
		return this.isOpen && this.#provider.synced && this.#receipts.waiting;
	}

	/** The server has told all that it has. */
	get isSynced(): boolean {
		return this.isOpen && this.#provider.synced;
	}

	/** An edit stayed here because the document was read-only. */
	get hasWithheld(): boolean {
		return this.#receipts.withheld;
	}

	/** Whether a connection was lost, or could not be made. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** What the server said when it closed the line for good. */
	get refusal(): RefusalCode | null {
		return this.#refusal;
	}

	/** Now, whatever went before. */
	connect(): void {
		if (this.#isClosed) return;
		this.#provider.disconnect();
		this.#retry.cancel();
		this.#refusal = null;
		this.#provider.connect();
		this.#changed();
	}

	close(): void {
		this.#isClosed = true;
		this.#retry.cancel();
		clearTimeout(this.#lossTimer);
		this.#provider.destroy();
		// The provider made it and leaves its timer running.
		this.#provider.awareness.destroy();
	}

	#lost(event: CloseEvent | null): void {
		// The provider would come back by itself from a silence; when to come back is decided here.
		this.#provider.shouldConnect = false;
		if (this.#isClosed) return;
		this.#hasFailed = true;
		this.#refusal = event && refusalOf(event);
		// It comes back to read, and is asked for its text as soon as it may write: the page may have missed a
		// freeze, or its end, and nobody tells of that again.
		if (this.#refusal === 'read-only') this.#refusal = null;
		if (!this.#refusal) this.#retry.schedule(event?.code === 1013 ? backOffAttempts : 0);
		this.#changed();
	}

	#heard(): void {
		clearTimeout(this.#lossTimer);
		this.#lossTimer = undefined;
		this.#changed();
	}

	#changed(): void {
		if (this.#isClosed) return;
		this.#watchForLoss();
		this.#onChange();
	}

	/** A page cannot see pings: what it can see is that text on its way is not acknowledged. */
	#watchForLoss(): void {
		if (!this.isWaiting || this.#lossTimer !== undefined) return;
		this.#lossTimer = setTimeout(() => {
			this.#lossTimer = undefined;
			const silence = Date.now() - this.#provider.wsLastMessageReceived;
			if (!this.isWaiting || silence < lossMilliseconds) this.#watchForLoss();
			else this.#provider.disconnect();
		}, lossMilliseconds);
	}
}

/** What the server said by closing; null when the connection was only lost. */
function refusalOf({ code }: CloseEvent): RefusalCode | null {
	// What is too large for any message is closed by the WebSocket itself.
	if (code === 1009) return 'too-large';
	if (code < 4400) return null;
	const known: Readonly<Record<number, RefusalCode>> = closeCodes;
	return known[code] ?? 'not-found';
}
