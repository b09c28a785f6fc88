import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { findFresh } from '../../../server/docs/guard/fresh.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { integrable } from '../../../server/docs/guard/integration.ts';
import { Pieces, type Piece } from '../../../server/docs/guard/pieces.ts';
import { readUpdate } from '../../../server/docs/guard/read-update.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { dice } from '../../support/dice.ts';

const roots = ['conflicts', 'cases', 'drafts'];

/** A board with one card of the server, and what a seat's update is to it. */
function board() {
	const doc = new Y.Doc();
	for (const root of roots) doc.getMap(root);
	addCard(doc, 'first', 'a', { title: 'Rush orders?' });
	const claims = new Claims([[doc.clientID, 'server']]);
	const take = (update: Uint8Array) => {
		const verdict = judge(update, doc, roots, 'anna', claims);
		if (verdict.refused !== null) return verdict.refused;
		claims.take('anna', verdict.newClientIds);
		Y.applyUpdate(doc, update);
		return 'taken';
	};
	return { doc, take };
}

type Struct = (encoder: encoding.Encoder, index: number) => void;

/** An update with one section, each of its structs written by hand. */
const written = (client: number, clock: number, count: number, struct: Struct) =>
	encoding.encode((encoder) => {
		for (const number of [1, count, client, clock]) encoding.writeVarUint(encoder, number);
		for (let index = 0; index < count; index++) struct(encoder, index);
		encoding.writeVarUint(encoder, 0);
	});

const write = (encoder: encoding.Encoder, ...numbers: number[]) => {
	for (const number of numbers) encoding.writeVarUint(encoder, number);
};

/** A value for a key, as if nothing had ever stood there. */
const forKey =
	(key: string): Struct =>
	(encoder) => {
		write(encoder, 0x28, 1);
		encoding.writeVarString(encoder, 'drafts');
		encoding.writeVarString(encoder, key);
		write(encoder, 1);
		encoding.writeAny(encoder, null);
	};

describe('D10 an update that would keep the server busy', () => {
	it('is refused when thousands of its values claim to be the first under one key', () => {
		const { take } = board();
		expect(take(written(5, 0, 300, forKey('one')))).toBe('taken');
		expect(take(written(5, 300, 3000, forKey('one')))).toBe('too-large');
		expect(take(written(5, 300, 3000, (encoder, index) => forKey(`${index}`)(encoder, 0)))).toBe(
			'taken',
		);
	});

	it('is refused when thousands of its letters are to stand behind thousands at one place', () => {
		const { doc, take } = board();
		const { client, clock } = cardText(doc, 'first', 'title')!._item!.id;
		// Into the text, without neighbours.
		const letter: Struct = (encoder) => write(encoder, 4, 0, client, clock, 1, 97);
		expect(take(written(5, 0, 3000, letter))).toBe('taken');
		expect(take(written(6, 0, 20, letter))).toBe('taken');
		expect(take(written(6, 20, 3000, letter))).toBe('too-large');
		// Those of a lower number come to stand before them, and look at nothing; nor do those of one update.
		expect(take(written(4, 0, 3000, letter))).toBe('taken');
		const both = [written(2, 0, 3000, letter), written(3, 0, 3000, letter)];
		const sections = both.flatMap((update) => [...update.slice(1, -1)]);
		expect(take(Uint8Array.from([2, ...sections, 0]))).toBe('taken');
	});

	it('is refused when a letter stands between neighbours of two texts', () => {
		const { doc, take } = board();
		cardText(doc, 'first', 'example')!.insert(0, 'Friday');
		const idOf = (field: 'title' | 'example') => cardText(doc, 'first', field)!._start!.id;
		const between = (left: Y.ID, right: Y.ID) =>
			written(5, 0, 1, (encoder) => {
				encoding.writeUint8(encoder, 0xc4);
				write(encoder, left.client, left.clock, right.client, right.clock, 1, 97);
			});
		const { client, clock } = idOf('title');
		expect(take(between(idOf('title'), idOf('example')))).toBe('malformed');
		expect(take(between(idOf('title'), Y.createID(client, clock + 1)))).toBe('taken');
	});

	it('is refused with more than 20,000 edits or deletions, whatever they are', () => {
		const garbage: Struct = (encoder) => write(encoder, 0, 1);
		expect(board().take(written(5, 0, 20_000, garbage))).toBe('taken');
		expect(board().take(written(5, 0, 20_001, garbage))).toBe('too-large');
		const deletions = (count: number) =>
			encoding.encode((encoder) => {
				write(encoder, 1, 1, 5, 0, 0, 3 * count, 1, 5, count);
				for (let index = 0; index < count; index++) write(encoder, 3 * index, 1);
			});
		expect(board().take(deletions(20_000))).toBe('taken');
		expect(board().take(deletions(20_001))).toBe('too-large');
	});
});

it('D10 finds what is wrong with its last edit, however many come before', () => {
	const { doc } = board();
	const { client, clock } = cardText(doc, 'first', 'title')!._item!.id;
	const last = (struct: Struct) =>
		board().take(
			written(5, 0, 15_000, (encoder, index) => {
				if (index === 14_999) struct(encoder, index);
				else forKey(`${index}`)(encoder, index);
			}),
		);
	const inRoot =
		(root: string, key: string, content: number[]): Struct =>
		(encoder) => {
			write(encoder, 0x20 | content[0]!, 1);
			encoding.writeVarString(encoder, root);
			encoding.writeVarString(encoder, key);
			write(encoder, ...content.slice(1));
		};
	expect(last(inRoot('drafts', 'a', [7, 1]))).toBe('taken');
	for (const wrong of [
		inRoot('sneaky', 'a', [7, 1]),
		inRoot('drafts', '__proto__', [7, 1]),
		inRoot('drafts', 'a', [7, 0]),
		inRoot('drafts', 'a', [9, 1, 97, 118, 0]),
		inRoot('drafts', 'a', [3, 1, 0]),
		inRoot('drafts', 'a', [2, 1, 1, 48]),
		inRoot('drafts', 'a', [11]),
		inRoot('drafts', 'a', [8, 1, 118, 1, 9, ...Buffer.from('__proto__'), 126]),
		inRoot('drafts', 'a', [
			8,
			1,
			...Array<number>(40)
				.fill(117)
				.flatMap((k) => [k, 1]),
			126,
		]),
		(encoder) => write(encoder, 4, 0, client, clock + 900, 1, 97),
		(encoder) => write(encoder, 0, 0),
	] satisfies Struct[])
		expect(last(wrong)).toBe('malformed');
});

describe('a new piece', () => {
	it('D10 is put where Yjs puts it, whoever wrote meanwhile', () => {
		const roll = dice(20_261_129);
		const pick = (count: number) => Math.floor(roll() * count);
		let rivals = 0;
		for (let round = 0; round < 200; round++) {
			const docs = [3, 1, 2, 9].map((client) => Object.assign(new Y.Doc(), { clientID: client }));
			for (let step = 0; step < 40; step++) {
				const doc = docs[pick(docs.length)]!;
				const text = doc.getText('text');
				const at = pick(Math.min(text.length, 6) + 1);
				const one = pick(12);
				if (one === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[pick(docs.length)]!));
				else if (one < 3) text.delete(Math.min(at, text.length), Math.min(2, text.length - at));
				else text.insert(at, 'abc'.slice(pick(3)));
				// Some values replace each other, too.
				if (one === 5) doc.getMap('map').set('key', step);
			}
			const [server, writer] = docs as [Y.Doc, Y.Doc];
			const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server));
			const [letters, values] = [
				new Pieces(server.getText('text')._start, false),
				new Pieces(firstUnder(server, 'key'), true),
			];
			const items = orderOfYjs(update, server);
			Y.applyUpdate(server, update);
			let some: Piece | null = null;
			for (const item of items) {
				const { origin, rightOrigin, length } = item;
				const isValue = valueIds(server).has(`${item.id.client} ${item.id.clock}`);
				const piece = { ...item.id, length, origin, rightOrigin, left: null, right: null };
				if ((isValue ? values : letters).place(piece, Infinity) > 1) rivals++;
				if (!isValue) some = piece;
			}
			if (some) expect(spellPieces(some)).toEqual(spellText(server.getText('text')));
		}
		expect(rivals).toBeGreaterThan(500);
	});
});

/** What is new in an update, in the order in which Yjs takes it. */
function orderOfYjs(update: Uint8Array, doc: Y.Doc): Y.Item[] {
	const items: Y.Item[] = [];
	const { structs } = findFresh(readUpdate(update)!, doc)!;
	expect(integrable(doc, structs, (item) => items.push(item) > 0)).toBe(true);
	return items;
}

function firstUnder(doc: Y.Doc, key: string): Y.Item | null {
	let first = doc.getMap('map')._map.get(key) ?? null;
	while (first?.left) first = first.left;
	return first;
}

function valueIds(doc: Y.Doc): Set<string> {
	const ids = new Set<string>();
	for (let item = firstUnder(doc, 'key'); item; item = item.right)
		for (let at = 0; at < item.length; at++) ids.add(`${item.id.client} ${item.id.clock + at}`);
	return ids;
}

/** The ids of all letters in their order, however they are cut into pieces. */
const idsOf = (client: number, clock: number, length: number) =>
	Array.from({ length }, (_, at) => `${client} ${clock + at}`);

function spellPieces(some: Piece): string[] {
	let piece: Piece | null = some;
	while (piece.left) piece = piece.left;
	const spelled: string[] = [];
	for (; piece; piece = piece.right)
		spelled.push(...idsOf(piece.client, piece.clock, piece.length));
	return spelled;
}

function spellText(text: Y.Text): string[] {
	const spelled: string[] = [];
	for (let item = text._start; item; item = item.right)
		spelled.push(...idsOf(item.id.client, item.id.clock, item.length));
	return spelled;
}
