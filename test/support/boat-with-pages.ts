import { join } from 'node:path';
import { serveAddress } from '../../server/http/address.ts';
import { servePages } from '../../server/http/static.ts';
import { boat } from './boat.ts';

const built = join(import.meta.dirname, '../../dist/client');

/** The server in this process with its pages, as they were built before the tests. */
export const boatWithPages = (asked: Omit<NonNullable<Parameters<typeof boat>[0]>, 'pages'> = {}) =>
	boat({
		...asked,
		async pages(app) {
			serveAddress(app, { host: '127.0.0.1', publicUrl: undefined });
			await servePages(app, built);
		},
	});
