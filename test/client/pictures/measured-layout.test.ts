import { expect, it } from 'vitest';
import { measuredLayout, size } from '../../../client/pictures/measured-layout.ts';

const layout = (
	values: readonly number[],
	baseline: number | null = null,
	target: number | null = null,
) =>
	measuredLayout({
		points: values.map((value, at) => ({ at, value })),
		...{ unit: '', baseline, target, reached: null },
	});

it('MV6 nothing measured has no point, and one stands in the middle', () => {
	expect(layout([], 9, 3).spots).toEqual([]);
	const [only] = layout([5]).spots;
	expect([only!.x, only!.y]).toEqual([size.width / 2, size.height / 2]);
	expect(only!.labelled).toBe(true);
});

it('MV6 two points stand at the edges, the higher value higher', () => {
	const [first, last] = layout([9, 3], 9, 3).spots;
	expect(first!.x).toBeLessThan(last!.x);
	expect(first!.y).toBeLessThan(last!.y);
	expect([first!.anchor, last!.anchor]).toEqual(['start', 'end']);
	expect(layout([9, 3], 9, 3).lines.map(({ kind, y }) => [kind, y])).toEqual([
		['baseline', first!.y],
		['target', last!.y],
	]);
});

it('MV6 of many points none leaves the picture, and no label stands on another', () => {
	const values = Array.from({ length: 40 }, (_value, at) => (at % 7) - 3);
	const { spots } = layout(values, -8, 11);
	for (const { x, y } of spots) {
		expect(x).toBeGreaterThanOrEqual(0);
		expect(x).toBeLessThanOrEqual(size.width);
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y).toBeLessThanOrEqual(size.height);
	}
	const labels = spots.filter(({ labelled }) => labelled).map(({ x }) => x);
	expect(labels.length).toBeGreaterThan(3);
	for (const [index, x] of labels.slice(1).entries())
		expect(x - labels[index]!).toBeGreaterThan(40);
});

it('MV6 the words of two lines do not stand on each other, nor a value on them', () => {
	for (const target of [9, 8.9, 3]) {
		const { lines, spots, end } = layout([9, 5, 3], 9, target);
		expect(lines[1]!.labelY - lines[0]!.labelY).toBeGreaterThan(12);
		for (const { x } of spots) expect(x).toBeLessThanOrEqual(end - 10);
	}
	expect(layout([9, 5]).end).toBe(size.width);
});

it('MV6 values that are all the same stand in the middle, and at the same moment too', () => {
	expect(layout([4, 4], 4, 4).spots.map(({ y }) => y)).toEqual([66, 66]);
	const { spots } = measuredLayout({
		points: [
			{ at: 5, value: 1 },
			{ at: 5, value: 2 },
		],
		...{ unit: '', baseline: null, target: null, reached: null },
	});
	expect(spots.map(({ x }) => x)).toEqual([160, 160]);
});
