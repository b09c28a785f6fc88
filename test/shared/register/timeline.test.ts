import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../shared/register/lines.ts';
import { overTime } from '../../../shared/register/over-time.ts';
import type { RegisteredAgreement, RegisteredReview } from '../../../shared/register/register.ts';
import { timelineOf } from '../../../shared/register/timeline.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf, omar, sam } from '../../support/room.ts';

const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };
const day = (on: string) => Date.parse(on);
const today = '2027-03-01';
const goal = idOf('goal');

const one = (number: number, sealed: string, reviewOn = '') => ({
	...agreement(number),
	...{ id: `a${number}`, sealedAt: day(sealed), text: { ...agreement(number).text, reviewOn } },
});
const look = (
	of: string,
	on: string,
	change: Partial<RegisteredReview> = {},
): RegisteredReview => ({
	...{ agreement: of, workshop: on, at: day(on), seen: {}, texts, outcome: null, ratings: {} },
	...{ decision: null, ...change },
});
const people = {
	[sam]: { name: 'Sam', side: 'sales' as const, function: null, company: null },
	[omar]: { name: 'Omar', side: 'operations' as const, function: null, company: null },
};
const lines = (agreements: RegisteredAgreement[], reviews: RegisteredReview[] = []) =>
	linesOf({ agreements, reviews, people }, today);
const drawn = (agreements: RegisteredAgreement[], reviews: RegisteredReview[] = []) => {
	const all = lines(agreements, reviews);
	return timelineOf(all, all, { now: day(today) });
};
const told = (timeline: ReturnType<typeof drawn>) =>
	timeline.rows.map(({ agreement: { id }, marks }) => [
		id,
		marks.map(({ kind, at }) => `${kind} ${new Date(at).toISOString().slice(0, 10)}`),
	]);

describe('the timeline', () => {
	it('TR9 has a row for each: its seal, each look with what it found, and when one looks again', () => {
		const timeline = drawn(
			[one(1, '2026-11-26', '2027-01-28'), one(2, '2026-11-26', '2027-06-01')],
			[
				look('a1', '2027-01-28', { outcome: 'partly', ratings: { sales: [2, 4, 5] } }),
				look('a2', '2027-01-28', { ratings: { operations: [3] } }),
				look('a2', '2027-02-20', { outcome: 'kept' }),
			],
		);
		expect(told(timeline)).toEqual([
			['a1', ['sealed 2026-11-26', 'partly 2027-01-28', 'overdue 2027-01-28']],
			['a2', ['sealed 2026-11-26', 'looked 2027-01-28', 'kept 2027-02-20', 'due 2027-06-01']],
		]);
		expect(timeline.rows.map(({ ratings }) => ratings)).toEqual([{ sales: 4 }, { operations: 3 }]);
		expect([timeline.from, timeline.to]).toEqual([day('2026-11-26'), day('2027-06-01')]);
	});

	it('TR9 ends a row where it was changed, closed or dropped: one looks at it no more', () => {
		const decision = (what: 'close' | 'drop', on: string) => ({
			decision: { decision: what, reviewOn: null, reason: '', at: day(on) },
		});
		const successor = { ...one(4, '2027-02-02', '2027-06-01'), supersedes: 'a1' };
		const timeline = drawn(
			[one(1, '2026-11-26', '2027-01-01'), one(2, '2026-11-26'), one(3, '2026-11-26'), successor],
			[
				look('a2', '2027-01-28', { outcome: 'kept', ...decision('close', '2027-01-29') }),
				look('a3', '2027-01-28', decision('drop', '2027-01-30')),
			],
		);
		expect(Object.fromEntries(told(timeline))).toMatchObject({
			a1: ['sealed 2026-11-26', 'superseded 2027-02-02'],
			a2: ['sealed 2026-11-26', 'kept 2027-01-28', 'closed 2027-01-29'],
			a3: ['sealed 2026-11-26', 'looked 2027-01-28', 'dropped 2027-01-30'],
		});
	});

	it('TR9 puts a mark below the one that it would cover', () => {
		const close = { decision: 'close', reviewOn: null, reason: '', at: day('2027-01-28') } as const;
		const [row] = drawn(
			[one(1, '2026-11-26')],
			[look('a1', '2027-01-28', { outcome: 'kept', decision: close })],
		).rows;
		expect(row!.marks.map(({ kind, lane }) => [kind, lane])).toEqual([
			...[
				['sealed', 0],
				['kept', 0],
				['closed', 1],
			],
		]);
	});

	it('TR9 can be drawn of nothing, and of one that was sealed just now', () => {
		expect(drawn([])).toMatchObject({ rows: [], from: day(today) });
		const { from, to } = drawn([one(1, today)]);
		expect(to).toBeGreaterThan(from);
	});
});

describe('over time', () => {
	const strategy = {
		objectives: [
			{ id: goal, title: 'Deliver' },
			{ id: idOf('still'), title: 'Waste less' },
		].map((objective) => ({
			...{ businessGoal: '', indicator: '', baseline: '', target: '', horizon: '' },
			...{ asks: { sales: '', operations: '' }, ...objective },
		})),
	};

	it('TR10 what was kept at the last look, by side and objective, of those looked at', () => {
		const all = lines(
			[one(1, '2026-11-26'), one(2, '2026-11-26'), one(3, '2026-11-26')],
			[
				look('a1', '2027-01-01', { outcome: 'not-kept' }),
				look('a1', '2027-02-01', { outcome: 'kept' }),
				look('a2', '2027-01-01', { outcome: 'partly', seen: { [goal]: 'strengthens' } }),
			],
		);
		const figures = overTime(all, strategy);
		expect(figures.bySide).toEqual([
			{ side: 'sales', share: { kept: 1, looked: 2 } },
			{ side: 'operations', share: { kept: 1, looked: 2 } },
		]);
		expect(figures.byObjective.map(({ title, share }) => [title, share])).toEqual([
			['Deliver', { kept: 1, looked: 2 }],
			['Waste less', { kept: 0, looked: 0 }],
		]);
		expect(figures.unmoved).toEqual([{ id: idOf('still'), title: 'Waste less' }]);
	});

	it('TR10 the days to the first look are the median, and nothing is told of none', () => {
		const sealed = [one(1, '2026-11-01'), one(2, '2026-11-01'), one(3, '2026-11-01')];
		const after = (...reviews: RegisteredReview[]) =>
			overTime(lines(sealed, reviews), strategy).toFirstLook;
		expect(after()).toBeNull();
		expect(overTime(lines(sealed), strategy).unmoved).toBeNull();
		expect(overTime([], strategy)).toMatchObject({ bySide: [], toFirstLook: null });
		const [first, second, third] = [
			...[look('a1', '2026-11-11'), look('a2', '2026-11-21'), look('a3', '2026-12-31')],
		] as [RegisteredReview, RegisteredReview, RegisteredReview];
		expect(after(first)).toEqual({ median: 10, of: 1 });
		expect(after(first, second)).toEqual({ median: 15, of: 2 });
		expect(after(first, second, third, look('a1', '2027-01-01'))).toEqual({ median: 20, of: 3 });
	});
});
