import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goneLongEnough } from '../../../shared/workshop/lead.ts';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import { mineView } from '../../../shared/workshop/view.ts';
import { decide, evolve, type Command, type Event } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, plays } from '../../support/play.ts';
import {
	cast,
	casts,
	frida,
	idOf,
	joined,
	olga,
	omar,
	sam,
	seated,
	t1,
	voting,
	wall,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const second = { ...cast.frida, id: idOf('second facilitator'), name: 'Fred' };
const fred = second.id;
const offered = (to: string | null, from = frida): Event => ({ type: 'LeadOffered', from, to });
const handed = (to: string, from = frida): Event => ({ type: 'LeadHandedOver', from, to });
const led = [...seated, by(frida, offered(sam)), by(sam, handed(sam))];

describe('P29 the lead is offered', () => {
	it('to a participant or an observer who is here, and to nobody else', () => {
		for (const to of [sam, olga])
			given(...seated)
				.when(frida, { type: 'OfferLead', to })
				.then(offered(to));
		for (const to of [frida, wall, idOf('nobody'), '__proto__'])
			given(...seated)
				.when(frida, { type: 'OfferLead', to })
				.thenRefused('unknown-person');
		given(...seated, by(frida, { type: 'PersonRemoved', person: sam }))
			.when(frida, { type: 'OfferLead', to: sam })
			.thenRefused('unknown-person');
		given(...seated, by(frida, { type: 'PersonErased', person: sam }))
			.when(frida, { type: 'OfferLead', to: sam })
			.thenRefused('unknown-person');
	});

	it('once: the same again is nothing new, another one takes its place, and it can be taken back', () => {
		const past = [...seated, by(frida, offered(sam))];
		given(...past)
			.when(frida, { type: 'OfferLead', to: sam })
			.thenNothing();
		given(...past)
			.when(frida, { type: 'OfferLead', to: olga })
			.then(offered(olga));
		given(...past)
			.when(frida, { type: 'OfferLead', to: null })
			.then(offered(null));
		expect(stateAfter([...past, by(frida, offered(null))]).lead.offers).toEqual({});
	});

	it('and taken with one word: who took it leads, and the other one leads no more', () => {
		given(...seated, by(frida, offered(sam)))
			.when(sam, { type: 'AnswerOffer', from: frida, take: true })
			.then(handed(sam));
		const state = stateAfter(led);
		expect(state.participants[sam]?.role).toBe('facilitator');
		expect(state.participants[frida]?.role).toBe('observer');
		const stamp = { by: frida, at: 0 };
		expect(decide(state, { type: 'Freeze', frozen: true }, stamp)).toMatchObject({
			refusal: { code: 'not-allowed' },
		});
		expect(decide(state, { type: 'Freeze', frozen: true }, { ...stamp, by: sam }).ok).toBe(true);
		expect(documentsFor(state, frida).map(({ mode }) => mode)).toEqual(['read']);
	});

	it('a no ends it, and nothing else happens', () => {
		given(...seated, by(frida, offered(sam)))
			.when(sam, { type: 'AnswerOffer', from: frida, take: false })
			.then(offered(null));
	});

	it('what is not offered, or not any more, is not taken', () => {
		for (const past of [
			seated,
			[...seated, by(frida, offered(olga))],
			[...seated, by(frida, offered(sam)), by(frida, offered(null))],
			[...seated, by(frida, offered(sam)), by(frida, { type: 'PersonErased', person: frida })],
			[
				...seated,
				joined(second),
				by(fred, offered(sam, fred)),
				by(frida, { type: 'PersonRemoved', person: fred }),
			],
		])
			for (const from of [frida, fred, idOf('nobody')])
				given(...past)
					.when(sam, { type: 'AnswerOffer', from, take: true })
					.thenRefused('offer-gone');
	});

	it('whoever leads no more has offered nothing', () => {
		const state = stateAfter([
			...seated,
			joined(second),
			by(fred, offered(sam, fred)),
			by(frida, handed(fred)),
		]);
		expect(state.lead.offers).toEqual({ [fred]: sam });
		evolve(state, by(fred, handed(frida, fred)));
		expect(state.lead.offers).toEqual({});
	});
});

it('P34 who leads in the meantime and says another name speaks for the same side afterwards', () => {
	const named: Command = {
		...{ type: 'ChangeSeat', name: 'Sam again', side: null, function: null, company: null },
		remote: false,
	};
	for (const past of [led, [...voting, by(sam, handed(sam))]]) {
		const { state } = given(...past).when(sam, named);
		expect(state.participants[sam]).toMatchObject({ name: 'Sam again', side: 'sales' });
	}
});

it('P34 who handed over looks on, or is the participant that they were, at the same table and with the same vote', () => {
	const table = { id: idOf('table'), number: 1, members: [sam, omar], case: null };
	const state = stateAfter([
		...voting,
		casts(sam, { [t1]: 2 }),
		by(frida, { type: 'TablesMade', groups: [table] }),
		by(frida, offered(sam)),
		by(sam, handed(sam)),
	]);
	const round = () => state.rounds[0]!;
	expect(state.groups[table.id]?.members).toEqual([omar]);
	expect([round().electorate[sam], round().ballots[sam]]).toEqual([undefined, undefined]);
	evolve(state, by(sam, offered(frida, sam)));
	const take = { type: 'AnswerOffer', from: sam, take: true } as const;
	const decision = decide(state, take, { by: frida, at: noon });
	expect(decision).toEqual({
		ok: true,
		events: [handed(frida, sam), { type: 'PersonSeated', seat: sam, group: table.id, from: null }],
	});
	if (decision.ok) for (const event of decision.events) evolve(state, by(frida, event));
	expect(state.groups[table.id]?.members).toEqual([omar, sam]);
	expect([round().electorate[sam], round().ballots[sam]]).toEqual(['sales', { [t1]: 2 }]);
	expect(state.participants[sam]?.role).toBe('participant');
	expect(state.participants[frida]?.role).toBe('facilitator');
	const before = { [frida]: 'observer' };
	expect(state.lead).toEqual({ offers: {}, before, after: { [sam]: frida } });
});

it('P35 of an offer facilitators are told and whom it is made to, and nobody else', () => {
	const state = stateAfter([...seated, joined(second), by(frida, offered(sam))]);
	const offers = [{ from: frida, to: sam }];
	for (const seat of [frida, fred, sam])
		expect(mineView(state, seat).lead).toEqual({ offers, after: null });
	expect(mineView(state, olga).lead).toEqual({ offers: [], after: null });
	evolve(state, by(sam, handed(sam)));
	expect(mineView(state, frida).lead).toEqual({ offers: [], after: sam });
	expect(mineView(state, sam).lead).toEqual({ offers: [], after: null });
});

it('P35 it ends when one of the two is taken out or erased', () => {
	for (const from of [frida, fred])
		for (const end of ['PersonRemoved', 'PersonErased'] as const)
			for (const person of [from, sam]) {
				const state = stateAfter([...seated, joined(second), by(from, offered(sam, from))]);
				evolve(state, by(frida, { type: end, person: olga }));
				expect(state.lead.offers).toEqual({ [from]: sam });
				evolve(state, by(frida, { type: end, person }));
				expect(state.lead.offers).toEqual({});
			}
});

it('P36 two minutes are two minutes', () => {
	expect(goneLongEnough).toBe(2 * 60 * 1000);
});

it('P36 another facilitator leads in the place of one who has been gone for two minutes, not before', () => {
	const past = [...seated, joined(second)];
	given(...past)
		.when(fred, { type: 'TakeLead', from: frida, found: goneLongEnough - 1 })
		.thenRefused('still-leads');
	given(...past)
		.when(fred, { type: 'TakeLead', from: frida, found: goneLongEnough })
		.then(handed(fred));
	for (const from of [sam, olga, fred, idOf('nobody')])
		given(...past)
			.when(fred, { type: 'TakeLead', from, found: goneLongEnough })
			.thenRefused('unknown-person');
	given(...past)
		.when(sam, { type: 'TakeLead', from: frida, found: goneLongEnough })
		.thenRefused('not-allowed');
});

it('P37 whatever is asked in whatever order, somebody leads', () => {
	holds(
		fc.property(plays(40), (a) => {
			play(a, (event, { participants, left }) => {
				const leaders = Object.values(participants).filter(
					({ id, role, removed }) => role === 'facilitator' && !removed && !left.includes(id),
				);
				// Whoever is erased had said so, where others could lead by their token.
				if (event.type !== 'PersonErased') expect(leaders.length).toBeGreaterThan(0);
			});
		}),
	);
});
