import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Id } from '../../shared/ids.ts';
import { packView } from '../../shared/packed-view.ts';
import { parseCommand } from '../../shared/parse-command.ts';
import type { Acknowledgement, SocketAuth } from '../../shared/protocol.ts';
import { refuse, wordRefusal, type Refusal, type RefusalCode } from '../../shared/refusal.ts';
import { viewOf } from '../../shared/workshop/view.ts';
import type { Effects } from '../effects.ts';
import { Bucket, Buckets } from '../bucket.ts';
import { Inbox } from '../inbox.ts';
import { refuseFailure } from '../failure.ts';
import type { Origins } from '../http/origin.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { cookieName, readCookie, workshopOf } from '../identity/token.ts';
import type { Space } from '../space/space.ts';
import { Damaged } from '../store/workshop-log.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { Hall } from './hall.ts';
import type { ControlServer, ControlSocket, Seated } from './sockets.ts';

/** What a client says of itself, before anything of it is believed. */
type Asked = { [K in keyof SocketAuth]?: unknown };

interface Options {
	workshops: Workshops;
	effects: Effects;
	space: Space;
	origins: Pick<Origins, 'admit'>;
	logError: (id: string, error: unknown) => void;
	/** Of what no page that behaves is told. */
	logRefusal: (code: RefusalCode, address: string | undefined) => void;
}

/** What a seat may ask; a person taps some times a second, and comes back with what was tapped without a line. */
const paceOfSeat = { most: 300, perSecond: 40 };
/** Of one socket: what it asks in one go is not done in one go, or all others would wait for it. */
const breath = { most: 8, perSecond: 400 };

/** Socket.IO: who is there, what they ask, and what everybody is told. */
export function openGateway(http: HttpServer, options: Options): ControlServer {
	const io: ControlServer = new Server(http, {
		transports: ['websocket'],
		destroyUpgrade: false,
		serveClient: false,
		pingInterval: 4000,
		pingTimeout: 4000,
		maxHttpBufferSize: 64 * 1024,
		allowRequest: (request, answer) => answer(null, options.origins.admit(request)),
	});
	// What is no WebSocket is answered by Socket.IO itself, past all routes.
	http.prependListener('request', ({ url, headers: { host } }, response) => {
		if (!url?.startsWith('/socket.io/')) return;
		response.setHeaders(new Map(Object.entries(securityHeaders({ host, protocol: 'http' }))));
	});
	const buckets = new Buckets<LiveWorkshop>(paceOfSeat);
	const halls = new Map<LiveWorkshop, Hall>();
	const hallOf = (live: LiveWorkshop) => {
		const hall = halls.get(live) ?? new Hall(io, live, () => halls.delete(live));
		halls.set(live, hall);
		return hall;
	};

	options.space.onChange(() => {
		io.emit('storage', { is: options.space.isFull ? 'full' : 'ok' });
		for (const hall of halls.values()) hall.tellRights();
	});

	io.use((socket, next) => {
		const refuseWith = (code: RefusalCode) => {
			options.logRefusal(code, socket.handshake.address);
			next(refusalError(refuse(code)));
		};
		seatOf(socket, options.workshops).then(
			(seated) => {
				if (typeof seated === 'string') return refuseWith(seated);
				Object.assign(socket.data, seated);
				// It comes back by itself.
				if (!buckets.of(seated.live, seated.seat).hasSome) return next(new Error('too-fast'));
				next();
			},
			// Anything else may go better the next time: the client tries again by itself.
			(error) => (error instanceof Damaged ? refuseWith('workshop-damaged') : next(error)),
		);
	});

	io.on('connection', (socket) => {
		const { live, seat } = socket.data;
		let isNoted = false;
		/** Once a connection: what floods the server does not flood its log. */
		const note = (code: RefusalCode) => {
			if (!isNoted) options.logRefusal(code, socket.handshake.address);
			isNoted = true;
		};
		const inbox = new Inbox<() => void>({
			...{ source: null, buckets: [new Bucket(breath)], costOf: () => 1 },
			receive: (next) => next(),
		});
		socket.use((packet, next) => {
			const bucket = buckets.of(live, seat);
			const isIn = bucket.hasSome;
			bucket.spend(1);
			if (isIn) return inbox.take(next);
			const answer: unknown = packet.at(-1);
			if (typeof answer === 'function')
				answer({ ok: false, error: wordRefusal(refuse('too-fast')) });
			// As if the line were lost: not even the refusals are worth it any more.
			if (!bucket.isDeepInDebt) return;
			note('too-fast');
			socket.conn.close();
		});
		if (options.space.isFull) socket.emit('storage', { is: 'full' });
		hallOf(live).enter(socket, seat, () => welcome(socket, live, seat, options.effects));
		socket.on('command', (input: unknown, acknowledge: unknown) => {
			const answer = typeof acknowledge === 'function' ? acknowledge : () => undefined;
			perform(live, seat, input).then(
				(outcome) => {
					if (!outcome.ok && outcome.error.code === 'malformed') note('malformed');
					answer(outcome);
				},
				(error: unknown) => {
					const refusal = refuseFailure(error, options.logError);
					answer({ ok: false, error: wordRefusal(refusal) });
				},
			);
		});
	});
	return io;
}

/** Socket.IO hands `data` of this error to the client's `connect_error`. */
const refusalError = (refusal: Refusal) =>
	Object.assign(new Error(refusal.code), { data: wordRefusal(refusal) });

async function seatOf(socket: ControlSocket, workshops: Workshops): Promise<Seated | RefusalCode> {
	const { token, seat: asked }: Asked = socket.handshake.auth;
	const { cookie } = socket.handshake.headers;
	const secret =
		typeof token === 'string'
			? token
			: typeof asked === 'string'
				? readCookie(cookie, cookieName(asked))
				: null;
	const id = secret && workshopOf(secret);
	const live = id && (await workshops.open(id));
	const seat = live && live.seatOf(secret);
	if (live && seat) return { live, seat };
	const outside = live && live.outside(secret);
	if (outside) return outside;
	if (live && live.hasLeft(secret)) return 'person-erased';
	return id && (await workshops.wasErased(id)) ? 'workshop-erased' : 'no-seat';
}

/** A client that has seen everything hears nothing; any other gets the whole view. */
function welcome(socket: ControlSocket, live: LiveWorkshop, seat: Id, { now }: Effects) {
	const { seq, epoch = 1 }: Asked = socket.handshake.auth;
	// Nobody is told of an event before it is on the disk: it was there.
	const isAhead = typeof seq === 'number' && seq > live.seq && epoch === live.state.epoch;
	if (isAhead && live.state.participants[seat]?.role === 'facilitator') live.losses.tell('events');
	// After a restore or a loss the same number may stand for other events.
	if (seq === live.seq && epoch === live.state.epoch && !live.losses.hasLost) return null;
	return {
		seq: live.seq,
		epoch: live.state.epoch,
		at: now(),
		state: packView(viewOf(live.state, seat)),
		documents: live.documentsFor(seat),
	};
}

async function perform(live: LiveWorkshop, seat: Id, input: unknown): Promise<Acknowledgement> {
	const command = parseCommand(input);
	if (!command) return { ok: false, error: wordRefusal(refuse('malformed')) };
	const outcome = await live.perform(seat, command);
	return 'refusal' in outcome
		? { ok: false, error: wordRefusal(outcome.refusal) }
		: { ok: true, seq: outcome.seq };
}
