/**
 * Readiness: the types of sale as columns, the elements b to g of an operations strategy for sales as rows, and
 * the rhythm, h, rated once. Each person rates the types one knows, at most two.
 */

import type { Id } from '../ids.ts';
import type { Score } from './close.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { Side, WorkshopState, ElementTag } from './state.ts';
import { sidesOf } from './sides.ts';

/** What is rated of each type of sale. The types themselves are a, the rhythm, h, is rated once. */
export const readinessElements = ['b', 'c', 'd', 'e', 'f', 'g'] as const satisfies ElementTag[];
export type ReadinessElement = (typeof readinessElements)[number];

/** A type of sale, and what both ends of it require. */
export interface SaleType {
	id: Id;
	title: string;
	customerRequires: string;
	weRequire: string;
}

/** How it is today, and how much it matters; from 1 to 5. */
export interface Rating {
	state: Score;
	importance: Score;
}

export interface SeatRatings {
	/** By type of sale, then by element. */
	types: Record<Id, Partial<Record<ReadinessElement, Rating>>>;
	rhythm: Rating | null;
}

export interface ReadinessFacts {
	types: SaleType[];
	ratings: Record<Id, SeatRatings>;
	/** Figures that move with each answer would tell whose it was: they are shown once, all together. */
	shown: boolean;
	/** For whom each seat spoke when they were shown. */
	sides: Record<Id, Side>;
}

export const openReadiness = (): ReadinessFacts => ({
	types: [],
	ratings: {},
	shown: false,
	sides: {},
});

export type ReadinessCommand =
	/** Adds the type or rewrites it. */
	| { type: 'SetSaleType'; saleType: SaleType }
	| { type: 'RemoveSaleType'; saleType: Id }
	/** Without a rating it is taken back. */
	| { type: 'RateReadiness'; saleType: Id; element: ReadinessElement; rating: Rating | null }
	| { type: 'RateRhythm'; rating: Rating | null }
	| { type: 'ShowReadiness' };

export type ReadinessEvent =
	| { type: 'SaleTypeSet'; saleType: SaleType }
	| { type: 'SaleTypeRemoved'; saleType: Id }
	| { type: 'ReadinessRated'; saleType: Id; element: ReadinessElement; rating: Rating | null }
	| { type: 'RhythmRated'; rating: Rating | null }
	| { type: 'ReadinessShown' };

export const mostSaleTypes = 8;
/** One knows few types of sale well enough to rate them. */
export const mostRatedTypes = 2;

const same = (a: Rating | null | undefined, b: Rating | null): boolean =>
	a?.state === b?.state && a?.importance === b?.importance;

/**
 * Refuses a type without a title or with too long texts, more than eight types, one that is not there, ratings
 * of a third type, and any change of what is rated once the ratings are shown.
 */
export function decideReadiness(
	state: WorkshopState,
	command: ReadinessCommand,
	{ by }: Stamp,
): Decision {
	const { types, ratings, shown } = state.readiness;
	if (shown) return command.type === 'ShowReadiness' ? accept() : reject('ratings-shown');
	switch (command.type) {
		case 'SetSaleType': {
			const { id } = command.saleType;
			const saleType = {
				id,
				title: command.saleType.title.trim(),
				customerRequires: command.saleType.customerRequires.trim(),
				weRequire: command.saleType.weRequire.trim(),
			};
			const problem =
				checkText(saleType.title, 'title') ??
				checkText(saleType.customerRequires, 'sentence') ??
				checkText(saleType.weRequire, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			const isNew = !types.some((one) => one.id === id);
			return isNew && types.length >= mostSaleTypes
				? reject('too-many-types', { max: mostSaleTypes })
				: accept({ type: 'SaleTypeSet', saleType });
		}
		case 'RemoveSaleType':
			return types.some(({ id }) => id === command.saleType)
				? accept({ type: 'SaleTypeRemoved', saleType: command.saleType })
				: accept();
		case 'RateReadiness': {
			const { saleType, element, rating } = command;
			if (!types.some(({ id }) => id === saleType)) return reject('unknown-type');
			const mine = ratings[by]?.types ?? {};
			if (same(mine[saleType]?.[element], rating)) return accept();
			const rated = Object.keys(mine).filter((id) => id !== saleType).length;
			return rating && rated >= mostRatedTypes
				? reject('types-rated', { max: mostRatedTypes })
				: accept({ type: 'ReadinessRated', saleType, element, rating });
		}
		case 'RateRhythm':
			return same(ratings[by]?.rhythm, command.rating)
				? accept()
				: accept({ type: 'RhythmRated', rating: command.rating });
		case 'ShowReadiness':
			// It cannot be undone: pressed too early it would end the rating.
			return Object.keys(ratings).length === 0
				? reject('nothing-picked')
				: accept({ type: 'ReadinessShown' });
	}
}

const ofSeat = ({ ratings }: ReadinessFacts, seat: Id): SeatRatings =>
	(ratings[seat] ??= { types: {}, rhythm: null });

export function evolveReadiness(state: WorkshopState, event: Recorded<ReadinessEvent>): void {
	const { readiness } = state;
	switch (event.type) {
		case 'SaleTypeSet': {
			const at = readiness.types.findIndex(({ id }) => id === event.saleType.id);
			if (at < 0) readiness.types.push(event.saleType);
			else readiness.types[at] = event.saleType;
			break;
		}
		case 'SaleTypeRemoved':
			readiness.types = readiness.types.filter(({ id }) => id !== event.saleType);
			for (const { types } of Object.values(readiness.ratings)) delete types[event.saleType];
			break;
		case 'ReadinessRated': {
			const { types } = ofSeat(readiness, event.by);
			const elements = { ...types[event.saleType] };
			if (event.rating) elements[event.element] = event.rating;
			else delete elements[event.element];
			if (Object.keys(elements).length > 0) types[event.saleType] = elements;
			else delete types[event.saleType];
			break;
		}
		case 'RhythmRated':
			ofSeat(readiness, event.by).rhythm = event.rating;
			break;
		case 'ReadinessShown':
			readiness.shown = true;
			readiness.sides = sidesOf(state);
			break;
	}
}
