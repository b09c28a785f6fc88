import type { FastifyInstance } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { bears } from './bears.ts';
import type { Gauges } from './gauges.ts';
import { isFromLoopback } from './loopback.ts';
import { serve, type Checks } from './routes.ts';

/** `/metrics` for this computer only or, once a token is set, for whoever bears it. */
export const serveMetrics = (
	app: FastifyInstance,
	{ gauges, token }: { gauges: Gauges; token: string | undefined },
) => {
	const operator: Checks['operator'] = (request) => {
		const allowed = token === undefined ? isFromLoopback(request) : bears(request, token);
		return allowed ? {} : refuse('not-allowed');
	};
	serve(
		app,
		'GET /metrics',
		{ operator },
		{
			answer: ({ reply }) =>
				reply.type('text/plain; version=0.0.4; charset=utf-8').send(gauges.toText()),
		},
	);
};
