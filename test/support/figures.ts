import type { Side } from '../../shared/workshop/state.ts';
import { allSides } from '../../shared/workshop/sides.ts';
import { find, type DotRow, type Figures, type Place, type Script } from './script.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/**
 * What a script must come to, reckoned from its people, ballots and costs by the words of the product and
 * by none of its code: a theme's place is its share of a side's dots, the boundary one over the number of
 * themes; a theme costs what its cards cost, times a year x amount.
 */
export function figuresOf(script: Script): Figures {
	const dots = (theme: string, side: Side) =>
		sum(
			script.participants
				.filter((person) => person.side === side)
				.map(({ id }) => script.dots.ballots[id]?.[theme] ?? 0),
		);
	const row = (theme: string): DotRow => {
		const [sales, operations, other] = allSides.map((side) => dots(theme, side)) as [
			number,
			number,
			number,
		];
		return { sales, operations, other, total: sales + operations + other };
	};
	const isOver = (theme: string, side: 'sales' | 'operations') =>
		dots(theme, side) / sum(script.themes.map(({ id }) => dots(id, side))) >=
		1 / script.themes.length;
	const place = (theme: string): Place => {
		const [sales, operations] = [isOver(theme, 'sales'), isOver(theme, 'operations')];
		if (sales && operations) return 'both';
		if (sales) return 'sales';
		return operations ? 'operations' : 'later';
	};
	const cost = (conflict: string) => {
		const estimate = find(script.conflicts, conflict).cost;
		return estimate ? estimate.timesAYear * estimate.amount : 0;
	};
	const byTheme = <T>(of: (id: string) => T) =>
		Object.fromEntries(script.themes.map(({ id }) => [id, of(id)]));
	return {
		dotsByTheme: byTheme(row),
		quadrants: byTheme(place),
		yearlyCostByTheme: Object.fromEntries(
			script.themes.map(({ id, conflicts }) => [id, sum(conflicts.map(cost))]),
		),
	};
}
