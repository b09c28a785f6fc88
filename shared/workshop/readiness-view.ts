import type { Id } from '../ids.ts';
import { countedAnswers } from '../insight/small-sides.ts';
import { smallest } from '../insight/tally.ts';
import {
	readinessElements,
	type Rating,
	type ReadinessElement,
	type ReadinessFacts,
	type SaleType,
	type SeatRatings,
} from './readiness.ts';
import type { Side, WorkshopState } from './state.ts';
import { allSides, bySide, sidesOf } from './sides.ts';

/** The means of a side, from 1 to 5; null where fewer than three of the side have rated. */
export type RatingMeans = Record<Side, Rated | null>;
export interface Rated {
	state: number;
	importance: number;
}

export interface ReadinessView {
	types: SaleType[];
	/** How many have rated something, of sides with three or more who have. */
	answers: number;
	shown: boolean;
	/** By type of sale and element; empty until shown. */
	cells: Record<Id, Record<ReadinessElement, RatingMeans>>;
	/** Null until shown. */
	rhythm: RatingMeans | null;
}

const mean = (values: readonly number[]): number =>
	Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;

/** Each side on its own and no total: nothing follows of a withheld side by subtraction. */
function means(
	{ ratings, sides: spoke }: ReadinessFacts,
	ratingOf: (ratings: SeatRatings) => Rating | null | undefined,
): RatingMeans {
	const of = (side: Side): Rated | null => {
		const rated = Object.entries(ratings).flatMap(([seat, all]) => {
			const rating = ratingOf(all);
			return rating && spoke[seat] === side ? [rating] : [];
		});
		if (rated.length < smallest) return null;
		return {
			state: mean(rated.map(({ state }) => state)),
			importance: mean(rated.map(({ importance }) => importance)),
		};
	};
	return bySide(allSides, of);
}

const isRated = ({ types, rhythm }: SeatRatings): boolean =>
	rhythm !== null || Object.keys(types).length > 0;

/** What everybody sees of the readiness: a number until the ratings are shown, then means by side. */
export function viewReadiness(state: WorkshopState): ReadinessView {
	const { readiness } = state;
	const { types, ratings, shown } = readiness;
	const cellsOf = (type: Id) =>
		Object.fromEntries(
			readinessElements.map((element) => [
				element,
				means(readiness, (all) => all.types[type]?.[element]),
			]),
		) as Record<ReadinessElement, RatingMeans>;
	return {
		types: types.map((type) => ({ ...type })),
		answers: countedAnswers(
			Object.keys(ratings).filter((seat) => isRated(ratings[seat]!)),
			shown ? readiness.sides : sidesOf(state),
		),
		shown,
		cells: shown ? Object.fromEntries(types.map(({ id }) => [id, cellsOf(id)])) : {},
		rhythm: shown ? means(readiness, ({ rhythm }) => rhythm) : null,
	};
}

/** What one seat has rated itself. */
export const mineReadiness = ({ readiness }: WorkshopState, seat: Id): SeatRatings => ({
	types: { ...readiness.ratings[seat]?.types },
	rhythm: readiness.ratings[seat]?.rhythm ?? null,
});
