import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../shared/register/named-in.ts';
import { withheld } from '../../../shared/register/withhold.ts';
import type { RegisteredAgreement } from '../../../shared/register/register.ts';
import { traceSteps } from '../../../shared/register/trace-steps.ts';
import { traceOf, type Written } from '../../../shared/workshop/traced.ts';
import { sealedAgreement } from '../../../shared/register/read-record.ts';
import { initialState, type Point, type WorkshopState } from '../../../shared/workshop/state.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf, omar, sam, tess } from '../../support/room.ts';
import * as v from 'valibot';

const [c1, c2, t1, t2, k1, k2, g1, g2] = [
	...['c1', 'c2', 't1', 't2', 'k1', 'k2', 'g1', 'g2'].map(idOf),
] as [string, string, string, string, string, string, string, string];
const card = (id: string) => ({
	...{ id, salesWants: ` Sales of ${id} `, operationsWants: 'x'.repeat(5000) },
	...{ sharedInterest: 'Both', example: '' },
});
const story = (id: string, themes: string[]) => ({
	...{ id, title: id, situation: 'It was full', themes },
});
const written: Written = {
	conflicts: [card(c1), card(c2)],
	cases: [story(k1, [t1]), story(k2, [t2])],
};

const table = (id: string, number: number, of: string | null): WorkshopState['groups'][string] => ({
	...{ id, number, members: [], case: of, called: false, visitAt: null, message: null },
	...{ endsAt: null, done: true, signs: { sales: {}, operations: {} }, agreements: [] },
});
const point = (by: string, change: Partial<Point>): Point => ({
	...{ case: k1, group: null, kind: 'challenge', text: 'Gone by noon', by, at: 1 },
	...{ status: 'answered', answer: 'First come', restated: null, ...change },
});

function room(): WorkshopState {
	const state = initialState();
	state.themes = [
		{ id: t1, title: 'The promise', conflicts: [c1] },
		{ id: t2, title: 'Goals', conflicts: [c2] },
	];
	state.groups = { [g2]: table(g2, 2, k1), [g1]: table(g1, 1, k2) };
	state.points = {
		[idOf('b')]: point(omar, { kind: 'build', at: 0 }),
		[idOf('p')]: point(tess, {}),
		[idOf('g')]: point(sam, { group: g2, at: 2 }),
		[idOf('o')]: point(sam, { case: k2 }),
		[idOf('h')]: point(sam, { case: k2, group: g1 }),
	};
	return state;
}
const asked = { agreement: 'a1', grounds: [c1, k1], themes: [t1], written };

describe('the way to an agreement', () => {
	it('TR1 is what it rests on with its words, themes, tables, challenges before builds, and nothing else', () => {
		const trace = traceOf(room(), asked);
		expect(trace.conflicts).toMatchObject([{ id: c1, salesWants: `Sales of ${c1}` }]);
		expect(trace.conflicts[0]!.operationsWants).toHaveLength(280);
		expect(trace.themes).toEqual([{ id: t1, title: 'The promise' }]);
		expect(trace.cases).toEqual([{ id: k1, title: k1, situation: 'It was full' }]);
		expect(trace.tables).toEqual([{ id: g2, number: 2, case: k1 }]);
		expect(trace.points.map(({ id }) => id)).toEqual([idOf('p'), idOf('g'), idOf('b')]);
		expect(trace.points[0]).toEqual({
			...{ id: idOf('p'), kind: 'challenge', by: tess, text: 'Gone by noon' },
			...{ status: 'answered', answer: 'First come', case: k1, table: null },
		});
		expect(trace.themesOf).toEqual({ [c1]: [t1], [k1]: [t1] });
	});

	it('TR1 has the table that drafted it, whatever it worked', () => {
		const state = room();
		state.groups[g1]!.agreements.push('a1');
		expect(traceOf(state, asked).tables.map(({ id }) => id)).toEqual([g1, g2]);
	});

	it('TR2 stays small, whatever was written', () => {
		const state = room();
		for (let at = 0; at < 300; at++)
			state.points[idOf(`m${at}`)] = point(sam, { text: 'y'.repeat(500), answer: 'z'.repeat(500) });
		const many = Array.from({ length: 60 }, (_, at) => idOf(`c${at}`));
		const full = traceOf(state, {
			...{ ...asked, grounds: [k1, ...many] },
			written: {
				conflicts: many.map(card),
				cases: [k1, ...many].map((id) => story(id, [])),
			},
		});
		expect(JSON.stringify(full).length).toBeLessThan(40_000);
	});

	it('TR3 names its people by seat alone, and goes with the words that are withheld', () => {
		const trace = traceOf(room(), asked);
		const record: RegisteredAgreement = { ...agreement(1), trace };
		expect(namedIn(record)).toEqual(expect.arrayContaining([tess, sam, omar]));
		expect(namedIn({ ...record, trace: { ...trace, points: [] } })).not.toContain(tess);
		expect(withheld(record)).not.toHaveProperty('trace');
		expect(v.parse(sealedAgreement, JSON.parse(JSON.stringify(record)))).toEqual(record);
		expect(
			v.safeParse(sealedAgreement, { ...record, trace: { ...trace, tables: 1 } }).success,
		).toBe(false);
	});
});

describe('the steps of it', () => {
	const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };
	const record: RegisteredAgreement = {
		...agreement(1),
		...{ themes: [t1], findings: [], trace: traceOf(room(), asked) },
		restsOn: [
			{ id: k1, kind: 'case', title: 'Forty pallets' },
			{ id: c1, kind: 'conflict', title: 'Promised before asked', topic: 'lead-time' },
		],
		replay: [],
	};
	const reviews = [
		{
			...{ agreement: record.id, workshop: 'second', at: 1, seen: {}, texts, outcome: null },
			...{ ratings: {}, decision: null },
		},
	];
	const steps = (agreements: RegisteredAgreement[] = [record], of = record) =>
		traceSteps({ agreements, reviews }, of);

	it('TR4 lead from the conflict over theme, case, table, challenge, words and review back to it', () => {
		const walked: string[] = [];
		let at = steps().find(({ kind }) => kind === 'conflict')!;
		for (let step = 0; step < 7; step++) {
			walked.push(at.kind);
			at = steps().find(({ key }) => key === at.next[0])!;
		}
		expect(walked).toEqual(['conflict', 'theme', 'case', 'table', 'point', 'words', 'review']);
		expect(at.key).toBe(`conflict/${c1}`);
	});

	it('TR4 each leads to what it is about, and to nothing of another', () => {
		const both = { ...asked, grounds: [c1, c2, k1, k2], themes: [t1, t2] };
		const two = { ...record, trace: traceOf(room(), both) };
		const restsOn = [
			...record.restsOn,
			{ id: k2, kind: 'case' as const, title: 'The spare part' },
			{ id: c2, kind: 'conflict' as const, title: 'Asked in vain' },
		];
		const walked = steps([two], { ...two, restsOn });
		const next = Object.fromEntries(walked.map((step) => [step.key, step.next]));
		const points = (...of: string[]) => of.map((id) => `point/${idOf(id)}`);
		expect(next).toEqual({
			[`conflict/${c1}`]: [`theme/${t1}`],
			[`conflict/${c2}`]: [`theme/${t2}`],
			[`theme/${t1}`]: [`case/${k1}`],
			[`theme/${t2}`]: [`case/${k2}`],
			[`case/${k1}`]: [`table/${g2}`, ...points('p', 'b')],
			[`case/${k2}`]: [`table/${g1}`, ...points('o')],
			[`table/${g1}`]: points('o', 'h'),
			[`table/${g2}`]: points('p', 'g', 'b'),
			...Object.fromEntries(points('p', 'o', 'h', 'g', 'b').map((key) => [key, ['words/']])),
			'words/': ['review/second'],
			'review/second': [`conflict/${c1}`, `conflict/${c2}`],
		});
	});

	it('TR5 what was sealed before the way was kept has the titles, and no step leads nowhere', () => {
		const { trace: _trace, themes: _themes, ...old } = record;
		const known = steps([old], old);
		expect(known.map(({ kind }) => kind)).toEqual(['conflict', 'case', 'words', 'review']);
		expect(known[0]).toMatchObject({ ground: { title: 'Promised before asked' }, wants: null });
		for (const some of [known, traceSteps({ agreements: [old], reviews: [] }, old), steps()])
			for (const { next } of some) {
				expect(next.length).toBeGreaterThan(0);
				for (const key of next) expect(some.map((step) => step.key)).toContain(key);
			}
	});

	it('TR6 one that took the place of another has the way to that one, and both know each other', () => {
		const { trace: _trace, ...rest } = record;
		const later: RegisteredAgreement = {
			...rest,
			...{ id: 'later', number: 9, sealedAt: record.sealedAt + 1, supersedes: record.id },
		};
		const all = [record, later];
		expect(steps(all, later).find(({ kind }) => kind === 'table')).toMatchObject({
			table: { number: 2 },
		});
		const last = steps(all).at(-1)!;
		expect(last).toMatchObject({ kind: 'later', conflicts: [{ title: 'Promised before asked' }] });
		expect(steps(all).find(({ kind }) => kind === 'review')?.next).toEqual([
			...['later/later', `conflict/${c1}`],
		]);
		expect(steps(all, later).some(({ kind }) => kind === 'later')).toBe(false);
		const loop = { ...record, supersedes: 'later' };
		expect(steps([loop, later], later).length).toBeGreaterThan(0);
		const other = { ...later, id: 'x', restsOn: [], themes: [] };
		const { supersedes: _supersedes, ...apart } = other;
		expect(steps([record, apart]).some(({ kind }) => kind === 'later')).toBe(false);
		expect(steps([record, { ...apart, themes: [t1] }]).at(-1)).toMatchObject({ kind: 'later' });
	});
});
