import { describe, expect, it } from 'vitest';
import type { Dots, Side } from '../../../shared/workshop/state.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { mineView, roomView, viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	cast,
	casts,
	closed,
	frida,
	idOf,
	oda,
	olga,
	omar,
	opened,
	otto,
	sam,
	sara,
	seth,
	sorted,
	t1,
	t2,
	t3,
	tess,
	voting,
	wall,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const paper = (side: Side, ballots: number, dots: Dots, round = 1): Command => ({
	...{ type: 'AddPaperBallots', round, side, ballots, dots },
});
const counted = (side: Side, ballots: number, dots: Dots) =>
	by(frida, { type: 'PaperBallotsAdded', side, ballots, dots });
const operationsVoted = [omar, oda, otto].map((seat) => casts(seat, { [t2]: 2 }));
const salesVoted = [sam, sara, seth].map((seat) => casts(seat, { [t1]: 1 }));
const result = (...events: Parameters<typeof stateAfter>[0]) =>
	roomView(stateAfter([...voting, ...events, closed])).rounds['1']!;

describe('ballots on paper', () => {
	it('B13 are added for a side, all in one, and replaced when they are said again', () => {
		const first = given(...voting).when(frida, paper('sales', 4, { [t1]: 12, [t2]: 0 }));
		first.then({ type: 'PaperBallotsAdded', side: 'sales', ballots: 4, dots: { [t1]: 12 } });
		const again = given(...first.past).when(frida, paper('sales', 2, { [t2]: 3 }));
		expect(again.state.rounds[0]?.paper).toEqual({ sales: { ballots: 2, dots: { [t2]: 3 } } });
		const none = given(...again.past).when(frida, paper('sales', 0, {}));
		expect(none.state.rounds[0]?.paper).toEqual({});
	});

	it('B13 by the facilitator only, and while the round is open', () => {
		given(...voting)
			.when(sam, paper('sales', 1, {}))
			.thenRefused('not-allowed');
		given(...sorted)
			.when(frida, paper('sales', 1, {}))
			.thenRefused('no-round');
		given(...voting)
			.when(frida, paper('sales', 1, {}, 2))
			.thenRefused('no-round');
		given(...voting, closed)
			.when(frida, paper('sales', 1, {}))
			.thenRefused('no-round');
	});

	it('B14 have at most their budget of dots, and on one item what each may give', () => {
		given(...voting)
			.when(frida, paper('sales', 2, { [t1]: 6, [t2]: 5 }))
			.thenRefused('too-many-on-paper', { max: 10 });
		given(...voting)
			.when(frida, paper('sales', 2, { [t1]: 7 }))
			.thenRefused('too-many-on-one-of-paper', { max: 6 });
		given(...voting)
			.when(frida, paper('sales', 0, { [t1]: 1 }))
			.thenRefused('too-many-on-paper', { max: 0 });
		given(...voting)
			.when(frida, paper('sales', 2, { [idOf('nowhere')]: 1 }))
			.thenRefused('unknown-theme');
		expect(
			given(...voting).when(frida, paper('sales', 2, { [t1]: 6, [t2]: 4 })).state.rounds[0]?.paper,
		).toEqual({ sales: { ballots: 2, dots: { [t1]: 6, [t2]: 4 } } });
	});

	it('B15 count in the turnout at once and in the result with the close', () => {
		const open = roomView(stateAfter([...voting, ...salesVoted, counted('sales', 2, { [t1]: 5 })]));
		expect(open.rounds['1']).toMatchObject({ cast: 5, voters: 11, tally: null });
		const { tally, cast: turnout } = result(
			...salesVoted,
			...operationsVoted,
			...[cast.tess, cast.tom, cast.tina].map(({ id }) => casts(id, { [t3]: 1 })),
			counted('sales', 2, { [t1]: 5 }),
		);
		expect(turnout).toBe(11);
		expect(tally?.ballots).toMatchObject({ sales: 5, operations: 3 });
		expect(tally?.dots[t1]).toMatchObject({ sales: 8, operations: 0 });
	});

	it('B15 are frozen with the round and erased with it', () => {
		const over = [...voting, counted('sales', 2, { [t1]: 5 }), closed];
		const late = counted('sales', 9, { [t1]: 9 });
		expect(stateAfter([...over, late]).rounds).toEqual(stateAfter(over).rounds);
		const cancelled = by(frida, { type: 'RoundCancelled' });
		const gone = stateAfter([...voting, counted('sales', 2, { [t1]: 5 }), cancelled]);
		expect(gone.rounds[0]?.paper).toEqual({});
	});

	it('B15 what is on them is told to facilitators only', () => {
		const canary = 13;
		const event = counted('sales', 9, { [t3]: canary });
		const state = stateAfter([...voting, event]);
		const told = (seat: string) =>
			JSON.stringify([forRoom(state, event)?.changes, forSeat(state, event, seat)?.changes]) +
			JSON.stringify([viewOf(state, seat).room.rounds, mineView(state, seat).paper]);
		expect(told(frida)).toContain(`"${t3}":${canary}`);
		for (const { id } of Object.values(cast).filter(({ id }) => id !== frida))
			expect(told(id)).not.toContain(String(canary));
		expect([wall, olga, tess].every((id) => !told(id).includes('paper":{"1'))).toBe(true);
	});
});

describe('small numbers with paper', () => {
	it('I16 two ballots on devices stay withheld, however many there are on paper', () => {
		const few = salesVoted.slice(0, 2);
		const shown = (dots: Dots) =>
			result(
				casts(sam, dots),
				...few.slice(1),
				...operationsVoted,
				counted('sales', 9, { [t1]: 9 }),
			);
		expect(shown({ [t1]: 1 }).tally).toEqual(shown({ [t2]: 3 }).tally);
		expect(shown({ [t1]: 1 }).tally?.ballots).toMatchObject({ sales: null, total: null });
	});

	it('I16 three on devices are shown with what is on paper, even with one', () => {
		const { tally } = result(...salesVoted, ...operationsVoted, counted('sales', 1, { [t1]: 3 }));
		expect(tally?.ballots.sales).toBe(4);
	});

	it('I16, I22 where nobody of a side has a device, three on paper are shown, and two are not told by any number', () => {
		const electorate = Object.fromEntries([omar, oda, otto].map((id) => [id, 'operations']));
		const onPaper = (ballots: number) => roundOf(ballots).tally!;
		const roundOf = (ballots: number) =>
			roomView(
				stateAfter([
					...sorted,
					opened({ electorate: electorate as Record<string, Side> }),
					...operationsVoted,
					counted('sales', ballots, { [t1]: ballots }),
					closed,
				]),
			).rounds['1']!;
		expect(onPaper(3).ballots).toEqual({ sales: 3, operations: 3, other: 0, total: 6 });
		expect(onPaper(3).dots[t1]).toEqual({ sales: 3, operations: 0, other: 0, total: 3 });
		expect(onPaper(2).ballots).toEqual({ sales: null, operations: 3, other: 0, total: null });
		expect(roundOf(2)).toEqual(roundOf(1));
		expect(roundOf(2)).toMatchObject({ cast: null, voters: 3 });
	});
});
