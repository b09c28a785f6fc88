import type { Agreement, Material } from './agreement.ts';

/**
 * What an agreement rests on, of what is still there. A proposal brings the case that it answers, a case the
 * proposal that came of it: whoever taps the one means the other.
 */
export function groundsOf({ restsOn }: Pick<Agreement, 'restsOn'>, material: Material): Material {
	const named = new Set(restsOn);
	const proposals = material.proposals.filter(
		(proposal) => named.has(proposal.id) || (proposal.case !== null && named.has(proposal.case)),
	);
	const worked = new Set(proposals.map((proposal) => proposal.case));
	return {
		conflicts: material.conflicts.filter(({ id }) => named.has(id)),
		cases: material.cases.filter(({ id }) => named.has(id) || worked.has(id)),
		proposals,
	};
}
