import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rules = [...readFileSync('shared/RULES.md', 'utf8').matchAll(/^- ([A-Z]{1,2}\d+) /gm)].map(
	([, number = '']) => number,
);

const testFiles = readdirSync('test', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts'))
	.map((path) => `test/${path}`);

/** The numbers at the head of each title: `it('B4 …')`, `it('B4, B6 …')`, and the same after a table. */
const cited = testFiles.flatMap((path) => {
	const titles = readFileSync(path, 'utf8').matchAll(/(?:\b(?:it|test)|\))\(\s*(['"`])(.+?)\1/g);
	return [...titles].flatMap(([, , title = '']) => {
		const numbers = /^([A-Z]{1,2}\d+(?:, [A-Z]{1,2}\d+)*) /.exec(title)?.[1]?.split(', ') ?? [];
		return numbers.map((number) => ({ number, path }));
	});
});

test('every rule has a number of its own', () => {
	expect(rules.length).toBeGreaterThan(50);
	expect(rules.filter((number, index) => rules.indexOf(number) !== index)).toEqual([]);
});

test('every rule has a test with its number in the title', () => {
	const proved = new Set(cited.map(({ number }) => number));
	expect(rules.filter((number) => !proved.has(number))).toEqual([]);
});

test('every number that a title cites is a rule', () => {
	const unknown = cited.filter(({ number }) => !rules.includes(number));
	expect([...new Set(unknown.map(({ number, path }) => `${number} in ${path}`))]).toEqual([]);
});
