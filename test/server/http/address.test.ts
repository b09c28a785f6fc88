import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { addressesOf } from '../../../server/addresses.ts';
import { serveAddress } from '../../../server/http/address.ts';
import { createApp } from '../../../server/http/app.ts';

const wlan0 = [
	{
		...{ address: '192.168.1.5', family: 'IPv4' as const, internal: false, cidr: null },
		...{ netmask: '255.255.255.0', mac: '00:00:00:00:00:00' },
	},
];
const everywhere = { host: '0.0.0.0', publicUrl: undefined };
const publicUrl = 'https://boat.example.org';
const proxied = { 'x-forwarded-for': '203.0.113.9' };

/** A server on a free port, on a computer with these networks, and what it answers. */
async function served(at: { host: string; publicUrl: string | undefined }, networks = { wlan0 }) {
	const app = createApp({ logLevel: 'silent' });
	serveAddress(app, at, (listening) => addressesOf(listening, networks));
	await app.listen({ port: 0, host: '127.0.0.1' });
	onTestFinished(() => app.close());
	const { port } = app.server.address() as AddressInfo;
	const ask = async (headers: Record<string, string> = {}) => {
		const response = await fetch(`http://127.0.0.1:${port}/api/address`, { headers });
		expect(response.headers.get('cache-control')).toBe('no-store');
		return (await response.json()) as unknown;
	};
	return { port, ask };
}

test('P9 a page on this computer learns the network’s address, with the port', async () => {
	const { port, ask } = await served(everywhere);
	expect(await ask()).toEqual({ address: `http://192.168.1.5:${port}` });
});

test('P9 the public address wins, and anybody may know it', async () => {
	const { ask } = await served({ ...everywhere, publicUrl });
	expect(await ask()).toEqual({ address: publicUrl });
	expect(await ask(proxied)).toEqual({ address: publicUrl });
});

test('the network’s address is told to nobody from elsewhere', async () => {
	const { ask } = await served(everywhere);
	expect(await ask(proxied)).toEqual({ address: null });
});

test('P9 a server for this computer alone, or without a network, knows none', async () => {
	const alone = await served({ ...everywhere, host: '127.0.0.1' });
	expect(await alone.ask()).toEqual({ address: null });
	const offline = await served(everywhere, { wlan0: [] });
	expect(await offline.ask()).toEqual({ address: null });
});
