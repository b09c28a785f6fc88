import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { sayings, type Saying, type SayingTally } from '../../../shared/workshop/sayings.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import {
	cast,
	frida,
	joined,
	oda,
	olga,
	omar,
	otto,
	sam,
	sara,
	seated,
	seth,
	tess,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const [first, second] = sayings;
const marking = (saying: Saying, heard: boolean, said: boolean): Command => ({
	type: 'MarkSaying',
	...{ saying, heard, said },
});
const marked = (seat: Id, saying: Saying, heard: boolean, said: boolean): Recorded =>
	by(seat, { type: 'SayingMarked', saying, heard, said });
const showing = (shown: boolean): Recorded => by(frida, { type: 'SayingsShown', shown });
const show = (shown: boolean): Command => ({ type: 'ShowSayings', shown });
const tallyAfter = (past: Recorded[]): SayingTally | undefined => {
	const view = viewOf(stateAfter(past), sam).room.sayings;
	return 'tally' in view ? view.tally : undefined;
};
const marksIn = (past: Recorded[]) => stateAfter(past).sayings.marks;

/** Three of Sales, two of Operations, nobody of a third function has marked anything. */
const answered: Recorded[] = [
	...seated,
	marked(sam, first, true, false),
	marked(sara, first, true, true),
	marked(seth, second, false, true),
	marked(omar, first, true, false),
	marked(oda, first, false, true),
];

describe('marking', () => {
	it('WE1 one marks what one has heard and said, and takes it back', () => {
		const room = given(...seated);
		const heard = room.when(sam, marking(first, true, false));
		heard.then({ type: 'SayingMarked', saying: first, heard: true, said: false });
		const both = given(...heard.past).when(sam, marking(first, true, true));
		expect(both.state.sayings.marks).toEqual({ [sam]: { [first]: { heard: true, said: true } } });
		given(...both.past)
			.when(sam, marking(first, true, true))
			.thenNothing();
		const other = given(...both.past).when(sam, marking(second, false, true));
		expect(Object.keys(other.state.sayings.marks[sam] ?? {})).toEqual([first, second]);
		const gone = given(...both.past).when(sam, marking(first, false, false));
		expect(gone.state.sayings.marks).toEqual({});
		room.when(sam, marking(first, false, false)).thenNothing();
	});

	it('WE1 each marks for oneself', () => {
		expect(marksIn(answered)[sara]).toEqual({ [first]: { heard: true, said: true } });
		const state = stateAfter(answered);
		expect(viewOf(state, sara).mine.sayings).toEqual({ [first]: { heard: true, said: true } });
		expect(viewOf(state, tess).mine.sayings).toEqual({});
	});

	it('WE2 while they are shown nobody marks, and hidden again one does', () => {
		const shown = given(...answered, showing(true));
		shown.when(sam, marking(second, true, true)).thenRefused('sayings-shown');
		shown.when(sam, marking(first, true, false)).thenNothing();
		const hidden = shown.when(frida, show(false));
		hidden.then({ type: 'SayingsShown', shown: false });
		expect(
			given(...hidden.past).when(sam, marking(second, true, true)).state.sayings.marks[sam],
		).toHaveProperty(second);
	});
});

describe('showing', () => {
	it('WE2, I23 until then everybody sees how many have answered, and no figure', () => {
		expect(viewOf(stateAfter(answered), omar).room.sayings).toEqual({ answered: 3 });
		given(...answered)
			.when(frida, show(true))
			.then({ type: 'SayingsShown', shown: true });
		given(...answered, showing(true))
			.when(frida, show(true))
			.thenNothing();
		given(...answered)
			.when(frida, show(false))
			.thenNothing();
	});

	it('WE2 the figures stay as they stood, whoever changes sides then', () => {
		const moved = by(sam, {
			type: 'SeatChanged',
			...{ name: 'Sam', side: 'operations', function: null, company: null },
		});
		const past = [...answered, marked(otto, first, true, true), showing(true)];
		expect(tallyAfter([...past, moved])).toEqual(tallyAfter(past));
	});

	it('WE12 shown again, what one or two have marked meanwhile is not told', () => {
		const past = [...answered, showing(true)];
		const again = (...meanwhile: Recorded[]) =>
			tallyAfter([...past, showing(false), ...meanwhile, showing(true)]);
		const moved = by(sam, {
			type: 'SeatChanged',
			...{ name: 'Sam', side: 'operations', function: null, company: null },
		});
		const one = marked(sam, second, true, true);
		const two = marked(sara, first, false, false);
		for (const meanwhile of [[], [one], [one, two], [moved], [moved, two]])
			expect(again(...meanwhile)?.counts[first].sales).toEqual({ heard: 2, said: 1 });
		expect(again(moved)?.counts[first].operations).toEqual({ heard: 2, said: 1 });
		// Sara has taken her only mark back: of two who are left nothing new is told.
		const three = again(one, two, marked(seth, first, true, true));
		expect(three?.answered.sales).toBe(3);
		expect(three?.counts[first].sales).toEqual({ heard: 2, said: 1 });
	});

	it('WE12 however often it is shown: the third who moves is counted from what was told', () => {
		const again = (past: Recorded[], ...meanwhile: Recorded[]) => [
			...past,
			showing(false),
			...meanwhile,
			showing(true),
		];
		const first2 = again([...answered, showing(true)], marked(sam, second, true, true));
		const then = again(first2, marked(sara, second, true, true));
		expect(tallyAfter(then)).toEqual(tallyAfter([...answered, showing(true)]));
		const third = again(then, marked(seth, first, true, false));
		expect(tallyAfter(third)?.counts[second].sales).toEqual({ heard: 2, said: 3 });
	});

	it('WE12 a side that was withheld is told once it has three', () => {
		const past = [...answered, showing(true), showing(false)];
		const tally = tallyAfter([...past, marked(otto, first, true, true), showing(true)]);
		expect(tally?.answered).toEqual({ sales: 3, operations: 3, other: null });
	});

	it('WE12 between two showings no figure moves by fewer than three people', () => {
		const change = fc.record({
			seat: fc.constantFrom(sam, sara, seth, omar, oda, otto),
			saying: fc.constantFrom(first, second),
			heard: fc.boolean(),
		});
		holds(
			fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
				const past = [...answered, marked(otto, first, true, true), showing(true)];
				const acts = changes.map(({ seat, saying, heard }) => marked(seat, saying, heard, false));
				const [was, is] = [marksIn(past), marksIn([...past, ...acts])];
				const tally = tallyAfter([...past, showing(false), ...acts, showing(true)]);
				const before = tallyAfter(past);
				for (const side of ['sales', 'operations'] as const) {
					const people = Object.values(cast).filter((person) => person.side === side);
					const moved = people.filter(
						({ id }) =>
							JSON.stringify([was[id]?.[first], was[id]?.[second]]) !==
							JSON.stringify([is[id]?.[first], is[id]?.[second]]),
					);
					if (moved.length >= 3) continue;
					for (const saying of sayings)
						expect(tally?.counts[saying][side]).toEqual(before?.counts[saying][side]);
				}
			}),
		);
	});

	it('WE3 counts by side, of those who marked anything', () => {
		const tally = tallyAfter([...answered, marked(otto, second, true, false), showing(true)]);
		expect(tally?.answered).toEqual({ sales: 3, operations: 3, other: null });
		expect(tally?.counts[first]).toEqual({
			sales: { heard: 2, said: 1 },
			operations: { heard: 1, said: 1 },
			other: null,
		});
		expect(tally?.counts[second].sales).toEqual({ heard: 0, said: 1 });
	});

	it('WE3 two of a side are withheld', () => {
		const tally = tallyAfter([...answered, showing(true)]);
		expect(tally?.answered).toEqual({ sales: 3, operations: null, other: null });
		for (const saying of sayings) expect(tally?.counts[saying].operations).toBeNull();
	});

	it('WE3 a side of which nobody takes part has nothing to hide', () => {
		const two = [cast.frida, cast.sam, cast.sara, cast.seth].map(joined);
		const tally = tallyAfter([seated[0]!, ...two, marked(sam, first, true, true), showing(true)]);
		expect(tally?.answered).toEqual({ sales: null, operations: 0, other: 0 });
		expect(tally?.counts[first].operations).toEqual({ heard: 0, said: 0 });
	});

	it('WE3 what is told of a withheld side does not depend on its marks', () => {
		const mark = fc.record({ heard: fc.boolean(), said: fc.boolean() });
		const few = fc.array(fc.tuple(fc.constantFrom(omar, oda), mark), { maxLength: 6 });
		holds(
			fc.property(few, few, (one, another) => {
				const told = (marks: typeof one) => {
					const past = [
						...answered.slice(0, -2),
						...marks.map(([seat, { heard, said }]) => marked(seat, first, heard, said)),
					];
					const last = showing(true);
					const state = stateAfter([...past, last]);
					return JSON.stringify([
						forRoom(state, last),
						...[sam, tess, olga, frida].map((seat) => [
							viewOf(state, seat),
							forSeat(state, last, seat),
						]),
					]);
				};
				expect(told(one)).toBe(told(another));
			}),
		);
	});
});

it('WE2 what others are told of a mark does not say whose or which it is', () => {
	const told = (seat: Id, saying: Saying) => {
		const event = marked(seat, saying, true, false);
		const state = stateAfter([...seated, event]);
		return JSON.stringify([forRoom(state, event), forSeat(state, event, omar)]);
	};
	expect(told(sam, first)).toBe(told(sara, second));
});
