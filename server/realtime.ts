import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { RefusalCode } from '../shared/refusal.ts';
import type { Closers } from './closers.ts';
import { openGateway } from './control/gateway.ts';
import { documentEndpoint } from './docs/endpoint.ts';
import { endInFailure } from './ending.ts';
import { realEffects, type Effects } from './effects.ts';
import { serveCopies } from './http/copies.ts';
import { serveAnswerLinks } from './http/answer-links.ts';
import { serveDeviceKeys } from './http/device-keys.ts';
import { serveSeals } from './http/seals.ts';
import { serveSeat } from './http/seat.ts';
import { serveImport } from './http/import.ts';
import { serveErase } from './http/erase.ts';
import { serveLinks } from './http/links.ts';
import { serveLogbook } from './http/logbook.ts';
import { serveReports } from './http/reports.ts';
import { serveTeams } from './http/teams.ts';
import { serveApi } from './http/api.ts';
import { refuseWhileFull } from './http/full-disk.ts';
import { Creations } from './http/creations.ts';
import { checksOf } from './http/routes.ts';
import { keepToOrigins, type Origins } from './http/origin.ts';
import type { Space } from './space/space.ts';
import { repeat } from './repeat.ts';
import type { Register } from './store/register.ts';
import type { WorkshopLog } from './store/workshop-log.ts';
import { keepDroppingCopies } from './workshop/drop-copies.ts';
import { Journal } from './workshop/journal.ts';
import { Registrar } from './workshop/registrar.ts';
import { keepRetention } from './workshop/retention.ts';
import { Workshops } from './workshop/workshops.ts';

export interface Stores {
	log: WorkshopLog;
	register: Register;
	space: Space;
	/** For so many days workshops are kept; without it, for good. */
	keepDays?: number | undefined;
}

/** Who is let near it. */
export interface Access {
	origins: Origins;
	/** Whoever has it creates workshops; without one anybody does, so many an hour. */
	createKey?: string | undefined;
}

/** Workshops over HTTP, Socket.IO and document sockets, on one port; returns what they are stored by. */
export function serveWorkshops(
	app: FastifyInstance,
	{ log, register, space, keepDays }: Stores,
	closers: Closers,
	{ origins, createKey, effects = realEffects }: Access & { effects?: Effects },
): Journal {
	const journal = new Journal(log, (error) => {
		// Going on would acknowledge what a restart does not find.
		app.log.fatal(error, 'The log cannot be written any more.');
		endInFailure(() => control.emit('storage', { is: 'failed' }));
	});
	closers.add('journal', () => journal.settled());
	const registrar = new Registrar(register, (error) =>
		app.log.error(error, 'The register could not be written; it is tried again.'),
	);
	closers.add('registrar', () => registrar.close());
	const onCopyFailure = (error: unknown) =>
		app.log.error(error, 'A copy of a board could not be kept.');
	const onEraseFailure = (error: unknown) =>
		app.log.error(error, 'A workshop could not be erased; it is tried again.');
	const stores = { log, journal, register, registrar, space, keepDays };
	const workshops = new Workshops({ ...stores, effects, onCopyFailure, onEraseFailure });
	workshops.finishErasing().catch(onEraseFailure);
	closers.add('copies', keepDroppingCopies(log, effects.now, onCopyFailure));
	const tidying = repeat(
		60_000,
		() => workshops.tidy(),
		(error) => app.log.error(error, 'Memory could not be tidied; it is tried again.'),
	);
	closers.add('tidying', tidying.stop);
	if (keepDays !== undefined)
		closers.add(
			'retention',
			keepRetention({
				...{ log, space, now: effects.now, days: keepDays },
				open: (id) => workshops.open(id),
				erase: (live) => workshops.eraseRested(live),
				onFailure: (error) =>
					app.log.error(
						error,
						'A workshop could not be looked at for its erasing; it is, tomorrow.',
					),
			}),
		);
	const creations = new Creations(createKey, effects.now);
	keepToOrigins(app, origins);
	refuseWhileFull(app, space);
	const checks = checksOf({ workshops, log }, creations);
	serveApi(app, checks, { workshops, effects, creations });
	serveDeviceKeys(app, checks);
	serveSeat(app, checks);
	serveLinks(app, checks, { effects, log });
	serveAnswerLinks(app, checks, { effects, workshops });
	serveSeals(app, checks, effects);
	serveImport(app, checks, { workshops, creations });
	serveCopies(app, checks);
	serveErase(app, checks, { workshops, effects });
	serveReports(app, checks, { ...effects, space });
	serveLogbook(app, checks, log);
	serveTeams(app, checks, { workshops, now: effects.now, space });

	const logRefusal = (refused: RefusalCode, ip: string | undefined) =>
		app.log.info({ refused, ip }, 'refused');
	const admit = (request: IncomingMessage) => {
		const isAdmitted = origins.admit(request);
		if (!isAdmitted) logRefusal('other-origin', request.socket.remoteAddress);
		return isAdmitted;
	};
	const documents = documentEndpoint({
		open: (id) => workshops.open(id),
		log: app.log,
		logRefusal,
	});
	closers.add('documents', () => documents.close());
	const control = openGateway(app.server, {
		workshops,
		effects,
		space,
		origins: { admit },
		logRefusal,
		logError: (id, error) => app.log.error({ id, error }, 'a command failed'),
	});
	closers.add('control', async () => {
		// As if the line were lost: whoever is told to go does not come back by itself.
		for (const { conn } of control.sockets.sockets.values()) conn.close();
		control.engine.close();
	});

	app.server.on('upgrade', (request, socket, head) => {
		// Cut by hand: what is no address must not be thrown at, here it would end the process.
		const [path = ''] = (request.url ?? '').split('?', 1);
		// Socket.IO answers its own path, this server the documents', nobody any other.
		if (path === '/socket.io/') return;
		if (path.startsWith('/docs/') && admit(request)) documents.upgrade(request, socket, head);
		else socket.destroy();
	});
	return journal;
}
