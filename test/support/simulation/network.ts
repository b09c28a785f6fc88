import type { EventEmitter } from 'node:events';

/** One end of a wire: told when it is closed, once. */
export interface End {
	closed(code: number, reason: string): void;
}

type Delivery = () => void;

/** One direction of a wire, in order; what is in it waits until it is told to arrive. */
interface Lane {
	readonly queue: Delivery[];
	readonly isReady: () => boolean;
}

/** What a device is connected by: all of its wires share its fate. */
export class Line {
	readonly network: Network;
	readonly cookie: string;
	/** Every wire is cut, and none can be laid. */
	isOffline = false;
	/** Packets vanish; nobody is told. */
	isSilent = false;

	constructor(network: Network, cookie: string) {
		this.network = network;
		this.cookie = cookie;
	}
}

/** One connection. It keeps its order, in each direction by itself; what was sent waits until it is delivered. */
export class Wire {
	readonly line: Line;
	readonly #client: End;
	#server: End | null = null;
	#isClientOpen = true;
	#isServerOpen = false;
	/** The first thing in it is the knock at the server's door. */
	readonly #up: Lane;
	readonly #down: Lane;
	readonly lanes: readonly Lane[];
	#isDialling = true;
	/** The server does not read for now. */
	isPaused = false;
	/** Whether both ends ask each other for a sign of life, and close without one. */
	isPinged = false;

	constructor(line: Line, client: End, dial: (wire: Wire) => void) {
		this.line = line;
		this.#client = client;
		const knock = () => {
			this.#isDialling = false;
			if (this.#isClientOpen) dial(this);
		};
		this.#up = {
			queue: [knock],
			isReady: () => this.#up.queue.length > 0 && !line.isSilent && !this.isPaused,
		};
		this.#down = { queue: [], isReady: () => this.#down.queue.length > 0 && !line.isSilent };
		this.lanes = [this.#up, this.#down];
	}

	get isOver(): boolean {
		return !this.#isClientOpen && !this.#isServerOpen && !this.#isDialling;
	}

	/** How much has been sent to the client and is still on its way. */
	get waiting(): number {
		return this.#down.queue.length;
	}

	accepted(server: End): void {
		this.#server = server;
		this.#isServerOpen = true;
	}

	/** From the client to the server. */
	up(delivery: Delivery): void {
		if (this.#isServerOpen) this.#up.queue.push(delivery);
	}

	/** From the server to the client. */
	down(delivery: Delivery): void {
		if (this.#isClientOpen) this.#down.queue.push(delivery);
	}

	/** The client's end closes; what it sent before is still on its way. */
	clientGone(code: number, reason = ''): void {
		if (!this.#isClientOpen) return;
		this.#isClientOpen = false;
		this.#down.queue.length = 0;
		this.#client.closed(code, reason);
		this.up(() => this.serverGone(code));
	}

	/** The server's end closes; what it sent before is still on its way. */
	serverGone(code: number, reason = ''): void {
		if (!this.#isServerOpen) return;
		this.#isServerOpen = false;
		this.#up.queue.length = 0;
		this.#server!.closed(code, reason);
		this.down(() => this.clientGone(code, reason));
	}

	/** What was on its way to whoever hears of it is lost. */
	cut(who: 'both' | 'client' | 'server' = 'both'): void {
		const code = 1006;
		if (who !== 'server') this.clientGone(code);
		if (who !== 'client') this.serverGone(code);
	}

	/** The server's process is no more: it hears of nothing, what its machine has sent may still arrive. */
	orphan(): void {
		this.#isServerOpen = false;
		this.#up.queue.length = 0;
		this.down(() => this.clientGone(1006));
	}
}

/** All wires, and the server that listens at their other end, if any does. */
export class Network {
	readonly wires = new Set<Wire>();
	listening: EventEmitter | null = null;

	/** `reach` is called once the server is there; nobody there closes the client's end. */
	dial(line: Line, client: End, reach: (server: EventEmitter, wire: Wire) => void): Wire {
		const wire = new Wire(line, client, () => {
			if (this.listening && !line.isOffline) reach(this.listening, wire);
			else wire.clientGone(1006);
		});
		this.wires.add(wire);
		return wire;
	}

	/** All lanes on which something could arrive next. */
	get ready(): Delivery[][] {
		const ready: Delivery[][] = [];
		for (const wire of this.wires) {
			if (wire.isOver) this.wires.delete(wire);
			else for (const lane of wire.lanes) if (lane.isReady()) ready.push(lane.queue);
		}
		return ready;
	}

	of(line: Line): Wire[] {
		return [...this.wires].filter((wire) => wire.line === line);
	}

	/** The server's process ends at once. */
	crash(): void {
		this.listening = null;
		for (const wire of this.wires) wire.orphan();
	}
}
