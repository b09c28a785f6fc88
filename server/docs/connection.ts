import type { Id } from '../../shared/ids.ts';
import type { Mode } from '../../shared/workshop/documents.ts';
import { readAwareness, readMessage, receiptFrame, type Message } from './messages.ts';
import {
	closeSocket,
	nobodyFrame,
	Outlet,
	type CloseReason,
	type DocumentSocket,
} from './outlet.ts';
import type { PresenceMember } from './presence.ts';
import type { Room, RoomConnection } from './room.ts';

export interface ConnectionOptions {
	socket: DocumentSocket;
	room: Room;
	seat: Id;
	/** Whether it offered to count receipts. */
	receipts: boolean;
	/** Asked at every use; null when the document is not for this seat any more. */
	mode: () => Mode | null;
	/** Whether it may be told now where this seat is. */
	mayShow: () => boolean;
	/** Takes from what its seat may send: for a message that costs more than to be read. */
	spend: (amount: number) => void;
	/** Hears why it was closed from here. */
	refused?: (why: CloseReason) => void;
}

/** What was on its way when a document froze still counts. */
const graceMilliseconds = 2000;
const largestUpdate = 64 * 1024;
const largestStateVector = 256 * 1024;
/** Of what a seat may send: the whole document may have to be written out for it. */
const costOfAnswer = 20;
/** The answer to our SyncStep1: everything that was written offline. */
const largestReturn = 1024 * 1024;
/** What an update that waits takes besides its bytes. */
const costOfHolding = 64;

/** One socket of one document: reads its messages and minds its rights and sizes. */
export class DocumentConnection implements RoomConnection, PresenceMember {
	readonly seat: Id;
	readonly #options: ConnectionOptions;
	readonly #outlet: Outlet;
	readonly #leaveRoom: () => void;
	#open = true;
	#stored = 0;
	#lastMode: Mode | null;
	#graceUntil = 0;
	/** Updates that came before the answer to our SyncStep1: they build on what only that answer brings. */
	#held: Uint8Array[] | null = null;
	#heldBytes = 0;
	/** Under which number this client sends its own presence; it repeats those of others. */
	#ownNumber: number | null = null;

	constructor(options: ConnectionOptions) {
		this.#options = options;
		this.seat = options.seat;
		this.#outlet = new Outlet(options.socket, () => this.close('come-back-later'));
		this.#lastMode = options.mode();
		this.#leaveRoom = options.room.join(this);
		options.room.presence?.join(this);
		if (this.#lastMode === 'write') this.#ask();
	}

	receive(data: Uint8Array): void {
		if (!this.#open) return;
		const message = readMessage(data);
		if (message) this.#handle(message);
		else this.close('malformed');
	}

	/** Rights may have changed: freezing closes nobody, thawing asks for what was held back. */
	rightsChanged(): void {
		const before = this.#lastMode;
		this.#lastMode = this.#options.mode();
		if (this.#lastMode === null) this.close('not-found');
		else if (before === 'read' && this.#lastMode === 'write') this.#ask();
		else if (before === 'write' && this.#lastMode === 'read') this.#freeze();
		if (!this.#options.mayShow()) this.#options.room.presence?.show(this, 'null');
	}

	send(frame: Uint8Array): void {
		if (this.#open) this.#outlet.send(frame);
	}

	sendAwareness(frame: Uint8Array): void {
		if (this.#open) this.#outlet.sendIfIdle(frame);
	}

	stored(count: number): void {
		this.#stored += count;
		if (this.#options.receipts) this.send(receiptFrame(this.#stored));
	}

	/** To be called every few seconds. */
	breakSilence(): void {
		if (this.#open) this.#outlet.breakSilence();
	}

	refuse(why: 'malformed' | 'too-large' | 'read-only'): void {
		this.close(why);
	}

	close(why: CloseReason): void {
		if (!this.#open) return;
		this.left();
		this.#options.refused?.(why);
		closeSocket(this.#options.socket, why);
	}

	/** The socket has closed. What it sent before still counts. */
	left(): void {
		if (!this.#open) return;
		this.#open = false;
		this.#leaveRoom();
		this.#options.room.presence?.leave(this);
	}

	#handle(message: Message): void {
		switch (message.is) {
			case 'step1':
				return this.#answer(message.stateVector);
			case 'step2':
				return this.#returned(message.update);
			case 'update':
				return this.#updated(message.update);
			case 'awareness':
				return this.#show(message.update);
			case 'query-awareness':
				return this.sendAwareness(this.#options.room.presence?.everybody() ?? nobodyFrame);
		}
	}

	#answer(stateVector: Uint8Array): void {
		if (stateVector.byteLength > largestStateVector) return this.close('too-large');
		this.#options.spend(costOfAnswer);
		try {
			this.#options.room.answer(this, stateVector);
		} catch {
			return this.close('malformed');
		}
		const others = this.#options.room.presence?.everybody();
		if (others) this.sendAwareness(others);
	}

	#ask(): void {
		if (!this.#held) [this.#held, this.#heldBytes] = [[], 0];
		this.#options.room.ask(this);
	}

	#freeze(): void {
		this.#graceUntil = performance.now() + graceMilliseconds;
		this.#options.room.presence?.show(this, 'null');
	}

	#returned(update: Uint8Array): void {
		const held = this.#held;
		if (update.byteLength > (held ? largestReturn : largestUpdate)) return this.close('too-large');
		this.#held = null;
		for (const next of [update, ...(held ?? [])]) this.#write(next);
	}

	#updated(update: Uint8Array): void {
		if (update.byteLength > largestUpdate) return this.close('too-large');
		// What comes right after a thaw may build on what was held back.
		this.#follow();
		if (!this.#held) return this.#write(update);
		this.#held.push(update);
		this.#heldBytes += costOfHolding + update.byteLength;
		if (this.#heldBytes > largestReturn) this.close('too-large');
	}

	#write(update: Uint8Array): void {
		if (this.#open) this.#options.room.receive(this, update, this.#mayWrite());
	}

	#mayWrite(): boolean {
		return this.#follow() === 'write' || performance.now() < this.#graceUntil;
	}

	/** The rules know of a freeze or a thaw before it is on disk and everybody is told. */
	#follow(): Mode | null {
		const mode = this.#options.mode();
		if (mode !== null && mode !== this.#lastMode) this.rightsChanged();
		return mode;
	}

	#show(update: Uint8Array): void {
		const states = update.byteLength <= largestUpdate && readAwareness(update);
		if (!states) return this.close('malformed');
		const { presence } = this.#options.room;
		if (!presence || this.#options.mode() !== 'write' || !this.#options.mayShow()) return;
		for (const [number, state] of states) {
			if (presence.isOurs(number)) continue;
			if (state !== 'null') this.#ownNumber ??= number;
			if (number === this.#ownNumber) presence.show(this, state);
		}
	}
}
