import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { receiptMessage } from '../../shared/protocol.ts';

const sync = 0;
const step2 = 1;
const update = 2;
const awareness = 1;

/**
 * Counts what one socket sends and what the server says is on its disk. An echo or a state vector could
 * not tell: deleting moves no clock.
 */
export class Receipts {
	#sent = 0;
	#stored = 0;
	#withheld = false;
	#shown: number | undefined;
	readonly #mayWrite: () => boolean;

	constructor(mayWrite: () => boolean) {
		this.#mayWrite = mayWrite;
	}

	/** Everything of this connection is on disk, and there was something to tell it by. */
	get complete(): boolean {
		return this.#sent > 0 && this.#stored === this.#sent && !this.#withheld;
	}

	/** Something was sent that is not on disk yet. */
	get waiting(): boolean {
		return this.#stored < this.#sent;
	}

	/** An edit stayed here because the document was read-only. */
	get withheld(): boolean {
		return this.#withheld;
	}

	/** A WebSocket that counts; each new one begins at nought. */
	countOn(Base: typeof WebSocket): typeof WebSocket {
		const begin = () => this.#begin();
		const lets = (frame: Uint8Array) => this.#lets(frame);
		return class extends Base {
			constructor(url: string | URL, protocols?: string | string[]) {
				super(url, protocols);
				begin();
			}

			override send(frame: Parameters<WebSocket['send']>[0]): void {
				if (!(frame instanceof Uint8Array) || lets(frame)) super.send(frame);
			}
		};
	}

	/** Teaches a provider to read receipts. */
	readFrom(provider: WebsocketProvider, onReceipt: () => void): void {
		provider.messageHandlers[receiptMessage] = (_encoder, decoder) => {
			this.#stored = decoding.readVarUint(decoder);
			onReceipt();
		};
	}

	/** From now on this client shows where it is, under this number. */
	shows(client: number): void {
		this.#shown = client;
	}

	#isOwn(frame: Uint8Array): boolean {
		if (this.#shown === undefined || frame[0] !== awareness) return false;
		const decoder = decoding.createDecoder(frame.slice(1));
		const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
		return decoding.readVarUint(states) === 1 && decoding.readVarUint(states) === this.#shown;
	}

	#begin(): void {
		this.#sent = 0;
		this.#stored = 0;
		this.#withheld = false;
	}

	#lets(frame: Uint8Array): boolean {
		// Awareness: what others show is theirs to send, and would only be repeated here.
		if (frame[0] !== sync) return this.#isOwn(frame);
		if (frame[1] === update && !this.#mayWrite()) {
			this.#withheld = true;
			return false;
		}
		if (frame[1] === step2 || frame[1] === update) this.#sent++;
		// The answer to the server's question holds everything that was held back.
		if (frame[1] === step2) this.#withheld = false;
		return true;
	}
}
