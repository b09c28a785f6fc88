import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Bucket } from '../../server/bucket.ts';
import { Inbox } from '../../server/inbox.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

const message = (number: number) => Uint8Array.of(number);

/** A socket whose seat may send ten at once, and a hundred a second. */
function open(bucket = new Bucket({ most: 10, perSecond: 100 }), ...further: Bucket[]) {
	const received: number[] = [];
	const source = { isPaused: false, pause: () => {}, resume: () => {} };
	source.pause = () => (source.isPaused = true);
	source.resume = () => (source.isPaused = false);
	const inbox = new Inbox<Uint8Array>({
		...{ source, buckets: [bucket, ...further] },
		costOf: ({ byteLength }) => 1 + byteLength / 2048,
		receive: ([number]) => received.push(number!),
	});
	return { bucket, received, source, inbox };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

it('L10 takes what a person sends at once', () => {
	const { inbox, received, source } = open();
	for (const number of numbers(10)) inbox.take(message(number));
	expect(received).toEqual(numbers(10));
	expect(source.isPaused).toBe(false);
});

it('L10 takes a flood at its pace, loses nothing of it and keeps its order', () => {
	const { inbox, received, source } = open();
	for (const number of numbers(60)) inbox.take(message(number));
	expect(received.length).toBeLessThan(12);
	expect(source.isPaused).toBe(true);
	vi.advanceTimersByTime(200);
	expect(received.length).toBeGreaterThan(20);
	expect(received.length).toBeLessThan(35);
	inbox.take(message(60));
	vi.advanceTimersByTime(500);
	expect(received).toEqual(numbers(61));
	expect(source.isPaused).toBe(false);
});

it('L10 counts what is long, and what costs more than to be read, as more than one', () => {
	const { bucket, inbox, received } = open();
	inbox.take(new Uint8Array(40_000));
	inbox.take(message(1));
	expect(received).toEqual([0]);
	vi.advanceTimersByTime(200);
	expect(received).toEqual([0, 1]);
	vi.advanceTimersByTime(1000);
	bucket.spend(30);
	inbox.take(message(2));
	expect(received).toHaveLength(2);
	vi.advanceTimersByTime(300);
	expect(received).toEqual([0, 1, 2]);
});

it('L10 reads two sockets of one seat as slowly as one', () => {
	const one = open();
	const other = open(one.bucket);
	for (const number of numbers(30)) {
		one.inbox.take(message(number));
		other.inbox.take(message(number));
	}
	expect(one.received.length + other.received.length).toBeLessThan(12);
	vi.advanceTimersByTime(200);
	expect(one.received.length + other.received.length).toBeLessThan(35);
});

it('L10 reads nothing more of what waits when its socket has closed', () => {
	const { inbox, received } = open();
	for (const number of numbers(30)) inbox.take(message(number));
	const before = received.length;
	inbox.close();
	vi.advanceTimersByTime(1000);
	expect(received).toHaveLength(before);
});

it('L10 takes what comes in one go a little at a time, so that others have their turn', () => {
	const few = new Bucket({ most: 4, perSecond: 1000 });
	const { inbox, received, source } = open(new Bucket({ most: 100, perSecond: 100 }), few);
	for (const number of numbers(40)) inbox.take(message(number));
	expect(received.length).toBeLessThan(6);
	expect(source.isPaused).toBe(true);
	const turns: number[] = [];
	for (let turn = 0; turn < 60; turn++) {
		const before = received.length;
		vi.advanceTimersByTime(1);
		turns.push(received.length - before);
	}
	expect(Math.max(...turns)).toBeLessThan(6);
	expect(received).toEqual(numbers(40));
	expect(source.isPaused).toBe(false);
});
