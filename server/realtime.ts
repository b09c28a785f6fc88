import type { FastifyInstance } from 'fastify';
import type { Closers } from './closers.ts';
import { openGateway } from './control/gateway.ts';
import { documentEndpoint } from './docs/endpoint.ts';
import { realEffects as effects } from './effects.ts';
import { serveApi } from './http/api.ts';
import { sameOrigin } from './http/origin.ts';
import type { WorkshopLog } from './store/workshop-log.ts';
import { Journal } from './workshop/journal.ts';
import { Workshops } from './workshop/workshops.ts';

/** Workshops over HTTP, Socket.IO and document sockets, on one port. */
export function serveWorkshops(app: FastifyInstance, log: WorkshopLog, closers: Closers): void {
	const journal = new Journal(log, (error) => {
		// Going on would acknowledge what a restart does not find.
		app.log.fatal(error, 'The log cannot be written any more.');
		process.exit(1);
	});
	closers.add('journal', () => journal.settled());
	const workshops = new Workshops({ log, journal, effects });
	serveApi(app, { workshops, effects });

	const documents = documentEndpoint({ open: (id) => workshops.open(id), log: app.log });
	closers.add('documents', () => documents.close());
	const control = openGateway(app.server, {
		workshops,
		effects,
		logError: (id, error) => app.log.error({ id, error }, 'a command failed'),
	});
	closers.add('control', async () => {
		control.disconnectSockets(true);
		control.engine.close();
	});

	app.server.on('upgrade', (request, socket, head) => {
		const { pathname } = new URL(request.url ?? '/', 'http://host');
		// Socket.IO answers its own path, this server the documents', nobody any other.
		if (pathname === '/socket.io/') return;
		if (pathname.startsWith('/docs/') && sameOrigin(request.headers))
			documents.upgrade(request, socket, head);
		else socket.destroy();
	});
}
