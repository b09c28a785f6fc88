/** The server in this process with every route that `npm start` gives it, and the list of these from Fastify itself. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { serveAddress } from '../../server/http/address.ts';
import { serveAdmin } from '../../server/http/admin.ts';
import { Gauges } from '../../server/http/gauges.ts';
import { serveHealth } from '../../server/http/health.ts';
import { serveMetrics } from '../../server/http/metrics.ts';
import { servePages } from '../../server/http/static.ts';
import { boat } from './boat.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Route {
	method: string;
	url: string;
}

export const asset = '/assets/main-a1b2.js';
export const adminKey = 'the-key-of-the-data-folder';

async function pagesFolder(): Promise<string> {
	const folder = await temporaryFolder();
	await mkdir(join(folder, 'assets'));
	await writeFile(join(folder, 'index.html'), '<!doctype html><title>Same Boat</title>');
	await writeFile(join(folder, asset), 'export const answer = 42;');
	return folder;
}

/** What `server/main.ts` serves besides the workshops. */
async function serveTheRest(app: FastifyInstance, metricsToken?: string): Promise<void> {
	serveHealth(app, { version: { version: '1', commit: 'a' }, isReady: async () => true });
	serveMetrics(app, { gauges: new Gauges(), token: metricsToken });
	serveAddress(app, { host: '127.0.0.1', publicUrl: undefined });
	serveAdmin(app, {
		key: adminKey,
		backup: async function* () {
			yield Uint8Array.of(1);
		},
	});
	await servePages(app, await pagesFolder());
}

type Options = Omit<NonNullable<Parameters<typeof boat>[0]>, 'pages' | 'before'>;

export async function wholeServer({
	metricsToken,
	...options
}: Options & { metricsToken?: string } = {}) {
	const routes: Route[] = [];
	const server = await boat({
		...options,
		before: (app) =>
			app.addHook('onRoute', ({ method, url }) => {
				for (const one of [method].flat()) routes.push({ method: one, url });
			}),
		pages: (app) => serveTheRest(app, metricsToken),
	});
	return { ...server, routes };
}
