import { describe, expect, it } from 'vitest';
import { blockers, sealable, waiverOf } from '../../../shared/check/sealable.ts';
import type { Finding, Rule } from '../../../shared/check/finding.ts';
import { findings, owner, stated } from './drafts.ts';

const waive = (found: readonly Finding[], reason = 'Decided by the board') =>
	found.map((finding) => waiverOf(finding, reason));
const blocking: [Rule, Finding[]][] = [
	['no-objective', findings({ effects: {} })],
	[
		'harms-objective',
		findings({ effects: { otif: stated('strengthens'), margin: stated('harms') } }),
	],
	['one-sided', findings({ owners: [owner('sam', 'sales')] })],
	['no-review-date', findings({ reviewOn: '' })],
];

describe('the seal', () => {
	it('F22 waits for nothing but what blocks', () => {
		const found = findings({ level: null, measure: null, restsOn: [] });
		expect(found.length).toBeGreaterThan(2);
		expect(sealable(found, [])).toBe(true);
		expect(sealable([], [])).toBe(true);
	});

	it.each(blocking)('F22 %s blocks it until it is waived', (rule, found) => {
		expect(found.map((finding) => finding.rule)).toEqual([rule]);
		expect(blockers(found, [])).toEqual(found);
		expect(sealable(found, [])).toBe(false);
		expect(sealable(found, waive(found))).toBe(true);
	});

	it.each(blocking)('F22 a waiver of %s without a reason is none', (_rule, found) => {
		expect(sealable(found, waive(found, ' '))).toBe(false);
	});

	it.each([
		['incomplete', findings({ firstStep: '' })],
		['owner-silent', findings({}, { agreed: ['sam'] })],
	])('F22 %s is never waived', (_rule, found) => {
		expect(sealable(found, waive(found))).toBe(false);
	});

	it('F22 each is waived by itself', () => {
		const found = blocking.flatMap(([, found]) => found);
		for (const [, some] of blocking)
			expect(blockers(found, waive(some))).toEqual(found.filter((one) => !some.includes(one)));
	});

	it('F22 a waiver for one objective or side is not one for another', () => {
		const harms = findings({ effects: { otif: stated('harms'), margin: stated('harms') } });
		const [first, ...rest] = harms.filter(({ rule }) => rule === 'harms-objective');
		expect(waiverOf(first!, 'why')).toEqual({
			rule: 'harms-objective',
			subject: 'otif',
			reason: 'why',
		});
		expect(blockers([first!, ...rest], waive([first!]))).toEqual(rest);
		const sides = findings({ owners: [owner('tess', 'other')] }, { agreed: ['tess'] });
		expect(sides.map((finding) => waiverOf(finding, 'why').subject)).toEqual([
			...['sales', 'operations'],
		]);
		expect(blockers(sides, waive(sides.slice(0, 1)))).toEqual(sides.slice(1));
		expect(waiverOf(findings({ reviewOn: '' })[0]!, 'why').subject).toBe('');
	});

	it('F22 a harm whose trade-off is written blocks no more', () => {
		const margin = stated('harms', {}, 'A few exclusive items');
		expect(sealable(findings({ effects: { otif: stated('strengthens'), margin } }), [])).toBe(true);
	});
});
