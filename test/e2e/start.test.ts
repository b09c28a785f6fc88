import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { printedAddress, runServer, startAndEnd } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The one line a person reads when the server does not start. */
const refusal = async (environment: Record<string, string>, nodeOptions?: string[]) => {
	const { code, output } = await startAndEnd({ PORT: '0', ...environment }, nodeOptions);
	expect(code).toBe(1);
	expect(output.trim().split('\n')).toHaveLength(1);
	return output.trim();
};

const portOf = (url: string) => Number(new URL(url).port);

test('it starts on an empty folder, prints its address and a code, and answers', async () => {
	const server = await runServer({ DATA_DIR: join(await temporaryFolder(), 'new/folder') });
	expect(server.output()).toContain('Same Boat is running.');
	expect(await (await fetch(`${server.url}/health`)).json()).toMatchObject({ version: '0.1.0' });
	expect((await fetch(`${server.url}/ready`)).status).toBe(200);
	expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
	const page = await fetch(server.url);
	expect(page.headers.get('content-type')).toContain('text/html');
	expect(await page.text()).toMatch(/<script type="module"[^>]* src="\/assets\//);
});

test.each([
	['without a key anybody does', '', 'Anybody who opens it can create workshops, 10 an hour', 201],
	['with one its holders do', 'sixteen-letters+', 'by whoever has the CREATE_KEY.', 403],
])(
	'P26, P27 it says who creates workshops, and keeps to it: %s',
	async (_what, key, said, status) => {
		const DATA_DIR = await temporaryFolder();
		const server = await runServer({ DATA_DIR, ...(key && { CREATE_KEY: key }) });
		await expect.poll(server.output).toContain(said);
		const create = async (headers: Record<string, string> = {}) => {
			const response = await fetch(`${server.url}/api/workshops`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: JSON.stringify({ title: 'A workshop', template: 'experience', language: 'en' }),
			});
			return response.status;
		};
		expect(await create()).toBe(status);
		expect(await create({ authorization: `Bearer ${key || 'any key'}` })).toBe(201);
	},
);

test.each(['SIGTERM', 'SIGINT'] as const)(
	'%s ends it with 0 within 5 s, though sockets are open',
	async (signal) => {
		const server = await runServer({ DATA_DIR: await temporaryFolder() });
		const socket = connect(portOf(server.url), '127.0.0.1');
		await once(socket, 'connect');
		socket.on('error', () => undefined);
		socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
		await once(socket, 'data');
		const began = performance.now();
		expect(await server.end(signal)).toMatchObject({ code: 0, signal: null });
		expect(performance.now() - began).toBeLessThan(5000);
	},
);

test('stopping `npm start` stops the server with it', async () => {
	const npm = spawn('npm', ['start'], {
		env: { ...process.env, PORT: '0', DATA_DIR: await temporaryFolder() },
		// A process group, so that the test can end what npm might leave behind.
		detached: true,
	});
	const closed = once(npm, 'close');
	onTestFinished(() => {
		try {
			if (npm.pid) process.kill(-npm.pid, 'SIGKILL');
		} catch {
			// As it should be: nothing of it is left.
		}
	});
	const url = await printedAddress(npm);
	expect((await fetch(`${url}/ready`)).status).toBe(200);
	npm.kill('SIGTERM');
	// The pipes close when the last process that holds them has ended.
	await closed;
	await expect(fetch(`${url}/ready`)).rejects.toThrow('fetch failed');
});

test('after kill -9 it starts on the same folder again', async () => {
	const folder = await temporaryFolder();
	const killed = await runServer({ DATA_DIR: folder });
	await killed.end('SIGKILL');
	const again = await runServer({ DATA_DIR: folder });
	expect((await fetch(`${again.url}/ready`)).status).toBe(200);
});

test('a port in use is one sentence and exit 1', async () => {
	const other = createServer().listen(0, '0.0.0.0');
	onTestFinished(() => void other.close());
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;
	expect(await refusal({ DATA_DIR: await temporaryFolder(), PORT: `${port}` })).toBe(
		`Port ${port} is in use: stop the other program, or set PORT to another number, for example PORT=${port + 1}.`,
	);
});

test('a second server on the folder is one sentence and exit 1', async () => {
	const folder = await temporaryFolder();
	const first = await runServer({ DATA_DIR: folder });
	expect(await refusal({ DATA_DIR: folder })).toBe(
		`Another Same Boat is already running on ${folder}: stop it, or set DATA_DIR to a folder of its own.`,
	);
	expect((await fetch(`${first.url}/ready`)).status).toBe(200);
});

test('a folder that cannot be written is one sentence and exit 1', async () => {
	const file = join(await temporaryFolder(), 'file');
	await writeFile(file, '');
	const sentence = (folder: string) =>
		`The folder ${folder} cannot be written: set DATA_DIR to a folder that this user may write to.`;
	expect(await refusal({ DATA_DIR: file })).toBe(sentence(file));
	expect(await refusal({ DATA_DIR: `${file}/data` })).toBe(sentence(`${file}/data`));
	expect(await refusal({ DATA_DIR: '/proc/data' })).toBe(sentence('/proc/data'));
});

test('a host of another computer is one sentence and exit 1', async () => {
	// An address that is kept free for examples.
	expect(await refusal({ DATA_DIR: await temporaryFolder(), HOST: '198.51.100.1' })).toBe(
		'198.51.100.1 is not an address of this computer: leave HOST out, or set it to one that is.',
	);
});

test('a bad setting is one sentence and exit 1, before anything is written', async () => {
	const folder = join(await temporaryFolder(), 'data');
	expect(await refusal({ DATA_DIR: folder, PORT: 'door' })).toBe(
		'PORT must be a number from 0 to 65535, for example PORT=3000.',
	);
	await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('another Node is one sentence and exit 1', async () => {
	const older = 'Object.defineProperty(process.versions, "node", { value: "18.20.4" })';
	expect(await refusal({}, ['--import', `data:text/javascript,${older}`])).toBe(
		'Same Boat needs Node 20.19 to 24 and this is 18.20.4: install Node 22, then start again.',
	);
});
