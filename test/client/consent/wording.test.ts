import { describe, expect, test } from 'vitest';
import { wordCoverage, wordObjectives, wordVerdict } from '../../../client/consent/wording.ts';
import { common } from '../../../client/text/en/common.ts';
import { consent as text } from '../../../client/text/en/consent.ts';
import { outcomeOf } from '../../../shared/check/consent.ts';
import { initialState } from '../../../shared/workshop/state.ts';

const words = { text, sides: common.side, locale: 'en' };
const objective = (id: string, title: string) => ({
	id,
	title,
	businessGoal: '',
	indicator: '',
	baseline: '',
	target: '',
	horizon: '',
	asks: { sales: '', operations: '' },
});
const room = {
	strategy: {
		version: 1,
		sponsor: '',
		statement: '',
		objectives: [objective('m', 'Margin'), objective('l', 'Launch, rightly')],
	},
	themes: [
		{ id: 't1', title: 'Dates', conflicts: [] },
		{ id: 't2', title: 'Goals', conflicts: [] },
		{ id: 't3', title: 'Prices', conflicts: [] },
	],
};
const open = { objectives: [], themes: [], topThemes: [], conflicts: [] };
const said = (coverage: Partial<typeof open> | object, conflicts = 3, where: object = {}) =>
	wordCoverage(
		{ coverage: { ...open, ...coverage }, conflicts, room: { ...room, ...where } },
		words,
	);

describe('coverage in a sentence', () => {
	test('says when everything is covered', () => {
		expect(said({})).toBe(
			'Everything is covered: each objective is strengthened, and an agreement rests on each theme and each conflict.',
		);
	});

	test('says nothing of themes and conflicts where there are none', () => {
		expect(said({}, 0, { themes: [] })).toBe('Every objective is strengthened.');
		expect(said({}, 0)).not.toContain('Everything');
	});

	test('names objectives, top themes before others, and counts conflicts', () => {
		const coverage = {
			objectives: ['m', 'l'],
			themes: ['t1', 't2', 't3'],
			topThemes: ['t2'],
			conflicts: ['c1'],
		};
		expect(said(coverage)).toBe(
			'Nothing yet strengthens: “Margin” and “Launch, rightly”. No agreement rests on these top themes: “Goals”. Nor on 2 other themes. 2 of 3 conflicts touched.',
		);
	});

	test('names all open themes where the map tells none apart', () => {
		expect(said({ themes: ['t1', 't3'] })).toBe(
			'Every objective is strengthened. No agreement rests on: “Dates” and “Prices”. 3 of 3 conflicts touched.',
		);
	});

	test('without strategy, themes and conflicts it says so and claims nothing', () => {
		const nothing = { strategy: initialState().strategy, themes: [] };
		expect(said({}, 0, nothing)).toBe(
			'There is no strategy yet that an agreement could strengthen.',
		);
	});
});

describe('the verdict in a sentence', () => {
	const electorate = { sales: ['s1', 's2', 's3'], operations: ['o1'], other: [] };
	const outcome = outcomeOf({ version: 1, owners: ['s1', 'o1'], electorate }, []);

	test('names who is missing where names are given', () => {
		expect(wordVerdict(outcome, words, (id) => `Mx ${id}`)).toBe(
			'Because Sales needs 2 more answers, Operations needs 1 more answer, and not every owner has agreed (still to come: Mx s1 and Mx o1).',
		);
	});

	test('and nobody where they are not', () => {
		expect(wordVerdict(outcome, words)).toMatch(/and 2 owners have not agreed\.$/);
		expect(wordVerdict(outcome, words)).not.toMatch(/s1|o1/);
	});
});

describe('what is covered with one agreement', () => {
	const told = (open: string[], isSealed = false, scope = '') =>
		wordObjectives({ objectives: room.strategy.objectives, open, scope, isSealed }, words);

	test('G6 counts what is strengthened with it, and names what stays open', () => {
		expect(told(['l'])).toBe(
			'With it 1 of 2 objectives is strengthened. Still open: “Launch, rightly”.',
		);
		expect(told(['m', 'l'], true, 'Mill')).toBe(
			'For Mill: 0 of 2 objectives are strengthened. Still open: “Margin” and “Launch, rightly”.',
		);
	});

	test('G6 says when nothing stays open', () => {
		expect(told([])).toBe('With it every objective is strengthened.');
		expect(told([], true)).toBe('Every objective is strengthened.');
	});
});
