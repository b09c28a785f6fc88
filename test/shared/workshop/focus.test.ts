import { describe, expect, it } from 'vitest';
import { focusOverlap } from '../../../shared/insight/overlap.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { o1, o2, planned } from '../../support/agreement-room.ts';
import {
	cast,
	frida,
	idOf,
	oda,
	omar,
	otto,
	sam,
	sara,
	seated,
	seth,
	tess,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { script } from '../../support/script.ts';

const pick = (objectives: string[], goals: number | null = null, notOnList = false): Command => ({
	type: 'PickFocus',
	...{ objectives, notOnList, goals },
});
const show = (shown: boolean): Command => ({ type: 'ShowFocus', shown });
const play = (past: typeof planned, ...acts: [string, Command][]) =>
	acts.reduce((past, [seat, command]) => given(...past).when(seat, command).past, past);

describe('picking', () => {
	it('J1 at most three, something that is not on the list among them', () => {
		const room = given(...planned);
		room.when(sam, pick([o1, o2, o1], 7, true)).then({
			type: 'FocusPicked',
			...{ objectives: [o1, o2], notOnList: true, goals: 7 },
		});
		room.when(sam, pick([idOf('o9')])).thenRefused('unknown-objective');
		const wide = play(planned, [
			frida,
			{
				type: 'SetStrategy',
				basis: 1,
				statement: '',
				objectives: ['o1', 'o2', 'o3', 'o4'].map((word) => ({
					...{ id: idOf(word), title: word, businessGoal: '', indicator: '' },
					...{ baseline: '', target: '', horizon: '' },
				})),
			},
		]);
		const all = ['o1', 'o2', 'o3', 'o4'].map(idOf);
		for (const [objectives, notOnList] of [
			[all, false],
			[all.slice(1), true],
		] as const)
			given(...wide)
				.when(sam, pick([...objectives], null, notOnList))
				.thenRefused('too-many-picks', { max: 3 });
		given(...wide)
			.when(sam, pick(all.slice(1)))
			.then({ type: 'FocusPicked', objectives: all.slice(1), notOnList: false, goals: null });
	});

	it('J13 a pick for another check than the open one is refused', () => {
		const of = (check: number): Command => ({
			...{ type: 'PickFocus', check, objectives: [o1], notOnList: false, goals: null },
		});
		const next = play(planned, [sam, of(1)], [frida, show(true)], [frida, show(false)]);
		given(...next)
			.when(sara, of(1))
			.thenRefused('focus-over');
		given(...next)
			.when(sara, of(2))
			.then({ type: 'FocusPicked', objectives: [o1], notOnList: false, goals: null });
	});

	it('J2 can be changed and taken back until it is shown', () => {
		const past = play(planned, [sam, pick([o1])], [sam, pick([o2], 3)]);
		expect(stateAfter(past).focus[0]?.picks).toEqual({
			[sam]: { objectives: [o2], notOnList: false, goals: 3 },
		});
		given(...past)
			.when(sam, pick([o2], 3))
			.thenNothing();
		expect(stateAfter(play(past, [sam, pick([])])).focus[0]?.picks).toEqual({});
		given(...planned)
			.when(sam, pick([]))
			.thenNothing();
	});

	it('J2 counts for the side for which one speaks when it is shown', () => {
		const { name, company, remote } = cast.sam;
		const person = { name, function: null, company, remote };
		const past = [
			...play(planned, [sam, pick([o1])]),
			by(sam, { type: 'SeatChanged', side: 'operations', ...person }),
		];
		const shown = stateAfter(play(past, [frida, show(true)]));
		expect(shown.focus[0]?.sides[sam]).toBe('operations');
	});

	it('J4, I23 is seen by its own seat only; others see how many, from three of a side on', () => {
		const told = (objectives: string[], goals: number) => {
			const past = play(planned, [sam, pick(objectives, goals)]);
			const state = stateAfter(past);
			const event = past.at(-1)!;
			return {
				mine: viewOf(state, sam).mine.focus,
				others: JSON.stringify([
					...[omar, frida, sara].map((seat) => [viewOf(state, seat), forSeat(state, event, seat)]),
					forRoom(state, event),
				]),
				cast: viewOf(state, omar).room.focus['1']?.cast,
			};
		};
		const one = told([o1], 4);
		expect(one.mine).toEqual({ '1': { objectives: [o1], notOnList: false, goals: 4 } });
		expect(one.cast).toBe(0);
		expect(one.others).toBe(told([o1, o2], 9).others);
		const castAfter = (...seats: string[]) => {
			const past = play(planned, ...seats.map((seat): [string, Command] => [seat, pick([o1])]));
			return viewOf(stateAfter(past), omar).room.focus['1']?.cast;
		};
		expect(castAfter(sam, sara, omar, oda)).toBe(0);
		expect(castAfter(sam, sara, seth, omar, oda)).toBe(3);
	});
});

describe('showing', () => {
	const picked = play(
		planned,
		...[sam, sara, seth].map((seat): [string, Command] => [seat, pick([o1])]),
		...[omar, oda, otto].map((seat): [string, Command] => [seat, pick([o2])]),
	);
	const shown = play(picked, [frida, show(true)]);

	it('J3 is the facilitator’s, once somebody has picked', () => {
		given(...seated)
			.when(frida, show(true))
			.thenRefused('nothing-picked');
		given(...picked)
			.when(sam, show(true))
			.thenRefused('not-allowed');
		given(...shown)
			.when(frida, show(true))
			.thenNothing();
		given(...picked)
			.when(frida, show(false))
			.thenNothing();
		expect(viewOf(stateAfter(picked), omar).room.focus['1']?.result).toBeNull();
		expect(viewOf(stateAfter(shown), omar).room.focus['1']).toMatchObject({
			...{ shown: true, cast: null, result: { overlap: 0, pickers: { other: null } } },
		});
	});

	it('J3 freezes the picks and the objectives; the next check is another', () => {
		given(...shown)
			.when(tess, pick([o1]))
			.thenRefused('focus-shown');
		const renamed: Command = { type: 'SetStrategy', basis: 1, statement: '', objectives: [] };
		const next = play(shown, [frida, renamed], [frida, show(false)], [sam, pick([], 2, true)]);
		const [first, second] = stateAfter(next).focus;
		expect(first).toEqual(stateAfter(shown).focus[0]);
		expect(second).toMatchObject({
			...{ number: 2, shown: false, picks: { [sam]: { notOnList: true, goals: 2 } } },
		});
		expect(viewOf(stateAfter(next), sam).mine.focus).toMatchObject({
			...{ '1': { objectives: [o1] }, '2': { notOnList: true } },
		});
	});
});

it('J12 the figures of the workshop script come out', () => {
	const { strategy, focusPicks, close, expected, participants } = script;
	const voters = { sales: 0, operations: 0, other: 0 };
	for (const { side } of participants) voters[side]++;
	const result = focusOverlap(
		strategy.objectives.map(({ id }) => id),
		participants.map(({ id, side }) => ({
			...{ side, objectives: focusPicks[id] ?? [], notOnList: false },
			goals: close.goalsInAppraisal[id] ?? null,
		})),
		voters,
	);
	const rounded = (share: number | null) => Math.round((share ?? 0) * 100) / 100;
	expect({
		focusByObjective: result.byObjective,
		focusOverlapPercent: result.overlap,
		agreementWithinSide: {
			sales: rounded(result.within.sales),
			operations: rounded(result.within.operations),
		},
		actsOn: { ...result.actsOn, together: result.together },
	}).toEqual({
		focusByObjective: expected.focusByObjective,
		focusOverlapPercent: expected.focusOverlapPercent,
		agreementWithinSide: expected.agreementWithinSide,
		actsOn: expected.actsOn,
	});
	expect(result.pickers).toEqual({ sales: 8, operations: 12, other: 4 });
	expect(result.goals).toEqual({ sales: 13, operations: 4, other: null });
	expect(result.callouts).toEqual([
		{ kind: 'overlap', percent: 6 },
		{ kind: 'goals', side: 'sales', median: 13 },
	]);
});
