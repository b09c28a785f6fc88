import { describe, expect, it } from 'vitest';
import { companiesOf, costBySide, costOfTheme } from '../../../shared/insight/cost.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import { mineView, roomView } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	c1,
	c2,
	c3,
	c4,
	cast,
	frida,
	idOf,
	joined,
	oda,
	olga,
	omar,
	revealed,
	sam,
	sara,
	sorted,
	t1,
	t2,
	t3,
	tess,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const merge = (conflict: string, into: string | null): Command => ({
	...{ type: 'MergeConflicts', conflict, into },
});
const sort = (conflict: string, theme: string | null, before: string | null = null): Command => ({
	...{ type: 'SortConflict', conflict, theme, before },
});
const themesAfter = (past: Parameters<typeof stateAfter>[0]) =>
	Object.fromEntries(stateAfter(past).themes.map(({ id, conflicts }) => [id, conflicts]));
const costs = (amount: number, seat: string, conflict: string) =>
	by(seat, {
		type: 'CostEstimated',
		conflict,
		estimate: { kind: 'overtime', timesAYear: 1, amount },
	});

describe('cards that say the same', () => {
	it('C14 are put together, and taken apart again', () => {
		const together = given(...sorted).when(sam, merge(c4, c1));
		together.then({ type: 'ConflictsMerged', conflict: c4, into: c1, from: t3 });
		expect(together.state.conflicts[c4]?.into).toBe(c1);
		const apart = given(...together.past).when(omar, merge(c4, null));
		apart.then({ type: 'ConflictsMerged', conflict: c4, into: null, from: t1 });
		expect(apart.state.conflicts[c4]?.into).toBeNull();
	});

	it('C14 are on the board, by who writes there, and not while a round is open', () => {
		for (const [card, into] of [
			[idOf('nowhere'), c1],
			[c1, idOf('nowhere')],
			[idOf('nowhere'), null],
		] as const)
			given(...sorted)
				.when(sam, merge(card, into))
				.thenRefused('unknown-card');
		given(...sorted)
			.when(olga, merge(c4, c1))
			.thenRefused('not-allowed');
		given(...voting)
			.when(frida, merge(c4, c1))
			.thenRefused('round-open');
	});

	it('C15 are one group with one card on top', () => {
		const two = given(...sorted).when(sam, merge(c2, c1)).past;
		const three = given(...two).when(sam, merge(c4, c2));
		expect(three.state.conflicts[c4]?.into).toBe(c1);
		const under = given(...three.past).when(sam, merge(c1, c3));
		for (const id of [c1, c2, c4]) expect(under.state.conflicts[id]?.into).toBe(c3);
	});

	it('C15 putting together what is together changes nothing', () => {
		const { past } = given(...sorted).when(sam, merge(c2, c1));
		for (const command of [merge(c2, c1), merge(c1, c2), merge(c1, c1), merge(c1, null)])
			given(...past)
				.when(sam, command)
				.thenNothing();
	});

	it('T7 stand together in one theme and are moved together', () => {
		const { past } = given(...sorted).when(sam, merge(c4, c1));
		expect(themesAfter(past)[t1]).toEqual([c1, c4, c2]);
		const moved = given(...past).when(sam, sort(c4, t2, c3)).past;
		expect(themesAfter(moved)).toMatchObject({ [t1]: [c2], [t2]: [c1, c4, c3] });
		const between = given(...moved).when(sam, sort(c3, t2, c4)).past;
		expect(themesAfter(between)[t2]).toEqual([c3, c1, c4]);
		given(...moved)
			.when(sam, sort(c1, t2, c4))
			.thenNothing();
	});

	it('T7 what is taken apart stays behind the others', () => {
		const past = [merge(c4, c1), merge(c3, c1)].reduce(
			(past, command) => given(...past).when(sam, command).past,
			sorted,
		);
		expect(themesAfter(past)[t1]).toEqual([c1, c4, c3, c2]);
		const apart = given(...past).when(sam, merge(c4, null)).past;
		expect(themesAfter(apart)[t1]).toEqual([c1, c3, c4, c2]);
		const out = given(...revealed).when(sam, merge(c4, c1)).past;
		expect(themesAfter(given(...out).when(sam, merge(c4, null)).past)).toEqual({});
	});

	it('I17 cost once, the highest of them', () => {
		const past = [...sorted, costs(10, sam, c1), costs(30, sara, c2), costs(50, sam, c2)];
		const cost = (events: typeof past) => {
			const { themes, conflicts } = roomView(stateAfter(events));
			return costOfTheme(themes[0]!, conflicts);
		};
		expect(cost(past)).toBe(50);
		expect(cost(given(...past).when(sam, merge(c2, c1)).past)).toBe(40);
		expect(cost(given(...past).when(sam, merge(c1, c2)).past)).toBe(40);
	});
});

describe('what several people reckon', () => {
	const estimate = (amount: number) => ({ kind: 'overtime', timesAYear: 1, amount }) as const;

	it('I18 is told by side, without those who have said nothing', () => {
		const of = (side: Side | null, amount: number) => ({ ...estimate(amount), side });
		const said = { [sam]: of('sales', 9000), [sara]: of('sales', 3000), [frida]: of(null, 1) };
		expect(costBySide(said)).toEqual({
			sales: { median: 6000, low: 3000, high: 9000, estimates: 2 },
		});
		expect(costBySide({ [tess]: of('other', 5), [omar]: of('operations', 7) })).toEqual({
			operations: { median: 7, low: 7, high: 7, estimates: 1 },
			other: { median: 5, low: 5, high: 5, estimates: 1 },
		});
	});

	it('V1, V16 stays with the side for which one spoke, said otherwise too, and is one’s own as it was', () => {
		const past = [...revealed, costs(10, sam, c1)];
		const turned = given(...past).when(sam, {
			...{ type: 'ChangeSeat', name: 'Sam', side: 'operations', function: null },
			...{ company: null, remote: false },
		});
		const bySide = (of: typeof past) => roomView(stateAfter(of)).conflicts[c1]?.costBySide;
		expect(bySide(turned.past)).toEqual(bySide(past));
		const again = [...turned.past, costs(30, sam, c1)];
		expect(bySide(again)).toEqual({ sales: { median: 30, low: 30, high: 30, estimates: 1 } });
		expect(mineView(stateAfter(again), sam).estimates).toEqual({ [c1]: estimate(30) });
	});

	it('I19 in a circle is the median over companies, never their sum, and each counts once', () => {
		const mill = { ...cast.oda, id: idOf('mill'), company: 'Mill' };
		const dairy = { ...cast.oda, id: idOf('dairy'), company: 'Dairy' };
		const past = [
			...sorted,
			joined(mill),
			joined(dairy),
			costs(100, sam, c1),
			costs(300, oda, c1),
			costs(500, omar, c1),
			costs(1000, mill.id, c1),
			costs(9999, frida, c1),
		];
		const { conflicts, participants } = roomView(stateAfter(past));
		expect(companiesOf(participants)).toEqual(['Dairy', 'Harbour Bakery', 'Mill']);
		expect(conflicts[c1]).toMatchObject({ companies: 2, cost: { median: 650, estimates: 5 } });
	});

	it('I19, F27 other capitals are the same company', () => {
		const mill = { ...cast.oda, id: idOf('mill'), company: 'Mill' };
		const capitals = { ...cast.oda, id: idOf('capitals'), company: 'MILL' };
		const past = [
			...[...sorted, joined(mill), joined(capitals), costs(100, sam, c1)],
			...[costs(1000, mill.id, c1), costs(2000, capitals.id, c1)],
		];
		const { conflicts, participants } = roomView(stateAfter(past));
		expect(companiesOf(participants)).toEqual(['Harbour Bakery', 'Mill']);
		expect(conflicts[c1]).toMatchObject({ companies: 2, cost: { median: 800, estimates: 3 } });
	});

	it('I19 one company is no circle: the median of all counts', () => {
		const past = [...sorted, costs(100, sam, c1), costs(300, oda, c1), costs(20, frida, c1)];
		const { conflicts, participants } = roomView(stateAfter(past));
		expect(companiesOf(participants)).toEqual([]);
		expect(conflicts[c1]).toMatchObject({ companies: 1, cost: { median: 100 } });
	});
});
