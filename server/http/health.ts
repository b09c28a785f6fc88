import type { FastifyInstance } from 'fastify';
import type { Version } from '../version.ts';
import { open, serve } from './routes.ts';

/** `/health`: this process answers. `/ready`: it can also keep what people write. */
export const serveHealth = (
	app: FastifyInstance,
	{ version, isReady }: { version: Version; isReady: () => Promise<boolean> },
) => {
	serve(app, 'GET /health', open, {
		answer: () => {
			return { up: Math.floor(process.uptime()), ...version };
		},
	});
	serve(app, 'GET /ready', open, {
		answer: async ({ reply }) => {
			const ready = await isReady().catch((error: unknown) => {
				app.log.error({ error }, 'not ready');
				return false;
			});
			return reply.code(ready ? 200 : 503).send({ ready });
		},
	});
};
