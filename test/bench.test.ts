import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { apartLine, isAlike } from './bench/code-tries.ts';
import { demoLine, isShort } from './bench/demo-play.ts';
import { figure, goalLine, isMet, median, medianRatio, p95, table } from './bench/figures.ts';
import { processorTime } from './bench/processor-time.ts';
import { costs, goalsOf, latencies } from './bench/report.ts';
import type { Round } from './bench/round.ts';
import { strokesOf } from './bench/strokes.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const round = (change: Partial<Round> = {}): Round => ({
	delivered: 1000,
	frames: 200,
	bytes: 17_000,
	processor: 4000,
	keystrokes: [30, 40],
	receipts: [20],
	lasted: 4000,
	...change,
});
const reference = round({ frames: 1000, bytes: 20_000, processor: 8000, keystrokes: [5] });

describe('the demo', () => {
	test('under three minutes is short enough, and what did not end is not', () => {
		expect(isShort({ seconds: 179.9 })).toBe(true);
		expect(isShort({ seconds: 180 })).toBe(false);
		expect(demoLine({ seconds: NaN })).toMatch(/^failed: .* did not end/);
	});
});

describe('figures', () => {
	test('the median is the middle one, or lies between the two', () => {
		expect(median([9, 1, 5])).toBe(5);
		expect(median([9, 1, 5, 100])).toBe(7);
		expect(median([])).toBeNaN();
	});

	test('19 of 20 are not above the 95th percentile', () => {
		expect(p95(upTo(20).toReversed())).toBe(19);
		expect(p95(upTo(100))).toBe(95);
		expect(p95([7])).toBe(7);
		expect(p95([])).toBeNaN();
	});

	test('a ratio compares each round with the one beside it', () => {
		expect(medianRatio([1, 20, 3], [2, 10, 30])).toBe(0.5);
		expect(medianRatio([1, 2, 3], [1, 2])).toBeNaN();
	});

	test('a figure has three digits, and says when there is none', () => {
		expect([0.20731, 17, 1234.5, NaN].map(figure)).toEqual([
			'0.207',
			'17.0',
			'1235',
			'not measured here',
		]);
	});

	test('a goal is met up to its bound, and missed by what was not measured', () => {
		const goal = { what: 'frames', ratio: 0.25, most: 0.25 };
		expect(isMet(goal)).toBe(true);
		expect(isMet({ ...goal, ratio: 0.2501 })).toBe(false);
		expect(isMet({ ...goal, ratio: NaN })).toBe(false);
		expect(goalLine(goal)).toBe("passed: frames 0.250 x the reference's, at most 0.25 x");
		expect(goalLine({ ...goal, ratio: 1 })).toMatch(/^failed: frames 1\.00 x/);
	});

	test('a table has words to the left and figures to the right', () => {
		expect(
			table([
				['of', 'us'],
				['frames', '0.2'],
			]),
		).toEqual(['of        us', 'frames   0.2']);
	});
});

describe('what is reported', () => {
	const measured = { ours: [round()], theirs: [reference] };

	test('is reckoned for each delivered character and against the reference', () => {
		const [, frames, bytes, processor] = costs(measured, 'the reference');
		expect(frames).toMatch(/^frames +0\.200 +1\.00 +0\.200$/);
		expect(bytes).toMatch(/^bytes +17\.0 +20\.0 +0\.850$/);
		expect(processor).toMatch(/^CPU.* 4\.00 +8\.00 +0\.500$/);
	});

	test('names no CPU where the machine tells none', () => {
		const [, , , processor] = costs({ ...measured, ours: [round({ processor: null })] }, 'it');
		expect(processor).toMatch(/^CPU.* not measured here +8\.00 +not measured here$/);
	});

	test('keeps our keystrokes apart from theirs and says how many were timed', () => {
		const lines = latencies({ ...measured, ours: [round(), round()] }, [7], 151);
		expect(lines.slice(1).map((line) => line.split(/ {3,}/))).toEqual([
			['command to every screen, all 151', '7.00', '7.00', '1'],
			['keystroke to others', '35.0', '40.0', '4'],
			['durable receipt', '20.0', '20.0', '2'],
			['keystroke to others at the reference', '5.00', '5.00', '1'],
		]);
	});

	test('judges frames and bytes, and neither when nothing was measured', () => {
		expect(goalsOf(measured, 150).map(isMet)).toEqual([true, true]);
		const costly = { ...measured, ours: [round({ frames: 260, bytes: 17_200 })] };
		expect(goalsOf(costly, 150).map(isMet)).toEqual([false, false]);
		expect(goalsOf({ ours: [], theirs: [] }, 150).map(isMet)).toEqual([false, false]);
	});
});

describe('the writing', () => {
	const strokes = strokesOf(25, 8, 4);

	test('has so many keys of everybody, each in its own beat, in the order of time', () => {
		for (let writer = 0; writer < 25; writer++) {
			const beats = strokes
				.filter((stroke) => stroke.writer === writer)
				.map(({ at }) => Math.floor(at / 250));
			expect(beats).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		}
		expect(strokes).toEqual(strokes.toSorted((a, b) => a.at - b.at));
	});

	test('is the same in every round, and nobody types in step with another', () => {
		expect(strokesOf(25, 8, 4)).toEqual(strokes);
		expect(new Set(strokes.map(({ at }) => at)).size).toBe(strokes.length);
	});
});

test('the processor time of a process is what it has used itself, or nothing', () => {
	const used = () => process.cpuUsage().user + process.cpuUsage().system;
	const atLeast = used();
	const time = processorTime(process.pid);
	const atMost = used();
	if (process.platform !== 'linux') return expect(time).toBeNull();
	// It is counted in hundredths of a second, user and system each rounded down.
	expect(time).toBeGreaterThan(atLeast - 20_000);
	expect(time).toBeLessThanOrEqual(atMost);
});

test('how long a no to a code takes is told, and more than a tenth apart is too much', () => {
	expect([1, 1.1, 1.11, NaN].map((ratio) => isAlike({ ratio }))).toEqual([
		true,
		true,
		false,
		false,
	]);
	const medians = [
		['nobody has it', 1],
		['its door is locked', 1.05],
	] as const;
	expect(apartLine({ medians, ratio: 1.05 })).toBe(
		'passed: a no to a code takes 1.000 ms where nobody has it, 1.050 ms where its door is locked: 1.050 x apart, at most 1.1 x',
	);
});
