import { io } from 'socket.io-client';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { documentProtocol } from '../../shared/protocol.ts';
import { nextId } from '../support/boat.ts';
import { syncFrame } from '../support/hostile/document-line.ts';
import { wholeServer } from '../support/whole-server.ts';

interface Line {
	msg: string;
	refused?: string;
	ip?: string;
}

const elsewhere = 'http://evil.invalid';
let lines: string[];
let boat: Awaited<ReturnType<typeof open>>;

async function open() {
	lines = [];
	const server = await wholeServer({ writeLog: (line: string) => void lines.push(line) });
	const { workshopId, joinCode } = await server.create('Rush orders');
	const guest = { code: joinCode, side: 'sales', name: 'Anna' } as const;
	const { token } = await server.join(workshopId, guest);
	return { server, workshopId, token };
}
beforeEach(async () => {
	boat = await open();
});

const refused = () => {
	const read = lines.map((line) => JSON.parse(line) as Line);
	return read.filter(({ msg }) => msg === 'refused').map(({ refused: code, ip }) => [code, ip]);
};
const here = (code: string) => [[code, '127.0.0.0/24']];

/** A document's socket until it is closed; what it sends first, and from which page. */
async function document(token: string, message?: Uint8Array, origin?: string) {
	const url = `${boat.server.url.replace('http', 'ws')}/docs/${boat.workshopId}/private~1`;
	const socket = new WebSocket(url, [documentProtocol, token], { ...(origin && { origin }) });
	// One that is refused before it is open says so as an error.
	socket.on('error', () => undefined);
	if (message) socket.on('open', () => socket.send(message));
	await new Promise((resolve) => socket.once('close', resolve));
}

/** A control socket that is refused at the door. */
async function knock(token: string, origin?: string) {
	const socket = io(boat.server.url, {
		...{ transports: ['websocket'], forceNew: true, reconnection: false, auth: { token } },
		...(origin && { extraHeaders: { origin } }),
	});
	onTestFinished(() => void socket.disconnect());
	await new Promise((resolve) => socket.once('connect_error', resolve));
}

const nobody = () => `${boat.workshopId}${nextId()}${nextId().slice(0, 21)}`;

describe('refusals over sockets', () => {
	it.each<[string, () => Promise<void>, string]>([
		[
			'a page of elsewhere at a document',
			() => document(boat.token, undefined, elsewhere),
			'other-origin',
		],
		[
			'a page of elsewhere at the control socket',
			() => knock(boat.token, elsewhere),
			'other-origin',
		],
		['a token of nobody at a document', () => document(nobody()), 'no-seat'],
		['a token of nobody at the control socket', () => knock(nobody()), 'no-seat'],
		['a malformed message', () => document(boat.token, Uint8Array.of(42, 1)), 'malformed'],
		[
			'a message that is too large',
			() => document(boat.token, syncFrame(0, new Uint8Array(300_000))),
			'too-large',
		],
	])('P45 in the log is %s', async (_what, act, code) => {
		await act();
		expect(refused()).toEqual(here(code));
	});

	it('P45 in the log is a malformed command', async () => {
		const client = await boat.server.connect({ token: boat.token });
		await client.send({ type: 'Sink' });
		expect(refused()).toEqual(here('malformed'));
	});

	it('P45 in the log is whoever goes on far too fast', async () => {
		const client = await boat.server.connect({ token: boat.token });
		const tap = { commandId: nextId(), type: 'RaiseHand', raised: true } as const;
		const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
		for (let sent = 0; sent < 20_000; sent++) client.socket.emit('command', tap, () => undefined);
		await closed;
		expect(refused()).toEqual(here('too-fast'));
	});

	it('P45 in the log is not what the room says to people who behave', async () => {
		const client = await boat.server.connect({ token: boat.token });
		expect(await client.send({ type: 'CloseWorkshop' })).toMatchObject({ ok: false });
		expect(await client.send({ type: 'RaiseHand', raised: true })).toMatchObject({ ok: true });
		expect(refused()).toEqual([]);
	});
});
