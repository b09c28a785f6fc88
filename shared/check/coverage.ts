import type { Id } from '../ids.ts';
import type { Theme } from '../workshop/state.ts';
import type { Agreement, Material, Objective } from './agreement.ts';
import { strengthens } from './effects.ts';
import { groundsOf } from './grounds.ts';
import { isSameScope } from './scope.ts';

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

/** What a set of sealed agreements leaves open. */
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

/** Which of the open objectives stay open with one more agreement. */
export const openWith = (open: readonly Id[], agreement: Pick<Agreement, 'effects'>): Id[] =>
	open.filter((id) => !strengthens(agreement, { id }));

interface Scoped {
	conflicts: readonly (Material['conflicts'][number] & { scope: string })[];
	themes: Ground['themes'];
}

/** Of which companies there is anything to ask: those with a conflict of their own, or with an agreement that stands. */
export const coveredScopes = (
	scopes: readonly string[],
	agreements: readonly Pick<Agreement, 'scope'>[],
	conflicts: Scoped['conflicts'],
): string[] =>
	scopes.filter((scope) =>
		[...conflicts, ...agreements].some((one) => isSameScope(one.scope, scope)),
	);

/** What a scope asks for: its own conflicts and the themes with one of them; the circle, which is blank, asks for all. */
export function groundIn<Of extends Scoped>(
	scope: string,
	{ conflicts, themes }: Of,
): { conflicts: Of['conflicts'][number][]; themes: Of['themes'][number][] } {
	if (scope === '') return { conflicts: [...conflicts], themes: [...themes] };
	const own = conflicts.filter((card) => isSameScope(card.scope, scope));
	const isOwn = (id: Id) => own.some((card) => card.id === id);
	return { conflicts: own, themes: themes.filter((theme) => theme.conflicts.some(isOwn)) };
}

/** What the agreements of a scope leave open of what it asks for; those of its companies count for the circle, too. */
export function coverageIn(
	scope: string,
	agreements: readonly Pick<Agreement, 'effects' | 'restsOn' | 'scope'>[],
	ground: Ground & Scoped,
): Coverage {
	const own = agreements.filter((one) => scope === '' || isSameScope(one.scope, scope));
	const { objectives, themes, topThemes, conflicts } = coverage(own, ground);
	const asked = groundIn(scope, ground);
	const among = (open: readonly Id[], things: readonly { id: Id }[]) =>
		open.filter((id) => things.some((thing) => thing.id === id));
	return {
		objectives,
		themes: among(themes, asked.themes),
		topThemes: among(topThemes, asked.themes),
		conflicts: among(conflicts, asked.conflicts),
	};
}
