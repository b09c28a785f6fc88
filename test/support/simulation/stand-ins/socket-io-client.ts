import { EventEmitter } from 'node:events';
import type { Line, Wire } from '../network.ts';

interface Options {
	auth: (give: (auth: unknown) => void) => void;
	reconnectionDelay: number;
	reconnectionDelayMax: number;
	randomizationFactor: number;
}

interface Server {
	hear(event: string, payload: unknown, acknowledge: (answer: unknown) => void): void;
}

/** What a page sends and what it is answered, for whoever keeps the ledger. */
export interface Watcher {
	sent(command: unknown): void;
	answered(command: unknown, answer: unknown): void;
}

/** The line of the page that is being opened, and who watches it. */
export const opening: { line: Line | null; watcher: Watcher | null } = {
	line: null,
	watcher: null,
};

/** Socket.IO's client, as the page uses it: it comes back by itself, later and later. */
export class ClientSocket extends EventEmitter {
	connected = false;
	readonly #options: Options;
	readonly #line: Line;
	readonly #watcher: Watcher;
	#wire: Wire | null = null;
	#server: Server | null = null;
	#attempts = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isOver = false;

	constructor(options: Options, line: Line, watcher: Watcher) {
		super();
		this.#options = options;
		this.#line = line;
		this.#watcher = watcher;
		this.#connect();
	}

	#connect(): void {
		const client = { closed: () => this.#closed() };
		this.#wire = this.#line.network.dial(this.#line, client, (http, wire) =>
			this.#options.auth((auth) => {
				const headers = { cookie: this.#line.cookie };
				http.emit('control', wire, this, structuredClone({ auth, headers }));
			}),
		);
		this.#wire.isPinged = true;
	}

	greeted(server: Server): void {
		this.#server = server;
		this.connected = true;
		this.#attempts = 0;
		super.emit('connect');
	}

	refused(data: unknown): void {
		super.emit('connect_error', Object.assign(new Error('refused'), { data }));
	}

	hear(event: string, payload: unknown): void {
		super.emit(event, payload);
	}

	override emit(event: string, command: unknown, acknowledge: (answer: unknown) => void): boolean {
		const server = this.#server!;
		const answer = (given: unknown) => {
			this.#watcher.answered(command, given);
			acknowledge(given);
		};
		this.#watcher.sent(command);
		// Encoded when it is sent: what is changed later is not in it.
		const payload = structuredClone(command);
		this.#wire!.up(() => server.hear(event, payload, answer));
		return true;
	}

	disconnect(): void {
		this.#isOver = true;
		clearTimeout(this.#timer);
		this.#wire?.clientGone(1005);
	}

	#closed(): void {
		const wasConnected = this.connected;
		this.connected = false;
		this.#server = this.#wire = null;
		if (wasConnected) super.emit('disconnect');
		else if (!this.#isOver) super.emit('connect_error', new Error('websocket error'));
		if (this.#isOver) return;
		const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = this.#options;
		const most = Math.min(reconnectionDelay * 2 ** this.#attempts++, reconnectionDelayMax);
		const spread = 1 + randomizationFactor * (2 * Math.random() - 1);
		this.#timer = setTimeout(() => this.#connect(), most * spread);
	}
}

export const io = (options: Options): ClientSocket =>
	new ClientSocket(options, opening.line!, opening.watcher!);
