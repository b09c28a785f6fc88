import type { MeasuredSeries } from '../../shared/insight/measured-series.ts';

/** Units of the drawing: what is measured runs through time from left to right. */
export const size = { width: 320, height: 132 };
const edge = { left: 12, right: 12, top: 22, bottom: 22 };
/** Beside the picture, where the lines say what they are: no value stands there. */
const besides = 104;
/** Words closer than this stand on each other. */
const apart = 15;

interface MeasuredSpot {
	x: number;
	y: number;
	at: number;
	value: number;
	/** Where its value is written: the first, the last, and whatever has room beside them. */
	labelled: boolean;
	anchor: 'start' | 'middle' | 'end';
	/** Of its label: above it, or below where the top is near. */
	labelY: number;
}

export interface MeasuredLayout {
	spots: MeasuredSpot[];
	/** Where what is measured ends, and the words of the lines begin. */
	end: number;
	/** Those that are numbers, the higher first. */
	lines: MeasuredLine[];
}

interface MeasuredLine {
	kind: 'baseline' | 'target';
	value: number;
	y: number;
	/** Of its words: they part where the lines are close. */
	labelY: number;
}

/** Room for a label of a value: six signs on either side. */
const labelRoom = 48;

/** Everything between the least and the most stands inside; where all is the same, in the middle. */
export function measuredLayout({ points, baseline, target }: MeasuredSeries): MeasuredLayout {
	const values = [...points.map(({ value }) => value), baseline, target].filter(
		(value) => value !== null,
	);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const inner = size.height - edge.top - edge.bottom;
	const heightOf = (value: number) =>
		most === least
			? edge.top + inner / 2
			: edge.top + inner * (1 - (value - least) / (most - least));
	const from = points[0]?.at ?? 0;
	const span = (points.at(-1)?.at ?? 0) - from;
	const hasLines = baseline !== null || target !== null;
	const end = size.width - (hasLines ? besides : 0);
	const width = end - edge.left - edge.right;
	const placeOf = (at: number) => (span === 0 ? end / 2 : edge.left + (width * (at - from)) / span);
	let written = -Infinity;
	const last = placeOf(points.at(-1)?.at ?? 0);
	const spots = points.map(({ at, value }, index): MeasuredSpot => {
		const [x, y] = [placeOf(at), heightOf(value)];
		const isEnd = index === 0 || index === points.length - 1;
		const labelled = isEnd || (x - written >= labelRoom && last - x >= labelRoom);
		if (labelled) written = x;
		const anchor = x < labelRoom / 2 ? 'start' : x > end - labelRoom / 2 ? 'end' : 'middle';
		const labelY = y - edge.top < 5 ? y + 18 : y - 9;
		return { x, y, at, value, labelled, anchor, labelY };
	});
	const lines = (['baseline', 'target'] as const)
		.flatMap((kind) => {
			const value = kind === 'target' ? target : baseline;
			return value === null ? [] : { kind, value, y: heightOf(value), labelY: heightOf(value) + 4 };
		})
		.sort((a, b) => a.y - b.y);
	const [upper, lower] = lines;
	if (upper && lower && lower.y - upper.y < apart) {
		const middle = (upper.labelY + lower.labelY) / 2;
		upper.labelY = middle - apart / 2;
		lower.labelY = middle + apart / 2;
	}
	return { spots, end, lines };
}
