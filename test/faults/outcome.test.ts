import { expect, test } from 'vitest';
import { isAsked, readArguments } from './arguments.ts';
import {
	endOf,
	lineOf,
	lineOfFigure,
	newRow,
	tableOf,
	verdictOf,
	verdictOfFigure,
	type Figure,
} from './outcome.ts';

const found = (acknowledged: number, lost: number, wrong = 0) => ({
	found: { acknowledged, lost, wrong, details: [] },
	rounds: 3,
});

test('a row passes when something was promised and nothing of it is lost', () => {
	expect(verdictOf(newRow('kill', found(1200, 0)))).toBe('passed');
	expect(verdictOf(newRow('kill', found(1200, 1)))).toBe('failed');
	expect(verdictOf(newRow('kill', found(1200, 0, 1)))).toBe('failed');
	expect(verdictOf(newRow('kill', found(0, 0)))).toBe('failed');
	expect(verdictOf(newRow('kill', { ...found(1200, 0), rounds: 0 }))).toBe('failed');
	expect(verdictOf(newRow('kill', { ...found(1200, 0), failures: ['late'] }))).toBe('failed');
});

test('a control that loses nothing has failed: the fault does not bite', () => {
	expect(verdictOf(newRow('control', { ...found(1200, 7), isControl: true }))).toBe('passed');
	const harmless = newRow('control', { ...found(1200, 0), isControl: true });
	expect(verdictOf(harmless)).toBe('failed');
	expect(lineOf(harmless)).toBe('failed: control\n  the control lost nothing');
});

test('what could not run says why', () => {
	const row = newRow('power', { notRun: 'needs root' });
	expect(verdictOf(row)).toBe('not run');
	expect(lineOf(row)).toBe('not run: power: needs root');
});

test('the table tells rounds, what was in flight, acknowledged and lost', () => {
	const row = newRow('kill', { ...found(1200, 0), inFlight: [3, 9, 100] });
	const rest = newRow('damage', found(8, 0));
	const [, ...lines] = tableOf([row, rest, newRow('power', { notRun: 'needs root' })]);
	expect(lines.map((line) => line.split(/ {3,}/).map((cell) => cell.trim()))).toEqual([
		['kill', '3', '9', '1,200', '0'],
		['damage', '3', '8', '0'],
		['power', 'not run', ''],
	]);
});

test('a figure is judged by its goal, but not by a generator that had no time', () => {
	const figure: Figure = { what: 'p95', value: 150, most: 150, unit: 'ms' };
	expect(verdictOfFigure(figure)).toBe('passed');
	expect(verdictOfFigure({ ...figure, value: 151 })).toBe('failed');
	expect(verdictOfFigure({ ...figure, value: NaN })).toBe('failed');
	const bound = { ...figure, value: 151, isGeneratorBound: true };
	expect(verdictOfFigure(bound)).toBe('not run');
	expect(lineOfFigure(bound)).toBe('not run: p95 151 ms, at most 150 ms, generator-bound');
	expect(lineOfFigure({ ...figure, notRun: 'needs Linux' })).toBe('not run: p95: needs Linux');
});

test('the code is 1 for a miss, else 3 for what could not run, else 0', () => {
	expect(endOf(['passed', 'passed'])).toEqual({ line: '2 passed, 0 failed', code: 0 });
	expect(endOf(['passed', 'not run'])).toEqual({ line: '1 passed, 0 failed', code: 3 });
	expect(endOf(['failed', 'not run'])).toEqual({ line: '0 passed, 1 failed', code: 1 });
	expect(endOf([])).toEqual({ line: '0 passed, 0 failed', code: 3 });
});

test('it takes a seed, a quick run and the names of what is to be played', () => {
	expect(readArguments(['--quick', '--seed', '7', 'kill'], 1)).toEqual({
		isQuick: true,
		seed: 7,
		words: ['kill'],
	});
	expect(readArguments([], 1)).toEqual({ isQuick: false, seed: 1, words: [] });
	expect(() => readArguments(['--seed', 'x'], 1)).toThrow('no whole number');
	expect(() => readArguments(['--fast'], 1)).toThrow();
	expect(isAsked({ words: [] }, 'kill')).toBe(true);
	expect(isAsked({ words: ['pow'] }, 'power')).toBe(true);
	expect(isAsked({ words: ['pow'] }, 'kill')).toBe(false);
});
