import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerNotFound } from './not-found.ts';

/** The addresses a person can open; anything else is a real 404. */
const pages = [
	'/',
	'/join',
	'/join/:code',
	'/w/:id',
	'/w/:id/screen',
	'/w/:id/report',
	'/team/:id',
	'/answer/:id',
];

/** The built page: its files, and index.html for every address the page itself knows. */
export const servePages = async (app: FastifyInstance, folder: string) => {
	const hashed = join(folder, 'assets') + sep;
	await app.register(fastifyStatic, {
		root: folder,
		index: false,
		preCompressed: true,
		cacheControl: false,
		allowedPath: (path) => !path.endsWith('/built-from'),
		setHeaders: (reply, path) => {
			if (path.startsWith(hashed))
				reply.header('cache-control', 'public, max-age=31536000, immutable');
		},
	});
	const sendPage = (reply: FastifyReply) => reply.sendFile('index.html');
	for (const page of pages) app.get(page, (_request, reply) => sendPage(reply));
	answerNotFound(app, sendPage);
};
