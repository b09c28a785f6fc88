import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse, wordRefusal } from '../../shared/refusal.ts';
import type { Gauges } from './gauges.ts';
import { isFromLoopback } from './loopback.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compared by digest: a comparison of the texts would tell by its time how much was right. */
const bears = (request: FastifyRequest, token: string) =>
	timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));

/** `/metrics` for this computer only or, once a token is set, for whoever bears it. */
export const serveMetrics = (
	app: FastifyInstance,
	{ gauges, token }: { gauges: Gauges; token: string | undefined },
) => {
	app.get('/metrics', async (request, reply) => {
		const allowed = token === undefined ? isFromLoopback(request) : bears(request, token);
		if (!allowed) return reply.code(403).send({ error: wordRefusal(refuse('not-allowed')) });
		return reply
			.type('text/plain; version=0.0.4; charset=utf-8')
			.header('cache-control', 'no-store')
			.send(gauges.toText());
	});
};
