import type * as Library from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromium } from './chromium.mjs';

const propertyTests = [
	'test/shared/properties/**/*.test.ts',
	'test/{shared,server}/**/{properties,*-fuzz}.test.ts',
];
const browserTests = 'test/client/**/*.browser.test.ts';

/**
 * The seven kinds of tests. Imported while the page is built for production too, where no test
 * library is installed.
 */
export const testProjects = async (): Promise<TestProjectConfiguration[]> => {
	// Named like this, nobody looks for it while the page is built.
	const library = '@vitest/browser-playwright';
	const { playwright } = (await import(/* @vite-ignore */ library)) as typeof Library;
	return [
		{
			extends: true,
			test: {
				name: 'node',
				include: ['test/*.test.ts', 'test/{shared,server,faults}/**/*.test.ts'],
				exclude: propertyTests,
				environment: 'node',
				// They share no state: a world of its own for each file costs as much again as its tests.
				isolate: false,
				// Some start a server, on a machine that does two things at once.
				testTimeout: 60_000,
			},
		},
		{
			extends: true,
			test: {
				// Hundreds of workshops, agreements and documents each, of anything in any order: they take longer than all other rules.
				name: 'properties',
				include: propertyTests,
				environment: 'node',
				isolate: false,
				testTimeout: 60_000,
			},
		},
		{
			extends: true,
			test: {
				// A room of people over real sockets, whole workshops long: too long for every commit.
				name: 'rooms',
				include: ['test/rooms/**/*.test.ts'],
				environment: 'node',
				testTimeout: 60_000,
			},
		},
		{
			extends: true,
			test: {
				// Server, disk, network and people in one process and in its own time.
				name: 'simulation',
				include: ['test/simulation/**/*.test.ts'],
				setupFiles: 'test/support/simulation/setup.ts',
				environment: 'node',
				testTimeout: 300_000,
			},
		},
		{
			extends: true,
			// Svelte's own entry for browsers: the other one renders on a server and has no runes.
			resolve: { conditions: ['browser'] },
			test: {
				name: 'client',
				include: ['test/client/**/*.test.ts'],
				exclude: [browserTests],
				environment: 'node',
			},
		},
		{
			extends: true,
			// Found during a first run, these would reload the page in the middle of a test.
			optimizeDeps: {
				include: [
					'@atlaskit/pragmatic-drag-and-drop/element/adapter',
					'vitest-browser-svelte',
					'axe-core',
					'lib0/decoding',
					'lib0/encoding',
					'minisearch',
					'socket.io-client',
					'uqr',
					'y-indexeddb',
					'y-protocols/awareness',
					'y-protocols/sync',
					'y-websocket',
					'yjs',
				],
			},
			// Each file begins a page of its own, which would ask anew for all of some hundred modules. What
			// `vi.mock` puts in the place of one would be kept as well: pass it in instead.
			server: { headers: { 'Cache-Control': 'max-age=3600' } },
			test: {
				name: 'browser',
				include: [browserTests],
				// The first page of a file loads its modules one by one.
				testTimeout: 60_000,
				expect: { poll: { timeout: 5_000 } },
				browser: {
					enabled: true,
					headless: true,
					screenshotFailures: false,
					api: { host: '127.0.0.1' },
					provider: playwright({ launchOptions: chromium }),
					instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
				},
			},
		},
		{
			extends: true,
			test: {
				name: 'e2e',
				include: ['test/e2e/**/*.test.ts'],
				environment: 'node',
				globalSetup: 'test/support/built.ts',
				fileParallelism: false,
				testTimeout: 120_000,
				hookTimeout: 60_000,
				// What a page shows has been to the disk and over the wire, of a machine that plays 24 people.
				expect: { poll: { timeout: 20_000 } },
			},
		},
	];
};
