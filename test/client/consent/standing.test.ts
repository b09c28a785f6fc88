import { describe, expect, test } from 'vitest';
import { absentSide, mayEnd, missingOf, shortOf } from '../../../client/consent/standing.ts';
import { mayClose, outcomeOf, type Closing } from '../../../shared/check/consent.ts';
import type { Electorate } from '../../../shared/check/electorate.ts';
import type { SaidWord } from '../../../shared/workshop/state.ts';
import { viewAgreement } from '../../../shared/workshop/agreement-view.ts';

const text = {
	statement: 'x',
	scope: '',
	owners: ['s1', 'o1'],
	effects: {},
	measure: { indicator: '', baseline: '', target: '' },
	firstStep: '',
	validFrom: '',
	reviewOn: '',
};
const electorate: Electorate = {
	sales: ['s1', 's2', 's3'],
	operations: ['o1', 'o2', 'o3'],
	other: ['x1'],
};
const sideOf = (by: string) =>
	by.startsWith('s') ? 'sales' : by.startsWith('o') ? 'operations' : ('other' as const);
const said = (by: string, word: SaidWord['word'] = 'agree', version = 1): SaidWord => ({
	by,
	side: sideOf(by),
	version,
	word,
	reason: '',
	named: true,
	closed: null,
});

const outcome = (words: SaidWord[], asked: Electorate = electorate) =>
	outcomeOf({ version: 1, owners: text.owners, electorate: asked }, words);
const missing = (words: SaidWord[], asked?: Electorate) => missingOf(outcome(words, asked));

describe('what is missing', () => {
	const four = [said('s1'), said('s2'), said('o1'), said('o2')];

	test('Q4 nothing where both sides carry it', () => {
		expect(outcome(four).verdict).toBe('carried');
		expect(missing(four)).toEqual([]);
	});

	test('Q2 answers, as many as half the side is short of', () => {
		expect(missing([said('s1'), said('o1'), said('o2')])).toEqual([
			{ what: 'answers', side: 'sales', n: 1 },
		]);
		expect(shortOf(outcome([]).sides.sales)).toBe(2);
	});

	test('Q3, Q4 a majority, owners, open objections', () => {
		const words = [said('s1', 'object'), said('s2'), said('o1'), said('o2')];
		expect(missing(words)).toEqual([
			{ what: 'majority', side: 'sales' },
			{ what: 'owners', ids: ['s1'] },
			{ what: 'objections', n: 1 },
		]);
	});

	test('Q6 a side without anyone is absent, and both carry nothing', () => {
		const alone = { ...electorate, operations: [] };
		expect(absentSide(outcome(four, alone))).toBe('operations');
		expect(absentSide(outcome(four))).toBe(null);
		const nobody = { sales: [], operations: [], other: ['x1'] };
		expect(missing([said('x1')], nobody)).toEqual([{ what: 'nobody' }]);
		expect(absentSide(outcome([], nobody))).toBe(null);
	});
});

const closings: Closing[] = ['integrated', 'withdrawn', 'dissent'];
const call = (version: number) => ({
	version,
	at: 0,
	by: 'f',
	text,
	hash: '',
	salt: '',
	titles: {},
	electorate,
});
const facts = (words: SaidWord[], versions: number) => ({
	number: 1,
	draftedAt: 0,
	draftedBy: 's1',
	withdrawn: false,
	judgements: {},
	told: {},
	judgedAgainst: null,
	replay: [],
	waivers: [],
	calls: Array.from({ length: versions }, (_, at) => call(at + 1)),
	temperature: null,
	words,
	sealed: null,
	supersedes: null,
	triedFrom: null,
});

test.each([
	['a third of a side', [said('s1'), said('s2'), said('s3', 'object')]],
	['half of a side', [said('s1'), said('s3', 'object')]],
	['two of four', [said('o1'), said('o2'), said('o3', 'object'), said('o4', 'object')]],
	['one of four, one of them late', [said('s1'), said('s2'), said('s3'), said('s9', 'object')]],
	['a third function alone', [said('x1', 'object')]],
	['stale words beside an open objection', [said('s1'), said('s2'), said('s3', 'object', 1)], 2],
	['three agree again', [said('s1', 'agree', 2), said('s2', 'agree', 2), said('s3', 'object')], 2],
])('Q9, Q10 the page offers what the rule allows: %s', (_what, words, versions = 1) => {
	const state = facts(words, versions);
	const view = viewAgreement(state);
	const asking = { version: versions, owners: text.owners, electorate };
	for (const author of words.map(({ by }) => by))
		for (const how of closings)
			for (const by of [
				{ id: author, facilitates: false },
				{ id: 'f', facilitates: true },
				{ id: 'o1', facilitates: false },
			])
				expect(mayEnd(view, author, how, by)).toBe(mayClose(author, how, by, asking, words));
});

test('without a call nothing can be closed', () => {
	const view = viewAgreement(facts([], 0));
	expect(mayEnd(view, 's1', 'dissent', { id: 'f', facilitates: true })).toBe(false);
});
