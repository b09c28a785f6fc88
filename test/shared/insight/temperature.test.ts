import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Electorate } from '../../../shared/check/electorate.ts';
import {
	temperatureBySide,
	temperatures,
	turnoutBySide,
	type Given,
	type Temperature,
} from '../../../shared/insight/temperature.ts';
import { smallest } from '../../../shared/insight/tally.ts';
import { allSides, bySide } from '../../../shared/workshop/sides.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import { holds } from '../../support/holds.ts';

const most = 6;
const seatsOf = (side: Side, n = most) => Array.from({ length: n }, (_, index) => side + index);
const six: Electorate = bySide(allSides, (side) => seatsOf(side));
type Row = readonly Temperature[];
/** The first of each side give these. */
const givenBy = (rows: Readonly<Record<Side, Row>>): Given =>
	Object.fromEntries(
		allSides.flatMap((side) => rows[side].map((temperature, at) => [side + at, temperature])),
	);
const row = (max: number) => fc.array(fc.constantFrom(...temperatures), { maxLength: max });

describe('the temperature of a room', () => {
	it('Q24 counts how many of each side gave each, from cold to hot', () => {
		const rows = {
			sales: ['hot', 'warm', 'warm', 'cold'],
			operations: ['cool', 'lukewarm', 'cool'],
			other: ['hot', 'hot', 'hot'],
		} satisfies Record<Side, Row>;
		expect(temperatureBySide(six, givenBy(rows))).toEqual({
			sales: [1, 0, 0, 2, 1],
			operations: [0, 2, 1, 0, 0],
			other: [0, 0, 0, 0, 3],
		});
		expect(turnoutBySide(six, givenBy(rows))).toEqual({ sales: 4, operations: 3, other: 3 });
	});

	it('Q24 whoever is not asked counts nowhere', () => {
		const given = { ...givenBy({ sales: ['hot', 'hot', 'hot'], operations: [], other: [] }) };
		const asked = { ...six, sales: ['sales1', 'sales2'] };
		expect(turnoutBySide(asked, given).sales).toBe(2);
		expect(temperatureBySide(asked, given).sales).toBeNull();
	});

	it('Q24 a side of which nobody was asked has nothing to hide', () => {
		const given = givenBy({ sales: ['hot', 'hot', 'hot'], operations: [], other: [] });
		expect(temperatureBySide({ ...six, operations: [] }, given)).toEqual({
			sales: [0, 0, 0, 0, 3],
			operations: [0, 0, 0, 0, 0],
			other: null,
		});
	});
});

it.each(allSides)(
	'Q24 nothing that is shown depends on what fewer than three of %s gave',
	(hidden) => {
		const few = row(smallest - 1);
		holds(
			fc.property(few, few, row(most), row(most), (one, another, first, second) => {
				const [left, right] = allSides.filter((side) => side !== hidden);
				const told = (rows: Row) => {
					const all = { [left!]: first, [right!]: second, [hidden]: rows } as Record<Side, Row>;
					return temperatureBySide(six, givenBy(all));
				};
				expect(told(one)).toEqual(told(another));
				expect(told(one)[hidden]).toBeNull();
			}),
		);
	},
);

it('Q24 what is shown of three or more is all that they gave, in no order of theirs', () => {
	holds(
		fc.property(row(most), row(most), row(most), (sales, operations, other) => {
			const rows = { sales, operations, other };
			const shown = temperatureBySide(six, givenBy(rows));
			const turned = bySide(allSides, (side) => rows[side].toReversed());
			expect(temperatureBySide(six, givenBy(turned))).toEqual(shown);
			for (const side of allSides) {
				const counts = temperatures.map((one) => rows[side].filter((own) => own === one).length);
				expect(shown[side]).toEqual(rows[side].length < smallest ? null : counts);
			}
		}),
	);
});
