import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../client/ui/announcer.svelte.ts';

let announcer: Announcer;

beforeEach(() => {
	vi.useFakeTimers();
	announcer = new Announcer();
});

afterEach(() => {
	vi.useRealTimers();
});

test('what happens within a second is said in one breath, the same thing once', () => {
	announcer.tell('Ana moved a card.');
	announcer.tell('Ana moved a card.');
	announcer.say('10 seconds left');
	expect(announcer.said).toBe('');
	vi.advanceTimersByTime(1000);
	expect(announcer.said).toBe('10 seconds left Ana moved a card.');
});

test('others wait until the listener has stopped writing; the timer does not', () => {
	announcer.typed();
	announcer.tell('Ana moved a card.');
	announcer.say('10 seconds left');
	vi.advanceTimersByTime(1000);
	expect(announcer.said).toBe('10 seconds left');
	announcer.typed();
	vi.advanceTimersByTime(1500);
	expect(announcer.said).toBe('10 seconds left');
	vi.advanceTimersByTime(2000);
	expect(announcer.said).toBe('Ana moved a card.');
});

test('others are silent on request', () => {
	announcer.silenced = true;
	announcer.tell('Ana moved a card.');
	vi.advanceTimersByTime(5000);
	expect(announcer.said).toBe('');
});

test('the same words later are news again', () => {
	announcer.say('Saved');
	vi.advanceTimersByTime(1000);
	const first = announcer.said;
	announcer.say('Saved');
	vi.advanceTimersByTime(1000);
	expect(announcer.said).not.toBe(first);
	expect(announcer.said.trim()).toBe('Saved');
});
