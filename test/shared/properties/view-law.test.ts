import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import type { Effect } from '../../../shared/check/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Temperature } from '../../../shared/insight/temperature.ts';
import { pulseStatements } from '../../../shared/workshop/close.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { sayings } from '../../../shared/workshop/sayings.ts';
import { viewOf, type WorkshopView } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a1, drafting, o1, planned, taking } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire, type Play } from '../../support/play.ts';
import {
	cast,
	frida,
	oda,
	olga,
	omar,
	otto,
	sam,
	sara,
	seth,
	t1,
	voting,
} from '../../support/room.ts';
import { stateAfter } from '../../support/scenario.ts';

/** Plays, and holds every seat's view, evolved by what that seat is told, against the view of the evolved state. */
function follow(a: Play): Map<Id, WorkshopView> {
	const start = stateAfter(a.start);
	const views = new Map<Id, WorkshopView>(
		Object.keys(start.participants).map((seat) => [seat, wire(viewOf(start, seat))]),
	);
	play(a, (event, state) => {
		const room = wire(forRoom(state, event));
		for (const seat of Object.keys(state.participants)) {
			const view = views.get(seat);
			// Whoever has just come in begins with a snapshot.
			if (!view) {
				views.set(seat, wire(viewOf(state, seat)));
				continue;
			}
			const mine = wire(forSeat(state, event, seat));
			// Everybody is sent an object of one's own.
			if (room) evolveView(view, wire(room));
			if (mine) evolveView(view, mine);
			const expected = wire(viewOf(state, seat));
			if (!isDeepStrictEqual(view, expected)) expect(view).toEqual(expected);
		}
	});
	return views;
}

const turn: Command = {
	...{ type: 'ChangeSeat', name: 'Sara', side: 'operations', function: null },
	...{ company: null, remote: false },
};

it('V1 evolving every seat’s view by the public events gives the view of the evolved state', () => {
	holds(
		fc.property(plays(), (a) => {
			follow(a);
		}),
		{
			pinned: [
				{ seed: 1082996208, path: '2327' },
				{ seed: -127240197, path: '2556:4:5:4:4:4:4:4:4' },
			],
		},
	);
});

it('V1, V16 who has judged an agreement changes sides, and what is told of the judgements stays', () => {
	const judge = (effect: Effect): Command => ({
		...{ type: 'JudgeEffect', agreement: a1, objective: o1, effect },
	});
	const acts = [
		{ who: sam, command: judge('neutral') },
		{ who: sara, command: judge('harms') },
		{ who: seth, command: judge('harms') },
		{ who: sara, command: turn },
	];
	const judgements = (most: number) => {
		const views = follow({ start: drafting, acts: acts.slice(0, most) });
		return [...views.values()].map(({ room }) => room.agreements[a1]?.judgements[o1]);
	};
	for (const told of judgements(2)) expect(told).toEqual({ sales: [] });
	for (const most of [3, 4])
		for (const told of judgements(most))
			expect(told).toEqual({ sales: ['neutral', 'harms', 'harms'] });
	expect(judgements(4)).toHaveLength(Object.keys(cast).length);
});

it('V1, V24 temperatures are given while people go and come, and each page has what it would be told anew', () => {
	const give = (who: Id, temperature: Temperature | null): Play['acts'][number] => ({
		who,
		command: { type: 'GiveTemperature', agreement: a1, version: 1, temperature },
	});
	const acts: Play['acts'] = [
		{ who: frida, command: { type: 'RemovePerson', person: sam } },
		give(seth, 'cold'),
		{ who: frida, command: { type: 'LetIn', person: sam, found: null } },
		give(seth, null),
		{ who: frida, command: { type: 'OfferLead', to: sam } },
		{ who: sam, command: { type: 'AnswerOffer', from: frida, take: true } },
		give(seth, 'hot'),
		give(otto, 'cool'),
	];
	const views = follow({ start: taking, acts });
	const turnout = { sales: null, operations: 3, other: null };
	const own = (seat: Id) => [views.get(seat)?.mine.temperatures, views.get(seat)?.mine.turnouts];
	expect(own(sam)).toEqual([{}, { [a1]: turnout }]);
	expect(own(frida)).toEqual([{}, {}]);
	expect(own(seth)).toEqual([{ [a1]: 'hot' }, {}]);
	for (const { room } of views.values())
		expect(room.agreements[a1]?.temperature).toEqual({ given: 3, sides: null });
});

it('V1, I23 who has answered changes sides or takes the lead, and each page counts as if it were opened anew', () => {
	const answers: Command[] = [
		{ type: 'MarkSaying', saying: sayings[0], heard: true, said: false },
		{ type: 'PickFocus', objectives: [o1], notOnList: false, goals: null },
		{ type: 'RatePulse', pulse: Array.from({ length: pulseStatements }, () => 3) },
		{ type: 'RateRhythm', rating: { state: 2, importance: 4 } },
	];
	const answered = [sam, sara, seth, omar, oda].flatMap((who) =>
		answers.map((command) => ({ who, command })),
	);
	const counted = (acts: Play['acts']) => {
		const [view, ...others] = follow({ start: planned, acts: [...answered, ...acts] }).values();
		for (const { room } of others) expect(room).toEqual(view?.room);
		const { sayings: marked, focus, close, readiness } = view!.room;
		return [marked, focus['1']?.cast, close.pulse.answers, readiness.answers];
	};
	// Operations is withheld of what is shown: nothing of it is told anew.
	const showing = { who: frida, command: { type: 'ShowFocus', shown: true } } as const;
	expect(counted([showing, { who: sara, command: turn }])[1]).toBeNull();
	const all = (n: number) => [{ answered: n }, n, n, n];
	expect(counted([])).toEqual(all(3));
	expect(counted([{ who: sara, command: turn }])).toEqual(all(3));
	expect(
		counted([
			{ who: sara, command: turn },
			{ who: seth, command: turn },
		]),
	).toEqual(all(4));
	expect(
		counted([
			{ who: frida, command: { type: 'OfferLead', to: sam } },
			{ who: sam, command: { type: 'AnswerOffer', from: frida, take: true } },
		]),
	).toEqual(all(3));
});

it('V1, P29 the lead goes to and fro, and each page has what it would be told if it were opened anew', () => {
	const to = (who: Id, from: Id): Play['acts'] => [
		{ who: from, command: { type: 'OfferLead', to: who } },
		{ who, command: { type: 'AnswerOffer', from, take: true } },
	];
	const acts: Play['acts'] = [
		{ who: frida, command: { type: 'NoteStage', stage: 'conflicts', note: 'Mind the time' } },
		{ who: sam, command: { type: 'CastDots', round: 1, dots: { [t1]: 1 } } },
		{
			who: frida,
			command: { type: 'AddPaperBallots', round: 1, side: 'sales', ballots: 1, dots: { [t1]: 2 } },
		},
		{ who: frida, command: { type: 'OfferLead', to: olga } },
		{ who: olga, command: { type: 'AnswerOffer', from: frida, take: false } },
		...to(sam, frida),
		{ who: sam, command: { type: 'Wish', kind: 'apart', seats: [sara, seth], on: true } },
		...to(olga, sam),
		...to(frida, olga),
	];
	const views = follow({ start: voting, acts });
	expect(views.get(frida)?.mine).toMatchObject({
		role: 'facilitator',
		notes: { conflicts: 'Mind the time' },
		lead: { offers: [], after: null },
	});
	expect(Object.keys(views.get(frida)!.mine.paper)).toEqual(['1']);
	expect(views.get(sam)?.mine).toMatchObject({
		role: 'participant',
		notes: {},
		paper: {},
		links: null,
		dots: { 1: { [t1]: 1 } },
		votes: { 1: true },
	});
	expect(views.get(olga)?.mine).toMatchObject({ role: 'observer', lead: { after: frida } });
});
