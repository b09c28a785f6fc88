import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsOf } from '../../../shared/workshop/agenda.ts';
import { minutesFor } from '../../../shared/workshop/timetable.ts';
import type { StageKind } from '../../../shared/workshop/state.ts';

const kinds = Object.keys(stepsOf) as StageKind[];
const offered = (kind: StageKind, minutes: number) =>
	stepsOf[kind].map((step) => minutesFor({ kind, minutes }, step));

it('BA18 of 45 minutes of conflicts each step has its own, and a single step all of them', () => {
	expect(offered('conflicts', 45)).toEqual([12, 10, 8, 5, 10]);
	expect(offered('groups', 50)).toEqual([5, 45]);
	expect(offered('cases', 20)).toEqual([20]);
	expect(minutesFor({ kind: 'cases', minutes: 20 }, 'map')).toBe(20);
});

it('BA18 the shares are whole minutes and together what the stage has, however long it is', () => {
	fc.assert(
		fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 480 }), (kind, minutes) => {
			const shares = offered(kind, minutes);
			expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(minutes);
		}),
	);
});
