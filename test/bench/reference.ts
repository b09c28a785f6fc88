import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import * as Y from 'yjs';
import type { Closers } from '../../server/closers.ts';
import type { Contestant } from './contestant.ts';
import { DocumentClient } from './document-client.ts';
import { dependencies } from './reference/package.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'reference');
const packages = join(folder, 'node_modules');
const name = '@y/websocket-server';
const version = dependencies[name];
export const referenceName = `${name} ${version}`;

/** Does nothing when that version is there. */
export function installReference(): void {
	if (installedVersion() === version) return;
	console.log(`Installing ${referenceName}, once.`);
	const args = ['ci', '--prefix', folder, '--loglevel=error'];
	execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** By the list that npm writes when it has finished. */
function installedVersion(): string | undefined {
	try {
		const list = JSON.parse(readFileSync(join(packages, '.package-lock.json'), 'utf8')) as {
			packages: Record<string, { version?: string }>;
		};
		return list.packages[`node_modules/${name}`]?.version;
	} catch {
		return undefined;
	}
}

/** The peer as it is published, without its optional store, with a document that begins as `state`. */
export async function openReference(
	people: number,
	state: Uint8Array,
	closers: Closers,
): Promise<Contestant> {
	const port = await freePort();
	const child = spawn(process.execPath, [join(packages, name, 'src/server.js')], {
		env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'close');
	closers.add('reference', async () => {
		child.kill('SIGTERM');
		await ended;
	});
	const died = ended.then((): never => {
		throw new Error('The reference ended before it ran.');
	});
	died.catch(() => undefined);
	// Its first line says where it runs.
	await Promise.race([once(child.stdout, 'data'), died]);

	const address = { url: `ws://127.0.0.1:${port}/board`, protocols: [] };
	const first = await DocumentClient.join(address);
	Y.applyUpdate(first.doc, state);
	const others = Array.from({ length: people - 1 }, () => DocumentClient.join(address));
	const clients = [first, ...(await Promise.all(others))];
	closers.add('clients of the reference', () => clients.forEach((client) => client.close()));
	return { name: 'the reference', pid: child.pid!, clients, givesReceipts: false };
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
