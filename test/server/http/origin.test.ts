import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Origins } from '../../../server/http/origin.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { boat } from '../../support/boat.ts';

const lan = () => ({
	local: 'http://localhost:3000',
	network: ['http://192.168.1.5:3000'],
});
const asked = (headers: Record<string, string>) =>
	({ headers, socket: { localPort: 3000 } }) as never;

it.each([
	['http://localhost:3000', true],
	['http://127.0.0.1:3000', true],
	['http://192.168.1.5:3000', true],
	['http://192.168.1.5:3001', false],
	['https://192.168.1.5:3000', false],
	['http://192.168.1.6:3000', false],
	['http://localhost', false],
	['http://localhost:3000.evil.example', false],
	['http://evil.example', false],
	['null', false],
	['', false],
])('P28 a page of %j may talk to it: %s', (origin, may) => {
	const origins = new Origins({ host: '0.0.0.0', publicUrl: undefined }, () => 0, lan);
	expect(origins.admit(asked({ origin, host: 'evil.example' }))).toBe(may);
});

it('P28 with a public address a page of that may, too, and it opens under any name', () => {
	const publicUrl = 'https://boat.example.org';
	const named = () => ({ ...lan(), publicUrl });
	const origins = new Origins({ host: '0.0.0.0', publicUrl }, () => 0, named);
	expect(origins.admit(asked({ origin: publicUrl }))).toBe(true);
	expect(origins.admit(asked({ origin: 'http://boat.example.org' }))).toBe(false);
	expect(origins.opensAt(asked({ host: 'inside:3000' }))).toBe(true);
});

it('P28 a program, which sends no Origin, brings a token of its own', () => {
	const origins = new Origins({ host: '0.0.0.0', publicUrl: undefined }, () => 0, lan);
	expect(origins.admit(asked({}))).toBe(true);
});

it('P28 the usual port is not written', () => {
	const usual = () => ({ local: 'http://localhost:80', network: ['http://192.168.1.5:80'] });
	const origins = new Origins({ host: '0.0.0.0', publicUrl: undefined }, () => 0, usual);
	expect(origins.admit(asked({ origin: 'http://192.168.1.5' }))).toBe(true);
	expect(origins.opensAt(asked({ host: '192.168.1.5' }))).toBe(true);
});

it('P28 a laptop that changes networks is found at its new address after five seconds', () => {
	let now = 0;
	let address = '192.168.1.5';
	const moving = () => ({ network: [`http://${address}:3000`] });
	const origins = new Origins({ host: '0.0.0.0', publicUrl: undefined }, () => now, moving);
	const may = (host: string) => origins.admit(asked({ origin: `http://${host}:3000` }));
	expect(may('192.168.1.5')).toBe(true);
	address = '10.0.0.9';
	now = 5001;
	expect([may('192.168.1.5'), may('10.0.0.9')]).toEqual([false, true]);
});

it('P28 a page of elsewhere is answered by no route, and changes nothing', async () => {
	const server = await boat();
	const headers = { origin: 'http://evil.example', 'content-type': 'application/json' };
	const body = JSON.stringify({ title: 'Mine', template: 'experience', language: 'en' });
	for (const [path, method] of [
		['/api/workshops', 'POST'],
		['/api/address', 'GET'],
		['/', 'GET'],
	] as const) {
		const answer = await fetch(server.url + path, {
			...{ method, headers },
			...(method === 'POST' && { body }),
		});
		expect(answer.status).toBe(403);
		expect(await answer.json()).toMatchObject({ error: { code: 'other-origin' } });
	}
	const own = await fetch(`${server.url}/api/workshops`, {
		...{ method: 'POST', body },
		headers: { ...headers, origin: server.url },
	});
	expect(own.status).toBe(201);
});

it('P28 a page under a name that is not the server’s is not opened, and says where it is', async () => {
	const server = await boat({ pages: async (app) => void app.get('/', () => 'the page') });
	const open = async (host: string, accept = 'text/html') => {
		const asking = request(server.url, { headers: { host, accept } });
		asking.end();
		const [answer] = (await once(asking, 'response')) as [IncomingMessage];
		return [answer.statusCode, await text(answer)];
	};
	const [status, words] = await open('evil.example');
	expect(status).toBe(421);
	expect(words).toMatch(
		/^This page was not opened at an address of this server\.\n.*PUBLIC_URL\.\n$/,
	);
	const { host, port } = new URL(server.url);
	expect(await open(host)).toEqual([200, 'the page']);
	expect(await open(`localhost:${port}`)).toEqual([421, words]);
	// What a proxy or a program asks for under another name is no page.
	expect(await open('evil.example', '*/*')).toEqual([200, 'the page']);
});

it('P28 a document is not opened from a page of elsewhere', async () => {
	const server = await boat();
	const address = `${server.url.replace('http', 'ws')}/docs/x/board~1`;
	const open = async (origin: string) => {
		const socket = new WebSocket(address, [documentProtocol, 'x'], { origin });
		return Promise.race([
			once(socket, 'error').then(() => 'no socket'),
			once(socket, 'close').then(([code]) => code as number),
		]);
	};
	expect(await open('http://evil.example')).toBe('no socket');
	expect(await open(server.url)).toBe(4404);
});
