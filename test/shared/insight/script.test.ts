import { expect, it } from 'vitest';
import { commonGround, topThemes } from '../../../shared/insight/common-ground.ts';
import { costOfTheme } from '../../../shared/insight/cost.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { cast, created, frida, idOf, joined, wall } from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';
import { changed, find, script, type Script } from '../../support/script.ts';

/** Plays reveal, costs, themes and vote as commands, and reads the figures off a stranger's view. */
function figures({ participants, conflicts, themes, dots }: Script) {
	const people = participants.map(({ id, name, side, company, function: named = null }) =>
		joined({ ...cast.sam, id: idOf(id), name, side, company, function: named }),
	);
	const cards = conflicts.map(({ id, by }) => ({ id: idOf(id), author: idOf(by) }));
	const acts: [string, Command][] = [
		[frida, { type: 'RevealConflicts', cards }],
		...conflicts.flatMap(({ id, by, cost }): [string, Command][] =>
			cost ? [[idOf(by), { type: 'EstimateCost', conflict: idOf(id), estimate: cost }]] : [],
		),
		...themes.flatMap(({ id, title, conflicts }): [string, Command][] => [
			[frida, { type: 'AddTheme', theme: idOf(id), title }],
			...conflicts.map((conflict): [string, Command] => [
				frida,
				{ type: 'SortConflict', conflict: idOf(conflict), theme: idOf(id), before: null },
			]),
		]),
		[
			frida,
			{
				type: 'OpenRound',
				over: 'themes',
				found: [],
				budget: dots.budget,
				maxPerItem: dots.maxPerTheme,
			},
		],
		...Object.entries(dots.ballots).map(([id, ballot]): [string, Command] => {
			const placed = Object.entries(ballot).map(([theme, n]) => [idOf(theme), n]);
			return [
				idOf(id),
				{ type: 'CastDots', round: 1, dots: Object.fromEntries(placed) as Record<string, number> },
			];
		}),
		[frida, { type: 'CloseRound' }],
	];
	const past = acts.reduce(
		(past, [who, command]) => given(...past).when(who, command).past,
		[created, joined(cast.frida), joined(cast.wall), ...people],
	);
	const { room } = viewOf(stateAfter(past), wall);
	const round = room.rounds['1']!;
	const ground = commonGround(round.tally!)!;
	const byTheme = <T>(value: (id: string) => T) =>
		Object.fromEntries(themes.map(({ id }) => [id, value(idOf(id))]));
	const point = (id: string) => ground.points.find(({ item }) => item === id)!;
	return {
		turnout: `${round.cast} of ${round.voters}`,
		dotsByTheme: byTheme((id) => round.tally!.dots[id]!),
		shares: byTheme((id) => [point(id).x, point(id).y]),
		quadrants: byTheme((id) => point(id).quadrant),
		top: topThemes(ground),
		yearlyCostByTheme: byTheme((id) =>
			costOfTheme(
				room.themes.find((theme) => theme.id === id)!,
				room.conflicts,
			),
		),
	};
}

it('I12 the script’s dots, quadrants and costs come out', () => {
	const { expected } = script;
	const { dotsByTheme, quadrants, yearlyCostByTheme, turnout, top } = figures(script);
	expect({ dotsByTheme, quadrants, yearlyCostByTheme }).toEqual({
		dotsByTheme: expected.dotsByTheme,
		quadrants: expected.quadrants,
		yearlyCostByTheme: expected.yearlyCostByTheme,
	});
	expect(turnout).toBe('24 of 24');
	expect(top).toEqual(['t1', 't3', 't4', 't5'].map(idOf));
});

it('I12 one dot moved and one cost doubled move the figures they must, and no other', () => {
	const before = figures(script);
	const after = figures(
		changed(({ dots, conflicts }) => {
			dots.ballots['p01']!['t6']! -= 1;
			dots.ballots['p01']!['t1']! += 1;
			find(conflicts, 'c02').cost!.amount *= 2;
		}),
	);
	const row = (theme: string, dot: 1 | -1) => {
		const { sales, operations, other, total } = before.dotsByTheme[theme]!;
		return { sales: sales! + dot, operations, other, total: total! + dot };
	};
	expect(after).toEqual({
		...before,
		dotsByTheme: { ...before.dotsByTheme, t1: row('t1', 1), t6: row('t6', -1) },
		shares: { ...before.shares, t1: [10 / 40, 22 / 60], t6: [3 / 40, 3 / 60] },
		yearlyCostByTheme: { ...before.yearlyCostByTheme, t1: 203_000 + 60 * 950 },
	});
});
