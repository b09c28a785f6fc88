import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strategyChanges, wordChanges } from '../../../shared/insight/strategy-changes.ts';
import { holds } from '../../support/holds.ts';
import { margin, objective, otif, strategy } from '../../support/agreement-room.ts';
import { idOf } from '../../support/room.ts';

const told = (before: string, after: string) =>
	wordChanges({ before, after }).map(({ is, text }) => `${is}: ${text}`);

describe('what changed in a text', () => {
	it('O16 is told word by word', () => {
		expect(told('Grow with what we can serve', 'Grow with what we can make')).toEqual([
			...['same: Grow with what we can', 'out: serve', 'in: make'],
		]);
		expect(told('', 'Grow')).toEqual(['in: Grow']);
		expect(told('Grow', '')).toEqual(['out: Grow']);
		expect(told('Grow', 'Grow')).toEqual(['same: Grow']);
		expect(told('  ', '')).toEqual([]);
		expect(told('a b c d', 'b c x d e')).toEqual([
			...['out: a', 'same: b c', 'in: x', 'same: d', 'in: e'],
		]);
	});

	it('O16 read without what is in it is the older text, without what is out the newer, and no word is told twice', () => {
		const word = fc.constantFrom('a', 'b', 'c', 'ä', '👋', '91 %');
		const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
		const plain = (one: string) => one.split(/\s+/).filter(Boolean).join(' ');
		holds(
			fc.property(text, text, (before, after) => {
				const runs = wordChanges({ before, after });
				const without = (is: string) =>
					runs
						.filter((run) => run.is !== is)
						.map((run) => run.text)
						.join(' ');
				expect(without('in')).toBe(plain(before));
				expect(without('out')).toBe(plain(after));
				for (const [at, { is }] of runs.entries()) expect(is).not.toBe(runs[at - 1]?.is);
			}),
		);
	});
});

describe('what changed in a strategy', () => {
	const third = objective(idOf('o3'), 'Fewer returns');

	it('O16 an objective is new, taken out, renamed, changed or as before, by its id', () => {
		const renamed = { ...otif, title: 'Keep what we promise' };
		const { statement, sponsor, objectives } = strategyChanges(strategy(1, otif, margin), {
			...strategy(2, renamed, third),
			statement: 'Grow with what we can make',
		});
		expect(statement).toEqual({
			before: 'Grow with what we can serve',
			after: 'Grow with what we can make',
		});
		expect(sponsor).toBeNull();
		expect(objectives.map(({ id, is }) => [id, is])).toEqual([
			[otif.id, 'renamed'],
			[third.id, 'added'],
			[margin.id, 'removed'],
		]);
	});

	it('O16 a field that says something else is told, what it asks of the sides is not', () => {
		const now = { ...otif, target: '97 %', asks: { sales: 'Ask earlier', operations: 'Answer' } };
		expect(strategyChanges(strategy(1, otif, margin), strategy(2, now, margin)).objectives).toEqual(
			[
				{
					...{ id: otif.id, is: 'changed', title: { before: otif.title, after: otif.title } },
					fields: [{ field: 'target', before: '', after: '97 %' }],
				},
				expect.objectContaining({ id: margin.id, is: 'same', fields: [] }),
			],
		);
	});
});
