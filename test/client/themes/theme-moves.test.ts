import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	changesNothing,
	movedBetween,
	moveBy,
	withMove,
	type Direction,
	type Move,
} from '../../../client/stages/theme-moves.ts';
import { initialState, type Theme } from '../../../shared/workshop/state.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';

const themes = (...contents: string[]): Theme[] =>
	contents.map((cards, index) => ({
		id: `t${index + 1}`,
		title: `Theme ${index + 1}`,
		conflicts: [...cards],
	}));
const contents = (all: readonly Theme[]) => all.map(({ conflicts }) => conflicts.join(''));
const moved = (all: readonly Theme[], conflict: string, direction: Direction) => {
	const move = moveBy(all, conflict, direction);
	return move && contents(withMove(all, move));
};

test('up and down change the order within a theme, and end at its ends', () => {
	const all = themes('abc');
	expect(moved(all, 'b', 'up')).toEqual(['bac']);
	expect(moved(all, 'b', 'down')).toEqual(['acb']);
	expect(moved(all, 'a', 'up')).toBeUndefined();
	expect(moved(all, 'c', 'down')).toBeUndefined();
});

test('left and right go to the end of the neighbouring theme', () => {
	const all = themes('ab', 'c');
	expect(moved(all, 'a', 'right')).toEqual(['b', 'ca']);
	expect(moved(all, 'c', 'left')).toEqual(['abc', '']);
	expect(moved(all, 'c', 'right')).toBeUndefined();
});

test('left of the first theme are the cards that have none', () => {
	const all = themes('a', 'b');
	expect(moved(all, 'a', 'left')).toEqual(['', 'b']);
	expect(moved(all, 'z', 'right')).toEqual(['az', 'b']);
	expect(moved(all, 'z', 'left')).toBeUndefined();
	expect(moved(all, 'z', 'up')).toBeUndefined();
});

test('putting a card back where it was changes nothing', () => {
	const all = themes('ab', 'c');
	const move = (conflict: string, theme: string | null, before: string | null): Move => ({
		conflict,
		theme,
		before,
	});
	expect(changesNothing(all, move('a', 't1', 'b'))).toBe(true);
	expect(changesNothing(all, move('a', 't1', 'a'))).toBe(true);
	expect(changesNothing(all, move('b', 't1', null))).toBe(true);
	expect(changesNothing(all, move('z', null, null))).toBe(true);
	expect(changesNothing(all, move('a', 't1', null))).toBe(false);
	expect(changesNothing(all, move('a', null, null))).toBe(false);
});

test('what others moved from theme to theme is told, a new order is not', () => {
	expect(movedBetween(themes('ab', ''), themes('b', 'a'))).toEqual(['a']);
	expect(movedBetween(themes('ab'), themes('ba'))).toEqual([]);
	expect(movedBetween(themes('a'), themes(''))).toEqual(['a']);
});

const cards = ['a', 'b', 'c', 'd', 'e'];
const sorted = fc
	.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 })
	.map((places) =>
		themes(...[1, 2, 3].map((at) => cards.filter((_, card) => places[card] === at).join(''))),
	);
const anyMove = fc.record({
	conflict: fc.constantFrom(...cards),
	theme: fc.constantFrom('t1', 't2', 't3', null),
	before: fc.constantFrom(...cards, null),
});

test('what is shown before the answer is what the rules make of the move', () => {
	fc.assert(
		fc.property(sorted, anyMove, (before, move) => {
			const state = { ...initialState(), themes: structuredClone(before) };
			evolve(state, { type: 'ConflictSorted', ...move, by: 'p', at: 0 });
			expect(withMove(before, move)).toEqual(state.themes);
		}),
	);
});
