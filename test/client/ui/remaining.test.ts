import { expect, test } from 'vitest';
import { asClock, passed, secondsLeft } from '../../../client/ui/remaining.ts';

test('a second counts until it is over, and time never runs below zero', () => {
	expect(secondsLeft(10_000, 5_001)).toBe(5);
	expect(secondsLeft(10_000, 9_999)).toBe(1);
	expect(secondsLeft(10_000, 10_000)).toBe(0);
	expect(secondsLeft(10_000, 60_000)).toBe(0);
});

test.each([
	[0, '0:00'],
	[9, '0:09'],
	[297, '4:57'],
	[3600, '1:00:00'],
	[3905, '1:05:05'],
])('%i seconds read %s', (seconds, read) => {
	expect(asClock(seconds)).toBe(read);
});

test('said at a minute, at ten seconds and at the end, also when a reading is skipped', () => {
	expect(passed(61, 60)).toBe(60);
	expect(passed(63, 58)).toBe(60);
	expect(passed(60, 59)).toBeUndefined();
	expect(passed(11, 9)).toBe(10);
	expect(passed(1, 0)).toBe(0);
	expect(passed(70, 5)).toBe(10);
	// Opening a page does not announce what has long been over.
	expect(passed(0, 0)).toBeUndefined();
});
