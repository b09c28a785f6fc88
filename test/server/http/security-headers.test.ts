import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { request as ask, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../../server/http/security-headers.ts';
import { asset, wholeServer, type Route } from '../../support/whole-server.ts';

const sourcesIn = (folder: string, ending: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => ending.test(path))
		.map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
const pages = sourcesIn('client', /\.(ts|svelte|html)$/);

/** Everything below is read from the answer as it came over the wire, whatever it says. */
async function answerTo(url: string, { method, url: path }: Route, more: RequestInit = {}) {
	const filled = path.replace(/:\w+/g, 'x').replace('*', 'logo.svg');
	const body = method === 'POST' ? { body: '{}' } : {};
	const headers = { 'content-type': 'application/json', ...(more.headers as object) };
	const answer = await fetch(url + filled, { method, ...body, ...more, headers });
	await answer.arrayBuffer();
	return answer;
}

const always = (host: string) => ({
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		`connect-src 'self' ws://${host} wss://${host}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html same-boat-worker',
	].join('; '),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'permissions-policy': expect.stringMatching(/(^|, )camera=\(\), .*microphone=\(\)/),
});

it('P38 every route sends the whole policy, and lets no copy be kept of what it answers', async () => {
	const { url, routes } = await wholeServer();
	const { host } = new URL(url);
	const bare = [
		...[
			{ method: 'GET', url: '/nowhere' },
			{ method: 'PUT', url: '/api/workshops' },
		],
		...[
			{ method: 'GET', url: '/socket.io/' },
			{ method: 'POST', url: '/socket.io/?EIO=4' },
		],
	];
	expect(routes.length).toBeGreaterThan(30);
	for (const route of [...routes, ...bare]) {
		const { headers } = await answerTo(url, route);
		const what = `${route.method} ${route.url}`;
		expect(Object.fromEntries(headers), what).toMatchObject(always(host));
		expect(headers.get('cache-control'), what).toBe('no-store');
	}
	const kept = await answerTo(url, { method: 'GET', url: asset });
	expect(Object.fromEntries(kept.headers)).toMatchObject(always(host));
	expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('P38 what is refused before any route sends it, too', async () => {
	const { url } = await wholeServer();
	const { host } = new URL(url);
	const route = { method: 'POST', url: '/api/workshops' };
	for (const [more, status] of [
		[{ headers: { origin: 'http://evil.example' } }, 403],
		[{ body: '{"a":' }, 400],
		[{ body: JSON.stringify('x'.repeat(1_100_000)) }, 413],
		[{ body: 'a=b', headers: { 'content-type': 'application/xml' } }, 415],
	] as const) {
		const answer = await answerTo(url, route, more);
		expect(answer.status).toBe(status);
		expect(Object.fromEntries(answer.headers)).toMatchObject(always(host));
		expect(answer.headers.get('cache-control')).toBe('no-store');
	}
	const asking = ask(url, { headers: { host: 'evil.example', accept: 'text/html' } });
	asking.end();
	const [elsewhere] = (await once(asking, 'response')) as [IncomingMessage];
	elsewhere.resume();
	const { 'cross-origin-opener-policy': _, ...expected } = always('evil.example');
	expect([elsewhere.statusCode, elsewhere.headers]).toMatchObject([421, expected]);
});

it.each([
	['localhost:3000', 'http', true],
	['127.0.0.1', 'http', true],
	['[::1]:3000', 'http', true],
	['boat.example.org', 'https', true],
	['192.168.1.5:3000', 'http', false],
	['localhost.evil.example', 'http', false],
])('P38 at %s over %s pages have a window of their own: %s', (host, protocol, isAlone) => {
	const headers = securityHeaders({ host, protocol });
	expect('cross-origin-opener-policy' in headers).toBe(isAlone);
});

it('P38 no page has markup that the policy would refuse', () => {
	const sources = pages.filter(({ path }) => !path.endsWith('.ts'));
	const refused = /\sstyle=|\son\w+="|<script>(?!\s*$)[^<]|<style>[^<]*<\/style>\s*<\/head>|@html/;
	expect(sources.length).toBeGreaterThan(100);
	expect(sources.filter(({ text }) => refused.test(text)).map(({ path }) => path)).toEqual([]);
});

it.each([
	['clipboard-write', /clipboard\.write/],
	['clipboard-read', /clipboard\.read/],
	['camera', /getUserMedia/],
	['microphone', /getUserMedia/],
	['screen-wake-lock', /wakeLock/],
	['fullscreen', /requestFullscreen/],
	['autoplay', /AudioContext/],
	['geolocation', /geolocation/],
])('P38 what a page does with %s is not forbidden to it', (name, use) => {
	const isUsed = pages.some(({ text }) => use.test(text));
	const { 'permissions-policy': policy = '' } = securityHeaders({ host: 'a', protocol: 'http' });
	if (isUsed) expect(policy).not.toContain(`${name}=`);
});
