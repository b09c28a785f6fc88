import { describe, expect, it } from 'vitest';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
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
	tess,
	voting,
} from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

const overtime = { kind: 'overtime', timesAYear: 2, amount: 50 } as const;
const estimated = by(sam, { type: 'CostEstimated', conflict: c1, estimate: overtime });
const voted = [...voting, casts(sam, { [t1]: 3 }), casts(omar, { [t2]: 1 })];
const cancelled = by(frida, { type: 'RoundCancelled' });

/** How many have answered what is asked in secret: from three of a side on. */
const countedBySide = ['room sayings', 'room readiness', 'room close pulse', 'room focus 1 cast'];

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
	const dealt = by(frida, { type: 'CardsDealt' as const, deals: { [sam]: [c2, c3] } });
	const answer = { for: 'consent', agreement: idOf('a1'), person: sam } as const;
	const linked = by(frida, { type: 'AnswerLinkIssued', key: 'x', answer });
	const late = joined({ ...cast.sam, id: idOf('late') });

	it.each<[string, Recorded[], Recorded, string[] | null, string[] | null]>([
		['the beginning', [], created, ['room workshop', 'room agenda', 'room position'], null],
		[
			'a step',
			seated,
			by(frida, at('write')),
			[
				'room position',
				'room agenda conflicts',
				'room ready',
				'room shown',
				'room tables',
				'room steered',
			],
			['mine ready'],
		],
		[
			'a timer',
			seated,
			by(frida, { type: 'TimerSet', endsAt: 1 }),
			['room timer', 'room steered'],
			null,
		],
		[
			'a sign that one is ready',
			seated,
			by(sam, { type: 'ReadySet', ready: true }),
			['room ready'],
			['mine ready'],
		],
		['another’s sign', seated, by(sara, { type: 'ReadySet', ready: true }), ['room ready'], null],
		['a hand', seated, by(sam, { type: 'HandRaised' }), ['room hands'], null],
		[
			'the floor',
			seated,
			by(frida, { type: 'FloorGiven', seat: sam }),
			['room floor', 'room hands'],
			null,
		],
		[
			'a freeze',
			seated,
			by(frida, { type: 'WritingFrozen' }),
			['room frozen', 'room steered'],
			null,
		],
		[
			'a title',
			seated,
			by(frida, { type: 'WorkshopRenamed', title: 'x' }),
			['room workshop'],
			null,
		],
		[
			'the end',
			seated,
			by(frida, { type: 'WorkshopClosed' }),
			['room workshop', 'room close', 'room floor', 'room hands'],
			null,
		],
		[
			'a score',
			seated,
			by(sam, { type: 'ReturnRated', score: 4 }),
			['room close returns'],
			['mine close'],
		],
		[
			'a merge',
			[...revealed, by(frida, { type: 'ConflictsMerged', conflict: c1, into: c2 })],
			by(frida, { type: 'ConflictsMerged', conflict: c2, into: c3 }),
			[`room conflicts ${c3}`, `room conflicts ${c1}`, `room conflicts ${c2}`, 'room themes'],
			null,
		],
		[
			'a merge taken apart',
			[...revealed, by(frida, { type: 'ConflictsMerged', conflict: c1, into: c2 })],
			by(frida, { type: 'ConflictsMerged', conflict: c1, into: null }),
			[`room conflicts ${c1}`, 'room themes'],
			null,
		],
		['the reopening', seated, by(frida, { type: 'WorkshopReopened' }), ['room workshop'], null],
		['a joining', seated, late, [`room participants ${idOf('late')}`], null],
		['a token', seated, by(sam, { type: 'TokenIssued', participant: sam, token: 'x' }), null, null],
		['more links', seated, by(frida, { type: 'LinksIssued', keys: { x: 'screen' } }), null, null],
		['a link to answer by', seated, linked, null, null],
		['a new name', seated, rename, [`room participants ${sara}`, ...countedBySide], null],
		[
			'a new side',
			[...revealed, { ...estimated, by: sara }],
			{ ...rename, side: 'operations' },
			[`room participants ${sara}`, `room conflicts ${c1}`, ...countedBySide],
			null,
		],
		['a new name once a round has opened', voting, rename, [`room participants ${sara}`], null],
		['a hand', revealed, dealt, null, ['mine deals']],
		['another’s hand', revealed, { ...dealt, deals: { [sara]: [c2] } }, null, null],
		[
			'a merger',
			sorted,
			by(sam, { type: 'ConflictsMerged', conflict: c2, into: c1 }),
			[`room conflicts ${c1}`, `room conflicts ${c2}`, 'room themes'],
			null,
		],
		[
			'ballots on paper',
			voting,
			by(frida, { type: 'PaperBallotsAdded', side: 'sales', ballots: 2, dots: { [t1]: 1 } }),
			['room rounds 1 cast', 'room rounds 1 voters'],
			['mine paper 1'],
		],
		[
			'the chosen cases',
			seated,
			by(frida, { type: 'CasesChosen', cases: [idOf('k1')] }),
			['room chosenCases'],
			null,
		],
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
		[
			'a card that moved',
			sorted,
			by(sam, { ...{ type: 'ConflictSorted', conflict: c1 }, theme: t2, before: null, from: t1 }),
			[`room themes ${t1}`, `room themes ${t2}`],
			null,
		],
		[
			'a card that left all themes',
			sorted,
			by(sam, { ...{ type: 'ConflictSorted', conflict: c1 }, theme: null, before: null, from: t1 }),
			[`room themes ${t1}`],
			null,
		],
		[
			'a card that moved, in a history from before its theme was kept',
			sorted,
			by(sam, { type: 'ConflictSorted', conflict: c1, theme: t2, before: null }),
			['room themes'],
			null,
		],
		[
			'a merge of cards in themes',
			sorted,
			by(frida, { type: 'ConflictsMerged', conflict: c3, into: c1, from: t2 }),
			[`room conflicts ${c1}`, `room conflicts ${c3}`, `room themes ${t2}`, `room themes ${t1}`],
			null,
		],
		[
			'a card that is taken down, with one that was shown under it',
			[...sorted, by(frida, { type: 'ConflictsMerged', conflict: c3, into: c1, from: t2 })],
			by(sam, { type: 'CardTakenDown', conflict: c1, theme: t1, under: [c3], agreements: [] }),
			['room shown', `room conflicts ${c1}`, `room conflicts ${c3}`, `room themes ${t1}`],
			null,
		],
		[
			'a case that is taken down, with what was sealed on it',
			[...seated, by(frida, { type: 'CasesChosen', cases: [idOf('k1')] })],
			by(sam, { type: 'CaseTakenDown', case: idOf('k1'), agreements: ['a1'] }),
			['room shown', 'room chosenCases', 'room groups', 'room agreements a1'],
			null,
		],
		[
			'a remark that takes the place of another',
			seated,
			by(sam, { type: 'Remarked', kind: 'keep', text: 'Swapping seats', before: 'The cases' }),
			['room close remarks keep -', 'room close remarks keep +'],
			['mine close'],
		],
		[
			'a remark that is taken back',
			seated,
			by(sam, { type: 'Remarked', kind: 'keep', text: '', before: 'The cases' }),
			['room close remarks keep -'],
			['mine close'],
		],
		['a theme', sorted, by(sam, { type: 'ThemeRemoved', theme: t1 }), [`room themes ${t1}`], null],
		['a round', sorted, opened(), ['room rounds 1', 'room steered'], ['mine votes 1']],
		['a ballot', voting, casts(sam, { [t1]: 1 }), ['room rounds 1 cast'], ['mine dots 1']],
		['another’s ballot', voting, casts(sara, { [t1]: 1 }), ['room rounds 1 cast'], null],
		['a result', voted, closed, ['room rounds 1', 'room steered'], null],
		[
			'a cancelled round',
			voted,
			cancelled,
			['room rounds 1', 'room steered'],
			['mine dots 1', 'mine paper 1'],
		],
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
		expect(told.changes[0]?.[1]).toMatchObject({ id: t1, title: 'Dates' });
		const moved = by(frida, at('write'));
		const before = stateAfter([...sorted, moved]);
		const position = forRoom(before, moved)!;
		before.position.step = 'map';
		expect(position.changes[0]?.[1]).toEqual({ stage: 'conflicts', step: 'write' });
	});

	it('V1 sentences leave and join a list in their order, however often they were said', () => {
		const says = (seat: string, text: string, before: string) =>
			by(seat, { type: 'Remarked', kind: 'keep', text, before } as const);
		const acts = [
			...[says(sam, 'More cases', ''), says(sara, 'More cases', ''), says(omar, 'A break', '')],
			...[says(sam, '__proto__', 'More cases'), says(omar, '', 'A break')],
		];
		const view = viewOf(stateAfter(seated), tess);
		acts.forEach((event, index) => {
			const state = stateAfter([...seated, ...acts.slice(0, index + 1)]);
			evolveView(view, forRoom(state, event)!);
			expect(view).toEqual(viewOf(state, tess));
		});
		expect(view.room.close.remarks.keep).toEqual(['More cases', '__proto__']);
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
				[['room', 'timer'], { endsAt: 1, paused: null, revision: 1 }],
			],
		});
		const expected = viewOf(stateAfter(voted), sam);
		expected.room.timer = { endsAt: 1, paused: null, revision: 1 };
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
