/**
 * A calendar file with one event, which may come again, for any calendar program: iCalendar, RFC 5545. It names no method, so that
 * opening it adds an event to one's own calendar and answers nobody.
 */
import { isDay, weekdayOf } from '../check/day.ts';
import { isMoment } from '../workshop/plan.ts';
import { zoneLines } from './calendar-zone.ts';
import type { Rhythm, SetRhythm } from '../workshop/rhythm.ts';

export interface CalendarEvent {
	/** The same for the same meeting, so that a newer file takes the place of an older one. */
	uid: string;
	/** When the file is made, in milliseconds since 1970. */
	at: number;
	/**
	 * YYYY-MM-DDTHH:MM, or YYYY-MM-DD for a whole day: a workshop is planned by the clock on the wall of its room.
	 */
	startsAt: string;
	/** Of that clock; left out, a calendar takes the time as that on its owner's own. */
	zone?: string | undefined;
	minutes: number;
	title: string;
	place: string;
	description: string;
	/** Where one comes in; blank for none. */
	url: string;
	/** In which it comes again, from its own day on; left out for one that does not. */
	rhythm?: Rhythm;
}

/** Section 3.3.11: what means something in a text stands behind a backslash, line ends are written out. */
const text = (value: string): string =>
	value
		.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
		// What no text may have in it: every control character but the tab and the line end.
		.replace(/[^\P{Cc}\t\n]/gu, '')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n');

/** The value of an address, which is not escaped: without anything that could begin another line. */
const address = (value: string): string => value.replace(/[\s\p{Cc}]/gu, '');

const bytesOf = (character: string): number => {
	const point = character.codePointAt(0)!;
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x10000 ? 3 : 4;
};

/** Section 3.1: at most 75 bytes a line; what goes on begins with a blank. Never inside a character. */
function folded(line: string): string {
	let written = '';
	let length = 0;
	for (const character of line) {
		const bytes = bytesOf(character);
		if (length + bytes > 75) {
			written += '\r\n ';
			length = 1;
		}
		written += character;
		length += bytes;
	}
	return written;
}

/** 20261126T090000, out of a moment's own ISO form. */
const basic = (iso: string): string => iso.slice(0, 19).replace(/[-:]/g, '');

/** The time so many minutes later on the same clock. */
const later = (startsAt: string, minutes: number): string =>
	basic(new Date(Date.parse(`${startsAt}:00Z`) + minutes * 60_000).toISOString());

function span({ startsAt, minutes, zone }: CalendarEvent): string[] {
	if (!isMoment(startsAt)) return [`DTSTART;VALUE=DATE:${startsAt.replace(/-/g, '')}`];
	const by = zone === undefined ? '' : `;TZID=${zone}`;
	return [`DTSTART${by}:${basic(`${startsAt}:00`)}`, `DTEND${by}:${later(startsAt, minutes)}`];
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Section 3.3.10: which days come again; what counts as a week's first day means nothing where each has one. */
function again({ from, every, nth }: Rhythm): string {
	const unit = nth === null ? 'WEEKLY' : 'MONTHLY';
	return `RRULE:FREQ=${unit};INTERVAL=${every};BYDAY=${nth ?? ''}${weekdays[weekdayOf(from) - 1]}`;
}

/** The file as text, its lines ended by CR LF; null where the calendar has no such moment or day. */
export function calendarOf(event: CalendarEvent): string | null {
	const { uid, at, startsAt, title, place, description, url, zone, rhythm } = event;
	if (!isMoment(startsAt) && !isDay(startsAt)) return null;
	const said = (name: string, value: string) => (value.trim() ? [`${name}:${text(value)}`] : []);
	return [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Same Boat//Same Boat//EN',
		...(isMoment(startsAt) && zone !== undefined
			? zoneLines(zone, Number(startsAt.slice(0, 4)))
			: []),
		'BEGIN:VEVENT',
		`UID:${text(uid)}@same-boat`,
		`DTSTAMP:${basic(new Date(at).toISOString())}Z`,
		...span(event),
		...(rhythm ? [again(rhythm)] : []),
		...said('SUMMARY', title),
		...said('LOCATION', place),
		...said('DESCRIPTION', description),
		...(address(url) ? [`URL:${address(url)}`] : []),
		'END:VEVENT',
		'END:VCALENDAR',
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');
}

/**
 * All sessions of a team as one event that comes again: the same file each time, until another rhythm is set. Null where
 * the team meets in none.
 */
export function seriesOf(
	{ at, rhythm }: SetRhythm,
	about: Pick<CalendarEvent, 'uid' | 'title' | 'url' | 'zone'>,
): string | null {
	if (!rhythm) return null;
	const { from, time, minutes } = rhythm;
	return calendarOf({
		...about,
		...{ at, minutes, rhythm, place: '', description: '' },
		startsAt: time ? `${from}T${time}` : from,
	});
}
