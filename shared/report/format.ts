/** How a report writes dates, numbers and money: by its language, and by what its team counts. */
import type { Day } from '../check/agreement.ts';
import { dayOf, isDay } from '../check/day.ts';
import { currencyOf, type Customs } from '../workshop/customs.ts';
import type { Language } from '../workshop/state.ts';

export interface ReportFormat {
	/** Blank for what is no date. */
	day: (day: Day) => string;
	/** The team's day at a moment of the server's clock. */
	dayOf: (at: number) => string;
	/** Blank for what is no date. */
	weekday: (day: Day) => string;
	number: (n: number) => string;
	/** What was measured, whole to the millionth. */
	value: (n: number) => string;
	/** Whole amounts, in the team's currency. */
	money: (amount: number) => string;
	/** A share from 0 to 1, in whole percent. */
	percent: (share: number) => string;
	/** "a, b and c", each item as it is. */
	list: (items: readonly string[]) => string;
}

const locales: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

export function reportFormat(language: Language, customs: Customs = {}): ReportFormat {
	const locale = locales[language];
	const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
	const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
	const numbers = new Intl.NumberFormat(locale);
	const values = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
	const money = new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: currencyOf(customs),
		maximumFractionDigits: 0,
	});
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
	const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	const written = (day: Day) => (isDay(day) ? days.format(Date.parse(day)) : '');
	return {
		day: written,
		dayOf: (at) => (Number.isNaN(new Date(at).getTime()) ? '' : written(dayOf(at, customs.zone))),
		weekday: (day) => (isDay(day) ? weekdays.format(Date.parse(day)) : ''),
		number: (n) => numbers.format(n),
		value: (n) => values.format(n),
		money: (amount) => money.format(amount),
		percent: (share) => percent.format(share),
		list: (items) => lists.format(items),
	};
}
