import { expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { answerNotFound } from '../../../server/http/not-found.ts';

const quiet = () => {
	const app = createApp({ logLevel: 'silent' });
	answerNotFound(app);
	return app;
};

test('an unknown address is a real 404 in the words of the closed list', async () => {
	const answer = await quiet().inject('/nowhere');
	expect(answer.statusCode).toBe(404);
	expect(answer.json()).toMatchObject({ error: { code: 'not-found' } });
});

test('an unforeseen error is answered with its number and none of its text', async () => {
	const app = quiet();
	app.get('/broken', () => Promise.reject(new Error('the secret path')));
	const answer = await app.inject('/broken');
	expect(answer.statusCode).toBe(500);
	expect(answer.json()).toMatchObject({
		error: { code: 'internal', params: { id: expect.stringMatching(/^[0-9a-f]{12}$/) } },
	});
	expect(answer.body).not.toContain('secret');
});

test('a body that is no JSON or too large is refused as such', async () => {
	const app = quiet();
	app.post('/', async () => 'taken');
	const send = (payload: string) =>
		app.inject({
			method: 'POST',
			url: '/',
			payload,
			headers: { 'content-type': 'application/json' },
		});
	const broken = await send('{"a":');
	expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'malformed']);
	const large = await send(JSON.stringify('x'.repeat(1_100_000)));
	expect([large.statusCode, large.json().error.code]).toEqual([413, 'too-large']);
});

test('no answer asks for https, and a forged name does not get into the policy', async () => {
	const headersFor = async (host: string) =>
		(await quiet().inject({ url: '/nowhere', headers: { host } })).headers;
	const headers = await headersFor('192.168.1.5:3000');
	const policy = String(headers['content-security-policy']);
	expect(policy).toContain("connect-src 'self' ws://192.168.1.5:3000 wss://192.168.1.5:3000;");
	expect(policy).not.toMatch(/upgrade-insecure|unsafe/);
	expect(headers).not.toHaveProperty('strict-transport-security');
	const forged = await headersFor("x; script-src 'unsafe-inline'");
	expect(forged['content-security-policy']).toContain("connect-src 'self';");
});
