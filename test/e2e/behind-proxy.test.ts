import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { mostCreated } from '../../server/http/creations.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { openBrowser } from '../support/browser.ts';
import { openProxy, settingsOnPage } from '../support/proxy.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { Actor } from './spine/actor.ts';

const settings = settingsOnPage();
const name = new URL(settings['PUBLIC_URL'] ?? '').host;
const origin = `https://${name}`;

interface Asking {
	body?: object;
	/** One of this computer's own addresses, of which it has millions. */
	from?: string;
	headers?: Record<string, string>;
}

interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: string;
}

const read = async (answer: IncomingMessage): Promise<Answer> => ({
	status: answer.statusCode,
	headers: answer.headers,
	body: await text(answer),
});

/** The server as docs/install.md sets it up, and nginx in front of it. */
async function installed() {
	const changed = { ...settings, PORT: '0', DATA_DIR: await temporaryFolder() };
	const server = await runServer(changed);
	/** Once it has ended: the same server on the same port. */
	const startAgain = () => runServer({ ...changed, PORT: new URL(server.url).port });
	const proxy = await openProxy(name, Number(new URL(server.url).port));
	/** Asks over TLS, as a program does. */
	const ask = (path: string, { body, from = '127.0.0.1', headers = {} }: Asking = {}) =>
		new Promise<Answer>((resolve, reject) => {
			const asking = request({
				...{ host: '127.0.0.1', port: proxy.secure, servername: name, ca: proxy.certificate },
				...{ path, localAddress: from, method: body ? 'POST' : 'GET', agent: false },
				headers: { host: name, ...(body && { 'content-type': 'application/json' }), ...headers },
			});
			asking.on('error', reject);
			asking.on('response', (answer) => void read(answer).then(resolve, reject));
			asking.end(body && JSON.stringify(body));
		});
	const create = (asking: Asking = {}) => {
		const body = { title: 'The crossing', template: 'experience', language: 'en' };
		return ask('/api/workshops', { body, ...asking });
	};
	return { server, startAgain, proxy, ask, create };
}

test('docs/install.md: everything is served over TLS alone, with the headers of the server', async () => {
	const { server, proxy, ask } = await installed();
	expect(server.output()).toContain(`Public            ${origin}`);
	expect(server.output(), 'a way around the proxy').not.toContain('On the network');
	const plain = await new Promise<Answer>((resolve, reject) => {
		const url = `http://127.0.0.1:${proxy.plain}/join/K7QX?a=b`;
		get(url, { headers: { host: name } }, (answer) => void read(answer).then(resolve, reject));
	});
	expect([plain.status, plain.headers.location]).toEqual([301, `${origin}/join/K7QX?a=b`]);
	for (const [path, status] of [
		['/', 200],
		['/api/join/AAAAAAAA', 404],
	] as const) {
		const { status: answered, headers } = await ask(path);
		expect(answered).toBe(status);
		expect(headers).toMatchObject({
			'strict-transport-security': 'max-age=31536000',
			'cross-origin-opener-policy': 'same-origin',
			'content-security-policy': expect.stringContaining(
				`connect-src 'self' ws://${name} wss://${name};`,
			),
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
			server: 'nginx',
		});
	}
	expect((await ask('/', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
});

test('P26 docs/install.md: the server knows people by their own address, whatever they say', async () => {
	const { ask, create } = await installed();
	const status = async (asking: Asking) => (await create(asking)).status;
	for (let n = 0; n < mostCreated; n++) expect(await status({ from: '127.0.0.2' })).toBe(201);
	expect(await status({ from: '127.0.0.2' })).toBe(429);
	for (const headers of [
		{ 'x-forwarded-for': '203.0.113.9' },
		{ 'x-real-ip': '203.0.113.9' },
		{ forwarded: 'for=203.0.113.9' },
	])
		expect(await status({ from: '127.0.0.2', headers })).toBe(429);
	expect(await status({ from: '127.0.0.3' })).toBe(201);
	// Through the proxy nobody is at the server's own computer.
	for (const path of ['/metrics', '/admin/backup', '/admin/proof?nonce=1'])
		expect((await ask(path)).status).toBe(403);
});

/** A facilitator and somebody with a phone in a workshop behind the proxy, where the room writes. */
async function inTheRoom() {
	const { create, ...installation } = await installed();
	const created = JSON.parse((await create()).body) as CreateAnswer;
	const browser = await openBrowser([
		`--host-resolver-rules=MAP ${name}:443 127.0.0.1:${installation.proxy.secure}`,
		'--ignore-certificate-errors',
	]);
	const [facilitator, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
	]);
	const sockets = new Set<string>();
	phone.page.on('websocket', (socket) => {
		const { protocol, host, pathname } = new URL(socket.url());
		sockets.add(`${protocol}//${host}${pathname.replace(/^\/docs\/.*/, '/docs')}`);
	});
	await facilitator.lead(`${origin}/w/${created.workshopId}#${created.facilitatorKey}`);
	await phone.page.goto(`${origin}/join/${created.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus(/^Saved$/);
	await facilitator.sees(facilitator.page.getByText('1 of 1 here'), 'who came in');
	await facilitator.goOn('Write');
	await phone.pressButton('Write a card');
	await phone.type('What do you in Sales want?', 'A yes on the phone');
	await phone.showsStatus(/^Saved$/);
	return { ...installation, facilitator, phone, sockets };
}

test('docs/install.md: a facilitator and a phone work together, in cookies that only TLS carries', async () => {
	const { facilitator, phone, sockets } = await inTheRoom();
	expect(await phone.page.evaluate(() => isSecureContext)).toBe(true);
	await phone.page.reload();
	await phone.sees(phone.page.getByText('A yes on the phone').first(), 'what was written');
	expect([...sockets].sort()).toEqual([`wss://${name}/docs`, `wss://${name}/socket.io/`]);
	for (const { page } of [facilitator, phone]) {
		const cookies = await page.context().cookies();
		expect(cookies.length).toBe(1);
		expect(cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' });
	}
	for (const actor of [facilitator, phone]) actor.expectNoComplaint();
});

/** What the device has of the page, once it is whole. */
const keptOn = async (page: Page) => {
	const kept = () =>
		page.evaluate(async () => {
			const stores = await caches.keys();
			const requests = await Promise.all(
				stores.map(async (store) => (await caches.open(store)).keys()),
			);
			return { stores, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
		});
	await expect.poll(async () => (await kept()).paths.includes('/')).toBe(true);
	await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
	return kept();
};

test('OF19 a phone that reloads while the server is away gets its page and its unsent texts back', async () => {
	const { server, startAgain, phone } = await inTheRoom();
	const { stores, paths } = await keptOn(phone.page);
	expect(stores.length).toBe(1);
	expect(paths.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
	await server.end('SIGKILL');
	await phone.showsStatus(/^Offline/);
	await phone.page.getByLabel('Example').focus();
	await phone.page.keyboard.type('Last Friday');
	await phone.showsStatus(/^Offline, 1 change kept on this device$/);
	expect(await phone.page.getByText('Do not reload').count()).toBe(0);
	for (let loads = 0; loads < 2; loads++) {
		await phone.page.reload();
		await phone.sees(phone.page.getByText('The server cannot be reached.'), 'what is the matter');
		await phone.sees(phone.page.getByText('Last Friday'), 'what was not sent');
		await phone.expectAccessible();
	}
	await startAgain();
	const standsThere = async () => {
		await phone.showsStatus(/^Saved$/);
		await phone.pressButton('Edit');
		expect(await phone.page.getByLabel('Example').inputValue()).toBe('Last Friday');
	};
	await standsThere();
	await phone.page.reload();
	await standsThere();
	phone.expectNoComplaint({ serverWasAway: true });
});
