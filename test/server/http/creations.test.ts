import type { FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { Creations, mostCreated, neighbourhood } from '../../../server/http/creations.ts';
import { boat } from '../../support/boat.ts';
import { noon } from '../../support/scenario.ts';
import { script } from '../../support/script.ts';

const workshop = { title: 'A workshop', template: 'experience', language: 'en' };

/** Creates one, said to come from an address by the proxy on this computer, or from here. */
async function asker(settings: Parameters<typeof boat>[0] = { proxies: ['127.0.0.1'] }) {
	const server = await boat(settings);
	return async (from?: string, key?: string, path = '/api/workshops', body: object = workshop) => {
		const response = await fetch(server.url + path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: {
				'content-type': 'application/json',
				...(from && { 'x-forwarded-for': from }),
				...(key && { authorization: `Bearer ${key}` }),
			},
		});
		const { error } = (await response.json()) as { error?: { code: string } };
		return error?.code ?? response.status;
	};
}

it('P26 ten workshops an hour are created from one address, and more from every other one', async () => {
	const create = await asker();
	expect(mostCreated).toBe(10);
	for (let made = 0; made < mostCreated; made++) expect(await create('203.0.113.7')).toBe(201);
	expect(await create('203.0.113.7')).toBe('too-many-created');
	expect(await create('::ffff:203.0.113.7')).toBe('too-many-created');
	expect(await create('203.0.113.8')).toBe(201);
	// Whoever sits at the computer that it runs on has the whole of it.
	for (let made = 0; made <= mostCreated; made++) expect(await create()).toBe(201);
});

it('P26 what somebody says of where one comes from is believed of known proxies alone', async () => {
	const create = await asker({});
	for (let made = 0; made < mostCreated; made++)
		expect(await create(`203.0.113.${made}`)).toBe(201);
	expect(await create('203.0.113.200')).toBe('too-many-created');
});

it('P26 where a proxy is known, anybody else is believed as little, and no more of what came to it', async () => {
	const notTheProxy = await asker({ proxies: ['192.0.2.1'] });
	const byTheProxy = await asker();
	for (let made = 0; made < mostCreated; made++) {
		expect(await notTheProxy(`203.0.113.${made}`)).toBe(201);
		// The proxy adds whom it sees behind what it was told.
		expect(await byTheProxy(`203.0.113.${made}, 198.51.100.7`)).toBe(201);
	}
	expect(await notTheProxy('203.0.113.200')).toBe('too-many-created');
	expect(await byTheProxy('203.0.113.200, 198.51.100.7')).toBe('too-many-created');
});

it('P26 a file that comes back is created, too; what is refused for itself does not count', async () => {
	const create = await asker();
	for (let tried = 0; tried <= mostCreated; tried++)
		expect(await create('203.0.113.7', '', '/api/workshops', { title: 3 })).toBe('malformed');
	for (let made = 0; made < mostCreated; made++) await create('203.0.113.7');
	expect(await create('203.0.113.7', '', '/api/import', script)).toBe('import-not-ours');
});

it('P26 a file that was taken counts as one of the ten', async () => {
	const { url, create: createHere } = await boat();
	const { workshopId, teamKey } = await createHere();
	const create = await asker({ proxies: ['127.0.0.1'] });
	const headers = { authorization: `Bearer ${teamKey}` };
	const address = `${url}/api/workshops/${workshopId}/report.json`;
	const file = (await (await fetch(address, { headers })).json()) as object;
	for (let made = 0; made < mostCreated; made++)
		expect(await create('203.0.113.7', '', '/api/import', file)).toBe(201);
	expect(await create('203.0.113.7')).toBe('too-many-created');
});

it('P26 an hour later one creates again, as many as are an hour old', () => {
	let now = noon;
	const creations = new Creations(undefined, () => now);
	const request = {
		ip: '203.0.113.7',
		raw: { headers: {}, socket: { remoteAddress: '203.0.113.7' } },
	};
	const create = () => creations.refuse(request as unknown as FastifyRequest)?.code ?? 'made';
	const minutes = (n: number) => (now = noon + n * 60_000);
	expect(create()).toBe('made');
	minutes(30);
	for (let made = 1; made < mostCreated; made++) expect(create()).toBe('made');
	minutes(59.9);
	expect(create()).toBe('too-many-created');
	minutes(60);
	expect([create(), create()]).toEqual(['made', 'too-many-created']);
	minutes(90);
	expect(create()).toBe('made');
});

it('P27 whoever lacks the key is refused before what they send is read', async () => {
	const create = await asker({ access: { createKey: 'a key of the server' } });
	expect(await create('', '', '/api/workshops', { title: 3 })).toBe('create-key');
	expect(await create('', '', '/api/import', { nothing: 'of ours' })).toBe('create-key');
	expect(await create('', 'a key of the server', '/api/import', { nothing: 'of ours' })).toBe(
		'import-not-ours',
	);
});

it('P27 with a key its holders alone create workshops, from wherever and as many as they like', async () => {
	const key = 'a key of the server';
	const create = await asker({ access: { createKey: key } });
	expect(await create()).toBe('create-key');
	expect(await create('', 'another key')).toBe('create-key');
	for (let made = 0; made <= mostCreated; made++)
		expect(await create('203.0.113.7', key)).toBe(201);
});

it.each([
	['192.0.2.1', '192.0.2.1'],
	['::ffff:192.0.2.1', '192.0.2.1'],
	['2001:db8:1:2:3:4:5:6', '8193:3512:1:2'],
	['2001:db8:1:2::9', '8193:3512:1:2'],
	['2001:DB8::9', '8193:3512:0:0'],
	['fe80::1%eth0', '65152:0:0:0'],
	['::1', '0:0:0:0'],
	['unknown', 'unknown'],
])('P26 %s is of the neighbourhood %s', (address, known) => {
	expect(neighbourhood(address)).toBe(known);
});
