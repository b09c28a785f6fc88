import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { sealedAgreement } from '../../../shared/register/read-record.ts';
import { hasWordsOf, takeOut, withoutCard } from '../../../shared/register/without-card.ts';
import { traceSteps } from '../../../shared/register/trace-steps.ts';
import { textsIn } from '../../../shared/register/search/texts.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { madeOn } from '../../../shared/workshop/take-down.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { withoutWordsOfCard } from '../../../shared/workshop/without-card.ts';
import { evolve, type Command, type Event } from '../../../shared/workshop/workshop.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { a1, a2, agreed, k1, k2, sealing, tags } from '../../support/agreement-room.ts';
import { wire } from '../../support/play.ts';
import { c1, cast, created, frida, idOf, joined, revealedEvent, sam } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const line = 'Friday at noon';
const how = 'We would have known';
/** Everything that the card and the case say. */
const words = {
	[c1]: ['Rush orders break the plan', 'A yes today', 'A week ahead', 'One date', 'In May'],
	[k1]: ['Forty pallets', 'They stood outside', line],
};
const [title, salesWants, operationsWants, sharedInterest, example] = words[c1]! as [
	...[string, string, string, string, string],
];
const [story, situation] = words[k1]! as [string, string, string];

const tapped = by(sam, {
	...{ type: 'LineTapped', agreement: a1, case: k1, line: 0, words: line, how, on: true },
} as const);
const round = by(frida, {
	...{ type: 'RoundOpened', number: 1, over: 'cases', electorate: {}, budget: 1, maxPerItem: 1 },
	items: [
		{ id: k1, title: story, conflicts: [] },
		{ id: k2, title: 'The other one', conflicts: [] },
	],
} as const);
const roundClosed = by(frida, { type: 'RoundClosed', number: 1 } as const);
const other = joined({ ...cast.sam, id: idOf('bolt'), name: 'Bo', company: 'Bolt' });
const past = given(...agreed, other, by(frida, revealedEvent(false)), tapped).when(
	frida,
	sealing({
		tags: { ...tags, restsOn: [c1, k1] },
		conflicts: [{ id: c1, title, topic: 'lead-time' }],
		cases: [{ id: k1, title: story, timeline: [line], themes: [] }],
		written: {
			conflicts: [{ id: c1, salesWants, operationsWants, sharedInterest, example }],
			cases: [{ id: k1, title: story, situation, themes: [] }],
		},
	}),
).past;
const sealed = [...past, round, roundClosed];
const record = stateAfter(sealed).agreements[a1]!.sealed!;
const cardDown: Event = {
	...{ type: 'CardTakenDown', conflict: c1, theme: null, under: [], agreements: [a1] },
};
const caseDown: Event = { type: 'CaseTakenDown', case: k1, agreements: [a1] };
const takeDown = {
	[c1]: { type: 'TakeCardDown', conflict: c1 },
	[k1]: { type: 'TakeCaseDown', case: k1, found: true },
} satisfies Record<Id, Command>;

const kept = (history: readonly Recorded[], card: Id): Recorded[] => {
	const numbered = history.map((event, seq) => ({ ...event, seq }));
	const changed = new Map(
		withoutWordsOfCard(numbered, card).map(({ seq, ...event }) => [seq, event as Recorded]),
	);
	return history.map((event, seq) => changed.get(seq) ?? event);
};
const brought = ({ strategy, earlier } = stateAfter(sealed)) =>
	by('', { type: 'RegisterBrought', strategy, earlier: wire(earlier) });
const expectNone = (text: string, of: readonly string[]) => {
	for (const word of of) expect(text).not.toContain(word);
};

describe.each([
	['a conflict card', c1, cardDown],
	['a case', k1, caseDown],
] as const)('what was sealed on %s that is taken down', (_, card, fact) => {
	const down = by(sam, fact);
	const mine = words[card]!;
	const others = Object.entries(words).flatMap(([id, all]) => (id === card ? [] : all));

	it('TD6 the fact says which agreements say something else then', () => {
		given(...sealed)
			.when(sam, takeDown[card]!)
			.then(fact);
	});

	it('TD6 the room is told nothing of its words any more, and of the others all', () => {
		const before = JSON.stringify(roomView(stateAfter(sealed)));
		for (const word of [...mine, ...others]) expect(before).toContain(word);
		const after = JSON.stringify(roomView(stateAfter([...sealed, down])));
		expectNone(after, mine);
		for (const word of others) expect(after).toContain(word);
	});

	it('TD6 it keeps that it rested on it, its own words, fingerprint and effects', () => {
		const after = stateAfter([...sealed, down]).agreements[a1]!.sealed!;
		const { restsOn, replay: _, trace: __, ...rest } = after;
		const { restsOn: grounds, replay: ___, trace: ____, ...restBefore } = record;
		expect(rest).toEqual(restBefore);
		expect(restsOn).toEqual(
			grounds.map((ground) =>
				ground.id === card ? { ...ground, title: '', takenDown: true } : ground,
			),
		);
		expect(v.parse(sealedAgreement, wire(after))).toEqual(after);
	});

	it('TD6 what the log keeps gives the same, without them', () => {
		const history = [...sealed, down];
		expectNone(JSON.stringify(kept(history, card)), mine);
		expect(stateAfter(wire(kept(history, card)))).toEqual(stateAfter(wire(history)));
		expect(kept(kept(history, card), card)).toEqual(kept(history, card));
		expect(withoutWordsOfCard(sealed, idOf('nowhere'))).toEqual([]);
	});

	it('TD6, DA8 what was brought a strategy alone is as it was', () => {
		const { earlier: _, ...first } = brought();
		expect(withoutWordsOfCard([first as Recorded], card)).toEqual([]);
	});

	it('TD6 a later workshop loses what it was brought, and what it sealed in its place', () => {
		const state = stateAfter(sealed);
		const unrelated = { ...record, id: a2, restsOn: [], replay: [] };
		delete unrelated.trace;
		state.earlier.agreements = [record, unrelated];
		state.earlier.returned = [record];
		const without = withoutCard(record, card);
		expect(withoutWordsOfCard([created, brought(state)], card)).toMatchObject([
			{ earlier: { agreements: [without, unrelated], returned: [without] } },
		]);
		expect(madeOn(state, card)).toEqual([a1]);
		evolve(state, by('', { type: 'EarlierTakenDown', card, agreements: [a1] }));
		expect(state.casesTakenDown).toEqual({});
		expect(state.earlier.agreements).toEqual([without, unrelated]);
		expect(state.earlier.agreements[1]).toBe(unrelated);
		expect(state.earlier.returned).toEqual([without]);
		expect(state.agreements[a1]!.sealed).toEqual(without);
		expect(madeOn(state, card)).toEqual(card === k1 ? [a1] : []);
	});

	it('TD6 the register keeps none of them, and nothing is found by them', () => {
		const register = emptyRegister(idOf('team'));
		register.agreements = [record];
		expect(hasWordsOf(record, card)).toBe(true);
		takeOut(register, card);
		expect(hasWordsOf(register.agreements[0]!, card)).toBe(false);
		expectNone(JSON.stringify(register), mine);
		expectNone(JSON.stringify(textsIn(register)), mine);
		expect(withoutCard(register.agreements[0]!, card)).toBe(register.agreements[0]);
		const steps = traceSteps(register, register.agreements[0]!);
		const step = steps.find(({ key }) => key.endsWith(card));
		expect(step).toMatchObject({ ground: { title: '', takenDown: true } });
		const later = { ...record, id: a2, sealedAt: record.sealedAt + 1 };
		register.agreements.push(withoutCard(later, card));
		const [onward] = traceSteps(register, register.agreements[0]!).filter(
			({ kind }) => kind === 'later',
		);
		expect(onward).toMatchObject({ conflicts: [{ id: c1 }] });
	});
});

it('TD6 a record whose way alone tells of it has words of it', () => {
	const bare = { ...record, restsOn: [], replay: [] };
	for (const card of [c1, k1]) {
		expect(hasWordsOf(bare, card)).toBe(true);
		expectNone(JSON.stringify(withoutCard(bare, card)), words[card]!);
	}
	const { trace: _, ...old } = bare;
	expect(hasWordsOf(old, c1)).toBe(false);
	expect(hasWordsOf({ ...old, replay: record.replay }, k1)).toBe(true);
	expect(withoutCard({ ...old, replay: record.replay }, k1)).not.toHaveProperty('trace');
});
