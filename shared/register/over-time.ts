/** What a team's agreements have come to over its meetings, as figures. */
import { dayLength } from '../check/day.ts';
import type { Id } from '../ids.ts';
import { medianOf } from '../insight/median.ts';
import { allSides } from '../workshop/sides.ts';
import type { Side, Strategy } from '../workshop/state.ts';
import type { RegisterLine } from './lines.ts';

/** Of how many that were looked at, how many were found kept at the last look. */
export interface KeptShare {
	kept: number;
	looked: number;
}

export interface OverTime {
	/** By side of an owner; without sides that own nothing. */
	bySide: { side: Side; share: KeptShare }[];
	/** By objective of the strategy, of those that were to strengthen it. */
	byObjective: { id: Id; title: string; share: KeptShare }[];
	/** Days from the seal to the first look; null while nothing was looked at. */
	toFirstLook: { median: number; of: number } | null;
	/** Objectives that no look has seen strengthened; null while nothing was looked at. */
	unmoved: { id: Id; title: string }[] | null;
}

function shareOf(lines: readonly RegisterLine[]): KeptShare {
	const looked = lines.filter(({ outcome }) => outcome !== null);
	return { kept: looked.filter(({ outcome }) => outcome === 'kept').length, looked: looked.length };
}

export function overTime(
	lines: readonly RegisterLine[],
	{ objectives }: Pick<Strategy, 'objectives'>,
): OverTime {
	const days = lines.flatMap(({ agreement, reviews }) => {
		const first = reviews[0];
		return first ? Math.max(0, Math.round((first.at - agreement.sealedAt) / dayLength)) : [];
	});
	const median = medianOf(days);
	const seen = new Set(
		lines.flatMap(({ reviews }) =>
			reviews.flatMap((review) =>
				Object.entries(review.seen).flatMap(([id, effect]) => (effect === 'strengthens' ? id : [])),
			),
		),
	);
	const titled = objectives.map(({ id, title }) => ({ id, title }));
	return {
		bySide: allSides.flatMap((side) => {
			const owned = lines.filter(({ owners }) => owners.some((owner) => owner.side === side));
			return owned.length > 0 ? { side, share: shareOf(owned) } : [];
		}),
		byObjective: titled.map(({ id, title }) => ({
			...{ id, title },
			share: shareOf(
				lines.filter(({ agreement }) => agreement.text.effects[id]?.effect === 'strengthens'),
			),
		})),
		toFirstLook: median === null ? null : { median, of: days.length },
		unmoved: days.length > 0 ? titled.filter(({ id }) => !seen.has(id)) : null,
	};
}
