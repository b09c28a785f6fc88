import { expect, test } from 'vitest';
import { offsetAfter } from '../../client/workshop/server-clock.ts';

/** What a device knows after messages that were sent and came at these times. */
const after = (...messages: [sentAt: number, now: number][]) =>
	messages.reduce<number | undefined>((known, [at, now]) => offsetAfter(known, at, now), undefined);

test('the first message tells the server’s clock', () => {
	expect(after([61_000, 1000])).toBe(60_000);
	expect(after([1000, 61_000])).toBe(-60_000);
});

test('a message that comes late moves no timer, one that comes faster puts it right', () => {
	expect(after([10_000, 10_050], [20_000, 23_400])).toBe(-50);
	expect(after([10_000, 13_000], [20_000, 20_040])).toBe(-40);
	expect(after([10_000, 10_050], [20_000, 23_400], [30_000, 30_020])).toBe(-20);
});

test('a device whose clock was set begins anew', () => {
	expect(after([10_000, 10_050], [20_000, 3_620_050])).toBe(-3_600_050);
	expect(after([10_000, 3_610_050], [20_000, 20_050])).toBe(-50);
});
