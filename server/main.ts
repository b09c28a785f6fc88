import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { addressesOf, describeAccess, describeAddresses } from './addresses.ts';
import { Closers } from './closers.ts';
import { readConfig } from './config.ts';
import { openDataFolder, proveWritable } from './data-folder.ts';
import { endOnSignal, endWithParent } from './ending.ts';
import { noteAddress, readAdminKey } from './admin-key.ts';
import { backupOf } from './backup/take-backup.ts';
import { serveAdmin } from './http/admin.ts';
import { serveAddress } from './http/address.ts';
import { createApp } from './http/app.ts';
import { Gauges } from './http/gauges.ts';
import { serveHealth } from './http/health.ts';
import { Origins } from './http/origin.ts';
import { serveMetrics } from './http/metrics.ts';
import { addProcessGauges } from './http/process-gauges.ts';
import { trackSockets } from './http/sockets.ts';
import { servePages } from './http/static.ts';
import { keepHeapClose } from './heap.ts';
import { listen } from './listen.ts';
import { serveWorkshops } from './realtime.ts';
import { StartRefusal } from './start-refusal.ts';
import { openJsonRegister } from './store/embedded/json-register.ts';
import { watchSpace } from './space/watch-space.ts';
import { openCarefulLog } from './store/embedded/careful-log.ts';
import { tree } from './tree.ts';
import { verifyAtStart } from './verify/verify-at-start.ts';
import { readVersion } from './version.ts';

type Pages = (app: FastifyInstance, closers: Closers) => Promise<void>;

const builtPages: Pages = (app) => servePages(app, join(tree, 'dist/client'));

async function openStores(folder: string, closers: Closers) {
	const warn = (sentence: string) => console.warn(sentence);
	const log = await openCarefulLog(folder, warn);
	closers.add('log', () => log.close());
	const teams = join(folder, 'teams');
	const register = await openJsonRegister(teams, warn);
	closers.add('register', () => register.close());
	return { log, register, teams };
}

/** Puts the program together: every part is made here and handed what it needs. */
const compose = async (closers: Closers, pages: Pages) => {
	const config = readConfig();
	const { log, register, teams } = await openDataFolder(config.dataDir, (folder) =>
		openStores(folder, closers),
	);

	const app = createApp(config);
	const sockets = trackSockets(app.server);
	closers.add('http', async () => {
		const closed = app.close();
		sockets.destroyAll();
		await closed;
	});

	const space = await watchSpace(config, app.log, closers);

	const gauges = new Gauges();
	closers.add('gauges', addProcessGauges(gauges));
	gauges.add('sameboat_connections', 'Open connections of any kind.', sockets.count);
	const isReady = async () => {
		await proveWritable(config.dataDir);
		return !space.isFull && (await log.writable());
	};
	gauges.add('sameboat_disk_full', '1 while nothing is taken in for want of room.', () =>
		Number(space.isFull),
	);
	serveHealth(app, { version: await readVersion(), isReady });
	serveMetrics(app, { gauges, token: config.metricsToken });
	serveAddress(app, config);
	const journal = serveWorkshops(
		app,
		{ log, register, space, keepDays: config.keepDays },
		closers,
		{
			origins: new Origins(config),
			createKey: config.createKey,
		},
	);
	serveAdmin(app, {
		key: await readAdminKey(config.dataDir),
		backup: () => backupOf({ log, teams, still: (act) => journal.still(act), now: Date.now }),
	});
	await pages(app, closers);

	const port = await listen(app, config);
	closers.add('verifying', verifyAtStart(config.dataDir, app.log));
	await noteAddress(config.dataDir, { host: config.host, port });
	const end = endOnSignal(closers, () => app.log.error('closing took too long'));
	if (config.underNpm) endWithParent(end);
	console.log(describeAddresses(addressesOf({ ...config, port })));
	console.log(describeAccess(config));
};

/** Starts, or says in one sentence why not and ends with 1. */
export const start = async (pages: Pages = builtPages) => {
	keepHeapClose();
	const closers = new Closers((name, error) => console.error(`Closing ${name} failed:`, error));
	try {
		await compose(closers, pages);
	} catch (error) {
		console.error(error instanceof StartRefusal ? error.message : error);
		await closers.closeAll();
		process.exit(1);
	}
};
