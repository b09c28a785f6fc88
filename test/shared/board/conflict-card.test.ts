import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	setCardElement,
	setCardScope,
	setMoment,
	setTopic,
} from '../../../shared/board/card-tags.ts';
import {
	addCard,
	cardLimits,
	cardProblem,
	cardText,
	cardTexts,
	conflictsOf,
	readCard,
	readCards,
	setDeleted,
	titleOf,
	type CardText,
	type ConflictCard,
} from '../../../shared/board/conflict-card.ts';

const rush = {
	title: 'Rush orders break the plan',
	salesWants: 'Catch the short window',
	operationsWants: 'Run the week plan',
	sharedInterest: 'Serve the rush that pays',
	example: 'Three changeovers on one day',
	topic: 'lead-time',
	moment: 'delivery',
	scope: 'Mill & Grain',
	elements: ['c', 'g'],
} satisfies Partial<ConflictCard>;
const empty: ConflictCard = {
	id: 'a',
	title: '',
	salesWants: '',
	operationsWants: '',
	sharedInterest: '',
	example: '',
	topic: null,
	moment: null,
	scope: '',
	elements: [],
	order: '0001',
	deleted: false,
};
const docWith = (...cards: [id: string, order: string][]) => {
	const doc = new Y.Doc();
	for (const [id, order] of cards) addCard(doc, id, order, rush);
	return doc;
};
const ids = (doc: Y.Doc) => readCards(doc).map(({ id }) => id);

describe('a card in a document', () => {
	it('K1 is put in whole, in one transaction', () => {
		const doc = new Y.Doc();
		let updates = 0;
		doc.on('update', () => updates++);
		addCard(doc, 'a', '0001', rush);
		expect(updates).toBe(1);
		expect(readCard(doc, 'a')).toEqual({ ...rush, id: 'a', order: '0001', deleted: false });
		expect(cardTexts.every((field) => cardText(doc, 'a', field) instanceof Y.Text)).toBe(true);
	});

	it('K1 without a draft is empty', () => {
		const doc = new Y.Doc();
		addCard(doc, 'a', '0001');
		expect(readCard(doc, 'a')).toEqual(empty);
	});

	it('K1 is not put in again', () => {
		const doc = docWith(['a', '0001']);
		cardText(doc, 'a', 'title')!.insert(0, 'All ');
		addCard(doc, 'a', '0009', { title: 'Another' });
		expect(readCard(doc, 'a')).toMatchObject({ title: `All ${rush.title}`, order: '0001' });
	});

	it('K1 made by two at once is one of the two, whole', () => {
		const [mine, yours] = [new Y.Doc(), new Y.Doc()];
		addCard(mine, 'a', '0001', { title: 'Mine', salesWants: 'mine' });
		addCard(yours, 'a', '0002', { title: 'Yours', salesWants: 'yours' });
		Y.applyUpdate(mine, Y.encodeStateAsUpdate(yours));
		Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine));
		expect(readCard(mine, 'a')).toEqual(readCard(yours, 'a'));
		const { title, salesWants } = readCard(mine, 'a')!;
		expect(salesWants).toBe(title.toLowerCase());
	});

	it('K3 is flagged as deleted and comes back with its text', () => {
		const doc = docWith(['a', '0001'], ['b', '0002']);
		setDeleted(doc, 'a', true);
		expect(ids(doc)).toEqual(['b']);
		expect(readCard(doc, 'a')).toMatchObject({ ...rush, deleted: true });
		setDeleted(doc, 'a', false);
		expect(ids(doc)).toEqual(['a', 'b']);
	});

	it('K1 has a topic that can be set and taken away', () => {
		const doc = docWith(['a', '0001']);
		setTopic(doc, 'a', 'pricing');
		expect(readCard(doc, 'a')?.topic).toBe('pricing');
		setTopic(doc, 'a', null);
		expect(readCard(doc, 'a')?.topic).toBeNull();
	});

	it('K16 has a moment that can be set and taken away; a card from before there were any has none', () => {
		const doc = docWith(['a', '0001']);
		setMoment(doc, 'a', 'after-delivery');
		expect(readCard(doc, 'a')?.moment).toBe('after-delivery');
		setMoment(doc, 'a', null);
		expect(readCard(doc, 'a')?.moment).toBeNull();
		conflictsOf(doc).get('a')!.delete('moment');
		expect(readCard(doc, 'a')?.moment).toBeNull();
		conflictsOf(doc).get('a')!.set('moment', 'noon');
		expect(readCard(doc, 'a')?.moment).toBeNull();
	});

	it('K17 is a company’s or everybody’s, and is about elements; from before there were any it is about none', () => {
		const doc = docWith(['a', '0001']);
		setCardScope(doc, 'a', 'Harbour Bakery');
		setCardElement(doc, 'a', 'a', true);
		setCardElement(doc, 'a', 'g', false);
		expect(readCard(doc, 'a')).toMatchObject({ scope: 'Harbour Bakery', elements: ['a', 'c'] });
		let updates = 0;
		doc.on('update', () => updates++);
		setCardScope(doc, 'a', 'Harbour Bakery');
		setCardElement(doc, 'a', 'a', true);
		setCardScope(doc, 'nowhere', 'Harbour Bakery');
		setCardElement(doc, 'nowhere', 'a', true);
		expect(updates).toBe(0);
		setCardScope(doc, 'a', '');
		expect(readCard(doc, 'a')?.scope).toBe('');
		for (const key of ['scope', 'element/a', 'element/c']) conflictsOf(doc).get('a')!.delete(key);
		expect(readCard(doc, 'a')).toMatchObject({ scope: '', elements: [] });
	});
});

describe('what others have put in its place', () => {
	it('K2 is no card', () => {
		const doc = docWith(['a', '0001']);
		conflictsOf(doc).set('plain', 'text' as never);
		conflictsOf(doc).set('list', new Y.Array() as never);
		expect(ids(doc)).toEqual(['a']);
		for (const id of ['plain', 'list', 'nowhere']) {
			expect(readCard(doc, id)).toBeUndefined();
			expect(cardText(doc, id, 'title')).toBeUndefined();
			setDeleted(doc, id, true);
			setTopic(doc, id, 'pricing');
		}
		expect(conflictsOf(doc).get('plain')).toBe('text');
	});

	it('K2 is a card without what cannot be read', () => {
		const doc = docWith(['a', '0001']);
		const card = conflictsOf(doc).get('a')!;
		for (const [key, value] of Object.entries({
			title: 'plain',
			example: 7,
			topic: 'weather',
			moment: 7,
			scope: 7,
			'element/c': 'yes',
			'element/z': true,
			order: 7,
			deleted: 'yes',
		}))
			card.set(key, value);
		card.delete('salesWants');
		expect(readCard(doc, 'a')).toEqual({
			...rush,
			id: 'a',
			title: '',
			example: '',
			salesWants: '',
			topic: null,
			moment: null,
			scope: '',
			elements: ['g'],
			order: '',
			deleted: false,
		});
		expect(cardText(doc, 'a', 'title')).toBeUndefined();
		expect(cardText(doc, 'a', 'operationsWants')).toBeInstanceOf(Y.Text);
	});
});

it('K4 cards stand in their order, ties by id', () => {
	expect(ids(docWith(['c', '0001'], ['b', '0003'], ['d', '0002'], ['a', '0003']))).toEqual([
		'c',
		'd',
		'a',
		'b',
	]);
	expect(ids(docWith(['a', '0003'], ['b', '0003'], ['c', '0000']))).toEqual(['c', 'a', 'b']);
});

describe('whether it can be shown', () => {
	const limits: Record<CardText, number> = {
		title: 120,
		salesWants: 280,
		operationsWants: 280,
		sharedInterest: 280,
		example: 500,
	};

	it('K7 each field has its length', () => {
		expect(cardLimits).toEqual(limits);
		expect(Object.keys(limits)).toEqual([...cardTexts]);
	});

	it.each(Object.entries(limits) as [CardText, number][])(
		'K5, K7 a %s of %i characters is shown, a longer one is not',
		(field, limit) => {
			const said = { ...empty, salesWants: 'x', operationsWants: 'x' };
			expect(cardProblem({ ...said, [field]: 'x'.repeat(limit) })).toBeNull();
			expect(cardProblem({ ...said, [field]: 'x'.repeat(limit + 3) })).toEqual({
				why: 'too-long',
				field,
				over: 3,
			});
		},
	);

	it('K5 one half is enough, blanks are not', () => {
		expect(cardProblem({ ...empty, salesWants: 'x' })).toBeNull();
		expect(cardProblem({ ...empty, operationsWants: 'x' })).toBeNull();
		const others = { ...empty, title: 'x', sharedInterest: 'x', example: 'x' };
		expect(cardProblem({ ...others, salesWants: ' \n', operationsWants: '\t' })).toEqual({
			why: 'empty',
		});
	});
});

it('K6 a card without a title is called by its first want', () => {
	expect(titleOf({ ...empty, ...rush, title: ' Rush ' })).toBe('Rush');
	expect(titleOf({ ...empty, ...rush, title: ' ', salesWants: ' A window ' })).toBe('A window');
	expect(titleOf({ ...empty, salesWants: ' ', operationsWants: ' A plan ' })).toBe('A plan');
	expect(titleOf(empty)).toBe('');
});
