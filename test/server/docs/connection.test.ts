import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, readCard } from '../../../shared/board/conflict-card.ts';
import { Device, Disk, settle } from './scene.ts';

const typing = (device: Device, text: string) =>
	cardText(device.doc, 'card', 'title')!.insert(0, text);
const step1s = (device: Device) => device.frames.filter(([type, kind]) => type === 0 && kind === 0);
const awareness = (device: Device) => device.frames.filter(([type]) => type === 1);

async function board(disk = new Disk()) {
	const room = disk.open();
	await room.write(
		(doc) => addCard(doc, 'card', 'a'),
		(record) => disk.append(record ? [record] : []),
	);
	return room;
}

async function reader(seat: string, room: Awaited<ReturnType<typeof board>>) {
	const device = new Device(seat);
	device.mode = 'read';
	await settle(device.connect(room));
	return device;
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a reader', () => {
	it('is answered and gets every frame, and is never asked what it has', async () => {
		const room = await board();
		const anna = new Device('anna').connect(room);
		const screen = await reader('screen', room);
		await settle(anna, screen);
		typing(anna, 'Hi');
		await settle(anna, screen);
		expect(readCard(screen.doc, 'card')?.title).toBe('Hi');
		expect(step1s(screen)).toEqual([]);
		expect(screen.closed).toBe(null);
	});

	it('that writes is closed with 4403, and nothing of it is applied', async () => {
		const room = await board();
		const screen = await reader('screen', room);
		typing(screen, 'sneaky');
		await settle(screen);
		expect(screen.closed).toEqual({ code: 4403, reason: 'read-only' });
		expect(readCard(room.doc, 'card')?.title).toBe('');
	});

	/** The same number in more bytes than it takes. */
	const overlong = (number: number, more: number) => [
		...[number | 0x80, ...Array<number>(more - 1).fill(0x80)],
		0,
	];

	it.each([
		['its type', (update: Uint8Array) => [...overlong(0, 3), 2, update.length, ...update]],
		['its kind', (update: Uint8Array) => [0, ...overlong(2, 4), update.length, ...update]],
		['its length', (update: Uint8Array) => [0, 2, update.length | 0x80, 0x80, 0, ...update]],
		['its body', (update: Uint8Array) => [0, 1, ...overlong(update.length, 5), ...update]],
		['its count', ([, ...rest]: Uint8Array) => [0, 2, rest.length + 3, ...overlong(1, 2), ...rest]],
	])('D11 that writes is closed however %s is spelled', async (_what, spell) => {
		const room = await board();
		const screen = await reader('screen', room);
		const before = Y.encodeStateVector(screen.doc);
		cardText(screen.doc, 'card', 'title')!.insert(0, 'a');
		const update = Y.encodeStateAsUpdate(screen.doc, before);
		screen.pair!.toServer.splice(0, Infinity, Uint8Array.from(spell(update)));
		await settle(screen);
		expect(screen.closed).toEqual({ code: 4403, reason: 'read-only' });
		expect(readCard(room.doc, 'card')?.title).toBe('');
	});

	it('may send an empty SyncStep2, and one that says nothing new', async () => {
		const room = await board();
		const screen = await reader('screen', room);
		for (const update of [Uint8Array.of(0, 0), Y.encodeStateAsUpdate(screen.doc)]) {
			screen.send((encoder) => {
				encoding.writeVarUint(encoder, 1);
				encoding.writeVarUint8Array(encoder, update);
			});
		}
		await settle(screen);
		expect(screen.closed).toBe(null);
	});
});

describe('freezing and thawing', () => {
	it('closes nobody: what arrives within 2 s counts, then a socket that writes is closed', async () => {
		const room = await board();
		const anna = new Device('anna').connect(room);
		await settle(anna);
		typing(anna, 'on its way');
		anna.changeMode('read');
		await settle(anna);
		vi.advanceTimersByTime(1999);
		typing(anna, 'just in time, ');
		await settle(anna);
		expect(anna.closed).toBe(null);
		expect(readCard(room.doc, 'card')?.title).toBe('just in time, on its way');
		vi.advanceTimersByTime(50);
		typing(anna, 'too late');
		await settle(anna);
		expect(anna.closed?.code).toBe(4403);
	});

	it('counts the 2 s from when the rules know of it, before anybody is told', async () => {
		const room = await board();
		const anna = new Device('anna').connect(room);
		await settle(anna);
		anna.mode = 'read';
		typing(anna, 'on its way');
		await settle(anna);
		expect(anna.closed).toBe(null);
		vi.advanceTimersByTime(2000);
		anna.changeMode('read');
		typing(anna, 'too late');
		await settle(anna);
		expect(anna.closed?.code).toBe(4403);
	});

	it('asks for held-back edits on the open socket when it thaws, and takes them', async () => {
		const room = await board();
		const anna = await reader('anna', room);
		anna.pair!.onClose = () => {};
		const pair = anna.pair!;
		// Written while the board was frozen, and held back.
		anna.pair = null;
		typing(anna, 'held back');
		anna.pair = pair;
		await settle(anna);
		expect(readCard(room.doc, 'card')?.title).toBe('');
		anna.changeMode('write');
		await settle(anna);
		expect(step1s(anna)).toHaveLength(1);
		expect(readCard(room.doc, 'card')?.title).toBe('held back');
		expect(anna.isSaved).toBe(true);
	});

	it('asks for them as soon as the rules know of the thaw, before anybody is told, when more comes', async () => {
		const anna = new Device('anna');
		const room = await board();
		await settle(anna.connect(room));
		anna.pair!.cut();
		typing(anna, 'offline');
		anna.mode = 'read';
		await settle(anna.connect(room));
		anna.mode = 'write';
		typing(anna, 'and on ');
		await settle(anna);
		expect(anna.closed).toBe(null);
		expect(readCard(room.doc, 'card')?.title).toBe('and on offline');
		anna.changeMode('write');
		await settle(anna);
		expect(step1s(anna)).toHaveLength(2);
	});

	it('calls it read-only, not malformed, when text that builds on held-back text arrives', async () => {
		const anna = new Device('anna');
		const room = await board();
		await settle(anna.connect(room));
		anna.pair!.cut();
		typing(anna, 'offline');
		anna.mode = 'read';
		await settle(anna.connect(room));
		typing(anna, 'and on ');
		await settle(anna);
		expect(anna.closed).toEqual({ code: 4403, reason: 'read-only' });
	});

	it('closes a socket whose document is not for its seat any more', async () => {
		const anna = new Device('anna').connect(await board());
		await settle(anna);
		anna.changeMode(null);
		await settle(anna);
		expect(anna.closed).toEqual({ code: 4404, reason: 'not-found' });
	});
});

describe('coming back', () => {
	it('keeps what is typed before SyncStep1 is answered until the answer has come', async () => {
		const room = await board();
		const anna = new Device('anna').connect(room);
		await settle(anna);
		anna.pair!.cut();
		typing(anna, 'offline');
		anna.connect(room);
		// Sent before the server's question has been read: to the room it looks like a gap.
		typing(anna, 'first ');
		anna.pair!.deliverToServer();
		expect(anna.closed).toBe(null);
		await settle(anna);
		vi.advanceTimersByTime(50);
		await settle(anna);
		expect(anna.closed).toBe(null);
		expect(readCard(room.doc, 'card')?.title).toBe('first offline');
		expect(anna.isSaved).toBe(true);
	});

	it('may bring 1 MB at once, once; any other update 64 kB', async () => {
		const room = await board();
		const anna = new Device('anna').connect(room);
		await settle(anna);
		anna.pair!.cut();
		typing(anna, 'x'.repeat(200_000));
		anna.connect(room);
		await settle(anna);
		vi.advanceTimersByTime(50);
		await settle(anna);
		expect(anna.isSaved).toBe(true);
		typing(anna, 'y'.repeat(70_000));
		await settle(anna);
		expect(anna.closed).toEqual({ code: 4413, reason: 'too-large' });

		anna.connect(room);
		anna.pair!.deliverToServer();
		anna.pair!.toServer.length = 0;
		const huge = new Y.Doc();
		huge.getMap('drafts').set('a', 'z'.repeat(1024 * 1024));
		anna.send((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(huge));
		});
		await settle(anna);
		expect(anna.closed?.code).toBe(4413);
	});

	it('may not bring that much without being asked', async () => {
		const anna = new Device('anna').connect(await board());
		await settle(anna);
		const huge = new Y.Doc();
		huge.getMap('drafts').set('a', 'z'.repeat(70_000));
		anna.send((encoder) => {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(huge));
		});
		await settle(anna);
		expect(anna.closed?.code).toBe(4413);
	});

	it('is refused when more than 1 MB waits for its answer', async () => {
		const anna = new Device('anna').connect(await board(), false);
		const update = Y.encodeStateAsUpdate(new Y.Doc());
		const filler = new Uint8Array(60_000);
		filler.set(update);
		for (let i = 0; i < 18; i++) anna.sendUpdate(filler);
		anna.pair!.deliverToServer();
		anna.pair!.deliverToClient();
		expect(anna.closed?.code).toBe(4413);
	});

	it('is refused when more wait than a person types, though they hold nothing', async () => {
		const anna = new Device('anna').connect(await board(), false);
		for (let i = 0; i < 17_000; i++) anna.sendUpdate(new Uint8Array());
		anna.pair!.deliverToServer();
		anna.pair!.deliverToClient();
		expect(anna.closed?.code).toBe(4413);
	});
});

/** An honest change, as a program might send it that takes the newer encoding for understood. */
function inSecondEncoding(): number[] {
	const doc = new Y.Doc();
	addCard(doc, 'card', 'a');
	const update = Y.encodeStateAsUpdateV2(doc);
	return [(update.length & 127) | 128, update.length >> 7, ...update];
}

describe('a message', () => {
	it.each([
		['nothing', []],
		['an unknown type', [9, 1, 0]],
		['a receipt', [100, 1]],
		['an unknown sync message', [0, 7, 1, 0]],
		['a SyncStep1 that is no state vector', [0, 0, 2, 255, 255]],
		['a SyncStep1 that names a billion clients', [0, 0, 7, 128, 148, 235, 220, 3, 1, 1]],
		['an update in the second encoding of Yjs', [0, 2, ...inSecondEncoding()]],
		['an update that ends too early', [0, 2, 50, 0, 0]],
		['awareness that ends too early', [1, 3, 9, 1, 1]],
	])('that is %s closes its socket with 4422', async (_what, bytes) => {
		const anna = new Device('anna').connect(await board());
		await settle(anna);
		anna.pair!.toServer.push(Uint8Array.from(bytes));
		await settle(anna);
		expect(anna.closed).toEqual({ code: 4422, reason: 'malformed' });
	});

	it('whose length lies does not reach into the memory behind it', async () => {
		const room = await board();
		const [anna, bert] = [new Device('anna').connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		const message = [...presence(5, '{"card":"')];
		const behind = Buffer.from('somebody’s token"}');
		message[1]! += behind.length;
		message[5]! += behind.length;
		const memory = Uint8Array.from([...message, ...behind]);
		anna.pair!.toServer.push(memory.subarray(0, message.length));
		await settle(anna, bert);
		vi.advanceTimersByTime(200);
		await settle(anna, bert);
		expect(anna.closed?.code).toBe(4422);
		expect(awareness(bert)).toEqual([]);
	});
});

describe('a slow reader', () => {
	it('is left out of awareness from 1 MiB on, and closed with 1013 over 4 MiB', async () => {
		const room = await board();
		const [anna, slow] = [new Device('anna').connect(room), new Device('slow').connect(room)];
		await settle(anna, slow);
		slow.pair!.bufferedAmount = 1024 * 1024;
		anna.pair!.toServer.push(presence(7, '{"card":"card"}'));
		typing(anna, 'a');
		await settle(anna, slow);
		vi.advanceTimersByTime(200);
		await settle(anna, slow);
		expect(awareness(anna)).toHaveLength(1);
		expect(awareness(slow)).toEqual([]);
		expect(readCard(slow.doc, 'card')?.title).toBe('a');
		slow.pair!.bufferedAmount = 4 * 1024 * 1024 + 1;
		typing(anna, 'b');
		await settle(anna, slow);
		expect(slow.closed).toEqual({ code: 1013, reason: 'come-back-later' });
		expect(anna.closed).toBe(null);
	});

	it('gets an empty awareness frame when nothing else was sent for 12 s', async () => {
		const anna = new Device('anna').connect(await board());
		await settle(anna);
		const before = anna.frames.length;
		vi.advanceTimersByTime(11_000);
		anna.connection!.breakSilence();
		await settle(anna);
		expect(anna.frames).toHaveLength(before);
		vi.advanceTimersByTime(1000);
		anna.connection!.breakSilence();
		await settle(anna);
		expect(anna.frames.at(-1)).toEqual(Uint8Array.of(1, 1, 0));
	});
});

/** What a client sends of itself; the number is its Yjs client id. */
const presence = (...states: (number | string)[]) =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		const body = encoding.encode((inner) => {
			encoding.writeVarUint(inner, states.length / 2);
			for (let i = 0; i < states.length; i += 2) {
				encoding.writeVarUint(inner, Number(states[i]));
				encoding.writeVarUint(inner, 1);
				encoding.writeVarString(inner, String(states[i + 1]));
			}
		});
		encoding.writeVarUint8Array(encoder, body);
	});

describe('awareness', () => {
	async function two(room: Awaited<ReturnType<typeof board>>) {
		const [anna, bert] = [new Device('anna', 5).connect(room), new Device('bert').connect(room)];
		await settle(anna, bert);
		return [anna, bert] as const;
	}
	const textOf = (frame: Uint8Array | undefined) => Buffer.from(frame ?? []).toString('latin1');
	const show = async (from: Device, ...rest: [Device, ...(number | string)[]]) => {
		const [to, ...states] = rest;
		from.pair!.toServer.push(presence(...states));
		await settle(from, to);
		vi.advanceTimersByTime(200);
		await settle(from, to);
	};

	it('is published with the identity the server knows, never under a Yjs client id', async () => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, '{"card":"card","seat":"bert"}');
		const frame = awareness(bert).at(-1)!;
		expect(textOf(frame)).toContain('{"card":"card","seat":"anna"}');
		const own = presence(5, '{"card":"card","seat":"anna"}');
		expect([...frame]).not.toEqual([...own]);
		expect(frame.length).toBeGreaterThan(own.length);
	});

	it('goes out five times a second at most, the latest of what came', async () => {
		const [anna, bert] = await two(await board());
		for (let i = 0; i < 9; i++) anna.pair!.toServer.push(presence(5, `{"at":${i}}`));
		await settle(anna, bert);
		vi.advanceTimersByTime(199);
		await settle(anna, bert);
		expect(awareness(bert)).toEqual([]);
		anna.pair!.toServer.push(presence(5, '{"at":9}'));
		await settle(anna, bert);
		vi.advanceTimersByTime(1);
		await settle(anna, bert);
		expect(awareness(bert)).toHaveLength(1);
		expect(textOf(awareness(bert)[0])).toContain('"at":9');
	});

	it.each([
		['over 1 KB', JSON.stringify({ text: 'x'.repeat(1100) })],
		['that is no object', '"hello"'],
		['that is a list', '[1]'],
		['that is no JSON', '{'],
		['with nothing in it', '{}'],
	])('leaves a state out %s', async (_what, state) => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, state);
		expect(awareness(bert)).toEqual([]);
		expect(anna.closed).toBe(null);
	});

	it('is one state a connection, that of the number under which it began', async () => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, '{"card":"first"}');
		const count = awareness(bert).length;
		// As a client repeats what it remembers of somebody who has left.
		await show(anna, bert, 5, '{"card":"second"}', 77, '{"card":"other"}');
		await show(anna, bert, 78, '{"card":"other"}');
		expect(awareness(bert)).toHaveLength(count + 1);
		expect(textOf(awareness(bert).at(-1))).toContain('second');
	});

	it('does not take what a stock client repeats of others for its own', async () => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, '{"card":"card"}');
		const count = awareness(anna).length;
		const repeated = awareness(bert).at(-1)!;
		bert.pair!.toServer.push(repeated);
		await show(bert, anna, 123, 'null');
		expect(awareness(anna)).toHaveLength(count);
		await show(bert, anna, 6, '{"card":"card"}');
		expect(textOf(awareness(anna).at(-1))).toContain('"seat":"bert"');
	});

	it('tells a newcomer who is there, and everybody who leaves', async () => {
		const room = await board();
		const [anna, bert] = await two(room);
		await show(anna, bert, 5, '{"card":"card"}');
		const late = new Device('late').connect(room);
		await settle(late);
		expect(textOf(awareness(late).at(-1))).toContain('"seat":"anna"');
		anna.pair!.cut();
		vi.advanceTimersByTime(200);
		await settle(late, bert);
		expect(textOf(awareness(late).at(-1))).toContain('null');
	});

	it('is not published while the board is read-only, and ends when it freezes', async () => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, '{"card":"card"}');
		anna.changeMode('read');
		vi.advanceTimersByTime(200);
		await settle(anna, bert);
		expect(textOf(awareness(bert).at(-1))).toContain('null');
		const count = awareness(bert).length;
		await show(anna, bert, 5, '{"card":"card"}');
		expect(awareness(bert)).toHaveLength(count);
	});

	it('N17 is not published while it may not be told, and ends as soon as that is so', async () => {
		const [anna, bert] = await two(await board());
		await show(anna, bert, 5, '{"card":"card"}');
		anna.mayShow = false;
		anna.changeMode('write');
		vi.advanceTimersByTime(200);
		await settle(anna, bert);
		expect(textOf(awareness(bert).at(-1))).toContain('null');
		const count = awareness(bert).length;
		await show(anna, bert, 5, '{"card":"card"}');
		expect(awareness(bert)).toHaveLength(count);
		anna.mayShow = true;
		await show(anna, bert, 5, '{"card":"card"}');
		expect(textOf(awareness(bert).at(-1))).toContain('"seat":"anna"');
	});

	it('is not published in a private document', async () => {
		const [phone, laptop] = await two(new Disk().open('private/anna~1'));
		await show(phone, laptop, 5, '{"card":"card"}');
		expect(awareness(laptop)).toEqual([]);
	});
});
