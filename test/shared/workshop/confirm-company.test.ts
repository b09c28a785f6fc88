import { describe, expect, it } from 'vitest';
import { arrival } from '../../../shared/workshop/door.ts';
import { confirmedCompany, tellsConfirmed } from '../../../shared/workshop/companies.ts';
import { mineLinks } from '../../../shared/workshop/links.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Participant } from '../../../shared/workshop/state.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { withoutPerson } from '../../../shared/workshop/without-person.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import {
	cast,
	created,
	frida,
	idOf,
	joined,
	oda,
	olga,
	omar,
	sam,
	sara,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const acme = 'Acme';
const of = (who: Participant, company: string | null): Participant => ({ ...who, company });
const paul: Participant = { ...cast.frida, id: idOf('paul'), name: 'Paul', company: acme };
/** Sam and Sara say Acme, Omar Bolt, Oda nothing; Paul leads beside Frida, and is of Acme. */
const there = [
	created,
	...[cast.frida, paul, of(cast.sam, acme), of(cast.sara, 'ACME')].map(joined),
	...[of(cast.omar, 'Bolt'), of(cast.oda, null), of(cast.olga, acme)].map(joined),
];
const confirm = (person: string | null, company = acme, confirmed = true) => ({
	...{ type: 'ConfirmCompany' as const, company, person, confirmed },
});
const confirmed = (...people: string[]): Event => ({
	...{ type: 'CompanyConfirmed', company: acme, people, confirmed: true },
});
const doubted = (...people: string[]): Event => ({
	...{ type: 'CompanyConfirmed', company: acme, people, confirmed: false },
});
const change = ({ name, side, remote }: Participant, company: string | null) => ({
	...{ type: 'ChangeSeat' as const, name, side, function: null, company, remote },
});
const byLink = (who: Participant): Recorded =>
	by(who.id, {
		...{ type: 'ParticipantJoined', participant: { ...who, confirmed: true } },
		...{ token: `token of ${who.id}`, request: null, link: { company: acme } },
	});
const isConfirmed = (past: readonly Recorded[], person: string) =>
	stateAfter(past).participants[person]?.confirmed ?? false;

describe('who reads what is a company’s own', () => {
	const mayRead = (past: readonly Recorded[], seat: string) =>
		confirmedCompany(stateAfter(past), seat) === acme;
	const sally = of(cast.sara, acme);
	const begun = [
		...[created, ...[cast.frida, of(cast.omar, 'Bolt')].map(joined)],
		byLink(of(cast.sam, acme)),
	];
	const late = (past: readonly Recorded[]) => {
		const [event] = arrival(stateAfter(past), {
			...{ participant: sally, token: 'token of sara', request: null, link: { company: acme } },
		} as never);
		return [...past, by(sara, event!)];
	};
	const linked = by(frida, { type: 'LinksIssued', keys: { hash: { company: acme } } });
	const admit = (person: string) => ({ type: 'AdmitToCompany' as const, person });

	it('OW9 whoever comes first does, and later ones wait for one who does', () => {
		const past = late([...begun, linked]);
		expect([mayRead(past, sam), mayRead(past, sara)]).toEqual([true, false]);
		expect(stateAfter(past).participants[sara]).toMatchObject({ confirmed: true, own: 'waits' });
		const after = given(...past).when(sam, admit(sara));
		after.then({ type: 'AdmittedToCompany', person: sara });
		expect(mayRead(after.past, sara)).toBe(true);
		expect(after.state.participants[sara]).toMatchObject({ confirmed: true, own: 'reads' });
		given(...after.past)
			.when(sam, admit(sara))
			.then();
	});

	it('OW9 nobody lets in who does not read, nor to another company', () => {
		const past = late([...begun, linked]);
		for (const seat of [frida, sara])
			given(...past)
				.when(seat, admit(sara))
				.thenRefused('company-unconfirmed');
		given(...past)
			.when(sam, admit(omar))
			.thenRefused('unknown-person');
		given(...past)
			.when(sam, admit(idOf('nobody')))
			.thenRefused('unknown-person');
		const bolt = by(frida, {
			...{ type: 'CompanyConfirmed', company: 'Bolt', people: [omar], confirmed: true },
		} as const);
		given(...past, bolt)
			.when(sam, admit(omar))
			.thenRefused('other-company');
	});

	it('OW9 a facilitator’s word makes nobody read it who is not the first, but all who are the first at once', () => {
		const there = [created, ...[cast.frida, of(cast.sam, acme), sally].map(joined)];
		const circle = [...there, joined(of(cast.omar, 'Bolt'))];
		const both = given(...circle).when(frida, confirm(null));
		expect([sam, sara].map((seat) => mayRead(both.past, seat))).toEqual([true, true]);
		const one = given(...circle).when(frida, confirm(sam));
		const other = given(...one.past).when(frida, confirm(sara));
		other.then({ ...confirmed(sara), waits: [sara] } as Event);
		expect([sam, sara].map((seat) => mayRead(other.past, seat))).toEqual([true, false]);
	});

	it('OW9 that all who read are taken out, or not confirmed any more, makes nobody the first again', () => {
		const past = [...begun, linked];
		const out = by(frida, { type: 'PersonRemoved', person: sam });
		expect(mayRead(late([...past, out]), sara)).toBe(false);
		const doubt = given(...past).when(frida, confirm(sam, acme, false));
		expect(mayRead(doubt.past, sam)).toBe(false);
		expect(mayRead(late(doubt.past), sara)).toBe(false);
		const again = given(...doubt.past).when(frida, confirm(sam));
		expect(mayRead(again.past, sam)).toBe(true);
	});

	it('OW9 whoever reads and is doubted and confirmed again asks nobody, and whoever waits and is doubted waits no more', () => {
		const circle = [created, ...[cast.frida, of(cast.sam, acme), sally].map(joined)];
		const both = given(...circle, joined(of(cast.omar, 'Bolt'))).when(frida, confirm(null)).past;
		const doubt = given(...both).when(frida, confirm(sam, acme, false));
		expect(mayRead(doubt.past, sam)).toBe(false);
		const again = given(...doubt.past).when(frida, confirm(sam));
		again.then(confirmed(sam));
		expect(mayRead(again.past, sam)).toBe(true);
		const waiting = given(...late([...begun, linked])).when(frida, confirm(sara, acme, false));
		expect(waiting.state.participants[sara]).not.toHaveProperty('own');
	});

	it('OW9 that somebody was let in says nothing of whoever does not wait', () => {
		const past = late([...begun, linked]);
		for (const person of [omar, idOf('nobody')]) {
			const admitted = by(sam, { type: 'AdmittedToCompany', person });
			expect(stateAfter([...past, admitted]).participants).toEqual(stateAfter(past).participants);
		}
	});

	it('OW9 whoever was confirmed before anybody waited reads on', () => {
		expect(mayRead([...begun, byLink(sally)], sara)).toBe(true);
	});
});

describe('a company', () => {
	it('P41 is typed until a facilitator confirms it of one person, whom everybody then sees confirmed', () => {
		expect(isConfirmed(there, sam)).toBe(false);
		const after = given(...there).when(frida, confirm(sam));
		after.then(confirmed(sam));
		expect(roomView(after.state).participants[sam]?.confirmed).toBe(true);
		expect(roomView(after.state).participants[sara]?.confirmed).toBeUndefined();
		given(...after.past)
			.when(frida, confirm(sam))
			.thenNothing();
		const back = given(...after.past).when(frida, confirm(sam, acme, false));
		back.then(doubted(sam));
		expect(isConfirmed(back.past, sam)).toBe(false);
	});

	it('P41 is confirmed of all who name it at once, and of nobody else', () => {
		const after = given(...there).when(frida, confirm(null));
		after.then(confirmed(paul.id, sam, sara));
		for (const other of [omar, oda, olga, frida])
			expect(isConfirmed(after.past, other)).toBe(false);
	});

	it('P41 is confirmed by facilitators alone, of people who work in the room and are in it', () => {
		for (const person of [sam, omar, olga])
			expect(() =>
				given(...there)
					.when(person, confirm(sara))
					.thenRefused('not-allowed'),
			).not.toThrow();
		for (const person of [olga, oda, idOf('nobody')])
			given(...there)
				.when(frida, confirm(person))
				.thenRefused('unknown-person');
		given(...there, by(frida, { type: 'PersonRemoved', person: sam }))
			.when(frida, confirm(sam))
			.thenRefused('unknown-person');
		given(...there, by(frida, { type: 'WorkshopClosed' }))
			.when(frida, confirm(sam))
			.then(confirmed(sam));
	});

	it('P41 is told confirmed in a circle alone', () => {
		const people = (past: readonly Recorded[]) => Object.values(stateAfter(past).participants);
		const [one, several] = [people([...there.slice(0, 5)]), people(there)];
		expect(tellsConfirmed({ scope: null }, several)).toBe(true);
		expect(tellsConfirmed({ scope: null }, one)).toBe(false);
		expect(tellsConfirmed({ scope: { kind: 'circle' } }, one)).toBe(true);
		expect(tellsConfirmed({ scope: { kind: 'company', name: acme } }, several)).toBe(false);
	});

	it('P42 is confirmed no more once one names another, or none, and with other capitals it is the same', () => {
		const past = [...there, by(frida, confirmed(sam))];
		for (const other of ['Bolt', null]) {
			const after = given(...past).when(sam, change(cast.sam, other));
			expect(isConfirmed(after.past, sam)).toBe(false);
			const back = given(...after.past).when(sam, change(cast.sam, acme));
			expect(isConfirmed(back.past, sam)).toBe(false);
		}
		const same = given(...past).when(sam, change(cast.sam, 'aCmE'));
		expect(isConfirmed(same.past, sam)).toBe(true);
	});

	it('P43 is not confirmed of oneself, nor of who names another since', () => {
		given(...there)
			.when(paul.id, confirm(paul.id))
			.thenRefused('own-company');
		given(...there)
			.when(paul.id, confirm(null))
			.then(confirmed(sam, sara));
		given(...there)
			.when(frida, confirm(omar))
			.thenRefused('other-company');
		const left = by(sam, { ...change(cast.sam, 'Bolt'), type: 'SeatChanged' });
		expect(isConfirmed([...there, left, by(frida, confirmed(sam))], sam)).toBe(false);
		const own = [...there, by(frida, confirmed(paul.id))];
		given(...own)
			.when(paul.id, confirm(paul.id, acme, false))
			.then(doubted(paul.id));
	});
});

describe('a company’s link', () => {
	const keys = { 'hash of Acme': { company: acme }, 'hash of Bolt': { company: 'Bolt' } };
	const linked = [...there, by(frida, { type: 'LinksIssued', keys })];
	const noor = of({ ...cast.sara, id: idOf('noor'), name: 'Noor' }, acme);
	const revoke = (out: boolean) => ({
		...{ type: 'RevokeLink' as const, link: { company: 'acme' }, out },
	});
	const revoked: Event = { type: 'LinkRevoked', link: { company: 'acme' } };

	it('P44 is called back by itself, in whichever capitals, and who came by it is counted', () => {
		const past = [...linked, byLink(noor)];
		expect(mineLinks(stateAfter(past), frida)?.companies).toEqual([
			{ company: acme, cameBy: 1 },
			{ company: 'Bolt', cameBy: 0 },
		]);
		const after = given(...past).when(frida, revoke(false));
		after.then(revoked);
		expect(Object.keys(after.state.keys)).toEqual(['hash of a link', 'hash of Bolt']);
		expect(isConfirmed(after.past, noor.id)).toBe(true);
		expect(mineLinks(after.state, frida)?.companies).toEqual([{ company: 'Bolt', cameBy: 0 }]);
	});

	it('P44 takes with it what it confirmed of those who go, and of them alone', () => {
		const past = [...linked, byLink(noor), by(frida, confirmed(sam))];
		const after = given(...past).when(frida, revoke(true));
		const gone: Event = {
			type: 'CompanyConfirmed',
			company: 'acme',
			people: [noor.id],
			confirmed: false,
		};
		after.then(revoked, gone, { type: 'PersonRemoved', person: noor.id });
		expect(isConfirmed(after.past, sam)).toBe(true);
		const back = [...after.past, by(frida, { type: 'PersonLetIn', person: noor.id })];
		expect(isConfirmed(back, noor.id)).toBe(false);
	});

	it('P44 confirms nobody who waited at the door when it was called back', () => {
		const found = { participant: noor, token: 'a token', request: null, link: { company: acme } };
		const letIn = { type: 'LetIn' as const, person: noor.id, found };
		const inTime = given(...linked).when(frida, letIn);
		expect(isConfirmed(inTime.past, noor.id)).toBe(true);
		const late = given(...linked, by(frida, revoked)).when(frida, letIn);
		expect(late.state.participants[noor.id]?.company).toBe(acme);
		expect(isConfirmed(late.past, noor.id)).toBe(false);
	});

	it('ER12 of whoever came by it and is erased neither state nor log knows the company', () => {
		const alone = of(noor, 'Canary Docks');
		const past = [
			created,
			joined(cast.frida),
			by(alone.id, {
				...{ type: 'ParticipantJoined', participant: { ...alone, confirmed: true } },
				...{ token: 'a token', request: null, link: { company: 'Canary Docks' } },
			}),
			by(frida, { ...confirmed(alone.id), company: 'Canary Docks' } as Event),
			by(frida, { type: 'PersonErased', person: alone.id }),
		].map((event, seq) => ({ ...event, seq, commandId: null }));
		const amended = new Map(
			withoutPerson(past, alone.id, () => idOf('ghost')).map((one) => [one.seq, one]),
		);
		const kept = past.map((event) => amended.get(event.seq) ?? event);
		expect(JSON.stringify(kept)).not.toContain('Canary');
		expect(JSON.stringify(kept)).not.toContain('"confirmed":true');
		const state = JSON.stringify(stateAfter(past));
		expect(state).not.toContain('Canary');
		expect(state).not.toContain('"confirmed"');
	});
});
