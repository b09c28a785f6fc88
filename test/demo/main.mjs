// `npm run demo`: a server of its own, 24 simulated people, and whoever runs it as the facilitator.
// Plain JavaScript with Node's own imports: the server's program installs the rest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { startServer } from './server.mjs';

const options = readOptions(process.argv.slice(2));
if ('text' in options) {
	console[options.code === 0 ? 'log' : 'error'](options.text);
	process.exit(options.code);
}

const kept = process.env['DATA_DIR'];
const folder = kept || mkdtempSync(join(tmpdir(), 'same-boat-demo-'));
const server = startServer(folder);
let isAskedToEnd = false;
let serves = false;

const end = () => {
	isAskedToEnd = true;
	server.end();
};
process.once('SIGTERM', end);
process.once('SIGINT', end);

void server.ended.then((code) => {
	if (!kept) rmSync(folder, { recursive: true, force: true });
	if (serves && !isAskedToEnd) console.log('The server has stopped, and the demo ends with it.');
	process.exit(isAskedToEnd ? 0 : (code ?? 1));
});

const addresses = await server.addresses;
serves = true;
const { register } = await import('tsx/esm/api');
register();
const { endWithParent } = await import('../../server/ending.ts');
if (process.env['npm_lifecycle_event'] === 'demo') endWithParent(end);
const { demo } = await import('./demo.ts');
try {
	await demo(addresses, options);
} catch (error) {
	if (!isAskedToEnd) console.error(error);
	end();
}
