import { expect, test } from 'vitest';
import { steadyOrder } from '../../../client/dialogue/steady-order.ts';
import type { Point, PointStatus } from '../../../shared/workshop/state.ts';

const point = (at: number, status: PointStatus = 'open'): Point => ({
	...{ case: null, group: null, kind: 'build', text: 'x', by: 'p01', at, status },
	...{ answer: '', restated: null },
});

test('H17 open ones first, in the order of raising, as one meets them', () => {
	const points = { a: point(1, 'parked'), b: point(3), c: point(2) };
	expect(steadyOrder([], points)).toEqual(['c', 'b', 'a']);
});

test('what is settled stays under the finger, and what is gone leaves', () => {
	const before = ['c', 'b', 'a'];
	const points = { a: point(1, 'parked'), b: point(3), c: point(2, 'answered') };
	expect(steadyOrder(before, points)).toEqual(before);
	expect(steadyOrder(before, { a: points.a, c: points.c })).toEqual(['c', 'a']);
});

test('a new one comes behind those that are open', () => {
	const points = { a: point(1, 'parked'), b: point(3), c: point(2, 'answered'), d: point(4) };
	expect(steadyOrder(['c', 'b', 'a'], points)).toEqual(['c', 'b', 'd', 'a']);
	expect(steadyOrder(['a'], { a: points.a, d: points.d })).toEqual(['d', 'a']);
});
