import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';
import type {} from 'vitest/config';
import { testProjects } from './test/support/vitest-projects.ts';

/** All that the page itself imports, in one file: split over chunks it would be 2 kB larger. */
function firstLoad() {
	const first = new Set<string>();
	return (id: string, context: { getModuleInfo: Rolldown.GetModuleInfo }): string | null => {
		const gather = (module: string) => {
			if (first.has(module)) return;
			first.add(module);
			context.getModuleInfo(module)?.importedIds.forEach(gather);
		};
		if (first.size === 0) gather(resolve('client/main.ts'));
		return first.has(id) ? 'first' : null;
	};
}

/** Small parts of all rooms. */
const everywhere =
	/client\/(ui\/(LiveRegion|announcer|toasts|IconButton|StatusLine|TextArea|Timer|Menu)|rooms\/following|workshop\/(customs|take-report))\b/;

export default defineConfig(async ({ mode }) => {
	const testing = mode === 'test';
	return {
		root: testing ? '.' : 'client',
		plugins: [svelte({ configFile: false })],
		...(!testing && {
			resolve: {
				alias: {
					'lib0/logging': resolve('client/connection/yjs-console.ts'),
					'lib0/broadcastchannel': resolve('client/connection/no-broadcast.ts'),
					'lib0/environment': resolve('client/connection/in-browser.ts'),
					'./environment.js': resolve('client/connection/in-browser.ts'),
					// As `engine.io-client` names them in its own folder.
					'./polling-xhr.node.js': resolve('client/connection/no-transport.ts'),
					'./webtransport.js': resolve('client/connection/no-transport.ts'),
					'./transports/polling-xhr.js': resolve('client/connection/no-transport.ts'),
				},
			},
		}),
		build: {
			outDir: '../dist/client',
			emptyOutDir: true,
			// Files of their own may be cached for ever and need no data: in the content policy.
			assetsInlineLimit: 0,
			reportCompressedSize: false,
			// Lists of what each later part needs would weigh more than the moment that they save.
			modulePreload: { polyfill: false, resolveDependencies: () => [] },
			rolldownOptions: {
				output: {
					codeSplitting: {
						groups: [
							{ name: firstLoad(), debugName: 'first', priority: 2 },
							// What every room has: one by one these would weigh half a kB more.
							{ name: 'everywhere', test: everywhere, priority: 1 },
						],
					},
				},
			},
		},
		...(testing && { test: { projects: await testProjects() } }),
	};
});
