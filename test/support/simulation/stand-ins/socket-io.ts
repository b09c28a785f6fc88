import { EventEmitter } from 'node:events';
import type { Wire } from '../network.ts';
import { deliveredTwice } from '../drawn.ts';
import type { ClientSocket } from './socket-io-client.ts';

interface Handshake {
	auth: unknown;
	headers: { cookie: string };
}

type Answer = (answer: unknown) => void;
type PacketMiddleware = (packet: readonly unknown[], next: () => void) => void;

/** The server's end of one connection. */
class ServerSocket extends EventEmitter {
	readonly data = {};
	readonly handshake: Handshake;
	readonly #server: Server;
	readonly #wire: Wire;
	readonly #client: ClientSocket;
	/** Below it nothing waits: the wire takes everything. */
	readonly conn = { writeBuffer: [], close: () => this.disconnect() };
	#isOpen = true;
	#isConnected = false;
	#middleware: PacketMiddleware = (_packet, next) => next();

	constructor(server: Server, wire: Wire, client: ClientSocket, handshake: Handshake) {
		super();
		this.#server = server;
		this.#wire = wire;
		this.#client = client;
		this.handshake = handshake;
		wire.accepted({ closed: () => this.#closed() });
	}

	use(middleware: PacketMiddleware): void {
		this.#middleware = middleware;
	}

	get isOpen(): boolean {
		return this.#isOpen;
	}

	connected(): void {
		this.#isConnected = true;
		this.#wire.down(() => this.#client.greeted(this));
	}

	refused(data: unknown): void {
		this.#wire.down(() => this.#client.refused(data));
	}

	override emit(event: string, payload?: unknown): boolean {
		this.tell(event, JSON.stringify(payload));
		return true;
	}

	/** The payload as it travels: encoded once for many. */
	tell(event: string, encoded: string): void {
		this.#wire.down(() => this.#client.hear(event, JSON.parse(encoded)));
	}

	/** A command, with an acknowledgement that may never arrive. */
	hear(event: string, payload: unknown, acknowledge: Answer): void {
		const deliver = () => {
			const answer = (answered: unknown) =>
				this.#wire.down(() => acknowledge(structuredClone(answered)));
			const packet = [event, structuredClone(payload), answer] as const;
			this.#middleware(packet, () => super.emit(...packet));
		};
		deliver();
		if (deliveredTwice()) this.#wire.up(deliver);
	}

	join(rooms: readonly string[]): void {
		for (const room of rooms) this.#server.enter(room, this);
	}

	disconnect(): void {
		this.#wire.cut('server');
	}

	#closed(): void {
		this.#isOpen = false;
		this.#server.leave(this);
		if (this.#isConnected) super.emit('disconnect');
	}
}

type Middleware = (
	socket: ServerSocket,
	next: (error?: Error & { data?: unknown }) => void,
) => void;

/** Socket.IO's server, as the gateway uses it. */
export class Server extends EventEmitter {
	readonly engine = { close: () => undefined };
	readonly #rooms = new Map<string, Set<ServerSocket>>();
	readonly #sockets = new Set<ServerSocket>();
	#middleware: Middleware = (_socket, next) => next();

	constructor(http: EventEmitter) {
		super();
		http.on('control', (wire: Wire, client: ClientSocket, handshake: Handshake) =>
			this.#accept(new ServerSocket(this, wire, client, handshake)),
		);
	}

	use(middleware: Middleware): void {
		this.#middleware = middleware;
	}

	#accept(socket: ServerSocket): void {
		this.#middleware(socket, (error) => {
			if (!socket.isOpen) return;
			if (error) return socket.refused(error.data);
			this.#sockets.add(socket);
			socket.connected();
			super.emit('connection', socket);
		});
	}

	override emit(event: string, payload: unknown): boolean {
		for (const socket of this.#sockets) socket.emit(event, payload);
		return true;
	}

	to(rooms: string | string[], out: ReadonlySet<ServerSocket> = new Set()) {
		const inside = this.#in(rooms);
		return {
			emit: (event: string, payload: unknown) => {
				const encoded = JSON.stringify(payload);
				for (const socket of inside) if (!out.has(socket)) socket.tell(event, encoded);
			},
			except: (others: string | string[]) => this.to(rooms, this.#in(others)),
		};
	}

	#in(rooms: string | string[]): Set<ServerSocket> {
		return new Set([rooms].flat().flatMap((room) => [...(this.#rooms.get(room) ?? [])]));
	}

	enter(room: string, socket: ServerSocket): void {
		const inside = this.#rooms.get(room) ?? new Set();
		// A socket that has gone is in no room any more.
		if (this.#sockets.has(socket)) this.#rooms.set(room, inside.add(socket));
	}

	leave(socket: ServerSocket): void {
		this.#sockets.delete(socket);
		for (const inside of this.#rooms.values()) inside.delete(socket);
	}

	disconnectSockets(): void {
		for (const socket of this.#sockets) socket.disconnect();
	}
}
