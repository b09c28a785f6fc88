/**
 * What is told of a side's judgements of an effect. A fourth one told by itself would be the difference between two
 * showings. So judgements are told by three people or more at once, and theirs are told again once all of them have judged
 * anew: whatever is told, and whenever, is a sum of such groups, and no judgement is in two of them.
 */
import type { Effect } from '../check/agreement.ts';
import { smallest } from '../insight/tally.ts';
import type { Id } from '../ids.ts';
import type { SideJudgements } from '../register/register.ts';
import { entries } from './entries.ts';
import { allSides, speakersOf } from './sides.ts';
import type { AgreementFacts, Judgement, Side, ToldJudgements, WorkshopState } from './state.ts';

type Judged = Pick<AgreementFacts, 'judgements' | 'told'>;

const effectOrder: readonly Effect[] = ['strengthens', 'neutral', 'harms'];

/** Sorted, so that the order of judging names nobody. */
const sorted = (effects: readonly Effect[]): Effect[] =>
	[...effects].sort((a, b) => effectOrder.indexOf(a) - effectOrder.indexOf(b));

const peopleIn = ({ told }: ToldJudgements): Id[] => told.flatMap(({ people }) => people);

const nothingTold = (): ToldJudgements => ({ told: [], since: [] });

/** Whether what somebody judged is told, and nothing that they have judged since waits. */
export const isTold = ({ told }: Judged, objective: Id, seat: Id): boolean =>
	Object.values(told[objective] ?? {}).some(
		(ofSide) => peopleIn(ofSide).includes(seat) && !ofSide.since.includes(seat),
	);

/** Who of a side may still judge for the first time. */
const silentOf = (
	state: Pick<WorkshopState, 'participants'>,
	side: Side,
	known: readonly Id[],
): number => speakersOf(state).filter((one) => one.side === side && !known.includes(one.id)).length;

/**
 * Tells what can be told of a side's judgements, in place. Those who wait are told while one or two of the side may
 * still come, who could not be told by themselves, only once the room was asked.
 */
function tell(
	state: Pick<WorkshopState, 'participants'>,
	{ judgements, told, calls }: Judged & Pick<AgreementFacts, 'calls'>,
	objective: Id,
	side: Side,
	ofSide: ToldJudgements,
): void {
	const bySeat = judgements[objective] ?? {};
	const kept = ofSide.told.filter(
		({ people }) => !people.every((seat) => ofSide.since.includes(seat)),
	);
	const stay = kept.flatMap(({ people }) => people);
	const waiting = ofSide.since.filter(
		(seat) => bySeat[seat]?.side === side && !stay.includes(seat),
	);
	const known = [...peopleIn(ofSide), ...ofSide.since, ...Object.keys(bySeat)];
	const silent = calls.length > 0 ? 0 : silentOf(state, side, known);
	const isFew = waiting.length < smallest;
	const now = (): ToldJudgements => {
		if (isFew) return { told: kept, since: ofSide.since };
		if (silent > 0 && silent < smallest) return ofSide;
		const effects = sorted(waiting.map((seat) => bySeat[seat]!.effect));
		return {
			told: [...kept, { people: waiting, effects }],
			since: ofSide.since.filter((seat) => stay.includes(seat)),
		};
	};
	told[objective] = { ...told[objective], [side]: now() };
}

/** Takes down that somebody has judged for a side or taken it back, whatever the effect, once that is in. */
export function tellJudged(
	state: Pick<WorkshopState, 'participants'>,
	facts: AgreementFacts,
	{ objective, side, by }: { objective: Id; side: Side; by: Id },
): void {
	const before = facts.told[objective]?.[side] ?? nothingTold();
	const since = [...new Set([...before.since, by])];
	tell(state, facts, objective, side, { ...before, since });
}

/** Tells of every side what waited for one or two who have not judged, once the room is asked. */
export function tellAsked(state: Pick<WorkshopState, 'participants'>, facts: AgreementFacts): void {
	for (const [objective, bySide] of Object.entries(facts.told))
		for (const side of allSides)
			if (bySide[side]) tell(state, facts, objective, side, bySide[side]);
}

/**
 * What each side thinks of an agreement's effects, as far as it is told, for the side for which each spoke when saying
 * so. A side that is withheld has an empty list, one of which nobody judges none.
 */
export const judgementsBySide = ({ judgements, told }: Judged): Record<Id, SideJudgements> =>
	entries(judgements, (objective, bySeat) => {
		const sides: SideJudgements = {};
		for (const side of allSides) {
			const effects = (told[objective]?.[side]?.told ?? []).flatMap((group) => group.effects);
			const isJudged = Object.values(bySeat).some((one: Judgement) => one.side === side);
			if (isJudged) sides[side] = sorted(effects);
		}
		return sides;
	});
