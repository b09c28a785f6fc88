import type { Id } from '../ids.ts';
import type { Estimate, Theme } from '../workshop/state.ts';

export interface CostRange {
	/** Euros a year: the middle estimate, the lowest and the highest. */
	median: number;
	low: number;
	high: number;
	estimates: number;
}

const aYear = ({ timesAYear, amount }: Estimate) => timesAYear * amount;

/** What a conflict costs a year, over the estimates of several people; null without one. */
export function costOf(estimates: Record<Id, Estimate> | undefined): CostRange | null {
	const years = Object.values(estimates ?? {})
		.map(aYear)
		.sort((a, b) => a - b);
	const low = years[0];
	const high = years.at(-1);
	if (low === undefined || high === undefined) return null;
	const middle = years.length >> 1;
	const median = years.length % 2 ? years[middle]! : (years[middle - 1]! + years[middle]!) / 2;
	return { median, low, high, estimates: years.length };
}

/** Euros a year over the cards of a theme: each card's median, added. */
export const costOfTheme = (
	{ conflicts }: Pick<Theme, 'conflicts'>,
	costs: Readonly<Record<Id, CostRange | null>>,
): number => conflicts.reduce((sum, id) => sum + (costs[id]?.median ?? 0), 0);
