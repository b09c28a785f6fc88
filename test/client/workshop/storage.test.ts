import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Workshop } from '../../../client/workshop/workshop.svelte.ts';

/** A server that says nothing by itself, and its connections. */
async function quietServer() {
	const http = createServer();
	const io = new Server(http, { transports: ['websocket'] });
	const lines: Socket[] = [];
	io.on('connection', (socket) => void lines.push(socket));
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => io.close());
	const { port } = http.address() as AddressInfo;
	vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${port}` });
	onTestFinished(() => void vi.unstubAllGlobals());
	return lines;
}

it.each([
	['full', false],
	['failed', true],
] as const)('SP2, SP6 a disk that is %s', async (is, outlastsTheLine) => {
	const lines = await quietServer();
	const workshop = new Workshop('seat');
	onTestFinished(() => workshop.close());
	await expect.poll(() => workshop.connected).toBe(true);
	lines[0]!.emit('storage', { is });
	await expect.poll(() => workshop[is]).toBe(true);
	expect([workshop.full, workshop.failed]).toEqual([is === 'full', is === 'failed']);
	lines[0]!.conn.close();
	await expect.poll(() => workshop.connected).toBe(false);
	expect(workshop[is]).toBe(outlastsTheLine);
	await expect.poll(() => workshop.connected, { timeout: 10_000 }).toBe(true);
	expect(workshop[is]).toBe(false);
});
