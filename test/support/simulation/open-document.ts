import * as Y from 'yjs';
import { DocumentSession } from '../../../client/connection/documents.ts';
import { readMessage } from '../../../server/docs/messages.ts';
import type { Id } from '../../../shared/ids.ts';
import { storedName, type Mode } from '../../../shared/workshop/documents.ts';
import { Storage } from '../../client/connection/documents-scene.ts';
import { editOf, type Edit, type Ledger } from './ledger.ts';
import type { Line } from './network.ts';
import { webSocketOn } from './stand-ins/ws.ts';

/** Whose device it is. */
export interface Owner {
	name: string;
	workshop: Id;
	seat: Id;
	token: string;
}

/** What a device has of one document, also when no page shows it. */
export class Copy {
	readonly storage = new Storage();
	/** Edits that were never shown as saved. */
	unsaved: Edit[] = [];
}

/** One document on one page: the product's own session, and somebody who believes what it says. */
export class OpenDocument {
	/** As the server keeps it. */
	readonly stored: string;
	readonly session: DocumentSession;
	readonly undo: Y.UndoManager;
	readonly #owner: Owner;
	readonly #copy: Copy;
	readonly #ledger: Ledger;
	#mode: Mode;
	/** Whether this page has the device's copy of it. */
	#hasCopy: boolean;

	constructor(name: string, mode: Mode, owner: Owner, copy: Copy, line: Line, ledger: Ledger) {
		this.#owner = owner;
		this.#copy = copy;
		this.#ledger = ledger;
		this.#mode = mode;
		this.stored = storedName(name, owner.seat);
		const { storage } = copy;
		const unsent = storage.fields.length > 0;
		this.#hasCopy = mode === 'write' || unsent;
		this.session = new DocumentSession({
			server: 'ws://boat/docs',
			workshop: owner.workshop,
			participant: owner.seat,
			token: owner.token,
			document: name,
			...{ mode, unsent },
			onChange: () => this.look(),
			WebSocket: webSocketOn(line, (frame) => this.#shown(frame)),
			openCopy: storage.open,
		});
		const { doc } = this.session;
		doc.on('update', (update: Uint8Array, _origin, _doc, { local }: Y.Transaction) => {
			if (local) copy.unsaved.push(editOf(update, this.stored, owner.name));
		});
		this.undo = new Y.UndoManager([], { doc, captureTimeout: 0 });
		void this.session.open();
	}

	/** As far as the page knows. */
	get mode(): Mode {
		return this.#mode;
	}

	/** A word may slip in although a field was locked, where a page has something to put it into. */
	get maySlip(): boolean {
		return this.#hasCopy;
	}

	setMode(mode: Mode): void {
		this.session.setMode(mode);
		this.#mode = mode;
		this.#hasCopy ||= mode === 'write';
	}

	/** Whether the page says "saved", and whoever looks believes it. */
	look(): void {
		if (this.session.status.is !== 'saved') return;
		this.#ledger.saved.push(...this.#copy.unsaved);
		this.#copy.unsaved = [];
	}

	/** Why it has not come to rest; null once it has. */
	get unrest(): string | null {
		const { status } = this.session;
		const isAtRest = status.is === 'saved' || status.is === 'read-only';
		if (isAtRest && this.#copy.unsaved.length === 0) return null;
		const unsaved = `${this.#copy.unsaved.length} edits were never shown as saved`;
		return `${this.#owner.name} is ${JSON.stringify(status)} in ${this.stored}, ${unsaved}`;
	}

	/** What the server sends others may see: it must be on the disk. */
	#shown(frame: Uint8Array): void {
		const message = readMessage(frame);
		if (message?.is === 'step2' || message?.is === 'update')
			this.#ledger.show(editOf(message.update, this.stored, this.#owner.name));
	}

	close(): void {
		this.undo.destroy();
		this.session.close();
	}
}
