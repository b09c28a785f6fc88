import { describe, expect, it } from 'vitest';
import { commonGround, topThemes, type Quadrant } from '../../../shared/insight/common-ground.ts';
import type { Tally } from '../../../shared/insight/tally.ts';

type Cell = number | null;

/** A tally of the dots of Sales and Operations, theme by theme. */
const tallyOf = (...rows: [sales: Cell, operations: Cell][]): Tally => ({
	ballots: { sales: 3, operations: 3, other: 0, total: 6 },
	dots: Object.fromEntries(
		rows.map(([sales, operations], index) => [
			`t${index + 1}`,
			{ sales, operations, other: 7, total: null },
		]),
	),
});
const quadrants = (...rows: [Cell, Cell][]): Quadrant[] | undefined =>
	commonGround(tallyOf(...rows))?.points.map(({ quadrant }) => quadrant);

describe('the map', () => {
	it('I5 a theme stands at its share of each side’s dots', () => {
		expect(commonGround(tallyOf([3, 1], [1, 1]))).toEqual({
			boundary: 1 / 2,
			points: [
				{ item: 't1', x: 3 / 4, y: 1 / 2, sales: 3, operations: 1, quadrant: 'both' },
				{ item: 't2', x: 1 / 4, y: 1 / 2, sales: 1, operations: 1, quadrant: 'operations' },
			],
		});
	});

	it('I6 the boundary is one over the number of themes', () => {
		expect(commonGround(tallyOf([1, 1]))?.boundary).toBe(1);
		expect(commonGround(tallyOf([1, 1], [1, 1], [1, 1]))?.boundary).toBe(1 / 3);
	});

	it('I6 at the boundary counts as over it, one dot less does not', () => {
		expect(quadrants([10, 10], [10, 10], [10, 10])).toEqual(['both', 'both', 'both']);
		expect(quadrants([10, 9], [10, 10], [10, 11])).toEqual(['sales', 'both', 'both']);
		expect(quadrants([9, 10], [10, 10], [11, 10])).toEqual(['operations', 'both', 'both']);
	});

	it('I6 at a third, a sixth or a seventh no fraction is lost', () => {
		for (const count of [3, 6, 7, 49])
			expect(quadrants(...Array.from({ length: count }, (): [number, number] => [7, 11]))).toEqual(
				Array.from({ length: count }, () => 'both'),
			);
	});

	it('I7 each quadrant has its word', () => {
		expect(quadrants([4, 4], [4, 0], [0, 4], [0, 0])).toEqual([
			'both',
			'sales',
			'operations',
			'later',
		]);
	});

	it('I8 there is none while a side is withheld or has placed no dot', () => {
		expect(commonGround(tallyOf([null, 1], [null, 1]))).toBeNull();
		expect(commonGround(tallyOf([1, null], [1, null]))).toBeNull();
		expect(commonGround(tallyOf([0, 1], [0, 1]))).toBeNull();
		expect(commonGround(tallyOf([1, 0], [1, 0]))).toBeNull();
		expect(commonGround(tallyOf())).toBeNull();
		expect(commonGround(tallyOf([1, 1]))).not.toBeNull();
	});

	it('I9 top themes are over the boundary on either side', () => {
		const ground = commonGround(tallyOf([4, 4], [4, 0], [0, 4], [0, 0]))!;
		expect(topThemes(ground)).toEqual(['t1', 't2', 't3']);
	});
});
