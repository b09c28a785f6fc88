import { describe, expect, it } from 'vitest';
import { costOf, costOfTheme } from '../../../shared/insight/cost.ts';
import type { Estimate } from '../../../shared/workshop/state.ts';

const estimates = (...pairs: [timesAYear: number, amount: number][]) =>
	Object.fromEntries(
		pairs.map(([timesAYear, amount], index): [string, Estimate] => [
			`p${index}`,
			{ kind: 'overtime', timesAYear, amount },
		]),
	);
const cost = (median: number, into: string | null = null) => ({
	cost: { median, low: 0, high: 9, estimates: 1 },
	into,
});

describe('what a card costs', () => {
	it('I10 is times a year x amount', () => {
		expect(costOf(estimates([18, 4200]))).toEqual({
			median: 75_600,
			low: 75_600,
			high: 75_600,
			estimates: 1,
		});
	});

	it('I10 of an odd number of estimates the middle one is the median', () => {
		expect(costOf(estimates([1, 1000], [1, 9], [10, 20]))).toEqual({
			median: 200,
			low: 9,
			high: 1000,
			estimates: 3,
		});
	});

	it('I10 of an even number it lies between the two in the middle', () => {
		expect(costOf(estimates([1, 100], [1, 7], [1, 10], [1, 21]))).toEqual({
			median: 15.5,
			low: 7,
			high: 100,
			estimates: 4,
		});
		expect(costOf(estimates([1, 4], [1, 2]))?.median).toBe(3);
	});

	it('I10 nothing can cost nothing', () => {
		expect(costOf(estimates([0, 500]))).toEqual({ median: 0, low: 0, high: 0, estimates: 1 });
	});

	it('I10 without an estimate there is no cost', () => {
		expect(costOf(undefined)).toBeNull();
		expect(costOf({})).toBeNull();
	});
});

describe('what a theme costs', () => {
	it('I11 is what its cards cost, each once by its median', () => {
		const costs = { c1: cost(5), c2: cost(70), c3: { cost: null, into: null }, c4: cost(900) };
		expect(costOfTheme({ conflicts: ['c1', 'c2', 'c3', 'unknown'] }, costs)).toBe(75);
		expect(costOfTheme({ conflicts: [] }, costs)).toBe(0);
	});
});
