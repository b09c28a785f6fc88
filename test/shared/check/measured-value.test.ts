import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	inUnit,
	numberIn,
	quantityIn,
	typedValue,
	unitOf,
} from '../../../shared/check/measured-value.ts';
import { holds } from '../../support/holds.ts';

it.each([
	['12.5', 12.5],
	['12,5', 12.5],
	[' 7 ', 7],
	['-3,25', -3.25],
	['−4', -4],
	['– 4', -4],
	['0', 0],
	['-0', 0],
	['1.200', 1200],
	['1,200', 1200],
	['1 200', 1200],
	['1\u00a0200\u00a0300', 1200300],
	['1’200', 1200],
	['1.200,5', 1200.5],
	['1,200.5', 1200.5],
	['12345.678', 12345.678],
	['0,125', 0.125],
	['0.125', 0.125],
	['1.2000', 1.2],
	['1000000000000', 1e12],
])('MV1 “%s” is %d', (typed, value) => expect(numberIn(typed)).toBe(value));

it.each([
	...['', ' ', 'three', '3 or 4', '3-4', '1.2.3', '1,2,3', '1.200.5', '12,', '.5', '1e5'],
	...['3 %', '€ 3', 'Infinity', 'NaN', '0x10', '1 2', '1000000000001', '--1', '1..5', '١٢'],
])('MV1 “%s” is no number', (typed) => expect(numberIn(typed)).toBeNull());

it('MV1 every number that a reader’s language writes is read again', () => {
	const value = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((whole) => whole / 100);
	holds(
		fc.property(value, fc.constantFrom('en', 'nl', 'de', 'fr', 'de-CH'), (number, locale) => {
			const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number);
			expect(numberIn(written), written).toBe(number === 0 ? 0 : number);
		}),
	);
});

it.each([
	['3 a year', 3, 'a year'],
	['95 %', 95, '%'],
	['95%', 95, '%'],
	['€ 12,000', 12000, '€'],
	['at most 5 days', 5, 'days'],
	['-2,5 points', -2.5, 'points'],
	['7', 7, ''],
])('MV2 “%s” is %d, in “%s”', (text, value, unit) =>
	expect(quantityIn(text)).toEqual({ value, unit }),
);

it.each(['', 'less than before', '9 of 14', '5 to 7 days', '10-12 days', 'Q3', '2026-11-26', 'A4'])(
	'MV2 “%s” is words',
	(text) => expect(quantityIn(text)).toBeNull(),
);

it('MV2 the unit is the target’s, else the baseline’s', () => {
	expect(unitOf({ baseline: '9 orders', target: '3 a year' })).toBe('a year');
	expect(unitOf({ baseline: '9 orders', target: 'none' })).toBe('orders');
	expect(unitOf({ baseline: 'many', target: '3' })).toBe('');
});

it('MV2 a value is typed with the unit or without', () => {
	for (const typed of ['5', '5 a year', ' 5 A Year ', '5,0'])
		expect(typedValue(typed, 'a year')).toBe(5);
	for (const typed of ['€ 5', '5 €', '5€']) expect(typedValue(typed, '€')).toBe(5);
	for (const typed of ['5 days', 'a year', 'about 5', ''])
		expect(typedValue(typed, 'a year')).toBeNull();
	expect(typedValue('5 %', '')).toBeNull();
});

it('MV1, MV2 whatever is typed is read or is none, and is never thrown', () => {
	holds(
		fc.property(fc.string({ unit: 'binary' }), fc.string(), (typed, unit) => {
			const value = typedValue(typed, unit);
			expect(value === null || Number.isFinite(value)).toBe(true);
			quantityIn(typed);
		}),
	);
});

it('MV2 a currency stands before the value, any other unit behind it', () => {
	expect(inUnit('5', 'a year')).toBe('5 a year');
	expect(inUnit('5', '€')).toBe('€ 5');
	expect(inUnit('5', '')).toBe('5');
});
