import { describe, expect, it } from 'vitest';
import { finding, rules, type Finding, type Rule } from '../../../shared/check/finding.ts';
import { mendOf, proposedReview, type Mend } from '../../../shared/check/mend.ts';
import { daysAfter, weekdayOf } from '../../../shared/check/day.ts';
import { findings, rulesOf } from './drafts.ts';

const today = '2026-11-26';
const none = { measure: null };
const measured = { measure: { indicator: 'Late orders', baseline: '', target: '' } };
const effect = { sales: 'harms', operations: 'strengthens' } as const;

/** Each rule as it may be found, and what mends it. */
const rows: { [R in Rule]: readonly [found: Finding, mend: Mend | null][] } = {
	incomplete: [
		[
			finding('incomplete', 'blocking', { field: 'statement' }),
			{ by: 'writing', field: 'statement' },
		],
		[
			finding('incomplete', 'blocking', { field: 'firstStep' }),
			{ by: 'writing', field: 'firstStep' },
		],
		[
			finding('incomplete', 'blocking', { field: 'owners' }),
			{ by: 'adding-owner', sides: ['sales', 'operations'] },
		],
	],
	'owner-silent': [
		[
			finding('owner-silent', 'blocking', { field: 'owners', owner: 'anna' }),
			{ by: 'asking-owner', owner: 'anna' },
		],
	],
	'owner-gone': [
		[
			finding('owner-gone', 'blocking', { field: 'owners', owner: 'anna' }),
			{ by: 'removing-owner', owner: 'anna' },
		],
	],
	'no-objective': [
		[
			finding('no-objective', 'blocking', { field: 'effects' }),
			{ by: 'writing', field: 'effects' },
		],
	],
	'harms-objective': [
		[
			finding('harms-objective', 'blocking', { field: 'tradeOff', objective: 'o1' }),
			{ by: 'explaining', field: 'tradeOff', objective: 'o1' },
		],
		[finding('harms-objective', 'warning', { field: 'tradeOff', objective: 'o1' }), null],
	],
	'one-sided': [
		[
			finding('one-sided', 'blocking', { field: 'owners', side: 'operations' }),
			{ by: 'adding-owner', sides: ['operations'] },
		],
	],
	'no-review-date': [
		[
			finding('no-review-date', 'blocking', { field: 'reviewOn', today }),
			{ by: 'setting-review', day: '2027-02-26' },
		],
	],
	'far-review': [
		[
			finding('far-review', 'warning', {
				...{ field: 'reviewOn', reviewOn: '2027-11-26', latest: '2027-05-26' },
			}),
			{ by: 'setting-review', day: '2027-02-26' },
		],
	],
	disputed: [
		[
			finding('disputed', 'warning', { field: 'effects', objective: 'o1', ...effect }),
			{ by: 'explaining', field: 'why', objective: 'o1' },
		],
	],
	contradicts: [
		[
			finding('contradicts', 'warning', {
				...{ field: 'tradeOff', agreement: 'a3', objectives: ['o2', 'o1'] },
			}),
			{ by: 'naming', agreement: 'a3', objective: 'o2' },
		],
	],
	'missing-function': [
		[
			finding('missing-function', 'warning', {
				...{ field: 'restsOn', conflicts: ['c1'], topics: ['pricing'] },
			}),
			{ by: 'bringing-in', topics: ['pricing'] },
		],
	],
	'no-measure': [
		[finding('no-measure', 'warning', { field: 'measure' }), { by: 'writing', field: 'indicator' }],
	],
	'no-example': [
		[finding('no-example', 'warning', { field: 'restsOn' }), { by: 'choosing-grounds' }],
	],
	'would-not-have-helped': [
		[
			finding('would-not-have-helped', 'warning', { field: 'taps', case: 'k1' }),
			{ by: 'replaying', case: 'k1' },
		],
	],
	overload: [
		[
			finding('overload', 'warning', { field: 'owners', owner: 'anna', open: 4, limit: 3 }),
			{ by: 'changing-owner', owner: 'anna' },
		],
		[finding('overload', 'warning', { field: 'owners', owner: null, open: 6, limit: 5 }), null],
	],
	'stale-strategy': [
		[
			finding('stale-strategy', 'warning', { field: 'effects', judged: 1, current: 2 }),
			{ by: 'judging-again' },
		],
	],
	'not-translated': [
		[
			finding('not-translated', 'hint', { field: 'effects', objective: 'o1', sides: ['sales'] }),
			{ by: 'translating', objective: 'o1', sides: ['sales'] },
		],
	],
	'open-challenge': [
		[
			finding('open-challenge', 'hint', { field: 'restsOn', proposal: 'k1', challenges: 2 }),
			{ by: 'answering', proposal: 'k1' },
		],
	],
	'day-to-day': [
		[
			finding('day-to-day', 'hint', { field: 'level', words: [] }),
			{ by: 'choosing-level', levels: ['strategic', 'implementation'] },
		],
		[
			finding('day-to-day', 'hint', { field: 'statement', words: ['this order'] }),
			{ by: 'rewording', field: 'statement' },
		],
	],
	vague: [
		[
			finding('vague', 'hint', { field: 'firstStep', words: ['soon'] }),
			{ by: 'rewording', field: 'firstStep' },
		],
	],
};

describe('F38 what mends a finding', () => {
	it.each(rules)('F38 %s', (rule) => {
		for (const [found, mend] of rows[rule]) expect(mendOf(found, none, today)).toEqual(mend);
	});

	it('F38 of a measure that has its indicator the target is missing', () => {
		const found = finding('no-measure', 'warning', { field: 'measure' });
		expect(mendOf(found, measured, today)).toEqual({ by: 'writing', field: 'target' });
	});

	it('F39 a review is proposed three months on, on a day from Monday to Friday', () => {
		expect(proposedReview('2026-11-26')).toBe('2027-02-26');
		expect(proposedReview('2026-11-27')).toBe('2027-03-01');
		expect(proposedReview('2026-11-28')).toBe('2027-03-01');
		expect(proposedReview('2026-11-30')).toBe('2027-03-01');
		for (let day = 1; day <= 31; day++) {
			const from = `2026-12-${String(day).padStart(2, '0')}`;
			expect(weekdayOf(proposedReview(from)), from).toBeLessThan(6);
		}
	});

	it('F39 what is proposed is neither none nor far, on whichever day', () => {
		for (let day = 0; day < 800; day++) {
			const from = daysAfter('2027-01-01', day);
			const said = rulesOf(findings({ reviewOn: proposedReview(from) }, { today: from }));
			expect(said, from).not.toContain('no-review-date');
			expect(said, from).not.toContain('far-review');
		}
	});
});
