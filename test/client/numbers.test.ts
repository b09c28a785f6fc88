import { expect, it } from 'vitest';
import { moneyIn, signOf, typedNumber } from '../../client/text/numbers.ts';

it.each([
	['18', 18],
	['4200', 4200],
	['4.200', 4200],
	['4,200', 4200],
	['4 200', 4200],
	['€ 1.234.567', 1_234_567],
	['$1,250.50', 1250.5],
	['7,5', 7.5],
	['0.25', 0.25],
	['1.250,50', 1250.5],
])('reads %s as people mean it', (typed, number) => {
	expect(typedNumber(typed)).toBe(number);
});

it.each(['', 'many', '-3', '1.2.3', '12,3456', '1e5'])('takes "%s" for no number', (typed) => {
	expect(typedNumber(typed)).toBeNull();
});

it('CU2 whole amounts stand in the currency of the team, written as the reader does', () => {
	expect(moneyIn('en', 203_000, {})).toBe('€203,000');
	expect(moneyIn('nl', 203_000.4, {})).toMatch(/^€\s203\.000$/);
	expect(moneyIn('en-GB', 203_000, { currency: 'USD' })).toBe('US$203,000');
	expect(moneyIn('nl', 203_000, { currency: 'CHF' })).toMatch(/^CHF\s203\.000$/);
	expect(moneyIn('en', 203_000, { currency: 'JPY' })).toBe('¥203,000');
	expect([signOf('en-GB', {}), signOf('en-GB', { currency: 'SEK' })]).toEqual(['€', 'SEK']);
});
