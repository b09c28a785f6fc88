import { describe, expect, it } from 'vitest';
import { topics } from '../../../shared/workshop/state.ts';
import { findings, saying } from './drafts.ts';

const story = (id: string, timeline = ['Week 11', 'Week 12']) => ({ id, themes: [], timeline });
const answer = (id: string, of: string | null, openChallenges = 0) => ({
	id,
	case: of,
	openChallenges,
});

describe('the function between the sides', () => {
	const missing = (restsOn: string[], other = 0) =>
		saying(
			'missing-function',
			{ restsOn },
			{
				conflicts: topics.map((topic) => ({ id: `on ${topic}`, topic })),
				present: { sales: 1, operations: 1, other },
			},
		);

	it('F10 is missed on four topics', () => {
		expect(topics.filter((topic) => missing([`on ${topic}`]).length > 0).sort()).toEqual([
			...['channels', 'pricing', 'product-variety', 'quotas'],
		]);
	});

	it('F10 is not missed where one is present', () => {
		expect(missing(['on pricing'], 1)).toEqual([]);
	});

	it('F10 is said once, with the conflicts and each topic once', () => {
		expect(missing(['on quotas', 'on scope', 'on pricing'])).toEqual([
			{
				field: 'restsOn',
				conflicts: ['on quotas', 'on pricing'],
				topics: ['quotas', 'pricing'],
			},
		]);
		const conflicts = ['c1', 'c2'].map((id) => ({ id, topic: 'pricing' as const }));
		const twice = saying('missing-function', { restsOn: ['c1', 'c2'] }, { conflicts });
		expect(twice).toMatchObject([{ conflicts: ['c1', 'c2'], topics: ['pricing'] }]);
	});

	it('F10 a conflict that it does not rest on, or that has no topic, asks for nobody', () => {
		expect(missing([])).toEqual([]);
		const conflicts = [{ id: 'c1', topic: null }];
		expect(saying('missing-function', {}, { conflicts })).toEqual([]);
	});

	it('F10 is a warning', () => {
		const found = findings({}, { conflicts: [{ id: 'c1', topic: 'channels' }] });
		expect(found).toMatchObject([{ severity: 'warning', waivable: false }]);
	});
});

describe('an example', () => {
	const given = { cases: [story('k1', [])], proposals: [answer('q1', null)] };

	it.each(['c1', 'k1', 'q1'])('F12 %s is one', (id) => {
		expect(saying('no-example', { restsOn: [id] }, given)).toEqual([]);
	});

	it('F12 none, or one that is gone, is missed', () => {
		for (const restsOn of [[], ['gone'], ['']])
			expect(saying('no-example', { restsOn }, given)).toEqual([{ field: 'restsOn' }]);
	});

	it('F12 is a warning', () => {
		expect(findings({ restsOn: [] })).toMatchObject([{ severity: 'warning', waivable: false }]);
	});
});

describe('the replay of a case', () => {
	const given = { cases: [story('k1'), story('k2')], proposals: [answer('q2', 'k2')] };
	const unhelped = (restsOn: string[], ...taps: [of: string, line: number][]) =>
		saying(
			'would-not-have-helped',
			{ restsOn, taps: taps.map(([of, line]) => ({ case: of, line })) },
			given,
		).map((params) => 'case' in params && params.case);

	it('F13 a tapped line of its timeline is enough', () => {
		expect(unhelped(['k1'])).toEqual(['k1']);
		expect(unhelped(['k1'], ['k1', 0])).toEqual([]);
		expect(unhelped(['k1'], ['k1', 1])).toEqual([]);
		expect(unhelped(['c1'])).toEqual([]);
	});

	it('F13 each case is asked by itself', () => {
		expect(unhelped(['k1', 'k2'])).toEqual(['k1', 'k2']);
		expect(unhelped(['k1', 'k2'], ['k2', 0])).toEqual(['k1']);
	});

	it('F13 a line that the timeline does not have is no line', () => {
		for (const line of [2, -1, 0.5, Number.NaN])
			expect(unhelped(['k1'], ['k1', line])).toEqual(['k1']);
	});

	it('F13 a case without a timeline has no line to tap', () => {
		const cases = [story('k1', [])];
		expect(saying('would-not-have-helped', { restsOn: ['k1'] }, { cases })).toEqual([]);
	});

	it('F13, F24 whoever rests on a proposal rests on its case', () => {
		expect(unhelped(['q2'])).toEqual(['k2']);
	});

	it('F13 is a warning', () => {
		const found = findings({ restsOn: ['k1'] }, given);
		expect(found).toEqual([
			{
				rule: 'would-not-have-helped',
				severity: 'warning',
				waivable: false,
				params: { field: 'taps', case: 'k1' },
			},
		]);
	});
});

describe('a challenge to a proposal', () => {
	const given = {
		cases: [story('k1', []), story('k2', [])],
		proposals: [answer('q1', 'k1', 2), answer('q2', 'k2'), answer('q3', null, 1)],
	};
	const open = (...restsOn: string[]) => saying('open-challenge', { restsOn }, given);

	it('F18 is told while it is open', () => {
		expect(open('q1')).toEqual([{ field: 'restsOn', proposal: 'q1', challenges: 2 }]);
		expect(open('q2', 'k2', 'c1')).toEqual([]);
		expect(open('q3')).toMatchObject([{ challenges: 1 }]);
	});

	it('F18, F24 whoever rests on a case rests on its proposal', () => {
		expect(open('k1')).toMatchObject([{ proposal: 'q1' }]);
		expect(open('k1', 'q1')).toHaveLength(1);
	});

	it('F18 is a hint', () => {
		const found = findings({ restsOn: ['q3'] }, given);
		expect(found).toMatchObject([{ severity: 'hint', waivable: false }]);
	});
});
