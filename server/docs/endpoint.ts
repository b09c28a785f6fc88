import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Id } from '../../shared/ids.ts';
import { documentProtocol } from '../../shared/protocol.ts';
import type { RefusalCode } from '../../shared/refusal.ts';
import type { Mode } from '../../shared/workshop/documents.ts';
import { Bucket, Buckets } from '../bucket.ts';
import { Inbox } from '../inbox.ts';
import { Damaged } from '../store/workshop-log.ts';
import { DocumentConnection } from './connection.ts';
import { readCredential } from './credential.ts';
import { Heartbeat } from './heartbeat.ts';
import { closeSocket, type CloseReason } from './outlet.ts';
import type { Room } from './room.ts';

/** What the endpoint asks of one workshop. */
export interface DocumentAccess {
	seatOf(token: string): Id | null;
	/** Another one has taken its place. */
	readonly isRetired: boolean;
	/** Asked at every use, never kept. */
	mode(seat: Id, document: string): Mode | null;
	/** Whether it may be told who is where in it. */
	showsCarets(document: string): boolean;
	/** Whether the document has begun anew since it was called so. */
	isStale(seat: Id, document: string): boolean;
	/** Loaded once; `private~1` is the seat's own. */
	room(document: string, seat: Id): Promise<Room>;
	/** After a freeze, thaw, change of role, closing, reveal. The returned function stops listening. */
	onRightsChanged(listener: () => void): () => void;
}

export interface DocumentEndpointOptions {
	open: (workshop: Id) => Promise<DocumentAccess | null>;
	log?: { error(details: object, message: string): void };
	/** Of what no page that behaves is told. */
	logRefusal?: (code: RefusalCode, address: string | undefined) => void;
}

export interface DocumentEndpoint {
	/** For paths under /docs/ whose Origin has been checked. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Stores and acknowledges what has arrived, then closes every socket. */
	close(): Promise<void>;
}

const largestMessage = 1024 * 1024;
/** What a seat may send; a person who types without a pause sends 15 a second. */
const paceOfSeat = { most: 1000, perSecond: 400 };
/** Of one socket: what it sends in one go is not taken in one go, or all others would wait for it. */
const breath = { most: 16, perSecond: 4000 };
/** A message costs one, and one more for each so many bytes. */
const bytesForOne = 2048;
/** "Going away": the client comes back by itself. */
const goingAway = 1001;

/** What a page that behaves is told as well, after a restore or where its rights have changed, is none of the log's. */
const oddities = ['no-seat', 'malformed', 'too-large'] as const;
type Oddity = (typeof oddities)[number];
const isOddity = (why: CloseReason): why is Oddity => oddities.includes(why as Oddity);

/** Serves the documents of all workshops; says no by a close code, which a stock client can read. */
export function documentEndpoint({
	open,
	log,
	logRefusal,
}: DocumentEndpointOptions): DocumentEndpoint {
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: largestMessage,
		perMessageDeflate: false,
		handleProtocols: (offered) => offered.has(documentProtocol) && documentProtocol,
	});
	const heartbeat = new Heartbeat();
	const buckets = new Buckets<DocumentAccess>(paceOfSeat);
	const rooms = new Map<WebSocket, Room>();

	const tell = (why: CloseReason, request: IncomingMessage) => {
		if (isOddity(why)) logRefusal?.(why, request.socket.remoteAddress);
	};

	/** A connection, or why there is none. */
	const connect = async (socket: WebSocket, request: IncomingMessage) => {
		const path = readPath(request.url ?? '');
		const access = path && (await open(path.workshop));
		if (!access) return 'not-found';
		const credential = readCredential(request);
		const seat = credential && access.seatOf(credential.token);
		if (!seat || (credential.seat ?? seat) !== seat) return 'no-seat';
		if (access.isStale(seat, path.document)) return 'begun-anew';
		if (!access.mode(seat, path.document)) return 'not-found';
		const room = await access.room(path.document, seat);
		// Asked again: loading takes a while.
		const mode = () => access.mode(seat, path.document);
		if (access.isRetired) return 'come-back-later';
		const isStale = () => access.isStale(seat, path.document);
		if (isStale()) return 'begun-anew';
		if (!mode()) return 'not-found';
		if (socket.readyState !== socket.OPEN) return null;

		const { receipts } = credential;
		const bucket = buckets.of(access, seat);
		const spend = (amount: number) => bucket.spend(amount);
		const refused = (why: CloseReason) => tell(why, request);
		const connection = new DocumentConnection({
			...{ socket, room, seat, receipts, mode, spend },
			mayShow: () => access.showsCarets(path.document),
			refused,
		});
		const inbox = new Inbox<Uint8Array>({
			...{ source: socket, buckets: [bucket, new Bucket(breath)] },
			costOf: ({ byteLength }) => 1 + byteLength / bytesForOne,
			receive: (data) => connection.receive(data),
		});
		const stopListening = access.onRightsChanged(() => {
			if (access.isRetired) connection.close('come-back-later');
			else if (access.seatOf(credential.token) !== seat) connection.close('no-seat');
			else if (isStale()) connection.close('begun-anew');
			else connection.rightsChanged();
		});
		rooms.set(socket, room);
		heartbeat.add(socket, () => connection.breakSilence());
		socket.on('message', (data, isBinary) => {
			if (isBinary && data instanceof Uint8Array) inbox.take(data);
			else connection.close('malformed');
		});
		socket.on('close', () => {
			stopListening();
			rooms.delete(socket);
			inbox.close();
			connection.left();
		});
		return null;
	};

	const accept = async (socket: WebSocket, request: IncomingMessage) => {
		// It closes by itself; without a listener it would end the process.
		socket.on('error', () => {});
		socket.pause();
		let refusal: CloseReason | null;
		try {
			refusal = await connect(socket, request);
		} catch (error) {
			// Of damage whoever runs the server has been told, and clients come back for ever.
			if (!(error instanceof Damaged)) log?.error({ err: error }, 'a document could not be opened');
			refusal = 'come-back-later';
		}
		if (refusal) {
			tell(refusal, request);
			closeSocket(socket, refusal);
		}
		socket.resume();
	};

	return {
		upgrade: (request, socket, head) =>
			sockets.handleUpgrade(request, socket, head, (accepted) => void accept(accepted, request)),
		close: async () => {
			heartbeat.stop();
			await Promise.all([...new Set(rooms.values())].map((room) => room.flush()));
			const closed = [...sockets.clients].map(
				(socket) => new Promise((resolve) => socket.once('close', resolve)),
			);
			for (const socket of sockets.clients) socket.close(goingAway);
			// Who does not answer has half a second.
			const impatience = setTimeout(() => {
				for (const socket of sockets.clients) socket.terminate();
			}, 500);
			await Promise.all(closed);
			clearTimeout(impatience);
		},
	};
}

/** `/docs/<workshopId>/<document>`; a document's name may have slashes. */
function readPath(url: string): { workshop: Id; document: string } | null {
	const [, docs, workshop, ...document] = url.split('?', 1)[0]!.split('/');
	if (docs !== 'docs' || !workshop || document.length === 0) return null;
	return { workshop, document: document.join('/') };
}
