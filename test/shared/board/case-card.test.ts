import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addCase,
	caseLimits,
	casesOf,
	caseText,
	caseTexts,
	readCase,
	readCases,
	setCase,
	setTheme,
	timelineOf,
	type CaseCard,
	type CaseDraft,
} from '../../../shared/board/case-card.ts';

const pallets = {
	title: 'Forty pallets for week 14',
	situation: 'A retailer moved its promotion forward',
	timeline: 'Week 11: call\nWeek 14: 31 pallets delivered',
	salesSaw: 'A window of one day',
	operationsSaw: 'A promise made on our behalf',
	question: 'How can we answer within the hour?',
	presenter: 'p03',
	cost: 38600,
	themes: ['t1', 't2'],
};
const empty: CaseCard = {
	...{ id: 'k', title: '', situation: '', timeline: '', salesSaw: '', operationsSaw: '' },
	...{ question: '', presenter: null, cost: null, themes: [], order: '0001', deleted: false },
};
const docWith = (draft?: CaseDraft, id = 'k', order = '0001') => {
	const doc = new Y.Doc();
	addCase(doc, id, order, draft);
	return doc;
};

describe('a case in a document', () => {
	it('K8 is put in whole, in one transaction', () => {
		const doc = new Y.Doc();
		let updates = 0;
		doc.on('update', () => updates++);
		addCase(doc, 'k', '0001', pallets);
		expect(updates).toBe(1);
		expect(readCase(doc, 'k')).toEqual({ ...pallets, id: 'k', order: '0001', deleted: false });
		expect(caseTexts.every((field) => caseText(doc, 'k', field) instanceof Y.Text)).toBe(true);
	});

	it('K8 without a draft is empty', () => {
		expect(readCase(docWith(), 'k')).toEqual(empty);
	});

	it('K8 is not put in again', () => {
		const doc = docWith(pallets);
		addCase(doc, 'k', '0009', { title: 'Another' });
		expect(readCase(doc, 'k')).toMatchObject({ title: pallets.title, order: '0001' });
	});

	it('K8 each of its texts has a length', () => {
		expect(caseLimits).toEqual({
			...{ title: 120, situation: 1000, timeline: 1000 },
			...{ salesSaw: 500, operationsSaw: 500, question: 280 },
		});
		expect(Object.keys(caseLimits)).toEqual([...caseTexts]);
	});

	it('K9 has a presenter, a cost and themes that are set and taken away', () => {
		const doc = docWith(pallets);
		setCase(doc, 'k', { presenter: 'p04', cost: 0 });
		expect(readCase(doc, 'k')).toMatchObject({ presenter: 'p04', cost: 0 });
		setCase(doc, 'k', { presenter: null, cost: null });
		expect(readCase(doc, 'k')).toMatchObject({ presenter: null, cost: null });
		setTheme(doc, 'k', 't1', false);
		setTheme(doc, 'k', 't3', true);
		expect(readCase(doc, 'k')?.themes).toEqual(['t2', 't3']);
	});

	it('K9 two who sort it into themes at once both count', () => {
		const mine = docWith(pallets);
		const yours = new Y.Doc();
		Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine));
		setTheme(mine, 'k', 't3', true);
		setTheme(yours, 'k', 't1', false);
		Y.applyUpdate(mine, Y.encodeStateAsUpdate(yours));
		Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine));
		expect(readCase(mine, 'k')?.themes).toEqual(['t2', 't3']);
		expect(readCase(yours, 'k')).toEqual(readCase(mine, 'k'));
	});

	it('K9 saying a theme again writes nothing', () => {
		const doc = docWith(pallets);
		doc.on('update', () => expect.unreachable('nothing has changed'));
		setTheme(doc, 'k', 't1', true);
		setTheme(doc, 'k', 't9', false);
		expect(readCase(doc, 'k')?.themes).toEqual(['t1', 't2']);
	});

	it('K3 is flagged as deleted and comes back', () => {
		const doc = docWith(pallets);
		addCase(doc, 'l', '0000');
		expect(readCases(doc).map(({ id }) => id)).toEqual(['l', 'k']);
		setCase(doc, 'k', { deleted: true });
		expect(readCases(doc).map(({ id }) => id)).toEqual(['l']);
		expect(readCase(doc, 'k')).toMatchObject({ ...pallets, deleted: true });
		setCase(doc, 'k', { deleted: false });
		expect(readCases(doc)).toHaveLength(2);
	});

	it('K4 cases stand in their order, ties by id', () => {
		const doc = docWith({}, 'b', '0002');
		addCase(doc, 'c', '0001');
		addCase(doc, 'a', '0002');
		expect(readCases(doc).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
	});
});

describe('what others have put in its place', () => {
	it('K2 is no case', () => {
		const doc = docWith();
		casesOf(doc).set('plain', 'text' as never);
		for (const id of ['plain', 'nowhere']) {
			expect(readCase(doc, id)).toBeUndefined();
			expect(caseText(doc, id, 'title')).toBeUndefined();
			setCase(doc, id, { deleted: true });
			setTheme(doc, id, 't1', true);
		}
		expect(readCases(doc).map(({ id }) => id)).toEqual(['k']);
		expect(casesOf(doc).get('plain')).toBe('text');
		expect(casesOf(doc).has('nowhere')).toBe(false);
	});

	it('K2 is a case without what cannot be read', () => {
		const doc = docWith(pallets);
		const story = casesOf(doc).get('k')!;
		const odd = {
			...{ title: 'plain', presenter: 7, order: 7, deleted: 'yes' },
			...{ 'theme/t1': 'true', 'theme/t2': 1, 'theme/t4': true },
		};
		for (const [key, value] of Object.entries(odd)) story.set(key, value);
		for (const cost of ['12', Number.NaN, Infinity, -1, null, {}]) {
			story.set('cost', cost);
			expect(readCase(doc, 'k')?.cost).toBeNull();
		}
		expect(readCase(doc, 'k')).toMatchObject({
			...{ title: '', presenter: null, order: '', deleted: false, themes: ['t4'] },
			situation: pallets.situation,
		});
		expect(caseText(doc, 'k', 'title')).toBeUndefined();
	});
});

it('K10 a timeline is its lines, without blank ones and blanks around them', () => {
	expect(timelineOf({ timeline: ' Week 11 \n\n\t\nWeek 12\r\nWeek 14' })).toEqual([
		...['Week 11', 'Week 12', 'Week 14'],
	]);
	expect(timelineOf({ timeline: ' \n ' })).toEqual([]);
});
