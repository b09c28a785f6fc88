import type { Id } from '../ids.ts';
import { twoSides } from '../workshop/sides.ts';
import type { AgreementText } from './called-text.ts';
import type { SideJudgements } from '../register/register.ts';
import type { Agreement, Effect, Objective, StatedEffect } from './agreement.ts';

type Effects = Pick<Agreement, 'effects'>;

const worstFirst: readonly Effect[] = ['harms', 'neutral', 'strengthens'];

/** What an agreement is stated to do to an objective; undefined where nothing is stated. */
export const effectOn = ({ effects }: Effects, objective: Id): StatedEffect | undefined =>
	Object.hasOwn(effects, objective) ? effects[objective] : undefined;

/** What writers state of each objective, with what the sides say of it. */
export const judgedEffects = (
	stated: AgreementText['effects'],
	judgements: Readonly<Record<Id, SideJudgements>>,
): Agreement['effects'] =>
	Object.fromEntries(
		Object.entries(stated).map(([objective, written]) => [
			objective,
			{ ...written, judgements: judgements[objective] ?? {} },
		]),
	);

/**
 * The middle judgement of one side; undefined where it has not judged. Of two middle ones the worse counts:
 * words have no half, and when half a side sees harm the room should speak of it.
 */
export function medianOf(judgements: readonly Effect[] = []): Effect | undefined {
	const sorted = judgements.map((effect) => worstFirst.indexOf(effect)).sort((a, b) => a - b);
	return worstFirst[sorted[(sorted.length - 1) >> 1] ?? -1];
}

/**
 * Whether one of the two sides says so: by its median judgement, or by the writers' word where that side has
 * not judged, so that one side alone cannot judge away a harm that the writers admit. Third functions judge
 * beside the sides, never in place of one.
 */
const aSideSays = (effect: Effect, stated: StatedEffect | undefined): boolean =>
	stated !== undefined &&
	twoSides.some((side) => (medianOf(stated.judgements[side]) ?? stated.effect) === effect);

export const strengthens = (agreement: Effects, { id }: Pick<Objective, 'id'>): boolean =>
	aSideSays('strengthens', effectOn(agreement, id));

export const harms = (agreement: Effects, { id }: Pick<Objective, 'id'>): boolean =>
	aSideSays('harms', effectOn(agreement, id));

/** How many steps two effects are apart: strengthens, neutral, harms. */
export const stepsApart = (one: Effect, other: Effect): number =>
	Math.abs(worstFirst.indexOf(one) - worstFirst.indexOf(other));
