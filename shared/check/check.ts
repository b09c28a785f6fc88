/** The table of contents of the check: every rule in the order in which its findings are shown. */
import type { Agreement, Context } from './agreement.ts';
import type { Finding, FindingOf, Rule } from './finding.ts';
import { incomplete, noMeasure, oneSided, ownerGone, ownerSilent } from './rules/completeness.ts';
import { contradicts } from './rules/contradicts.ts';
import { missingFunction, noExample, openChallenge, wouldNotHaveHelped } from './rules/grounds.ts';
import {
	disputed,
	harmsObjective,
	noObjective,
	notTranslated,
	staleStrategy,
} from './rules/objectives.ts';
import { overload } from './rules/overload.ts';
import { farReview, noReviewDate } from './rules/review-date.ts';
import { dayToDay, vague } from './rules/wording.ts';

type Rules = { [R in Rule]: (agreement: Agreement, context: Context) => FindingOf<R>[] };

const rules: Rules = {
	incomplete,
	'owner-silent': ownerSilent,
	'owner-gone': ownerGone,
	'no-objective': noObjective,
	'harms-objective': harmsObjective,
	'one-sided': oneSided,
	'no-review-date': noReviewDate,
	'far-review': farReview,
	disputed,
	contradicts,
	'missing-function': missingFunction,
	'no-measure': noMeasure,
	'no-example': noExample,
	'would-not-have-helped': wouldNotHaveHelped,
	overload,
	'stale-strategy': staleStrategy,
	'not-translated': notTranslated,
	'open-challenge': openChallenge,
	'day-to-day': dayToDay,
	vague,
};

/**
 * What the strategy, the reviews and the case say to an agreement, as values that each reader's catalogue
 * words. Reads a draft as well as a sealed text, changes nothing, refuses nothing: `sealable` decides.
 * Source: the check of an agreement against the strategy, as the product describes it.
 */
export const check = (agreement: Agreement, context: Context): Finding[] =>
	Object.values(rules).flatMap((rule): Finding[] => rule(agreement, context));
