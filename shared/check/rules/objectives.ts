import type { Agreement, Context } from '../agreement.ts';
import { effectOn, harms, medianOf, stepsApart, strengthens } from '../effects.ts';
import { finding, type FindingOf } from '../finding.ts';
import { isBlank } from './completeness.ts';
import { twoSides } from '../../workshop/sides.ts';

/**
 * Governance, element h, serves the objectives through what is decided there: a hint only. Any other tag
 * beside it blocks, since tags are not part of what people consent to and anybody may add one.
 */
export function noObjective(
	agreement: Agreement,
	{ objectives }: Context,
): FindingOf<'no-objective'>[] {
	if (objectives.some((objective) => strengthens(agreement, objective))) return [];
	const { elements } = agreement;
	const governance = elements.length > 0 && elements.every((element) => element === 'h');
	return [finding('no-objective', governance ? 'hint' : 'blocking', { field: 'effects' })];
}

/** Each harm needs a trade-off of its own; with it, the harm stays on the record as a warning. */
export const harmsObjective = (
	agreement: Agreement,
	{ objectives }: Context,
): FindingOf<'harms-objective'>[] =>
	objectives
		.filter((objective) => harms(agreement, objective))
		.map(({ id: objective }) => {
			const unpaid = isBlank(effectOn(agreement, objective)!.tradeOff);
			const severity = unpaid ? 'blocking' : 'warning';
			return finding('harms-objective', severity, { field: 'tradeOff', objective });
		});

/** Only judgements count: where a side has not judged, there is nothing to differ about. */
export const disputed = (agreement: Agreement, { objectives }: Context): FindingOf<'disputed'>[] =>
	objectives.flatMap(({ id: objective }) => {
		const judgements = effectOn(agreement, objective)?.judgements;
		const sales = medianOf(judgements?.sales);
		const operations = medianOf(judgements?.operations);
		if (!sales || !operations || stepsApart(sales, operations) < 2) return [];
		return finding('disputed', 'warning', { field: 'effects', objective, sales, operations });
	});

export const staleStrategy = (
	_agreement: Agreement,
	{ strategy: { judged, current } }: Context,
): FindingOf<'stale-strategy'>[] =>
	judged !== null && judged < current
		? [finding('stale-strategy', 'warning', { field: 'effects', judged, current })]
		: [];

/** Of the objectives that it strengthens: those are the ones that it asks people to serve. */
export const notTranslated = (
	agreement: Agreement,
	{ objectives }: Context,
): FindingOf<'not-translated'>[] =>
	objectives
		.filter((objective) => strengthens(agreement, objective))
		.flatMap(({ id: objective, asks }) => {
			const sides = twoSides.filter((side) => isBlank(asks[side]));
			if (sides.length === 0) return [];
			return finding('not-translated', 'hint', { field: 'effects', objective, sides });
		});
