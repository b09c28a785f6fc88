import { expect, it } from 'vitest';
import { inLargeSides, smallSides } from '../../../shared/insight/small-sides.ts';
import type { Side } from '../../../shared/workshop/state.ts';

const people = (sales: number, operations: number, other: number) => [
	...Array.from({ length: sales }, (): { side: Side } => ({ side: 'sales' })),
	...Array.from({ length: operations }, (): { side: Side } => ({ side: 'operations' })),
	...Array.from({ length: other }, (): { side: Side } => ({ side: 'other' })),
	{ side: null },
];

it('I20 a side of one or two is too small, one of three or of nobody is not', () => {
	expect(smallSides(people(1, 2, 2))).toEqual(['sales', 'operations', 'other']);
	expect(smallSides(people(3, 2, 0))).toEqual(['operations']);
	expect(smallSides(people(3, 3, 3))).toEqual([]);
	expect(smallSides(people(0, 0, 0))).toEqual([]);
});

it('I23 among how many it is told who has answered: the people of sides with three or more, and nobody without a side', () => {
	expect(inLargeSides(people(3, 2, 4)).map(({ side }) => side)).toEqual([
		...['sales', 'sales', 'sales'],
		...['other', 'other', 'other', 'other'],
	]);
	expect(inLargeSides(people(2, 1, 0))).toEqual([]);
});
