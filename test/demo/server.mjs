// What `npm start` runs, in a process of its own: it installs, builds, serves and says why when it cannot.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../server/start.mjs');

/** @typedef {{ here: string, phones: string }} Addresses */

/** The block of addresses that a server prints, once it is whole. @param {string} printed */
export const addressesIn = (printed) => {
	const block = /Same Boat is running\.\n\n((?: {2}.*\n)+)\n/.exec(printed)?.[1];
	if (!block) return undefined;
	/** @param {string} name */
	const at = (name) => new RegExp(`  ${name} +(\\S+)`).exec(block)?.[1];
	const network = at('Public') ?? at('On the network');
	const here = at('On this computer') ?? network;
	return here ? { here, phones: network ?? here } : undefined;
};

/**
 * Starts it on a data folder. `addresses` resolves when it serves, `ended` with its exit code; what it
 * prints before and after its addresses goes to the terminal.
 * @param {string} dataDir
 */
export const startServer = (dataDir) => {
	const child = spawn(process.execPath, [program], {
		// Under this name it ends with the process that started it, whatever happens to that one.
		env: { ...process.env, DATA_DIR: dataDir, npm_lifecycle_event: 'start' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	/** @type {Promise<Addresses>} */
	const addresses = new Promise((resolve) => {
		let printed = '';
		let serves = false;
		child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
			printed += chunk.toString();
			const found = serves ? undefined : addressesIn(printed);
			if (found) resolve(found);
			else if (serves || !printed.includes('Same Boat')) process.stdout.write(chunk);
			serves ||= found !== undefined;
		});
	});
	/** @type {Promise<number | null>} */
	const ended = new Promise((resolve) => child.once('close', resolve));
	return { addresses, ended, end: () => child.kill('SIGTERM') };
};
