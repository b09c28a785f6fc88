import { describe, expect, it } from 'vitest';
import { evolveView, forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { mineView, roomView, viewOf } from '../../../shared/workshop/view.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import {
	at,
	c1,
	c2,
	c3,
	c4,
	cast,
	casts,
	closed,
	created,
	frida,
	idOf,
	joined,
	omar,
	opened,
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
			'agenda cardsPerPerson conflicts named participants position revealed rounds themes timer workshop'.split(
				' ',
			),
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
		expect(anonymous[c1]).toEqual({ author: null, sales: 'own', operations: 'guess', cost: null });
		const named = [...seated, by(frida, revealedEvent(true))];
		expect(roomView(stateAfter(named)).conflicts[c1]?.author).toBe(sam);
	});

	it('V8 what a card costs, not who said so', () => {
		const { conflicts } = roomView(stateAfter([...revealed, estimated]));
		expect(conflicts[c1]?.cost).toEqual({ median: 100, low: 100, high: 100, estimates: 1 });
	});

	it('V2, V3, V5 of an open round the turnout', () => {
		expect(roomView(stateAfter(voted)).rounds).toEqual({
			1: {
				number: 1,
				status: 'open',
				items: themes,
				budget: 5,
				maxPerItem: 3,
				cast: 2,
				voters: 9,
				tally: null,
			},
		});
	});

	it('V3 of a closed round the result, of a cancelled one none', () => {
		const over = roomView(stateAfter([...voted, closed])).rounds['1'];
		expect(over).toMatchObject({ status: 'closed', cast: 2 });
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
	it('V2 its own ballot, cards and estimates', () => {
		const state = stateAfter([...voted, estimated]);
		expect(mineView(state, sam)).toEqual({
			participant: sam,
			role: 'participant',
			conflicts: { [c1]: true },
			dots: { 1: { [t1]: 3 } },
			votes: { 1: true },
			estimates: { [c1]: overtime },
		});
		expect(mineView(state, sara)).toEqual({
			participant: sara,
			role: 'participant',
			conflicts: { [c4]: true },
			dots: {},
			votes: { 1: true },
			estimates: {},
		});
	});

	it('V5 whether it votes', () => {
		const state = stateAfter(voted);
		expect(mineView(state, wall)).toMatchObject({ role: 'screen', votes: {}, conflicts: {} });
		expect(mineView(state, idOf('stranger'))).toMatchObject({ role: 'observer', votes: {} });
	});
});

describe('public events', () => {
	const paths = (past: Recorded[], event: Recorded, seat: string) => {
		const state = stateAfter([...past, event]);
		const of = (told: ReturnType<typeof forRoom>) =>
			told ? told.changes.map(([path]) => path.join(' ')) : null;
		return { room: of(forRoom(state, event)), mine: of(forSeat(state, event, seat)) };
	};
	const rename = by(sara, {
		type: 'SeatChanged',
		name: 'Sara',
		side: 'sales',
		function: null,
		company: null,
	});
	const confirmed = by(omar, {
		type: 'GuessConfirmed',
		conflict: c1,
		half: 'operations',
		how: 'confirmed',
	});
	const reveal = by(frida, revealedEvent(false));
	const late = joined({ ...cast.sam, id: idOf('late') });

	it.each<[string, Recorded[], Recorded, string[] | null, string[] | null]>([
		['the beginning', [], created, ['room workshop', 'room agenda', 'room position'], null],
		['a step', seated, by(frida, at('write')), ['room position'], null],
		['a timer', seated, by(frida, { type: 'TimerSet', endsAt: 1 }), ['room timer'], null],
		[
			'a title',
			seated,
			by(frida, { type: 'WorkshopRenamed', title: 'x' }),
			['room workshop'],
			null,
		],
		['the end', seated, by(frida, { type: 'WorkshopClosed' }), ['room workshop'], null],
		['the reopening', seated, by(frida, { type: 'WorkshopReopened' }), ['room workshop'], null],
		['a joining', seated, late, [`room participants ${idOf('late')}`], null],
		['a token', seated, by(sam, { type: 'TokenIssued', participant: sam, token: 'x' }), null, null],
		['a new name', seated, rename, [`room participants ${sara}`], null],
		[
			'the reveal',
			seated,
			reveal,
			['room revealed', 'room named', ...[c1, c2, c3, c4].map((id) => `room conflicts ${id}`)],
			[`mine conflicts ${c1}`],
		],
		['that’s us', revealed, confirmed, [`room conflicts ${c1}`], null],
		['an estimate', revealed, estimated, [`room conflicts ${c1}`], [`mine estimates ${c1}`]],
		['another’s estimate', revealed, { ...estimated, by: sara }, [`room conflicts ${c1}`], null],
		['a theme', sorted, by(sam, { type: 'ThemeRemoved', theme: t1 }), ['room themes'], null],
		['a round', sorted, opened(), ['room rounds 1'], ['mine votes 1']],
		['a ballot', voting, casts(sam, { [t1]: 1 }), ['room rounds 1'], ['mine dots 1']],
		['another’s ballot', voting, casts(sara, { [t1]: 1 }), ['room rounds 1'], null],
		['a result', voted, closed, ['room rounds 1'], null],
		['a cancelled round', voted, cancelled, ['room rounds 1'], ['mine dots 1']],
	])('V1 %s touches its places and no other', (_what, past, event, room, mine) => {
		expect(paths(past, event, sam)).toEqual({ room, mine });
	});

	it('V1 they are named after what happened', () => {
		const event = casts(sam, { [t1]: 1 });
		const state = stateAfter([...voting, event]);
		expect(forRoom(state, event)?.type).toBe('DotsCast');
		expect(forSeat(state, event, sam)).toEqual({
			type: 'DotsCast',
			changes: [[['mine', 'dots', '1'], { [t1]: 1 }]],
		});
	});

	it('V1 what they carry is a copy', () => {
		const event = by(sam, { type: 'ThemeRenamed', theme: t1, title: 'Dates' });
		const state = stateAfter([...sorted, event]);
		const told = forRoom(state, event)!;
		state.themes[0]!.title = 'changed later';
		expect(told.changes[0]?.[1]).toMatchObject([{ title: 'Dates' }, {}, {}]);
		const moved = by(frida, at('write'));
		const before = stateAfter([...sorted, moved]);
		const position = forRoom(before, moved)!;
		before.position.step = 'map';
		expect(position.changes[0]?.[1]).toEqual({ stage: 'conflicts', step: 'write' });
	});

	it('V7 a page ignores the places it does not know', () => {
		const view = viewOf(stateAfter(voted), sam);
		evolveView(view, {
			type: 'TimerSet',
			changes: [
				[['room', 'weather'], 'rain'],
				[['room', 'weather', 'today'], 'rain'],
				[['mine', 'toString'], 'rain'],
				[['room'], 'rain'],
				[['host' as 'room', 'hands'], 'rain'],
				[['room', 'timer'], { endsAt: 1, revision: 1 }],
			],
		});
		const expected = viewOf(stateAfter(voted), sam);
		expected.room.timer = { endsAt: 1, revision: 1 };
		expect(view).toEqual(expected);
	});

	it('V1 a place without a value is empty, as undefined here and as null on the wire', () => {
		const view = viewOf(stateAfter(voted), sam);
		evolveView(view, { type: 'DotsCast', changes: [[['mine', 'dots', '1'], null]] });
		expect(view.mine.dots).toEqual({});
		evolveView(view, { type: 'RoundOpened', changes: [[['mine', 'votes', '1']]] });
		expect(view.mine.votes).toEqual({});
	});
});
