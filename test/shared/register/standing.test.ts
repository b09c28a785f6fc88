import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../shared/check/day.ts';
import { dueFirst, whenDue } from '../../../shared/register/due.ts';
import type { RegisteredAgreement } from '../../../shared/register/register.ts';
import {
	dueOn,
	openOf,
	reviewsOf,
	standingOf,
	type Reviewed,
} from '../../../shared/register/standing.ts';
import type { ReviewDecision } from '../../../shared/workshop/reviews.ts';
import { agreement } from '../../support/register-contract.ts';

const one = (number: number, change: Partial<RegisteredAgreement> = {}): RegisteredAgreement => ({
	...agreement(number),
	id: `a${number}`,
	...change,
});
const due = (number: number, reviewOn: string) =>
	one(number, { text: { ...agreement(number).text, reviewOn } });
const reviewed = (
	id: string,
	at: number,
	decision: ReviewDecision | null,
	reviewOn: string | null = null,
	workshop = 'second',
): Reviewed => ({
	...{ agreement: id, workshop, at, outcome: null },
	decision: decision && { decision, reviewOn, at },
});

describe('what became of an agreement', () => {
	const agreements = [one(1), one(2), one(3, { supersedes: 'a2' })];

	it('RV10 it is open until something is decided or sealed in its place', () => {
		expect(standingOf({ agreements, reviews: [] }, 'a1')).toEqual({ is: 'open' });
		expect(standingOf({ agreements, reviews: [reviewed('a1', 1, null)] }, 'a1').is).toBe('open');
		expect(standingOf({ agreements, reviews: [reviewed('a1', 1, 'change')] }, 'a1').is).toBe(
			'open',
		);
	});

	it('RV10 it is superseded by the last one that took its place, whatever is decided', () => {
		const reviews = [reviewed('a2', 1, 'keep', '2027-03-01')];
		expect(standingOf({ agreements, reviews }, 'a2')).toMatchObject({
			...{ is: 'superseded', by: { number: 3 } },
		});
		const twice = [...agreements, one(4, { supersedes: 'a2' })];
		for (const order of [twice, [...twice].reverse()])
			expect(standingOf({ agreements: order, reviews: [] }, 'a2')).toMatchObject({
				by: { number: 4 },
			});
	});

	it('RV10 the decision that was made last counts, in whichever order they are read', () => {
		const closed = reviewed('a1', 1, 'close');
		const kept = reviewed('a1', 2, 'keep', '2027-03-01', 'third');
		const dropped = reviewed('a1', 3, 'drop', null, 'fourth');
		const is = (...reviews: Reviewed[]) => standingOf({ agreements, reviews }, 'a1').is;
		expect(is(closed)).toBe('closed');
		expect([is(closed, kept), is(kept, closed)]).toEqual(['open', 'open']);
		expect([is(dropped, closed, kept), is(kept, closed, dropped)]).toEqual(['dropped', 'dropped']);
		expect(is(closed, { ...reviewed('a1', 9, null), workshop: 'third' })).toBe('closed');
		const twins = [reviewed('a1', 1, 'close', null, 'b'), reviewed('a1', 1, 'drop', null, 'c')];
		expect(is(...twins)).toBe('dropped');
		expect(is(...twins.reverse())).toBe('dropped');
		expect(reviewsOf([kept, closed], 'a1')).toEqual([closed, kept]);
	});

	it('RV10 only the open ones stand', () => {
		const reviews = [reviewed('a3', 1, 'close')];
		expect(openOf({ agreements, reviews }).map(({ id }) => id)).toEqual(['a1']);
	});

	it('RV10 one looks again on the day that was decided last, else on the text’s', () => {
		const text = due(1, '2027-01-28');
		expect(dueOn({ reviews: [] }, text)).toBe('2027-01-28');
		const kept = reviewed('a1', 1, 'keep', '2027-03-01');
		expect(dueOn({ reviews: [kept] }, text)).toBe('2027-03-01');
		expect(dueOn({ reviews: [kept, reviewed('a1', 2, 'change')] }, text)).toBe('2027-03-01');
	});
});

describe('which come first', () => {
	it('RV11 overdue before the day, due for two weeks from it on, later after that', () => {
		const today = '2027-01-20';
		expect(
			['2027-01-19', '2027-01-20', '2027-02-03', '2027-02-04', ''].map((on) => whenDue(on, today)),
		).toEqual(['overdue', 'due', 'due', 'later', 'undated']);
		expect(daysAfter('2027-12-25', 14)).toBe('2028-01-08');
		expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
	});

	it('RV11 by day, of one day by number, undated last; three of the due ones for the room', () => {
		const agreements = [
			...[due(1, ''), due(6, '2027-01-21'), due(3, '2027-01-21'), due(4, '2027-06-01')],
			...[due(5, '2026-12-24'), due(2, '2027-01-28'), due(7, '2027-01-29')],
		];
		const order = dueFirst({ agreements, reviews: [] }, '2027-01-21');
		expect(order.map(({ agreement: { number }, when, inRoom }) => [number, when, inRoom])).toEqual([
			...([
				[5, 'overdue', true],
				[3, 'due', true],
				[6, 'due', true],
			] as const),
			...([
				[2, 'due', false],
				[7, 'due', false],
				[4, 'later', false],
				[1, 'undated', false],
			] as const),
		]);
	});

	it('RV11 what is later is not for the room, and what is not open does not come', () => {
		const agreements = [due(1, '2027-06-01'), due(2, '2027-01-01')];
		const reviews = [reviewed('a2', 1, 'drop')];
		expect(dueFirst({ agreements, reviews }, '2027-01-21')).toMatchObject([
			{ agreement: { number: 1 }, inRoom: false },
		]);
	});
});
