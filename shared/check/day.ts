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

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function newClock(zone: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
			...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
			...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
		});
	} catch {
		return null;
	}
}

/** Null where this program knows no such zone. Making one takes a hundred times as long as reading it. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
	const known = clocks.get(zone);
	if (known !== undefined) return known;
	const clock = newClock(zone);
	clocks.set(zone, clock);
	return clock;
}

/** Whether a text names a place's clock, as in Europe/Amsterdam; a bare distance to UTC, which knows no summer, does not. */
export const isZone = (text: string): boolean =>
	/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(text) && newClock(text) !== null;

/** What the clock on the wall of a zone says at a moment: YYYY-MM-DDTHH:MM:SS. In UTC where it is not known. */
export function wallTime(at: number, zone: string): string {
	const clock = zone === 'UTC' ? null : clockOf(zone);
	if (!clock) return new Date(at).toISOString().slice(0, 19);
	const told = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
	const [year, month, day] = [told['year'], told['month'], told['day']];
	return `${year}-${month}-${day}T${told['hour']}:${told['minute']}:${told['second']}`;
}

/** The same in milliseconds, as if that clock were UTC's: two days of it lie a day apart, also where it turned between them. */
export const wallOf = (at: number, zone = 'UTC'): number => Date.parse(`${wallTime(at, zone)}Z`);

/**
 * Which day it is for a team at a moment of the server's clock: by the clock of its time zone, else in UTC. One answer for
 * everybody of the team, wherever they sit.
 */
export const dayOf = (at: number, zone = 'UTC'): Day => wallTime(at, zone).slice(0, 10);

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
	const [year, month, date] = partsOf(day);
	return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}
