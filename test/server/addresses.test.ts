import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { addressesOf, describeAccess, describeAddresses } from '../../server/addresses.ts';

const at = (address: string, more: { internal?: boolean } = {}): NetworkInterfaceInfo => ({
	address,
	family: 'IPv4',
	internal: false,
	netmask: '255.255.255.0',
	mac: '00:00:00:00:00:00',
	cidr: null,
	...more,
});
const interfaces = {
	lo: [at('127.0.0.1', { internal: true })],
	docker0: [at('172.17.0.1')],
	wlan0: [
		at('192.168.1.5'),
		{ ...at('fe80::1'), family: 'IPv6' as const, scopeid: 1, internal: false },
	],
};
const everywhere = { host: '0.0.0.0', port: 3000, publicUrl: undefined };

test('everywhere means this computer and the network, what phones reach first', () => {
	expect(addressesOf(everywhere, interfaces)).toEqual({
		local: 'http://localhost:3000',
		network: ['http://192.168.1.5:3000', 'http://172.17.0.1:3000'],
		forPhones: 'http://192.168.1.5:3000',
	});
});

test('a public address comes first and is the one for phones', () => {
	const publicUrl = 'https://boat.example.org';
	const addresses = addressesOf({ ...everywhere, publicUrl }, interfaces);
	expect(addresses).toMatchObject({ publicUrl, forPhones: publicUrl });
	const lines = describeAddresses(addresses)
		.split('\n')
		.filter((line) => line.includes('http'));
	expect(lines[0]).toContain(publicUrl);
	expect(lines.at(-1)).toBe(publicUrl);
});

test('one host means that one alone', () => {
	expect(addressesOf({ ...everywhere, host: '192.168.1.5' }, interfaces)).toEqual({
		network: ['http://192.168.1.5:3000'],
		forPhones: 'http://192.168.1.5:3000',
	});
	expect(addressesOf({ ...everywhere, host: '::1' }, interfaces)).toEqual({
		local: 'http://[::1]:3000',
		network: [],
	});
});

test('a network of virtual machines alone is none for phones', () => {
	const { lo, docker0 } = interfaces;
	expect(addressesOf(everywhere, { docker0, lo })).toEqual({
		local: 'http://localhost:3000',
		network: ['http://172.17.0.1:3000'],
	});
});

test('without a network there is no code to scan', () => {
	const alone = describeAddresses(addressesOf(everywhere, { lo: interfaces.lo }));
	expect(alone).toContain('On this computer  http://localhost:3000');
	expect(alone).not.toMatch(/[█▀▄]/);
	expect(describeAddresses(addressesOf(everywhere, interfaces))).toMatch(/[█▀▄]/);
});

test('P26, P27 the terminal says who creates workshops, and how many', () => {
	const at = { publicUrl: undefined, proxies: [] };
	expect(describeAccess({ ...at, createKey: undefined }).trim()).toBe(
		'Anybody who opens it can create workshops, 10 an hour from one address; CREATE_KEY changes that.',
	);
	const key = 'a key of the server';
	const told = describeAccess({ ...at, createKey: key });
	expect(told.trim()).toBe('Workshops are created by whoever has the CREATE_KEY.');
	expect(told).not.toContain(key);
});
