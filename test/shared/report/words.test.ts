import { expect, it } from 'vitest';
import { reportWords } from '../../../shared/report/words.ts';
import { textsIn } from '../../support/texts-in.ts';

/** Names and words that are the same in both languages. At most 8. */
const same = [
	...['agreements.conflict', 'agreements.temperature.warm'],
	...['cases.status.open', 'side.operations', 'side.sales'],
];

const english = new Map(textsIn(reportWords.en));
const dutch = new Map(textsIn(reportWords.nl));

it('R10 a report has the same words in both languages, and none is empty', () => {
	expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
	const empty = [...english, ...dutch].filter(([, text]) => !text.trim());
	expect([...new Set(empty.map(([path]) => path))]).toEqual([]);
});

it('R10 a Dutch word of it differs from the English one, but for at most 8', () => {
	const equal = [...dutch].filter(([path, text]) => english.get(path) === text);
	expect(equal.map(([path]) => path).sort()).toEqual(same);
	expect(same.length).toBeLessThanOrEqual(8);
});
