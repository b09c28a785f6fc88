import type { Agreement, Context } from '../agreement.ts';
import { finding, type FindingOf } from '../finding.ts';
import { twoSides } from '../../workshop/sides.ts';

export const isBlank = (text: string): boolean => text.trim() === '';

export function incomplete(agreement: Agreement): FindingOf<'incomplete'>[] {
	const { statement, firstStep, owners } = agreement;
	return [
		...(isBlank(statement) ? (['statement'] as const) : []),
		...(isBlank(firstStep) ? (['firstStep'] as const) : []),
		...(owners.length === 0 ? (['owners'] as const) : []),
	].map((field) => finding('incomplete', 'blocking', { field }));
}

/** The owners of an agreement by id, each once: their order means nothing. */
export const ownersOf = ({ owners }: Pick<Agreement, 'owners'>): string[] =>
	[...new Set(owners.map(({ id }) => id))].sort();

export const ownerSilent = (
	agreement: Agreement,
	{ agreed, gone }: Context,
): FindingOf<'owner-silent'>[] =>
	ownersOf(agreement)
		.filter((owner) => !agreed.includes(owner) && !gone.includes(owner))
		.map((owner) => finding('owner-silent', 'blocking', { field: 'owners', owner }));

/** Whoever is gone says no word any more, and does nothing of what is agreed: waiting helps nobody. */
export const ownerGone = (_agreement: Agreement, { gone }: Context): FindingOf<'owner-gone'>[] =>
	[...new Set(gone)]
		.sort()
		.map((owner) => finding('owner-gone', 'blocking', { field: 'owners', owner }));

/** Said once for each side that nobody stands for. An owner from outside the scope stands for neither. */
export const oneSided = ({ owners }: Agreement): FindingOf<'one-sided'>[] =>
	twoSides
		.filter((side) => !owners.some((owner) => owner.inScope && owner.side === side))
		.map((side) => finding('one-sided', 'blocking', { field: 'owners', side }));

export const noMeasure = ({ measure }: Agreement): FindingOf<'no-measure'>[] =>
	measure && !isBlank(measure.indicator) && !isBlank(measure.target)
		? []
		: [finding('no-measure', 'warning', { field: 'measure' })];
