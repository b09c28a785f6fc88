import { describe, expect, it } from 'vitest';
import { openTurnout, smallest, tally, turnout, type Row } from '../../../shared/insight/tally.ts';
import type { Dots, Side } from '../../../shared/workshop/state.ts';
import { allSides } from '../../../shared/workshop/sides.ts';

const items = ['t1', 't2'].map((id) => ({ id, title: id, conflicts: ['c'] }));

/** A round of voters named by side and number, of whom some cast a ballot. */
const round = (voters: Record<Side, number>, ballots: Record<string, Dots>) => ({
	items,
	electorate: Object.fromEntries(
		allSides.flatMap((side) =>
			Array.from({ length: voters[side] }, (_, index) => [`${side}${index + 1}`, side]),
		),
	),
	ballots,
	paper: {},
});
const cast = (side: Side, ...ballots: Dots[]) =>
	Object.fromEntries(ballots.map((dots, index) => [`${side}${index + 1}`, dots]));
const row = (
	sales: number | null,
	operations: number | null,
	other: number | null,
	total: number | null,
): Row => ({ sales, operations, other, total });

const one: Dots = { t1: 1 };
const three = { sales: 3, operations: 3, other: 3 };
const salesBallots = cast('sales', { t1: 3, t2: 2 }, { t1: 1 }, { t2: 4 });
const operationsBallots = cast('operations', one, one, one);

describe('a closed round', () => {
	it('I1 counts dots by theme and side, and in total', () => {
		const ballots = {
			...salesBallots,
			...operationsBallots,
			...cast('other', one, one, { t2: 5 }),
		};
		expect(tally(round(three, ballots))).toEqual({
			ballots: row(3, 3, 3, 9),
			dots: { t1: row(4, 3, 2, 9), t2: row(6, 0, 5, 11) },
		});
	});

	it('I1 has a row for every theme, with dots or without', () => {
		const { dots } = tally(round(three, { ...salesBallots, ...operationsBallots }));
		expect(Object.keys(dots)).toEqual(['t1', 't2']);
	});
});

describe('small numbers', () => {
	it('I2 two ballots are withheld, three are shown', () => {
		expect(smallest).toBe(3);
		const others = (count: number) =>
			tally(
				round(three, {
					...salesBallots,
					...operationsBallots,
					...cast('other', ...Array.from({ length: count }, () => one)),
				}),
			);
		expect(others(2)).toEqual({
			ballots: row(3, 3, null, null),
			dots: { t1: row(4, 3, null, null), t2: row(6, 0, null, null) },
		});
		expect(others(3).ballots).toEqual(row(3, 3, 3, 9));
	});

	it.each<[Side, Row]>([
		['sales', row(null, 3, 3, null)],
		['operations', row(3, null, 3, null)],
		['other', row(3, 3, null, null)],
	])('I2, I3 with %s withheld the others are shown, the total is not', (missing, ballots) => {
		const all = {
			sales: salesBallots,
			operations: operationsBallots,
			other: cast('other', one, one, one),
		};
		const { [missing]: _missing, ...rest } = all;
		const { dots, ballots: shown } = tally(round(three, Object.assign({}, ...Object.values(rest))));
		expect(shown).toEqual(ballots);
		for (const row of Object.values(dots)) {
			expect(row[missing]).toBeNull();
			expect(row.total).toBeNull();
			expect(Object.values(row).filter((cell) => cell === null)).toHaveLength(2);
		}
	});

	it('I4 a side without a voter counts zero and hides no total', () => {
		const two = { ...three, other: 0 };
		expect(tally(round(two, { ...salesBallots, ...operationsBallots }))).toEqual({
			ballots: row(3, 3, 0, 6),
			dots: { t1: row(4, 3, 0, 7), t2: row(6, 0, 0, 6) },
		});
	});

	it('I2 a side whose only voter stays silent is withheld', () => {
		const { ballots } = tally(
			round({ ...three, other: 1 }, { ...salesBallots, ...operationsBallots }),
		);
		expect(ballots).toEqual(row(3, 3, null, null));
	});

	it('I2 without a ballot nothing is shown', () => {
		const { ballots, dots } = tally(round(three, {}));
		expect(ballots).toEqual(row(null, null, null, null));
		expect(dots).toEqual({ t1: ballots, t2: ballots });
	});
});

describe('the turnout', () => {
	const paper = { sales: { ballots: 2, dots: one } };

	it('I23 while a round is open counts a side from three ballots on, and its voters from three voters on', () => {
		const ballots = { ...salesBallots, ...cast('operations', one, one) };
		expect(openTurnout(round({ sales: 4, operations: 3, other: 2 }, ballots))).toEqual({
			...{ cast: 3, voters: 7 },
		});
		expect(openTurnout(round({ sales: 2, operations: 2, other: 1 }, {}))).toEqual({
			...{ cast: 0, voters: 0 },
		});
	});

	it('B15, I23 paper counts with its side, in what was cast and in who may', () => {
		const ballots = { ...salesBallots, ...cast('operations', one, one) };
		const voters = { sales: 4, operations: 3, other: 2 };
		expect(openTurnout({ ...round(voters, ballots), paper })).toEqual({ cast: 5, voters: 9 });
		const beside = { operations: { ballots: 2, dots: one } };
		expect(openTurnout({ ...round(voters, ballots), paper: beside })).toEqual({
			...{ cast: 3, voters: 7 },
		});
		expect(turnout({ ...round(voters, ballots), paper })).toEqual({ cast: 7, voters: 11 });
	});

	it('B17 an admitted ballot counts once its side does without it', () => {
		const electorate = { sales: 4, operations: 0, other: 0 };
		const open = (...dots: Dots[]) => ({
			...round(electorate, cast('sales', ...dots)),
			admitted: ['sales1'],
		});
		expect(openTurnout(open(one, one, one)).cast).toBe(0);
		expect(openTurnout(open(one, one, one, one)).cast).toBe(4);
	});
});
