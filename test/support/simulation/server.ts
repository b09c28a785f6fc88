import type { FastifyInstance } from 'fastify';
import { EventEmitter } from 'node:events';
import { Closers } from '../../../server/closers.ts';
import { Origins } from '../../../server/http/origin.ts';
import { serveWorkshops } from '../../../server/realtime.ts';
import type { Space } from '../../../server/space/space.ts';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import type { Register } from '../../../server/store/register.ts';

type Handler = (request: object, reply: object) => Promise<unknown>;

export interface Surroundings {
	folder: string;
	register: Register;
	space: Space;
	log: (details: unknown, message: string) => void;
}

/** A route as it is handed to Fastify. */
interface Served {
	method: string;
	url: string;
	onRequest: Handler;
	handler: Handler;
}

/** What is asked over HTTP, without HTTP. */
export interface Http {
	/** Where sockets of both kinds come in. */
	sockets: EventEmitter;
	post(path: string, params: object, body: object): Promise<unknown>;
}

/** One process of the server, put together by the program's own composition. */
export async function startServer({ folder, log, ...rest }: Surroundings): Promise<Http> {
	const sockets = new EventEmitter();
	const posts = new Map<string, Handler>();
	const known: Record<string, unknown> = {
		server: sockets,
		log: { fatal: log, error: log, info: () => undefined },
		route: ({ method, url, onRequest, handler }: Served) => {
			if (method !== 'POST') return;
			posts.set(url, async (request, reply) => {
				await onRequest(request, reply);
				return handler(request, reply);
			});
		},
	};
	// Whatever else is served is asked for by nobody here.
	const app = new Proxy(known, { get: (part, name) => part[String(name)] ?? (() => undefined) });
	const stores = { log: await openLevelLog(folder), ...rest };
	const closers = new Closers((name, error) => log(error, name));
	/** Whoever asks sits at this computer. */
	const here = { headers: {}, socket: { remoteAddress: '127.0.0.1' } };
	const origins = new Origins({ host: '127.0.0.1', publicUrl: undefined });
	serveWorkshops(app as unknown as FastifyInstance, stores, closers, { origins });
	return {
		sockets,
		post: async (path, params, body) => {
			let sent: unknown;
			const reply = {
				code: () => reply,
				header: () => reply,
				send: (answer: unknown) => {
					sent = answer;
					return reply;
				},
			};
			await posts.get(path)!({ params, body, raw: here, headers: {}, protocol: 'http' }, reply);
			return sent;
		},
	};
}
