import { describe, expect, test } from 'vitest';
import { carriedCaret, carriedUnit, endOfDelta } from '../../../client/connection/text-change.ts';
import { changeBetween } from '../../../shared/board/text-change.ts';

describe('changeBetween', () => {
	test.each([
		['', 'a', 1, { at: 0, removed: 0, inserted: 'a' }],
		['ab', 'aXb', 2, { at: 1, removed: 0, inserted: 'X' }],
		['abc', 'ac', 1, { at: 1, removed: 1, inserted: '' }],
		['one two', 'one six', 7, { at: 4, removed: 3, inserted: 'six' }],
		['same', 'same', 2, { at: 2, removed: 0, inserted: '' }],
	])('%j becomes %j with the caret at %i', (before, after, caret, change) => {
		expect(changeBetween(before, after, caret)).toEqual(change);
	});

	test('the caret tells which of equal letters is new', () => {
		expect(changeBetween('aa', 'aaa', 1).at).toBe(0);
		expect(changeBetween('aa', 'aaa', 3).at).toBe(2);
	});

	test('an emoji is replaced whole, whichever half differs', () => {
		expect(changeBetween('😀', '😁', 2)).toEqual({ at: 0, removed: 2, inserted: '😁' });
		// Same second half, other first half.
		expect(changeBetween('x\ud83d\ude00', 'x\ud83e\ude00', 3)).toEqual({
			at: 1,
			removed: 2,
			inserted: '\ud83e\ude00',
		});
	});
});

describe('carriedCaret', () => {
	const delta = [{ retain: 2 }, { insert: 'XY' }, { retain: 1 }, { delete: 2 }];

	test('what arrives in front moves it, what arrives at it does not', () => {
		expect(carriedCaret(1, delta)).toBe(1);
		expect(carriedCaret(2, delta)).toBe(2);
		expect(carriedCaret(3, delta)).toBe(5);
	});

	test('what is taken out around it leaves it at the seam', () => {
		expect(carriedCaret(4, delta)).toBe(5);
		expect(carriedCaret(6, delta)).toBe(6);
	});
});

test('carriedUnit: a unit that was taken out has no place any more', () => {
	const delta = [{ insert: 'X' }, { retain: 1 }, { delete: 1 }, { retain: 1 }];
	expect([0, 1, 2, 3].map((index) => carriedUnit(index, delta))).toEqual([1, undefined, 2, 3]);
});

test('endOfDelta: behind what came back, or where something went', () => {
	expect(endOfDelta([{ retain: 3 }, { insert: 'back' }])).toBe(7);
	expect(endOfDelta([{ retain: 3 }, { delete: 2 }])).toBe(3);
});
