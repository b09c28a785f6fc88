import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillDraft } from '../../../shared/board/fill-draft.ts';
import { noRoles } from '../../../shared/check/decision-roles.ts';
import { noPromise } from '../../../shared/check/promise-card.ts';
import {
	addDraft,
	addObjectives,
	draftsOf,
	draftText,
	draftTexts,
	promiseTexts,
	roleTexts,
	readDraft,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
	textOf,
	type AgreementDraft,
} from '../../../shared/board/agreement-draft.ts';

const empty: AgreementDraft = {
	...{ id: 'a', statement: '', firstStep: '', indicator: '', baseline: '', target: '' },
	...{ scope: '', validFrom: '', reviewOn: '', owners: [], restsOn: [], elements: [] },
	...{ level: null, effects: {}, promise: noPromise(), roles: noRoles() },
};
const docWith = (...objectives: string[]) => {
	const doc = new Y.Doc();
	addDraft(doc, 'a', objectives);
	return doc;
};
const written = () => {
	const doc = docWith('o1', 'o2');
	for (const field of draftTexts) draftText(doc, 'a', field)!.insert(0, `The ${field}`);
	for (const field of promiseTexts) draftText(doc, 'a', field)!.insert(0, `The ${field}`);
	draftText(doc, 'a', 'why/o1')!.insert(0, 'Known load');
	draftText(doc, 'a', 'tradeOff/o2')!.insert(0, 'Range');
	setDraft(doc, 'a', { scope: 'Mill', validFrom: '2026-12-01', reviewOn: '2027-01-28' });
	setDraft(doc, 'a', { level: 'strategic' });
	for (const seat of ['s', 'p']) setOwner(doc, 'a', seat, true);
	for (const ground of ['k1', 'c1']) setRestsOn(doc, 'a', ground, true);
	for (const tag of ['h', 'b'] as const) setElement(doc, 'a', tag, true);
	setEffect(doc, 'a', 'o2', 'harms');
	setEffect(doc, 'a', 'o1', 'strengthens');
	return doc;
};
const effects = {
	o1: { effect: 'strengthens', why: 'Known load', tradeOff: '' },
	o2: { effect: 'harms', why: '', tradeOff: 'Range' },
};

const promise = {
	...{ alone: 'The promise/alone', ask: 'The promise/ask', within: 'The promise/within' },
	...{ above: 'The promise/above', decides: 'The promise/decides' },
};

describe('a draft in a document', () => {
	it('K11 is put in whole and empty, in one transaction, with two texts for each objective', () => {
		const doc = new Y.Doc();
		let updates = 0;
		doc.on('update', () => updates++);
		addDraft(doc, 'a', ['o1']);
		expect(updates).toBe(1);
		expect(readDraft(doc, 'a')).toEqual(empty);
		for (const field of [...draftTexts, ...promiseTexts, 'why/o1', 'tradeOff/o1'] as const)
			expect(draftText(doc, 'a', field)).toBeInstanceOf(Y.Text);
		expect(draftText(doc, 'a', 'why/o2')).toBeUndefined();
	});

	it('K11 is not put in again', () => {
		const doc = written();
		const before = readDraft(doc, 'a');
		doc.on('update', () => expect.unreachable('nothing has changed'));
		addDraft(doc, 'a', ['o1', 'o3']);
		expect(readDraft(doc, 'a')).toEqual(before);
	});

	it('K12 reads what was typed and chosen', () => {
		expect(readDraft(written(), 'a')).toEqual({
			...{ id: 'a', statement: 'The statement', firstStep: 'The firstStep' },
			...{ indicator: 'The indicator', baseline: 'The baseline', target: 'The target' },
			...{ scope: 'Mill', validFrom: '2026-12-01', reviewOn: '2027-01-28', level: 'strategic' },
			...{ owners: ['p', 's'], restsOn: ['c1', 'k1'], elements: ['b', 'h'], effects },
			promise,
			roles: noRoles(),
		});
	});

	it('K12 what was chosen is taken back', () => {
		const doc = written();
		setOwner(doc, 'a', 's', false);
		setRestsOn(doc, 'a', 'k1', false);
		setElement(doc, 'a', 'h', false);
		setDraft(doc, 'a', { level: null, reviewOn: '' });
		setEffect(doc, 'a', 'o1', null);
		expect(readDraft(doc, 'a')).toMatchObject({
			...{ owners: ['p'], restsOn: ['c1'], elements: ['b'], level: null, reviewOn: '' },
			...{ scope: 'Mill', effects: { o2: effects.o2 } },
		});
		expect(readDraft(doc, 'a')?.effects).not.toHaveProperty('o1');
		// Its texts wait for whoever brings it again.
		setEffect(doc, 'a', 'o1', 'neutral');
		expect(readDraft(doc, 'a')?.effects.o1).toEqual({ ...effects.o1, effect: 'neutral' });
	});

	it('K12 choosing the same again writes nothing', () => {
		const doc = written();
		doc.on('update', () => expect.unreachable('nothing has changed'));
		setOwner(doc, 'a', 's', true);
		setRestsOn(doc, 'a', 'k9', false);
		setDraft(doc, 'a', { scope: 'Mill', level: 'strategic' });
		expect(readDraft(doc, 'a')?.owners).toEqual(['p', 's']);
	});

	it('K12 two who choose at once both count', () => {
		const mine = docWith('o1');
		const yours = new Y.Doc();
		Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine));
		setOwner(mine, 'a', 's', true);
		setOwner(yours, 'a', 'o', true);
		setElement(yours, 'a', 'f', true);
		draftText(mine, 'a', 'statement')!.insert(0, 'Mine ');
		draftText(yours, 'a', 'statement')!.insert(0, 'Yours ');
		Y.applyUpdate(mine, Y.encodeStateAsUpdate(yours));
		Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine));
		expect(readDraft(mine, 'a')).toMatchObject({ owners: ['o', 's'], elements: ['f'] });
		expect(readDraft(mine, 'a')?.statement.split(' ').sort()).toEqual(['', 'Mine', 'Yours']);
		expect(readDraft(yours, 'a')).toEqual(readDraft(mine, 'a'));
	});

	it('K13 every draft gets the texts of a new objective, once, in one transaction', () => {
		const doc = written();
		addDraft(doc, 'b', []);
		draftsOf(doc).set('plain', 'text' as never);
		let updates = 0;
		doc.on('update', () => updates++);
		addObjectives(doc, ['o1', 'o3']);
		expect(updates).toBe(1);
		for (const id of ['a', 'b'])
			for (const field of ['why/o1', 'tradeOff/o1', 'why/o3', 'tradeOff/o3'] as const)
				expect(draftText(doc, id, field)).toBeInstanceOf(Y.Text);
		expect(readDraft(doc, 'a')?.effects).toEqual(effects);
		addObjectives(doc, ['o3', 'o1']);
		expect(updates).toBe(1);
		expect(draftsOf(doc).get('plain')).toBe('text');
	});

	it('K14 its text is the part to which people consent: no tags, nothing of the draft itself', () => {
		const doc = written();
		const draft = readDraft(doc, 'a')!;
		const text = textOf(draft);
		expect(text).toEqual({
			...{ statement: 'The statement', scope: 'Mill', owners: ['p', 's'], effects },
			measure: { indicator: 'The indicator', baseline: 'The baseline', target: 'The target' },
			...{ firstStep: 'The firstStep', validFrom: '2026-12-01', reviewOn: '2027-01-28' },
			promise,
		});
		text.owners.pop();
		text.promise!.ask = 'changed';
		text.effects.o1!.why = 'changed';
		expect(readDraft(doc, 'a')).toEqual(draft);
		expect(draft.owners).toEqual(['p', 's']);
		expect(draft.effects).toEqual(effects);
	});
});

describe('the promise card of a draft', () => {
	it('K18 is no part of the text until something is written on it', () => {
		const doc = docWith();
		expect(textOf(readDraft(doc, 'a')!)).not.toHaveProperty('promise');
		draftText(doc, 'a', 'promise/within')!.insert(0, 'the hour');
		expect(textOf(readDraft(doc, 'a')!).promise).toEqual({ ...noPromise(), within: 'the hour' });
	});

	it('K18 comes back with the words of a sealed text, and a text without one leaves it empty', () => {
		for (const card of [promise, undefined]) {
			const text = textOf(readDraft(written(), 'a')!);
			if (card === undefined) delete text.promise;
			const doc = docWith('o1', 'o2');
			fillDraft(doc, 'a', { text, level: null, elements: [], restsOn: [] });
			expect(textOf(readDraft(doc, 'a')!)).toEqual(text);
		}
	});

	it('K18 a draft from before there were any has none, and is read', () => {
		const doc = docWith();
		const draft = draftsOf(doc).get('a')!;
		for (const field of promiseTexts) draft.delete(field);
		expect(readDraft(doc, 'a')).toEqual(empty);
		expect(draftText(doc, 'a', 'promise/ask')).toBeUndefined();
	});
});

describe('the roles in a draft', () => {
	it('K19 are no part of the text until somebody is named', () => {
		const doc = docWith();
		for (const field of roleTexts) expect(draftText(doc, 'a', field)).toBeInstanceOf(Y.Text);
		expect(textOf(readDraft(doc, 'a')!)).not.toHaveProperty('roles');
		draftText(doc, 'a', 'role/decide')!.insert(0, 'Board');
		expect(textOf(readDraft(doc, 'a')!).roles).toEqual({ ...noRoles(), decide: 'Board' });
	});

	it('K19 come back with the words of a sealed text, and a text without any leaves them empty', () => {
		const roles = { ...noRoles(), recommend: 'Sales', perform: 'Mill' };
		for (const named of [roles, undefined]) {
			const text = { ...textOf(readDraft(written(), 'a')!), ...(named && { roles: named }) };
			const doc = docWith('o1', 'o2');
			fillDraft(doc, 'a', { text, level: null, elements: [], restsOn: [] });
			expect(textOf(readDraft(doc, 'a')!)).toEqual(text);
		}
	});

	it('K19 a draft from before there were any has none, and is read', () => {
		const doc = docWith();
		const draft = draftsOf(doc).get('a')!;
		for (const field of roleTexts) draft.delete(field);
		expect(readDraft(doc, 'a')).toEqual(empty);
		expect(draftText(doc, 'a', 'role/input')).toBeUndefined();
	});
});

describe('what others have put in its place', () => {
	it('K2 is no draft', () => {
		const doc = docWith();
		draftsOf(doc).set('plain', 'text' as never);
		for (const id of ['plain', 'nowhere']) {
			expect(readDraft(doc, id)).toBeUndefined();
			expect(draftText(doc, id, 'statement')).toBeUndefined();
			setDraft(doc, id, { scope: 'Mill' });
			setEffect(doc, id, 'o1', 'harms');
			setOwner(doc, id, 's', true);
		}
		expect(draftsOf(doc).get('plain')).toBe('text');
		expect(draftsOf(doc).has('nowhere')).toBe(false);
	});

	it('K2 is a draft without what cannot be read', () => {
		const doc = written();
		const draft = draftsOf(doc).get('a')!;
		const odd = {
			...{ statement: 'plain', scope: 7, level: 'high', 'effect/o1': 'helps', 'effect/o2': 1 },
			...{ 'owner/s': 'yes', 'rests/k1': 0, 'element/z': true, 'element/b': null },
			...{ 'why/o1': 'plain', 'effect/o3': 'neutral' },
		};
		for (const [key, value] of Object.entries(odd)) draft.set(key, value);
		expect(readDraft(doc, 'a')).toMatchObject({
			...{ statement: '', scope: '', level: null, owners: ['p'], restsOn: ['c1'] },
			...{ elements: ['h'], firstStep: 'The firstStep' },
			effects: { o3: { effect: 'neutral', why: '', tradeOff: '' } },
		});
		expect(Object.keys(readDraft(doc, 'a')!.effects)).toEqual(['o3']);
	});

	it.each(['soon', '2027-02-30', '2027-1-1', 'x'.repeat(50_000), 7, null])(
		'K15 a date is one of the calendar, or blank: %#',
		(value) => {
			const doc = written();
			for (const key of ['validFrom', 'reviewOn']) draftsOf(doc).get('a')!.set(key, value);
			expect(readDraft(doc, 'a')).toMatchObject({ validFrom: '', reviewOn: '' });
		},
	);

	it('K2 an effect on a strange objective is kept, and harms nobody', () => {
		const doc = docWith();
		setEffect(doc, 'a', '__proto__', 'harms');
		setEffect(doc, 'a', 'constructor', 'neutral');
		const { effects: read } = readDraft(doc, 'a')!;
		expect(Object.keys(read).sort()).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
		expect(Object.keys(textOf(readDraft(doc, 'a')!).effects).sort()).toEqual([
			...['__proto__', 'constructor'],
		]);
	});
});
