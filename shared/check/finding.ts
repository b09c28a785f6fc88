import type { Id } from '../ids.ts';
import type { Topic, TwoSides } from '../workshop/state.ts';
import type { Day, Effect } from './agreement.ts';

/** Every rule of the check, in the order in which it is shown. */
export const rules = [
	'incomplete',
	'owner-silent',
	'owner-gone',
	'no-objective',
	'harms-objective',
	'one-sided',
	'no-review-date',
	'far-review',
	'disputed',
	'contradicts',
	'missing-function',
	'no-measure',
	'no-example',
	'would-not-have-helped',
	'overload',
	'stale-strategy',
	'not-translated',
	'open-challenge',
	'day-to-day',
	'vague',
] as const;
export type Rule = (typeof rules)[number];

/**
 * What the sentence of each rule needs to know. A finding
 * speaks of one thing to mend, in the field that it names: two silent owners are two findings.
 */
export interface FindingParams {
	incomplete: { field: 'statement' | 'firstStep' | 'owners' };
	'owner-silent': { field: 'owners'; owner: Id };
	'owner-gone': { field: 'owners'; owner: Id };
	'no-objective': { field: 'effects' };
	'harms-objective': { field: 'tradeOff'; objective: Id };
	'one-sided': { field: 'owners'; side: TwoSides };
	'no-review-date': { field: 'reviewOn'; today: Day };
	'far-review': { field: 'reviewOn'; reviewOn: Day; latest: Day };
	disputed: { field: 'effects'; objective: Id } & Record<TwoSides, Effect>;
	contradicts: { field: 'tradeOff'; agreement: Id; objectives: readonly Id[] };
	'missing-function': { field: 'restsOn'; conflicts: readonly Id[]; topics: readonly Topic[] };
	'no-measure': { field: 'measure' };
	'no-example': { field: 'restsOn' };
	'would-not-have-helped': { field: 'taps'; case: Id };
	/** `open` counts this one; without an owner it is about the scope. */
	overload: { field: 'owners'; owner: Id | null; open: number; limit: number };
	'stale-strategy': { field: 'effects'; judged: number; current: number };
	'not-translated': { field: 'effects'; objective: Id; sides: readonly TwoSides[] };
	'open-challenge': { field: 'restsOn'; proposal: Id; challenges: number };
	'day-to-day': { field: 'level' | 'statement'; words: readonly string[] };
	vague: { field: 'statement' | 'firstStep'; words: readonly string[] };
}

/** Blocking ones stand in the way of the seal; warnings stay on the record; hints are for the writers. */
export type Severity = 'blocking' | 'warning' | 'hint';

export interface FindingOf<R extends Rule> {
	rule: R;
	severity: Severity;
	/** The facilitator may waive it with a written reason. */
	waivable: boolean;
	params: FindingParams[R];
}

export type Finding = { [R in Rule]: FindingOf<R> }[Rule];

const neverWaived: readonly Rule[] = ['incomplete', 'owner-silent', 'owner-gone'];

/** What one rule has to say; only what blocks can be waived. */
export const finding = <R extends Rule>(
	rule: R,
	severity: Severity,
	params: FindingParams[R],
): FindingOf<R> => ({
	rule,
	severity,
	waivable: severity === 'blocking' && !neverWaived.includes(rule),
	params,
});
