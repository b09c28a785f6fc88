import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	along,
	layoutOf,
	scaleEnd,
	ticksUpTo,
} from '../../../client/pictures/common-ground-layout.ts';
import {
	badgeText,
	radius,
	side,
	type Badge,
} from '../../../client/pictures/common-ground-units.ts';
import { commonGround } from '../../../shared/insight/common-ground.ts';

const ground = (...dots: [sales: number, operations: number][]) =>
	commonGround({
		ballots: { sales: 9, operations: 9, other: 0, total: 18 },
		dots: Object.fromEntries(
			dots.map(([sales, operations], index) => [
				`t${index + 1}`,
				{ sales, operations, other: 0, total: sales + operations },
			]),
		),
	})!;

const badgeOf = (badges: readonly Badge[], number: number) =>
	badges.find(({ numbers }) => numbers.includes(number))!;

/** The script's six themes. */
const six = ground([9, 22], [5, 6], [1, 12], [18, 2], [3, 15], [4, 3]);

test('more of Sales’ dots is further right, more of Operations’ dots is higher up', () => {
	const { badges } = layoutOf(six);
	const [t1, t2, t4] = [1, 2, 4].map((number) => badgeOf(badges, number));
	expect(t4!.at.x).toBeGreaterThan(t1!.at.x);
	expect(t1!.at.y).toBeLessThan(t2!.at.y);
});

test('both axes have one scale, beyond the largest share and beyond the boundary', () => {
	expect(scaleEnd(six)).toBeCloseTo(1.1 * (18 / 40));
	expect(scaleEnd(ground([2, 3]))).toBeCloseTo(1.4);
	const { boundary, most } = layoutOf(six);
	expect(boundary).toBeCloseTo(along(1 / 6, most));
	expect(boundary).toBeLessThan(side);
});

test('a quadrant’s side of the line is the point’s side of the line', () => {
	const { badges, boundary } = layoutOf(six);
	const right = badges.filter(({ at }) => at.x >= boundary).flatMap(({ numbers }) => numbers);
	const up = badges.filter(({ at }) => at.y <= side - boundary).flatMap(({ numbers }) => numbers);
	expect(right).toEqual([1, 4]);
	expect(up).toEqual([1, 3, 5]);
});

test('equal points are one badge with both numbers', () => {
	const { badges } = layoutOf(ground([4, 4], [4, 4], [1, 1]));
	expect(badges.map(({ numbers }) => numbers)).toEqual([[1, 2], [3]]);
	expect(badges[0]!.reach).toBeGreaterThan(badges[1]!.reach);
});

test('points with room around them stay exactly where they are', () => {
	for (const { at, badge, moved } of layoutOf(six).badges) {
		expect(moved).toBe(false);
		expect(badge).toEqual(at);
	}
});

test.each([
	[0.12, [0, 0.05, 0.1]],
	[0.495, [0, 0.1, 0.2, 0.3, 0.4]],
	[1.4, [0, 0.25, 0.5, 0.75, 1]],
])('up to %d the axes are marked at %j', (most, marks) => {
	expect(ticksUpTo(most)).toEqual(marks);
});

const dots = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 12 });
const voted = dots.filter((all) => all.some(([s]) => s > 0) && all.some(([, o]) => o > 0));

test('badges lie inside the frame and never on one another', () => {
	fc.assert(
		fc.property(voted, (all) => {
			const { badges } = layoutOf(ground(...all));
			for (const { badge, reach } of badges) {
				expect(Math.min(badge.x - reach, badge.y - radius)).toBeGreaterThan(0);
				expect(Math.max(badge.x + reach, badge.y + radius)).toBeLessThan(side);
			}
			for (const [index, a] of badges.entries())
				for (const b of badges.slice(index + 1)) {
					const beside = Math.abs(a.badge.x - b.badge.x) >= a.reach + b.reach;
					const above = Math.abs(a.badge.y - b.badge.y) >= 2 * radius;
					expect(beside || above).toBe(true);
				}
		}),
	);
});

test('a badge that had to move covers no exact point', () => {
	fc.assert(
		fc.property(voted, (all) => {
			const { badges } = layoutOf(ground(...all));
			for (const { badge, reach } of badges.filter(({ moved }) => moved))
				for (const { at } of badges) {
					const beside = Math.abs(badge.x - at.x) >= reach;
					const above = Math.abs(badge.y - at.y) >= radius;
					expect(beside || above).toBe(true);
				}
		}),
	);
});

test('of many themes those that are named get a badge, the others are specks, each point once', () => {
	const many = ground(
		...six.points.map(({ sales, operations }): [number, number] => [sales, operations]),
		[4, 3],
		[0, 1],
		[0, 1],
	);
	const { badges, specks } = layoutOf(many, new Set([1, 4]));
	expect(badges.map(({ numbers }) => numbers)).toEqual([[1], [4]]);
	expect(specks).toHaveLength(5);
	const all = layoutOf(many);
	expect(all.specks).toEqual([]);
	expect(badgeOf(all.badges, 6).numbers).toEqual([6, 7]);
});

test('a badge of a whole row of themes names three of them and how many more', () => {
	const { badges } = layoutOf(
		ground([5, 5], ...Array.from({ length: 40 }, (): [number, number] => [0, 0])),
	);
	const crowd = badgeOf(badges, 30);
	expect(crowd.numbers).toHaveLength(40);
	expect(badgeText(crowd.numbers)).toBe('2 · 3 · 4 +37');
	expect(crowd.reach).toBeLessThan(side / 4);
	expect(badgeText([1, 2, 3, 4])).toBe('1 · 2 · 3 · 4');
});
