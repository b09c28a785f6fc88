import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effects, type Effect } from '../../../shared/check/agreement.ts';
import type { AgreementText } from '../../../shared/check/called-text.ts';
import { matrixFigures, matrixOf, roomMatrix } from '../../../shared/insight/matrix.ts';
import type { SideJudgements } from '../../../shared/register/register.ts';
import { text as textOf } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { ScriptRoom } from '../report/script-room.ts';

const objectives = [{ id: 'otif' }, { id: 'margin' }, { id: 'toString' }];
const three = (effect: Effect): Effect[] => [effect, effect, effect];
const stated = (effect: Effect, tradeOff = ''): AgreementText['effects'][string] => ({
	...{ effect, why: '', tradeOff },
});
const listed = (
	number: number,
	written: AgreementText['effects'],
	judgements: Record<string, SideJudgements> = {},
	sealed = false,
) => ({ id: `id ${number}`, number, text: textOf({ effects: written }), judgements, sealed });
const cellOf = (judged: SideJudgements, word: Effect = 'neutral', tradeOff = '') =>
	matrixOf([listed(1, { otif: stated(word, tradeOff) }, { otif: judged })], objectives).rows[0]!
		.cells[0]!;

describe('a cell', () => {
	it('G8 says what each side says, by its median', () => {
		expect(
			cellOf({ sales: ['strengthens', 'strengthens', 'harms'], operations: three('harms') }),
		).toMatchObject({
			stated: 'neutral',
			sides: { sales: 'strengthens', operations: 'harms' },
		});
	});

	it('G8 of a side that is withheld, or has not judged, it says nothing', () => {
		expect(cellOf({ sales: [], other: three('harms') })).toMatchObject({
			...{ stated: 'neutral', harms: false, disputed: false },
			sides: { sales: 'few', operations: 'nobody' },
		});
	});

	it('G8 where the writers say nothing, nobody is asked', () => {
		const [row] = matrixOf([listed(1, {}, { otif: { sales: three('harms') } })], objectives).rows;
		expect(row!.cells.map(({ stated: word, harms, sides }) => [word, harms, sides.sales])).toEqual(
			objectives.map(() => [null, false, 'nobody']),
		);
	});

	it('G9 is disputed where the sides are two steps apart, not one, and not against the writers', () => {
		const disputed = (sales: Effect, operations: Effect) =>
			cellOf({ sales: three(sales), operations: three(operations) }).disputed;
		expect([disputed('strengthens', 'harms'), disputed('harms', 'strengthens')]).toEqual([
			true,
			true,
		]);
		expect([disputed('neutral', 'harms'), disputed('strengthens', 'neutral')]).toEqual([
			false,
			false,
		]);
		expect(cellOf({ sales: three('harms') }, 'strengthens').disputed).toBe(false);
		expect(cellOf({ sales: three('harms'), operations: [] }, 'strengthens').disputed).toBe(false);
	});

	it('G9 harms where a side says so, or the writers in the place of a silent one, with its trade-off', () => {
		expect(cellOf({ sales: three('harms'), operations: three('strengthens') }).harms).toBe(true);
		expect(cellOf({ sales: three('strengthens') }, 'harms', ' A shelf ')).toMatchObject({
			...{ harms: true, tradeOff: 'A shelf' },
		});
		const both = { sales: three('neutral'), operations: three('neutral') };
		expect(cellOf(both, 'harms').harms).toBe(false);
	});
});

describe('the columns', () => {
	it('G10 count what stands and strengthens, by a side or by the writers', () => {
		const all = [
			listed(1, { otif: stated('strengthens') }, {}, true),
			listed(2, { otif: stated('strengthens'), margin: stated('strengthens') }),
			listed(3, { otif: stated('harms') }, { otif: { sales: three('strengthens') } }, true),
		];
		const matrix = matrixOf(all, objectives);
		expect(matrix.columns).toEqual([
			{ objective: 'otif', strengthened: 2 },
			{ objective: 'margin', strengthened: 0 },
			{ objective: 'toString', strengthened: 0 },
		]);
		expect(matrixFigures(matrix)).toEqual({ all: 3, strengthened: 1, disputed: 0, harms: 1 });
	});

	it('G10 those of the script that nothing strengthens are those of its coverage', () => {
		const report = new ScriptRoom().playAll().report();
		const facts = {
			...report,
			agreements: Object.fromEntries(report.agreements.map((one) => [one.id, one])),
			reviews: {},
		};
		const { columns, rows } = roomMatrix(facts, () => undefined);
		expect(
			columns.filter(({ strengthened }) => strengthened === 0).map(({ objective }) => objective),
		).toEqual(report.coverage.objectives);
		expect(rows.map(({ number, sealed }) => [number, sealed])).toEqual(
			[1, 2, 3, 4, 5, 7].map((number) => [number, true]),
		);
	});
});

describe('the rows', () => {
	it('G7 are what stands, what is asked and what is written, without what was withdrawn', () => {
		const room = new ScriptRoom().playAll(5);
		for (const id of ['a1', 'a2', 'a3', 'a4']) room.draft(id);
		room.do({ type: 'WithdrawAgreement', agreement: 'a4', withdrawn: true });
		room.call('a2');
		room.call('a1');
		room.answer('a1', { agreeing: true });
		room.seal('a1');
		const { rows } = roomMatrix(room.room, (id) => textOf({ statement: `draft ${id}` }));
		expect(rows.map(({ id, sealed }) => [id, sealed])).toEqual([
			['a1', true],
			['a2', false],
			['a3', false],
		]);
		expect(rows.map(({ text }) => text!.statement)).toEqual([
			expect.stringContaining('Planning publishes'),
			expect.stringContaining('A tender above'),
			'draft a3',
		]);
		expect(roomMatrix(room.room, () => undefined).rows[2]!.text).toBeNull();
	});

	it('G7 one that is known from before and from here is one row, as it was sealed', () => {
		const room = new ScriptRoom().playAll(5);
		room.draft('a1');
		room.call('a1');
		room.answer('a1', { agreeing: true });
		room.seal('a1');
		const sealed = room.room.agreements['a1']!.sealed!;
		const twice = { ...room.room, earlier: { ...room.room.earlier, agreements: [sealed] } };
		const drafted = { ...twice.agreements['a1']!, sealed: null };
		for (const facts of [twice, { ...twice, agreements: { a1: drafted } }])
			expect(roomMatrix(facts, () => undefined).rows.map(({ id, sealed }) => [id, sealed])).toEqual(
				[['a1', true]],
			);
	});

	const effect = fc.constantFrom(...effects);
	const judged = fc.record(
		{
			sales: fc.array(effect, { maxLength: 5 }),
			operations: fc.array(effect, { maxLength: 5 }),
			other: fc.array(effect, { maxLength: 3 }),
		},
		{ requiredKeys: [] },
	);
	const row = fc.record({
		effect: fc.dictionary(fc.constantFrom('otif', 'margin', 'toString', 'gone'), effect),
		judged: fc.dictionary(fc.constantFrom('otif', 'margin', 'toString', 'gone'), judged),
		sealed: fc.boolean(),
	});
	const shuffled = <T>(list: readonly T[]) =>
		fc.shuffledSubarray([...list], { minLength: list.length });

	it('G7 have the same cells in the same order, in whichever order agreements and judgements come', () => {
		const plays = fc
			.array(row, { maxLength: 6 })
			.chain((rows) =>
				fc.record({ rows: fc.constant(rows), order: shuffled([...rows.keys()]), seed: fc.nat(5) }),
			);
		holds(
			fc.property(plays, ({ rows, order, seed }) => {
				const all = rows.map(({ effect: words, judged: given, sealed }, at) =>
					listed(
						at + 1,
						Object.fromEntries(Object.entries(words).map(([id, word]) => [id, stated(word)])),
						given,
						sealed,
					),
				);
				const turned = order.map((at) => {
					const one = all[at]!;
					const judgements = Object.entries(one.judgements).toReversed();
					const rolled = judgements.map(([id, sides]) => [
						id,
						Object.fromEntries(
							Object.entries(sides).map(([side, list]) => [
								side,
								[...list.slice(seed), ...list.slice(0, seed)],
							]),
						),
					]);
					return { ...one, judgements: Object.fromEntries(rolled) as typeof one.judgements };
				});
				const matrix = matrixOf(all, objectives);
				expect(matrixOf(turned, objectives)).toEqual(matrix);
				for (const { cells } of matrix.rows)
					expect(cells.map(({ objective }) => objective)).toEqual(objectives.map(({ id }) => id));
			}),
		);
	});
});
