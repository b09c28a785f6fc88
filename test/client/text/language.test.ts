import { expect, test } from 'vitest';
import { counter } from '../../../client/text/intl.ts';
import { pickLanguage } from '../../../client/text/language.ts';

test.each([
	['what was chosen on this device', 'nl', 'en', ['en-GB'], 'nl'],
	['the language of the workshop', null, 'nl', ['en-GB'], 'nl'],
	['the first language of the browser that is here', null, null, ['fr-FR', 'nl-BE', 'en'], 'nl'],
	['English', null, null, ['fr-FR'], 'en'],
	['the browser, where the workshop speaks one that is not here', null, 'fr', ['nl'], 'nl'],
] as const)('the page speaks %s', (_what, chosen, workshops, browsers, expected) => {
	expect(pickLanguage(chosen, workshops, browsers)).toBe(expected);
});

test('things are counted as the language counts', () => {
	const forms = { one: '# card', other: '# cards' };
	expect([0, 1, 2, 1200].map((n) => counter('en')(n, forms))).toEqual([
		'0 cards',
		'1 card',
		'2 cards',
		'1,200 cards',
	]);
	expect(counter('nl')(1200, forms)).toBe('1.200 cards');
});
