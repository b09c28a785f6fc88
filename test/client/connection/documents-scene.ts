import * as Y from 'yjs';
import type { DeviceCopy } from '../../../client/connection/device-copy.ts';
import { DocumentSession, type DocumentStatus } from '../../../client/connection/documents.ts';
import { DocumentConnection } from '../../../server/docs/connection.ts';
import type { Room } from '../../../server/docs/room.ts';
import { addCard, readCard } from '../../../shared/board/conflict-card.ts';
import type { Mode } from '../../../shared/workshop/documents.ts';
import { Disk, turn } from '../../server/docs/scene.ts';
import { SocketPair, type ServerEnd } from '../../support/socket-pair.ts';

/** A browser's WebSocket as the provider uses it, whose other end is in the test's hands. */
class WiredSocket {
	static readonly opened: WiredSocket[];
	readonly OPEN = 1;
	readyState = 0;
	binaryType = '';
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: Uint8Array }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;
	onerror: (() => void) | null = null;
	readonly protocols: string[];
	readonly pair = new SocketPair();

	readonly url: string;

	constructor(url: string | URL, protocols: string | string[] = []) {
		this.url = String(url);
		this.protocols = [protocols].flat();
		this.pair.onMessage = (data) => this.onmessage?.({ data });
		this.pair.onClose = (closing) => {
			this.readyState = 3;
			this.onclose?.(closing);
		};
		new.target.opened.push(this);
	}

	send(data: Uint8Array) {
		this.pair.toServer.push(data);
	}

	close() {
		this.readyState = 2;
		this.pair.cut(1005);
	}

	/** The handshake is through. */
	open(accept: (pair: SocketPair) => ServerEnd) {
		this.pair.join(accept);
		this.readyState = 1;
		this.onopen?.();
	}
}

/** The network between a page and the server; what is sent waits until `settle`. */
export class Network {
	readonly sockets: WiredSocket[] = [];
	isUp = true;
	readonly WebSocket: typeof WebSocket;

	constructor() {
		const { sockets } = this;
		const Wired = class extends WiredSocket {
			static override readonly opened = sockets;
		};
		this.WebSocket = Wired as unknown as typeof WebSocket;
	}

	get last(): WiredSocket {
		return this.sockets.at(-1)!;
	}

	cut() {
		for (const { pair } of this.sockets) pair.cut();
	}

	async settle(accept: (pair: SocketPair, url: string) => ServerEnd) {
		for (let quiet = 0; quiet < 3; quiet++) {
			for (const socket of this.sockets) {
				if (socket.readyState === 0 && this.isUp) socket.open((pair) => accept(pair, socket.url));
				else if (!this.isUp) socket.pair.cut();
				if (socket.pair.toServer.length + socket.pair.toClient.length > 0) quiet = 0;
				socket.pair.deliverToServer();
				socket.pair.deliverToClient();
			}
			for (let i = 0; i < 5; i++) await turn();
		}
	}
}

/** What a browser would keep: it outlives the page. */
export class Storage {
	#updates: Uint8Array[] = [];
	fields: string[] = [];
	opened: string[] = [];
	isStuck = false;
	isCleared = false;

	/** As a power cut or a full device does: an update in the middle is gone. */
	lose(index: number) {
		this.#updates.splice(index, 1);
	}

	open = (name: string, doc: Y.Doc): Promise<DeviceCopy | null> => {
		this.opened.push(name);
		const store = (update: Uint8Array, origin: unknown) => {
			if (origin !== this) this.#updates.push(update);
		};
		doc.on('update', store);
		const close = () => doc.off('update', store);
		return Promise.resolve({
			load: async () => {
				if (this.isStuck) await new Promise(() => {});
				// Like y-indexeddb: a document that has text already brings it along.
				this.#updates.push(Y.encodeStateAsUpdate(doc));
				const load = () => this.#updates.forEach((update) => Y.applyUpdate(doc, update));
				Y.transact(doc, load, this, false);
				return this.fields;
			},
			keep: (fields) => void (this.fields = [...fields]),
			close,
			clear: () => {
				close();
				this.isCleared = true;
				this.#updates = [];
				this.fields = [];
				return Promise.resolve();
			},
		});
	};
}

/** One person's page, the server's room and its disk. */
export class Page {
	readonly disk = new Disk();
	readonly network = new Network();
	readonly storage = new Storage();
	room: Room = this.disk.open();
	serverMode: Mode | null = 'write';
	connection: DocumentConnection | null = null;
	session!: DocumentSession;
	/** Every status that was shown. */
	readonly shown: DocumentStatus['is'][] = [];
	/** What was kept while the line was cut, and has arrived. */
	readonly returned: (readonly string[])[] = [];

	async writeCards(...ids: string[]) {
		await this.room.write(
			(doc) => ids.forEach((id) => addCard(doc, id, id)),
			(record) => this.disk.append(record ? [record] : []),
		);
	}

	load(mode: Mode = 'write', unsent = false) {
		this.session = new DocumentSession({
			server: 'ws://boat/docs',
			workshop: 'workshop',
			document: 'board~1',
			participant: 'anna',
			mode,
			unsent,
			onChange: () => this.shown.push(this.session.status.is),
			onReturn: (fields) => this.returned.push(fields),
			WebSocket: this.network.WebSocket,
			openCopy: this.storage.open,
		});
		return this.session.open();
	}

	async open(mode: Mode = 'write', unsent = false) {
		const opened = this.load(mode, unsent);
		await this.settle();
		await opened;
		await this.settle();
	}

	accept = (socket: SocketPair) => {
		const mode = () => this.serverMode;
		const options = {
			socket,
			room: this.room,
			seat: 'anna',
			receipts: true,
			mode,
			mayShow: () => true,
			spend: () => {},
		};
		return (this.connection = new DocumentConnection(options));
	};

	settle() {
		return this.network.settle(this.accept);
	}

	changeMode(mode: Mode) {
		this.serverMode = mode;
		this.connection?.rightsChanged();
	}

	get status() {
		return this.session.status;
	}

	titleOnDisk(id = 'card') {
		return readCard(this.disk.open().doc, id)?.title;
	}
}
