import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import {
	addDraft,
	addObjectives,
	setEffect,
	setOwner,
} from '../../../shared/board/agreement-draft.ts';
import { addCase, caseText, setCase, setTheme } from '../../../shared/board/case-card.ts';
import { addCard, cardText, readCards, setDeleted } from '../../../shared/board/conflict-card.ts';
import {
	changesBetween,
	changesBySettingBack,
	countChanges,
} from '../../../shared/board/board-changes.ts';
import {
	boardRoots,
	plainOf,
	setBack,
	type PlainBoard,
} from '../../../shared/board/plain-board.ts';

const roots = [...boardRoots];
const [server, seat] = [1000, 'facilitator'];

function board(): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = server;
	for (const root of roots) doc.getMap(root);
	addCard(doc, 'rush', 'a', { title: 'Rush orders?', salesWants: 'Ship on Friday 🙂' });
	addCard(doc, 'launch', 'b', { title: 'Launches', topic: 'forecast' });
	addCase(doc, 'pallets', 'a', { title: 'Forty pallets', cost: 4200, themes: ['promise'] });
	addDraft(doc, 'weekly', ['margin'], { statement: 'Planning publishes weekly' });
	return doc;
}

/** As a copy is kept: nothing in it is shared with the board. */
const copyOf = (doc: Y.Doc): PlainBoard => JSON.parse(JSON.stringify(plainOf(doc))) as PlainBoard;

/** What people do on a board; `at` chooses where. */
const pieces = ['x', 'Friday', '🙂', '🙃', '\ud83d\ude00\ud83d\ude01', ' ', '\n'];
const act = fc.oneof(
	fc.record({ do: fc.constant('type' as const), at: fc.nat(), text: fc.constantFrom(...pieces) }),
	fc.record({ do: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(9) }),
	fc.record({ do: fc.constant('flag' as const), at: fc.nat(), on: fc.boolean() }),
	fc.record({ do: fc.constant('choose' as const), at: fc.nat(), value: fc.nat(3) }),
	fc.record({ do: fc.constant('add' as const), at: fc.nat() }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const cardsIn = (doc: Y.Doc) =>
	roots.flatMap((root) => [...doc.getMap<Y.Map<unknown>>(root).values()]);
const textsIn = (doc: Y.Doc) =>
	cardsIn(doc).flatMap((card) => [...card.values()].filter((value) => value instanceof Y.Text));

function play(doc: Y.Doc, one: Act) {
	const texts = textsIn(doc);
	const text = texts[one.at % texts.length]!;
	const cards = cardsIn(doc);
	const card = cards[one.at % cards.length]!;
	// An editor never splits an emoji.
	const place = [...text.toString()].slice(0, one.at % 7).join('').length;
	if (one.do === 'type') text.insert(place, one.text);
	if (one.do === 'cut')
		text.delete(place, [...text.toString().slice(place)].slice(0, one.length).join('').length);
	if (one.do === 'flag' && card.has('deleted')) card.set('deleted', one.on);
	if (one.do === 'choose') card.set(`theme/${one.value}`, [true, false, null, 'odd'][one.value]);
	if (one.do !== 'add') return;
	const id = `later ${cards.length}`;
	[addCard, addCase][one.at % 3]?.(doc, id, 'c', { title: 'Later' });
	if (one.at % 3 === 2) addDraft(doc, id, []);
}

const acts = fc.array(act, { maxLength: 12 });

/** Whether what was there then is there again, and nothing else but what came later. */
function expectSetBack(doc: Y.Doc, then: PlainBoard) {
	const now = plainOf(doc);
	for (const root of roots)
		for (const [id, card] of Object.entries(now[root])) {
			const before = then[root][id];
			if (!before) {
				if (root !== 'drafts') expect(card.values['deleted']).toBe(true);
				continue;
			}
			expect(card.texts).toEqual(before.texts);
			expect(card.values).toMatchObject(before.values);
			for (const key of Object.keys(card.values))
				if (!(key in before.values)) expect([null, false]).toContain(card.values[key]);
		}
	for (const root of roots)
		for (const id of Object.keys(then[root])) expect(now[root]).toHaveProperty([id]);
}

describe('setting a board back', () => {
	it('SB1 what was there then is there again, whatever was done since', () => {
		fc.assert(
			fc.property(acts, acts, (first, then) => {
				const doc = board();
				for (const one of first) play(doc, one);
				const copy = copyOf(doc);
				for (const one of then) play(doc, one);
				setBack(doc, copy);
				expectSetBack(doc, copy);
			}),
		);
	});

	it('SB1 done twice it changes nothing more', () => {
		fc.assert(
			fc.property(acts, (since) => {
				const doc = board();
				const copy = copyOf(doc);
				for (const one of since) play(doc, one);
				setBack(doc, copy);
				let updates = 0;
				doc.on('update', () => updates++);
				setBack(doc, copy);
				expect(updates).toBe(0);
			}),
		);
	});

	it('SB2 the copy of right before takes it back', () => {
		fc.assert(
			fc.property(acts, (since) => {
				const doc = board();
				const copy = copyOf(doc);
				for (const one of since) play(doc, one);
				const before = copyOf(doc);
				setBack(doc, copy);
				setBack(doc, before);
				expectSetBack(doc, before);
				expect(Object.keys(plainOf(doc).conflicts)).toEqual(Object.keys(before.conflicts));
			}),
		);
	});

	it('SB3 deletes and replaces no card and no text: the guard lets it pass', () => {
		fc.assert(
			fc.property(acts, (since) => {
				const doc = board();
				const copy = copyOf(doc);
				for (const one of since) play(doc, one);
				const mirror = new Y.Doc();
				for (const root of roots) mirror.getMap(root);
				Y.applyUpdate(mirror, Y.encodeStateAsUpdate(doc));
				doc.clientID = 7;
				const known = Y.encodeStateVector(doc);
				setBack(doc, copy);
				const update = Y.encodeStateAsUpdate(doc, known);
				expect(judge(update, mirror, roots, seat, new Claims([])).refused).toBeNull();
			}),
		);
	});

	it('SB4 keeps what is the same at both ends, and who types there goes on', () => {
		const doc = board();
		const copy = copyOf(doc);
		const title = cardText(doc, 'rush', 'title')!;
		title.delete(5, 6);
		title.insert(5, 'XXXX');
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		cardText(other, 'rush', 'title')!.insert(0, 'Why ');
		setBack(doc, copy);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		expect(title.toString()).toBe('Why Rush orders?');
	});

	it('SB4 no emoji is cut in two', () => {
		const doc = board();
		const wants = cardText(doc, 'rush', 'salesWants')!;
		const copy = copyOf(doc);
		wants.delete(wants.length - 2, 2);
		wants.insert(wants.length, '🙃');
		setBack(doc, copy);
		const reader = new Y.Doc();
		Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc));
		expect(readCards(reader)[0]!.salesWants).toBe('Ship on Friday 🙂');
	});

	it('SB16 on a board that has begun anew all that stood there then comes back, to be written on', () => {
		const copy = copyOf(board());
		const doc = new Y.Doc();
		for (const root of roots) doc.getMap(root);
		addCard(doc, 'late', 'd', { title: 'Late' });
		const all = changesBySettingBack(plainOf(doc), copy);
		expect(countChanges(all)).toMatchObject({ added: 4, deleted: 1 });
		setBack(doc, copy);
		expectSetBack(doc, copy);
		expect(plainOf(doc).drafts).toEqual(copy.drafts);
		cardText(doc, 'rush', 'title')!.insert(0, 'Why ');
		expect(readCards(doc).map(({ title }) => title)).toContain('Why Rush orders?');
		let updates = 0;
		setBack(doc, copyOf(doc));
		doc.on('update', () => updates++);
		setBack(doc, copyOf(doc));
		expect(updates).toBe(0);
	});

	it('SB5 cards and cases that came later are flagged, and can be brought back; drafts stay', () => {
		const doc = board();
		const copy = copyOf(doc);
		addCard(doc, 'late', 'd', { title: 'Late' });
		addCase(doc, 'late', 'd', { title: 'Late' });
		addDraft(doc, 'late', [], { statement: 'Late' });
		setBack(doc, copy);
		const now = plainOf(doc);
		expect(now.conflicts['late']!.values['deleted']).toBe(true);
		expect(now.cases['late']!.values['deleted']).toBe(true);
		expect(now.drafts['late']!.texts['statement']).toBe('Late');
		expect(now.drafts['late']!.values).not.toHaveProperty('deleted');
		setDeleted(doc, 'late', false);
		expect(readCards(doc).map(({ title }) => title)).toContain('Late');
	});

	it('SB5 the texts of an objective that came later stay, and marks that were set later go', () => {
		const doc = board();
		const copy = copyOf(doc);
		addObjectives(doc, ['otif']);
		const draft = doc.getMap<Y.Map<unknown>>('drafts').get('weekly')!;
		(draft.get('why/otif') as Y.Text).insert(0, 'It is what we promise');
		setEffect(doc, 'weekly', 'otif', 'strengthens');
		setOwner(doc, 'weekly', 'sam', true);
		setTheme(doc, 'pallets', 'launches', true);
		setCase(doc, 'pallets', { cost: 1 });
		setBack(doc, copy);
		const { drafts, cases } = plainOf(doc);
		expect(drafts['weekly']!.texts['why/otif']).toBe('It is what we promise');
		expect(drafts['weekly']!.values).toMatchObject({ 'effect/otif': null, 'owner/sam': null });
		expect(cases['pallets']!.values).toMatchObject({ cost: 4200, 'theme/launches': null });
		expect(cases['pallets']!.values['theme/promise']).toBe(true);
	});

	it('SB5 what somebody has put there that is no card is left alone', () => {
		const doc = board();
		const copy = copyOf(doc);
		doc.getMap('conflicts').set('constructor', 5);
		doc.getMap('conflicts').set('toString', new Y.Map([['deleted', false]]));
		setBack(doc, copy);
		expect(doc.getMap('conflicts').get('constructor')).toBe(5);
		expect(plainOf(doc).conflicts['toString']!.values).toEqual({ deleted: true });
		expect(Object.keys(plainOf(doc).conflicts)).not.toContain('constructor');
	});
});

describe('what changed between two boards', () => {
	it('SB6 is told by kind, way and title', () => {
		const doc = board();
		const before = copyOf(doc);
		setDeleted(doc, 'launch', true);
		addCard(doc, 'late', 'd', { operationsWants: 'Six weeks' });
		caseText(doc, 'pallets', 'situation')!.insert(0, 'On a Friday');
		expect(changesBetween(before, plainOf(doc))).toEqual([
			{ root: 'conflicts', id: 'launch', way: 'deleted', title: 'Launches' },
			{ root: 'conflicts', id: 'late', way: 'added', title: 'Six weeks' },
			{ root: 'cases', id: 'pallets', way: 'changed', title: 'Forty pallets' },
		]);
		const back = changesBetween(plainOf(doc), before);
		expect(back.map(({ way }) => way)).toEqual(['deleted', 'restored', 'changed']);
		expect(countChanges(back)).toEqual({ added: 0, changed: 1, deleted: 1, restored: 1 });
	});

	it('SB6 a card is called as people see it now, in 120 characters', () => {
		const doc = board();
		const before = copyOf(doc);
		cardText(doc, 'rush', 'title')!.insert(0, 'x'.repeat(300));
		expect(changesBetween(plainOf(doc), before)[0]!.title).toBe('x'.repeat(120));
		expect(changesBetween(before, plainOf(doc))[0]!.title).toBe('Rush orders?');
	});

	it('SB6 nothing is told of what is deleted in both', () => {
		const doc = board();
		setDeleted(doc, 'rush', true);
		const before = copyOf(doc);
		cardText(doc, 'rush', 'title')!.insert(0, 'Why ');
		expect(changesBetween(before, plainOf(doc))).toEqual([]);
	});
});
