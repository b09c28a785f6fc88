import { expect, test } from 'vitest';
import { mostRecentFirst } from '../../../client/screen/recent-answers.svelte.ts';
import type { Half } from '../../../shared/workshop/state.ts';

const cards = (halves: Record<string, Half>) =>
	Object.fromEntries(
		Object.entries(halves).map(([id, operations]) => [id, { sales: 'own' as const, operations }]),
	);

test('on arrival the answered cards come first, in the order of the board', () => {
	const now = cards({ a: 'guess', b: 'confirmed', c: 'guess', d: 'rewritten' });
	expect(mostRecentFirst([], {}, now)).toEqual(['b', 'd', 'a', 'c']);
});

test('what is answered while one watches comes to the front', () => {
	const was = cards({ a: 'guess', b: 'confirmed', c: 'guess' });
	const now = { ...was, ...cards({ c: 'rewritten' }) };
	expect(mostRecentFirst(['b', 'a', 'c'], was, now)).toEqual(['c', 'b', 'a']);
});

test('a card that is revealed later waits behind the answered ones', () => {
	const was = cards({ a: 'confirmed' });
	expect(mostRecentFirst(['a'], was, { ...was, ...cards({ b: 'guess' }) })).toEqual(['a', 'b']);
});
