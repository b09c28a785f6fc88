import type { Id } from '../ids.ts';
import type { Theme } from '../workshop/state.ts';
import type { Agreement, Material, Objective } from './agreement.ts';
import { strengthens } from './effects.ts';
import { groundsOf } from './grounds.ts';

export interface Ground extends Material {
	objectives: readonly Pick<Objective, 'id'>[];
	themes: readonly Pick<Theme, 'id' | 'conflicts'>[];
	/** As `topThemes` of the common-ground map gives them; empty while there is no map. */
	topThemes: readonly Id[];
}

/** What is left open, each list in the order in which its things are given. */
export interface Coverage {
	/** That no agreement strengthens. */
	objectives: Id[];
	/** On whose conflicts and cases none rests; `topThemes` are the ones among them that weigh most. */
	themes: Id[];
	topThemes: Id[];
	/** That none rests on by name: a case of the same theme does not settle a conflict. */
	conflicts: Id[];
}

const idsOf = (things: readonly { id: Id }[]): Id[] => things.map(({ id }) => id);

/**
 * What a set of sealed agreements leaves open. The caller chooses them: those of one scope for its own
 * coverage; in a circle, those of its companies too for the circle's.
 */
export function coverage(
	agreements: readonly Pick<Agreement, 'effects' | 'restsOn'>[],
	{ objectives, themes, topThemes, ...material }: Ground,
): Coverage {
	const grounds = agreements.map((agreement) => groundsOf(agreement, material));
	const touched = new Set(grounds.flatMap(({ conflicts }) => idsOf(conflicts)));
	const worked = new Set(grounds.flatMap(({ cases }) => cases.flatMap((story) => story.themes)));
	const openThemes = themes
		.filter(({ id, conflicts }) => !worked.has(id) && !conflicts.some((card) => touched.has(card)))
		.map(({ id }) => id);
	return {
		objectives: idsOf(
			objectives.filter((objective) => !agreements.some((one) => strengthens(one, objective))),
		),
		themes: openThemes,
		topThemes: openThemes.filter((id) => topThemes.includes(id)),
		conflicts: idsOf(material.conflicts).filter((id) => !touched.has(id)),
	};
}
