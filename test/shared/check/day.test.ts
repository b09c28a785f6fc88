import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isZone, wallOf, wallTime } from '../../../shared/check/day.ts';
import { holds } from '../../support/holds.ts';

const hour = 60 * 60 * 1000;

/** The last Sunday of a month, at one o'clock in UTC: when clocks turn in the European Union. */
function turnIn(year: number, month: number): number {
	const last = new Date(Date.UTC(year, month + 1, 0));
	return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/** The day in Amsterdam, by the directive and without Intl. */
function naiveDay(at: number): string {
	const year = new Date(at).getUTCFullYear();
	const isSummer = at >= turnIn(year, 2) && at < turnIn(year, 9);
	return new Date(at + (isSummer ? 2 : 1) * hour).toISOString().slice(0, 10);
}

/** Moments around the turn of the clocks, and around midnight. */
const near = fc
	.tuple(fc.integer({ min: 2000, max: 2090 }), fc.constantFrom(2, 9))
	.chain(([year, month]) =>
		fc.integer({ min: -36 * hour, max: 36 * hour }).map((by) => turnIn(year, month) + by),
	);
const anyMoment = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2090, 0, 1) });

describe('the day of a team', () => {
	it('CU3 near midnight is another one than that of UTC, also over the turn of the clocks', () => {
		const amsterdam = (iso: string) => dayOf(Date.parse(iso), 'Europe/Amsterdam');
		expect(amsterdam('2029-10-27T21:59:59Z')).toBe('2029-10-27');
		expect(amsterdam('2029-10-27T22:00:00Z')).toBe('2029-10-28');
		expect(amsterdam('2029-10-28T22:59:59Z')).toBe('2029-10-28');
		expect(amsterdam('2029-10-28T23:00:00Z')).toBe('2029-10-29');
		expect(dayOf(Date.parse('2029-03-25T03:59:59Z'), 'America/New_York')).toBe('2029-03-24');
		expect(dayOf(Date.parse('2029-10-27T22:30:00Z'))).toBe('2029-10-27');
	});

	it('CU3 is what the law of the European Union says it is in Amsterdam', () => {
		holds(
			fc.property(fc.oneof(near, anyMoment), (at) => {
				expect(dayOf(at, 'Europe/Amsterdam')).toBe(naiveDay(at));
			}),
			{ runs: 400 },
		);
	});

	it('CU3 is the one that Intl writes, in whatever zone', () => {
		const zones = Intl.supportedValuesOf('timeZone');
		holds(
			fc.property(fc.oneof(near, anyMoment), fc.constantFrom(...zones), (at, timeZone) => {
				const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
				expect(dayOf(at, timeZone)).toBe(swedish);
			}),
			{ runs: 400 },
		);
	});

	it('CU3 the hour on its wall is the one that one reads there', () => {
		const at = Date.parse('2029-10-28T00:30:15Z');
		expect(wallTime(at, 'Europe/Amsterdam')).toBe('2029-10-28T02:30:15');
		expect(wallTime(at + hour, 'Europe/Amsterdam')).toBe('2029-10-28T02:30:15');
		expect(wallTime(Date.parse('2029-10-27T22:00:00Z'), 'Europe/Amsterdam')).toContain('T00:00:00');
		expect(wallOf(at, 'Asia/Kolkata') - at).toBe(5.5 * hour);
	});

	it('CU5 a zone is a place of the database; what this program does not know counts as UTC', () => {
		for (const zone of ['Europe/Amsterdam', 'America/Argentina/Ushuaia', 'UTC', 'Etc/GMT+3'])
			expect(isZone(zone), zone).toBe(true);
		for (const none of ['', 'Europe/Atlantis', '+02:00', 'Europe/Amsterdam ', 'a/b\n', 'CEST;x'])
			expect(isZone(none), none).toBe(false);
		const evening = Date.parse('2029-10-27T22:30:00Z');
		expect(dayOf(evening, 'Europe/Atlantis')).toBe('2029-10-27');
	});
});
