/** What a check had left to say, read from a file: each rule has parameters of its own. */
import * as v from 'valibot';
import { effects } from '../check/agreement.ts';
import { rules, type Finding, type FindingParams, type Rule } from '../check/finding.ts';
import type { Waiver } from '../check/sealable.ts';
import { day, id, list, mark, oneOfTwo, typed, upTo, whole } from '../read-values.ts';
import { limits } from '../workshop/limits.ts';
import { topics } from '../workshop/state.ts';

const of = <R extends Rule>(rule: R, params: v.GenericSchema<unknown, FindingParams[R]>) =>
	v.strictObject({
		rule: v.literal(rule),
		severity: v.picklist(['blocking', 'warning', 'hint']),
		waivable: v.boolean(),
		params,
	});
const at = <F extends string>(...fields: F[]) => ({ field: v.picklist(fields) });
const words = list(typed);
const effect = v.picklist(effects);

export const finding: v.GenericSchema<unknown, Finding> = v.variant('rule', [
	of('incomplete', v.strictObject(at('statement', 'firstStep', 'owners'))),
	of('owner-silent', v.strictObject({ ...at('owners'), owner: id })),
	of('owner-gone', v.strictObject({ ...at('owners'), owner: id })),
	of('no-objective', v.strictObject(at('effects'))),
	of('harms-objective', v.strictObject({ ...at('tradeOff'), objective: id })),
	of('one-sided', v.strictObject({ ...at('owners'), side: oneOfTwo })),
	of('no-review-date', v.strictObject({ ...at('reviewOn'), today: day })),
	of('far-review', v.strictObject({ ...at('reviewOn'), reviewOn: day, latest: day })),
	of(
		'disputed',
		v.strictObject({ ...at('effects'), objective: id, sales: effect, operations: effect }),
	),
	of('contradicts', v.strictObject({ ...at('tradeOff'), agreement: id, objectives: list(id) })),
	of(
		'missing-function',
		v.strictObject({ ...at('restsOn'), conflicts: list(id), topics: list(v.picklist(topics)) }),
	),
	of('no-measure', v.strictObject(at('measure'))),
	of('no-example', v.strictObject(at('restsOn'))),
	of('would-not-have-helped', v.strictObject({ ...at('taps'), case: mark })),
	of(
		'overload',
		v.strictObject({ ...at('owners'), owner: v.nullable(id), open: whole, limit: whole }),
	),
	of('stale-strategy', v.strictObject({ ...at('effects'), judged: whole, current: whole })),
	of('not-translated', v.strictObject({ ...at('effects'), objective: id, sides: list(oneOfTwo) })),
	of('open-challenge', v.strictObject({ ...at('restsOn'), proposal: mark, challenges: whole })),
	of('day-to-day', v.strictObject({ ...at('level', 'statement'), words })),
	of('vague', v.strictObject({ ...at('statement', 'firstStep'), words })),
]);

export const waiver: v.GenericSchema<unknown, Waiver> = v.strictObject({
	rule: v.picklist(rules),
	subject: mark,
	reason: upTo(limits.reason),
});
