import { describe, expect, it } from 'vitest';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { actionBefore, broughtBefore } from '../../support/brought.ts';
import { wire } from '../../support/play.ts';
import { frida, idOf, olga, omar, sam, seated } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

type End = Extract<Command, { type: 'EndAction' }>;
const end = (change: Partial<End> = {}): End => ({
	...{ type: 'EndAction', action: actionBefore, end: 'done', reason: '' },
	...change,
});
const past = [...seated, broughtBefore];
const ended = (change: Partial<Omit<End, 'type'>> = {}) =>
	({ ...end(change), type: 'ActionEnded' }) as const;

describe('a one-off action of before', () => {
	it('N22 is marked done by anybody who writes', () => {
		for (const seat of [frida, sam]) {
			const room = given(...past).when(seat, end({ reason: 'said in vain' }), noon + 3);
			room.then(ended());
			expect(room.state.endedActions[actionBefore]).toEqual({
				...{ end: 'done', reason: '', at: noon + 3 },
			});
		}
		given(...past)
			.when(olga, end())
			.thenRefused('not-allowed');
	});

	it('N22 is dropped with a reason of 500 characters', () => {
		const drop = (reason: string) => end({ end: 'dropped', reason });
		const room = given(...past);
		room.when(sam, drop(' ')).thenRefused('reason-missing');
		room.when(sam, drop('a'.repeat(501))).thenRefused('text-too-long', { max: 500 });
		room
			.when(sam, drop(' The mill has closed '))
			.then(ended({ end: 'dropped', reason: 'The mill has closed' }));
	});

	it('N22 is opened again, and the same changes nothing', () => {
		const done = given(...past, by(sam, ended()));
		done.when(frida, end()).thenNothing();
		const open = done.when(frida, end({ end: null }));
		open.then(ended({ end: null }));
		expect(open.state.endedActions).toEqual({});
		given(...past)
			.when(sam, end({ end: null }))
			.thenNothing();
	});

	it('N22 is one that was brought', () => {
		given(...past)
			.when(sam, end({ action: idOf('nowhere') }))
			.thenRefused('unknown-action');
	});
});

describe('a one-off action of here', () => {
	const action = idOf('action here');
	const noted = {
		type: 'ActionNoted',
		action,
		text: 'Call the mill',
		who: omar,
		due: null,
	} as const;
	const here = [...past, by(sam, noted)];
	const closed = [...here, by(frida, { type: 'WorkshopClosed' })];
	const done = by(omar, ended({ action }));

	it('N23, A9 is marked done by whoever does it, also once the workshop has ended', () => {
		for (const history of [here, closed]) {
			const room = given(...history).when(omar, end({ action }), noon + 3);
			room.then(ended({ action }));
			expect(room.state.endedActions[action]).toEqual({ end: 'done', reason: '', at: noon + 3 });
			given(...room.past)
				.when(omar, end({ action }))
				.thenNothing();
			const again = given(...room.past).when(omar, end({ action, end: null }));
			again.then(ended({ action, end: null }));
			expect(again.state.endedActions).toEqual({});
		}
	});

	it('N23 is nobody else’s to mark, the facilitator’s neither, and nobody’s while nobody does it', () => {
		for (const seat of [frida, sam]) {
			given(...here)
				.when(seat, end({ action }))
				.thenRefused('not-your-action');
			given(...closed, done)
				.when(seat, end({ action, end: null }))
				.thenRefused('not-your-action');
		}
		given(...here, by(sam, { ...noted, who: null }))
			.when(omar, end({ action }))
			.thenRefused('not-your-action');
	});

	it('N23 is open again once another does it, not when it is only worded otherwise', () => {
		const note = (change: Partial<typeof noted> | { who: string | null } | { text: string }) =>
			stateAfter([...here, done, by(sam, { ...noted, ...change })]).endedActions;
		expect(note({ text: 'Call both mills' })).toHaveProperty(action);
		expect(note({ who: sam })).toEqual({});
		expect(note({ text: '', who: null })).toEqual({});
	});

	it('V1, N23 every page reads whether it is done, through all that becomes of it', () => {
		const told = (to: { text?: string; who?: string | null }) => by(sam, { ...noted, ...to });
		const state = stateAfter(here);
		const view = wire(viewOf(state, sam));
		const open = by(omar, ended({ action, end: null }));
		const gone = told({ text: '', who: null });
		for (const event of [done, open, done, told({ who: sam }), told({}), done, gone]) {
			evolve(state, event);
			evolveView(view, wire(forRoom(state, event)!));
			expect(view).toEqual(wire(viewOf(state, sam)));
		}
	});

	it('A9, N22 of one of before nothing is said in a workshop that has ended', () => {
		for (const of of [actionBefore, idOf('nowhere')])
			given(...closed)
				.when(omar, end({ action: of }))
				.thenRefused('workshop-closed');
	});

	it('N23, BA9 waits while writing is frozen', () => {
		given(...here, by(frida, { type: 'WritingFrozen', frozen: true }))
			.when(omar, end({ action }))
			.thenRefused('frozen');
	});
});
