import { randomBytes } from 'node:crypto';
import { io, type ManagerOptions, type Socket } from 'socket.io-client';
import { base64url, type Id } from '../../shared/ids.ts';
import type {
	Acknowledgement,
	ClientToServer,
	JoinAnswer,
	JoinRequest,
	Presence,
	SentCommand,
	ServerToClient,
	StorageState,
} from '../../shared/protocol.ts';
import { unpackView } from '../../shared/packed-view.ts';
import { knownName } from '../../shared/workshop/documents.ts';
import { evolveView } from '../../shared/workshop/evolve-view.ts';
import type { WorkshopView } from '../../shared/workshop/view.ts';
import { ask } from './ask.ts';
import { PlayerDocument } from './player-document.ts';
import { Watched } from './watched.ts';

type Sending<C = SentCommand> = C extends SentCommand ? Omit<C, 'commandId'> : never;

interface Waiting {
	command: SentCommand;
	answer: (answer: Acknowledgement) => void;
}

/** When a lost line is tried again, in milliseconds. */
type ComesBack = Pick<
	ManagerOptions,
	'reconnectionDelay' | 'reconnectionDelayMax' | 'randomizationFactor'
>;

const atOnce: ComesBack = {
	reconnectionDelay: 100,
	reconnectionDelayMax: 500,
	randomizationFactor: 0.5,
};

export const newId = (): Id => base64url(randomBytes(16));

/** A seat taken by a program with nothing but the stock clients: socket.io-client and y-websocket. */
export class Player extends Watched {
	readonly name: string;
	readonly token: string;
	presence: Presence = { present: [], cards: 0, cases: 0 };
	/** What it was told last of the server's disk. */
	storage: StorageState['is'] = 'ok';
	#url: string;
	#workshop: Id;
	#socket: Socket<ServerToClient, ClientToServer>;
	#view: WorkshopView | undefined;
	#outbox = new Map<Id, Waiting>();
	#documents = new Map<string, PlayerDocument>();
	/** Of the documents that it may open now. */
	#names: readonly string[] = [];

	private constructor(
		url: string,
		workshop: Id,
		name: string,
		token: string,
		comesBack: ComesBack,
	) {
		super(name);
		this.name = name;
		this.token = token;
		this.#url = url;
		this.#workshop = workshop;
		this.#socket = io(url, {
			auth: { token: this.token },
			transports: ['websocket'],
			forceNew: true,
			...comesBack,
		});
		this.#listen();
	}

	/** Takes a seat over HTTP, connects, and is in once the first snapshot is here. */
	static async join(url: string, workshop: Id, request: JoinRequest): Promise<Player> {
		const path = `${url}/api/workshops/${workshop}/join`;
		const answer = await ask<Required<JoinAnswer>>(path, { requestId: newId(), ...request });
		return Player.enter(url, workshop, request.name ?? answer.role, answer.token);
	}

	/** Comes in on one more device of a seat that was taken before. */
	static async enter(
		url: string,
		workshop: Id,
		name: string,
		token: string,
		comesBack: ComesBack = atOnce,
	): Promise<Player> {
		const player = new Player(url, workshop, name, token, comesBack);
		await player.until(() => player.#view !== undefined, 'its first snapshot');
		return player;
	}

	get view(): WorkshopView {
		if (!this.#view) throw new Error(`${this.name} is not in yet.`);
		return this.#view;
	}

	get seat(): Id {
		return this.view.mine.participant;
	}

	get connected(): boolean {
		return this.#socket.connected;
	}

	/** Commands without an answer. */
	get waiting(): number {
		return this.#outbox.size;
	}

	/** Resolves with the answer, however often the connection is lost in between. */
	send(sending: Sending): Promise<Acknowledgement> {
		const command = { ...sending, commandId: newId() } as SentCommand;
		return new Promise((answer) => {
			this.#outbox.set(command.commandId, { command, answer });
			if (this.#socket.connected) this.#emit(command);
		});
	}

	/** A command that must be taken. */
	async act(command: Sending): Promise<void> {
		const answer = await this.send(command);
		if (!answer.ok)
			throw new Error(`${this.name}, ${command.type}: ${JSON.stringify(answer.error)}`);
	}

	/** Opens a document, once; where it begins anew meanwhile, the one that takes its place. */
	async open(known: string): Promise<PlayerDocument> {
		const { token } = this;
		for (;;) {
			const document = this.#nameOf(known);
			const address = { url: this.#url, workshop: this.#workshop, document, token };
			const opened = this.#documents.get(document) ?? new PlayerDocument(address);
			this.#documents.set(document, opened);
			const isStale = () => this.#nameOf(known) !== document;
			await opened.until(() => opened.online || isStale(), 'the document to be synced');
			if (!isStale()) return opened;
			this.#documents.delete(document);
			opened.close();
		}
	}

	#nameOf = (known: string): string =>
		this.#names.find((name) => knownName(name) === knownName(known)) ?? known;

	leave(): void {
		for (const document of this.#documents.values()) document.close();
		this.#socket.disconnect();
	}

	#listen() {
		this.#socket.on('snapshot', ({ state, documents }) => {
			this.#view = unpackView(state);
			this.#names = documents.map(({ name }) => name);
			this.changed();
		});
		this.#socket.on('documents', (documents) => {
			this.#names = documents.map(({ name }) => name);
			// The stock provider does not come back after every close.
			for (const opened of this.#documents.values()) opened.look();
		});
		this.#socket.on('events', ({ events }) => {
			for (const event of events) evolveView(this.view, event);
			this.changed();
		});
		this.#socket.on('presence', (presence) => {
			this.presence = presence;
			this.changed();
		});
		this.#socket.on('storage', ({ is }) => {
			this.storage = is;
			this.changed();
		});
		this.#socket.on('connect', () => {
			this.storage = 'ok';
			for (const { command } of this.#outbox.values()) this.#emit(command);
			this.changed();
		});
		this.#socket.on('disconnect', () => {
			// The outbox sends it again, in its order.
			this.#socket.sendBuffer = [];
			this.changed();
		});
	}

	#emit(command: SentCommand) {
		this.#socket.emit('command', command, (answer) => {
			this.#outbox.get(command.commandId)?.answer(answer);
			this.#outbox.delete(command.commandId);
			this.changed();
		});
	}
}
