import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Id } from '../../shared/ids.ts';
import { base64url } from '../../shared/ids.ts';
import type {
	Acknowledgement,
	ClientToServer,
	CreateAnswer,
	JoinAnswer,
	JoinRequest,
	ServerToClient,
	Snapshot,
	StorageState,
} from '../../shared/protocol.ts';
import { unpackView } from '../../shared/packed-view.ts';
import type { DocumentRight } from '../../shared/workshop/documents.ts';
import { evolveView } from '../../shared/workshop/evolve-view.ts';
import type { WorkshopView } from '../../shared/workshop/view.ts';
import { Closers } from '../../server/closers.ts';
import { realEffects, type Effects } from '../../server/effects.ts';
import { createApp } from '../../server/http/app.ts';
import { Origins } from '../../server/http/origin.ts';
import { serveWorkshops, type Access, type Stores } from '../../server/realtime.ts';
import { endlessSpace } from '../../server/space/space.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../server/store/memory/memory-register.ts';

type Program = Socket<ServerToClient, ClientToServer>;

let made = 0;
/** Ids that differ within a test run; where randomness matters, tests use the real ones. */
export const nextId = (): Id => {
	made++;
	return base64url(
		Uint8Array.from({ length: 16 }, (_, i) => (i < 4 ? (made >> (8 * i)) & 255 : 7)),
	);
};

interface Pages {
	/** Before anything is served. */
	before?: (app: FastifyInstance) => void;
	/** What it serves besides the API. */
	pages?: (app: FastifyInstance) => Promise<void>;
}

interface Asked extends Partial<Stores>, Pages {
	access?: Partial<Access>;
	proxies?: string[];
	/** Whoever reads the log reads all of it; without a reader there is none. */
	writeLog?: (line: string) => void;
	/** Its clock and its dice, where they are not the real ones. */
	effects?: Effects;
}

/** The real server in this process, on a free port, over stores without a disk; whoever asks for it ends it. */
export async function serveApart({
	before,
	pages,
	access,
	proxies = [],
	writeLog,
	effects = realEffects,
	...stores
}: Asked = {}) {
	const { log = new MemoryLog(), register = new MemoryRegister(), space = endlessSpace } = stores;
	const { keepDays } = stores;
	const closers = new Closers((name, error) => console.error(name, error));
	const app = createApp({
		...{ logLevel: writeLog ? 'trace' : 'silent', proxies },
		...(writeLog && { writeLog }),
	});
	before?.(app);
	const origins = new Origins({ host: '127.0.0.1', publicUrl: undefined });
	serveWorkshops(app, { log, register, space, keepDays }, closers, { origins, effects, ...access });
	await pages?.(app);
	await app.listen({ port: 0, host: '127.0.0.1' });
	let ended: Promise<void> | undefined;
	/** As when its process is told to end. */
	const end = () => (ended ??= closers.closeAll().then(() => app.close()));
	return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, end };
}

/** The same for one test, with ways to come in. */
export async function boat(asked: Asked = {}) {
	const { url, end } = await serveApart(asked);
	onTestFinished(end);

	const post = async (path: string, body: unknown) => {
		const response = await fetch(url + path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return { status: response.status, body: (await response.json()) as unknown, response };
	};

	return {
		url,
		post,
		end,
		async create(title = 'A workshop', teamKey?: string) {
			const { body } = await post('/api/workshops', {
				title,
				template: 'experience',
				language: 'en',
				...(teamKey && { teamKey }),
			});
			return body as CreateAnswer;
		},
		async join(workshop: Id, request: JoinRequest) {
			const { body } = await post(`/api/workshops/${workshop}/join`, request);
			return body as Required<JoinAnswer>;
		},
		connect: (auth: Record<string, unknown>, extraHeaders = {}) => connect(url, auth, extraHeaders),
	};
}

/** A stock client that keeps its view by the public events, as every program may. */
async function connect(
	url: string,
	auth: Record<string, unknown>,
	extraHeaders: Record<string, string> = {},
) {
	const socket: Program = io(url, {
		auth,
		extraHeaders,
		transports: ['websocket'],
		forceNew: true,
		reconnection: false,
	});
	onTestFinished(() => void socket.disconnect());
	const seen = {
		storage: [] as StorageState['is'][],
		seq: -1,
		view: undefined as WorkshopView | undefined,
		documents: undefined as DocumentRight[] | undefined,
		snapshots: 0,
	};
	const waiting: { until: (view: WorkshopView) => boolean; resolve: () => void }[] = [];
	const look = () => {
		for (const entry of [...waiting])
			if (seen.view && entry.until(seen.view)) {
				waiting.splice(waiting.indexOf(entry), 1);
				entry.resolve();
			}
	};
	socket.on('storage', ({ is }) => seen.storage.push(is));
	socket.on('snapshot', (snapshot: Snapshot) => {
		seen.seq = snapshot.seq;
		seen.view = unpackView(snapshot.state);
		seen.documents = snapshot.documents;
		seen.snapshots++;
		look();
	});
	socket.on('documents', (documents) => (seen.documents = documents));
	socket.on('events', ({ seq, events }) => {
		seen.seq = seq;
		if (seen.view) for (const event of events) evolveView(seen.view, event);
		look();
	});
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('connect_error', reject);
	});
	const send = (command: object): Promise<Acknowledgement> =>
		socket.emitWithAck('command', { commandId: nextId(), ...command } as never);
	const until = (condition: (view: WorkshopView) => boolean) =>
		new Promise<void>((resolve) => {
			waiting.push({ until: condition, resolve });
			look();
		});
	return { socket, seen, send, until };
}
