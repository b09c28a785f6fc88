import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { sayings } from '../../../shared/workshop/sayings.ts';
import { speaksFor } from '../../../shared/workshop/read-backs.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Link } from '../../../shared/workshop/links.ts';
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
	oda,
	omar,
	opened,
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

const ofType = (events: readonly Recorded[], wanted: string) =>
	events.filter(({ type }) => type === wanted);

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

	it('ER14 so does one in which somebody was let vote who came later', () => {
		const late = { ...cast.sam, id: idOf('late'), name: 'Late' };
		const lets = by(frida, { type: 'VoterAdmitted', person: late.id, side: 'sales' });
		const past = [...voting, joined(late), lets, casts(late.id, { [t1]: 2 }), closed];
		const events = kept(past, late.id);
		const [before, after] = [stateAfter(past), stateAfter(events)];
		const voter = ofType(events, 'DotsCast')[0]!.by;
		expect(voter).not.toBe(late.id);
		expect(ofType(events, 'VoterAdmitted')).toMatchObject([{ person: voter }]);
		expect(after.rounds[0]!.ballots).toEqual({ [voter]: { [t1]: 2 } });
		expect(Object.keys(after.rounds[0]!.electorate)).toHaveLength(
			Object.keys(before.rounds[0]!.electorate).length,
		);
		const { rounds: _rounds, ...rest } = after;
		expect(JSON.stringify(rest)).not.toContain(voter);
	});

	it('ER13 an open vote waits for nobody who was let in later and is erased', () => {
		const late = { ...cast.sam, id: idOf('late'), name: 'Late' };
		const lets = by(frida, { type: 'VoterAdmitted', person: late.id, side: 'sales' });
		const after = stateAfter(kept([...voting, joined(late), lets], late.id));
		expect(after.rounds[0]!.electorate).toEqual(stateAfter(voting).rounds[0]!.electorate);
	});

	it.each([
		['taken out', by(frida, { type: 'PersonRemoved', person: sam })],
		['led', by(sam, { type: 'LeadHandedOver', from: frida, to: sam })],
	])(
		'ER13, ER14 a closed vote that whoever is erased had left as they were %s stays as it was',
		(_how, leaves) => {
			const votes = [casts(sam, { [t1]: 2 }), casts(omar, { [t1]: 1 })];
			const past = [...voting, ...votes, leaves, closed];
			const events = kept(past, sam);
			const [before, after] = [stateAfter(past), stateAfter(events)];
			expect(before.rounds[0]!.ballots).toEqual({ [omar]: { [t1]: 1 } });
			expect(after.rounds[0]!.ballots).toEqual(before.rounds[0]!.ballots);
			expect(after.rounds[0]!.electorate).toEqual(before.rounds[0]!.electorate);
			expect(ofType(events, 'DotsCast').map((event) => event.by)).toEqual([omar]);
		},
	);

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

describe('what the log keeps of somebody who was erased', () => {
	const changes = (seat: string, name: string) =>
		by(seat, {
			...{ type: 'SeatChanged', name, side: 'sales', remote: false },
			...{ function: `${name}, a buyer`, company: `${name} & Co` },
		});

	it('ER12 a name that was changed is gone too, and the names of others stay', () => {
		const others = changes(omar, 'Omar the miller');
		const past = [...seated, changes(sam, 'Samuel'), others];
		expect(JSON.stringify(kept(past, sam))).not.toContain('Samuel');
		const [own, other] = ofType(kept(past, sam), 'SeatChanged');
		expect(own).toMatchObject({ name: '', function: null, company: null, side: 'sales' });
		expect(other).toMatchObject(others);
		expect(stateAfter(kept(past, sam)).participants[omar]?.name).toBe('Omar the miller');
	});

	it('ER12 that a company was confirmed stays of the others alone', () => {
		const confirmed = (people: string[], waits?: string[]): Recorded =>
			by(frida, {
				...{ type: 'CompanyConfirmed', company: 'Harbour Bakery', people, confirmed: true },
				...(waits && { waits }),
			});
		const after = (people: string[], waits?: string[]) =>
			kept([...seated, confirmed(people, waits)], sam).find(({ type }) =>
				['CompanyConfirmed', 'Withheld'].includes(type),
			);
		expect(after([sam])?.type).toBe('Withheld');
		expect(after([sam, omar])).toMatchObject({ people: [omar] });
		expect(after([sam, omar])).not.toHaveProperty('waits');
		expect(after([sam, omar], [sam])).toMatchObject({ people: [omar] });
		expect(after([sam, omar], [sam])).not.toHaveProperty('waits');
		expect(after([sam, omar], [sam, omar])).toMatchObject({ people: [omar], waits: [omar] });
		expect(after([omar, oda], [oda])).toMatchObject(confirmed([omar, oda], [oda]));
		expect(after([omar, oda])).not.toHaveProperty('waits');
	});

	it('ER12 by which kind of link one came stays, and not by which company’s', () => {
		const came = (link: Link) => ({ ...joined(cast.sam), link }) as Recorded;
		const after = (link: Link) =>
			ofType(kept([created, joined(cast.frida), came(link)], sam), 'ParticipantJoined')[1];
		expect(after('participant')).toMatchObject({ link: 'participant', request: null });
		expect(after({ company: 'Canary Docks' })).not.toHaveProperty('link');
	});

	it('ER12, ER13 of a record the others keep their names, and everybody the words on what is sealed', () => {
		const report = withWireIds(wire(everything().report()));
		const told = report.agreements.find(
			({ sealed, words }) => sealed && Object.keys(words).length > 1,
		)!;
		const [one, other] = Object.keys(told.words) as [string, string];
		const open = { ...told, id: idOf('open'), sealed: null };
		report.agreements = [told, open];
		const events = kept([created, by('', { type: 'ReportImported', report })], one);
		const [imported] = ofType(events, 'ReportImported');
		if (imported?.type !== 'ReportImported') throw new Error('The record is gone.');
		const { agreements, people } = imported.report;
		const names = (all: typeof people) => all.map(({ name }) => name).filter((name) => name !== '');
		const { name } = report.people.find(({ id }) => id === one)!;
		expect(names(people)).toEqual(names(report.people).filter((each) => each !== name));
		expect(Object.values(agreements[0]!.words)).toEqual(Object.values(told.words));
		expect(Object.keys(agreements[0]!.words)).not.toContain(one);
		const { [one]: _gone, ...stay } = open.words;
		expect(agreements[1]!.words).toEqual(stay);
		expect(stay).toHaveProperty(other);
	});

	it('ER12 no text leads back to the seat, not even one that says nothing else', () => {
		const says = by(sam, { type: 'ExpectationSaid', text: sam });
		const shown = by(frida, { type: 'ExpectationsShown', shown: true });
		const { expectations } = stateAfter(kept([...seated, says, shown], sam));
		expect(JSON.stringify(expectations)).not.toContain(sam);
	});

	it('ER13 of what is gone its place and its time stay, and nothing else', () => {
		const marked = {
			...by(sam, { type: 'SayingMarked', saying: sayings[0], heard: true, said: false }),
			...{ seq: 7, v: 1, commandId: idOf('command') },
		} as Recorded & { seq: number; commandId: string };
		expect(withoutPerson([marked], sam, newId)).toEqual([
			{ seq: 7, v: 1, at: noon, type: 'Withheld', by: '', commandId: null },
		]);
	});

	it('ER13, ER14 each answer is gone until its own figures are shown, and stays from then on', () => {
		const rating = { state: 2, importance: 4 } as const;
		const saleType = { id: idOf('stock'), title: 'Stock', customerRequires: '', weRequire: '' };
		const answers: [shows: Event, ...Event[]][] = [
			[
				{ type: 'ReadinessShown' },
				{ type: 'ReadinessRated', saleType: saleType.id, element: 'b', rating },
				{ type: 'RhythmRated', rating },
			],
			[
				{ type: 'ScoresShown' },
				{ type: 'ReturnRated', score: 2 },
				{ type: 'PulseRated', pulse: [1, null, null, null, null, 5] },
			],
			[
				{ type: 'SayingsShown', shown: true },
				{ type: 'SayingMarked', saying: sayings[0], heard: true, said: false },
			],
			[
				{ type: 'ExpectationsShown', shown: true },
				{ type: 'ExpectationSaid', text: 'An hour at most' },
			],
		];
		const answered = answers.flatMap(([, ...events]) => events);
		const past = [
			...[...seated, by(frida, { type: 'SaleTypeSet', saleType })],
			...answered.map((event) => by(sam, event)),
		];
		const stay = (shown: readonly Event[]) => {
			const types = kept([...past, ...shown.map((event) => by(frida, event))], sam).map(
				({ type }) => type,
			);
			return answered.map(({ type }) => type).filter((type) => types.includes(type));
		};
		expect(stay([])).toEqual([]);
		for (const [shows, ...events] of answers)
			expect(stay([shows])).toEqual(events.map(({ type }) => type));
	});

	it('ER13, ER14 a point goes where it was taken back, whatever else is shown', () => {
		const raised = (word: string): Event => ({
			...{ type: 'PointRaised', point: idOf(word), case: null },
			...{ kind: 'challenge', text: `The point ${word}` },
		});
		const past = [
			...[...seated, by(sam, raised('one')), by(sam, raised('two'))],
			by(sam, { type: 'PointWithdrawn', point: idOf('one'), withdrawn: true }),
		];
		const shown = by(frida, { type: 'ExpectationsShown', shown: true });
		for (const events of [past, [...past, shown]])
			expect(ofType(kept(events, sam), 'PointRaised')).toMatchObject([{ text: 'The point two' }]);
	});

	it('ER13, ER14 of several votes and checks the one that is over stays, and the one that is open goes', () => {
		const pick = (objective: string): Event => ({
			...{ type: 'FocusPicked', objectives: [objective], notOnList: false, goals: null },
		});
		const shows = by(frida, {
			...{ type: 'FocusShown', objectives: [{ id: o1, title: 'Margin' }] },
			sides: { [sam]: 'sales' },
		});
		const past = [
			...[...voting, casts(sam, { [t1]: 2 }), closed],
			...[by(sam, pick(o1)), shows, by(frida, { type: 'FocusOpened', number: 2 })],
			...[opened({ number: 2 }), casts(sam, { [t1]: 3 }), by(sam, pick(o2))],
		] as Recorded[];
		const events = kept(past, sam);
		expect(ofType(events, 'DotsCast')).toMatchObject([{ dots: { [t1]: 2 } }]);
		expect(ofType(events, 'FocusPicked')).toMatchObject([{ objectives: [o1] }]);
		expect(ofType(events, 'Withheld')).toHaveLength(2);
	});

	it('ER14 each closed vote and each shown check has a seat of its own, and nothing leads from one to the other', () => {
		const pick: Event = { type: 'FocusPicked', objectives: [o2], notOnList: false, goals: null };
		const shows: Event = {
			...{ type: 'FocusShown', objectives: [{ id: o2, title: 'Margin' }] },
			sides: { [sam]: 'sales' },
		};
		const past = [
			...[...voting, casts(sam, { [t1]: 2 }), closed],
			...[opened({ number: 2 }), casts(sam, { [t1]: 3 }), closed],
			...[by(sam, pick), by(frida, shows)],
			by(sam, { type: 'TopicSuggested', topic: idOf('t'), title: 'Peaks' }),
		];
		const events = kept(past, sam);
		const seats = ['DotsCast', 'FocusPicked', 'TopicSuggested'].flatMap((type) =>
			ofType(events, type).map((event) => event.by),
		);
		expect(seats).toHaveLength(4);
		expect(new Set(seats).size).toBe(4);
		const [, , picked, topic] = seats;
		expect(ofType(events, 'FocusShown')).toMatchObject([{ sides: { [picked!]: 'sales' } }]);
		expect(ofType(events, 'ParticipantJoined').map((event) => event.by)).toContain(topic);
	});

	it('ER14 of who led all stands under one seat, votes and checks that were opened too', () => {
		const fred = { ...cast.frida, id: idOf('fred'), name: 'Fred' };
		const past = [
			...[...seated, joined(fred), { ...opened(), by: fred.id }, { ...closed, by: fred.id }],
			by(fred.id, { type: 'FocusShown', objectives: [], sides: {} }),
		];
		const seats = kept(past, fred.id)
			.slice(seated.length, past.length)
			.map((event) => event.by);
		expect(new Set(seats).size).toBe(1);
		expect(seats).not.toContain(fred.id);
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
