import { describe, expect, it } from 'vitest';
import { findings, owner, rulesOf, saying } from './drafts.ts';

it('F1, F21 a sound agreement has no finding', () => {
	expect(findings({})).toEqual([]);
});

describe('what is missing', () => {
	it.each([
		['statement', { statement: ' \n' }],
		['firstStep', { firstStep: '' }],
		['owners', { owners: [] }],
	] as const)('F1 the %s', (field, change) => {
		expect(saying('incomplete', change)).toEqual([{ field }]);
	});

	it('F1 blocks and is never waived', () => {
		const [first] = findings({ statement: '' });
		expect(first).toEqual({
			rule: 'incomplete',
			severity: 'blocking',
			waivable: false,
			params: { field: 'statement' },
		});
	});

	it('F1, F21 each is a finding of its own', () => {
		expect(saying('incomplete', { statement: '', firstStep: '', owners: [] })).toHaveLength(3);
	});
});

describe('a silent owner', () => {
	it('F2 is named, each once', () => {
		const owners = [owner('sam', 'sales'), owner('olga', 'operations'), owner('sam', 'sales')];
		expect(saying('owner-silent', { owners }, { agreed: [] })).toEqual([
			{ field: 'owners', owner: 'olga' },
			{ field: 'owners', owner: 'sam' },
		]);
	});

	it('F2 blocks and is never waived', () => {
		const [first] = findings({}, { agreed: ['sam', 'tess'] });
		expect(first).toMatchObject({ rule: 'owner-silent', severity: 'blocking', waivable: false });
	});
});

describe('an owner who is gone', () => {
	const owners = [owner('sam', 'sales'), owner('olga', 'operations')];

	it('F37 is named, each once, in place of being called silent', () => {
		const gone = { agreed: [], gone: ['sam', 'olga', 'sam'] };
		expect(saying('owner-gone', { owners }, gone)).toEqual([
			{ field: 'owners', owner: 'olga' },
			{ field: 'owners', owner: 'sam' },
		]);
		expect(saying('owner-silent', { owners }, gone)).toEqual([]);
		expect(saying('owner-silent', { owners }, { agreed: [], gone: ['sam'] })).toHaveLength(1);
		expect(saying('owner-gone', { owners }, { agreed: [] })).toEqual([]);
	});

	it('F37, F22 blocks, also once that person has agreed, and is never waived', () => {
		const [first] = findings({ owners }, { gone: ['sam'] });
		expect(first).toMatchObject({ rule: 'owner-gone', severity: 'blocking', waivable: false });
	});
});

describe('owners of both sides', () => {
	it('F5 each side that nobody stands for is said', () => {
		const one = (side: 'sales' | 'operations' | 'other') =>
			saying('one-sided', { owners: [owner('sam', side)] });
		expect(one('sales')).toEqual([{ field: 'owners', side: 'operations' }]);
		expect(one('operations')).toEqual([{ field: 'owners', side: 'sales' }]);
		expect(one('other')).toHaveLength(2);
		expect(saying('one-sided', { owners: [] })).toHaveLength(2);
	});

	it('F5 an owner from outside the scope stands for neither', () => {
		const owners = [owner('sam', 'sales'), owner('olga', 'operations', false)];
		expect(saying('one-sided', { owners })).toEqual([{ field: 'owners', side: 'operations' }]);
	});

	it('F5 blocks, and can be waived', () => {
		const [first] = findings({ owners: [owner('sam', 'sales')] });
		expect(first).toMatchObject({ rule: 'one-sided', severity: 'blocking', waivable: true });
	});
});

describe('a measure', () => {
	const measure = { indicator: 'Late orders', baseline: '9', target: '3' };

	it.each([null, { ...measure, indicator: ' ' }, { ...measure, target: '' }])(
		'F11 %j does not do',
		(measure) => {
			expect(saying('no-measure', { measure })).toEqual([{ field: 'measure' }]);
		},
	);

	it('F11 a baseline may follow', () => {
		expect(saying('no-measure', { measure: { ...measure, baseline: '' } })).toEqual([]);
	});

	it('F11 is a warning', () => {
		expect(findings({ measure: null })).toMatchObject([{ severity: 'warning', waivable: false }]);
	});
});

it('F21 findings come in the order of the rules', () => {
	const found = findings(
		{
			statement: 'We should call this customer.',
			owners: [owner('sam', 'sales')],
			effects: {},
			reviewOn: '',
			measure: null,
			firstStep: '',
			restsOn: [],
		},
		{ agreed: [], strategy: { judged: 1, current: 2 }, openByOwner: { sam: 3 } },
	);
	expect(rulesOf(found)).toEqual([
		...['incomplete', 'owner-silent', 'no-objective', 'one-sided', 'no-review-date'],
		...['no-measure', 'no-example', 'overload', 'stale-strategy', 'day-to-day', 'vague'],
	]);
});

it('F21 each later rule has its place too', () => {
	const judgements = { sales: ['strengthens' as const], operations: ['harms' as const] };
	const otif = { effect: 'strengthens' as const, why: '', tradeOff: '', judgements };
	const found = findings(
		{ effects: { otif }, reviewOn: '2027-12-01', restsOn: ['c1', 'k1'] },
		{
			objectives: [{ id: 'otif', title: '', asks: { sales: '', operations: '' } }],
			openAgreements: [{ id: 'old', label: 'a1', effects: { otif } }],
			conflicts: [{ id: 'c1', topic: 'pricing' }],
			cases: [{ id: 'k1', themes: [], timeline: ['Week 11'] }],
			proposals: [{ id: 'q1', case: 'k1', openChallenges: 2 }],
		},
	);
	expect(rulesOf(found)).toEqual([
		...['harms-objective', 'far-review', 'disputed', 'contradicts', 'missing-function'],
		...['would-not-have-helped', 'not-translated', 'open-challenge'],
	]);
});
