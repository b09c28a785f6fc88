import type { Id } from '../ids.ts';
import type { Tally } from './tally.ts';

export type Quadrant = 'both' | 'sales' | 'operations' | 'later';

export interface Point {
	item: Id;
	/** Share of Sales' dots and of Operations' dots on this item, 0 to 1. */
	x: number;
	y: number;
	sales: number;
	operations: number;
	quadrant: Quadrant;
}

export interface CommonGround {
	/** 1 / number of items, on both axes: what even spreading would give. */
	boundary: number;
	points: Point[];
}

/**
 * Where each theme stands between the two sides: x and y are its share of that side's dots, at or over the
 * boundary counts. Null while a side is withheld or has placed no dot.
 */
export function commonGround({ dots }: Tally): CommonGround | null {
	const rows = Object.entries(dots);
	const sum = (side: 'sales' | 'operations') =>
		rows.reduce<number | null>((total, [, row]) => {
			const count = row[side];
			return total === null || count === null ? null : total + count;
		}, 0);
	const sales = sum('sales');
	const operations = sum('operations');
	if (!sales || !operations) return null;
	const over = (count: number, all: number) => count * rows.length >= all;
	return {
		boundary: 1 / rows.length,
		points: rows.map(([item, row]) => {
			const onSales = over(row.sales!, sales);
			const onOperations = over(row.operations!, operations);
			return {
				item,
				x: row.sales! / sales,
				y: row.operations! / operations,
				sales: row.sales!,
				operations: row.operations!,
				quadrant:
					onSales && onOperations
						? 'both'
						: onSales
							? 'sales'
							: onOperations
								? 'operations'
								: 'later',
			};
		}),
	};
}

/** Top themes: at or over the boundary on either side. */
export const topThemes = ({ points }: CommonGround): Id[] =>
	points.filter(({ quadrant }) => quadrant !== 'later').map(({ item }) => item);
