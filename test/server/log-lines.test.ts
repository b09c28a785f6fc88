import { connect } from 'node:net';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { io } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createApp } from '../../server/http/app.ts';
import { truncateAddress } from '../../server/log-lines.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { documentProtocol } from '../../shared/protocol.ts';
import { nextId } from '../support/boat.ts';
import { canary } from '../support/canaries.ts';
import { adminKey, wholeServer } from '../support/whole-server.ts';
import { commandForms } from '../shared/command-forms.ts';

interface Line {
	level: number;
	msg: string;
	err?: { kind: string; code?: string; at: string[]; cause?: object };
	[field: string]: unknown;
}

/** The program's own logger at its most talkative, and what it writes. */
function logger() {
	const lines: string[] = [];
	const { log } = createApp({ logLevel: 'trace', writeLog: (line) => void lines.push(line) });
	return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') as Line };
}

/** An error that has a secret wherever an error can have something. */
function telling(secret: string): Error {
	const cause = Object.assign(new TypeError(`because of ${secret}`), { secret });
	const error = new RangeError(`${secret}\n    at it (${process.cwd()}/server/${secret}.ts:1:1)`, {
		cause,
	});
	return Object.assign(error, {
		...{ name: secret, code: secret, statusCode: secret, secret, rawPacket: Buffer.from(secret) },
		nested: { secret, list: [secret] },
	});
}

type Handed = (log: FastifyBaseLogger, secret: string) => void;
const handed: [string, Handed][] = [
	['an error', (log, secret) => log.error(telling(secret))],
	['an error with a sentence', (log, secret) => log.error(telling(secret), 'request failed')],
	['an error in a field', (log, secret) => log.error({ error: telling(secret) }, 'not ready')],
	['one under another name', (log, secret) => log.error({ failure: telling(secret) }, 'not ready')],
	['several at once', (log, secret) => log.error(new AggregateError([telling(secret)], secret))],
	['what is no error', (log, secret) => log.error({ err: secret, error: [secret] }, 'not ready')],
	[
		'one that is made up',
		(log, secret) =>
			log.error({
				err: { kind: secret, code: secret, at: [secret, `${secret}:1`], cause: { kind: secret } },
			}),
	],
	['a sentence', (log, secret) => log.warn(secret)],
	[
		'a sentence to be filled in',
		(log, secret) => log.warn('request failed %s %o', secret, { secret }),
	],
	[
		'fields',
		(log, secret) =>
			log.info(
				{
					secret,
					id: secret,
					reqId: secret,
					refused: secret,
					ip: secret,
					status: secret,
					time: secret,
					level: secret,
				},
				'refused',
			),
	],
	['names of fields', (log, secret) => log.info({ [secret]: 1 }, 'refused')],
	[
		'a request',
		(log, secret) => log.info({ req: { url: secret, headers: { cookie: secret } }, res: secret }),
	],
	[
		'a child’s',
		(log, secret) =>
			log.child({ secret, reqId: secret }, { msgPrefix: secret }).warn({ secret }, secret),
	],
	[
		'a child’s own reader',
		(log, secret) => log.child({}, { serializers: { err: () => secret } }).error(telling(secret)),
	],
	[
		'bytes',
		(log, secret) => log.warn({ id: Buffer.from(secret), bytes: Buffer.from(secret) }, 'refused'),
	],
];

/** Nothing in a name tells it from what a program calls things. */
const secrets: [string, string][] = [
	['a secret', canary()],
	['a name', 'Hendrika'],
];
const told = handed.flatMap(([what, hand]) =>
	secrets.map(([kind, secret]) => ({ what, hand, kind, secret })),
);

it.each(told)('P30 of $what that tells $kind no line tells it', ({ hand, secret }) => {
	const { log, lines } = logger();
	hand(log, secret);
	expect(lines).toHaveLength(1);
	const hidden = [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).join(',')];
	expect(hidden.filter((form) => lines[0]!.includes(form))).toEqual([]);
	expect(lines[0]).toMatch(/^\{"level":\d\d,"time":\d+(,".*)?\}\n$/);
});

it('P30 of an error its kind, its code, its cause and where it was are told', async () => {
	const { log, last } = logger();
	const [gone] = (await new Promise((resolve) =>
		connect({ port: 1, host: '127.0.0.1' }).once('error', (error) => resolve([error])),
	)) as [Error];
	log.error(
		{ id: '0123456789ab', error: new TypeError('secret', { cause: gone }) },
		'request failed',
	);
	expect(last()).toMatchObject({
		...{ level: 50, id: '0123456789ab', msg: 'request failed' },
		error: {
			kind: 'TypeError',
			at: expect.arrayContaining([
				expect.stringMatching(/^test\/server\/log-lines\.test\.ts:\d+$/),
			]),
			cause: { kind: 'Error', code: 'ECONNREFUSED' },
		},
	});
});

const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !path.endsWith('log-lines.ts'))
	.map((path) => readFileSync(join('server', path), 'utf8'));

it('P30 of an error that is called by somebody’s name the kind is told', () => {
	const { log, last } = logger();
	log.error(Object.assign(new RangeError('secret'), { name: 'Hendrika' }), 'not ready');
	expect(last().err?.kind).toBe('RangeError');
});

it('P30 every kind of error that the program has is told', () => {
	const declared = sources.flatMap((text) =>
		[...text.matchAll(/\bclass (\w+) extends Error\b/g)].map(([, name = '']) => name),
	);
	expect(declared.length).toBeGreaterThan(5);
	const { log, last } = logger();
	for (const name of declared) {
		const Kind = { [name]: class extends Error {} }[name]!;
		log.error(new Kind('secret'));
		expect(last().err?.kind).toBe(name);
	}
});

it.each([
	['192.168.17.35', '192.168.17.0/24'],
	['::ffff:192.168.17.35', '192.168.17.0/24'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
	['2001:db8::6', '2001:db8:0::/48'],
	['fe80::1%eth0', 'fe80:0:0::/48'],
	['::1', '0:0:0::/48'],
	['anna', undefined],
	['192.168.17', undefined],
])('P30 the address %s is told as %s', (address, network) => {
	expect(truncateAddress(address)).toBe(network);
	const { log, last } = logger();
	log.info({ ip: address }, 'refused');
	expect(last()['ip']).toBe(network);
});

it('P30 every sentence that the program logs is on the list, and none has anything filled in', () => {
	const calls = sources.flatMap((text) =>
		[
			...text.matchAll(
				/\blog\??\.(?:fatal|error|warn|info|debug|trace)\(((?:[^()]|\([^()]*\))*)\)/g,
			),
		].map(([, inside = '']) => inside),
	);
	expect(calls.length).toBeGreaterThan(10);
	expect(calls.filter((inside) => inside.includes('`'))).toEqual([]);
	const said = calls.flatMap((inside) =>
		[...inside.matchAll(/'([^']+)'/g)].map(([, text = '']) => text),
	);
	const { log, last } = logger();
	for (const sentence of said) {
		log.warn(sentence);
		expect(last().msg).toBe(sentence);
	}
});

/** A store that tells in its errors what it could not read. */
class TellingLog extends MemoryLog {
	failsWith = '';

	override readEvents: MemoryLog['readEvents'] = async (workshop) => {
		if (this.failsWith) throw telling(`${this.failsWith} ${workshop}`);
		return super.readEvents(workshop);
	};
}

it('P30 nothing that goes through a route, a command or a document is in the log', async () => {
	const lines: string[] = [];
	const log = new TellingLog();
	const server = await wholeServer({ log, writeLog: (line: string) => void lines.push(line) });
	const secrets = [adminKey];
	const secret = () => {
		const one = canary();
		secrets.push(one);
		return one;
	};
	const created = await server.create(secret());
	const { facilitatorKey, joinKey, screenKey, observerKey, joinCode, teamKey } = created;
	secrets.push(facilitatorKey, joinKey, screenKey, observerKey!, joinCode, teamKey);
	const host = await server.join(created.workshopId, { key: facilitatorKey, name: secret() });
	const person = { code: joinCode, side: 'sales', name: secret(), company: secret() } as const;
	const guest = await server.join(created.workshopId, { ...person, function: secret() });
	secrets.push(host.token, guest.token);

	const askEveryRoute = async (ids: string) => {
		for (const { method, url } of server.routes) {
			const path = url.replace(/:id|:\w+|\*/g, (part) => (part === ':id' ? ids : secret()));
			await fetch(`${server.url}${path}?key=${secret()}`, {
				method,
				headers: {
					...{ authorization: `Bearer ${secret()}`, 'x-seat': nextId(), cookie: `a=${secret()}` },
					...{ 'content-type': 'application/json', 'user-agent': secret() },
				},
				...(!/GET|HEAD/.test(method) && { body: JSON.stringify({ ...person, [secret()]: 1 }) }),
			});
		}
	};
	await askEveryRoute(created.workshopId);
	await askEveryRoute(secret());
	const packet = connect(Number(new URL(server.url).port), '127.0.0.1');
	packet.end(`GET /${secret()} HTTP/9\r\nCookie: ${secret()}\r\n\r\n`);
	packet.resume();
	await once(packet, 'close');

	for (const token of [host.token, guest.token]) {
		const client = await server.connect({ token });
		const rows = Object.entries(commandForms) as [string, { valid: object[] }][];
		for (const [type, { valid }] of rows) {
			if (type === 'CloseWorkshop' || type === 'LeaveWorkshop') continue;
			for (const form of valid) {
				const marked = Object.fromEntries(
					Object.entries(form).map(([key, value]) => [
						key,
						typeof value === 'string' && /^x{9}| /.test(value) ? secret() : value,
					]),
				);
				await client.send({ type, ...marked });
			}
			await client.send({ type, [secret()]: secret() });
		}
	}
	const openDocument = async (
		name: string,
		token: string,
		{ message, workshop = created.workshopId }: { message?: Buffer; workshop?: string } = {},
	) => {
		const address = `${server.url.replace('http', 'ws')}/docs/${workshop}/${name}`;
		const socket = new WebSocket(address, [documentProtocol, token]);
		if (message) socket.on('open', () => socket.send(message));
		await once(socket, 'close');
	};
	await openDocument(secret(), host.token);
	await openDocument('board~1', secret());
	await openDocument('board~1', host.token, { message: Buffer.from(secret()) });

	// A workshop that is not in memory: what the store says of it is what goes wrong.
	log.failsWith = secret();
	await askEveryRoute(nextId());
	await openDocument('board~1', secret(), { workshop: nextId() });
	const elsewhere = { token: `${nextId()}${'a'.repeat(42)}`, [secret()]: secret() };
	secrets.push(elsewhere.token);
	const refused = io(server.url, {
		auth: elsewhere,
		transports: ['websocket'],
		forceNew: true,
		reconnection: false,
	});
	onTestFinished(() => void refused.disconnect());
	await new Promise((resolve) => refused.once('connect_error', resolve));

	const text = lines.join('');
	expect(secrets.length).toBeGreaterThan(300);
	expect(secrets.filter((one) => text.includes(one))).toEqual([]);
	const said = new Set(lines.map((line) => (JSON.parse(line) as Line).msg));
	const failed = ['request failed', 'a document could not be opened'];
	for (const sentence of ['refused', 'client error', ...failed]) expect(said).toContain(sentence);
	expect(text).not.toContain('127.0.0.1');
	expect(text).toContain('"ip":"127.0.0.0/24"');
});
