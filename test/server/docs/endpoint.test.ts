import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
	documentEndpoint,
	type DocumentAccess,
	type DocumentEndpoint,
} from '../../../server/docs/endpoint.ts';
import type { Room } from '../../../server/docs/room.ts';
import { addCard, cardText, readCard } from '../../../shared/board/conflict-card.ts';
import type { Mode } from '../../../shared/workshop/documents.ts';
import { Disk } from './scene.ts';

/** One workshop, `workshop`, whose tokens are `token-of-<seat>`. */
class Access implements DocumentAccess {
	isRetired = false;
	readonly disk = new Disk();
	readonly seats = new Set(['anna', 'bert']);
	readonly modes = new Map<string, Mode | null>();
	readonly listeners = new Set<() => void>();
	/** A room takes as long to load as the test wants. */
	loaded: Promise<void> = Promise.resolve();
	readonly #rooms = new Map<string, Room>();

	seatOf(token: string) {
		const seat = token.replace('token-of-', '');
		return this.seats.has(seat) ? seat : null;
	}

	mode(seat: string, document: string) {
		const known = document === 'board~1' || document === 'private~1';
		const mode = this.modes.get(seat);
		return known ? (mode === undefined ? 'write' : mode) : null;
	}

	showsCarets() {
		return true;
	}

	isStale(_seat: string, document: string) {
		return document === 'board~0';
	}

	async room(document: string, seat: string) {
		await this.loaded;
		const name = document === 'private~1' ? `private/${seat}~1` : document;
		const room = this.#rooms.get(name) ?? this.disk.open(name);
		this.#rooms.set(name, room);
		return room;
	}

	onRightsChanged(listener: () => void) {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	changeMode(seat: string, mode: Mode | null) {
		this.modes.set(seat, mode);
		for (const listener of this.listeners) listener();
	}
}

let server: Server;
let endpoint: DocumentEndpoint;
let access: Access;
let address: string;
const cleanups: (() => void)[] = [];

beforeEach(async () => {
	access = new Access();
	endpoint = documentEndpoint({
		open: (workshop) =>
			workshop === 'broken'
				? Promise.reject(new Error('no disk'))
				: Promise.resolve(workshop === 'workshop' ? access : null),
	});
	server = createServer().on('upgrade', endpoint.upgrade).listen(0, '127.0.0.1');
	await once(server, 'listening');
	address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/docs`;
});

afterEach(async () => {
	for (const cleanup of cleanups.splice(0)) cleanup();
	await endpoint.close();
	server.close();
});

interface Opening {
	path?: string;
	protocols?: string[];
	cookie?: string;
}

const open = ({
	path = 'workshop/board~1',
	protocols = ['sameboat.v1', 'token-of-anna'],
	cookie,
}: Opening = {}) => {
	const socket = new WebSocket(`${address}/${path}`, protocols, {
		...(cookie && { headers: { cookie } }),
	});
	cleanups.push(() => socket.terminate());
	return socket;
};

const closing = async (opening: Opening) => {
	const [code, reason] = (await once(open(opening), 'close')) as [number, Buffer];
	return `${code} ${reason.toString()}`;
};

/** The provider as npm has it, in a program of its own. */
function stock(seat: string, document = 'board~1', doc = new Y.Doc()) {
	const provider = new WebsocketProvider(`${address}/workshop`, document, doc, {
		protocols: ['sameboat.v1', `token-of-${seat}`],
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
	});
	cleanups.push(() => provider.destroy());
	return { doc, provider };
}

const titleOf = (doc: Y.Doc) => readCard(doc, 'card')?.title;

describe('opening a document', () => {
	it.each<[string, Opening]>([
		['4401 no-seat', { protocols: [] }],
		['4401 no-seat', { protocols: ['sameboat.v1'] }],
		['4401 no-seat', { protocols: ['sameboat.v1', 'token-of-nobody'] }],
		['4401 no-seat', { protocols: ['sameboat.v1', 'seat.anna'] }],
		[
			'4401 no-seat',
			{ protocols: ['sameboat.v1', 'seat.anna'], cookie: 'seat_anna=token-of-bert' },
		],
		['4404 not-found', { path: 'elsewhere/board~1' }],
		['4404 not-found', { path: 'workshop/board~2' }],
		['4404 not-found', { path: 'workshop' }],
		['1013 come-back-later', { path: 'broken/board~1' }],
	])('refuses after the upgrade, by close code: %s (%o)', async (code, opening) => {
		expect(await closing(opening)).toBe(code);
	});

	it('accepts sameboat.v1 with a token, and with the cookie of the seat', async () => {
		const byToken = open();
		await once(byToken, 'open');
		expect(byToken.protocol).toBe('sameboat.v1');
		const byCookie = open({
			protocols: ['sameboat.v1', 'seat.bert', 'receipts'],
			cookie: 'seat_anna=token-of-anna; seat_bert=token-of-bert',
		});
		const [frame] = (await once(byCookie, 'message')) as [Buffer];
		expect([...frame].slice(0, 2)).toEqual([0, 0]);
	});

	it('loses nothing that a client sends while its document is being loaded', async () => {
		let load = () => {};
		access.loaded = new Promise((resolve) => (load = resolve));
		const socket = open({ protocols: ['sameboat.v1', 'token-of-anna', 'receipts'] });
		await once(socket, 'open');
		const frames: number[][] = [];
		socket.on('message', (data: Buffer) => frames.push([...data]));
		socket.send(Uint8Array.of(0, 0, 1, 0));
		// Once this has been written, the server has had the time to read it.
		await new Promise((written) => socket.send(Uint8Array.of(0, 1, 2, 0, 0), written));
		await once(open({ path: 'elsewhere/board~1' }), 'close');
		load();
		await vi.waitFor(() => expect(frames).toContainEqual([100, 1]));
		expect(frames.some(([type, kind]) => type === 0 && kind === 1)).toBe(true);
	});

	it('sends receipts only to those who offered to count them', async () => {
		const socket = open();
		const frames: number[][] = [];
		socket.on('message', (data: Buffer) => frames.push([...data]));
		await once(socket, 'open');
		socket.send(Uint8Array.of(0, 1, 2, 0, 0));
		socket.send(Uint8Array.of(0, 0, 1, 0));
		await vi.waitFor(() => expect(frames.some(([type, kind]) => !type && kind === 1)).toBe(true));
		expect(frames.some(([type]) => type === 100)).toBe(false);
	});

	it('closes text messages, and messages over 1 MiB', async () => {
		const text = open();
		await once(text, 'open');
		text.send('hello');
		expect((await once(text, 'close'))[0]).toBe(4422);
		const large = open();
		await once(large, 'open');
		large.send(new Uint8Array(1024 * 1024 + 1));
		expect((await once(large, 'close'))[0]).toBe(1009);
	});

	it('closes a socket with 4401 when its token is taken away', async () => {
		const socket = open();
		await once(socket, 'message');
		access.seats.delete('anna');
		access.changeMode('bert', 'read');
		expect((await once(socket, 'close'))[0]).toBe(4401);
		await vi.waitFor(() => expect(access.listeners.size).toBe(0));
	});

	it('P33 closes a socket with 4404 when its document is not for its seat any more', async () => {
		const [gone, stays] = [open(), open({ protocols: ['sameboat.v1', 'token-of-bert'] })];
		await Promise.all([once(gone, 'message'), once(stays, 'message')]);
		access.changeMode('anna', null);
		expect((await once(gone, 'close'))[0]).toBe(4404);
		expect(stays.readyState).toBe(WebSocket.OPEN);
	});

	it('P33 asks whoever may write from now on for what was written meanwhile, and takes it', async () => {
		access.modes.set('anna', 'read');
		const { doc, provider } = stock('anna');
		await vi.waitFor(() => expect(provider.synced).toBe(true));
		access.changeMode('anna', 'write');
		addCard(doc, 'card', 'a', { title: 'after the freeze' });
		const room = await access.room('board~1', 'anna');
		await vi.waitFor(() => expect(titleOf(room.doc)).toBe('after the freeze'));
	});
});

describe('L10 whoever floods', () => {
	const [most, perSecond] = [1000, 400];
	const update = Uint8Array.of(0, 2, 2, 0, 0);
	const question = Uint8Array.of(0, 0, 1, 0);

	/** Opens sockets of one seat; tells how many frames of a kind each was sent, and for how long they are open. */
	async function flood(count: number, read: (frame: Buffer) => number | null) {
		const begun = performance.now();
		const seen = Array.from({ length: count }, () => 0);
		const sockets = seen.map((_none, index) => {
			const socket = open({ protocols: ['sameboat.v1', 'token-of-anna', 'receipts'] });
			socket.on('message', (data: Buffer) => {
				const [before, now] = [seen[index]!, read(data)];
				if (now !== null) seen[index] = now || before + 1;
			});
			return socket;
		});
		await Promise.all(sockets.map((socket) => once(socket, 'message')));
		const total = () => seen.reduce((sum, one) => sum + one, 0);
		const allowed = () => most + ((performance.now() - begun) / 1000) * perSecond;
		return { sockets, total, allowed };
	}

	it('is read at the pace of the seat, on all its sockets together, and loses nothing', async () => {
		const stored = ([type, low = 0, high = 0]: Buffer) =>
			type === 100 ? (low & 127) + (low > 127 ? high << 7 : 0) : null;
		const { sockets, total, allowed } = await flood(2, stored);
		for (const socket of sockets) {
			socket.send(Uint8Array.of(0, 1, 2, 0, 0));
			for (let sent = 1; sent < 700; sent++) socket.send(update);
		}
		await vi.waitFor(() => expect(total()).toBeGreaterThan(1300), { timeout: 10_000, interval: 5 });
		expect(total()).toBeLessThan(allowed() + 20);
		await vi.waitFor(() => expect(total()).toBe(1400), { timeout: 10_000 });
	});

	it('pays more for what costs the server more', async () => {
		const answers = ([type, kind]: Buffer) => (type === 0 && kind === 1 ? 0 : null);
		const { sockets, total, allowed } = await flood(1, answers);
		for (let sent = 0; sent < 60; sent++) sockets[0]!.send(question);
		await vi.waitFor(() => expect(total()).toBe(60), { timeout: 10_000, interval: 5 });
		expect(59 * 21).toBeLessThan(allowed() + 20);
	});
});

describe('the stock WebsocketProvider', () => {
	it('works unchanged: text typed offline arrives, and what others type comes', async () => {
		const { doc: first } = stock('anna');
		addCard(first, 'card', 'a', { title: 'offline' });
		const { doc: second, provider } = stock('bert');
		await vi.waitFor(() => expect(titleOf(second)).toBe('offline'));
		provider.disconnect();
		cardText(second, 'card', 'title')!.insert(0, 'typed ');
		cardText(first, 'card', 'title')!.insert(7, '!');
		provider.connect();
		await vi.waitFor(() => expect(titleOf(first)).toBe('typed offline!'));
		await vi.waitFor(() => expect(titleOf(second)).toBe('typed offline!'));
		expect(titleOf(access.disk.open('board~1').doc)).toBe('typed offline!');
	});

	it('keeps private documents of two seats apart under one name', async () => {
		const [anna, bert] = [stock('anna', 'private~1'), stock('bert', 'private~1')];
		addCard(anna.doc, 'card', 'a', { title: 'mine' });
		const again = stock('anna', 'private~1');
		await vi.waitFor(() => expect(titleOf(again.doc)).toBe('mine'));
		await vi.waitFor(() => expect(bert.provider.synced).toBe(true));
		expect(titleOf(bert.doc)).toBe(undefined);
	});

	it('stops by itself when it is refused', async () => {
		const { provider } = stock('nobody');
		const closed = new Promise((resolve) => provider.on('closed', resolve));
		expect(await closed).toEqual({ code: 4401, reason: 'no-seat' });
		expect(provider.shouldConnect).toBe(false);
	});
});

describe('closing the endpoint', () => {
	it('stores and acknowledges what has arrived, then closes everybody with 1001', async () => {
		const { doc, provider } = stock('anna');
		await vi.waitFor(() => expect(provider.synced).toBe(true));
		const room = await access.room('board~1', 'anna');
		const arrived = new Promise((resolve) => room.doc.once('update', resolve));
		addCard(doc, 'card', 'a');
		for (const text of ['c', 'b', 'a']) cardText(doc, 'card', 'title')!.insert(0, text);
		await arrived;
		await vi.waitFor(() => expect(room.idle).toBe(false));
		const codes: (number | undefined)[] = [];
		provider.on('connection-close', (event) => codes.push(event?.code));
		await endpoint.close();
		expect(titleOf(access.disk.open('board~1').doc)).toBe('abc');
		await vi.waitFor(() => expect(codes).toContain(1001));
	});

	it('does not wait for one who never answers', async () => {
		const socket = open();
		await once(socket, 'message');
		socket.pause();
		const begun = performance.now();
		await endpoint.close();
		expect(performance.now() - begun).toBeLessThan(2000);
	});
});
