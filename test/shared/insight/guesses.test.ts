import { expect, test } from 'vitest';
import { guessesBy } from '../../../shared/insight/guesses.ts';
import type { Half } from '../../../shared/workshop/state.ts';

const cards = (...halves: [sales: Half, operations: Half][]) =>
	halves.map(([sales, operations]) => ({ sales, operations }));

test('I13 of the guesses that were answered, the confirmed ones were right', () => {
	const board = cards(['own', 'confirmed'], ['own', 'rewritten'], ['own', 'confirmed']);
	expect(guessesBy('sales', board)).toEqual({ right: 2, answered: 3 });
});

test('I13 a guess that nobody has answered counts in neither number', () => {
	expect(guessesBy('sales', cards(['own', 'guess']))).toEqual({ right: 0, answered: 0 });
});

test('I13 each side is counted over its own cards', () => {
	const board = cards(['own', 'confirmed'], ['rewritten', 'own'], ['confirmed', 'own']);
	expect(guessesBy('sales', board)).toEqual({ right: 1, answered: 1 });
	expect(guessesBy('operations', board)).toEqual({ right: 1, answered: 2 });
});

test('I13 a guess that was left empty counts in neither number, whatever its side then writes', () => {
	const [left, made] = cards(['own', 'rewritten'], ['own', 'rewritten']);
	const board = [{ ...left!, unguessed: true as const }, made!];
	expect(guessesBy('sales', board)).toEqual({ right: 0, answered: 1 });
});

test('I13 what a third function guessed is nobody’s score', () => {
	const board = cards(['confirmed', 'confirmed'], ['rewritten', 'guess']);
	expect(guessesBy('sales', board)).toEqual({ right: 0, answered: 0 });
	expect(guessesBy('operations', board)).toEqual({ right: 0, answered: 0 });
});
