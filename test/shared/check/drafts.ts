import { check } from '../../../shared/check/check.ts';
import type {
	Agreement,
	Context,
	Effect,
	Objective,
	Owner,
	StatedEffect,
} from '../../../shared/check/agreement.ts';
import type { Finding, Rule } from '../../../shared/check/finding.ts';
import type { Side } from '../../../shared/workshop/state.ts';

export const owner = (id: string, side: Side, inScope = true): Owner => ({ id, side, inScope });

type Judgements = Partial<Record<Side, Effect[]>>;

export const stated = (
	effect: Effect,
	judgements: Judgements = {},
	tradeOff = '',
): StatedEffect => ({ effect, why: '', tradeOff, judgements });

export const objective = (id: string, sales = 'Ask early', operations = 'Answer'): Objective => ({
	id,
	title: id,
	asks: { sales, operations },
});

/** An agreement of which the check has nothing to say. */
export const draft = (change: Partial<Agreement> = {}): Agreement => ({
	id: 'new',
	label: 'a9',
	scope: 'Harbour Bakery',
	statement: 'Planning publishes free capacity every Thursday.',
	level: 'implementation',
	elements: ['f'],
	owners: [owner('sam', 'sales'), owner('olga', 'operations')],
	effects: { otif: stated('strengthens') },
	measure: { indicator: 'Late orders', baseline: '9 a year', target: '3 a year' },
	firstStep: 'Publish the list of the first line',
	validFrom: '2026-12-01',
	reviewOn: '2027-01-28',
	restsOn: ['c1'],
	taps: [],
	supersedes: null,
	...change,
});

const context = (change: Partial<Context> = {}): Context => ({
	today: '2026-11-26',
	language: 'en',
	objectives: [objective('otif'), objective('margin')],
	strategy: { judged: 2, current: 2 },
	agreed: ['sam', 'olga'],
	gone: [],
	openAgreements: [],
	openByOwner: {},
	present: { sales: 2, operations: 2, other: 0 },
	reviewSessions: [],
	conflicts: [{ id: 'c1', topic: 'lead-time' }],
	cases: [],
	proposals: [],
	...change,
});

export const findings = (agreement: Partial<Agreement>, given: Partial<Context> = {}): Finding[] =>
	check(draft(agreement), context(given));

/** What one rule says of a draft, without the words that all findings share. */
export const saying = (
	rule: Rule,
	agreement: Partial<Agreement>,
	given: Partial<Context> = {},
): Finding['params'][] =>
	findings(agreement, given)
		.filter((finding) => finding.rule === rule)
		.map(({ params }) => params);

export const rulesOf = (found: readonly Finding[]): Rule[] => found.map(({ rule }) => rule);
