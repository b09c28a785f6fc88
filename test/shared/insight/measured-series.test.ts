import { expect, it } from 'vitest';
import { measuredSeries } from '../../../shared/insight/measured-series.ts';

const measure = { indicator: 'Late orders', baseline: '9 a year', target: '3 a year' };
const said = (...values: (number | undefined)[]) =>
	values.map((value, at) => ({ at, ...(value !== undefined && { measuredValue: value }) }));
const reached = (value: number, baseline: string, target: string) =>
	measuredSeries({ ...measure, baseline, target }, said(value)).reached;

it('MV6 values come in the order of their time; a review without one is left out', () => {
	const reviews = [{ at: 3, measuredValue: 4 }, { at: 1, measuredValue: 9 }, { at: 2 }];
	expect(measuredSeries(measure, reviews)).toEqual({
		points: [
			{ at: 1, value: 9 },
			{ at: 3, value: 4 },
		],
		...{ unit: 'a year', baseline: 9, target: 3, reached: false },
	});
});

it('MV6 what is no number has no line', () => {
	expect(measuredSeries({ ...measure, baseline: 'many', target: '2 of 9' }, said(4))).toMatchObject(
		{
			...{ baseline: null, target: null, reached: null },
		},
	);
});

it('MV7 the target is reached at it and beyond it, seen from the baseline', () => {
	expect([4, 3, 2].map((value) => reached(value, '9', '3'))).toEqual([false, true, true]);
	expect([70, 80, 90].map((value) => reached(value, '60', '80'))).toEqual([false, true, true]);
	expect(reached(4, '', '3')).toBe(null);
	expect(reached(3, '', '3')).toBe(true);
	expect(reached(4, '3', '3')).toBe(null);
	expect(measuredSeries(measure, said()).reached).toBe(null);
});
