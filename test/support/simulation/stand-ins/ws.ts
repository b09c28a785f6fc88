import { EventEmitter } from 'node:events';
import type { Line, Wire } from '../network.ts';

/** The server's end of a WebSocket, as the endpoint uses it. */
class ServerSocket extends EventEmitter {
	readonly OPEN = 1;
	readyState = 1;
	readonly #wire: Wire;
	readonly #client: ClientSocket;

	constructor(wire: Wire, client: ClientSocket) {
		super();
		this.#wire = wire;
		this.#client = client;
		wire.accepted({ closed: () => this.#closed() });
	}

	get bufferedAmount(): number {
		return this.#wire.waiting;
	}

	opened(): void {
		this.#wire.down(() => this.#client.opened());
	}

	send(data: Uint8Array): void {
		if (this.readyState === this.OPEN) this.#wire.down(() => this.#client.receive(data));
	}

	ping(): void {
		this.#wire.down(() => this.#wire.up(() => this.emit('pong')));
	}

	pause(): void {
		this.#wire.isPaused = true;
	}

	resume(): void {
		this.#wire.isPaused = false;
	}

	close(code: number, reason: string): void {
		if (this.readyState !== this.OPEN) return;
		this.readyState = 2;
		this.#wire.down(() => this.#wire.clientGone(code, reason));
	}

	terminate(): void {
		this.#wire.cut('server');
	}

	#closed(): void {
		this.readyState = 3;
		this.emit('close');
	}
}

/** The browser's WebSocket, as the provider uses it. */
class ClientSocket {
	readonly OPEN = 1;
	readyState = 0;
	binaryType = '';
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: Uint8Array }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;
	onerror: (() => void) | null = null;
	readonly #wire: Wire;
	#server: ServerSocket | null = null;

	constructor(line: Line, url: string | URL, protocols: string | string[] = []) {
		const request = {
			url: new URL(url).pathname,
			socket: { remoteAddress: '127.0.0.1' },
			headers: { 'sec-websocket-protocol': [protocols].flat().join(', ') },
		};
		const closed = (code: number, reason: string) => {
			this.readyState = 3;
			this.onclose?.({ code, reason });
		};
		this.#wire = line.network.dial(line, { closed }, (http, wire) => {
			this.#server = new ServerSocket(wire, this);
			http.emit('upgrade', request, this.#server, Buffer.alloc(0));
		});
	}

	opened(): void {
		this.readyState = this.OPEN;
		this.onopen?.();
	}

	receive(data: Uint8Array): void {
		this.onmessage?.({ data });
	}

	send(data: Uint8Array): void {
		if (this.readyState === this.OPEN)
			this.#wire.up(() => this.#server?.emit('message', data, true));
	}

	close(): void {
		this.#wire.clientGone(1005);
	}
}

/** A browser's class, for pages on this line; `hear` is shown every frame first. */
export const webSocketOn = (line: Line, hear: (frame: Uint8Array) => void): typeof WebSocket =>
	class extends ClientSocket {
		constructor(url: string | URL, protocols?: string | string[]) {
			super(line, url, protocols);
		}

		override receive(data: Uint8Array): void {
			hear(data);
			super.receive(data);
		}
	} as unknown as typeof WebSocket;

export class WebSocketServer {
	readonly clients = new Set<ServerSocket>();

	handleUpgrade(
		_request: unknown,
		socket: ServerSocket,
		_head: unknown,
		accept: (socket: ServerSocket) => void,
	): void {
		this.clients.add(socket);
		socket.on('close', () => this.clients.delete(socket));
		socket.opened();
		accept(socket);
	}
}
