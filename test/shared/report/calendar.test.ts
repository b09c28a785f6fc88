import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, seriesOf, type CalendarEvent } from '../../../shared/report/calendar.ts';
import type { Rhythm } from '../../../shared/workshop/rhythm.ts';
import { holds } from '../../support/holds.ts';

const event: CalendarEvent = {
	uid: 'w1',
	at: Date.UTC(2026, 10, 2, 8, 30, 5),
	startsAt: '2026-11-26T09:00',
	minutes: 210,
	title: 'Sales & Operations',
	place: 'Hall 2',
	description: 'Join at the door.',
	url: 'https://boat.example/join/K7MPX2QD',
};
const file = (change: Partial<CalendarEvent> = {}) => calendarOf({ ...event, ...change });
/** As a calendar program reads it: lines put together again, then split at the first colon. */
const fields = (written: string | null): Record<string, string> =>
	Object.fromEntries(
		(written ?? '')
			.replace(/\r\n[ \t]/g, '')
			.split('\r\n')
			.filter((line) => line && !/^(BEGIN|END):/.test(line))
			.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
	);
const read = (value = ''): string =>
	value.replace(/\\([\\;,nN])/g, (_all, mark: string) => (/n/i.test(mark) ? '\n' : mark));

describe('a calendar file', () => {
	it('PR14 reads as it was written down', () => {
		expect(file()?.split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Same Boat//Same Boat//EN',
			'BEGIN:VEVENT',
			'UID:w1@same-boat',
			'DTSTAMP:20261102T083005Z',
			'DTSTART:20261126T090000',
			'DTEND:20261126T123000',
			'SUMMARY:Sales & Operations',
			'LOCATION:Hall 2',
			'DESCRIPTION:Join at the door.',
			'URL:https://boat.example/join/K7MPX2QD',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
	});

	it('PR14 what is blank is left out, and names no method', () => {
		const written = file({ place: ' ', description: '', url: '' });
		expect(Object.keys(fields(written))).toEqual(
			'VERSION PRODID UID DTSTAMP DTSTART DTEND SUMMARY'.split(' '),
		);
	});

	it('PR14 it ends on the next day, next year, and over the turn of the clocks', () => {
		expect(fields(file({ startsAt: '2026-12-31T23:30' }))['DTEND']).toBe('20270101T030000');
		expect(fields(file({ startsAt: '2026-10-25T01:00' }))['DTEND']).toBe('20261025T043000');
	});

	it('PR14 without an hour it is a whole day; what is no day is no file', () => {
		const day = fields(file({ startsAt: '2027-01-14' }));
		expect(day['DTSTART;VALUE=DATE']).toBe('20270114');
		expect(day).not.toHaveProperty('DTEND');
		for (const startsAt of ['', 'soon', '2026-02-30', '2026-02-30T09:00'])
			expect(file({ startsAt })).toBeNull();
	});

	it('PR16 one that comes again says how, from its first day on, and is the same file each time', () => {
		const rhythm = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 } as const;
		const set = { at: Date.UTC(2026, 10, 26, 12), rhythm };
		const about = { uid: 'team-series', title: 'Sales; Operations', url: '' };
		expect(seriesOf(set, about)?.split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Same Boat//Same Boat//EN',
			'BEGIN:VEVENT',
			'UID:team-series@same-boat',
			'DTSTAMP:20261126T120000Z',
			'DTSTART:20261201T090000',
			'DTEND:20261201T100000',
			'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU',
			'SUMMARY:Sales\\; Operations',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		]);
		expect(seriesOf(set, about)).toBe(seriesOf(set, about));
		const again = (change: Partial<Rhythm>) =>
			fields(seriesOf({ ...set, rhythm: { ...rhythm, ...change } }, about));
		expect(again({ from: '2026-12-29', every: 3, nth: -1 })['RRULE']).toBe(
			'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU',
		);
		expect(again({ from: '2026-12-06', every: 2, nth: null })['RRULE']).toBe(
			'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
		);
		expect(again({ time: '' })['DTSTART;VALUE=DATE']).toBe('20261201');
		expect(seriesOf({ ...set, rhythm: null }, about)).toBeNull();
		expect(file()).not.toContain('RRULE');
	});

	it('CU6 in a zone it tells the hour there, and when the clocks turn', () => {
		const written = file({ startsAt: '2029-10-29T09:00', zone: 'Europe/Amsterdam' })!;
		const lines = written.split('\r\n');
		expect(lines).toContain('DTSTART;TZID=Europe/Amsterdam:20291029T090000');
		expect(lines).toContain('DTEND;TZID=Europe/Amsterdam:20291029T123000');
		const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
		expect(lines.indexOf('END:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
		expect(zone.slice(0, 17)).toEqual([
			...['BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam'],
			...['BEGIN:STANDARD', 'DTSTART:20281225T010000'],
			...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'END:STANDARD'],
			...['BEGIN:DAYLIGHT', 'DTSTART:20290325T020000'],
			...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT'],
			...['BEGIN:STANDARD', 'DTSTART:20291028T030000'],
			...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
		]);
		expect(zone.filter((line) => line === 'BEGIN:DAYLIGHT')).toHaveLength(10);
		expect(file({ startsAt: '2029-10-29', zone: 'Europe/Amsterdam' })).not.toContain('TZID');
		const everywhere = file({ startsAt: '2029-10-29T09:00', zone: 'Asia/Kolkata' })!;
		expect(everywhere.match(/TZOFFSETTO:.*/g)).toEqual(['TZOFFSETTO:+0530']);
		const west = file({ startsAt: '2029-10-29T09:00', zone: 'America/St_Johns' });
		expect(west).toContain('TZOFFSETFROM:-0330\r\nTZOFFSETTO:-0230');
	});

	it('CU6 what comes again is on the wall of that zone, in summer as in winter', () => {
		const rhythm = { from: '2029-10-22', every: 1, nth: null, time: '09:00', minutes: 60 } as const;
		const about = { uid: 'team-series', title: 'Ours', url: '', zone: 'Europe/Amsterdam' };
		const written = seriesOf({ at: 0, rhythm }, about);
		expect(written).toContain('DTSTART;TZID=Europe/Amsterdam:20291022T090000');
		expect(written).toContain('RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO');
	});

	it('PR14 whatever was typed comes back whole, in short lines, and begins no line of its own', () => {
		const typed = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 200 }),
			fc.constantFrom(
				'a\r\nATTENDEE:mailto:x@example.org',
				'a\nEND:VEVENT\nBEGIN:VEVENT',
				'; , \\ \\n "',
				'é'.repeat(100),
				'😀'.repeat(50),
				'a\u2028b',
			),
		);
		holds(
			fc.property(typed, typed, typed, (title, place, description) => {
				const written = file({ title, place, description, url: `https://x.example/${title}` })!;
				const lines = written.split('\r\n');
				for (const line of lines)
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
				expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
				const found = fields(written);
				const plain = (text: string) =>
					text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
				for (const [name, text] of Object.entries({
					...{ SUMMARY: title, LOCATION: place, DESCRIPTION: description },
				}))
					expect(read(found[name])).toBe(text.trim() ? plain(text) : '');
				expect(Object.keys(found).sort()).toEqual(
					[
						...['DESCRIPTION', 'DTEND', 'DTSTAMP', 'DTSTART', 'LOCATION', 'PRODID', 'SUMMARY'],
						...['UID', 'URL', 'VERSION'],
					].filter((name) => name in found),
				);
			}),
		);
	});
});
