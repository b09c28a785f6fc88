import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atDoor, wordsOf, type Area, type Written } from '../../../client/text/areas.ts';
import { inside } from '../../../client/text/inside.ts';
import { pseudo } from '../../../client/text/pseudo.ts';
import { textsIn } from '../../support/texts-in.ts';

/** Names and words that are the same in both languages. At most 20. */
const same = [
	'common.language.en',
	'common.language.nl',
	'common.language.qps',
	'common.product',
	'common.side.operations',
	'common.side.sales',
	'consent.temperature.of.warm',
	'focus.join',
	'groups.work.line',
	'minutes.kind.conflicts',
	'readiness.picture.figures',
	'readiness.picture.where',
	'themes.compare.shares',
	'themes.map.finding',
	'themes.map.quadrant.later',
	'themes.map.quadrant.operations',
	'themes.map.quadrant.sales',
];

const areas = Object.keys({ ...atDoor.en, ...inside.en }) as Area[];

async function catalogue(language: Written): Promise<Map<string, string>> {
	const loaded = areas.map(async (area) => textsIn(await wordsOf(language, area), area));
	return new Map((await Promise.all(loaded)).flat());
}

const [english, dutch] = await Promise.all([catalogue('en'), catalogue('nl')]);

test('both languages have the same texts', () => {
	expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
});

test('each file of a language is an area, and each area a file', () => {
	const files = (language: Written) =>
		readdirSync(`client/text/${language}`).map((file) => file.replace(/\.ts$/, ''));
	expect(files('en').sort()).toEqual([...areas].sort());
	expect(files('nl').sort()).toEqual([...areas].sort());
});

test('no text is empty', () => {
	const empty = [...english, ...dutch].filter(([, text]) => !text.trim());
	expect(empty).toEqual([]);
});

test('a Dutch text differs from the English one, but for at most 20', () => {
	const equal = [...dutch].filter(([path, text]) => english.get(path) === text);
	expect(equal.map(([path]) => path).sort()).toEqual(same);
	expect(same.length).toBeLessThanOrEqual(20);
});

describe('the pseudo-language', () => {
	test.each(areas)('wraps every text of %s once', async (area) => {
		const dressed = textsIn(pseudo(await wordsOf('en', area)), area);
		expect(dressed.filter(([, text]) => !/^⟦[^⟦⟧]+⟧$/.test(text))).toEqual([]);
		expect(dressed.map(([path]) => path)).toEqual(
			[...english.keys()].filter((path) => path.startsWith(`${area}.`)),
		);
	});

	test('its letters are still readable', () => {
		expect(pseudo('Save')).toBe('⟦Sàvé⟧');
	});
});
