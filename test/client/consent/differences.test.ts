import { expect, test } from 'vitest';
import { differences } from '../../../client/consent/differences.ts';
import { noPromise, promiseParts } from '../../../shared/check/promise-card.ts';
import { sameText, type AgreementText } from '../../../shared/check/called-text.ts';

const written = { person: (id: string) => `Mx ${id}`, effect: String, day: (day: string) => day };
const before: AgreementText = {
	statement: 'Planning answers within the hour',
	scope: '',
	owners: ['p1', 'p2'],
	effects: { o1: { effect: 'strengthens', why: 'Dates hold', tradeOff: '' } },
	measure: { indicator: 'Questions', baseline: '18', target: '2' },
	firstStep: 'Thursday',
	validFrom: '',
	reviewOn: '2027-01-28',
};
const changes = (change: Partial<AgreementText>) =>
	differences(before, { ...before, ...change }, written);

test('the same words are no change, whatever their spaces, owners in whatever order', () => {
	const same = { statement: ' Planning answers within the hour\r\n', owners: ['p2', 'p1'] };
	expect(changes(same)).toEqual([]);
	expect(sameText(before, { ...before, ...same })).toBe(true);
});

type Changed = [change: Partial<AgreementText>, part: string, after: string];

test.each<Changed>([
	[{ statement: 'Planning answers in a day' }, 'statement', 'Planning answers in a day'],
	[{ scope: 'Delta' }, 'scope', 'Delta'],
	[{ owners: ['p1', 'p3'] }, 'owners', 'Mx p1, Mx p3'],
	[{ measure: { ...before.measure, indicator: 'x' } }, 'indicator', 'x'],
	[{ measure: { ...before.measure, baseline: 'x' } }, 'baseline', 'x'],
	[{ measure: { ...before.measure, target: 'x' } }, 'target', 'x'],
	[{ firstStep: 'Friday' }, 'firstStep', 'Friday'],
	[{ validFrom: '2026-12-01' }, 'validFrom', '2026-12-01'],
	[{ reviewOn: '' }, 'reviewOn', ''],
	...promiseParts.map((part): Changed => [{ promise: { ...noPromise(), [part]: 'x' } }, part, 'x']),
])('every part of the text is compared: %j', (change, part, after) => {
	const [difference, ...others] = changes(change);
	expect(others).toEqual([]);
	expect(difference).toMatchObject({ part, after });
	expect(sameText(before, { ...before, ...change })).toBe(false);
});

test('of an effect its three parts, also when the objective is new or gone', () => {
	const stated = { effect: 'harms', why: 'Dates hold', tradeOff: 'A shelf' } as const;
	expect(changes({ effects: { o1: stated } })).toEqual([
		{ part: 'effect', objective: 'o1', before: 'strengthens', after: 'harms' },
		{ part: 'tradeOff', objective: 'o1', before: '', after: 'A shelf' },
	]);
	expect(changes({ effects: {} }).map(({ part }) => part)).toEqual(['effect', 'why']);
	expect(changes({ effects: { ...before.effects, o2: stated } })).toHaveLength(3);
});
