import { describe, expect, it } from 'vitest';
import { linkKinds, mineLinks, roleOfLink, type LinkKind } from '../../../shared/workshop/links.ts';
import type { Participant } from '../../../shared/workshop/state.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { cast, created, frida, idOf, joined, omar, oda, sam, sara } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const revoke = (link: LinkKind, out = false) => ({ type: 'RevokeLink' as const, link, out });
const revoked = (link: LinkKind): Event => ({ type: 'LinkRevoked', link });
const removed = (person: string): Event => ({ type: 'PersonRemoved', person });
const keys = Object.fromEntries(linkKinds.map((link) => [`hash of ${link}`, link]));
const paul: Participant = { ...cast.frida, id: idOf('paul'), name: 'Paul' };
const came = (participant: Participant, link: LinkKind) => ({ ...joined(participant), link });
/** Frida and Paul lead, Sam and Sara came by the link in a mail, Omar typed the code. */
const there = [
	{ ...created, keys },
	came(cast.frida, 'facilitator'),
	came(paul, 'cohost'),
	came(cast.sam, 'participant'),
	came(cast.sara, 'participant'),
	joined(cast.omar),
];

describe('links', () => {
	it.each(linkKinds)('P22 of %s is called back, and every other one opens on', (link) => {
		const after = given(...there).when(frida, revoke(link));
		after.then(revoked(link));
		expect(after.state.keys).toEqual(
			Object.fromEntries(Object.entries(keys).filter(([, kind]) => kind !== link)),
		);
		given(...after.past)
			.when(frida, revoke(link))
			.thenNothing();
		const issued = by(frida, { type: 'LinksIssued', keys: { 'a new hash': link } });
		const again = given(...after.past, issued).when(frida, revoke(link));
		again.then(revoked(link));
		expect(again.state.keys).toEqual(after.state.keys);
	});

	it.each(linkKinds)('P22 of %s all that are out are called back at once', (link) => {
		const more = by(frida, { type: 'LinksIssued', keys: { another: link, third: link } });
		const { state } = given(...there, more).when(frida, revoke(link));
		expect(Object.values(state.keys)).toEqual(linkKinds.filter((kind) => kind !== link));
	});

	it('P22 is called back by facilitators alone, also in a workshop that has ended', () => {
		given(...there)
			.when(sam, revoke('screen'))
			.thenRefused('not-allowed');
		given(...there, by(frida, { type: 'WorkshopClosed' }))
			.when(frida, revoke('screen'))
			.then(revoked('screen'));
	});

	it('P22 a co-facilitator comes by a link of one’s own, and leads', () => {
		expect(linkKinds.map(roleOfLink)).toEqual([
			...['facilitator', 'facilitator', 'participant', 'screen', 'observer'],
		]);
	});

	it('P23 those who came by it go with it, where the facilitator says so', () => {
		given(...there)
			.when(frida, revoke('participant'))
			.then(revoked('participant'));
		const after = given(...there).when(frida, revoke('participant', true));
		after.then(revoked('participant'), removed(sam), removed(sara));
		expect(after.state.participants[omar]?.removed).toBeUndefined();
		given(...there)
			.when(frida, revoke('cohost', true))
			.then(revoked('cohost'), removed(paul.id));
	});

	it('P23 whoever calls it back stays in', () => {
		given(...there)
			.when(frida, revoke('facilitator', true))
			.then(revoked('facilitator'));
		given(...there)
			.when(paul.id, revoke('facilitator', true))
			.then(revoked('facilitator'), removed(frida));
	});

	it('P23 whoever is out already, was erased or was let in again is not taken out with it', () => {
		const meanwhile = [
			...there,
			came(cast.oda, 'participant'),
			by(frida, removed(sam)),
			by(frida, removed(sara)),
			by(frida, { type: 'PersonLetIn', person: sara }),
			by(frida, { type: 'PersonErased', person: oda }),
		];
		given(...meanwhile)
			.when(frida, revoke('participant', true))
			.then(revoked('participant'));
		expect(mineLinks(stateAfter(meanwhile), frida)?.cameBy.participant).toBeUndefined();
	});

	it('P23 those who came by a link that is out no more go as well', () => {
		const before = [...there, by(frida, revoked('participant'))];
		given(...before)
			.when(frida, revoke('participant', true))
			.then(revoked('participant'), removed(sam), removed(sara));
	});

	it('P24 how many are in by each is told to facilitators, and to nobody else', () => {
		const state = stateAfter(there);
		const cameBy = { facilitator: 1, cohost: 1, participant: 2 };
		expect(mineLinks(state, paul.id)).toEqual({ revoked: 0, cameBy, companies: [], answers: [] });
		expect(mineLinks(state, sam)).toBeNull();
		expect(mineLinks(state, idOf('nobody'))).toBeNull();
		expect(mineLinks(stateAfter([...there, by(frida, revoked('screen'))]), frida)?.revoked).toBe(1);
		const told = JSON.stringify(roomView(state));
		for (const word of ['cohost', 'hash of', 'cameBy']) expect(told).not.toContain(word);
	});
});
