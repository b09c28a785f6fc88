import { describe, expect, it } from 'vitest';
import { mineView, roomView, viewOf } from '../../../shared/workshop/view.ts';
import {
	c1,
	c4,
	cast,
	casts,
	closed,
	created,
	frida,
	idOf,
	omar,
	revealed,
	revealedEvent,
	sam,
	sara,
	seated,
	sorted,
	t1,
	t2,
	themes,
	voting,
	wall,
	oda,
	otto,
	seth,
} from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

const overtime = { kind: 'overtime', timesAYear: 2, amount: 50 } as const;
const estimated = by(sam, { type: 'CostEstimated', conflict: c1, estimate: overtime });
const voted = [...voting, casts(sam, { [t1]: 3 }), casts(omar, { [t2]: 1 })];
const cancelled = by(frida, { type: 'RoundCancelled' });

describe('what everybody sees', () => {
	it('V6 of the workshop what its entry needs, and no key', () => {
		expect(roomView(stateAfter([created])).workshop).toEqual({
			id: idOf('workshop'),
			team: idOf('team'),
			title: 'From Sales versus Operations to Sales & Operations',
			template: 'experience',
			language: 'en',
			joinCode: 'ABCDEFGH',
			closed: false,
		});
		expect(Object.keys(roomView(stateAfter(voted))).sort()).toEqual(
			(
				'actions agenda agreements beforehand blank cardsPerPerson chosenCases close conflicts door earlier endedActions erasure expectations ' +
				'floor focus frozen groups hands imported markedPresent named namings participants plan points position proposals ' +
				'questions readBacks readiness ready restating revealed reviews rounds sayings setBack settled ' +
				'shown steered strategy strategyBefore summons tables themes timer workshop'
			).split(' '),
		);
	});

	it('V1 of people, themes and stages all there is', () => {
		const room = roomView(stateAfter(sorted));
		expect(Object.keys(room.participants)).toEqual(Object.values(cast).map(({ id }) => id));
		expect(room.participants[sam]).toEqual(cast.sam);
		expect(room.themes).toEqual(themes);
		expect(room).toMatchObject({ cardsPerPerson: 2, revealed: true, named: false });
		expect(room.position).toEqual({ stage: 'conflicts', step: 'thats-us' });
	});

	it('V1 a view is a copy', () => {
		const state = stateAfter(voted);
		const view = viewOf(state, sam);
		view.room.participants[sam]!.name = 'somebody else';
		view.room.themes[0]!.conflicts.pop();
		view.room.rounds['1']!.items[0]!.conflicts.pop();
		view.room.agenda[0]!.minutes = 99;
		view.room.position.step = 'map';
		view.room.timer.revision = 99;
		expect(state).toEqual(stateAfter(voted));
	});

	it('V4 the author of a named card only', () => {
		const anonymous = roomView(stateAfter(revealed)).conflicts;
		expect(anonymous[c1]).toEqual({
			...{ author: null, sales: 'own', operations: 'guess', into: null },
			...{ cost: null, costBySide: {}, companies: 0 },
		});
		const named = [...seated, by(frida, revealedEvent(true))];
		expect(roomView(stateAfter(named)).conflicts[c1]?.author).toBe(sam);
	});

	it('V8 what a card costs, not who said so', () => {
		const { conflicts } = roomView(stateAfter([...revealed, estimated]));
		expect(conflicts[c1]?.cost).toEqual({ median: 100, low: 100, high: 100, estimates: 1 });
	});

	it('V2, V3, V5 of an open round the turnout', () => {
		const third = [sam, sara, seth].map((seat) =>
			by(seat, { type: 'DotsCast', dots: { [t1]: 1 } }),
		);
		expect(roomView(stateAfter([...voted, ...third])).rounds).toEqual({
			1: {
				number: 1,
				status: 'open',
				over: 'themes',
				items: themes,
				budget: 5,
				maxPerItem: 3,
				cast: 3,
				voters: 9,
				tally: null,
			},
		});
	});

	it('I23 of an open round the turnout counts a side from three ballots on', () => {
		const casts = (seat: string) => by(seat, { type: 'DotsCast', dots: { [t1]: 1 } });
		const of = (...seats: string[]) =>
			roomView(stateAfter([...voted, ...seats.map(casts)])).rounds['1']?.cast;
		expect(of()).toBe(0);
		expect(of(sam, sara, omar)).toBe(0);
		expect(of(sam, sara, seth, omar)).toBe(3);
		expect(of(sam, sara, seth, omar, oda, otto)).toBe(6);
	});

	it('V3, I22 of a closed round the result, of a cancelled one none', () => {
		const over = roomView(stateAfter([...voted, closed])).rounds['1'];
		expect(over).toMatchObject({ status: 'closed', cast: null, voters: 9 });
		expect(over?.tally?.ballots).toEqual({
			sales: null,
			operations: null,
			other: null,
			total: null,
		});
		expect(roomView(stateAfter([...voted, cancelled])).rounds['1']).toMatchObject({
			status: 'cancelled',
			cast: 0,
			tally: null,
		});
	});
});

describe('what a seat sees besides', () => {
	/** Of a seat that has not been dealt anything, nor marked, said, rated or shared anything yet. */
	const own = {
		latecomers: [],
		...{ temperatures: {}, turnouts: {} },
		links: null,
		lead: { offers: [], after: null },
		...{ ready: false, notes: {}, losses: [], deals: [], paper: {}, sayings: {}, expectation: '' },
		...{ sharedCases: {}, messages: {}, wishes: { apart: [], together: [] } },
		readiness: { types: {}, rhythm: null },
		close: {
			...{ score: null, remarks: { keep: '', change: '' }, topics: {} },
			pulse: [null, null, null, null, null, null],
		},
	};

	it('V2 its own ballot, cards and estimates', () => {
		const state = stateAfter([...voted, estimated]);
		expect(mineView(state, sam)).toEqual({
			...{ temperatures: {}, turnouts: {} },
			participant: sam,
			role: 'participant',
			...own,
			conflicts: { [c1]: true },
			dots: { 1: { [t1]: 3 } },
			votes: { 1: true },
			focus: {},
			estimates: { [c1]: overtime },
			judgements: {},
			words: {},
			temperatures: {},
			turnouts: {},
			asked: {},
		});
		expect(mineView(state, sara)).toEqual({
			participant: sara,
			role: 'participant',
			...own,
			conflicts: { [c4]: true },
			dots: {},
			votes: { 1: true },
			focus: {},
			estimates: {},
			judgements: {},
			words: {},
			temperatures: {},
			turnouts: {},
			asked: {},
		});
	});

	it('V5 whether it votes', () => {
		const state = stateAfter(voted);
		expect(mineView(state, wall)).toMatchObject({ role: 'screen', votes: {}, conflicts: {} });
		expect(mineView(state, idOf('stranger'))).toMatchObject({ role: 'observer', votes: {} });
	});
});
