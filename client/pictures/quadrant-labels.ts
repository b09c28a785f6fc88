import type { Quadrant } from '../../shared/insight/common-ground.ts';
import { radius, side, type Badge } from './common-ground-units.ts';

/** Where a quadrant's name is written: at a corner, growing away from it. */
export interface Spot {
	x: number;
	y: number;
	anchor: 'start' | 'end';
}

const inset = 2.2;
const height = 4;
/** Wide enough for the longest name with its mark, in any language so far. */
const width = 22;

const taken = ({ x, y, anchor }: Spot, badges: readonly Badge[]) => {
	const left = anchor === 'start' ? x : x - width;
	return badges.some(
		({ badge, reach }) =>
			badge.x + reach > left &&
			badge.x - reach < left + width &&
			badge.y + radius > y - height &&
			badge.y - radius < y + 1,
	);
};

/** Each name in the outer corner of its quadrant, or in the next corner that no badge covers. */
export function labelCorners(boundary: number, badges: readonly Badge[]): Record<Quadrant, Spot> {
	const across = side - boundary;
	const corner = (left: number, right: number, top: number, bottom: number, outer: number) => {
		const spots: Spot[] = [
			{ x: left + inset, y: top + inset + height - 1, anchor: 'start' },
			{ x: right - inset, y: top + inset + height - 1, anchor: 'end' },
			{ x: right - inset, y: bottom - inset, anchor: 'end' },
			{ x: left + inset, y: bottom - inset, anchor: 'start' },
		];
		const turned = spots.map((_, index) => spots[(index + outer) % 4]!);
		return turned.find((spot) => !taken(spot, badges)) ?? turned[0]!;
	};
	return {
		operations: corner(0, boundary, 0, across, 0),
		both: corner(boundary, side, 0, across, 1),
		sales: corner(boundary, side, across, side, 2),
		later: corner(0, boundary, across, side, 3),
	};
}
