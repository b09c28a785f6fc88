import type { CommonGround, Point, Quadrant } from '../../shared/insight/common-ground.ts';
import { badgeText, margin, radius, side, type Badge, type Place } from './common-ground-units.ts';
import { labelCorners, type Spot } from './quadrant-labels.ts';

/** Where everything of the common-ground map stands. */
export interface Layout {
	/** The share at which the scale ends; both axes have the same. */
	most: number;
	/** Both boundary lines, as a distance from the square's left edge and from its lower edge. */
	boundary: number;
	/** Shares to write beside the axes. */
	ticks: number[];
	badges: Badge[];
	/** Exact points of themes without a badge, each once. */
	specks: Place[];
	labels: Record<Quadrant, Spot>;
}

const room = side - 2 * margin;
/** The width of a digit in a badge. */
const letter = 2.2;

/** The scale ends a little beyond the largest share, and leaves the quadrants beyond the boundary some room. */
export const scaleEnd = ({ boundary, points }: CommonGround): number =>
	Math.max(boundary * 1.4, 1.1 * Math.max(0, ...points.flatMap(({ x, y }) => [x, y])));

/** At most six whole steps from zero on, none beyond a hundred percent. */
export function ticksUpTo(most: number): number[] {
	const step = [0.05, 0.1, 0.2, 0.25].find((step) => most / step <= 6) ?? 0.25;
	const count = Math.floor((Math.min(most, 1) + 1e-9) / step);
	return Array.from({ length: count + 1 }, (_, index) => (index * Math.round(step * 100)) / 100);
}

/** How far a share stands from zero's edge of the square. */
export const along = (share: number, most: number): number => margin + (share / most) * room;

const reachOf = (numbers: readonly number[]): number => {
	const characters = badgeText(numbers).length;
	return Math.max(radius, (characters * letter) / 2 + radius * 0.45);
};

/** Equal points become one; the themes are numbered as they were voted on, from 1. */
function merged(points: readonly Point[], most: number): Badge[] {
	const badges = new Map<string, Badge>();
	points.forEach(({ x, y, sales, operations, quadrant }, index) => {
		const key = `${sales}/${operations}`;
		const known = badges.get(key);
		if (known) {
			known.numbers.push(index + 1);
			known.reach = reachOf(known.numbers);
			return;
		}
		const at = { x: along(x, most), y: side - along(y, most) };
		const numbers = [index + 1];
		badges.set(key, { numbers, quadrant, at, badge: at, reach: reachOf(numbers), moved: false });
	});
	return [...badges.values()];
}

/** The themes of a point that get a badge; null where none does. */
function numberedOf(badge: Badge, numbered: ReadonlySet<number> | undefined): Badge | null {
	const numbers = numbered ? badge.numbers.filter((number) => numbered.has(number)) : badge.numbers;
	return numbers.length > 0 ? { ...badge, numbers, reach: reachOf(numbers) } : null;
}

const gap = 0.6;

const inside = ({ x, y }: Place, reach: number) =>
	x - reach >= gap && x + reach <= side - gap && y - radius >= gap && y + radius <= side - gap;

const apart = (a: Place, aReach: number, b: Place, bReach: number, height: number) =>
	Math.abs(a.x - b.x) >= aReach + bReach + gap || Math.abs(a.y - b.y) >= height + gap;

/** The exact point first, then rings around it, nearest first. */
function* candidates(at: Place): Generator<Place> {
	yield at;
	const { x, y } = at;
	for (let ring = 1; ring <= 24; ring++) {
		const distance = radius * (1.2 + 0.45 * ring);
		for (let turn = 0; turn < 16; turn++) {
			const angle = (turn / 16) * 2 * Math.PI - Math.PI / 4;
			yield { x: x + distance * Math.cos(angle), y: y - distance * Math.sin(angle) };
		}
	}
}

/** No badge covers another, nor the exact point of another; the widest choose last, they bend most easily. */
function placed(badges: readonly Badge[]): Badge[] {
	const done: Badge[] = [];
	const order = [...badges].sort((a, b) => a.reach - b.reach);
	for (const badge of order) {
		const free = (to: Place) =>
			inside(to, badge.reach) &&
			// Beside its own point, which it is tied to by a line, or right on it.
			(to === badge.at || apart(to, badge.reach, badge.at, 0, radius)) &&
			done.every((other) => apart(to, badge.reach, other.badge, other.reach, 2 * radius)) &&
			badges.every((other) => other === badge || apart(to, badge.reach, other.at, 0, radius + 1));
		const to = [...candidates(badge.at)].find(free) ?? badge.at;
		done.push({ ...badge, badge: to, moved: to !== badge.at });
	}
	return badges.map(({ numbers }) => done.find((badge) => badge.numbers === numbers)!);
}

/** `numbered` are the themes that get a badge, all where it is left out; the others are specks. */
export function layoutOf(ground: CommonGround, numbered?: ReadonlySet<number>): Layout {
	const most = scaleEnd(ground);
	const points = merged(ground.points, most);
	const badges = placed(points.flatMap((point) => numberedOf(point, numbered) ?? []));
	const specks = points.flatMap((point) => (numberedOf(point, numbered) ? [] : point.at));
	const boundary = along(ground.boundary, most);
	const labels = labelCorners(boundary, badges);
	return { most, boundary, ticks: ticksUpTo(most), badges, specks, labels };
}
