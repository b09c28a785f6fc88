import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { addDraft, setDraft } from '../../../shared/board/agreement-draft.ts';
import { addCase, caseText, setCase } from '../../../shared/board/case-card.ts';
import { setTopic } from '../../../shared/board/card-tags.ts';
import { addCard, cardText, setDeleted } from '../../../shared/board/conflict-card.ts';

const roots = ['conflicts', 'cases', 'drafts'];

/** A board of the server, client 1000, with a card, a case and a draft in which anna, client 999, typed. */
function board() {
	const doc = new Y.Doc();
	doc.clientID = 1000;
	for (const root of roots) doc.getMap(root);
	addCard(doc, 'one', 'a', { title: 'Rush orders?' });
	addCase(doc, 'two', 'a', { title: 'The Friday order' });
	addDraft(doc, 'three', ['margin']);
	const claims = new Claims([
		[1000, 'server'],
		[999, 'anna'],
	]);
	const send = (update: Uint8Array) => {
		const verdict = judge(update, doc, roots, 'anna', claims);
		if (verdict.refused !== null) return verdict.refused;
		Y.applyUpdate(doc, update);
		claims.take('anna', verdict.newClientIds);
		return null;
	};
	send(changed(doc, 999, (own) => cardText(own, 'one', 'title')!.insert(0, 'Why ')));
	return { doc, send };
}

/** What a client sends that knows the whole document, or nothing of it. */
function changed(known: Y.Doc | null, client: number, change: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	if (known) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
	doc.clientID = client;
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, before);
}

const mapIn = (doc: Y.Doc, root: string, id: string) => doc.getMap<Y.Map<unknown>>(root).get(id)!;

/** Everything that a document brought as a type of its own, and is still there. */
function lastingIn(doc: Y.Doc): string[] {
	const found: string[] = [];
	for (const structs of doc.store.clients.values())
		for (const { id, deleted, ...rest } of structs)
			if (!deleted && 'content' in rest && rest.content instanceof Y.ContentType)
				found.push(`${id.client}:${id.clock}`);
	return found;
}

describe('what stays', () => {
	const own = 2000;
	it.each<[string, (doc: Y.Doc) => void]>([
		['deletes a card', (doc) => doc.getMap('conflicts').delete('one')],
		['deletes a case', (doc) => doc.getMap('cases').delete('two')],
		['deletes a draft', (doc) => doc.getMap('drafts').delete('three')],
		['empties a root', (doc) => doc.getMap('conflicts').clear()],
		['replaces a card by an empty one', (doc) => doc.getMap('conflicts').set('one', new Y.Map())],
		['replaces a card by a value', (doc) => doc.getMap('conflicts').set('one', 'gone')],
		[
			'replaces a card by itself',
			(doc) => {
				const card = mapIn(doc, 'conflicts', 'one');
				doc.getMap('conflicts').set('one', card.clone());
			},
		],
		['deletes a text', (doc) => mapIn(doc, 'conflicts', 'one').delete('title')],
		[
			'replaces a text by another',
			(doc) => mapIn(doc, 'cases', 'two').set('title', new Y.Text('x')),
		],
		['replaces a text by a value', (doc) => mapIn(doc, 'drafts', 'three').set('statement', 'x')],
		[
			'replaces a text of an objective',
			(doc) => mapIn(doc, 'drafts', 'three').set('why/margin', null),
		],
		[
			'replaces a text and takes that back',
			(doc) => {
				mapIn(doc, 'conflicts', 'one').set('title', 'x');
				mapIn(doc, 'conflicts', 'one').delete('title');
			},
		],
	])('D7 refuses what %s', (_what, change) => {
		const { doc, send } = board();
		const before = doc.toJSON();
		expect(send(changed(doc, own, change))).toBe('malformed');
		expect(doc.toJSON()).toEqual(before);
	});

	it.each([500, 2000])(
		'D7 refuses a second card under an id, as if nobody had seen the first: client %i',
		(client) => {
			const { doc, send } = board();
			// Of two that are made at once Yjs keeps the one of the higher client id.
			const again = changed(null, client, (unaware) =>
				addCard(unaware, 'one', 'z', { title: 'Mine' }),
			);
			expect(send(again)).toBe('malformed');
			expect(cardText(doc, 'one', 'title')!.toString()).toBe('Why Rush orders?');
		},
	);

	it.each([
		['a value', [8, 1, 126]],
		['something that is deleted already', [1, 1]],
	])('D7 refuses %s that is put at a text’s key without having seen the text', (_what, content) => {
		const { doc, send } = board();
		const id = mapIn(doc, 'conflicts', 'one')._item!.id;
		const [kind, ...rest] = content;
		const at = (key: string) =>
			encoding.encode((encoder) => {
				for (const number of [1, 1, 7, 0, 0x20 + kind!, 0, id.client, id.clock])
					encoding.writeVarUint(encoder, number);
				encoding.writeVarString(encoder, key);
				for (const number of [...rest, 0]) encoding.writeVarUint(encoder, number);
			});
		expect(send(at('title'))).toBe('malformed');
		expect(send(at('titles'))).toBe(null);
	});

	it('D7 refuses what goes on at another key than it began', () => {
		const { doc, send } = board();
		const id = mapIn(doc, 'conflicts', 'one')._item!.id;
		const values = (key: string, count: number) =>
			encoding.encode((encoder) => {
				for (const number of [1, 1, 7, 0, 0x28, 0, id.client, id.clock])
					encoding.writeVarUint(encoder, number);
				encoding.writeVarString(encoder, key);
				for (const number of [count, ...Array<number>(count).fill(126), 0])
					encoding.writeVarUint(encoder, number);
			});
		expect(send(values('mine', 1))).toBe(null);
		expect(send(values('other', 2))).toBe('malformed');
		expect(send(values('mine', 2))).toBe(null);
	});

	it('D7 lets values be set again, flags be set and texts be emptied', () => {
		const { doc, send } = board();
		const known = [
			(own: Y.Doc) => setTopic(own, 'one', 'scope'),
			(own: Y.Doc) => setTopic(own, 'one', 'pricing'),
			(own: Y.Doc) => setDeleted(own, 'one', true),
			(own: Y.Doc) => setDeleted(own, 'one', false),
			(own: Y.Doc) => mapIn(own, 'conflicts', 'one').delete('topic'),
			(own: Y.Doc) => setCase(own, 'two', { cost: 3, presenter: 'anna' }),
			(own: Y.Doc) => setDraft(own, 'three', { scope: 'Ghent', level: 'strategic' }),
			(own: Y.Doc) => cardText(own, 'one', 'title')!.delete(0, 16),
			(own: Y.Doc) => caseText(own, 'two', 'title')!.insert(0, 'x'),
		];
		for (const change of known) expect(send(changed(doc, own, change))).toBe(null);
		expect(cardText(doc, 'one', 'title')!.toString()).toBe('');
	});

	it('D7 lets what is deleted already be told again, and its key be used again', () => {
		const { doc, send } = board();
		const own = new Y.Doc({ gc: false });
		Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
		own.getMap('cases').set('mine', new Y.Map());
		own.getMap('cases').delete('mine');
		// Within one transaction, where nothing has been collected yet.
		doc.transact(() => {
			expect(send(Y.encodeStateAsUpdate(own))).toBe(null);
			caseText(own, 'two', 'title')!.delete(0, 1);
			expect(send(Y.encodeStateAsUpdate(own))).toBe(null);
			addCase(own, 'mine', 'b');
			expect(send(Y.encodeStateAsUpdate(own))).toBe(null);
		});
		expect(caseText(doc, 'mine', 'title')).toBeDefined();
	});

	it('D7 keeps every card and text through anything that is written by hand', () => {
		const fields = ['title', 'order', 'statement', 'why/margin', 'new'] as const;
		const entry = fc.constantFrom(
			...([
				['conflicts', 'one'],
				['cases', 'two'],
				['drafts', 'three'],
				['cases', 'new'],
			] as const),
		);
		const value = fc.constantFrom<(() => unknown)[]>(
			() => 'x',
			() => null,
			() => new Y.Map([['title', new Y.Text('y')]]),
			() => new Y.Text('z'),
		);
		const move = fc.record({
			client: fc.constantFrom(500, 999, 2000),
			entry,
			field: fc.option(fc.constantFrom(...fields)),
			value: fc.option(value),
			/** Whether it is written by somebody who has seen what is there. */
			aware: fc.boolean(),
			/** What goes out with it in one update. */
			twice: fc.boolean(),
		});
		expect(lastingIn(board().doc).length).toBeGreaterThan(15);
		const outcomes = { refused: 0, accepted: 0 };
		const property = fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
			const { doc, send } = board();
			for (const {
				client,
				entry: [root, id],
				field,
				value,
				aware,
				twice,
			} of moves) {
				const before = lastingIn(doc);
				const change = (own: Y.Doc) => {
					const entries = own.getMap<unknown>(root);
					for (let i = 0; i < (twice ? 2 : 1); i++) {
						const inside = field === null ? null : entries.get(id);
						const isInside = inside instanceof Y.Map;
						const map: Y.Map<unknown> = isInside ? inside : entries;
						const key = isInside ? field! : id;
						if (value) map.set(key, value());
						else map.delete(key);
					}
				};
				// Under an id that is used already, being unaware would be lying about one's own past.
				const knows = aware || doc.store.clients.has(client);
				const refused = send(changed(knows ? doc : null, client, change));
				outcomes[refused ? 'refused' : 'accepted']++;
				const after = new Set(lastingIn(doc));
				expect(before.filter((type) => !after.has(type))).toEqual([]);
			}
		});
		fc.assert(property, { numRuns: 400, seed: 71 });
		expect(outcomes.refused).toBeGreaterThan(300);
		expect(outcomes.accepted).toBeGreaterThan(300);
	});
});
