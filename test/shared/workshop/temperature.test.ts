import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { temperatures, type Temperature } from '../../../shared/insight/temperature.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import { mineView, roomView, viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	all,
	asked,
	calledEvent,
	calling,
	drafting,
	givenEvent,
	saidEvent,
	saying,
	sealing,
	taking,
	warming,
} from '../../support/agreement-room.ts';
import {
	cast,
	frida,
	idOf,
	joined,
	olga,
	omar,
	otto,
	sam,
	sara,
	seth,
	tess,
	wall,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const giving = (temperature: Temperature | null, version = 1): Command => ({
	...{ type: 'GiveTemperature', agreement: a1, version, temperature },
});
const showing = (version = 1): Command => ({ type: 'ShowTemperature', agreement: a1, version });
const gave = (temperature: Temperature | null) =>
	({ type: 'TemperatureGiven', agreement: a1, temperature }) as const;
/** What is shown of `taking`: Operations were two, of third functions nobody gave one. */
const sides = { sales: [0, 0, 0, 3, 0], operations: null, other: null };
const shownEvent: Recorded = by(frida, { type: 'TemperatureShown', agreement: a1, sides });
const shown = [...taking, shownEvent];
const everybody = Object.values(cast).map(({ id }) => id);
/** What a seat gives, and what it is told of who has given theirs. */
const own = (state: WorkshopState, seat: Id) => {
	const { temperatures: given, turnouts } = mineView(state, seat);
	return [given, turnouts];
};
const told = (past: readonly Recorded[]) => roomView(stateAfter(past)).agreements[a1]?.temperature;

describe('the temperature before the word', () => {
	it('Q22 a call asks for it where it says so', () => {
		const { by: _by, at: _at, ...called } = calledEvent();
		given(...drafting)
			.when(frida, { ...calling(), temperature: true })
			.then({ ...called, temperature: true });
		given(...drafting)
			.when(frida, { ...calling(), temperature: false })
			.then(called);
		given(...asked)
			.when(sam, giving('warm'))
			.thenRefused('no-temperature');
		given(...asked)
			.when(frida, showing())
			.thenRefused('no-temperature');
		expect(told(warming)).toEqual({ given: 0, sides: null });
		expect(told(asked)).toBeUndefined();
	});

	it('Q22 whoever is asked gives one of five, changes it and takes it back', () => {
		for (const one of temperatures)
			given(...warming)
				.when(sam, giving(one))
				.then(gave(one));
		const past = [...warming, ...[sara, seth, sam].map((seat) => givenEvent(seat, 'warm'))];
		given(...past)
			.when(sam, giving('cool'))
			.then(gave('cool'));
		given(...past)
			.when(sam, giving('warm'))
			.thenNothing();
		given(...past)
			.when(sam, giving(null))
			.then(gave(null));
		given(...warming)
			.when(sam, giving(null))
			.thenNothing();
		expect(told(past)).toEqual({ given: 3, sides: null });
		expect(told([...past, givenEvent(sam, 'hot')])).toEqual({ given: 3, sides: null });
		expect(told([...past, givenEvent(sam, null)])).toEqual({ given: 0, sides: null });
	});

	it('Q22 nobody else does: who leads, looks on, or was not asked', () => {
		const room = given(...warming);
		for (const who of [frida, olga, wall])
			room.when(who, giving('warm')).thenRefused('not-allowed');
		const late = { ...cast.sam, id: idOf('late') };
		given(...warming, joined(late))
			.when(late.id, giving('warm'))
			.thenRefused('not-asked');
		room.when(sam, showing()).thenRefused('not-allowed');
	});

	it('Q22 nor of what is not asked, is withdrawn or is not there', () => {
		given(...drafting)
			.when(sam, giving('warm'))
			.thenRefused('not-called');
		given(...warming, by(frida, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true }))
			.when(sam, giving('warm'))
			.thenRefused('agreement-withdrawn');
		given(...warming)
			.when(sam, { ...giving('warm'), agreement: idOf('nowhere') } as Command)
			.thenRefused('unknown-agreement');
	});

	it('Q22 once it is shown it stays as it is', () => {
		given(...shown)
			.when(sam, giving('cold'))
			.thenRefused('temperature-shown');
		given(...shown)
			.when(frida, showing())
			.thenNothing();
	});

	it('Q23 while it is taken no word is said; once it is shown it is', () => {
		for (const word of ['agree', 'object'] as const)
			given(...taking)
				.when(sam, saying(word, 'It costs'))
				.thenRefused('temperature-open');
		const late = { ...cast.sam, id: idOf('late') };
		given(...taking, joined(late))
			.when(late.id, saying('object', 'It costs'))
			.thenRefused('temperature-open');
		given(...shown)
			.when(sam, saying('agree'))
			.then({
				...{ type: 'WordSaid', agreement: a1, version: 1, side: 'sales', word: 'agree' },
				...{ reason: '', named: true },
			});
	});

	it('Q23 it is shown however few have given theirs', () => {
		const nothing = { sales: null, operations: null, other: null };
		given(...warming)
			.when(frida, showing())
			.then({ type: 'TemperatureShown', agreement: a1, sides: nothing });
		given(...taking)
			.when(frida, showing())
			.then({ type: 'TemperatureShown', agreement: a1, sides });
	});

	it('Q23 an objection that is still open ends in the meantime', () => {
		const past = [...asked, saidEvent(sara, 'object'), { ...calledEvent(2), temperature: true }];
		given(...(past as Recorded[]))
			.when(sara, { type: 'CloseObjection', agreement: a1, author: sara, how: 'integrated' })
			.then({ type: 'ObjectionClosed', agreement: a1, author: sara, how: 'integrated' });
	});

	it('Q24 what is shown is each side’s, withheld below three', () => {
		expect(told(shown)).toEqual({ given: null, sides });
		const three = given(...taking, givenEvent(otto, 'cold')).when(frida, showing());
		expect(told(three.past)?.sides).toEqual({ ...sides, operations: [2, 0, 0, 0, 1] });
	});

	it('Q25 however cold it is, a text is carried and sealed as without it', () => {
		const words = [...all.sales, ...all.operations].map((seat) => saidEvent(seat));
		const cold = [...warming, ...everybody.map((seat) => givenEvent(seat, 'cold'))];
		const past = [...given(...cold).when(frida, showing()).past, ...words];
		const without = [...asked, ...words];
		const outcomeOf = (events: readonly Recorded[]) =>
			roomView(stateAfter(events)).agreements[a1]?.outcome;
		expect(outcomeOf(past)).toEqual(outcomeOf(without));
		const record = (events: readonly Recorded[]) =>
			given(...events).when(frida, sealing()).state.agreements[a1]?.sealed;
		expect(record(past)).toEqual(record(without));
		expect(record(past)).not.toBeNull();
	});

	it('Q26 it is of the version that was asked, and of no other', () => {
		for (const past of [taking, shown]) {
			given(...past)
				.when(sam, giving('hot', 2))
				.thenRefused('stale-version', { version: 1 });
			given(...past)
				.when(frida, showing(2))
				.thenRefused('stale-version', { version: 1 });
			const again = [...past, calledEvent(2)];
			expect(told(again)).toBeUndefined();
			given(...again)
				.when(sam, giving('hot', 2))
				.thenRefused('no-temperature');
			given(...again)
				.when(sam, giving('hot'))
				.thenRefused('stale-version', { version: 2 });
			const anew = [...past, { ...calledEvent(2), temperature: true as const }];
			expect(told(anew)).toEqual({ given: 0, sides: null });
			expect(mineView(stateAfter(anew), sam).temperatures).toEqual({});
			given(...anew)
				.when(sam, saying('agree', '', { version: 2 }))
				.thenRefused('temperature-open');
		}
	});

	it('Q27 once it is shown nobody’s is kept with a seat', () => {
		const facts = stateAfter(shown).agreements[a1]?.temperature;
		expect(facts).toEqual({ given: {}, sides });
		for (const seat of everybody) expect(own(stateAfter(shown), seat)).toEqual([{}, {}]);
		// What was recorded of each says nothing that the room does not know without it.
		const without = shown.filter(({ type }) => type !== 'TemperatureGiven');
		expect(stateAfter(without)).toEqual(stateAfter(shown));
	});

	it('Q28 who is taken out takes it along, and brings it back while it is still taken', () => {
		const out = by(frida, { type: 'PersonRemoved', person: sam } as const);
		const back = by(frida, { type: 'PersonLetIn', person: sam } as const);
		const gone = [...taking, out];
		expect(told(gone)).toEqual({ given: 0, sides: null });
		expect(mineView(stateAfter(gone), frida).turnouts).toEqual({
			[a1]: { sales: null, operations: null, other: null },
		});
		given(...gone)
			.when(frida, showing())
			.then({ type: 'TemperatureShown', agreement: a1, sides: { ...sides, sales: null } });
		expect(mineView(stateAfter(gone), sam).temperatures).toEqual({});
		expect(told([...gone, back])).toEqual({ given: 3, sides: null });
		expect(mineView(stateAfter([...gone, back]), sam).temperatures).toEqual({ [a1]: 'warm' });
		// Back when it is over, nobody is left who had given one.
		const over = stateAfter([...gone, shownEvent, back]);
		expect(over.agreements[a1]?.temperature).toEqual({ given: {}, sides });
	});
});

describe('who sees what of it', () => {
	it('V24, I23 its own seat sees it, everybody how many, facilitators how many of each side', () => {
		const state = stateAfter(taking);
		expect(own(state, sam)).toEqual([{ [a1]: 'warm' }, {}]);
		expect(own(state, omar)).toEqual([{ [a1]: 'cold' }, {}]);
		expect(own(state, frida)).toEqual([{}, { [a1]: { sales: 3, operations: null, other: null } }]);
		for (const seat of [tess, olga, wall]) expect(own(state, seat)).toEqual([{}, {}]);
		expect(told(taking)).toEqual({ given: 3, sides: null });
	});

	it('V24 which it is occurs in nothing that anybody else is told', () => {
		const secret = givenEvent(seth, 'lukewarm');
		const state = stateAfter([...taking, secret]);
		for (const seat of everybody.filter((one) => one !== seth))
			expect(
				JSON.stringify([viewOf(state, seat), forRoom(state, secret), forSeat(state, secret, seat)]),
			).not.toContain('lukewarm');
		expect(JSON.stringify(viewOf(state, seth))).toContain('lukewarm');
		expect(JSON.stringify(forSeat(state, secret, seth))).toContain('lukewarm');
	});
});
