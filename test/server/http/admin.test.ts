import { expect, test } from 'vitest';
import { proofOf } from '../../../server/admin-key.ts';
import { serveAdmin } from '../../../server/http/admin.ts';
import { createApp } from '../../../server/http/app.ts';

const asked = async (from: string, headers: Record<string, string>) => {
	const app = createApp({ logLevel: 'silent' });
	const backup = async function* () {
		yield Uint8Array.of(1);
	};
	serveAdmin(app, { key: 'right', backup });
	return app.inject({ url: '/admin/backup', remoteAddress: from, headers });
};
const authorization = 'Bearer right';

test('BU3 this computer gets a backup with the key, which no cache keeps', async () => {
	const answer = await asked('127.0.0.1', { authorization });
	expect(answer.statusCode).toBe(200);
	expect(answer.headers['cache-control']).toBe('no-store');
});

test.each([
	['192.168.1.5', {}],
	['2001:db8::1', {}],
	['192.168.1.5', { 'x-forwarded-for': '127.0.0.1', host: 'localhost' }],
	['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }],
	['::1', { forwarded: 'for=127.0.0.1' }],
	['127.0.0.1', { 'x-real-ip': '127.0.0.1' }],
])(
	'BU3 %s with the key and %j does not: behind a proxy everybody is this computer',
	async (from, headers) => {
		const answer = await asked(from, { authorization, ...headers });
		expect(answer.statusCode).toBe(403);
		expect(answer.json()).toMatchObject({ error: { code: 'not-allowed' } });
	},
);

test('BU9 it shows that it knows the key, to this computer alone, and for these words alone', async () => {
	const app = createApp({ logLevel: 'silent' });
	serveAdmin(app, { key: 'right', backup: async function* () {} });
	const ask = (url: string, remoteAddress: string) => app.inject({ url, remoteAddress });
	const near = await ask('/admin/proof?nonce=words', '127.0.0.1');
	expect(near.json()).toEqual({ proof: proofOf('right', 0, 'words') });
	expect(near.body).not.toContain('right');
	expect((await ask('/admin/proof?nonce=words', '192.168.1.5')).statusCode).toBe(403);
	expect((await ask('/admin/proof', '127.0.0.1')).statusCode).toBe(403);
});
