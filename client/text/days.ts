import type { Day } from '../../shared/check/agreement.ts';
import { isDay, wallOf } from '../../shared/check/day.ts';

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

export type DayForm = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;

/** A moment by the clock of a team's zone, as the reader writes it; by the reader's own where the team has said none. */
export function dayAt(
	locale: string,
	at: number,
	zone: string | undefined,
	form: DayForm = { dateStyle: 'long' },
): string {
	if (zone === undefined) return new Intl.DateTimeFormat(locale, form).format(at);
	// Read as the rules read it: a device that knows fewer zones shows the day by which things are due.
	return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(wallOf(at, zone));
}
