import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/insight/rounds.ts';
import { tally } from '../../../shared/insight/tally.ts';
import type { Dots, Side } from '../../../shared/workshop/state.ts';
import { allSides } from '../../../shared/workshop/sides.ts';
import { holds } from '../../support/holds.ts';

type Cast = Partial<Record<Side, Dots[]>>;

/** A closed round over items, in which so many of each side had a seat as cast a ballot. */
function round(ids: readonly string[], cast: Cast, voters: Partial<Record<Side, number>> = {}) {
	const items = ids.map((id) => ({ id, title: `Title of ${id}`, conflicts: [] }));
	const seats = allSides.flatMap((side) =>
		Array.from({ length: voters[side] ?? cast[side]?.length ?? 0 }, (_, index) => ({
			seat: `${side}${index}`,
			side,
			dots: cast[side]?.[index],
		})),
	);
	const electorate = Object.fromEntries(seats.map(({ seat, side }) => [seat, side]));
	const ballots = Object.fromEntries(
		seats.flatMap(({ seat, dots }) => (dots ? [[seat, dots]] : [])),
	);
	return { items, tally: tally({ items, electorate, ballots, paper: {} }) };
}

const three = (dots: Dots) => [dots, dots, dots];

describe('two rounds side by side', () => {
	it('I15 shares of a side’s dots, before and after, in percentage points', () => {
		const before = round(['a', 'b'], { sales: three({ a: 1, b: 4 }), operations: three({ a: 5 }) });
		const after = round(['a', 'b'], { sales: three({ a: 2, b: 2 }), operations: three({ b: 3 }) });
		expect(compareRounds(before, after)).toEqual([
			{
				id: 'a',
				title: 'Title of a',
				on: 'both',
				sales: { before: 20, after: 50, change: 30 },
				operations: { before: 100, after: 0, change: -100 },
				other: { before: null, after: null, change: null },
			},
			{
				id: 'b',
				title: 'Title of b',
				on: 'both',
				sales: { before: 80, after: 50, change: -30 },
				operations: { before: 0, after: 100, change: 100 },
				other: { before: null, after: null, change: null },
			},
		]);
	});

	it('I15 items are matched by id, not by title or place', () => {
		const before = round(['gone', 'kept'], { sales: three({ gone: 1, kept: 1 }) });
		const after = round(['kept', 'new'], { sales: three({ kept: 1, new: 3 }) });
		expect(compareRounds(before, after).map(({ id, on, sales }) => [id, on, sales])).toEqual([
			['kept', 'both', { before: 50, after: 25, change: -25 }],
			['new', 'after', { before: null, after: 75, change: null }],
			['gone', 'before', { before: 50, after: null, change: null }],
		]);
	});

	it('I15 what is withheld in either round is nowhere, whoever of the few voted how', () => {
		const ballot: fc.Arbitrary<Dots> = fc.dictionary(
			fc.constantFrom('a', 'b'),
			fc.integer({ min: 1, max: 3 }),
			{ minKeys: 1 },
		);
		const few = fc.array(ballot, { maxLength: 2 });
		const many = fc.array(ballot, { minLength: 3, maxLength: 5 });
		holds(
			fc.property(few, few, many, many, many, (one, another, first, second, later) => {
				const shown = (hidden: Dots[], turned: boolean) => {
					const small = round(['a', 'b'], { sales: hidden, operations: first }, { sales: 6 });
					const large = round(['a', 'b'], { sales: later, operations: second });
					return turned ? compareRounds(large, small) : compareRounds(small, large);
				};
				for (const turned of [true, false]) {
					expect(shown(one, turned)).toEqual(shown(another, turned));
					for (const { sales } of shown(one, turned)) expect(sales.change).toBeNull();
				}
			}),
		);
	});
});
