import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, secretExpectation, wire, type Act } from '../../support/play.ts';
import { cast, frida, omar, sam, sara, seated, wall } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const say = (text: string): Command => ({ type: 'SayExpectation', text });
const said = (seat: string, text: string) => by(seat, { type: 'ExpectationSaid' as const, text });
const show = (shown: boolean): Command => ({ type: 'ShowExpectations', shown });
const shown = by(frida, { type: 'ExpectationsShown' as const, shown: true });
const two = [...seated, said(sam, 'One date'), said(omar, 'No more surprises')];
const seen = (past: typeof two, seat = sara) => viewOf(stateAfter(past), seat).room.expectations;

it('WE4 one says in a sentence what one expects, changes it and takes it back', () => {
	const room = given(...seated);
	const first = room.when(sam, say(' One date '));
	first.then({ type: 'ExpectationSaid', text: 'One date' });
	given(...first.past)
		.when(sam, say('One date'))
		.thenNothing();
	const other = given(...first.past).when(sam, say('Two dates'));
	expect(other.state.expectations.texts).toEqual({ [sam]: 'Two dates' });
	const gone = given(...other.past).when(sam, say(' '));
	expect(gone.state.expectations.texts).toEqual({});
	room.when(sam, say('')).thenNothing();
});

it('WE4 it has at most 280 characters', () => {
	const room = given(...seated);
	room.when(sam, say('x'.repeat(280))).then({ type: 'ExpectationSaid', text: 'x'.repeat(280) });
	room.when(sam, say('x'.repeat(281))).thenRefused('text-too-long', { max: 280 });
});

it('WE5 a number is told, then each by name, then a number again', () => {
	expect(seen(two)).toEqual({ count: 2, shown: false, texts: {} });
	expect(viewOf(stateAfter(two), sam).mine.expectation).toBe('One date');
	expect(viewOf(stateAfter(two), sara).mine.expectation).toBe('');
	given(...two)
		.when(frida, show(true))
		.then({ type: 'ExpectationsShown', shown: true });
	given(...two)
		.when(frida, show(false))
		.thenNothing();
	const texts = { [sam]: 'One date', [omar]: 'No more surprises' };
	expect(seen([...two, shown], wall)).toEqual({ count: 2, shown: true, texts });
	const later = [...two, shown, said(sara, 'Lunch'), said(sam, '')];
	expect(seen(later).texts).toEqual({ [omar]: 'No more surprises', [sara]: 'Lunch' });
	const hidden = given(...later).when(frida, show(false));
	expect(seen(hidden.past)).toEqual({ count: 2, shown: false, texts: {} });
});

const acts: fc.Arbitrary<Act[]> = fc.array(
	fc.record({
		who: fc.constantFrom(sam, sara, omar, frida),
		command: fc.oneof(
			fc.constantFrom(secretExpectation, '').map(say),
			fc.boolean().map(show),
			fc.boolean().map((shown): Command => ({ type: 'ShowSayings', shown })),
			fc
				.boolean()
				.map((heard): Command => ({ type: 'MarkSaying', saying: 'wish-list', heard, said: true })),
		),
	}),
	{ maxLength: 12 },
);

it('WE5 before it is shown nobody is told a word of it but its author', () => {
	holds(
		fc.property(acts, (some) => {
			play({ start: seated, acts: some }, (event, state) => {
				if (state.expectations.shown) return;
				for (const { id } of Object.values(cast)) {
					if (state.expectations.texts[id] || event.by === id) continue;
					const told = wire([forRoom(state, event), forSeat(state, event, id), viewOf(state, id)]);
					expect(JSON.stringify(told)).not.toContain(secretExpectation);
				}
			});
		}),
	);
});

it('V1 what is told of sayings and expectations keeps every view up', () => {
	holds(
		fc.property(acts, (some) => {
			const start = stateAfter(seated);
			const seats = [sam, sara, frida, wall];
			const views = seats.map((seat) => ({ seat, view: wire(viewOf(start, seat)) }));
			play({ start: seated, acts: some }, (event, state) => {
				for (const { seat, view } of views) {
					for (const told of [forRoom(state, event), forSeat(state, event, seat)])
						if (told) evolveView(view, wire(told));
					expect(view).toEqual(wire(viewOf(state, seat)));
				}
			});
		}),
	);
});

it('WE6 showing the one takes the other away', () => {
	const sayings = by(frida, { type: 'SayingsShown' as const, shown: true });
	const first = viewOf(stateAfter([...two, shown, sayings]), sam).room;
	expect(first.expectations.shown).toBe(false);
	expect(first.sayings).toHaveProperty('tally');
	const second = viewOf(stateAfter([...two, sayings, shown]), sam).room;
	expect(second.expectations.shown).toBe(true);
	expect(second.sayings).toEqual({ answered: 0 });
	const none = by(frida, { type: 'ExpectationsShown' as const, shown: false });
	expect(viewOf(stateAfter([...two, sayings, none]), sam).room.sayings).toHaveProperty('tally');
});
