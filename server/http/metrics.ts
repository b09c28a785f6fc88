import type { FastifyInstance } from 'fastify';
import { refuse, wordRefusal } from '../../shared/refusal.ts';
import { bears } from './bears.ts';
import type { Gauges } from './gauges.ts';
import { isFromLoopback } from './loopback.ts';

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
