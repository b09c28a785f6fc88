import type { Day } from '../../shared/check/agreement.ts';
import { isDay } from '../../shared/check/day.ts';

/** A day of the calendar as the reader writes it; it has no time zone. What is no day is left as it is. */
export const dayIn = (locale: string, day: Day): string =>
	isDay(day)
		? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
				Date.parse(day),
			)
		: day;

/** The day of the week, as the reader's language calls it; blank for what is no day. */
export const weekdayIn = (locale: string, day: Day): string =>
	isDay(day)
		? new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
		: '';
