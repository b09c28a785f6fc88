import { medianOf } from './median.ts';
import type { Id } from '../ids.ts';
import type { Estimate, GivenEstimate, Participant, Side, Theme } from '../workshop/state.ts';
import { companyKey, eachOnce } from '../workshop/companies.ts';
import { allSides } from '../workshop/sides.ts';

export interface CostRange {
	/** A year: the middle estimate, the lowest and the highest. */
	median: number;
	low: number;
	high: number;
	estimates: number;
}

type Estimates = Readonly<Record<Id, Estimate>>;
type People = Readonly<Record<Id, Pick<Participant, 'side' | 'company'>>>;
/** Of a card: what it costs, and the card under which it is shown as the same. */
type Costs = Readonly<Record<Id, { cost: CostRange | null; into: Id | null }>>;

const aYear = ({ timesAYear, amount }: Estimate) => timesAYear * amount;

const ascending = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);

/** Over the estimates of several people; null without one. */
function rangeOf(estimates: Estimates | undefined): CostRange | null {
	const years = ascending(Object.values(estimates ?? {}).map(aYear));
	const median = medianOf(years);
	if (median === null) return null;
	return { median, low: years[0]!, high: years.at(-1)!, estimates: years.length };
}

/** Whose estimates they are by company, of those who name one and speak for a side. */
function byCompany(estimates: Estimates, people: People): Map<string, Record<Id, Estimate>> {
	const companies = new Map<string, Record<Id, Estimate>>();
	for (const [id, estimate] of Object.entries(estimates)) {
		const { side = null, company = null } = people[id] ?? {};
		if (!side || !company) continue;
		const key = companyKey(company);
		companies.set(key, { ...companies.get(key), [id]: estimate });
	}
	return companies;
}

/** How many companies have reckoned a conflict: in a circle each counts once. */
export const companiesIn = (estimates: Estimates | undefined, people: People): number =>
	byCompany(estimates ?? {}, people).size;

/**
 * What a conflict costs a year; null without an estimate. Of several companies nothing is added: each counts once,
 * by the median of its people, and the median of these is what it costs.
 */
export function costOf(estimates: Estimates | undefined, people: People = {}): CostRange | null {
	const range = rangeOf(estimates);
	const companies = byCompany(estimates ?? {}, people);
	if (!range || companies.size < 2) return range;
	const medians = [...companies.values()].map((own) => rangeOf(own)!.median);
	return { ...range, median: medianOf(medians)! };
}

/** The same by side, of those who spoke for it when they said so; a side that has said nothing is not there. */
export function costBySide(
	estimates: Readonly<Record<Id, GivenEstimate>> | undefined,
): Partial<Record<Side, CostRange>> {
	const bySide: Partial<Record<Side, CostRange>> = {};
	for (const side of allSides) {
		const own = Object.entries(estimates ?? {}).filter((pair) => pair[1].side === side);
		const cost = rangeOf(Object.fromEntries(own));
		if (cost) bySide[side] = cost;
	}
	return bySide;
}

/** A year over the cards of a theme: each card's median, of merged ones the highest, added. */
export function costOfTheme({ conflicts }: Pick<Theme, 'conflicts'>, costs: Costs): number {
	const highest = new Map<Id, number>();
	for (const id of conflicts) {
		const top = costs[id]?.into ?? id;
		highest.set(top, Math.max(highest.get(top) ?? 0, costs[id]?.cost?.median ?? 0));
	}
	return [...highest.values()].reduce((sum, cost) => sum + cost, 0);
}

/** The companies whose people have a side here, when there are several: then the team is a circle. */
export function companiesOf(people: People): string[] {
	const named = Object.values(people).flatMap(({ side, company }) => (side && company) || []);
	const several = eachOnce(named).sort();
	return several.length > 1 ? several : [];
}
