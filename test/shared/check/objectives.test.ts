import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../shared/check/agreement.ts';
import { medianOf } from '../../../shared/check/effects.ts';
import { findings, objective, saying, stated } from './drafts.ts';

const up: Effect = 'strengthens';
const even: Effect = 'neutral';
const down: Effect = 'harms';

describe('an objective that is strengthened', () => {
	it('F3 there must be one', () => {
		for (const effects of [{}, { otif: stated(even) }, { otif: stated(down, {}, 'paid') }])
			expect(saying('no-objective', { effects })).toEqual([{ field: 'effects' }]);
		expect(saying('no-objective', { effects: { otif: stated(down), margin: stated(up) } })).toEqual(
			[],
		);
	});

	it('F3 of the strategy: another one, or a name that every object has, is none', () => {
		for (const id of ['gone', 'toString'])
			expect(saying('no-objective', { effects: { [id]: stated(up) } })).toHaveLength(1);
		const objectives = [objective('toString')];
		expect(saying('no-objective', { effects: {} }, { objectives })).toHaveLength(1);
	});

	it('F3 blocks and can be waived; for governance alone it is a hint', () => {
		const said = (...elements: ('f' | 'h')[]) => findings({ effects: {}, elements });
		const blocking = { rule: 'no-objective', severity: 'blocking', waivable: true };
		const hint = { rule: 'no-objective', severity: 'hint', waivable: false };
		expect(said()).toMatchObject([blocking]);
		expect(said('f')).toMatchObject([blocking]);
		expect(said('h', 'f')).toMatchObject([blocking]);
		expect(said('h')).toMatchObject([hint]);
	});
});

describe('harm to an objective', () => {
	const harming = (tradeOff: string) =>
		findings({ effects: { otif: stated(up), margin: stated(down, {}, tradeOff) } });

	it('F4 blocks until its trade-off is written, then stays as a warning', () => {
		const params = { field: 'tradeOff', objective: 'margin' };
		const rule = 'harms-objective';
		const blocking = { rule, severity: 'blocking', waivable: true, params };
		expect(harming('')).toEqual([blocking]);
		expect(harming(' \t')).toEqual([blocking]);
		expect(harming('About 1 % of turnover')).toEqual([
			{ rule, severity: 'warning', waivable: false, params },
		]);
	});

	it('F4 each harm needs its own trade-off', () => {
		const effects = { margin: stated(down), otif: stated(down, {}, 'Two days later') };
		const harms = findings({ effects }).filter(({ rule }) => rule === 'harms-objective');
		expect(harms.map(({ severity }) => severity)).toEqual(['warning', 'blocking']);
	});

	it('F4, F23 a side’s median decides, whatever the writers say', () => {
		const judged = (judgements: Parameters<typeof stated>[1]) =>
			saying('harms-objective', { effects: { otif: stated(up, judgements) } });
		expect(judged({ operations: [down, down, up], sales: [up] })).toHaveLength(1);
		expect(judged({ sales: [down] })).toHaveLength(1);
		expect(judged({ operations: [down, even, up] })).toEqual([]);
		expect(judged({ other: [down, down, down] })).toEqual([]);
	});

	it('F4, F23 one side alone does not judge away what the writers admit', () => {
		const judged = (judgements: Parameters<typeof stated>[1]) =>
			saying('harms-objective', { effects: { otif: stated(down, judgements) } });
		expect(judged({ sales: [up] })).toHaveLength(1);
		expect(judged({ sales: [up], operations: [even] })).toEqual([]);
	});
});

describe('the median of a side', () => {
	it.each([
		[[], undefined],
		[[up], up],
		[[up, even], even],
		[[down, up], down],
		[[up, down, even], even],
		[[down, up, up, down], down],
		[[down, up, up, up], up],
		[[up, even, even, down, up], even],
	])('F23 of %j is %s', (judgements, median) => {
		expect(medianOf(judgements)).toBe(median);
	});

	it('F23 strengthens when one side says so', () => {
		const judged = (judgements: Parameters<typeof stated>[1], effect: Effect = up) =>
			saying('no-objective', { effects: { otif: stated(effect, judgements) } });
		expect(judged({ sales: [even] })).toEqual([]);
		expect(judged({ sales: [even], operations: [even] })).toHaveLength(1);
		expect(judged({ sales: [even], operations: [up] }, even)).toEqual([]);
	});
});

describe('a disputed objective', () => {
	const disputed = (sales: Effect[], operations: Effect[]) =>
		saying('disputed', { effects: { otif: stated(up, { sales, operations }) } });

	it('F8 has medians two steps apart, one is not enough', () => {
		const params = { field: 'effects', objective: 'otif' };
		expect(disputed([up], [down])).toEqual([{ ...params, sales: up, operations: down }]);
		expect(disputed([down], [up])).toEqual([{ ...params, sales: down, operations: up }]);
		expect(disputed([up], [even])).toEqual([]);
		expect(disputed([even], [down])).toEqual([]);
		expect(disputed([up], [up])).toEqual([]);
	});

	it('F8 where both sides have judged', () => {
		for (const one of [up, down]) {
			expect(disputed([one], [])).toEqual([]);
			expect(disputed([], [one])).toEqual([]);
		}
	});

	it('F8 is a warning', () => {
		const effects = { otif: stated(up, { sales: [up], operations: [down] }, 'paid') };
		const found = findings({ effects }).find(({ rule }) => rule === 'disputed');
		expect(found).toMatchObject({ severity: 'warning', waivable: false });
	});
});

describe('the strategy', () => {
	it('F16 what was judged against an older version is stale', () => {
		const judged = (judged: number | null) =>
			saying('stale-strategy', {}, { strategy: { judged, current: 3 } });
		expect(judged(2)).toEqual([{ field: 'effects', judged: 2, current: 3 }]);
		expect([judged(3), judged(null)]).toEqual([[], []]);
	});

	it('F16 is a warning', () => {
		const found = findings({}, { strategy: { judged: 0, current: 1 } });
		expect(found).toMatchObject([{ rule: 'stale-strategy', severity: 'warning' }]);
	});

	it('F17 an objective that it strengthens is translated by both sides', () => {
		const translated = (sales: string, operations: string, effect: Effect = up) =>
			saying(
				'not-translated',
				{ effects: { otif: stated(effect), margin: stated(up) } },
				{ objectives: [objective('otif', sales, operations), objective('margin')] },
			);
		const params = { field: 'effects', objective: 'otif' };
		expect(translated('Ask', ' ')).toEqual([{ ...params, sides: ['operations'] }]);
		expect(translated('', 'Answer')).toEqual([{ ...params, sides: ['sales'] }]);
		expect(translated('', '')).toEqual([{ ...params, sides: ['sales', 'operations'] }]);
		expect(translated('', '', even)).toEqual([]);
	});

	it('F17 is a hint', () => {
		const found = findings({}, { objectives: [objective('otif', '')] });
		expect(found).toMatchObject([{ severity: 'hint', waivable: false }]);
	});
});
