import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, isDay, weekdayOf } from '../../../shared/check/day.ts';
import { viewClose } from '../../../shared/workshop/close-view.ts';
import {
	isRhythm,
	monthPlacesOf,
	nextDay,
	proposedNext,
	setLast,
	type Rhythm,
} from '../../../shared/workshop/rhythm.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { frida, sam, seated } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const firstTuesday: Rhythm = {
	...{ from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 },
};
const setting = (change: Partial<Rhythm> = {}): Command => ({
	type: 'SetRhythm',
	rhythm: { ...firstTuesday, ...change },
});

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => daysAfter('2000-01-01', days));
const rhythm: fc.Arbitrary<Rhythm> = fc
	.record({ from: day, every: fc.integer({ min: 1, max: 14 }), place: fc.nat() })
	.map(({ from, every, place }) => {
		const places = [null, ...monthPlacesOf(from)];
		return { ...firstTuesday, from, every, nth: places[place % places.length]! };
	});

const monthsBetween = (one: string, other: string) =>
	12 * (Number(other.slice(0, 4)) - Number(one.slice(0, 4))) +
	(Number(other.slice(5, 7)) - Number(one.slice(5, 7)));
const daysBetween = (one: string, other: string) =>
	(Date.parse(other) - Date.parse(one)) / 86_400_000;

/** As one finds out with a calendar and a finger. */
function isOf({ from, every, nth }: Rhythm, one: string): boolean {
	if (one < from || weekdayOf(one) !== weekdayOf(from)) return false;
	if (nth === null) return (daysBetween(from, one) / 7) % every === 0;
	if (monthsBetween(from, one) % every !== 0) return false;
	const same = Array.from(
		{ length: 31 },
		(_unused, n) => `${one.slice(0, 8)}${String(n + 1).padStart(2, '0')}`,
	).filter((each) => isDay(each) && weekdayOf(each) === weekdayOf(one));
	return same.at(nth === -1 ? -1 : nth - 1) === one;
}

describe('the rhythm of a team', () => {
	it('CL12 the facilitator sets it, takes it back, and the same again changes nothing', () => {
		const set = given(...seated).when(frida, setting());
		set.then({ type: 'RhythmSet', rhythm: firstTuesday });
		expect(viewClose(set.state).rhythm).toEqual(firstTuesday);
		given(...set.past)
			.when(frida, setting())
			.thenNothing();
		const none = given(...set.past).when(frida, { type: 'SetRhythm', rhythm: null });
		none.then({ type: 'RhythmSet', rhythm: null });
		expect(viewClose(none.state)).not.toHaveProperty('rhythm');
		given(...none.past)
			.when(frida, { type: 'SetRhythm', rhythm: null })
			.thenNothing();
		given(...seated)
			.when(sam, setting())
			.thenRefused('not-allowed');
	});

	it('CL12 its first day is one of its own, and its hour is one of the day or open', () => {
		for (const change of [
			{ from: '2026-12-32' },
			{ from: 'soon' },
			{ nth: 2 as const },
			{ nth: -1 as const },
			{ time: '25:00' },
			{ time: '9:00' },
		])
			given(...seated)
				.when(frida, setting(change))
				.thenRefused('not-a-day');
		for (const change of [{ nth: null }, { from: '2026-12-29', nth: -1 as const }, { time: '' }])
			expect(isRhythm({ ...firstTuesday, ...change })).toBe(true);
		expect(monthPlacesOf('2026-12-22')).toEqual([4]);
		expect(monthPlacesOf('2026-12-29')).toEqual([-1]);
		expect(monthPlacesOf('2026-11-24')).toEqual([4, -1]);
	});

	it('CL12 a workshop has the one that it was brought until another is set there', () => {
		const strategy = { version: 0, sponsor: '', statement: '', objectives: [] };
		const brought = by(frida, {
			...{ type: 'RegisterBrought', strategy },
			earlier: {
				...{ agreements: [], people: {}, lastNumber: 0 },
				rhythm: { at: 1, rhythm: firstTuesday },
			},
		});
		const past = [...seated, brought];
		expect(viewClose(stateAfter(past)).rhythm).toEqual(firstTuesday);
		given(...past)
			.when(frida, setting())
			.thenNothing();
		const none = by(frida, { type: 'RhythmSet', rhythm: null });
		expect(viewClose(stateAfter([...past, none]))).not.toHaveProperty('rhythm');
	});
});

describe('its next day', () => {
	it('CL13 is the first that is not before a day, as a search from day to day finds it', () => {
		holds(
			fc.property(rhythm, fc.integer({ min: -400, max: 2000 }), (one, days) => {
				const notBefore = daysAfter(one.from, days);
				const found = nextDay(one, notBefore);
				let naive = notBefore < one.from ? one.from : notBefore;
				while (!isOf(one, naive)) naive = daysAfter(naive, 1);
				expect(found).toBe(naive);
			}),
		);
	});

	it('CL13 stands still over the turn of the clocks, leap days and years', () => {
		expect(nextDay(firstTuesday, '2026-12-02')).toBe('2027-01-05');
		expect(nextDay(firstTuesday, '2027-01-05')).toBe('2027-01-05');
		expect(nextDay({ ...firstTuesday, every: 3 }, '2026-12-02')).toBe('2027-03-02');
		const fortnightly = { ...firstTuesday, from: '2028-02-15', every: 2, nth: null };
		expect(nextDay(fortnightly, '2028-02-16')).toBe('2028-02-29');
		expect(nextDay(fortnightly, '2028-10-30')).toBe('2028-11-07');
		const last = { ...firstTuesday, from: '2026-11-30', nth: -1 as const };
		expect(nextDay(last, '2028-02-01')).toBe('2028-02-28');
	});
});

it('CL13 the next session is proposed after today, and without a rhythm in two months', () => {
	expect(proposedNext(firstTuesday, '2026-11-26')).toEqual({ on: '2026-12-01', time: '09:00' });
	expect(proposedNext(firstTuesday, '2026-12-01')).toEqual({ on: '2027-01-05', time: '09:00' });
	expect(proposedNext(undefined, '2026-11-26')).toEqual({ on: '2027-01-26', time: '' });
});

it('W20 of several that were set the last one counts, also one that was taken back', () => {
	const [one, other] = [
		{ at: 1, rhythm: firstTuesday },
		{ at: 2, rhythm: null },
	];
	expect(setLast([one, other])).toBe(other);
	expect(setLast([other, one])).toBe(other);
	expect(setLast([])).toBeUndefined();
});
