import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createServer } from 'vite';
import type { Closers } from './closers.ts';
import { answerNotFound } from './http/not-found.ts';
import { start } from './main.ts';
import { tree } from './tree.ts';

/** The page as its files are at this moment: a change shows without a build. */
const livePages = async (app: FastifyInstance, closers: Closers) => {
	const vite = await createServer({
		configFile: join(tree, 'vite.config.ts'),
		// Bundled into a file of its own, it would restart what watches the files.
		configLoader: 'runner',
		root: join(tree, 'client'),
		// Vite's own socket stays off ours: it takes a port of its own.
		server: { middlewareMode: true, allowedHosts: true },
	});
	closers.add('vite', () => vite.close());
	app.get('/*', (request, reply) => {
		reply.hijack();
		vite.middlewares(request.raw, reply.raw);
	});
	answerNotFound(app);
};

await start(livePages);
