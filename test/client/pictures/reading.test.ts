import { expect, test } from 'vitest';
import { readingOf } from '../../../client/pictures/common-ground-reading.ts';
import { themes } from '../../../client/text/en/themes.ts';
import { tally } from '../../../shared/insight/tally.ts';
import { viewConflict, viewRound } from '../../../shared/workshop/view.ts';
import { script } from '../../support/script.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';

const played = new LocalRoom().playTo('map');
const round = viewRound(played.state.rounds[0]!);
const conflicts = Object.fromEntries(
	Object.keys(played.state.conflicts).map((id) => [id, viewConflict(played.state, id)]),
);
const read = (changed: Partial<typeof round> = {}) =>
	readingOf({ ...round, ...changed }, conflicts, themes.map, 'en');

/** The same themes with other dots. */
const withDots = (dots: Record<string, [sales: number, operations: number]>) => ({
	items: round.items.filter(({ id }) => dots[id]),
	tally: {
		ballots: { sales: 9, operations: 9, other: 0, total: 18 },
		dots: Object.fromEntries(
			Object.entries(dots).map(([id, [sales, operations]]) => [
				id,
				{ sales, operations, other: 0, total: sales + operations },
			]),
		),
	},
});

test('dots, quadrants and costs of the script are as the script expects them', () => {
	const { rows } = read();
	const { dotsByTheme, quadrants, yearlyCostByTheme } = script.expected;
	for (const { id, dots, quadrant, cost } of rows) {
		expect(dots).toEqual(dotsByTheme[id]);
		expect(quadrant).toBe(quadrants[id]);
		expect(cost ?? 0).toBe(yearlyCostByTheme[id]);
	}
});

test('the most common ground comes first, numbered as on the ballot', () => {
	expect(read().rows.map(({ number }) => number)).toEqual([1, 4, 5, 3, 2, 6]);
});

test('the finding names one or two themes of common ground', () => {
	expect(read().finding).toBe(
		'“The promise: dates and lead times” matters to both sides; 1 to Sales alone, 2 to Operations alone.',
	);
	const two = read(withDots({ t1: [5, 5], t2: [5, 5], t3: [0, 0] }));
	expect(two.finding).toBe(
		'“The promise: dates and lead times” and “What we sell and what we make” matter to both sides.',
	);
});

test('the finding counts more than two, and says when there is none', () => {
	const three = read(withDots({ t1: [5, 5], t2: [5, 5], t3: [5, 5], t4: [0, 0] }));
	expect(three.finding).toBe('3 themes matter to both sides.');
	const none = read(withDots({ t1: [5, 0], t2: [0, 5] }));
	expect(none.finding).toBe(
		'No theme matters to both sides yet; 1 to Sales alone, 1 to Operations alone.',
	);
});

test('with fewer than three ballots on a side there is no map and no figure of that side', () => {
	const [p01, p02] = ['p01', 'p02'].map((id) => played.state.rounds[0]!.ballots[id]!);
	const few = { ...played.state.rounds[0]!, ballots: { p01: p01!, p02: p02! } };
	const { ground, missing, rows, boundary } = read({ tally: tally(few) });
	expect(ground).toBeNull();
	expect(boundary).toBeNull();
	expect(missing?.title).toBe('The map is shown from 3 people a side on.');
	expect(rows.every(({ dots }) => dots.sales === null && dots.total === null)).toBe(true);
	expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a side that has placed no dots is not called withheld', () => {
	const { missing } = read(withDots({ t1: [5, 0], t2: [1, 0] }));
	expect(missing?.title).toBe('The map needs dots of both sides.');
});

test('a theme without an estimate has no cost, not a cost of nothing', () => {
	expect(read().rows.find(({ id }) => id === 't6')?.cost).toBeNull();
});

test('the lines are said as a share', () => {
	expect(read().boundary).toBe('The lines stand at 16.7%: an even spread over 6 themes.');
});
