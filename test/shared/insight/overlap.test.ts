import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focusOverlap, type SidedPick } from '../../../shared/insight/overlap.ts';
import { smallest } from '../../../shared/insight/tally.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import { holds } from '../../support/holds.ts';

const objectives = ['o1', 'o2', 'o3', 'o4'];
const sides = ['sales', 'operations', 'other'] as const;
const all = { sales: 9, operations: 9, other: 9 };

/** "12" picked o1 and o2, "1x" o1 and something that is not on the list, "" nothing. */
const picks = (side: Side, ...said: string[]): SidedPick[] =>
	said.map((one) => ({
		side,
		objectives: objectives.filter((id) => one.includes(id.slice(1))),
		notOnList: one.includes('x'),
		goals: null,
	}));
const goals = (side: Side, ...said: (number | null)[]): SidedPick[] =>
	said.map((goals) => ({ side, objectives: ['o1'], notOnList: false, goals }));
const reckon = (...given: SidedPick[][]) => focusOverlap(objectives, given.flat(), all);

describe('the overlap', () => {
	it('J5 splits each person over the picks, and adds the smaller shares', () => {
		// o1: 2 of 3 and a half of a third; o2: a third in sixths, o2 one and a half of three.
		const sales = picks('sales', '1', '1', '12');
		const operations = picks('operations', '12', '2', '234');
		// Sales o1 2.5/3, o2 0.5/3; Operations o1 0.5/3, o2 (0.5 + 1 + 1/3)/3.
		expect(reckon(sales, operations).overlap).toBe(Math.round((100 * (0.5 + 0.5)) / 3));
		expect(reckon(picks('sales', '1', '1', '1'), picks('operations', '1', '1', '1')).overlap).toBe(
			100,
		);
		expect(reckon(picks('sales', '1', '1', '1'), picks('operations', '2', '2', '2')).overlap).toBe(
			0,
		);
	});

	it('J5 what is not on the list weighs, and is never common', () => {
		const half = picks('sales', '1x', '1x', '1x');
		expect(reckon(half, picks('operations', '1x', '1x', '1x')).overlap).toBe(50);
		expect(reckon(half, picks('operations', '1', '1', '1')).overlap).toBe(50);
		expect(reckon(picks('sales', 'x', 'x', 'x'), picks('operations', 'x', 'x', 'x')).overlap).toBe(
			0,
		);
	});

	it('J5 picks of objectives that are not in the strategy do not count', () => {
		const gone = picks('sales', '1', '1', '1').map((pick) => ({
			...{ ...pick, objectives: [...pick.objectives, 'gone'] },
		}));
		const only = [{ side: 'sales', objectives: ['gone'], notOnList: false, goals: 4 } as const];
		const told = reckon(
			gone,
			only.map((pick) => ({ ...pick, objectives: ['gone'] })),
			picks('operations', '1', '1', '1'),
		);
		expect(told).toMatchObject({ overlap: 100, pickers: { sales: 3 } });
	});

	it('J11 it is between 0 and 100, and the same from either side', () => {
		const pick = fc.record({
			objectives: fc.uniqueArray(fc.constantFrom(...objectives), { maxLength: 3 }),
			notOnList: fc.boolean(),
			goals: fc.option(fc.nat(20), { nil: null }),
		});
		const many = fc.array(pick, { maxLength: 7 });
		holds(
			fc.property(many, many, (one, other) => {
				const of = (sales: typeof one, operations: typeof one) =>
					reckon(
						sales.map((pick) => ({ ...pick, side: 'sales' as const })),
						operations.map((pick) => ({ ...pick, side: 'operations' as const })),
					);
				const told = of(one, other);
				const turned = of(other, one);
				expect(turned.overlap).toBe(told.overlap);
				expect(turned.together).toEqual(told.together);
				expect(turned.within.sales).toBe(told.within.operations);
				if (told.overlap === null) return;
				expect(told.overlap).toBeGreaterThanOrEqual(0);
				expect(told.overlap).toBeLessThanOrEqual(100);
			}),
		);
	});
});

describe('who acts on what', () => {
	it('J6 a side acts on what a third of its pickers chose, in the order of the strategy', () => {
		const sales = picks('sales', '3', '3', '13', '2', '2', '14');
		const operations = picks('operations', '1', '2', '2', '4');
		expect(reckon(sales, operations)).toMatchObject({
			actsOn: { sales: ['o1', 'o2', 'o3'], operations: ['o2'] },
			together: ['o2'],
		});
	});

	it('J7 the agreement within a side is the mean of all pairs', () => {
		// 1/2, 1/3, 1/3
		const { within } = reckon(picks('sales', '12', '1', '13'), picks('operations', '1', '1'));
		expect(within.sales).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 2) / 3);
		expect(within.operations).toBeNull();
		expect(reckon(picks('sales', 'x', 'x', 'x')).within.sales).toBe(0);
		expect(reckon(picks('sales', '1x', '1x', '1x')).within.sales).toBeCloseTo(1 / 3);
	});
});

describe('small numbers', () => {
	it('J8 two pickers are withheld, three are shown; who picked nothing is none', () => {
		const operations = picks('operations', '1', '1', '1');
		const two = reckon(picks('sales', '1', '2', ''), operations);
		expect(two).toMatchObject({
			...{ pickers: { sales: null, operations: 3, other: null } },
			...{ byObjective: { o1: { sales: null, operations: 3, other: null } } },
			...{ notOnList: { sales: null, operations: 0 }, overlap: null, together: null },
			...{ actsOn: { sales: null, operations: ['o1'] }, within: { sales: null, operations: 1 } },
		});
		expect(reckon(picks('sales', '1', '2', '3'), operations).pickers.sales).toBe(3);
	});

	it('J8 a side without a voter has nothing to hide', () => {
		const told = focusOverlap(objectives, picks('sales', '1', '1', '1'), {
			...{ sales: 3, operations: 0, other: 0 },
		});
		expect(told).toMatchObject({
			pickers: { sales: 3, operations: 0, other: 0 },
			...{ overlap: null, actsOn: { operations: null }, within: { operations: null } },
		});
	});

	it('J8 goals are a median of three answers or more', () => {
		expect(reckon(goals('sales', 4, 9, null, null)).goals.sales).toBeNull();
		expect(reckon(goals('sales', 4, 9, 30)).goals.sales).toBe(9);
		expect(reckon(goals('other', 4, 9, 30, 10)).goals.other).toBe(9.5);
	});

	const pick = fc.record({
		objectives: fc.uniqueArray(fc.constantFrom(...objectives), { maxLength: 3 }),
		notOnList: fc.boolean(),
		goals: fc.option(fc.nat(20), { nil: null }),
	});
	const some = (max: number) => fc.array(pick, { maxLength: max });

	it.each(sides)('J8 nothing that is shown depends on the withheld picks of %s', (hidden) => {
		const few = some(smallest - 1);
		holds(
			fc.property(few, few, some(7), some(7), (one, another, first, second) => {
				const [left, right] = sides.filter((side) => side !== hidden);
				const told = (secret: typeof one) =>
					reckon(
						secret.map((pick) => ({ ...pick, side: hidden })),
						first.map((pick) => ({ ...pick, side: left! })),
						second.map((pick) => ({ ...pick, side: right! })),
					);
				expect(told(one)).toEqual(told(another));
			}),
		);
	});
});

describe('what is called out', () => {
	const kinds = (...given: SidedPick[][]) =>
		reckon(...given).callouts.map((callout) =>
			'side' in callout ? `${callout.kind} ${callout.side}` : callout.kind,
		);
	const five = (side: Side, said: string) => picks(side, said, said, said, said, said);

	it('J9 an overlap under a half, from five pickers on each side', () => {
		expect(kinds(five('sales', '1'), five('operations', '2'))).toEqual(['overlap']);
		expect(kinds(five('sales', '1').slice(1), five('operations', '2'))).toEqual([]);
		expect(kinds(five('sales', '1'), five('operations', '2').slice(1))).toEqual([]);
		// Exactly a half is none.
		expect(kinds(five('sales', '12'), five('operations', '23'))).toEqual([]);
	});

	it('J9 an agreement within a side under a half', () => {
		const apart = picks('sales', '12', '13', '14', '12', '13');
		expect(kinds(apart, five('operations', '1'))).toEqual(['within sales']);
		// Each pair shares two of three.
		expect(kinds(five('sales', '12'), five('operations', '1'))).toEqual([]);
	});

	it('J9 a third of the picks of both sides that are not on the list', () => {
		const third = picks('sales', '12x', '12x', '12x', '12x', '12x');
		expect(kinds(third, picks('operations', '12x', '12x', '12x', '12x', '12x'))).toEqual([
			'not-on-list',
		]);
		expect(kinds(third, picks('operations', '12x', '12x', '12x', '12x', '12'))).toEqual([]);
	});

	it('J9 a median of more than five goals', () => {
		const rich = goals('operations', 6, 6, 6, 6, 1);
		expect(kinds(goals('sales', 5, 5, 5, 5, 20), rich)).toEqual(['goals operations']);
	});

	it('J10 more than five objectives, whoever picked', () => {
		const many = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'];
		expect(focusOverlap(many, [], all).callouts).toEqual([{ kind: 'many-objectives', n: 6 }]);
		expect(focusOverlap(many.slice(1), [], all).callouts).toEqual([]);
	});
});
