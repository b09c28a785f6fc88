import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { Mode } from '../../shared/workshop/documents.ts';
import { openDeviceCopy, type DeviceCopy } from './device-copy.ts';
import { DocumentLine } from './document-line.ts';
import { changedFields, KeptFields } from './kept-fields.ts';

/** What the status line says. `kept` counts cards with text that is on this device only. */
export type DocumentStatus =
	| { is: 'saving' }
	| { is: 'saved' }
	| { is: 'offline'; kept: number }
	| { is: 'read-only' }
	| { is: 'refused'; code: RefusalCode; kept: number };

export interface DocumentSessionOptions {
	/** `ws://host/docs` or `wss://host/docs`. */
	server: string;
	workshop: Id;
	/** As the snapshot names it: `board~1`, `private~1`. */
	document: string;
	participant: Id;
	/** The seat's token; left out, the browser's cookie speaks for the participant. */
	token?: string;
	mode: Mode;
	/** After every change of `status`. */
	onChange?: () => void;
	/** What a browser has by itself. */
	WebSocket?: typeof WebSocket;
	openCopy?: (name: string, doc: Y.Doc) => Promise<DeviceCopy | null>;
}

/** A device that takes longer than this to find its copy is not waited for. */
const copyMilliseconds = 2000;

/** One document of this seat: the text, and an honest word on where it is. */
export class DocumentSession {
	readonly doc = new Y.Doc();
	readonly #options: DocumentSessionOptions;
	readonly #line: DocumentLine;
	readonly #kept = new KeptFields();
	#copy: Promise<DeviceCopy | null> | null = null;
	#mode: Mode;
	#isClosed = false;
	#shown = '';

	constructor(options: DocumentSessionOptions) {
		this.#options = options;
		this.#mode = options.mode;
		this.doc.on('afterTransaction', (transaction) => this.#keep(changedFields(transaction)));
		this.#line = new DocumentLine(this.doc, {
			server: `${options.server}/${options.workshop}`,
			document: options.document,
			credential: options.token ?? `seat.${options.participant}`,
			WebSocket: options.WebSocket ?? WebSocket,
			mayWrite: () => this.#mode === 'write',
			onChange: () => this.#changed(),
		});
	}

	/** Who is where in the document; numbers are the server's, and each names its seat. */
	get awareness(): Awareness {
		return this.#line.awareness;
	}

	get status(): DocumentStatus {
		const kept = this.#kept.cards;
		if (this.#line.refusal) return { is: 'refused', code: this.#line.refusal, kept };
		if (!this.#line.isOpen)
			return this.#line.hasFailed ? { is: 'offline', kept } : { is: 'saving' };
		if (this.#mode === 'read') return { is: 'read-only' };
		return { is: this.#line.isSaved ? 'saved' : 'saving' };
	}

	/** `card/field`, or `card` for a whole one, of everything typed that is not on the server's disk. */
	get kept(): readonly string[] {
		return this.#kept.all;
	}

	/** Loads what this device kept, then connects. Resolves when the kept text can be shown. */
	async open(): Promise<void> {
		if (this.#mode === 'write') await this.#loadCopy();
		if (!this.#isClosed) this.#line.connect();
	}

	/** The snapshot's word on this document; `write` after a refusal as read-only connects again. */
	setMode(mode: Mode): void {
		if (mode === this.#mode || this.#isClosed) return;
		this.#mode = mode;
		if (mode === 'write') {
			void this.#loadCopy();
			if (this.#line.refusal === 'read-only' || this.#line.hasWithheld) this.#line.connect();
		}
		this.#changed();
	}

	/** Connects now instead of when its turn comes: the network is back, somebody pressed retry. */
	reconnect(): void {
		this.#line.connect();
	}

	/** Ends the connection; what is kept on this device stays. */
	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#line.close();
		void this.#copy?.then((copy) => copy?.close());
	}

	/** The person leaves the workshop on this device: ends the connection and forgets the text here. */
	async leave(): Promise<void> {
		this.close();
		const copy = await this.#copy;
		await copy?.clear();
	}

	#changed(): void {
		if (this.#isClosed) return;
		if (this.#line.isSaved && this.#kept.cards > 0) this.#forgetKept();
		const shown = JSON.stringify(this.status);
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#options.onChange?.();
	}

	#keep(fields: readonly string[]): void {
		if (fields.length === 0) return;
		this.#kept.add(fields);
		this.#storeKept();
	}

	#forgetKept(): void {
		this.#kept.clear();
		this.#storeKept();
	}

	#storeKept(): void {
		void this.#copy?.then((copy) => copy?.keep(this.#kept.all));
	}

	#loadCopy(): Promise<void> {
		const { workshop, document, participant, openCopy = openDeviceCopy } = this.#options;
		this.#copy ??= openCopy(`${workshop}/${document}/${participant}`, this.doc);
		const loaded = this.#copy.then(async (copy) => {
			this.#kept.add((await copy?.load()) ?? []);
			this.#changed();
		});
		const patience = new Promise<void>((resolve) => setTimeout(resolve, copyMilliseconds));
		// A copy that cannot be read is no reason to keep the document closed.
		return Promise.race([loaded, patience]).catch(() => {});
	}
}
