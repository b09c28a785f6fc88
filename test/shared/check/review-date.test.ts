import { describe, expect, it } from 'vitest';
import { isDay, monthsAfter } from '../../../shared/check/day.ts';
import { findings, saying } from './drafts.ts';

const today = '2026-11-26';

describe('the review date', () => {
	it.each(['', '2026-11-25', today, 'soon', '2027-02-29', '2027-13-01', '2027-1-28'])(
		'F6 "%s" is no date after today',
		(reviewOn) => {
			expect(saying('no-review-date', { reviewOn })).toEqual([{ field: 'reviewOn', today }]);
			expect(saying('far-review', { reviewOn })).toEqual([]);
		},
	);

	it('F6 tomorrow is one', () => {
		expect(findings({ reviewOn: '2026-11-27' })).toEqual([]);
	});

	it('F6 without one the seal is blocked, unless waived', () => {
		expect(findings({ reviewOn: '' })).toMatchObject([{ severity: 'blocking', waivable: true }]);
	});

	it('F7 exactly six months are near, a day more is far', () => {
		expect(findings({ reviewOn: '2027-05-26' })).toEqual([]);
		expect(findings({ reviewOn: '2027-05-27' })).toEqual([
			{
				rule: 'far-review',
				severity: 'warning',
				waivable: false,
				params: { field: 'reviewOn', reviewOn: '2027-05-27', latest: '2027-05-26' },
			},
		]);
	});

	it('F7 six months from the last of August is the last of February', () => {
		const given = { today: '2026-08-31' };
		expect(saying('far-review', { reviewOn: '2027-02-28' }, given)).toEqual([]);
		expect(saying('far-review', { reviewOn: '2027-03-01' }, given)).toHaveLength(1);
	});
});

describe('the calendar', () => {
	it.each([
		['2026-11-26', 1, '2026-12-26'],
		['2026-11-26', 2, '2027-01-26'],
		['2026-12-31', 2, '2027-02-28'],
		['2027-08-31', 6, '2028-02-29'],
		['2026-06-30', 6, '2026-12-30'],
		['2026-07-01', 6, '2027-01-01'],
		['2026-03-31', 13, '2027-04-30'],
	])('F7 %s and %i months are %s', (from, months, to) => {
		expect(monthsAfter(from, months)).toBe(to);
	});

	it.each(['2028-02-29', '2026-12-31', '2026-01-01', '2026-04-30'])('F6 %s is a day', (day) => {
		expect(isDay(day)).toBe(true);
	});

	it.each([
		...['2026-02-29', '2026-00-10', '2026-10-00', '2026-04-31', '2026-12-32', '2026-13-31'],
		...['26-12-31', '2026-12-31T00:00', ' 2026-12-31', '2026/12/31', ''],
	])('F6 "%s" is none', (day) => {
		expect(isDay(day)).toBe(false);
	});
});
