import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { servePages } from '../../../server/http/static.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const page = '<!doctype html><title>Same Boat</title>';
const script = 'export const answer = 42;';

const served = async () => {
	const folder = await temporaryFolder();
	await mkdir(join(folder, 'assets'));
	for (const [name, text] of [
		['index.html', page],
		['assets/main-a1b2.js', script],
	] as const) {
		await writeFile(join(folder, name), text);
		await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
		await writeFile(join(folder, `${name}.gz`), gzipSync(text));
	}
	await writeFile(join(folder, 'built-from'), 'hash');
	await writeFile(join(folder, 'logo.svg'), '<svg/>');
	const app = createApp({ logLevel: 'silent' });
	await servePages(app, folder);
	return (url: string, encodings = '') =>
		app.inject({ url, headers: { 'accept-encoding': encodings } });
};

test.each([
	'/',
	'/join',
	'/join/K7QX',
	'/w/a1',
	'/w/a1/screen',
	'/w/a1/report',
	'/team/t1',
	'/join?a=b',
])('%s is the page, never kept', async (url) => {
	const answer = await (await served())(url);
	expect(answer.statusCode).toBe(200);
	expect(answer.body).toBe(page);
	expect(answer.headers['content-type']).toContain('text/html');
	expect(answer.headers['cache-control']).toBe('no-store');
});

test.each([
	'/nowhere',
	'/w',
	'/w/a1/other',
	'/assets/gone-1.js',
	'/api/nothing',
	'/built-from',
	'/../package.json',
])('%s is a real 404', async (url) => {
	const answer = await (await served())(url);
	expect(answer.statusCode).toBe(404);
	expect(answer.json()).toMatchObject({ error: { code: 'not-found' } });
});

test('a file named by its content is kept for ever, no other is', async () => {
	const get = await served();
	const asset = await get('/assets/main-a1b2.js');
	expect(asset.body).toBe(script);
	expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
	expect((await get('/logo.svg')).headers['cache-control']).toBe('no-store');
});

test('what was compressed with the build is sent to whoever takes it', async () => {
	const get = await served();
	for (const [url, text] of [
		['/', page],
		['/assets/main-a1b2.js', script],
	] as const) {
		const small = await get(url, 'gzip, br');
		expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
		expect(brotliDecompressSync(small.rawPayload).toString()).toBe(text);
		expect(small.headers['cache-control']).toBe((await get(url)).headers['cache-control']);
		expect((await get(url, 'gzip')).headers['content-encoding']).toBe('gzip');
	}
});

test('a browser at an unknown address gets the page that says so, still with 404', async () => {
	const folder = await temporaryFolder();
	await writeFile(join(folder, 'index.html'), page);
	const app = createApp({ logLevel: 'silent' });
	await servePages(app, folder);
	const browse = (url: string) => app.inject({ url, headers: { accept: 'text/html,*/*' } });
	const unknown = await browse('/nowhere');
	expect([unknown.statusCode, unknown.body]).toEqual([404, page]);
	expect(unknown.headers['cache-control']).toBe('no-store');
	expect((await browse('/api/nowhere')).json()).toMatchObject({ error: { code: 'not-found' } });
});
