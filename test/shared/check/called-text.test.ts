import { decisionRoles } from '../../../shared/check/decision-roles.ts';
import { describe, expect, it } from 'vitest';
import {
	canonicalText,
	sameText,
	textLimits,
	tooLong,
	type AgreementText,
} from '../../../shared/check/called-text.ts';
import {
	promiseParts,
	type PromiseCard,
	type PromisePart,
} from '../../../shared/check/promise-card.ts';
import { o1, o2, text } from '../../support/agreement-room.ts';
import { omar, sam } from '../../support/room.ts';

const effect = { effect: 'strengthens', why: 'Known load', tradeOff: '' } as const;
const card = {
	...{ alone: 'free capacity', ask: 'planning', within: 'the hour' },
	...{ above: '5 % of a line', decides: 'the joint check' },
};
const measured = (measure: Partial<AgreementText['measure']>) => ({
	measure: { ...text().measure, ...measure },
});
const effected = (change: Partial<AgreementText['effects'][string]>) => ({
	effects: { [o1]: { ...effect, ...change } },
});

describe('the length of a text', () => {
	const promised = (
		part: PromisePart,
		limit: number,
	): [string, number, (long: string) => Partial<AgreementText>] => [
		`promise card’s ${part}`,
		limit,
		(long) => ({ promise: { ...card, [part]: long } }),
	];
	const filled: [field: string, limit: number, fill: (long: string) => Partial<AgreementText>][] = [
		['statement', 500, (statement) => ({ statement })],
		['first step', 280, (firstStep) => ({ firstStep })],
		['indicator', 120, (indicator) => measured({ indicator })],
		['baseline', 120, (baseline) => measured({ baseline })],
		['target', 120, (target) => measured({ target })],
		['scope', 120, (scope) => ({ scope })],
		['why', 280, (why) => effected({ why })],
		['trade-off', 280, (tradeOff) => effected({ tradeOff })],
		...(['alone', 'above'] as const).map((part) => promised(part, 120)),
		...(['ask', 'decides'] as const).map((part) => promised(part, 80)),
		promised('within', 60),
	];

	it.each(filled)('X1 a %s has at most %i characters', (_field, limit, fill) => {
		expect(tooLong(text(fill('x'.repeat(limit))))).toBe(false);
		expect(tooLong(text(fill('x'.repeat(limit + 1))))).toBe(true);
	});

	it('X1 every effect is looked at, and nothing is too short', () => {
		const long = { ...effect, why: 'x'.repeat(281) };
		expect(tooLong(text({ effects: { [o1]: effect, [o2]: long } }))).toBe(true);
		const empty = { indicator: '', baseline: '', target: '' };
		expect(tooLong(text({ statement: '', firstStep: '', effects: {}, measure: empty }))).toBe(
			false,
		);
		expect(textLimits).toEqual({
			...{ statement: 500, firstStep: 280, indicator: 120, baseline: 120, target: 120 },
			...{ why: 280, tradeOff: 280 },
		});
	});
});

describe('the form in which it is hashed', () => {
	it('X2 is a fixed list, in which everything has its place', () => {
		const both = { [o2]: { ...effect, tradeOff: 'Range' }, [o1]: effect };
		expect(canonicalText(text({ scope: 'Harbour Bakery', effects: both }), 'salt')).toBe(
			JSON.stringify([
				'sameboat/agreement/1',
				'salt',
				'Planning publishes free capacity every Thursday.',
				'Harbour Bakery',
				[omar, sam],
				[
					[o1, 'strengthens', 'Known load', ''],
					[o2, 'strengthens', 'Known load', 'Range'],
				],
				['Late orders', '9 a year', '3 a year'],
				'Publish the list of the first line',
				'2026-12-01',
				'2027-01-28',
			]),
		);
	});

	const same: [what: string, one: Partial<AgreementText>, other: Partial<AgreementText>][] = [
		['the order of owners', { owners: [sam, omar] }, { owners: [omar, sam] }],
		[
			'the order of effects',
			{ effects: { [o1]: effect, [o2]: effect } },
			{ effects: { [o2]: effect, [o1]: effect } },
		],
		['blanks around it', { statement: 'Publish' }, { statement: ' Publish\n' }],
		['how a line ends', { statement: 'One\ntwo\nthree' }, { statement: 'One\r\ntwo\rthree' }],
		['how a letter is composed', { statement: 'caf\u00e9' }, { statement: 'cafe\u0301' }],
	];
	it.each(same)('X3 does not depend on %s', (_what, one, other) => {
		expect(canonicalText(text(one), 's')).toBe(canonicalText(text(other), 's'));
		expect(sameText(text(one), text(other))).toBe(true);
	});

	const different: [what: string, change: Partial<AgreementText>][] = [
		['the statement', { statement: 'Planning publishes free capacity every Friday.' }],
		['the scope', { scope: 'Harbour Bakery' }],
		['an owner', { owners: [sam] }],
		['an effect', effected({ effect: 'neutral' })],
		['why', effected({ why: 'Another reason' })],
		['a trade-off', effected({ tradeOff: 'Range' })],
		['an objective', { effects: {} }],
		['the indicator', measured({ indicator: 'Another' })],
		['the baseline', measured({ baseline: 'Another' })],
		['the target', measured({ target: 'Another' })],
		['the first step', { firstStep: 'Another' }],
		['the day from which it is valid', { validFrom: '2026-12-02' }],
		['the review date', { reviewOn: '2027-01-29' }],
		['a promise card', { promise: card }],
		['a blank inside', { statement: 'Planning publishes free  capacity every Thursday.' }],
	];
	it.each(different)('X4 changes with %s', (_what, change) => {
		const one = text(effected({}));
		expect(canonicalText({ ...one, ...change }, 's')).not.toBe(canonicalText(one, 's'));
		expect(sameText(one, { ...one, ...change })).toBe(false);
		expect(sameText(one, structuredClone(one))).toBe(true);
	});

	it('X4 and with the salt, and no field runs over into the next', () => {
		expect(canonicalText(text(), 'a')).not.toBe(canonicalText(text(), 'b'));
		const slid = measured({ indicator: 'Late orders","9 a year', baseline: '' });
		expect(sameText(text(), text(slid))).toBe(false);
	});

	const withCard = (change: Partial<PromiseCard>) => text({ promise: { ...card, ...change } });

	it('X5 a promise card stands at its end, each part in its place', () => {
		const plain = JSON.parse(canonicalText(text(), 's')) as unknown[];
		expect(JSON.parse(canonicalText(withCard({ ask: ' planning\r\n' }), 's'))).toEqual([
			...plain,
			['free capacity', 'planning', 'the hour', '5 % of a line', 'the joint check'],
		]);
	});

	it.each(promiseParts)('X5 changes with what a promise card says of %s', (part) => {
		expect(sameText(withCard({}), withCard({ [part]: 'Another' }))).toBe(false);
	});

	it('X5 a card on which nothing is written is none: the form is that from before there were cards', () => {
		const blank = { alone: ' ', ask: '', within: '\n', above: '', decides: '' };
		expect(canonicalText(text({ promise: blank }), 's')).toBe(canonicalText(text(), 's'));
	});

	const named = { recommend: 'Sales', agree: 'Mill', perform: '', input: '', decide: 'Board' };

	it('X7 the roles stand behind, by their name: they are never taken for a promise card', () => {
		const plain = JSON.parse(canonicalText(text(), 's')) as unknown[];
		const withRoles = text({ roles: { ...named, agree: ' Mill\r\n' } });
		expect(JSON.parse(canonicalText(withRoles, 's'))).toEqual([
			...plain,
			['roles', 'Sales', 'Mill', '', '', 'Board'],
		]);
		const [alone, ask, within, above, decides] = Object.values(named) as [
			...[string, string, string, string, string],
		];
		const asCard = text({ promise: { alone, ask, within, above, decides } });
		expect(sameText(text({ roles: named }), asCard)).toBe(false);
	});

	it.each(decisionRoles)('X7 changes with who has the role: %s', (role) => {
		const one = text({ roles: named });
		expect(sameText(one, text({ roles: { ...named, [role]: 'Another' } }))).toBe(false);
		const long = (who: string) => tooLong(text({ roles: { ...named, [role]: who } }));
		expect([long('x'.repeat(120)), long('x'.repeat(121))]).toEqual([false, true]);
	});

	it('X7 without anybody named the form is that from before there were roles', () => {
		const blank = { ...named, recommend: ' ', agree: '', decide: '\n' };
		expect(canonicalText(text({ roles: blank }), 's')).toBe(canonicalText(text(), 's'));
	});

	it('X3 the text itself is not touched', () => {
		const before = text({ owners: [sam, omar] });
		canonicalText(before, 's');
		expect(before).toEqual(text({ owners: [sam, omar] }));
	});
});
