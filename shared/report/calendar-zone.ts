/** A time zone as a calendar program is told of it: a VTIMEZONE of RFC 5545, section 3.6.5. */
import { wallOf } from '../check/day.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;
/** For how many years a file tells when the clocks turn; what comes again after that keeps to the last of them. */
const yearsTold = 10;

/** How far the clock of a zone is before that of UTC, in minutes. */
const offsetAt = (at: number, zone: string): number => Math.round((wallOf(at, zone) - at) / minute);

/** The first minute that has the offset of `until`, of two moments whose offsets differ. */
function turnBetween(from: number, until: number, zone: string): number {
	const after = offsetAt(until, zone);
	let [low, high] = [from, until];
	while (high - low > minute) {
		const middle = low + Math.floor((high - low) / 2 / minute) * minute;
		if (offsetAt(middle, zone) === after) high = middle;
		else low = middle;
	}
	return high;
}

const signed = (minutes: number): string => {
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	const digits = (n: number) => String(n).padStart(2, '0');
	return `${minutes < 0 ? '-' : '+'}${digits(hours)}${digits(rest)}`;
};

/** `at` is the moment from which the clock is that far; it is written as the clock says it that is left. */
function observance(at: number, before: number, after: number): string[] {
	const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
	const onset = new Date(at + before * minute).toISOString().slice(0, 19).replace(/[-:]/g, '');
	return [
		`BEGIN:${kind}`,
		`DTSTART:${onset}`,
		`TZOFFSETFROM:${signed(before)}`,
		`TZOFFSETTO:${signed(after)}`,
		`END:${kind}`,
	];
}

/** Its lines, from the beginning of a year on. */
export function zoneLines(zone: string, year: number): string[] {
	const from = Date.UTC(year, 0, 1) - week;
	const turns: string[] = [];
	for (let at = from; at < Date.UTC(year + yearsTold, 0, 1); at += week) {
		const [before, after] = [offsetAt(at, zone), offsetAt(at + week, zone)];
		if (before !== after)
			turns.push(...observance(turnBetween(at, at + week, zone), before, after));
	}
	const first = offsetAt(from, zone);
	return [
		'BEGIN:VTIMEZONE',
		`TZID:${zone}`,
		...observance(from, first, first),
		...turns,
		'END:VTIMEZONE',
	];
}
