import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonGround } from '../../../shared/insight/common-ground.ts';
import { smallest, tally } from '../../../shared/insight/tally.ts';
import type { Dots, Side } from '../../../shared/workshop/state.ts';
import { holds } from '../../support/holds.ts';

const sides = ['sales', 'operations', 'other'] as const;
const items = ['t1', 't2', 't3'].map((id) => ({ id, title: id, conflicts: ['c'] }));
const ballot: fc.Arbitrary<Dots> = fc.dictionary(
	fc.constantFrom('t1', 't2', 't3'),
	fc.integer({ min: 1, max: 3 }),
	{ minKeys: 1 },
);
const ballots = (max: number) => fc.array(ballot, { maxLength: max });
const six = (side: Side) =>
	Array.from({ length: 6 }, (_, index): [string, Side] => [side + index, side]);

/** The result of a round in which some sides have six voters and the others none. */
function result(cast: Record<Side, Dots[]>, voting: readonly Side[] = sides) {
	const given = sides.flatMap((side) => cast[side].map((dots, index) => [side + index, dots]));
	return tally({
		items,
		electorate: Object.fromEntries(voting.flatMap(six)),
		ballots: Object.fromEntries(given) as Record<string, Dots>,
		paper: {},
	});
}

it.each(sides)('I2, I3 nothing that is shown depends on the withheld ballots of %s', (hidden) => {
	const few = ballots(smallest - 1);
	holds(
		fc.property(few, few, ballots(6), ballots(6), (one, another, first, second) => {
			const [left, right] = sides.filter((side) => side !== hidden);
			const rest = { [left!]: first, [right!]: second };
			const told = (cast: Dots[]) => result({ ...rest, [hidden]: cast } as Record<Side, Dots[]>);
			expect(told(one)).toEqual(told(another));
			expect(commonGround(told(one))).toEqual(commonGround(told(another)));
		}),
	);
});

it('I1, I2 what is shown is counted, and a total is the sum of what is shown', () => {
	holds(
		fc.property(ballots(6), ballots(6), ballots(6), (sales, operations, other) => {
			const cast = { sales, operations, other };
			const shown = result(cast);
			const rows = [
				{ row: shown.ballots, count: (side: Side) => cast[side].length },
				...items.map(({ id }) => ({
					row: shown.dots[id]!,
					count: (side: Side) => cast[side].reduce((sum, dots) => sum + (dots[id] ?? 0), 0),
				})),
			];
			for (const { row, count } of rows) {
				for (const side of sides)
					expect(row[side]).toBe(cast[side].length < smallest ? null : count(side));
				const hidden = sides.some((side) => row[side] === null);
				expect(row.total).toBe(hidden ? null : sides.reduce((sum, side) => sum + count(side), 0));
			}
		}),
	);
});

it('I4 a side that is not there withholds nothing of the others', () => {
	holds(
		fc.property(ballots(6), ballots(6), (sales, operations) => {
			const shown = result({ sales, operations, other: [] }, ['sales', 'operations']);
			const both = sales.length >= smallest && operations.length >= smallest;
			expect(shown.ballots.other).toBe(0);
			expect(shown.ballots.total).toBe(both ? sales.length + operations.length : null);
		}),
	);
});
