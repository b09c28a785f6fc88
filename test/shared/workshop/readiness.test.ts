import { describe, expect, it } from 'vitest';
import { readinessGaps } from '../../../shared/insight/readiness-gaps.ts';
import type { Score } from '../../../shared/workshop/close.ts';
import type { ReadinessElement, SaleType } from '../../../shared/workshop/readiness.ts';
import { mineReadiness, viewReadiness } from '../../../shared/workshop/readiness-view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { frida, idOf, oda, omar, otto, sam, sara, seated, seth, wall } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const [stock, custom, tender] = ['stock', 'custom', 'tender'].map(idOf) as [string, string, string];
const typeOf = (id: string, title = id): SaleType => ({
	...{ id, title, customerRequires: 'A date', weRequire: 'A forecast' },
});
const set = (saleType: SaleType): Command => ({ type: 'SetSaleType', saleType });
const types = [stock, custom, tender].map((id) =>
	by(frida, { type: 'SaleTypeSet', saleType: typeOf(id) }),
);
const rate = (
	saleType: string,
	element: ReadinessElement,
	rating: [Score, Score] | null,
): Command => ({
	...{ type: 'RateReadiness', saleType, element },
	rating: rating && { state: rating[0], importance: rating[1] },
});
const rated = (
	seat: string,
	saleType: string,
	element: ReadinessElement,
	now: Score,
	need: Score,
) =>
	by(seat, {
		...{ type: 'ReadinessRated' as const, saleType, element },
		rating: { state: now, importance: need },
	});
const shown = by(frida, { type: 'ReadinessShown' });
const past = [...seated, ...types];

describe('types of sale', () => {
	it('RE1 are added and rewritten by whoever writes, and removed by the facilitator', () => {
		const added = given(...seated).when(sam, set(typeOf(stock, ' From stock ')));
		added.then({ type: 'SaleTypeSet', saleType: typeOf(stock, 'From stock') });
		const again = given(...added.past).when(omar, set(typeOf(stock, 'Stock')));
		expect(again.state.readiness.types).toEqual([typeOf(stock, 'Stock')]);
		given(...past)
			.when(wall, set(typeOf(stock)))
			.thenRefused('not-allowed');
		given(...past)
			.when(sam, { type: 'RemoveSaleType', saleType: stock })
			.thenRefused('not-allowed');
		const removed = given(...past).when(frida, { type: 'RemoveSaleType', saleType: stock });
		expect(removed.state.readiness.types.map(({ id }) => id)).toEqual([custom, tender]);
		given(...seated)
			.when(frida, { type: 'RemoveSaleType', saleType: stock })
			.thenNothing();
	});

	it('RE1 have a title and short sentences, and are at most eight', () => {
		given(...seated)
			.when(sam, set(typeOf(stock, ' ')))
			.thenRefused('title-missing');
		for (const field of ['customerRequires', 'weRequire'] as const)
			given(...seated)
				.when(sam, set({ ...typeOf(stock), [field]: 'x'.repeat(281) }))
				.thenRefused('text-too-long', { max: 280 });
		const eight = Array.from({ length: 8 }, (_unused, n) =>
			by(frida, { type: 'SaleTypeSet', saleType: typeOf(idOf(`type${n}`)) }),
		);
		given(...seated, ...eight)
			.when(sam, set(typeOf(stock)))
			.thenRefused('too-many-types', { max: 8 });
		const seventh = typeOf(idOf('type7'), 'Rewritten');
		given(...seated, ...eight)
			.when(sam, set(seventh))
			.then({ type: 'SaleTypeSet', saleType: seventh });
	});
});

describe('rating', () => {
	it('RE2 at most two types a person, as many elements of them as one likes', () => {
		const two = [...past, rated(sam, stock, 'b', 2, 5), rated(sam, custom, 'b', 3, 3)];
		given(...two)
			.when(sam, rate(tender, 'b', [1, 1]))
			.thenRefused('types-rated', { max: 2 });
		const more = given(...two).when(sam, rate(custom, 'g', [4, 5]));
		expect(mineReadiness(more.state, sam).types).toEqual({
			[stock]: { b: { state: 2, importance: 5 } },
			[custom]: { b: { state: 3, importance: 3 }, g: { state: 4, importance: 5 } },
		});
		given(...two)
			.when(omar, rate(tender, 'b', [1, 1]))
			.then({
				...{ type: 'ReadinessRated', saleType: tender, element: 'b' },
				rating: { state: 1, importance: 1 },
			});
		given(...past)
			.when(sam, rate(idOf('gone'), 'b', [1, 1]))
			.thenRefused('unknown-type');
		given(...past)
			.when(frida, rate(stock, 'b', [1, 1]))
			.thenRefused('not-allowed');
	});

	it('RE4 is changed, taken back, and makes room for another type', () => {
		const two = [...past, rated(sam, stock, 'b', 2, 5), rated(sam, custom, 'b', 3, 3)];
		given(...two)
			.when(sam, rate(stock, 'b', [2, 5]))
			.thenNothing();
		const back = given(...two).when(sam, rate(stock, 'b', null));
		expect(Object.keys(mineReadiness(back.state, sam).types)).toEqual([custom]);
		expect(given(...back.past).when(sam, rate(tender, 'b', [1, 1])).past).toHaveLength(
			back.past.length + 1,
		);
		const gone = given(...two).when(frida, { type: 'RemoveSaleType', saleType: stock });
		expect(Object.keys(mineReadiness(gone.state, sam).types)).toEqual([custom]);
	});

	it('RE3, I23 the rhythm is rated once', () => {
		const rhythm = { state: 2, importance: 4 } as const;
		const said = given(...past).when(sam, { type: 'RateRhythm', rating: rhythm });
		expect(mineReadiness(said.state, sam).rhythm).toEqual(rhythm);
		expect(viewReadiness(said.state).answers).toBe(0);
		const others = [sara, seth].map((seat) =>
			by(seat, { type: 'RhythmRated' as const, rating: rhythm }),
		);
		expect(viewReadiness(stateAfter([...said.past, ...others])).answers).toBe(3);
		given(...said.past)
			.when(sam, { type: 'RateRhythm', rating: rhythm })
			.thenNothing();
		const back = given(...said.past).when(sam, { type: 'RateRhythm', rating: null });
		expect(viewReadiness(stateAfter([...back.past, ...others])).answers).toBe(0);
	});
});

describe('showing', () => {
	const three = [
		...past,
		rated(sam, stock, 'b', 4, 4),
		rated(sara, stock, 'b', 4, 5),
		rated(seth, stock, 'b', 5, 5),
		rated(omar, stock, 'b', 1, 5),
		rated(oda, stock, 'b', 2, 5),
	];

	it('RE5, I23 means by side, once and for good', () => {
		expect(viewReadiness(stateAfter(three))).toMatchObject({
			...{ answers: 3, shown: false, cells: {}, rhythm: null },
		});
		expect(viewReadiness(stateAfter(three)).cells).toEqual({});
		given(...past)
			.when(frida, { type: 'ShowReadiness' })
			.thenRefused('nothing-picked');
		const showing = given(...three).when(frida, { type: 'ShowReadiness' });
		showing.then({ type: 'ReadinessShown' });
		expect(viewReadiness(showing.state).cells[stock]!.b).toEqual({
			...{ sales: { state: 4.3, importance: 4.7 }, operations: null, other: null },
		});
		given(...showing.past)
			.when(frida, { type: 'ShowReadiness' })
			.thenNothing();
		for (const command of [rate(stock, 'b', [1, 1]), set(typeOf(stock))])
			given(...showing.past)
				.when(sam, command)
				.thenRefused('ratings-shown');
	});

	it('RE6 a side of two is withheld, a third makes it known', () => {
		const { cells } = viewReadiness(stateAfter([...three, rated(otto, stock, 'b', 3, 5), shown]));
		expect(cells[stock]!.b.operations).toEqual({ state: 2, importance: 5 });
		expect(cells[stock]!.c).toEqual({ sales: null, operations: null, other: null });
	});

	it('RE5 it counts for the side for which one spoke then', () => {
		const moved = by(seth, {
			...{ type: 'SeatChanged' as const, name: 'Seth', side: 'operations' as const },
			...{ function: null, company: null, remote: false },
		});
		expect(
			viewReadiness(stateAfter([...three, shown, moved])).cells[stock]!.b.sales,
		).not.toBeNull();
		expect(viewReadiness(stateAfter([...three, moved, shown])).cells[stock]!.b.sales).toBeNull();
	});

	it('RE7 gaps and differences are named from one and a half points on, the widest first', () => {
		const view = viewReadiness(stateAfter([...three, rated(otto, stock, 'b', 3, 5), shown]));
		const gaps = readinessGaps(view);
		expect(gaps.map(({ kind, size }) => [kind, Math.round(10 * size) / 10])).toEqual([
			['gap', 3],
			['difference', 2.3],
		]);
		expect(readinessGaps({ cells: {} })).toEqual([]);
		const apart = {
			...{ sales: { state: 5, importance: 5 }, operations: { state: 2, importance: 4 } },
			other: null,
		};
		const unlike = { [stock]: { b: apart, c: apart, d: apart, e: apart, f: apart, g: apart } };
		const sizes = readinessGaps({ cells: unlike }).map(({ size }) => size);
		expect(sizes).toEqual([3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2]);
		const even = { state: 3, importance: 4.4 };
		const cell = { sales: even, operations: { state: 4.4, importance: 4.4 }, other: null };
		const none = { sales: null, operations: null, other: null };
		const cells = { [stock]: { b: cell, c: none, d: none, e: none, f: none, g: none } };
		expect(readinessGaps({ cells })).toEqual([]);
		const wider = { ...cell, other: { state: 1, importance: 2.5 } };
		expect(readinessGaps({ cells: { [stock]: { ...cells[stock]!, b: wider } } })).toEqual([
			{ type: stock, element: 'b', kind: 'gap', size: 1.5 },
		]);
	});

	it('RE7 exactly one and a half points are named, whatever subtracting does behind the decimal', () => {
		const none = { sales: null, operations: null, other: null };
		const narrow = { ...none, sales: { state: 3.1, importance: 4.6 } };
		const cells = { [stock]: { b: narrow, c: none, d: none, e: none, f: none, g: none } };
		expect(readinessGaps({ cells })).toEqual([
			{ type: stock, element: 'b', kind: 'gap', size: 1.5 },
		]);
	});

	it('RE7 the rhythm is named too, of no type', () => {
		const rhythm = {
			sales: { state: 2, importance: 3 },
			operations: { state: 4, importance: 4 },
			other: null,
		};
		expect(readinessGaps({ cells: {}, rhythm })).toEqual([
			{ type: null, element: 'h', kind: 'difference', size: 2 },
		]);
		expect(readinessGaps({ cells: {}, rhythm: null })).toEqual([]);
	});
});
