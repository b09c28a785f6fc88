import { io, type Socket } from 'socket.io-client';
import type { Id } from '../../shared/ids.ts';
import type {
	Acknowledgement,
	ClientToServer,
	Events,
	Presence,
	SentCommand,
	ServerToClient,
	Snapshot,
	StorageState,
} from '../../shared/protocol.ts';
import type { WireRefusal } from '../../shared/refusal.ts';
import type { DocumentRight } from '../../shared/workshop/documents.ts';
import { Outbox } from './outbox.ts';
import { randomId } from './random-id.ts';

export type Sending<C = SentCommand> = C extends SentCommand ? Omit<C, 'commandId'> : never;

interface Listeners {
	snapshot: (snapshot: Snapshot) => void;
	events: (events: Events) => void;
	presence: (presence: Presence) => void;
	documents: (documents: DocumentRight[]) => void;
	storage: (storage: StorageState) => void;
	/** The connection came or went, or what waits for an answer changed. */
	change: () => void;
	/** A no to a command that an earlier page of this seat left on the device. */
	late: (command: SentCommand, refusal: WireRefusal) => void;
	/** The server lets this seat in no more: it is not tried again. */
	refused: (code: string) => void;
}

/** The facts' side of the wire: commands go out in order and are sent again until they are answered. */
export class Control {
	#socket: Socket<ServerToClient, ClientToServer>;
	#outbox: Outbox;
	#seq: number | undefined;
	#epoch = 1;
	#change: () => void;

	constructor(seat: Id, listeners: Listeners) {
		this.#change = listeners.change;
		this.#outbox = new Outbox(seat, listeners.late);
		this.#socket = io({
			transports: ['websocket'],
			auth: (give) =>
				give({ seat, ...(this.#seq !== undefined && { seq: this.#seq, epoch: this.#epoch }) }),
			reconnectionDelay: 300,
			reconnectionDelayMax: 4000,
			randomizationFactor: 0.5,
		});
		this.#socket.on('snapshot', (snapshot) => {
			this.#seq = snapshot.seq;
			this.#epoch = snapshot.epoch;
			listeners.snapshot(snapshot);
		});
		this.#socket.on('events', (events) => {
			this.#seq = events.seq;
			listeners.events(events);
		});
		this.#socket.on('presence', listeners.presence);
		this.#socket.on('documents', listeners.documents);
		this.#socket.on('storage', listeners.storage);
		this.#socket.on('connect', () => {
			for (const { command } of this.#outbox.values()) this.#emit(command);
			this.#change();
		});
		this.#socket.on('disconnect', (why) => {
			// Socket.IO would send what it holds before the outbox, whose older commands would then undo the newer.
			this.#socket.sendBuffer = [];
			// It comes back by itself from anything else.
			if (why === 'io server disconnect') this.#socket.connect();
			this.#change();
		});
		this.#socket.on('connect_error', (error) => {
			const { data } = error as Error & { data?: { code?: unknown } };
			if (typeof data?.code !== 'string') return;
			this.#socket.disconnect();
			listeners.refused(data.code);
		});
	}

	get connected(): boolean {
		return this.#socket.connected;
	}

	/** Commands that have no answer yet. */
	get waiting(): number {
		return this.#outbox.size;
	}

	/** Resolves with the server's answer, however often the connection is lost in between. */
	send(sending: Sending): Promise<Acknowledgement> {
		const command = { ...sending, commandId: randomId() } as SentCommand;
		return new Promise((answer) => {
			this.#outbox.add(command, answer);
			if (this.#socket.connected) this.#emit(command);
			this.#change();
		});
	}

	/** Not kept for later: whoever is behind says so again on each connection. */
	tellBehind(is: boolean): void {
		this.#socket.volatile.emit('behind', is);
	}

	close(): void {
		this.#socket.disconnect();
	}

	#emit(command: SentCommand) {
		this.#socket.emit('command', command, (answer) => {
			const waiting = this.#outbox.get(command.commandId);
			if (!waiting) return;
			this.#outbox.delete(command.commandId);
			waiting.answer(answer);
			this.#change();
		});
	}
}
