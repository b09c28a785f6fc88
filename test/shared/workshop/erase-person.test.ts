import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { sayings } from '../../../shared/workshop/sayings.ts';
import { speaksFor } from '../../../shared/workshop/read-backs.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { withoutPerson } from '../../../shared/workshop/without-person.ts';
import { decide, evolve, type Command, type Event } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	agreed,
	asked,
	calling,
	o1,
	o2,
	saidEvent,
	sealing,
	taking,
} from '../../support/agreement-room.ts';
import { nextDay, recordOf, withWireIds } from '../../support/record.ts';
import {
	c1,
	cast,
	casts,
	closed,
	created,
	frida,
	idOf,
	joined,
	olga,
	omar,
	revealed,
	sam,
	sara,
	seated,
	sorted,
	t1,
	tess,
	voting,
	wall,
} from '../../support/room.ts';
import { wire } from '../../support/play.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { everything } from '../report/everything.ts';

const erase = (person: string, name = cast.sam.name): Command => ({
	...{ type: 'ErasePerson', person, name },
});
const erased = (person: string): Event => ({ type: 'PersonErased', person });

let made = 0;
const newId = () => idOf(`ghost${made++}`);

/** The events that are kept of a past in which a person was erased in the end. */
function kept(past: readonly Recorded[], person: string): Recorded[] {
	const all = [...past, by(frida, erased(person))].map((event, index) => ({
		...{ ...event, seq: index + 1, commandId: null },
	}));
	const changed = new Map(withoutPerson(all, person, newId).map((event) => [event.seq, event]));
	return all.map((event) => changed.get(event.seq) ?? event);
}

describe('erasing a person', () => {
	it('ER10 a facilitator does, by typing the name, and everybody oneself', () => {
		for (const who of [frida, sam])
			for (const typed of [cast.sam.name, ' SAM  of sales'])
				given(...revealed)
					.when(who, erase(sam, typed))
					.then(erased(sam));
		given(...revealed)
			.when(olga, erase(olga, cast.olga.name))
			.then(erased(olga));
	});

	it('ER10 also where the workshop has ended, and in a record', () => {
		given(...revealed, by(frida, { type: 'WorkshopClosed' }))
			.when(frida, erase(sam))
			.then(erased(sam));
		const { state } = recordOf(withWireIds(wire(everything().report())));
		const host = { ...cast.frida, joinedAt: nextDay };
		const [there] = Object.values(state.participants).filter((one) => one.role === 'participant');
		const past = { ...state, participants: { ...state.participants, [host.id]: host } };
		const done = decide(past, erase(there!.id, there!.name), { by: host.id, at: noon });
		expect(done).toEqual({ ok: true, events: [erased(there!.id)] });
	});

	it('ER10 nobody else, by no other name, not twice, no screen, and nobody who is not there', () => {
		const room = given(...revealed);
		for (const who of [sara, olga]) room.when(who, erase(sam)).thenRefused('not-allowed');
		room.when(wall, erase(sam)).thenRefused('not-allowed');
		for (const typed of ['', 'Sara of sales', `${cast.sam.name}!`])
			room.when(frida, erase(sam, typed)).thenRefused('other-name');
		room.when(frida, erase(wall, cast.wall.name)).thenRefused('unknown-person');
		room.when(frida, erase(idOf('nobody'), '')).thenRefused('unknown-person');
		given(...revealed, by(frida, erased(sam)))
			.when(frida, erase(sam, ''))
			.thenRefused('unknown-person');
	});

	it('ER10 who alone could lead stays, until somebody else has come in', () => {
		const me = erase(frida, cast.frida.name);
		given(...revealed)
			.when(frida, me)
			.thenRefused('last-facilitator');
		const fred = { ...cast.frida, id: idOf('fred'), name: 'Fred' };
		const two = given(...revealed, joined(fred));
		two.when(frida, me).then(erased(frida));
		two.when(fred.id, me).then(erased(frida));
		given(...revealed, joined(fred), by(frida, erased(frida)))
			.when(fred.id, erase(fred.id, 'Fred'))
			.thenRefused('last-facilitator');
	});

	it('ER11 the seat opens nothing, and has left its table, the queue, the floor and the deal', () => {
		const g1 = idOf('g1');
		const group = { ...{ id: g1, number: 1, members: [sam, omar], case: null, done: false } };
		const state = stateAfter([...revealed, by(sam, { type: 'HandRaised' })]);
		Object.assign(state, {
			groups: { [g1]: group },
			ready: [sam, omar],
			deals: { [sam]: [c1], [omar]: [c1] },
		});
		state.floor = { ...state.floor, seat: sam, since: noon };
		state.tables.wishes = { apart: [[sam, omar]], together: [[omar, sara]] };
		state.requests['theirs'] = omar;
		evolve(state, by(frida, erased(sam), noon + 5000));
		expect(Object.values(state.tokens)).not.toContain(sam);
		expect(state.gone).toEqual([`token of ${sam}`]);
		expect(Object.values(state.requests)).not.toContain(sam);
		expect(state.requests['theirs']).toBe(omar);
		expect(state).toMatchObject({ ready: [omar], hands: [], deals: { [omar]: [c1] } });
		expect(state.deals[sam]).toBeUndefined();
		expect(state.groups[g1]?.members).toEqual([omar]);
		expect(state.floor).toMatchObject({ seat: null, spoken: { sales: 5000 } });
		expect(state.tables.wishes).toEqual({ apart: [], together: [[omar, sara]] });
	});

	it('ER11 nobody is asked to vote, to consent or to sit at a table in its place', () => {
		const past = [...sorted, by(frida, erased(sam))];
		const vote = given(...past).when(frida, {
			...{ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3, found: [] },
		});
		expect(vote.state.rounds[0]?.electorate).not.toHaveProperty(sam);
		expect(vote.state.rounds[0]?.electorate).toHaveProperty(sara);
		const tables = given(...past).when(frida, {
			type: 'MakeTables',
			tables: 1,
			found: { seed: 1, ids: [idOf('g1')], present: [], cases: [] },
		});
		expect(tables.state.groups[idOf('g1')]?.members).not.toContain(sam);
		expect(tables.state.groups[idOf('g1')]?.members).toContain(omar);
		const sealing = given(...asked, by(frida, erased(sam))).when(
			frida,
			calling({ owners: [sam, omar] }),
		);
		const electorate = sealing.state.agreements[a1]?.calls.at(-1)?.electorate;
		expect(electorate?.sales).not.toContain(sam);
	});

	it('ER11 facilitators speak for a side of which nobody else is left', () => {
		const past = [created, ...[cast.frida, cast.sam, cast.omar].map(joined)];
		expect(speaksFor(stateAfter(past), frida, 'sales')).toBe(false);
		expect(speaksFor(stateAfter([...past, by(frida, erased(sam))]), frida, 'sales')).toBe(true);
	});

	it('ER12 name, function and company are gone for everybody', () => {
		const past = [...revealed, by(frida, erased(tess))];
		for (const seat of [frida, omar, wall]) {
			const text = JSON.stringify(viewOf(stateAfter(past), seat));
			expect(text).not.toContain('tess of');
		}
		const { name, function: named, company, side } = stateAfter(past).participants[tess]!;
		expect({ name, named, company, side }).toEqual({
			...{ name: '', named: null, company: null, side: 'other' },
		});
	});

	it('ER14, P34 of who voted and led in the end, the vote and what was shown stand under seats of their own', () => {
		const past = [
			...voting,
			casts(sam, { [t1]: 2 }),
			closed,
			by(frida, { type: 'LeadOffered', from: frida, to: sam }),
			by(sam, { type: 'LeadHandedOver', from: frida, to: sam }),
		];
		const events = kept(past, sam);
		const vote = events.find(({ type }) => type === 'DotsCast')!;
		const seat = events.find(({ type }) => type === 'LeadHandedOver')!;
		expect([vote.by, seat.by]).not.toContain(sam);
		expect(vote.by).not.toBe(seat.by);
	});

	it('ER21 who looked on or led and was erased is in no list, and everybody’s page hears of it', () => {
		const second = { ...cast.frida, id: idOf('grace'), name: 'Grace' };
		const looking = { ...second, id: idOf('ida'), role: 'observer' as const, name: 'Ida' };
		for (const { id } of [second, looking]) {
			const past = [...seated, joined(second), joined(looking)];
			const view = viewOf(stateAfter(past), sam);
			const event = by(frida, erased(id));
			const state = stateAfter([...past, event]);
			evolveView(view, wire(forRoom(state, event)!));
			expect(Object.keys(view.room.participants)).not.toContain(id);
			expect(view.room.participants).toEqual(viewOf(state, sam).room.participants);
			expect(Object.keys(view.room.participants)).toHaveLength(past.length - 2);
			const replayed = viewOf(stateAfter(kept(past, id)), sam).room.participants;
			expect(Object.values(replayed).filter(({ name }) => name === '')).toEqual([]);
		}
	});

	it('ER21 a participant’s seat stands empty, and is not counted where one asks who is here by side', () => {
		const past = [created, ...[cast.frida, cast.sam, cast.omar].map(joined)];
		const gone = [...past, by(frida, erased(sam))];
		expect(viewOf(stateAfter(gone), frida).room.participants[sam]).toMatchObject({ name: '' });
		const show = by(frida, { type: 'SayingsShown', shown: true } as const);
		const salesIn = (events: Recorded[]) => {
			const view = viewOf(stateAfter(events), frida).room.sayings;
			return 'tally' in view ? view.tally.answered.sales : undefined;
		};
		expect(salesIn([...past, show])).toBe(null);
		expect(salesIn([...gone, show])).toBe(0);
		expect(salesIn([...past, show, by(frida, erased(sam))])).toBe(null);
		expect(salesIn(kept([...past, show], sam))).toBe(null);
	});

	it('ER13, Q27 a temperature goes with whoever gave it, shown or not; what is shown stays', () => {
		const sides = { sales: [0, 0, 0, 3, 0], operations: null, other: null };
		const shows = by(frida, { type: 'TemperatureShown', agreement: a1, sides } as const);
		const givenIn = (events: readonly Recorded[]) =>
			events.filter(({ type }) => type === 'TemperatureGiven').length;
		for (const past of [taking, [...taking, shows]]) {
			expect(givenIn(kept(past, sam))).toBe(givenIn(past) - 1);
			const now = stateAfter([...past, by(frida, erased(sam))]).agreements[a1]?.temperature;
			expect(now?.given).not.toHaveProperty(sam);
			expect(stateAfter(kept(past, sam)).agreements[a1]?.temperature).toEqual(now);
			expect(now?.sides).toEqual(past === taking ? null : sides);
		}
	});

	it('ER12 a later workshop forgets whom it was brought, and no one else', () => {
		const state = stateAfter(revealed);
		const [ada, bas] = ['ada', 'bas'].map((word) => ({
			...{ name: word, side: 'sales' as const, function: 'Buyer', company: 'Mill' },
		}));
		state.earlier.people = { [idOf('ada')]: ada!, [idOf('bas')]: bas! };
		for (const person of [idOf('ada'), idOf('nobody')])
			evolve(state, by('', { type: 'PersonForgotten', person }));
		expect(state.earlier.people).toEqual({
			[idOf('ada')]: { name: '', side: 'sales', function: null, company: null },
			[idOf('bas')]: bas,
		});
	});

	it('ER12 a record names that person nowhere', () => {
		const report = withWireIds(wire(everything().report()));
		const one = report.people.find(({ role, name }) => role === 'participant' && name !== '')!;
		const past = [created, by('', { type: 'ReportImported', report })];
		const text = JSON.stringify(kept(past, one.id));
		expect(JSON.stringify(past)).toContain(`"${one.name}"`);
		expect(text).not.toContain(`"${one.name}"`);
		expect(stateAfter(kept(past, one.id)).participants).not.toHaveProperty(one.id);
	});

	it('ER15 what is sealed in a record goes on naming its owners by their seats', () => {
		const report = withWireIds(wire(everything().report()));
		const { sealed } = report.agreements.find((told) => told.sealed)!;
		const [owner] = sealed!.text.owners;
		const past = [created, by('', { type: 'ReportImported', report })];
		const state = stateAfter(kept(past, owner!));
		expect(state.agreements[sealed!.id]?.sealed).toEqual(sealed);
		expect(state.participants).not.toHaveProperty(owner!);
	});

	it('ER12 the request by which one has joined is not known any more', () => {
		expect(JSON.stringify(kept(revealed, sam))).not.toContain(`request of ${sam}`);
		expect(JSON.stringify(kept(revealed, sam))).toContain(`request of ${omar}`);
	});

	it('ER13 a ballot in an open vote is gone, and what one has chosen in a check that is not shown', () => {
		const pick: Event = { type: 'FocusPicked', objectives: [o1], notOnList: false, goals: null };
		const past = [...voting, by(sam, { type: 'DotsCast', dots: { [t1]: 2 } }), by(sam, pick)];
		const [state, before] = [stateAfter(kept(past, sam)), stateAfter(past)];
		const others = ({ rounds }: typeof state) =>
			Object.entries(rounds[0]!.ballots).filter(([seat]) => seat !== sam);
		expect(Object.entries(state.rounds[0]!.ballots)).toEqual(others(before));
		expect(state.focus[0]?.picks).toEqual({});
		expect(Object.values(before.focus[0]!.picks)).toHaveLength(1);
	});

	it('ER13 words on what is not sealed are gone, with their reasons', () => {
		const no = saidEvent(sam, 'object', { reason: 'Nobody asked the night shift' });
		const past = [...asked, no, saidEvent(sara)];
		const text = JSON.stringify(kept(past, sam));
		expect(text).not.toContain('night shift');
		expect(stateAfter(kept(past, sam)).agreements[a1]?.words).toMatchObject([{ by: sara }]);
	});

	it('ER13 points taken back are gone, and expectations and ratings that were not shown', () => {
		const point: Event = {
			...{ type: 'PointRaised', point: idOf('p'), case: null },
			...{ kind: 'challenge', text: 'Taken back' },
		};
		const saying: Event = { type: 'ExpectationSaid', text: 'An hour at most' };
		const past = [
			...revealed,
			by(sam, point),
			by(sam, { type: 'PointWithdrawn', point: idOf('p'), withdrawn: true }),
			by(sam, saying),
			by(sam, { type: 'ReturnRated', score: 2 }),
			by(sam, { type: 'SayingMarked', saying: sayings[0], heard: true, said: false }),
		] as Recorded[];
		const text = JSON.stringify(kept(past, sam));
		for (const gone of ['Taken back', 'An hour', 'ReturnRated', 'SayingMarked'])
			expect(text).not.toContain(gone);
		const shown = [...past, by(frida, { type: 'ExpectationsShown', shown: true })];
		expect(JSON.stringify(kept(shown, sam))).toContain('An hour at most');
	});

	it('ER14 a closed vote stays as it was, and its ballot leads to nothing', () => {
		const past = [
			...voting,
			casts(sam, { [t1]: 2 }),
			casts(omar, { [t1]: 1 }),
			closed,
			by(sam, { type: 'TopicSuggested', topic: idOf('t'), title: 'Peaks' }),
		];
		const [before, after] = [stateAfter(past), stateAfter(kept(past, sam))];
		expect(before.rounds[0]?.ballots).toHaveProperty(sam);
		const figures = ({ rounds }: typeof after) =>
			Object.entries(rounds[0]!.ballots)
				.map(([seat, dots]) => [rounds[0]!.electorate[seat], dots])
				.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
		expect(figures(after)).toEqual(figures(before));
		const voter = Object.keys(after.rounds[0]!.ballots).find(
			(seat) => !before.rounds[0]!.ballots[seat],
		)!;
		const { rounds: _rounds, ...rest } = after;
		expect(JSON.stringify(rest)).not.toContain(voter);
		expect(after.close.topics).toMatchObject([{ title: 'Peaks' }]);
		expect(JSON.stringify(after.close.topics)).not.toContain(sam);
	});

	it('ER14 so does a shown check', () => {
		const pick: Event = { type: 'FocusPicked', objectives: [o2], notOnList: false, goals: null };
		const shown: Event = {
			type: 'FocusShown',
			objectives: [{ id: o2, title: 'Margin' }],
			sides: { [sam]: 'sales', [omar]: 'operations' },
		};
		const past = [...revealed, by(sam, pick), by(omar, pick), by(frida, shown)];
		const check = stateAfter(kept(past, sam)).focus[0]!;
		const [seat] = Object.keys(check.picks).filter((one) => one !== omar);
		expect(Object.keys(check.picks)).toHaveLength(2);
		expect(check.sides[seat!]).toBe('sales');
		expect(stateAfter(kept(past, sam)).participants).not.toHaveProperty(seat!);
	});

	it('ER15 a sealed record and the text that was called stay to the letter', () => {
		const but = saidEvent(sam, 'reservation', { reason: 'Only this year' });
		const { past } = given(...agreed, but).when(frida, sealing());
		const before = stateAfter(past).agreements[a1]!;
		const after = stateAfter(kept(past, sam)).agreements[a1]!;
		expect(after.sealed).toEqual(before.sealed);
		expect(after.calls.map(({ text, hash }) => [text, hash])).toEqual(
			before.calls.map(({ text, hash }) => [text, hash]),
		);
		const said = after.words.find(({ word }) => word === 'reservation');
		expect(said).toMatchObject({ reason: 'Only this year' });
		expect(said?.by).not.toBe(sam);
		expect(before.sealed?.consent.reservations).toMatchObject([{ by: sam }]);
	});
});

it('ER11 nobody opens the private document of a seat that is not there', () => {
	const state = stateAfter(kept(seated, sam));
	expect(documentsFor(state, sam)).toEqual([]);
});

describe('a seat that was erased', () => {
	it('ER11 does nothing any more, whatever its line still sends', () => {
		const past = [...revealed, by(frida, erased(sam))];
		given(...past)
			.when(sam, { type: 'RaiseHand', raised: true })
			.thenRefused('person-erased');
		const fred = { ...cast.frida, id: idOf('fred'), name: '' };
		given(...revealed, joined(fred), by(frida, erased(fred.id)))
			.when(frida, erase(fred.id, ''))
			.thenRefused('unknown-person');
	});

	it('ER11 is dealt nothing', () => {
		const past = [...seated, by(frida, erased(sam))];
		const cards = ['c7', 'c8', 'c9'].map((card) => ({
			...{ id: idOf(card), author: omar, sales: 'guess', operations: 'own' },
		})) as { id: string; author: string; sales: 'guess'; operations: 'own' }[];
		const { state } = given(...past).when(frida, {
			...{
				type: 'RevealConflicts',
				named: false,
				cards: cards.map(({ id, author }) => ({ id, author })),
			},
		} as never);
		expect(state.deals[sam]).toBeUndefined();
	});

	it('ER11 is not waited for in an open vote, nor in the log that is kept of it', () => {
		const past = [...voting, casts(sam, { [t1]: 2 })];
		for (const state of [
			stateAfter([...past, by(frida, erased(sam))]),
			stateAfter(kept(past, sam)),
		]) {
			const { electorate, ballots } = state.rounds[0]!;
			expect(Object.keys(electorate)).toHaveLength(8);
			expect(Object.keys(ballots)).toEqual(
				Object.keys(stateAfter(voting).rounds[0]!.ballots).filter((seat) => seat !== sam),
			);
		}
	});

	it('ER11 is not asked any more by an open call for consent', () => {
		const { electorate } = stateAfter([...asked, by(frida, erased(sam))]).agreements[a1]!.calls[0]!;
		expect(electorate.sales).not.toContain(sam);
		expect(electorate.sales).toContain(sara);
	});
});
