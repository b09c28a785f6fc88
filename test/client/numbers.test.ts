import { expect, it } from 'vitest';
import { inEuros, typedNumber } from '../../client/text/numbers.ts';

it.each([
	['18', 18],
	['4200', 4200],
	['4.200', 4200],
	['4,200', 4200],
	['4 200', 4200],
	['€ 1.234.567', 1_234_567],
	['7,5', 7.5],
	['0.25', 0.25],
	['1.250,50', 1250.5],
])('reads %s as people mean it', (typed, number) => {
	expect(typedNumber(typed)).toBe(number);
});

it.each(['', 'many', '-3', '1.2.3', '12,3456', '1e5'])('takes "%s" for no number', (typed) => {
	expect(typedNumber(typed)).toBeNull();
});

it('writes whole euros as the reader does', () => {
	expect(inEuros(203_000, 'en')).toBe('€203,000');
	expect(inEuros(203_000.4, 'nl')).toMatch(/^€\s203\.000$/);
});
