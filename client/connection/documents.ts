import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { Mode } from '../../shared/workshop/documents.ts';
import { copyName, openDeviceCopy, type DeviceCopy } from './device-copy.ts';
import { DocumentLine } from './document-line.ts';
import { changedFields, KeptFields } from './kept-fields.ts';

/** What the status line says. `kept` counts cards with text that is on this device only. */
export type DocumentStatus =
	| { is: 'saving' }
	| { is: 'saved' }
	| { is: 'offline'; kept: number }
	| { is: 'read-only'; kept: number }
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
	/** An earlier page left text here that is not on the server: its copy is loaded also where one only reads. */
	unsent?: boolean;
	/** After every change of `status` or `cards`. */
	onChange?: () => void;
	/** What was kept on this device while the line was cut is on the server's disk now. */
	onReturn?: (fields: readonly string[]) => void;
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
	/** What this device kept is not in the document yet: nobody knows whether it has arrived. */
	#isLoading = false;
	#mode: Mode;
	#isClosed = false;
	#hasWaited = false;
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
		// What was on its way when writing ended still counts.
		if (this.#mode === 'read' && this.#line.isSynced && !this.#line.isWaiting)
			return { is: 'read-only', kept };
		return { is: this.#isSaved ? 'saved' : 'saving' };
	}

	get #isSaved(): boolean {
		return this.#line.isSaved && !this.#isLoading;
	}

	/** `card/field`, or `card` for a whole one, of everything typed that is not on the server's disk. */
	get kept(): readonly string[] {
		return this.#kept.all;
	}

	/** How many cards these are in. */
	get cards(): number {
		return this.#kept.cards;
	}

	/** The document is here as the server has it. */
	get isSynced(): boolean {
		return this.#line.isSynced;
	}

	/** Loads what this device kept, then connects. Resolves when the kept text can be shown. */
	async open(): Promise<void> {
		if (this.#mode === 'write' || this.#options.unsent) await this.#loadCopy();
		if (!this.#isClosed) this.#line.connect();
	}

	/** The snapshot's word on this document. */
	setMode(mode: Mode): void {
		if (mode === this.#mode || this.#isClosed) return;
		this.#mode = mode;
		const writes = mode === 'write';
		if (writes) void this.#loadCopy();
		if (writes && this.#line.hasWithheld) this.#line.connect();
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

	/** Ends the connection and forgets the text here. */
	async forget(): Promise<void> {
		this.close();
		const copy = await this.#copy;
		await copy?.clear();
	}

	#changed(): void {
		if (this.#isClosed) return;
		if (this.#isSaved && this.#kept.cards > 0) this.#forgetKept();
		const { status } = this;
		this.#hasWaited ||= this.cards > 0 && status.is !== 'saving';
		const shown = JSON.stringify([status, this.cards]);
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
		const fields = this.#kept.all;
		this.#kept.clear();
		if (this.#hasWaited) this.#options.onReturn?.(fields);
		this.#hasWaited = false;
		this.#storeKept();
	}

	#storeKept(): void {
		void this.#copy?.then((copy) => copy?.keep(this.#kept.all));
	}

	#loadCopy(): Promise<void> {
		const { document, openCopy = openDeviceCopy } = this.#options;
		this.#isLoading ||= !this.#copy;
		this.#copy ??= openCopy(copyName(this.#options, document), this.doc);
		const loaded = this.#copy.then(async (copy) => {
			const fields = (await copy?.load()) ?? [];
			this.#kept.add(fields);
			this.#hasWaited ||= fields.length > 0;
			this.#changed();
		});
		const patience = new Promise<void>((resolve) => setTimeout(resolve, copyMilliseconds));
		return Promise.race([loaded, patience])
			.catch(() => {})
			.then(() => {
				// A copy that cannot be read is no reason to keep the document closed.
				this.#isLoading = false;
				this.#changed();
			});
	}
}
