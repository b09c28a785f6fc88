import { describe, expect, it } from 'vitest';
import type { Agreement, OpenAgreement, StatedEffect } from '../../../shared/check/agreement.ts';
import { findings, objective, saying, stated } from './drafts.ts';

const paid = stated('harms', {}, 'paid');
const old = (
	effects: Agreement['effects'],
	change: Partial<OpenAgreement> = {},
): OpenAgreement => ({
	id: 'old',
	label: 'a3',
	effects,
	...change,
});
const against = (mine: StatedEffect, theirs: StatedEffect, change: Partial<Agreement> = {}) =>
	saying(
		'contradicts',
		{ effects: { otif: stated('strengthens'), margin: mine }, ...change },
		{ openAgreements: [old({ margin: theirs })] },
	);

describe('an open agreement that pulls the other way', () => {
	const said = [{ field: 'tradeOff', agreement: 'old', objectives: ['margin'] }];

	it('F9 is named, whichever of the two harms', () => {
		expect(against(stated('strengthens'), paid)).toEqual(said);
		expect(against(paid, stated('strengthens'))).toEqual(said);
	});

	it('F9 neutral, or the same way, is no contradiction', () => {
		for (const [mine, theirs] of [
			[stated('strengthens'), stated('neutral')],
			[stated('neutral'), paid],
			[paid, paid],
			[stated('strengthens'), stated('strengthens')],
		] as const)
			expect(against(mine, theirs)).toEqual([]);
	});

	it('F9 is said once for each agreement, with its objectives in the strategy’s order', () => {
		const effects = { margin: stated('strengthens'), otif: stated('strengthens') };
		const openAgreements = [
			old({ margin: paid, otif: paid }),
			old({ otif: paid }, { id: 'older' }),
			old({ otif: stated('strengthens') }, { id: 'friend' }),
		];
		expect(saying('contradicts', { effects }, { openAgreements })).toEqual([
			{ field: 'tradeOff', agreement: 'old', objectives: ['otif', 'margin'] },
			{ field: 'tradeOff', agreement: 'older', objectives: ['otif'] },
		]);
	});

	it('F9 an objective that the strategy no longer has is nothing to pull at', () => {
		const given = { openAgreements: [old({ margin: paid })], objectives: [objective('otif')] };
		expect(saying('contradicts', { effects: { margin: stated('strengthens') } }, given)).toEqual(
			[],
		);
	});

	it('F9 it does not stand against itself or the one that it supersedes', () => {
		const mine = stated('strengthens');
		expect(against(mine, paid, { id: 'old' })).toEqual([]);
		expect(against(mine, paid, { supersedes: 'old' })).toEqual([]);
		expect(against(mine, paid, { supersedes: 'older' })).toEqual(said);
	});

	it('F9 is a warning', () => {
		const found = findings(
			{ effects: { otif: stated('strengthens') } },
			{ openAgreements: [old({ otif: paid })] },
		);
		expect(found).toMatchObject([{ severity: 'warning', waivable: false }]);
	});
});

describe('a trade-off that names the other', () => {
	const naming = (tradeOff: string) => against(stated('strengthens', {}, tradeOff), paid);

	it.each(['a3 costs us the range', 'The range, see A3.', '(a3)', 'costs: a3', 'old'])(
		'F9 "%s" ends it',
		(tradeOff) => {
			expect(naming(tradeOff)).toEqual([]);
		},
	);

	it.each(['', 'the range', 'a31', 'xa3', 'a 3', 'ä a3é'])('F9 "%s" does not', (tradeOff) => {
		expect(naming(tradeOff)).toHaveLength(1);
	});

	it('F9 it may stand on another objective', () => {
		const effects = { otif: stated('strengthens', {}, 'a3'), margin: stated('strengthens') };
		const openAgreements = [old({ margin: paid })];
		expect(saying('contradicts', { effects }, { openAgreements })).toEqual([]);
	});

	it('F9 it may be the other’s, naming this one', () => {
		const theirs = (tradeOff: string) =>
			against(stated('strengthens'), stated('harms', {}, tradeOff));
		expect(theirs('Paid for by a9')).toEqual([]);
		expect(theirs('Paid for by new.')).toEqual([]);
		expect(theirs('Paid for by a3')).toHaveLength(1);
	});

	it('F9 a blank label is named by nothing, and signs in one mean themselves', () => {
		const called = (label: string, tradeOff: string) =>
			saying(
				'contradicts',
				{ effects: { otif: stated('strengthens', {}, tradeOff) } },
				{ openAgreements: [old({ otif: paid }, { label })] },
			);
		expect(called(' ', 'any text, and ( ) too')).toHaveLength(1);
		expect(called(' a.3 (x)', 'see a.3 (x)')).toEqual([]);
		expect(called('a.3', 'see ab3')).toHaveLength(1);
		expect(called('e\u0301e\u0301n', 'zie één')).toEqual([]);
		expect(called('één', 'zie e\u0301e\u0301n')).toEqual([]);
	});
});
