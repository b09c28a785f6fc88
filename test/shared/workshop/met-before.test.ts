import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisteredPerson } from '../../../shared/register/register.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { SatTogether } from '../../../shared/workshop/earlier.ts';
import type { GroupCommand } from '../../../shared/workshop/groups.ts';
import { metBefore } from '../../../shared/workshop/met-before.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { bringing, earlierWith } from '../../support/brought.ts';
import {
	cast,
	frida,
	idOf,
	joined,
	oda,
	omar,
	otto,
	sam,
	sara,
	seated,
	seth,
} from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';

const here = [sam, sara, seth, omar, oda, otto];
/** The seat that somebody had in a workshop of before. */
const then = (word: string) => idOf(`${word} then`);
const table = (...words: string[]): SatTogether => ({
	workshop: idOf('workshop before'),
	seats: words.map(then),
});
const person = ({ name, side }: Pick<RegisteredPerson, 'name' | 'side'>): RegisteredPerson => ({
	...{ name, side, function: null, company: null },
});
const { sam: Sam } = cast;
const people: Record<string, RegisteredPerson> = Object.fromEntries([
	...(['sam', 'sara', 'seth', 'omar', 'oda', 'otto'] as const).map((word) => [
		then(word),
		person(cast[word]),
	]),
	[then('loud sam'), person({ name: Sam.name.toUpperCase(), side: 'sales' })],
	[then('turned sam'), person({ name: Sam.name, side: 'operations' })],
	[then('erased'), person({ name: '', side: 'operations' })],
]);
const broughtWith = (...tables: SatTogether[]): Recorded[] => [
	...seated,
	bringing({ tables, people: { ...earlierWith().people, ...people } }),
];
const metAfter = (past: readonly Recorded[]) => metBefore(stateAfter(past), here);

describe('who has sat together before', () => {
	it('GR23 is known again by name and side, each pair once, whoever is not here left out', () => {
		const past = broughtWith(
			table('sam', 'omar', 'oda'),
			table('omar', 'sam', 'erased'),
			table('loud sam', 'seth'),
			table('turned sam', 'otto', 'nobody'),
		);
		const pairs = metAfter(past).map((pair) => [...pair].sort());
		const expected = [
			[oda, omar],
			[oda, sam],
			[omar, sam],
			[sam, seth],
		];
		expect(pairs.sort()).toEqual(expected);
		expect(metBefore(stateAfter(past), [sam, oda])).toHaveLength(1);
	});

	it('GR23 where two of those here share name and side, neither is known again', () => {
		const namesake = joined({ ...Sam, id: idOf('namesake') });
		const state = stateAfter([...broughtWith(table('sam', 'omar')), namesake]);
		expect(metBefore(state, [...here, idOf('namesake')])).toEqual([]);
	});

	it('GR23 sits together again only where there is no other way', () => {
		const make: GroupCommand = {
			...{ type: 'MakeTables', tables: 3 },
			found: { seed: 1, ids: ['g1', 'g2', 'g3'].map(idOf), present: here, cases: [] },
		};
		const pairs = [
			['sam', 'omar'],
			['sara', 'oda'],
			['seth', 'otto'],
		];
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000 }), (seed) => {
				const past = broughtWith(...pairs.map((pair) => table(...pair)));
				const { state } = given(...past).when(frida, { ...make, found: { ...make.found, seed } });
				for (const { members } of Object.values(state.groups)) {
					expect(members).toHaveLength(2);
					for (const pair of pairs)
						expect(pair.every((word) => members.includes(idOf(word)))).toBe(false);
				}
			}),
			{ numRuns: 20 },
		);
	});

	it('W19 is told to nobody, and whoever is known for a table alone is not named', () => {
		const state = stateAfter(broughtWith(table('sara', 'otto')));
		for (const seat of [frida, sam, omar]) {
			const told = JSON.stringify(viewOf(state, seat));
			expect(told).not.toContain(then('otto'));
			expect(told).toContain(idOf('omar before'));
		}
		expect(viewOf(state, frida).room.earlier).not.toHaveProperty('tables');
	});
});
