/** The rhythm in which a team meets: a first day, and the days that follow from it. */
import type { Day } from '../check/agreement.ts';
import { dayLength, daysAfter, isDay, monthsAfter, weekdayOf } from '../check/day.ts';
import { isClock } from './plan.ts';

/** Which of a month's days of one weekday; -1 is the last. */
export const monthPlaces = [1, 2, 3, 4, -1] as const;
export type MonthPlace = (typeof monthPlaces)[number];

export interface Rhythm {
	/** The first day: its weekday is that of all, and weeks or months are counted from it. */
	from: Day;
	/** Every so many weeks, or months. */
	every: number;
	/** Of months; null where weeks are counted. */
	nth: MonthPlace | null;
	/** HH:MM where the team meets; blank while it is open. */
	time: string;
	minutes: number;
}

/** A rhythm with the moment at which it was set, in milliseconds; null for a team that meets in none any more. */
export interface SetRhythm {
	at: number;
	rhythm: Rhythm | null;
}

export const mostEvery = 52;
export const rhythmMinutes = { least: 5, most: 480 };

/** Which of its month's days of that weekday a day is: one of the first four, or the last, or both. */
export function monthPlacesOf(day: Day): MonthPlace[] {
	const place = Math.ceil(Number(day.slice(8)) / 7);
	const isLast = daysAfter(day, 7).slice(0, 7) !== day.slice(0, 7);
	return monthPlaces.filter((one) => one === place || (one === -1 && isLast));
}

/** Whether there is such a rhythm: its first day is one of its own. */
export const isRhythm = ({ from, nth, time }: Rhythm): boolean =>
	isDay(from) &&
	(time === '' || isClock(time)) &&
	(nth === null || monthPlacesOf(from).includes(nth));

/** `first` is the first day of a month. */
function dayIn(first: Day, weekday: number, nth: MonthPlace): Day {
	if (nth > 0) return daysAfter(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
	const last = daysAfter(monthsAfter(first, 1), -1);
	return daysAfter(last, -((weekdayOf(last) - weekday + 7) % 7));
}

const monthOf = (day: Day): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** The first day of a rhythm that is not before a day. */
export function nextDay({ from, every, nth }: Rhythm, notBefore: Day): Day {
	if (notBefore <= from) return from;
	if (nth === null) {
		const span = 7 * every;
		const days = Math.round((Date.parse(notBefore) - Date.parse(from)) / dayLength);
		return daysAfter(from, span * Math.ceil(days / span));
	}
	const turns = Math.floor((monthOf(notBefore) - monthOf(from)) / every);
	const inTurn = (turn: number) =>
		dayIn(monthsAfter(`${from.slice(0, 7)}-01`, turn * every), weekdayOf(from), nth);
	const found = inTurn(turns);
	return found < notBefore ? inTurn(turns + 1) : found;
}

/** When a team might meet after today: by its rhythm, else in two months, at an hour that is still open. */
export const proposedNext = (
	rhythm: Rhythm | undefined,
	today: Day,
): Pick<Rhythm, 'time'> & { on: Day } =>
	rhythm
		? { on: nextDay(rhythm, daysAfter(today, 1)), time: rhythm.time }
		: { on: monthsAfter(today, 2), time: '' };

/** The one of several that was set last. */
export const setLast = <One extends { at: number }>(all: readonly One[]): One | undefined =>
	all.reduce<One | undefined>(
		(last, one) => (last === undefined || one.at > last.at ? one : last),
		undefined,
	);
