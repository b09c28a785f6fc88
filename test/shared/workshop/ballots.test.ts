import { describe, expect, it } from 'vitest';
import type { Dots } from '../../../shared/workshop/state.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	c1,
	cast,
	casts,
	closed,
	frida,
	idOf,
	joined,
	olga,
	opened,
	revealed,
	sam,
	sara,
	sorted,
	t1,
	t2,
	t3,
	tess,
	themes,
	voting,
	wall,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const open = (budget = 5, maxPerItem = 3): Command => ({
	...{ type: 'OpenRound', over: 'themes', budget, maxPerItem, found: [] },
});
const dots = (dots: Dots, round = 1): Command => ({ type: 'CastDots', round, dots });
const cancelled = by(frida, { type: 'RoundCancelled' });
const ballots = (past: Parameters<typeof stateAfter>[0]) => stateAfter(past).rounds.at(-1)?.ballots;

describe('opening a round', () => {
	it('B1 it is over the themes with a card, for those who have a side', () => {
		const { by: _by, at: _at, ...event } = opened({ over: 'themes' });
		given(...sorted)
			.when(frida, open())
			.then(event);
	});

	it('B1 a theme without a card is no item', () => {
		const empty = by(sam, { type: 'ThemeAdded', theme: idOf('empty'), title: 'Nothing yet' });
		const { state } = given(...sorted, empty).when(frida, open());
		expect(state.rounds[0]?.items).toEqual(themes);
		given(...revealed, empty)
			.when(frida, open())
			.thenRefused('no-themes');
		given(...revealed)
			.when(frida, open())
			.thenRefused('no-themes');
	});

	it('B1 there is one at a time', () => {
		given(...voting)
			.when(frida, open())
			.thenRefused('round-open');
	});

	it.each([closed, cancelled])('B2 after one that was $type comes the next number', (end) => {
		const { state } = given(...voting, end).when(frida, open());
		expect(state.rounds.map(({ number }) => number)).toEqual([1, 2]);
		expect(state.rounds[1]).toMatchObject({ status: 'open', ballots: {} });
	});

	it('B3 items are frozen', () => {
		const state = stateAfter(voting);
		state.themes[0]!.title = 'Another title';
		state.themes[0]!.conflicts.pop();
		expect(state.rounds[0]?.items).toEqual(themes);
		const { state: next, past } = given(...sorted).when(frida, open());
		next.rounds[0]!.items[0]!.conflicts.pop();
		next.rounds[0]!.electorate[idOf('late')] = 'sales';
		expect(stateAfter(past).rounds[0]?.items).toEqual(themes);
		expect(Object.keys(stateAfter(past).rounds[0]!.electorate)).toHaveLength(9);
	});

	it('B3 who joins later votes from the next round', () => {
		const late = { ...cast.sam, id: idOf('late') };
		const past = [...voting, joined(late)];
		given(...past)
			.when(late.id, dots({ [t1]: 1 }))
			.thenRefused('not-in-round');
		const next = given(...past, closed).when(frida, open()).past;
		given(...next)
			.when(late.id, dots({ [t1]: 1 }, 2))
			.then({ type: 'DotsCast', dots: { [t1]: 1 } });
	});

	describe('who came later', () => {
		const late = { ...cast.sam, id: idOf('late') };
		const past = [...voting, joined(late)];
		const admit = (person = late.id, round = 1): Command => ({
			...{ type: 'AdmitVoter', round, person },
		});
		const admitted = by(frida, { type: 'VoterAdmitted', person: late.id, side: 'sales' });

		it('B17 votes in the open round where the facilitator says so', () => {
			const { past: next, state } = given(...past).when(frida, admit());
			expect(state.rounds[0]!.electorate[late.id]).toBe('sales');
			given(...next)
				.when(late.id, dots({ [t1]: 1 }))
				.then({ type: 'DotsCast', dots: { [t1]: 1 } });
			given(...past)
				.when(frida, admit())
				.then({ type: 'VoterAdmitted', person: late.id, side: 'sales' });
		});

		it('B17 is there once, and whoever was there from the start stays as they were', () => {
			given(...past, admitted)
				.when(frida, admit())
				.thenNothing();
			given(...past)
				.when(frida, admit(sam))
				.thenNothing();
		});

		it('B17 of nobody who is here, who looks on, or in another round it is refused', () => {
			for (const person of [idOf('nobody'), olga, wall, frida])
				given(...past)
					.when(frida, admit(person))
					.thenRefused('unknown-person');
			const gone = by(frida, { type: 'PersonRemoved', person: late.id });
			given(...past, gone)
				.when(frida, admit())
				.thenRefused('unknown-person');
			for (const end of [closed, cancelled])
				given(...past, end)
					.when(frida, admit())
					.thenRefused('no-round');
			given(...past)
				.when(frida, admit(late.id, 2))
				.thenRefused('no-round');
		});

		it('B17 of a side of which fewer than three vote nobody is let in, nor of one that is not there', () => {
			const small = { [sam]: 'sales', [sara]: 'sales', [tess]: 'other' } as const;
			const few = [...sorted, opened({ electorate: small }), joined(late)];
			given(...few)
				.when(frida, admit())
				.thenRefused('small-side');
			const planner = { ...cast.omar, id: idOf('planner') };
			given(...few, joined(planner))
				.when(frida, admit(planner.id))
				.thenRefused('small-side');
			expect(viewOf(stateAfter(few), frida).mine.latecomers).toEqual([]);
		});

		it('B17 whoever was admitted makes no side larger for the next one', () => {
			const next = { ...late, id: idOf('next') };
			const left = by(frida, { type: 'PersonRemoved', person: sam });
			given(...past, admitted, left, joined(next))
				.when(frida, admit(next.id))
				.thenRefused('small-side');
		});

		it('B17, I16 an admitted ballot counts, and helps no side to be shown', () => {
			const two = [casts(sam, { [t1]: 2 }), casts(sara, { [t1]: 1 })];
			const salesOn = (...more: Recorded[]) => {
				const state = stateAfter([...past, admitted, ...two, ...more, closed]);
				return viewOf(state, frida).room.rounds['1']!.tally!.dots[t1]!.sales;
			};
			expect(salesOn(casts(late.id, { [t1]: 3 }))).toBeNull();
			expect(salesOn(casts(idOf('seth'), { [t1]: 1 }))).toBe(4);
			expect(salesOn(casts(idOf('seth'), { [t1]: 1 }), casts(late.id, { [t1]: 3 }))).toBe(7);
		});

		it('B17, P34 whoever leads is no latecomer, and in no vote that is opened meanwhile', () => {
			const leads = by(sam, { type: 'LeadHandedOver', from: frida, to: sam });
			const state = stateAfter([...voting, leads]);
			expect(viewOf(state, sam).mine.latecomers).toEqual([]);
			given(...voting, leads)
				.when(sam, admit(sam))
				.thenRefused('unknown-person');
			const next = given(...voting, leads, closed).when(sam, open());
			expect(next.state.rounds[1]!.electorate).not.toHaveProperty(sam);
		});

		it('B17 is told to facilitators alone, until that one is in it or the round is over', () => {
			const told = (seat: string, ...more: Recorded[]) =>
				viewOf(stateAfter([...past, ...more]), seat).mine.latecomers;
			expect(told(frida)).toEqual([late.id]);
			for (const seat of [sam, late.id, olga, wall]) expect(told(seat)).toEqual([]);
			for (const end of [admitted, closed, cancelled]) expect(told(frida, end)).toEqual([]);
			expect(viewOf(stateAfter(sorted), frida).mine.latecomers).toEqual([]);
		});

		it('B17 learns from the own page that one votes, and the others how many may', () => {
			const state = stateAfter([...past, admitted]);
			expect(forSeat(state, admitted, late.id)?.changes).toContainEqual([
				['mine', 'votes', '1'],
				true,
			]);
			expect(forSeat(state, admitted, sam)?.changes ?? []).toEqual([]);
			expect(forRoom(state, admitted)?.changes).toEqual([
				[['room', 'rounds', '1'], viewOf(state, sam).room.rounds['1']],
			]);
			expect(forSeat(state, admitted, frida)?.changes).toEqual([[['mine', 'latecomers'], []]]);
		});

		it('B17 whoever comes in again, in however many windows, adds no vote without that', () => {
			const windows = Array.from({ length: 50 }, (_, n) => ({ ...late, id: idOf(`window ${n}`) }));
			const crowd = [...voting, ...windows.map((one) => joined(one))];
			for (const { id } of windows)
				given(...crowd)
					.when(id, dots({ [t1]: 3 }))
					.thenRefused('not-in-round');
			const before = stateAfter(voting).rounds[0]!.electorate;
			expect(stateAfter(crowd).rounds[0]!.electorate).toEqual(before);
		});

		it('P19 a vote that was admitted is given back to whoever was taken out by a slip', () => {
			const out = by(frida, { type: 'PersonRemoved', person: late.id });
			const back = by(frida, { type: 'PersonLetIn', person: late.id });
			expect(stateAfter([...past, admitted, out]).rounds[0]!.electorate).not.toHaveProperty(
				late.id,
			);
			const again = stateAfter([...past, admitted, out, back]);
			expect(again.rounds[0]!.electorate[late.id]).toBe('sales');
		});
	});

	it('B7 at most the budget goes on one theme', () => {
		const limit = (budget: number, most: number) =>
			given(...sorted).when(frida, open(budget, most)).state.rounds[0]?.maxPerItem;
		expect([limit(5, 4), limit(5, 5), limit(5, 6)]).toEqual([4, 5, 5]);
	});
});

describe('a ballot', () => {
	it('B4 the last one counts', () => {
		const first = given(...voting).when(sam, dots({ [t1]: 3, [t2]: 2 })).past;
		const second = given(...first).when(sam, dots({ [t3]: 1 })).past;
		expect(ballots(first)).toEqual({ [sam]: { [t1]: 3, [t2]: 2 } });
		expect(ballots(second)).toEqual({ [sam]: { [t3]: 1 } });
	});

	it('B4 it is changed by its own seat only', () => {
		const past = [...voting, casts(sam, { [t1]: 3 }), casts(sara, { [t2]: 1 })];
		expect(ballots(past)).toEqual({ [sam]: { [t1]: 3 }, [sara]: { [t2]: 1 } });
	});

	it('B5 an empty one takes it back', () => {
		const past = [...voting, casts(sam, { [t1]: 3 }), casts(sara, { [t1]: 1 })];
		const taking = given(...past).when(sam, dots({ [t1]: 0 }));
		taking.then({ type: 'DotsCast', dots: {} });
		expect(taking.state.rounds[0]?.ballots).toEqual({ [sara]: { [t1]: 1 } });
	});

	it('B6 the budget can be used up, not exceeded', () => {
		const room = given(...voting);
		room
			.when(sam, dots({ [t1]: 3, [t2]: 2 }))
			.then({ type: 'DotsCast', dots: { [t1]: 3, [t2]: 2 } });
		room.when(sam, dots({ [t1]: 1, [t2]: 0 })).then({ type: 'DotsCast', dots: { [t1]: 1 } });
		room.when(sam, dots({ [t1]: 3, [t2]: 3 })).thenRefused('over-budget', { budget: 5 });
		room.when(sam, dots({ [t1]: 6 })).thenRefused('over-budget', { budget: 5 });
	});

	it('B7 one theme takes as many as the round says', () => {
		given(...voting)
			.when(sam, dots({ [t1]: 4 }))
			.thenRefused('too-many-on-one', { max: 3 });
		given(...voting)
			.when(sam, dots({ [t1]: 3 }))
			.then({ type: 'DotsCast', dots: { [t1]: 3 } });
	});

	it('B8 dots go on themes of the round', () => {
		const room = given(...voting);
		room.when(sam, dots({ [t1]: 1, [c1]: 1 })).thenRefused('unknown-theme');
		room.when(sam, dots({ [t1]: 1, [c1]: 0 })).then({ type: 'DotsCast', dots: { [t1]: 1 } });
	});

	it('B8 no dot is less than none', () => {
		const ballot = dots({ [t1]: -5, [t2]: 3, [t3]: Number.NaN });
		given(...voting)
			.when(sam, ballot)
			.then({ type: 'DotsCast', dots: { [t2]: 3 } });
	});

	it('B8 participants vote, whatever they speak for', () => {
		const room = given(...voting);
		room.when(tess, dots({ [t1]: 1 })).then({ type: 'DotsCast', dots: { [t1]: 1 } });
		for (const seat of [frida, wall, olga])
			room.when(seat, dots({ [t1]: 1 })).thenRefused('not-allowed');
	});

	it('B9 it is for the open round', () => {
		given(...sorted)
			.when(sam, dots({ [t1]: 1 }))
			.thenRefused('no-round');
		given(...voting, closed)
			.when(sam, dots({ [t1]: 1 }))
			.thenRefused('no-round');
		const next = [...voting, cancelled, opened({ number: 2 })];
		given(...next)
			.when(sam, dots({ [t1]: 1 }))
			.thenRefused('no-round');
		given(...next)
			.when(sam, dots({ [t1]: 1 }, 3))
			.thenRefused('no-round');
		given(...next)
			.when(sam, dots({ [t1]: 1 }, 2))
			.then({ type: 'DotsCast', dots: { [t1]: 1 } });
	});

	it('B4 the state keeps its own copy', () => {
		const event = casts(sam, { [t1]: 1 });
		stateAfter([...voting, event]).rounds[0]!.ballots[sam]![t1] = 3;
		expect(event).toEqual(casts(sam, { [t1]: 1 }));
	});
});

describe('the end of a round', () => {
	const past = [...voting, casts(sam, { [t1]: 1 })];

	it('B10 a closed one never changes', () => {
		const over = [...past, closed];
		expect(stateAfter(over).rounds[0]).toMatchObject({
			status: 'closed',
			ballots: { [sam]: { [t1]: 1 } },
		});
		const late = [casts(sara, { [t1]: 1 }), cancelled, closed];
		expect(stateAfter([...over, ...late]).rounds).toEqual(stateAfter(over).rounds);
		const next = stateAfter([...over, opened({ number: 2 }), casts(sam, { [t2]: 2 })]);
		expect(next.rounds[0]).toEqual(stateAfter(over).rounds[0]);
		expect(next.rounds[1]?.ballots).toEqual({ [sam]: { [t2]: 2 } });
	});

	it('B11 a cancelled one keeps its number and no ballot', () => {
		const over = given(...past).when(frida, { type: 'CancelRound' });
		over.then({ type: 'RoundCancelled' });
		expect(over.state.rounds[0]).toMatchObject({ number: 1, status: 'cancelled', ballots: {} });
	});

	it('B10, B11 without an open round nothing is closed or cancelled', () => {
		given(...past)
			.when(frida, { type: 'CloseRound' })
			.then({ type: 'RoundClosed' });
		for (const type of ['CloseRound', 'CancelRound'] as const) {
			given(...sorted)
				.when(frida, { type })
				.thenRefused('no-round');
			given(...voting, closed)
				.when(frida, { type })
				.thenRefused('no-round');
		}
	});
});
