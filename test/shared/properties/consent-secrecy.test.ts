import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Effect } from '../../../shared/check/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import { temperatures, type Temperature } from '../../../shared/insight/temperature.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { decide } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	asked,
	calledEvent,
	drafting,
	givenEvent,
	o1,
	saidEvent,
	warming,
} from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, secretReason, secretSalt, wire } from '../../support/play.ts';
import {
	c1,
	cast,
	frida,
	idOf,
	oda,
	omar,
	revealedEvent,
	sam,
	sara,
	seth,
} from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const everybody = [...Object.values(cast).map(({ id }) => id), idOf('late'), idOf('later')];

/** Every text in a value, with the keys that lead to it and the object that it stands in. */
function* textsIn(
	value: unknown,
	path: string[] = [],
	holder: object = {},
): Generator<{ text: string; path: string[]; holder: object }> {
	if (typeof value === 'string') yield { text: value, path, holder };
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key], value);
}

/** What a seat is told of an event, and sees after it: as a room, and of its own. */
const toldOf = (state: Parameters<typeof viewOf>[0], event: Parameters<typeof forRoom>[1]) => ({
	room: wire([forRoom(state, event), viewOf(state, frida).room]),
	mine: (seat: Id) => wire([forSeat(state, event, seat), viewOf(state, seat).mine]),
});

it('V11 a reason without a name stands beside no name, in nothing that is told to anybody', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, state) => {
				const told = toldOf(state, event);
				for (const { text, holder } of textsIn(told.room))
					if (text === secretReason) expect('by' in holder ? holder.by : '').toBe('');
				for (const { text, path, holder } of textsIn(told.room)) {
					if (text !== secretReason || Array.isArray(holder)) continue;
					expect(path).toContain('dissents');
				}
			});
		}),
	);
});

it('V11 only its author sees it as one’s own', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, state) => {
				const told = toldOf(state, event);
				for (const seat of everybody)
					for (const { text, holder } of textsIn(told.mine(seat)))
						if (text === secretReason) expect(holder).toMatchObject({ by: seat });
			});
		}),
		{ runs: 100 },
	);
});

it('V11 in the end nobody can tell which of two objectors gave which reason', () => {
	const view = (first: string, second: string) => {
		const objects = (seat: Id, reason: string) =>
			saidEvent(seat, 'object', { reason, named: false });
		return viewOf(stateAfter([...asked, objects(sam, first), objects(sara, second)]), omar);
	};
	expect(JSON.stringify(view('It costs', 'It is late'))).toBe(
		JSON.stringify(view('It is late', 'It costs')),
	);
});

it('V12 what each side thinks of an effect is told without names', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, state) => {
				const changes = forRoom(state, event)?.changes ?? [];
				const judged = changes.filter(([path]) => path.includes('judgements'));
				const shown = Object.values(viewOf(state, frida).room.agreements).map(
					({ judgements, sealed }) => [judgements, sealed?.judgements],
				);
				const told = JSON.stringify([judged.map(([, value]) => value), shown]);
				for (const id of everybody) expect(told).not.toContain(id);
			});
		}),
	);
});

it('V12 nor can it be told which of two of a side judged how', () => {
	const judges = (seat: Id, effect: Effect) =>
		by(seat, { type: 'EffectJudged', agreement: a1, objective: o1, effect, strategy: 1 });
	const told = (first: Effect, second: Effect) =>
		JSON.stringify(
			viewOf(
				stateAfter([
					...drafting,
					judges(seth, 'neutral'),
					judges(sam, first),
					judges(sara, second),
				]),
				omar,
			),
		);
	expect(told('strengthens', 'harms')).toBe(told('harms', 'strengthens'));
	expect(told('strengthens', 'harms')).not.toBe(told('harms', 'harms'));
});

it('V17 what others are told does not depend on how one or two of a side judged', () => {
	const judges = (seat: Id, effect: Effect) =>
		by(seat, { type: 'EffectJudged', agreement: a1, objective: o1, effect, strategy: 1 });
	const told = (first: Effect, second: Effect) => {
		const events = [judges(sam, first), judges(sara, second)];
		const state = stateAfter([...drafting, ...events]);
		return JSON.stringify([
			viewOf(state, omar),
			...events.map((event, index) => {
				const then = stateAfter([...drafting, ...events.slice(0, index + 1)]);
				return [forRoom(then, event), forSeat(then, event, omar)];
			}),
		]);
	};
	expect(told('strengthens', 'harms')).toBe(told('neutral', 'strengthens'));
});

it('V16 who changes sides does not tell thereby what one judged and reckoned', () => {
	const turned = by(sara, {
		...{ type: 'SeatChanged', name: 'Sara', side: 'operations', function: null, company: null },
	} as const);
	const judges = (seat: Id, effect: Effect) =>
		by(seat, { type: 'EffectJudged', agreement: a1, objective: o1, effect, strategy: 1 });
	const reckons = (seat: Id, amount: number) => {
		const estimate = { kind: 'overtime', timesAYear: 1, amount } as const;
		return by(seat, { type: 'CostEstimated', conflict: c1, estimate });
	};
	const told = (first: Effect, second: Effect, one: number, other: number) => {
		const past = [
			...[...drafting, by(frida, revealedEvent(false)), judges(seth, 'neutral')],
			...[judges(sam, first), judges(sara, second), reckons(sam, one), reckons(sara, other)],
		];
		const state = stateAfter([...past, turned]);
		return JSON.stringify([forRoom(state, turned), viewOf(state, omar)]);
	};
	expect(told('strengthens', 'harms', 5, 9)).toBe(told('harms', 'strengthens', 9, 5));
});

it('V5 nobody sees who is asked, each sees whether one is oneself', () => {
	const asking = (sales: Id) => calledEvent(1, { owners: [] }, { sales: [sales] });
	const told = (seat: Id, sales: Id) => {
		const state = stateAfter([...drafting, asking(sales)]);
		return JSON.stringify([
			viewOf(state, seat),
			forRoom(state, asking(sales)),
			forSeat(state, asking(sales), seat),
		]);
	};
	for (const seat of [omar, frida]) expect(told(seat, sam)).toBe(told(seat, sara));
	expect(told(sam, sam)).not.toBe(told(sam, sara));
	expect(viewOf(stateAfter([...drafting, asking(sam)]), sam).mine.asked).toEqual({ [a1]: true });
	expect(viewOf(stateAfter([...drafting, asking(sam)]), sara).mine.asked).toEqual({});
});

it('V5 no electorate is in anything that is told', () => {
	holds(
		fc.property(plays(), (a) => {
			play(a, (event, state) => {
				const told = toldOf(state, event);
				const all = JSON.stringify([told.room, ...everybody.map(told.mine)]);
				for (const [list] of all.matchAll(/"electorate":[^,}]+/g))
					expect(list).toMatch(/"electorate":\d+$/);
			});
		}),
		{ runs: 100 },
	);
});

const given = fc.constantFrom(...temperatures);
/** All that some seats are told while temperatures are given and shown, and see in the end. */
function heard(seats: readonly Id[], gives: readonly [Id, Temperature | null][]): string {
	const past: Recorded[] = [...warming];
	const told: unknown[] = [];
	const happens = (event: Recorded) => {
		past.push(event);
		const state = stateAfter(past);
		told.push(forRoom(state, event), ...seats.map((seat) => forSeat(state, event, seat)));
		told.push(seats.map((seat) => viewOf(state, seat)));
	};
	for (const [seat, temperature] of gives) happens(givenEvent(seat, temperature));
	const show = { type: 'ShowTemperature', agreement: a1, version: 1 } as const;
	const decision = decide(stateAfter(past), show, { by: frida, at: noon });
	if (decision.ok) for (const event of decision.events) happens(by(frida, event));
	return JSON.stringify(told);
}
const without = (...seats: Id[]) =>
	Object.values(cast).flatMap(({ id }) => (seats.includes(id) ? [] : id));

it('V24 while it is taken, what others are told does not depend on one’s temperature', () => {
	holds(
		fc.property(given, given, given, (one, another, last) => {
			const told = (temperature: Temperature) =>
				heard(without(sam), [
					[sam, temperature],
					[omar, last],
					[sara, last],
					[sam, last],
				]);
			// Given again as it was, it is no news: nobody is told anything at all.
			fc.pre(one !== last && another !== last);
			expect(told(one)).toBe(told(another));
		}),
	);
});

it('V24 nor once it is shown on who of a side gave which, or on what two of a side gave', () => {
	const rest = fc.array(given, { maxLength: 3 });
	holds(
		fc.property(given, given, given, given, rest, (one, another, third, fourth, more) => {
			const others = more.map((temperature, at): [Id, Temperature] => [
				[seth, omar, oda][at]!,
				temperature,
			]);
			const told = (first: Temperature, second: Temperature) =>
				heard(without(sam, sara), [[sam, first], [sara, second], ...others]);
			expect(told(one, another)).toBe(told(another, one));
			if (more.length === 0) expect(told(one, another)).toBe(told(third, fourth));
		}),
	);
});

it('V24 whatever is done, what a seat is told says the temperature of no other', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, state) => {
				const told = toldOf(state, event);
				const room = JSON.stringify(told.room);
				for (const one of temperatures) expect(room).not.toContain(`"${one}"`);
				for (const seat of everybody) {
					const own = Object.values(state.agreements).flatMap(
						({ temperature }) => temperature?.given[seat] ?? [],
					);
					const mine = JSON.stringify(told.mine(seat));
					for (const one of temperatures)
						if (!own.includes(one)) expect(mine).not.toContain(`"${one}"`);
				}
			});
		}),
		{ runs: 100 },
	);
});

it('Q27 whatever is done, no state keeps a temperature that is not being taken', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (_event, state) => {
				for (const { temperature } of Object.values(state.agreements))
					if (temperature?.sides) expect(temperature.given).toEqual({});
			});
		}),
		{ runs: 100 },
	);
});

it('V13 the salt of a text is told with its seal only', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, state) => {
				const { room, mine } = toldOf(state, event);
				for (const { text, path } of textsIn([room, ...everybody.map(mine)]))
					if (text === secretSalt) expect(path.slice(-2)).toEqual(['sealed', 'salt']);
			});
		}),
		{ runs: 100 },
	);
});
