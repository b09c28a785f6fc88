import type { Agreement, Context, OpenAgreement } from '../agreement.ts';
import { harms, strengthens } from '../effects.ts';
import { finding, type FindingOf } from '../finding.ts';
import { mentions } from '../phrases.ts';

type Named = Pick<OpenAgreement, 'id' | 'label'>;

const tradeOffNames = ({ effects }: OpenAgreement, { id, label }: Named): boolean =>
	Object.values(effects).some(
		({ tradeOff }) => mentions(tradeOff, label) || mentions(tradeOff, id),
	);

/** The open agreements beside this one: itself and the one whose place it takes do not stand against it. */
export const othersOpen = (
	{ id, supersedes }: Agreement,
	{ openAgreements }: Context,
): OpenAgreement[] => openAgreements.filter((other) => other.id !== id && other.id !== supersedes);

/**
 * Said once for each open agreement that pulls an objective the other way. Any trade-off of either that names
 * the other ends it, on whichever objective: then the writers have seen the clash.
 */
export const contradicts = (agreement: Agreement, context: Context): FindingOf<'contradicts'>[] =>
	othersOpen(agreement, context)
		.filter((other) => !tradeOffNames(agreement, other) && !tradeOffNames(other, agreement))
		.flatMap((other) => {
			const against = context.objectives.filter(
				(objective) =>
					(strengthens(agreement, objective) && harms(other, objective)) ||
					(harms(agreement, objective) && strengthens(other, objective)),
			);
			if (against.length === 0) return [];
			const objectives = against.map(({ id }) => id);
			const params = { field: 'tradeOff', agreement: other.id, objectives } as const;
			return finding('contradicts', 'warning', params);
		});
