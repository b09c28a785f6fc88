// Updates that no page makes, and what a document's endpoint says to each.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { conflictsOf } from '../../../shared/board/conflict-card.ts';

/** A board that has at least one card, and the client id of somebody else who has written on it. */
interface Target {
	board: Y.Doc;
	victim: number;
}

export interface HostileUpdate {
	what: string;
	make: (target: Target) => Uint8Array;
	code: 4413 | 4422;
}

const bytes = (...numbers: (number | string)[]): Uint8Array =>
	encoding.encode((encoder) => {
		for (const part of numbers)
			if (typeof part === 'number') encoding.writeVarUint(encoder, part);
			else encoding.writeVarString(encoder, part);
	});

/** What a page that knows the board would send after a change. */
function changed({ board }: Target, change: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(board));
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, before);
}

const inMap = (make: () => unknown) => (target: Target) =>
	changed(target, (doc) => doc.getMap('conflicts').set('hostile', make()));

/** Others may have left there what is no card. */
const firstCard = (doc: Y.Doc) =>
	[...conflictsOf(doc).values()].find((card) => card.get('title') instanceof Y.Text)!;
const many = (count: number, part: (index: number) => (number | string)[]) =>
	Array.from({ length: count }, (_, index) => part(index)).flat();

/** A null under one key of the drafts, as if nothing had stood there. */
const keyed = ['drafts', 'hostile'].flatMap((word, at) => (at ? [word] : [0x28, 1, word]));

export const hostileUpdates: HostileUpdate[] = [
	{ what: 'a bomb of declared clients', make: () => bytes(2 ** 31, 1, 1, 0, 0), code: 4422 },
	{ what: 'seven bytes for 240 MB', make: () => bytes(1, 30_000_000, 5, 0), code: 4422 },
	{ what: 'a bomb of declared deletions', make: () => bytes(0, 1, 5, 2 ** 31, 0, 1), code: 4422 },
	{
		what: 'a bomb of declared values',
		make: () => bytes(1, 1, 5, 0, ...keyed, 2 ** 31, 126, 0),
		code: 4422,
	},
	{
		what: 'an answer as long as a lie',
		make: () => bytes(1, 1, 5, 0, 4, 1, 'drafts', 2 ** 30, 0),
		code: 4422,
	},
	{ what: 'a clock that begins with a gap', make: () => bytes(1, 1, 5, 7, 0, 1, 0), code: 4422 },
	{ what: 'a clock that jumps', make: () => bytes(1, 1, 5, 0, 0, 2 ** 40, 0), code: 4422 },
	{
		what: 'a clock beyond what a number holds',
		make: () => bytes(1, 2, 5, 0, 0, 2 ** 53 - 1, 0, 9, 0),
		code: 4422,
	},
	{ what: 'a hole in the middle', make: () => bytes(1, 3, 5, 0, 0, 1, 10, 5, 0, 1, 0), code: 4422 },
	{
		what: 'the words of somebody else',
		make: ({ board, victim }) =>
			bytes(1, 1, victim, Y.getState(board.store, victim), 0x28, 1, 'drafts', 'x', 1, 126, 0),
		code: 4422,
	},
	{
		what: 'another root',
		make: (target) => changed(target, (doc) => doc.getMap('sneaky').set('a', 1)),
		code: 4422,
	},
	{
		what: 'a list for a root',
		make: (target) => changed(target, (doc) => doc.getArray('conflicts').push([1])),
		code: 4422,
	},
	{
		what: 'types within types',
		make: (target) =>
			changed(target, (doc) => {
				let map = doc.getMap<unknown>('conflicts');
				for (let depth = 0; depth < 50; depth++) map = map.set('deeper', new Y.Map<unknown>());
			}),
		code: 4422,
	},
	{
		what: 'values within values',
		make: () => bytes(1, 1, 5, 0, ...keyed, 1, ...many(20_000, () => [117, 1]), 126, 0),
		code: 4422,
	},
	{ what: 'a document in the document', make: inMap(() => new Y.Doc()), code: 4422 },
	{ what: 'bytes', make: inMap(() => new Uint8Array(9)), code: 4422 },
	{ what: 'a list', make: inMap(() => new Y.Array()), code: 4422 },
	{ what: 'XML', make: inMap(() => new Y.XmlElement('script')), code: 4422 },
	{ what: 'a number that JSON has not', make: inMap(() => 10n), code: 4422 },
	{
		what: 'a key that reaches the prototype',
		make: (target) => changed(target, (doc) => doc.getMap('conflicts').set('__proto__', 1)),
		code: 4422,
	},
	{
		what: 'a value that reaches the prototype',
		make: inMap((): unknown => JSON.parse('{"__proto__":{"admin":true}}')),
		code: 4422,
	},
	{
		what: 'a text with formats',
		make: (target) =>
			changed(target, (doc) => (firstCard(doc).get('title') as Y.Text).format(0, 1, { b: 1 })),
		code: 4422,
	},
	{
		what: 'the end of a card',
		make: (target) =>
			changed(target, (doc) => conflictsOf(doc).delete([...conflictsOf(doc).keys()][0]!)),
		code: 4422,
	},
	{
		what: 'another text for one that is there',
		make: (target) => changed(target, (doc) => firstCard(doc).set('title', new Y.Text('mine'))),
		code: 4422,
	},
	{
		what: 'deletions out of order',
		make: () => bytes(1, 1, 5, 0, 0, 9, 1, 5, 2, 4, 1, 0, 2),
		code: 4422,
	},
	{ what: 'the second encoding', make: ({ board }) => Y.encodeStateAsUpdateV2(board), code: 4422 },
	{
		what: 'more than may come at once',
		make: (target) => changed(target, (doc) => firstCard(doc).set('topic', 'x'.repeat(70_000))),
		code: 4413,
	},
	{
		what: 'more edits than a person makes',
		make: () => bytes(1, 20_001, 5, 0, ...many(20_001, () => [0, 1]), 0),
		code: 4413,
	},
	{
		what: 'thousands for one place',
		make: () => bytes(1, 2500, 5, 0, ...many(2500, () => [...keyed, 1, 126]), 0),
		code: 4413,
	},
	{
		what: 'more client ids than a seat has devices',
		make: () => bytes(300, ...many(300, (index) => [1, 1000 + index, 0, 0, 1]), 0),
		code: 4413,
	},
];
