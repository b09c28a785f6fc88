import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addressFile, adminKeyFile, proofOf, readAdminKey } from '../../../server/admin-key.ts';
import { saveBackup } from '../../../server/backup/save-backup.ts';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A folder that is in use, and whatever answers where its server is noted to be; `asked` is what it was asked. */
async function used(answer: (key: string, asked: IncomingMessage, reply: ServerResponse) => void) {
	const home = await temporaryFolder();
	const folder = join(home, 'data');
	await mkdir(folder);
	const log = await openLevelLog(folder);
	onTestFinished(() => log.close());
	const key = await readAdminKey(folder);
	const asked: string[] = [];
	const listener = createServer((request, reply) => {
		asked.push(`${request.url} ${request.headers.authorization ?? ''}`);
		answer(key, request, reply);
	});
	await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void listener.close());
	const { port } = listener.address() as AddressInfo;
	await writeFile(join(folder, addressFile), `http://127.0.0.1:${port}`);
	expect(await readFile(join(folder, adminKeyFile), 'utf8')).toBe(key);
	const save = () => saveBackup(folder, join(home, 'backup'), 0);
	return { home, folder, key, port, asked, save };
}

const nonceIn = ({ url = '' }: IncomingMessage) =>
	new URL(url, 'http://host').searchParams.get('nonce') ?? '';
const prove = (key: string, port: number, request: IncomingMessage, reply: ServerResponse) =>
	void reply.end(JSON.stringify({ proof: proofOf(key, port, nonceIn(request)) }));

it.each<[string, (key: string, request: IncomingMessage, reply: ServerResponse) => void]>([
	['a stranger', (_key, _request, reply) => void reply.end('hello')],
	[
		'another folder’s server',
		(_key, request, reply) => prove('another', request.socket.localPort!, request, reply),
	],
	[
		'one that passes on what the server says elsewhere',
		(key, request, reply) => prove(key, 1, request, reply),
	],
])('BU9 the key of a folder is not sent to %s at an address of before', async (_who, answer) => {
	const { key, asked, save, folder } = await used(answer);
	await expect(save()).rejects.toThrow(
		`The server on ${folder} does not answer at http://127.0.0.1:`,
	);
	expect(asked).toHaveLength(1);
	expect(asked.join()).not.toContain(key);
});

it.each(['at once', 'in the middle'])(
	'BU9 a backup that is cut off %s is to be taken again, and leaves nothing',
	async (when) => {
		const { home, save } = await used((key, request, reply) => {
			if (request.url?.startsWith('/admin/proof'))
				return prove(key, request.socket.localPort!, request, reply);
			reply.writeHead(200, when === 'at once' ? {} : { 'content-length': 1000 });
			reply.write('{"format":"sameboat/backup/1","at":0}\n');
			return when === 'at once' ? reply.end() : void setImmediate(() => reply.destroy());
		});
		await expect(save()).rejects.toThrow(/^The backup was cut off, .* take it again\.$/);
		expect(await readdir(home)).toEqual(['data']);
	},
);
