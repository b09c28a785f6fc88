import { expect, it } from 'vitest';
import { finding } from '../../../shared/check/finding.ts';
import { stillMissing } from '../../../shared/check/still-missing.ts';

const empty = {
	...{ statement: '', firstStep: '', indicator: '', target: '', reviewOn: '' },
	...{ owners: [], effects: {}, restsOn: [], level: null },
};
const some = { effect: 'neutral', why: '', tradeOff: '' } as const;

it('F36 an empty part is missing, one in which something stands is wrong', () => {
	const noDate = finding('no-review-date', 'blocking', { field: 'reviewOn', today: '2026-11-26' });
	const oneSided = finding('one-sided', 'blocking', { field: 'owners', side: 'sales' });
	const noObjective = finding('no-objective', 'blocking', { field: 'effects' });
	const noMeasure = finding('no-measure', 'warning', { field: 'measure' });
	const noExample = finding('no-example', 'warning', { field: 'restsOn' });
	const noLevel = finding('day-to-day', 'hint', { field: 'level', words: [] });
	const noStep = finding('incomplete', 'blocking', { field: 'firstStep' });
	const all = [noDate, oneSided, noObjective, noMeasure, noExample, noLevel, noStep];
	expect(all.filter((one) => !stillMissing(one, empty))).toEqual([]);
	const begun = {
		...{ ...empty, reviewOn: '2026-11-01', owners: ['olga'], effects: { otif: some } },
		...{ indicator: 'orders', restsOn: ['k1'], level: 'strategic' as const },
	};
	expect(all.filter((one) => stillMissing(one, begun))).toEqual([noStep]);
});

it('F36 words that say something wrong are never merely missing', () => {
	const vague = finding('vague', 'hint', { field: 'statement', words: ['should'] });
	const order = finding('day-to-day', 'hint', { field: 'statement', words: ['order'] });
	expect([vague, order].some((one) => stillMissing(one, empty))).toBe(false);
});
