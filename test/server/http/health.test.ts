import { expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { serveHealth } from '../../../server/http/health.ts';

const answering = (isReady: () => Promise<boolean>) => {
	const app = createApp({ logLevel: 'silent' });
	serveHealth(app, { version: { version: '1.2.3', commit: 'abc' }, isReady });
	return app;
};

test('/health says how long it is up and what it is', async () => {
	const answer = await answering(async () => false).inject('/health');
	expect(answer.statusCode).toBe(200);
	expect(answer.json()).toEqual({ up: expect.any(Number), version: '1.2.3', commit: 'abc' });
	expect(answer.headers['cache-control']).toBe('no-store');
});

test.each([
	['a store that takes writes', async () => true, 200, true],
	['a store that does not', async () => false, 503, false],
	['a store that fails', async () => Promise.reject(new Error('disk full')), 503, false],
])('/ready with %s', async (_, isReady, status, ready) => {
	const answer = await answering(isReady).inject('/ready');
	expect(answer.statusCode).toBe(status);
	expect(answer.json()).toEqual({ ready });
});
