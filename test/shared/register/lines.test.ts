import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementRows, columns } from '../../../shared/register/agreement-rows.ts';
import { dueFirst } from '../../../shared/register/due.ts';
import { fitting, keptFilters, optionsIn } from '../../../shared/register/filters.ts';
import { linesOf } from '../../../shared/register/lines.ts';
import { partsOf } from '../../../shared/register/parts.ts';
import type {
	RegisteredAgreement,
	RegisteredReview,
	TeamRegister,
} from '../../../shared/register/register.ts';
import { dueOn, openOf, reviewsOf, standingOf } from '../../../shared/register/standing.ts';
import { counted, largeRegister } from '../../support/large-register.ts';
import { agreement } from '../../support/register-contract.ts';
import { omar, sam } from '../../support/room.ts';

const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };

const everyOne: Record<string, (register: TeamRegister) => unknown> = {
	lines: (register) => linesOf(register, '2027-01-01'),
	open: openOf,
	due: (register) => dueFirst(register, '2027-01-01'),
	rows: (register) =>
		agreementRows(register, {
			columns: Object.fromEntries(columns.map((column) => [column, column])) as never,
			standing: ({ is }) => is,
			withheld: '',
			list: (words) => words.join(),
			number: String,
		}),
};

describe('a register taken apart', () => {
	it.each(Object.entries(everyOne))(
		'FI7 twice the agreements cost at most 2.5 times the visits: %s',
		(_what, ask) => {
			const cost = (size: number) => {
				const { watched, visits } = counted(largeRegister(size));
				ask(watched);
				return visits();
			};
			expect(cost(2000) / cost(1000)).toBeLessThanOrEqual(2.5);
		},
	);

	it('FI8 its parts answer as the whole does', () => {
		const id = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5');
		const records = fc.uniqueArray(
			fc.record({ id, supersedes: fc.option(id, { nil: undefined }) }),
			{ selector: (one) => one.id },
		);
		const decision = fc.option(
			fc.record({
				decision: fc.constantFrom('keep', 'change', 'close', 'drop'),
				reviewOn: fc.option(fc.constantFrom('2027-01-01', '2027-02-02')),
				reason: fc.constant(''),
				at: fc.nat(5),
			}),
		);
		const review = fc.record({
			...{ agreement: id, workshop: fc.constantFrom('v', 'w'), at: fc.nat(5) },
			...{ outcome: fc.constantFrom(null, 'kept', 'partly'), decision },
		});
		fc.assert(
			fc.property(records, fc.array(review), (made, reviews) => {
				const agreements = made.map(({ id: own, supersedes }, at): RegisteredAgreement => ({
					...{ ...agreement(at + 1), id: own },
					...(supersedes !== undefined && { supersedes }),
				}));
				const parts = partsOf({ agreements, reviews });
				for (const one of agreements) {
					const part = parts.get(one.id)!;
					expect(standingOf(part, one.id)).toEqual(standingOf({ agreements, reviews }, one.id));
					expect(reviewsOf(part.reviews, one.id)).toEqual(reviewsOf(reviews, one.id));
					expect(dueOn(part, one)).toBe(dueOn({ reviews }, one));
				}
			}),
		);
	});
});

describe('lines', () => {
	const today = '2027-01-20';
	const one = (number: number, reviewOn: string, change: Partial<RegisteredAgreement> = {}) => ({
		...agreement(number),
		...{ id: `a${number}`, text: { ...agreement(number).text, reviewOn } },
		...change,
	});
	const review = (of: string, change: Partial<RegisteredReview>): RegisteredReview => ({
		...{ agreement: of, workshop: 'w', at: 1, seen: {}, texts, outcome: null, ratings: {} },
		...{ decision: null, ...change },
	});
	const decided = (decision: 'keep' | 'close' | 'drop', reviewOn: string | null = null) => ({
		decision: { decision, reviewOn, reason: '', at: 1 },
	});

	it('FI1, FI2 due, open, kept and the rest: overdue first, what has ended last and the newest of it first', () => {
		const agreements = [
			...[one(1, '2027-06-01'), one(2, '2027-01-25'), one(3, '2027-01-01'), one(4, '')],
			...[one(5, ''), one(6, ''), one(7, ''), one(8, '', { supersedes: 'a7' }), one(9, '')],
		];
		const reviews = [
			review('a3', { outcome: 'kept' }),
			review('a4', { outcome: 'kept', ...decided('keep', '2027-12-01') }),
			review('a5', { outcome: 'kept', ...decided('close') }),
			review('a6', { outcome: 'partly', ...decided('close') }),
			review('a7', { outcome: 'kept' }),
			review('a9', decided('drop')),
		];
		const lines = linesOf({ agreements, reviews, people: {} }, today);
		expect(lines.map(({ agreement: { number }, group }) => [number, group])).toEqual([
			...[
				[3, 'due'],
				[2, 'due'],
			],
			...[
				[1, 'open'],
				[4, 'kept'],
				[8, 'open'],
			],
			...[
				[9, 'rest'],
				[7, 'rest'],
				[6, 'rest'],
				[5, 'kept'],
			],
		]);
	});

	it('FI3 choices combine; an owner is one person over all workshops, by name and side', () => {
		const people = {
			[sam]: { name: 'Sam', side: 'sales', function: null, company: null },
			again: { name: 'SAM', side: 'sales', function: null, company: null },
			[omar]: { name: 'Sam', side: 'operations', function: null, company: null },
			gone: { name: '', side: 'sales', function: null, company: null },
		} satisfies TeamRegister['people'];
		const text = (owners: string[], scope = '') => ({ ...agreement(1).text, owners, scope });
		const agreements = [
			one(1, '', { text: text([sam, omar], 'Mill') }),
			one(2, '', { text: text(['again'], 'Bakery'), elements: ['b', 'h'], restsOn: [] }),
			one(3, '', { text: text(['gone']), elements: [] }),
			one(4, '', {
				text: text([omar]),
				restsOn: [{ id: 'c', kind: 'conflict', title: 'C', topic: 'pricing' }],
			}),
		];
		const lines = linesOf({ agreements, reviews: [], people }, today);
		const strategy = { version: 1, sponsor: '', statement: '', objectives: [] };
		const options = optionsIn(lines, strategy);
		const numbers = (filters: Parameters<typeof fitting>[1]) =>
			fitting(lines, filters).map(({ agreement: { number } }) => number);
		const owner = options.owner.find(({ value }) => value.includes('sales'))!;
		expect(options.owner).toHaveLength(2);
		expect(numbers({ owner: owner.value })).toEqual([1, 2]);
		expect(numbers({ owner: owner.value, scope: 'Mill' })).toEqual([1]);
		expect(numbers({ scope: '' })).toEqual([3, 4]);
		expect(numbers({ side: 'operations', topic: 'pricing' })).toEqual([4]);
		expect(numbers({ element: 'h' })).toEqual([2]);
		expect(numbers({ side: 'operations', element: 'h' })).toEqual([]);
		expect(options.topic).toEqual([{ value: 'pricing', name: 'pricing' }]);
		expect(options.objective).toEqual([]);
		expect(options.standing).toEqual([]);

		const kept = { owner: owner.value, scope: 'Gone', topic: 3, other: 'x' };
		expect(keptFilters(kept, options)).toEqual({ owner: owner.value });
		for (const none of [undefined, null, 'owner', []])
			expect(keptFilters(none, options)).toEqual({});
	});

	it('FI9 whose it is can be chosen where there is more than one company', () => {
		const scoped = (...scopes: string[]) =>
			optionsIn(
				linesOf(
					{
						...{ reviews: [], people: {} },
						agreements: scopes.map((scope, at) =>
							one(at + 1, '', { text: { ...agreement(1).text, scope } }),
						),
					},
					today,
				),
				{ version: 0, sponsor: '', statement: '', objectives: [] },
			).scope.map(({ value }) => value);
		expect(scoped('', 'Mill')).toEqual([]);
		expect(scoped('Mill', ' Mill ')).toEqual([]);
		expect(scoped('', 'Mill', 'Bakery').sort()).toEqual(['', 'Bakery', 'Mill']);
	});
});
