import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import type { Dots } from '../../../shared/workshop/state.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire, type Act } from '../../support/play.ts';
import {
	c1,
	c4,
	casts,
	cast,
	closed,
	frida,
	idOf,
	joined,
	omar,
	revealed,
	sam,
	sara,
	seated,
	sorted,
	t1,
	t2,
	t3,
	themes,
	voting,
} from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

/** All that a seat is ever told: its view at first, each event, and its view at last. */
function toldTo(seats: readonly Id[], start: Recorded[], events: Recorded[]): string {
	const state = stateAfter(start);
	const told: unknown[] = [wire(seats.map((seat) => viewOf(state, seat)))];
	for (const event of events) {
		evolve(state, event);
		told.push(wire([forRoom(state, event), ...seats.map((seat) => forSeat(state, event, seat))]));
	}
	return JSON.stringify([...told, ...seats.map((seat) => viewOf(state, seat))]);
}

const everybody = Object.values(cast).map(({ id }) => id);
const others = (...seats: Id[]) => everybody.filter((id) => !seats.includes(id));

const ballot: fc.Arbitrary<Dots> = fc
	.tuple(fc.nat(3), fc.nat(2))
	.filter(([first, second]) => first + second > 0)
	.map(([first, second]) => ({ [t1]: first, [t2]: second }))
	.map((dots) => Object.fromEntries(Object.entries(dots).filter(([, n]) => n > 0)));

it('V2 while a round is open, what others are told does not depend on one’s ballot', () => {
	holds(
		fc.property(ballot, ballot, ballot, (one, another, last) => {
			const told = (dots: Dots) =>
				toldTo(others(sam), voting, [casts(sam, dots), casts(omar, last), casts(sam, last)]);
			expect(told(one)).toBe(told(another));
		}),
	);
});

it('V2 nor after the close on who of a side gave which', () => {
	holds(
		fc.property(ballot, ballot, fc.array(ballot, { maxLength: 6 }), (one, another, rest) => {
			const voters = everybody.filter((id) => ![sam, sara].includes(id)).slice(3);
			const cast = rest.map((dots, index) => casts(voters[index]!, dots));
			const told = (first: Dots, second: Dots) =>
				toldTo(others(sam, sara), voting, [
					casts(sam, first),
					casts(sara, second),
					...cast,
					closed,
				]);
			expect(told(one, another)).toBe(told(another, one));
		}),
	);
});

it('V4 what others are told does not depend on who of a side wrote an anonymous card', () => {
	const shown = (first: Id, second: Id, named: boolean) =>
		by(frida, {
			type: 'ConflictsRevealed' as const,
			named,
			cards: [
				{ id: c1, author: first, sales: 'own', operations: 'guess' },
				{ id: c4, author: second, sales: 'own', operations: 'guess' },
			],
		});
	const seated = revealed.slice(0, everybody.length + 1);
	const told = (seats: Id[], first: Id, second: Id, named = false) =>
		toldTo(seats, seated, [
			shown(first, second, named),
			by(omar, { type: 'GuessConfirmed', conflict: c1, half: 'operations', how: 'confirmed' }),
		]);
	expect(told(others(sam, sara), sam, sara)).toBe(told(others(sam, sara), sara, sam));
	expect(told([sam], sam, sara)).not.toBe(told([sam], sara, sam));
	expect(told([frida], sam, sara, true)).not.toBe(told([frida], sara, sam, true));
});

const toggles = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });

it('V4, C20 a card that carries no name never gets one, and of one that has lost it nobody else is told whose it is', () => {
	const names = (shown: boolean): Act => ({ who: frida, command: { type: 'SetNames', shown } });
	const cards = [
		{ id: c1, author: sam, naming: noon / 1000 },
		{ id: c4, author: sara },
	];
	const reveal: Act = { who: frida, command: { type: 'RevealConflicts', cards } };
	holds(
		fc.property(plays(15), toggles, ({ acts }, shown) => {
			const all = shown.flatMap((on, index) => [
				names(on),
				...acts.slice(index * 3, index * 3 + 3),
			]);
			const nameless = new Set<Id>();
			play({ start: seated, acts: [names(true), reveal, ...all, ...acts] }, (event, state) => {
				for (const [id, { named }] of Object.entries(state.conflicts)) {
					if (nameless.has(id)) expect(named).toBe(false);
					else if (!named) nameless.add(id);
				}
				const { conflicts } = roomView(state);
				for (const id of nameless) expect(conflicts[id]?.author ?? null).toBeNull();
				for (const [[, place, id], value] of forRoom(state, event)?.changes ?? [])
					if (place === 'conflicts' && value && nameless.has(id!))
						expect(value).toHaveProperty('author', null);
				if (event.type === 'NamesSet' && !event.shown)
					expect([...nameless].sort()).toEqual(Object.keys(state.conflicts).sort());
			});
		}),
	);
});

it('V5 what is told of a round does not name its electorate', () => {
	const opening = (...voters: Id[]): Recorded => ({
		...(voting.at(-1) as Recorded & { type: 'RoundOpened' }),
		electorate: Object.fromEntries(voters.map((id) => [id, 'sales' as const])),
	});
	expect(toldTo([omar], sorted, [opening(sam)])).toBe(toldTo([omar], sorted, [opening(sara)]));
	// Facilitators are told who came since, and nothing else of it.
	const late = { ...cast.sam, id: idOf('late') };
	const open = [...sorted, opening(sam, sara, omar)];
	const { mine, room } = viewOf(stateAfter([...open, joined(late)]), frida);
	expect(mine.latecomers).toContain(late.id);
	expect(JSON.stringify(room.rounds)).not.toContain(omar);
	expect({ ...mine, latecomers: [] }).toEqual(
		viewOf(stateAfter([...sorted, joined(late)]), frida).mine,
	);
	expect(toldTo([sam], sorted, [opening(sam)])).not.toBe(toldTo([sam], sorted, [opening(sara)]));
});

/** Where people are named, because what they do there is done by name: a whole slice, or these parts of it. */
const byName: Readonly<Record<string, 'whole' | readonly string[]>> = {
	// They say who they are.
	participants: 'whole',
	// Each facilitator is told what the other did to the room.
	steered: ['by'],
	// Whose turn it is comes by name, how long a side has spoken does not.
	hands: 'whole',
	floor: ['seat'],
	// A facilitator says who is in the room.
	markedPresent: 'whole',
	// Once they are shown; how many there are is a number.
	expectations: ['texts'],
	// Everybody sees who sits where, and who of a third function would sign.
	groups: 'whole',
	// Somebody reads back, asks, objects, builds on and restates.
	readBacks: 'whole',
	questions: 'whole',
	points: 'whole',
	// Drafts, words and seals are somebody's; what is secret in them has tests of its own.
	agreements: 'whole',
	// Somebody is asked to do it; who wrote it down is not kept.
	actions: 'whole',
	earlier: 'whole',
	// Ratings and decisions are given by name.
	reviews: 'whole',
	// What owners write beforehand is theirs, by name, from the moment in which a session opens it.
	beforehand: 'whole',
	// One visits somebody; scores, remarks and topics are nobody's.
	close: ['visits'],
};

/** What is left of a place of the room's view without what is done by name; undefined where nothing is. */
function unnamed([slice = '', part]: readonly string[], value: unknown): unknown {
	const names = byName[slice];
	if (!names) return value;
	if (names === 'whole') return undefined;
	if (part !== undefined) return names.includes(part) ? undefined : value;
	const parts = Object.entries(value ?? {}).filter(([key]) => !names.includes(key));
	return Object.fromEntries(parts);
}

it('V2, V4, V5 where nothing is done by name nobody is named while cards are anonymous', () => {
	holds(
		fc.property(plays(), (a) => {
			const ids = [...everybody, idOf('late'), idOf('later')];
			play(a, (event, state) => {
				if (Object.values(state.conflicts).some(({ named }) => named)) return;
				const room = Object.entries(viewOf(state, frida).room).map(([slice, value]) =>
					unnamed([slice], value),
				);
				const changes = forRoom(state, event)?.changes.flatMap(([[, ...path], value]) => {
					const left = unnamed(path, value);
					return left === undefined ? [] : [path, left];
				});
				const told = JSON.stringify([room, changes]);
				for (const id of ids) expect(told).not.toContain(id);
			});
		}),
	);
});

it('V2 the dots of others occur in nothing that one is told before the close', () => {
	const canary = 31_337;
	const secret = casts(sam, { [t3]: canary });
	const state = stateAfter([...voting, secret]);
	for (const seat of others(sam))
		expect(
			JSON.stringify([viewOf(state, seat), forRoom(state, secret), forSeat(state, secret, seat)]),
		).not.toContain(String(canary));
	expect(JSON.stringify(viewOf(state, sam))).toContain(String(canary));
});

it('V6 no token, key or request is told to anybody', () => {
	holds(
		fc.property(plays(10), (a) => {
			play(a, (event, state) => {
				const told = JSON.stringify([
					forRoom(state, event),
					...everybody.map((seat) => [viewOf(state, seat), forSeat(state, event, seat)]),
				]);
				expect(told).not.toMatch(/token of|request of|hash of/);
			});
		}),
		{ runs: 100 },
	);
	const entered = toldTo(everybody, [], revealed);
	expect(entered).not.toMatch(/token of|request of|hash of/);
});

it('V8 what others are told does not depend on who reckoned a cost', () => {
	const estimate = { kind: 'overtime', timesAYear: 2, amount: 50 } as const;
	const told = (seat: Id) =>
		toldTo(others(sam, sara), revealed, [
			by(seat, { type: 'CostEstimated', conflict: c1, estimate }, noon),
		]);
	expect(told(sam)).toBe(told(sara));
});

it('V3 the themes of a round are told with it', () => {
	expect(viewOf(stateAfter(voting), omar).room.rounds['1']?.items).toEqual(themes);
});
