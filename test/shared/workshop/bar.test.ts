import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import { whereabouts } from '../../../shared/workshop/bar.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	at,
	c1,
	cast,
	frida,
	joined,
	idOf,
	olga,
	omar,
	revealed,
	sam,
	sara,
	seated,
	sorted,
	t1,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const ready = (said: boolean): Command => ({ type: 'SetReady', ready: said });
const isReady = (seat: string) => by(seat, { type: 'ReadySet', ready: true });
const frozen = [...sorted, by(frida, { type: 'WritingFrozen' })];

describe('ready signs', () => {
	it('BA7 one says that one is ready, and takes it back', () => {
		const saying = given(...seated).when(sam, ready(true));
		saying.then({ type: 'ReadySet', ready: true });
		given(...saying.past)
			.when(sam, ready(true))
			.thenNothing();
		expect(given(...saying.past).when(sam, ready(false)).state.ready).toEqual([]);
		given(...seated)
			.when(sam, ready(false))
			.thenNothing();
	});

	it('BA7 everybody sees a number, and of oneself whether one is in it', () => {
		const told = (one: string, other: string) =>
			viewOf(stateAfter([...seated, isReady(one), isReady(other)]), frida);
		expect(told(sam, omar).room.ready).toBe(2);
		expect(JSON.stringify(told(sam, omar))).toBe(JSON.stringify(told(omar, sara)));
		const state = stateAfter([...seated, isReady(sam)]);
		expect([viewOf(state, sam).mine.ready, viewOf(state, omar).mine.ready]).toEqual([true, false]);
	});

	it('BA7 each step asks anew', () => {
		const { state } = given(...seated, isReady(sam)).when(frida, {
			type: 'GoTo',
			from: stateAfter(seated).position,
			to: { stage: 'conflicts', step: 'write' },
		});
		expect(state.ready).toEqual([]);
	});
});

it('BA17 whoever has no line is away, whatever a page of theirs said last', () => {
	const people = ['sam', 'olga', 'omar', 'sara'].map((id) => ({ id }));
	const [sam, olga, omar] = people;
	const told = { present: ['sam', 'olga', 'sara'], behind: ['olga', 'omar', 'gone'] };
	expect(whereabouts(people, told)).toEqual({ here: 2, behind: [olga], away: [omar] });
	expect(whereabouts([sam!], { present: ['sam'] })).toEqual({ here: 1, behind: [], away: [] });
});

describe('freezing', () => {
	it('BA8 participants read while writing is frozen, and write again afterwards', () => {
		const modes = (seat: string, past = frozen) =>
			documentsFor(stateAfter(past), seat).map(({ mode }) => mode);
		expect(modes(sam)).toEqual(modes(sam, sorted).map(() => 'read'));
		expect(modes(frida)).toEqual(modes(frida, sorted));
		const thawed = [...frozen, by(frida, { type: 'WritingThawed' })];
		for (const seat of [sam, frida, olga]) expect(modes(seat, thawed)).toEqual(modes(seat, sorted));
	});

	it.each<[string, Command]>([
		['a theme', { type: 'AddTheme', theme: idOf('t9'), title: 'Dates' }],
		['an estimate', { type: 'EstimateCost', conflict: c1, estimate: null }],
		['a removed theme', { type: 'RemoveTheme', theme: t1 }],
	])('BA9 what a participant does is refused as frozen: %s', (_what, command) => {
		const room = given(...frozen);
		room.when(sam, command).thenRefused('frozen');
		expect(room.when(frida, command).past).toBeDefined();
	});

	it('BA9 a ballot waits, too', () => {
		given(...voting, by(frida, { type: 'WritingFrozen' }))
			.when(sam, { type: 'CastDots', round: 1, dots: { [t1]: 1 } })
			.thenRefused('frozen');
	});

	it('BA9 seats, hands and ready signs are still free', () => {
		const { side, function: named, company, remote } = cast.sam;
		const person = { name: 'Samira', side, function: named, company, remote };
		const room = given(...frozen);
		room.when(sam, ready(true)).then({ type: 'ReadySet', ready: true });
		room.when(sam, { type: 'RaiseHand', raised: true }).then({ type: 'HandRaised' });
		room.when(sam, { type: 'ChangeSeat', ...person }).then({ type: 'SeatChanged', ...person });
	});

	it('BA8 freezing what is frozen and thawing what is not change nothing', () => {
		given(...frozen)
			.when(frida, { type: 'Freeze', frozen: true })
			.thenNothing();
		given(...sorted)
			.when(frida, { type: 'Freeze', frozen: false })
			.thenNothing();
		given(...sorted)
			.when(frida, { type: 'Freeze', frozen: true })
			.then({ type: 'WritingFrozen' });
		given(...frozen)
			.when(frida, { type: 'Freeze', frozen: false })
			.then({ type: 'WritingThawed' });
	});
});

describe('the room as a whole', () => {
	it('BA10 each call brings everybody once', () => {
		const calling = given(...seated).when(frida, { type: 'BringEverybody' });
		calling.then({ type: 'EverybodyBrought' });
		expect(calling.state.summons).toBe(1);
		expect(given(...calling.past).when(frida, { type: 'BringEverybody' }).state.summons).toBe(2);
	});

	it('BA11 the screen is blanked and shown again', () => {
		const blanking = given(...seated).when(frida, { type: 'BlankScreen', blank: true });
		blanking.then({ type: 'ScreenBlanked', blank: true });
		given(...blanking.past)
			.when(frida, { type: 'BlankScreen', blank: true })
			.thenNothing();
		const showing = given(...blanking.past).when(frida, { type: 'BlankScreen', blank: false });
		expect([blanking.state.blank, showing.state.blank]).toEqual([true, false]);
	});

	it('BA12 one revealed card fills the screen until it is taken away or the room goes on', () => {
		const show = (id: string | null): Command => ({ type: 'Show', what: 'conflict', id });
		given(...revealed)
			.when(frida, show('nowhere'))
			.thenRefused('unknown-card');
		given(...seated)
			.when(frida, show(c1))
			.thenRefused('unknown-card');
		const showing = given(...revealed).when(frida, show(c1));
		showing.then({ type: 'Shown', what: 'conflict', id: c1 });
		expect(showing.state.shown).toEqual({ case: null, agreement: null, conflict: c1 });
		const back = given(...showing.past).when(frida, show(null));
		expect(back.state.shown.conflict).toBeNull();
		expect(stateAfter([...showing.past, by(frida, at('themes'))]).shown.conflict).toBeNull();
	});

	it('BA13 it is told which facilitator steered the room last, and how; of others nobody is told', () => {
		const paul = { ...cast.frida, id: idOf('paul'), name: 'Paul' };
		const past = [...seated, joined(paul), by(frida, { type: 'WritingFrozen' })];
		expect(stateAfter(past).steered).toEqual({ by: frida, what: 'WritingFrozen', count: 1 });
		const blanked = [...past, by(paul.id, { type: 'ScreenBlanked', blank: true })];
		const steered = { by: paul.id, what: 'ScreenBlanked', count: 2 };
		expect(stateAfter(blanked).steered).toEqual(steered);
		const others = [isReady(sam), by(sam, { type: 'HandRaised' })];
		expect(stateAfter([...blanked, ...others]).steered).toEqual(steered);
	});
});
