import type { Day } from './agreement.ts';

/** In milliseconds of a clock. */
export const dayLength = 24 * 60 * 60 * 1000;

const partsOf = (day: Day) =>
	day.split('-').map(Number) as [year: number, month: number, day: number];

const lastOfMonth = (year: number, month: number) =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a text is a date that the calendar has: four, two and two digits. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const [year, month, day] = partsOf(text);
	return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month);
}

/** The same day of a later month, or that month's last day where it has none. */
export function monthsAfter(from: Day, months: number): Day {
	const [year, month, day] = partsOf(from);
	const count = year * 12 + month - 1 + months;
	const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
	const digits = (value: number, length: number) => String(value).padStart(length, '0');
	const last = Math.min(day, lastOfMonth(to.year, to.month));
	return `${digits(to.year, 4)}-${digits(to.month, 2)}-${digits(last, 2)}`;
}

/** So many days later. */
export function daysAfter(from: Day, days: number): Day {
	const [year, month, day] = partsOf(from);
	return dayOf(Date.UTC(year, month - 1, day + days));
}

/** The date in UTC of a moment of the server's clock: one answer for everybody, wherever they sit. */
export const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
	const [year, month, date] = partsOf(day);
	return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}
