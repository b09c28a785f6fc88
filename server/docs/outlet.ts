import { closeCodes } from '../../shared/protocol.ts';
import { awarenessFrame } from './messages.ts';

/** A WebSocket, as far as a connection needs one. */
export interface DocumentSocket {
	readonly bufferedAmount: number;
	send(frame: Uint8Array): void;
	close(code: number, reason: string): void;
}

export type CloseReason = (typeof closeCodes)[keyof typeof closeCodes];

const awarenessBacklog = 1024 * 1024;
const largestBacklog = 4 * 1024 * 1024;
/** The stock provider hangs up after 30 s without a frame. */
const longestSilence = 12_000;

export const nobodyFrame = awarenessFrame([]);

export function closeSocket(socket: DocumentSocket, why: CloseReason): void {
	const entry = Object.entries(closeCodes).find(([, reason]) => reason === why)!;
	socket.close(Number(entry[0]), why);
}

/** The sending side of a socket: a reader that is too slow to be served is told to come back later. */
export class Outlet {
	readonly #socket: DocumentSocket;
	readonly #tooSlow: () => void;
	#lastSent = performance.now();

	constructor(socket: DocumentSocket, tooSlow: () => void) {
		this.#socket = socket;
		this.#tooSlow = tooSlow;
	}

	send(frame: Uint8Array): void {
		if (this.#socket.bufferedAmount > largestBacklog) return this.#tooSlow();
		this.#socket.send(frame);
		this.#lastSent = performance.now();
	}

	/** Leaves the frame out when others are waiting to be sent. */
	sendIfIdle(frame: Uint8Array): void {
		if (this.#socket.bufferedAmount < awarenessBacklog) this.send(frame);
	}

	breakSilence(): void {
		if (performance.now() - this.#lastSent >= longestSilence) this.send(nobodyFrame);
	}
}
