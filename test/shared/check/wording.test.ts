import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../shared/check/phrases.ts';
import { wordLists } from '../../../shared/check/word-lists.ts';
import type { Language } from '../../../shared/workshop/state.ts';
import { findings, saying } from './drafts.ts';

const vagueIn = (language: Language, statement: string) =>
	saying('vague', { statement }, { language }).flatMap((params) =>
		'words' in params ? params.words : [],
	);
const singleIn = (language: Language, statement: string) =>
	saying('day-to-day', { statement }, { language }).flatMap((params) =>
		'words' in params ? params.words : [],
	);

describe('words that name no act', () => {
	it.each([
		['We should try to improve communication.', ['should', 'try to', 'improve']],
		['Sales is more\n aware of the load.', ['aware']],
		['Planning answers as soon as possible.', ['as soon as possible']],
		['Communicate better, where needed', ['better', 'where needed']],
		['Co-operation and cooperation; optimise, optimizing', 4],
		['Answer in good time, regularly and proactively', 3],
		['Operations keeps in mind what sales thinks about it', ['keeps in mind', 'thinks about']],
	])('F20 in English: %s', (statement, words) => {
		const found = vagueIn('en', statement);
		if (typeof words === 'number') expect(found).toHaveLength(words);
		else expect(found).toEqual(words);
	});

	it.each([
		['We zouden de communicatie moeten verbeteren.', ['verbeteren']],
		['We zouden meer moeten bellen.', ['zouden meer moeten']],
		['Het zou moeten lukken', ['zou moeten']],
		['Verkoop probeert zo snel mogelijk te antwoorden', ['probeert', 'zo snel mogelijk']],
		['Meer begrip, waar mogelijk regelmatig', ['meer begrip', 'waar mogelijk', 'regelmatig']],
		['Wij houden rekening met de planning', ['houden rekening']],
		['Op één lijn komen, bewustwording', ['op één lijn', 'bewustwording']],
		['Op e\u0301e\u0301n lijn', ['op één lijn']],
	])('F20 in Dutch: %s', (statement, words) => {
		expect(vagueIn('nl', statement)).toEqual(words);
	});

	it.each([
		'A tender above 5 % of a line passes a joint check before the price is given.',
		'Sales and planning meet on the first Tuesday of the month.',
		'Promotions are told two weeks ahead; shoulder months too.',
		'The range considerably shrinks.',
	])('F20 nothing is vague in: %s', (statement) => {
		expect(vagueIn('en', statement)).toEqual([]);
	});

	it.each([
		'Planning publiceert elke donderdag de vrije capaciteit per lijn.',
		'Productie gaat mee bij het eerste bezoek aan elke nieuwe klant.',
		'Boven de drempel beslist de planner binnen een uur.',
	])('F20 nothing is vague in: %s', (statement) => {
		expect(vagueIn('nl', statement)).toEqual([]);
	});

	it('F20 each language has its own list', () => {
		expect(vagueIn('nl', 'We should try')).toEqual([]);
		expect(vagueIn('en', 'Verkoop probeert het')).toEqual([]);
	});

	it('F20 the first step is read as well, each word once', () => {
		const texts = { statement: 'Improve, improve', firstStep: 'IMPROVE the list' };
		const hint = { rule: 'vague', severity: 'hint', waivable: false };
		expect(findings(texts)).toEqual([
			{ ...hint, params: { field: 'statement', words: ['improve'] } },
			{ ...hint, params: { field: 'firstStep', words: ['improve'] } },
		]);
	});
});

describe('day-to-day', () => {
	it('F19 without a level it may be anything', () => {
		expect(findings({ level: null })).toEqual([
			{
				rule: 'day-to-day',
				severity: 'hint',
				waivable: false,
				params: { field: 'level', words: [] },
			},
		]);
		expect(findings({ level: 'strategic' })).toEqual([]);
	});

	it.each([
		['Sales calls this customer', ['this customer']],
		['Order 4711 and order no. 12 go out', ['order 4711', 'order no. 12']],
		['The truck leaves tomorrow, or next Tuesday', ['tomorrow', 'next tuesday']],
		['Deliver in week 14', ['week 14']],
		['Deliver on 12 March', ['12 march']],
		['Deliver before December 1st', ['december 1st']],
		['Deliver on 2027-03-12, 12/3/2027 or 12.03.2027', 3],
		['The price list changes on 3 May 2027', ['3 may 2027']],
		['Just this time the line stops', ['just this time']],
	])('F19 one time only, in English: %s', (statement, words) => {
		const found = singleIn('en', statement);
		if (typeof words === 'number') expect(found).toHaveLength(words);
		else expect(found).toEqual(words);
	});

	it.each([
		['Verkoop belt deze klant', ['deze klant']],
		['Bestelling 12 en order nr. 4711', ['bestelling 12', 'order nr. 4711']],
		['Volgende week dinsdag, of morgen', ['volgende week', 'morgen']],
		['Op 12 maart levert de lijn', ['12 maart']],
		['Eenmalige korting', ['eenmalige']],
	])('F19 one time only, in Dutch: %s', (statement, words) => {
		expect(singleIn('nl', statement)).toEqual(words);
	});

	it.each([
		'Every Thursday the list of next week is published',
		'From now on this customer is asked',
		'On Mondays planning shows week 14 and beyond',
		'Once a month, from 12 March',
		'Per line, from 1 April',
		'Sales may 10 times a day answer alone',
	])('F19 something repeats: %s', (statement) => {
		expect(singleIn('en', statement)).toEqual([]);
	});

	it.each([
		'Elke donderdag komt de lijst van volgende week',
		'Voortaan belt verkoop deze klant',
		'Maandelijks, vanaf 12 maart',
		'Maandags om tien uur, morgen voor het eerst',
		'Per lijn, vanaf 1 april',
	])('F19 something repeats: %s', (statement) => {
		expect(singleIn('nl', statement)).toEqual([]);
	});

	it('F19 per a date nothing repeats', () => {
		expect(singleIn('nl', 'Per 1 april geldt de lijst')).toEqual(['1 april']);
	});

	it('F19 neither level nor rule are two things to mend', () => {
		const change = { level: null, statement: 'Call this customer' };
		expect(saying('day-to-day', change)).toEqual([
			{ field: 'level', words: [] },
			{ field: 'statement', words: ['this customer'] },
		]);
	});
});

describe('the lists', () => {
	const lists = Object.entries(wordLists).flatMap(([language, kinds]) =>
		Object.entries(kinds).map(([kind, phrases]) => ({ language, kind, phrases })),
	);

	it.each(lists)('F19, F20 $language $kind: each phrase is one, and stands once', ({ phrases }) => {
		expect(phrases.length).toBeGreaterThan(5);
		expect(new Set(phrases).size).toBe(phrases.length);
		for (const phrase of phrases) expect(phrase).toMatch(/^[#\p{L}(][\p{L}\d#*_|()?.\-/ ]+$/u);
	});

	/** A text that a phrase must find: of each choice the first, of what may be left out nothing. */
	const exampleOf = (phrase: string) => {
		let text = phrase;
		for (let before = ''; before !== text;) {
			before = text;
			text = text
				.replace(/\([^()]*\)\?/g, '')
				.replace(/\(([^()|]*)(\|[^()]*)?\)/g, '$1')
				.replace(/[\p{L}.-]\?/gu, '');
		}
		return text.replaceAll('#', '12').replaceAll('_', 'word').replaceAll('*', 'ing');
	};

	it.each(lists)('F19, F20 $language $kind: each phrase is found', ({ phrases }) => {
		for (const phrase of phrases) {
			const example = exampleOf(phrase);
			expect(finderOf([phrase])(`(${example.toUpperCase()}), x${example}`)).toEqual([example]);
			expect(finderOf([phrase])(`x${example}`)).not.toContain(example);
		}
	});

	it('F20 a phrase is words of its own', () => {
		const find = finderOf(['try to', 'improv*', 'week #', 'per _', '#.#']);
		expect(find('try  to, retry to, try too')).toEqual(['try  to']);
		expect(find('improv IMPROVING improves, unimproved')).toEqual([
			...['improv', 'improving', 'improves'],
		]);
		expect(find('week 14 week 5x week')).toEqual(['week 14']);
		expect(find('per line per 12 per')).toEqual(['per line']);
		expect(find('1.2 1x2')).toEqual(['1.2']);
		expect(find('try to try to improve')).toEqual(['try to', 'improve']);
	});
});
