import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Id } from '../../shared/ids.ts';
import { addCard, cardText, readCards } from '../../shared/board/conflict-card.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { openRoom, type Room } from '../faults/room.ts';
import { serveApart } from '../support/boat.ts';
import { ControlLine } from '../support/hostile/control-line.ts';
import { DocumentLine, frameOf, syncFrame } from '../support/hostile/document-line.ts';
import { hostileUpdates } from '../support/hostile/updates.ts';
import type { PlayerDocument } from '../support/player-document.ts';
import { newId, Player } from '../support/players.ts';

let server: Awaited<ReturnType<typeof serveApart>>;
let room: Room;
let honest: Player;
let board: PlayerDocument;
const card = 'honest';
let typed = '';

beforeAll(async () => {
	server = await serveApart();
	room = await openRoom(server.url, { people: 3, votes: false });
	honest = await Player.enter(server.url, room.workshop, 'Bert', room.people[1]!);
	board = await honest.open(boardName);
	addCard(board.doc, card, 'a', { title: 'Rush orders?' });
	await board.allSaved();
});

afterAll(async () => {
	honest.leave();
	await server.end();
});

/** The honest seat beside it types and asks, and everything of it is taken. */
async function goesOn() {
	const text = cardText(board.doc, card, 'example')!;
	text.insert(text.length, 'a');
	typed += 'a';
	await board.allSaved();
	expect(text.toString()).toBe(typed);
	await honest.act({ type: 'RaiseHand', raised: typed.length % 2 === 0 });
}

const hostile = (document = boardName, token = room.people[0]!, workshop: Id = room.workshop) => {
	const line = new DocumentLine({ url: server.url, workshop, document, token });
	onTestFinished(() => line.end());
	return line;
};

describe('D10 a document’s socket', () => {
	it.each(hostileUpdates)('refuses $what', async ({ make, code }) => {
		const line = await hostile().read();
		const before = readCards(line.doc);
		const update = make({ board: line.doc, victim: board.doc.clientID });
		line.send(syncFrame(2, update));
		expect(await line.closed).toBe(code);
		await goesOn();
		const later = await hostile().read();
		expect(readCards(later.doc).length).toBe(before.length);
		for (const root of later.doc.share.keys())
			expect(['cases', 'conflicts', 'drafts']).toContain(root);
		expect(later.doc.getMap('drafts').has('hostile')).toBe(false);
	});

	it.each<[string, Uint8Array | string, number]>([
		['text where bytes are meant', 'hello', 4422],
		['nothing', Uint8Array.of(), 4422],
		['a message that nobody knows', Uint8Array.of(42, 1), 4422],
		['a state vector of a billion', syncFrame(0, Uint8Array.of(128, 148, 235, 220, 3, 1, 1)), 4422],
		['a state vector as long as a book', syncFrame(0, new Uint8Array(300_000)), 4413],
		['presence that lies about its length', Uint8Array.of(1, 200, 1, 1, 1), 4422],
		['presence that is too long', frameOf(1, 70_000, new Uint8Array(70_000)), 4422],
		['two megabytes', new Uint8Array(2 * 1024 * 1024), 1009],
	])('refuses %s', async (_what, frame, code) => {
		const line = await hostile().read();
		line.send(frame);
		expect(await line.closed).toBe(code);
		await goesOn();
	});

	it('D11 closes on a reader who writes in another spelling', async () => {
		const screen = await Player.enter(server.url, room.workshop, 'Frida', room.facilitator);
		onTestFinished(() => screen.leave());
		await screen.act({ type: 'Freeze', frozen: true });
		const line = await hostile().read();
		const update = Y.encodeStateAsUpdate(addTo(line.doc), Y.encodeStateVector(board.doc));
		line.send(frameOf(Uint8Array.of(0x80, 0x80, 0, 0x82, 0), update.byteLength, update));
		expect(await line.closed).toBe(4403);
		await screen.act({ type: 'Freeze', frozen: false });
		await goesOn();
		expect(readCards(board.doc).some(({ id }) => id === 'sneaky')).toBe(false);
	});

	it('lets nobody in without a seat, with the seat of elsewhere or to what is not theirs', async () => {
		const other = await openRoom(server.url, { people: 1, votes: false });
		expect(await hostile(boardName, 'x'.repeat(64)).closed).toBe(4401);
		expect(await hostile(boardName, other.people[0]).closed).toBe(4401);
		for (const name of [
			'notes~1',
			`private/${honest.seat}~1`,
			'../board~1',
			'board~1/..',
			'__proto__',
		])
			expect(await hostile(name).closed).toBe(4404);
		expect(await hostile(boardName, room.people[0], newId()).closed).toBe(4404);
		const evil = { origin: 'http://evil.example', document: boardName };
		const { url } = server;
		const line = new DocumentLine({
			url,
			workshop: room.workshop,
			token: room.people[0]!,
			...evil,
		});
		expect(await line.closed).toBe(1006);
		await goesOn();
	});
});

function addTo(doc: Y.Doc): Y.Doc {
	addCard(doc, 'sneaky', 'z', { title: 'sneaky' });
	return doc;
}

const enter = async (token = room.people[0]!) => {
	const line = new ControlLine(server.url, { token });
	onTestFinished(() => line.end());
	expect(await line.entered()).toBe('in');
	return line;
};

const commandOf = (command: object) => JSON.stringify({ commandId: newId(), ...command });
const hand = { type: 'RaiseHand', raised: true };

describe('L3, L9 the control socket', () => {
	it.each<[string, () => string]>([
		['an unknown key', () => commandOf({ ...hand, more: 1 })],
		['what the server stamps', () => commandOf({ ...hand, by: 'somebody', at: 1 })],
		[
			'a key that reaches the prototype',
			() => commandOf(hand).replace('{', '{"__proto__":{"a":1},'),
		],
		['a key of the constructor', () => commandOf({ ...hand, constructor: { prototype: {} } })],
		['a wrong type', () => commandOf({ ...hand, raised: 'yes' })],
		['a command that nobody knows', () => commandOf({ type: 'Format' })],
		['a type that is a list', () => commandOf({ type: ['RaiseHand'], raised: true })],
		['no command id', () => JSON.stringify(hand)],
		[
			'a command id that is too long',
			() => JSON.stringify({ ...hand, commandId: 'a'.repeat(500) }),
		],
		['a number that JSON cannot say', () => commandOf(hand).replace('true', '1e999')],
		['a list', () => '[]'],
		['null', () => 'null'],
		['a text', () => '"RaiseHand"'],
		['lists within lists', () => '['.repeat(20_000) + ']'.repeat(20_000)],
		[
			'a text that is too long',
			() => commandOf({ type: 'RenameWorkshop', title: 'x'.repeat(60_000) }),
		],
	])('answers %s with a sentence, and goes on', async (_what, make) => {
		const line = await enter();
		const answer = await line.ask(make());
		expect(answer).toMatchObject({ ok: false, error: { next: expect.any(String) } });
		expect(await line.ask(commandOf(hand))).toMatchObject({ ok: true });
		await goesOn();
	});

	it.each<[string, (line: ControlLine) => void]>([
		['more than 64 kB', (line) => line.send(`42["command","${'x'.repeat(70_000)}"]`)],
		['no packet', (line) => line.send('hello')],
		['a packet that is cut off', (line) => line.send('42["command",{')],
		['a packet of no event', (line) => line.send('42{"a":1}')],
		['an event of Socket.IO’s own', (line) => line.send('42["disconnect","x"]')],
		['eleven attachments', (line) => line.send('4511-["command",{"_placeholder":true,"num":0}]')],
		['an attachment to nothing', (line) => line.send(Uint8Array.of(1, 2, 3))],
		[
			'a placeholder of elsewhere',
			(line) => {
				line.send('451-["command",{"_placeholder":true,"num":99}]');
				line.send(Uint8Array.of(1));
			},
		],
	])('hangs up on %s', async (_what, attack) => {
		const line = await enter();
		attack(line);
		await line.closed;
		await goesOn();
	});

	it('lets nobody in without a seat, by another name or from another page', async () => {
		for (const auth of [{}, { token: 'x' }, { token: { toString: 'x' } }, { seat: honest.seat }])
			expect(await new ControlLine(server.url, auth).entered()).toContain('no-seat');
		const address = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
		const evil = new WebSocket(address, { origin: 'http://evil.example' });
		const refused = new Promise<string>((resolve) =>
			evil.on('error', (error) => resolve(error.message)),
		);
		expect(await refused).toContain('400');
		const line = await enter();
		line.send('40/admin,{}');
		expect(await line.ask(commandOf(hand))).toMatchObject({ ok: true });
		await goesOn();
	});
});
