import { expect, it } from 'vitest';
import { likelyGrounds, type LikelyGround } from '../../../shared/insight/likely-grounds.ts';

const material: LikelyGround[] = [
	{ kind: 'case', id: 'pallets', words: 'Forty pallets too late', themes: ['late'] },
	{ kind: 'case', id: 'tender', words: 'The tender of two brands', themes: [] },
	{ kind: 'conflict', id: 'rush', words: 'Rush orders on Friday', topic: 'lead-time' },
	{ kind: 'conflict', id: 'change', words: 'Orders that change', topic: 'scope' },
	{ kind: 'conflict', id: 'dates', words: 'Who gives a date?', topic: 'lead-time' },
	{ kind: 'conflict', id: 'price', words: 'Who sets the price?', topic: 'pricing' },
];
const themes = [{ id: 'late', title: 'Late', conflicts: ['rush', 'change'] }];
const near = (text: string, most = 9) => likelyGrounds(text, material, { themes, most });

it('F40 what shares words comes first, then what shares a topic or a theme with the first of it', () => {
	expect(near('Rush orders are answered within a day')).toEqual([
		...['rush', 'change', 'pallets', 'dates'],
	]);
	expect(near('The pallet is counted')).toEqual(['pallets', 'rush', 'change']);
});

it('F40 at most so many, and none where nothing shares a word', () => {
	expect(near('Rush orders are answered within a day', 2)).toEqual(['rush', 'change']);
	for (const text of ['', 'We meet', 'Marketing helps']) expect(near(text)).toEqual([]);
});
