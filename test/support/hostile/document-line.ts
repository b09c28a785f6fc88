import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Id } from '../../../shared/ids.ts';
import { documentProtocol } from '../../../shared/protocol.ts';

interface Address {
	url: string;
	workshop: Id;
	document: string;
	token: string;
	origin?: string;
}

export const frameOf = (...parts: (number | Uint8Array)[]): Uint8Array =>
	encoding.encode((encoder) => {
		for (const part of parts)
			if (typeof part === 'number') encoding.writeVarUint(encoder, part);
			else encoding.writeUint8Array(encoder, part);
	});

export const syncFrame = (kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array =>
	frameOf(0, kind, bytes.byteLength, bytes);

/** A document's socket with nothing around it: what is sent leaves as it is. */
export class DocumentLine {
	readonly doc = new Y.Doc();
	readonly socket: WebSocket;
	/** The close code, once there is one. */
	readonly closed: Promise<number>;
	readonly #synced: Promise<void>;
	isOpen = true;
	onFrame: (frame: Uint8Array) => void = () => {};

	constructor({ url, workshop, document, token, origin }: Address) {
		const address = `${url.replace('http', 'ws')}/docs/${workshop}/${document}`;
		this.socket = new WebSocket(address, [documentProtocol, token], {
			perMessageDeflate: false,
			...(origin && { origin }),
		});
		this.socket.on('error', () => {});
		this.closed = new Promise((resolve) => {
			this.socket.on('close', (code) => {
				this.isOpen = false;
				resolve(code);
			});
		});
		this.#synced = new Promise((resolve) => {
			this.socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data), resolve));
		});
	}

	/** Resolves when it has what the document says. */
	async read(): Promise<this> {
		if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
		this.send(syncFrame(0, Y.encodeStateVector(this.doc)));
		// What the server asks for is nothing: this line has written nothing.
		this.send(syncFrame(1, Uint8Array.of(0, 0)));
		await this.#synced;
		return this;
	}

	send(frame: Uint8Array | string): void {
		this.socket.send(frame);
	}

	end(): void {
		this.socket.terminate();
	}

	#hear(frame: Uint8Array, synced: () => void): void {
		this.onFrame(frame);
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) !== 0) return;
		const kind = decoding.readVarUint(decoder);
		if (kind === 0) return;
		Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
		if (kind === 1) synced();
	}
}
