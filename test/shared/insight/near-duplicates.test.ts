import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	alikeTo,
	nearDuplicates,
	type Comparable,
} from '../../../shared/insight/near-duplicates.ts';
import data from '../../data/experience-workshop.json' with { type: 'json' };
import { holds } from '../../support/holds.ts';
import { script } from '../../support/script.ts';

const pairs = (cards: readonly Comparable[]) =>
	nearDuplicates(cards).map(({ pair: [one, other] }) => [one, other]);
const card = (id: string, salesWants: string, operationsWants = '', title = ''): Comparable => ({
	...{ id, title, salesWants, operationsWants },
});

describe('cards that look alike', () => {
	it('I14 of the script’s cards its near-duplicates, and none of those that are none', () => {
		const found = pairs(script.conflicts);
		expect(found).toEqual(data.nearDuplicates);
		for (const different of data.notDuplicates) expect(found).not.toContainEqual(different);
	});

	it('I14 forgives inflection, order and what says nothing', () => {
		expect(
			pairs([
				card('a', '', 'Know the load of the line before a date is promised'),
				card('b', '', 'The line’s load is known before one promises dates'),
				card('c', '', 'Run the week plan that was fixed on Thursday'),
			]),
		).toEqual([['a', 'b']]);
	});

	it('I14 reads Dutch as it reads English', () => {
		expect(
			pairs([
				card(
					'a',
					'Ja zeggen terwijl de klant aan de telefoon is',
					'De bezetting van de lijn kennen',
				),
				card('b', 'Meteen ja zeggen aan de telefoon met de klant', 'Rustig kunnen plannen'),
				card('c', 'Een eigen doos voor elke klant', 'Drie doosmaten en geen enkele meer'),
			]),
		).toEqual([['a', 'b']]);
	});

	it('I14 too few words tell nothing', () => {
		expect(pairs([card('a', 'A quick yes'), card('b', 'A quick yes')])).toEqual([]);
		expect(pairs([card('a', ''), card('b', '')])).toEqual([]);
	});

	it('I14 the likest come first, each pair once', () => {
		const same = 'Know the load of the line before a date is promised';
		const found = nearDuplicates([
			card('a', '', same),
			card('b', '', 'Know how full the line is before any date is promised'),
			card('c', '', same),
		]);
		expect(found[0]).toEqual({ pair: ['a', 'c'], likeness: 1 });
		expect(new Set(found.map(({ pair }) => [...pair].sort().join())).size).toBe(found.length);
	});

	/** What says something, what says nothing, and words that share a part. */
	const words = fc.constantFrom(
		...['plan', 'plans', 'planner', 'lijnplanning', 'line', 'load', 'the', 'de', 'week', 'Week'],
		...['rush', 'order', 'orders', 'order-line', 'é', '7', '🙂', '', 'promise', 'promised'],
	);
	const sentence = fc.array(words, { maxLength: 7 }).map((all) => all.join(' '));
	const board = fc
		.array(fc.tuple(sentence, sentence, sentence), { maxLength: 14 })
		.map((all) => all.map(([sales, other, title], at) => card(`c${at}`, sales, other, title)));

	it('I14 many cards at once are found alike exactly as each two of them are by themselves', () => {
		holds(
			fc.property(board, (cards) => {
				const eachTwo = cards.flatMap((one, at) =>
					cards
						.slice(at + 1)
						.filter((other) => alikeTo(one, [other]).length > 0)
						.map((other) => nearDuplicates([one, other])[0]!),
				);
				expect(nearDuplicates(cards)).toEqual(eachTwo.sort((a, b) => b.likeness - a.likeness));
			}),
		);
	});

	it('I14 of one card those that look like it', () => {
		const [c01, c25] = ['c01', 'c25'].map((id) => script.conflicts.find((one) => one.id === id)!);
		expect(alikeTo(c25!, script.conflicts).map(({ id }) => id)).toEqual(['c01']);
		expect(alikeTo(c01!, [c01!])).toEqual([]);
	});
});
