import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';

const roots = ['conflicts', 'cases', 'drafts'];
const anna = 'anna';

/** A board with one card of the server, and what a seat's update is to it. */
function board() {
	const doc = new Y.Doc();
	for (const root of roots) doc.getMap(root);
	addCard(doc, 'first', 'a', { title: 'Rush orders?' });
	const claims = new Claims([[doc.clientID, 'server']]);
	return {
		doc,
		claims,
		judge: (update: Uint8Array, seat = anna) => judge(update, doc, roots, seat, claims),
		/** What somebody who knows the board sends after a change. */
		changed: (change: (doc: Y.Doc) => void) => changed(doc, change),
	};
}

function changed(known: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, before);
}

const refusedAs = (why: string) => ({ refused: why });
const accepted = expect.objectContaining({ refused: null });

/** An update with one section of structs, written by hand. */
const handmade = (clientId: number, clock: number, count: number, ...bytes: number[]) =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, count);
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarUint(encoder, clock);
		for (const byte of bytes) encoding.writeUint8(encoder, byte);
		encoding.writeVarUint(encoder, 0);
	});

describe('what a guard lets through', () => {
	it('lets a new card, typing into it and flagging it pass', () => {
		const { judge, changed } = board();
		expect(judge(changed((doc) => addCard(doc, 'second', 'b')))).toEqual(accepted);
		const type = (doc: Y.Doc) => cardText(doc, 'first', 'title')!.insert(3, 'x');
		expect(judge(changed(type))).toEqual(accepted);
		const flag = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('conflicts').get('first')!;
		expect(judge(changed((doc) => flag(doc).set('deleted', true)))).toEqual(accepted);
	});

	it('lets structs pass that the document has already, whoever sends them', () => {
		const { doc, judge } = board();
		expect(judge(Y.encodeStateAsUpdate(doc))).toEqual({
			refused: null,
			lacked: null,
			newClientIds: [],
		});
	});

	it.each([
		['behind', 0x84],
		['before', 0x44],
	])('D10 shows Yjs nothing that is known, whatever it says to stand %s', (_where, info) => {
		const { doc, judge } = board();
		const own = doc.clientID;
		const last = Y.getState(doc.store, own) - 1;
		for (const [known, client, clock] of [
			[0, own, 9999],
			[0, 7, 3],
			[last, own, 9999],
		] as const) {
			const update = encoding.encode((encoder) => {
				// What the document has at a clock, and a piece of garbage that it has not.
				for (const number of [2, 1, own, known]) encoding.writeVarUint(encoder, number);
				encoding.writeUint8(encoder, info);
				for (const number of [client, clock]) encoding.writeVarUint(encoder, number);
				encoding.writeVarString(encoder, 'x');
				for (const number of [1, 5, 0, 0, 1, 0]) encoding.writeVarUint(encoder, number);
			});
			const verdict = judge(update);
			expect(verdict).toEqual({ refused: null, lacked: expect.any(Uint8Array), newClientIds: [5] });
			if (verdict.refused !== null || !verdict.lacked) continue;
			const { structs } = Y.decodeUpdate(verdict.lacked);
			expect(structs.map(({ id }) => id)).toEqual([{ client: 5, clock: 0 }]);
			const taken = new Y.Doc();
			Y.applyUpdate(taken, Y.encodeStateAsUpdate(doc));
			Y.applyUpdate(taken, verdict.lacked);
			expect([taken.store.pendingStructs, Y.getState(taken.store, 5)]).toEqual([null, 1]);
		}
	});

	it('tells an update that changes nothing from one that only deletes', () => {
		const { judge, changed } = board();
		const erase = (doc: Y.Doc) => cardText(doc, 'first', 'title')!.delete(0, 4);
		expect(judge(changed(() => {}))).toMatchObject({ lacked: null });
		expect(judge(changed(erase))).toMatchObject({
			lacked: expect.any(Uint8Array),
			newClientIds: [],
		});
	});

	it('lets garbage pass that follows on what a client wrote', () => {
		const { judge, changed } = board();
		const update = changed((doc) => {
			addCard(doc, 'second', 'b', { title: 'gone before it was sent' });
			doc.getMap('conflicts').delete('second');
		});
		const { structs } = Y.decodeUpdate(update);
		expect(structs.some((struct) => struct instanceof Y.GC)).toBe(true);
		expect(judge(update)).toEqual(accepted);
	});

	it('lets a longer struct pass of which the beginning is known', () => {
		const { doc, claims, judge } = board();
		const author = new Y.Doc();
		Y.applyUpdate(author, Y.encodeStateAsUpdate(doc));
		const title = cardText(author, 'first', 'title')!;
		const before = Y.encodeStateVector(author);
		title.insert(0, 'ab');
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(author, before));
		claims.take(anna, [author.clientID]);
		title.insert(2, 'cd');
		const longer = Y.encodeStateAsUpdate(author, before);
		expect(Y.decodeUpdate(longer).structs).toHaveLength(1);
		expect(judge(longer)).toEqual(accepted);
	});

	it('refuses that it goes on in another text than it began', () => {
		const { doc, claims, judge } = board();
		const item = (text: string, parent: number[]) =>
			Uint8Array.from([1, 1, 5, 0, 4, 0, ...parent, text.length, ...Buffer.from(text), 0]);
		const idOf = (field: 'title' | 'example') => {
			const { client, clock } = cardText(doc, 'first', field)!._item!.id;
			return [...encoding.encode((e) => encoding.writeVarUint(e, client)), clock];
		};
		Y.applyUpdate(doc, item('ab', idOf('title')));
		claims.take(anna, [5]);
		expect(judge(item('abcd', idOf('title')))).toEqual(accepted);
		expect(judge(item('abcd', idOf('example')))).toEqual(refusedAs('malformed'));
	});
});

describe('what a guard refuses', () => {
	it.each<[string, (doc: Y.Doc) => void]>([
		['a root that is not on the list', (doc) => doc.getMap('sneaky').set('a', 1)],
		['a card that is a list', (doc) => doc.getMap('conflicts').set('a', new Y.Array())],
		['XML', (doc) => doc.getMap('conflicts').set('a', new Y.XmlText())],
		['a document inside the document', (doc) => doc.getMap('conflicts').set('a', new Y.Doc())],
		['raw bytes', (doc) => doc.getMap('conflicts').set('a', new Uint8Array(3))],
		['a number that JSON cannot say', (doc) => doc.getMap('conflicts').set('a', 10n)],
		['a key that reaches the prototype', (doc) => doc.getMap('conflicts').set('__proto__', 1)],
		['formatting in a text', (doc) => cardText(doc, 'first', 'title')!.format(0, 3, { b: true })],
		['an embed in a text', (doc) => cardText(doc, 'first', 'title')!.insertEmbed(0, { a: 1 })],
		['a list where a map is meant', (doc) => doc.getArray('conflicts').push(['x'])],
	])('refuses %s', (_what, change) => {
		const { judge, changed } = board();
		expect(judge(changed(change))).toEqual(refusedAs('malformed'));
	});

	it('refuses a type that is nested deeper than root, card and text', () => {
		const { judge, changed } = board();
		const nest = (depth: number) => (doc: Y.Doc) => {
			let map = doc.getMap<unknown>('conflicts');
			for (let i = 0; i < depth; i++) map = map.set('deeper', new Y.Map<unknown>());
		};
		expect(judge(changed(nest(2)))).toEqual(accepted);
		expect(judge(changed(nest(3)))).toEqual(refusedAs('malformed'));
	});

	it('refuses a value that nests deeper than a person would write', () => {
		const { judge, changed } = board();
		const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
		const set = (depth: number) => (doc: Y.Doc) =>
			void doc.getMap('conflicts').set('a', nested(depth));
		expect(judge(changed(set(4)))).toEqual(accepted);
		expect(judge(changed(set(5)))).toEqual(refusedAs('malformed'));
		expect(judge(changed(set(2000)))).toEqual(refusedAs('malformed'));
	});

	it('refuses a value whose decoding replaced its prototype', () => {
		const { judge, changed } = board();
		const value: unknown = JSON.parse('{"__proto__":{"admin":true}}');
		const update = changed((doc) => doc.getMap('conflicts').set('a', value));
		expect(judge(update)).toEqual(refusedAs('malformed'));
	});

	it('refuses new structs under a client id that belongs to another seat or to the server', () => {
		const { doc, claims, judge } = board();
		const bert = new Y.Doc();
		bert.clientID = 77;
		Y.applyUpdate(bert, Y.encodeStateAsUpdate(doc));
		bert.getMap('drafts').set('a', new Y.Map());
		claims.take('bert', [77]);
		const update = Y.encodeStateAsUpdate(bert, Y.encodeStateVector(doc));
		expect(judge(update, anna)).toEqual(refusedAs('malformed'));
		expect(judge(update, 'bert')).toEqual(accepted);

		const server = new Y.Doc();
		Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
		server.clientID = doc.clientID;
		server.getMap('drafts').set('b', new Y.Map());
		const forged = Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc));
		expect(judge(forged)).toEqual(refusedAs('malformed'));
	});

	it('refuses the server’s client id even before the server has written under it', () => {
		const { claims } = board();
		const [doc, thief] = [new Y.Doc(), new Y.Doc()];
		for (const root of roots) doc.getMap(root);
		thief.clientID = doc.clientID;
		thief.getMap('drafts').set('a', 1);
		const update = Y.encodeStateAsUpdate(thief);
		expect(judge(update, doc, roots, anna, claims)).toEqual(refusedAs('malformed'));
		expect(judge(update, new Y.Doc(), roots, anna, claims)).toEqual(accepted);
	});

	it('refuses deletions out of order, overlapping or of nothing, as Yjs never writes them', () => {
		const { judge } = board();
		const wrote = handmade(5, 0, 1, 0, 9).slice(0, -1);
		const deleting = (...ranges: number[]) =>
			judge(Uint8Array.from([...wrote, 1, 5, ranges.length / 2, ...ranges]));
		expect(deleting(0, 2, 4, 1)).toEqual(accepted);
		expect(deleting(4, 1, 0, 2)).toEqual(refusedAs('malformed'));
		expect(deleting(0, 3, 2, 3)).toEqual(refusedAs('malformed'));
		expect(deleting(0, 0)).toEqual(refusedAs('malformed'));
	});

	it('refuses a gap, and a deletion of what is not there', () => {
		const { doc, judge } = board();
		const author = new Y.Doc();
		Y.applyUpdate(author, Y.encodeStateAsUpdate(doc));
		const title = cardText(author, 'first', 'title')!;
		title.insert(0, 'one');
		const between = Y.encodeStateVector(author);
		title.insert(0, 'two');
		expect(judge(Y.encodeStateAsUpdate(author, between))).toEqual(refusedAs('malformed'));
		expect(judge(Y.encodeStateAsUpdate(author))).toEqual(accepted);

		const erased = new Y.Doc();
		erased.getMap('conflicts').set('a', 1);
		erased.getMap('conflicts').delete('a');
		const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(erased));
		const [client, [range]] = [...ds.clients][0] as [number, [{ clock: number; len: number }]];
		const deletion = Uint8Array.from([
			0,
			1,
			...encoding.encode((encoder) => encoding.writeVarUint(encoder, client)),
			...[1, range.clock, range.len],
		]);
		expect(judge(deletion)).toEqual(refusedAs('malformed'));
	});

	it('refuses structs that wait for each other, and one that refers to its own future', () => {
		const { judge } = board();
		const item = (client: number, origin: [number, number]) => [
			...[1, client, 0, 0x84, ...origin],
			...[1, 'x'.charCodeAt(0)],
		];
		const circle = Uint8Array.from([2, ...item(6, [5, 0]), ...item(5, [6, 0]), 0]);
		expect(Y.decodeUpdate(circle).structs).toHaveLength(2);
		expect(judge(circle)).toEqual(refusedAs('malformed'));
		// The first of one waits for another, which waits for the second.
		const [, , ...first] = item(6, [5, 0]);
		const detour = Uint8Array.from([2, 2, 6, ...first, 0, 1, ...item(5, [6, 1]), 0]);
		expect(Y.decodeUpdate(detour).structs).toHaveLength(3);
		expect(judge(detour)).toEqual(refusedAs('malformed'));
		expect(judge(Uint8Array.from([1, ...item(5, [5, 0]), 0]))).toEqual(refusedAs('malformed'));
		expect(judge(Uint8Array.from([1, ...item(5, [5, 9]), 0]))).toEqual(refusedAs('malformed'));
	});

	it('refuses a clock that jumps', () => {
		const { judge } = board();
		const garbage = (length: number) =>
			handmade(5, 0, 1, 0, ...encoding.encode((e) => encoding.writeVarUint(e, length)));
		expect(judge(garbage(1000))).toEqual(accepted);
		expect(judge(garbage(2_000_000))).toEqual(refusedAs('malformed'));
		expect(judge(garbage(Number.MAX_SAFE_INTEGER))).toEqual(refusedAs('malformed'));
		expect(judge(garbage(0))).toEqual(refusedAs('malformed'));
	});

	it('refuses two sections for one client, of which Yjs would forget one', () => {
		const { judge } = board();
		const section = (clock: number) => [1, 5, clock, 0, 1];
		const update = Uint8Array.from([2, ...section(0), ...section(1), 0]);
		expect(judge(update)).toEqual(refusedAs('malformed'));
	});

	it('refuses a bomb of declared counts without making room for it', () => {
		const { judge } = board();
		const huge = encoding.encode((encoder) => encoding.writeVarUint(encoder, 2 ** 31));
		const before = process.memoryUsage().heapUsed;
		expect(judge(Uint8Array.from([...huge, 1, 1, 0, 0]))).toEqual(refusedAs('malformed'));
		expect(judge(Uint8Array.from([1, ...huge, 5, 0, 0, 1]))).toEqual(refusedAs('malformed'));
		expect(judge(Uint8Array.from([0, ...huge, 5, 1, 0, 1]))).toEqual(refusedAs('malformed'));
		expect(judge(Uint8Array.from([0, 1, 5, ...huge, 0, 1]))).toEqual(refusedAs('malformed'));
		expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
	});

	it('refuses a 257th client id of one seat, and leaves the other seats theirs', () => {
		const { doc, claims, judge } = board();
		const write = (clientId: number) => {
			const device = new Y.Doc();
			device.clientID = clientId;
			Y.applyUpdate(device, Y.encodeStateAsUpdate(doc));
			device.getMap('drafts').set('a', clientId);
			return Y.encodeStateAsUpdate(device, Y.encodeStateVector(doc));
		};
		claims.take(
			anna,
			Array.from({ length: 255 }, (_, index) => index + 1),
		);
		expect(judge(write(1000))).toEqual(accepted);
		claims.take(anna, [1000]);
		expect(judge(write(1001))).toEqual(refusedAs('too-large'));
		expect(judge(write(1001), 'bert')).toEqual(accepted);
	});
});
