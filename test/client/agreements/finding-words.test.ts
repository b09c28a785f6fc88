import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordFinding, type FindingNames } from '../../../client/agreements/finding-words.ts';
import type { Written } from '../../../client/text/areas.ts';
import { inside } from '../../../client/text/inside.ts';
import { effects } from '../../../shared/check/agreement.ts';
import {
	finding,
	rules,
	type Finding,
	type FindingParams,
	type Rule,
} from '../../../shared/check/finding.ts';
import { topics } from '../../../shared/workshop/state.ts';

const languages: readonly Written[] = ['en', 'nl'];
const words = { en: await inside.en.agreements(), nl: await inside.nl.agreements() };

/** Names that no catalogue uses, so that a sentence that shows one must have been given it. */
const names: FindingNames = {
	objective: (id) => `⟨objective ${id}⟩`,
	owner: (id) => `⟨owner ${id}⟩`,
	agreement: (id) => `⟨agreement ${id}⟩`,
	conflict: (id) => `⟨conflict ${id}⟩`,
	case: (id) => `⟨case ${id}⟩`,
	side: (side) => `⟨side ${side}⟩`,
	topic: (topic) => `⟨topic ${topic}⟩`,
	day: (day) => `⟨day ${day}⟩`,
	list: (all) => all.join(' + '),
	scope: '',
};

type Example = { [R in Rule]: readonly [FindingParams[R], ...shown: string[]] };

/** What each rule is about, and what its sentence must therefore name. */
const examples: Example = {
	incomplete: [{ field: 'firstStep' }],
	'owner-silent': [{ field: 'owners', owner: 'p1' }, '⟨owner p1⟩'],
	'owner-gone': [{ field: 'owners', owner: 'p1' }, '⟨owner p1⟩'],
	'no-objective': [{ field: 'effects' }],
	'harms-objective': [{ field: 'tradeOff', objective: 'o1' }, '“⟨objective o1⟩”'],
	'one-sided': [{ field: 'owners', side: 'sales' }, '⟨side sales⟩'],
	'no-review-date': [{ field: 'reviewOn', today: '2026-11-23' }, '⟨day 2026-11-23⟩'],
	'far-review': [
		{ field: 'reviewOn', reviewOn: '2027-09-01', latest: '2027-05-23' },
		'⟨day 2027-09-01⟩',
		'⟨day 2027-05-23⟩',
	],
	disputed: [
		{ field: 'effects', objective: 'o1', sales: 'strengthens', operations: 'harms' },
		'“⟨objective o1⟩”',
	],
	contradicts: [
		{ field: 'tradeOff', agreement: 'a3', objectives: ['o1', 'o2'] },
		'⟨agreement a3⟩',
		'⟨objective o1⟩',
		'⟨objective o2⟩',
	],
	'missing-function': [
		{ field: 'restsOn', conflicts: ['c1', 'c2'], topics: ['pricing', 'channels'] },
		'⟨conflict c1⟩',
		'⟨conflict c2⟩',
		'⟨topic pricing⟩ + ⟨topic channels⟩',
	],
	'no-measure': [{ field: 'measure' }],
	'no-example': [{ field: 'restsOn' }],
	'would-not-have-helped': [{ field: 'taps', case: 'k1' }, '“⟨case k1⟩”'],
	overload: [{ field: 'owners', owner: 'p1', open: 14, limit: 13 }, '⟨owner p1⟩', '14', '13'],
	'stale-strategy': [{ field: 'effects', judged: 14, current: 15 }, '14', '15'],
	'not-translated': [
		{ field: 'effects', objective: 'o1', sides: ['sales', 'operations'] },
		'“⟨objective o1⟩”',
		'⟨side sales⟩ + ⟨side operations⟩',
	],
	'open-challenge': [{ field: 'restsOn', proposal: 'k1', challenges: 12 }, '“⟨case k1⟩”', '12'],
	'day-to-day': [{ field: 'statement', words: ['this week', 'order 12'] }, 'this week', 'order 12'],
	vague: [{ field: 'statement', words: ['should', 'improve'] }, 'should', 'improve'],
};

describe.each(languages)('in %s', (language) => {
	test.each(rules)('%s is worded with everything that it is about', (rule) => {
		const [params, ...shown] = examples[rule];
		// A rule and its own params: the table above holds them together.
		const sentence = wordFinding(
			finding(rule, 'warning', params) as Finding,
			words[language],
			names,
		);
		for (const name of shown) expect(sentence).toContain(name);
		expect(sentence).toMatch(/[.…]$/);
	});

	test('each rule has a sentence of its own', () => {
		const said = rules.map((rule) =>
			wordFinding(finding(rule, 'warning', examples[rule][0]) as Finding, words[language], names),
		);
		expect(new Set(said).size).toBe(rules.length);
	});

	test('each thing that can be missing has a sentence of its own', () => {
		const say = (field: FindingParams['incomplete']['field']) =>
			wordFinding(finding('incomplete', 'blocking', { field }), words[language], names);
		expect(new Set([say('statement'), say('firstStep'), say('owners')]).size).toBe(3);
	});

	test('a harm says whether its trade-off is still to be written', () => {
		const params = examples['harms-objective'][0];
		const say = (severity: 'blocking' | 'warning') =>
			wordFinding(finding('harms-objective', severity, params), words[language], names);
		expect(say('blocking')).not.toBe(say('warning'));
	});

	test('governance without an objective is told that it may', () => {
		const say = (severity: 'blocking' | 'hint') =>
			wordFinding(finding('no-objective', severity, { field: 'effects' }), words[language], names);
		expect(say('blocking')).not.toBe(say('hint'));
	});

	test('a missing side is looked for within the scope', () => {
		const one = finding('one-sided', 'blocking', { field: 'owners', side: 'sales' });
		expect(wordFinding(one, words[language], { ...names, scope: 'Delta' })).toContain('Delta');
	});

	test('overload speaks of an owner or of all agreements', () => {
		const all = finding('overload', 'warning', { field: 'owners', owner: null, open: 9, limit: 8 });
		expect(wordFinding(all, words[language], names)).not.toContain('⟨owner');
	});

	test('disputed says each side’s word', () => {
		const { effects: said } = words[language];
		const one = finding('disputed', 'warning', examples.disputed[0]);
		const sentence = wordFinding(one, words[language], names);
		const [sales, operations] = [said.strengthens.toLowerCase(), said.harms.toLowerCase()];
		expect(sentence).toMatch(new RegExp(`Sales .*“${sales}”.*Operations .*“${operations}”`));
	});

	test('a level to choose is another sentence than a statement about one time', () => {
		const level = finding('day-to-day', 'hint', { field: 'level', words: [] });
		const once = finding('day-to-day', 'hint', { field: 'statement', words: ['once'] });
		expect(wordFinding(level, words[language], names)).not.toContain('“”');
		expect(wordFinding(level, words[language], names)).not.toBe(
			wordFinding(once, words[language], names),
		);
	});
});

const id = fc.string({ minLength: 1, maxLength: 8 });
const day = fc.constantFrom('2026-11-23', '2027-05-31');
const count = fc.nat({ max: 200 });
const side = fc.constantFrom('sales' as const, 'operations' as const);
const effect = fc.constantFrom(...effects);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 });

type Generated = { [R in Rule]: fc.Arbitrary<FindingParams[R]> };
const generated: Generated = {
	incomplete: fc.record({
		field: fc.constantFrom('statement' as const, 'firstStep' as const, 'owners' as const),
	}),
	'owner-silent': fc.record({ field: fc.constant('owners' as const), owner: id }),
	'owner-gone': fc.record({ field: fc.constant('owners' as const), owner: id }),
	'no-objective': fc.record({ field: fc.constant('effects' as const) }),
	'harms-objective': fc.record({ field: fc.constant('tradeOff' as const), objective: id }),
	'one-sided': fc.record({ field: fc.constant('owners' as const), side }),
	'no-review-date': fc.record({ field: fc.constant('reviewOn' as const), today: day }),
	'far-review': fc.record({
		field: fc.constant('reviewOn' as const),
		reviewOn: day,
		latest: day,
	}),
	disputed: fc.record({
		field: fc.constant('effects' as const),
		objective: id,
		sales: effect,
		operations: effect,
	}),
	contradicts: fc.record({
		field: fc.constant('tradeOff' as const),
		agreement: id,
		objectives: some(id),
	}),
	'missing-function': fc.record({
		field: fc.constant('restsOn' as const),
		conflicts: some(id),
		topics: some(fc.constantFrom(...topics)),
	}),
	'no-measure': fc.record({ field: fc.constant('measure' as const) }),
	'no-example': fc.record({ field: fc.constant('restsOn' as const) }),
	'would-not-have-helped': fc.record({ field: fc.constant('taps' as const), case: id }),
	overload: fc.record({
		field: fc.constant('owners' as const),
		owner: fc.option(id),
		open: count,
		limit: count,
	}),
	'stale-strategy': fc.record({
		field: fc.constant('effects' as const),
		judged: count,
		current: count,
	}),
	'not-translated': fc.record({
		field: fc.constant('effects' as const),
		objective: id,
		sides: some(side),
	}),
	'open-challenge': fc.record({
		field: fc.constant('restsOn' as const),
		proposal: id,
		challenges: count,
	}),
	'day-to-day': fc.record({
		field: fc.constantFrom('level' as const, 'statement' as const),
		words: fc.array(id, { maxLength: 3 }),
	}),
	vague: fc.record({
		field: fc.constantFrom('statement' as const, 'firstStep' as const),
		words: some(id),
	}),
};

test.each(rules)('whatever %s is about, its sentence is whole', (rule) => {
	fc.assert(
		fc.property(
			generated[rule],
			fc.constantFrom('blocking' as const, 'warning' as const, 'hint' as const),
			fc.constantFrom(...languages),
			(params, severity, language) => {
				const named = { ...names, conflict: () => 'c', case: () => 'k', objective: () => 'o' };
				const one = finding(rule, severity, params) as Finding;
				const sentence = wordFinding(one, words[language], { ...named, list: () => 'all' });
				expect(sentence.trim()).not.toBe('');
				expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
			},
		),
	);
});
