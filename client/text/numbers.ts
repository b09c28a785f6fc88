import { currencyOf, type Customs } from '../../shared/workshop/customs.ts';

const moneyFormat = (locale: string, customs: Customs) =>
	new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: currencyOf(customs),
		maximumFractionDigits: 0,
	});

/** A whole amount in a team's currency, as the reader's language writes it. */
export const moneyIn = (locale: string, amount: number, customs: Customs): string =>
	moneyFormat(locale, customs).format(amount);

/** What stands beside such an amount: "€", "US$", "CHF". */
export const signOf = (locale: string, customs: Customs): string =>
	moneyFormat(locale, customs)
		.formatToParts(0)
		.find(({ type }) => type === 'currency')!.value;

/**
 * A number as people type it: "4200", "4.200", "4,200" and "4 200" are the same; a last group of one or
 * two digits is a fraction. Null when it is none, or below zero.
 */
export function typedNumber(typed: string): number | null {
	const bare = typed.replace(/[\s\p{Sc}]/gu, '');
	const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
	if (!match) return null;
	return Number(`${match[1]!.replace(/[.,]/g, '')}.${match[2] ?? '0'}`);
}

/** A measured value as the reader's language writes it, whole to the millionth. */
export const valueIn = (
	locale: string,
	value: number,
	form: { useGrouping?: boolean } = {},
): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...form }).format(value);

/** The same in few signs: "1.3M". */
export const shortValueIn = (locale: string, value: number): string =>
	new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
