import { describe, expect, it } from 'vitest';
import {
	suggestThemes,
	topicGroups,
	type Tagged,
} from '../../../shared/insight/theme-suggestions.ts';
import { script } from '../../support/script.ts';

const card = (id: string, topic: Tagged['topic']): Tagged => ({ id, topic });

describe('a theme for a card', () => {
	const cards = [
		...[card('a', 'capacity'), card('b', 'capacity'), card('c', 'pricing')],
		...[card('d', 'capacity'), card('e', 'other'), card('f', null), card('g', 'quotas')],
	];

	it('I21 is the one with most cards of its topic', () => {
		const themes = [
			{ id: 'most', conflicts: ['a', 'b'] },
			{ id: 'less', conflicts: ['c'] },
		];
		expect([...suggestThemes(cards, themes)]).toEqual([['d', 'most']]);
	});

	it('I21 is none where two have as many, and nothing is told by "other" or by no topic', () => {
		const even = [
			{ id: 'one', conflicts: ['a', 'e'] },
			{ id: 'two', conflicts: ['b', 'f'] },
		];
		const more = [card('h', 'other'), card('i', null)];
		expect([...suggestThemes([...cards, ...more], even)]).toEqual([]);
		expect([...suggestThemes(cards, [])]).toEqual([]);
		expect([...suggestThemes(cards, [{ id: 'one', conflicts: ['f'] }])]).toEqual([]);
	});

	it('I21 on the cards of the script is right five times as often as wrong', () => {
		const told = { right: 0, wrong: 0 };
		for (const { id, conflicts } of script.themes)
			for (const conflict of conflicts) {
				const without = script.themes.map((theme) => ({
					...theme,
					conflicts: theme.conflicts.filter((other) => other !== conflict),
				}));
				const suggested = suggestThemes(script.conflicts, without).get(conflict);
				if (suggested) told[suggested === id ? 'right' : 'wrong']++;
			}
		expect(told.right).toBeGreaterThanOrEqual(5 * told.wrong);
		expect(told.right).toBeGreaterThan(script.conflicts.length / 2);
	});
});

it('I21 themes to begin with: what two cards share and none of a theme has, the largest first', () => {
	const cards = [
		...[
			card('a', 'lead-time'),
			card('b', 'lead-time'),
			card('c', 'capacity'),
			card('d', 'capacity'),
		],
		...[card('e', 'capacity'), card('f', 'quotas'), card('g', 'other'), card('h', 'other')],
	];
	const capacity = { topic: 'capacity', conflicts: ['c', 'd', 'e'] };
	const pricing = { topic: 'lead-time', conflicts: ['a', 'b'] };
	expect(topicGroups(cards, [])).toEqual([capacity, pricing]);
	expect(topicGroups(cards, ['d'])).toEqual([pricing]);
});
