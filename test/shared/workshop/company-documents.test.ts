import { expect, it } from 'vitest';
import {
	confirmedCompanies,
	confirmedCompany,
	isSameCompany,
} from '../../../shared/workshop/companies.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import {
	boardName,
	companyName,
	documentsFor,
	isCompanyDocument,
	storedName,
} from '../../../shared/workshop/documents.ts';
import type { Participant } from '../../../shared/workshop/state.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import {
	cast,
	created,
	frida,
	idOf,
	joined,
	olga,
	omar,
	opened,
	sam,
	sara,
	seth,
	wall,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const documents = (past: readonly Recorded[], seat: string) =>
	documentsFor(stateAfter(past), seat).map(({ name, mode }) => `${mode} ${name}`);
const ended = (past: readonly Recorded[]) => [...past, by(frida, { type: 'WorkshopClosed' })];

/** Sam and Omar are confirmed to be of Acme, Sara of Bolt; Seth says Acme, and nobody has confirmed it. */
const companies = () => {
	const of = (person: Participant, company: string) => ({ ...person, company });
	const paul = { ...cast.frida, id: idOf('paul'), company: 'ACME' };
	const confirmed = (company: string, ...people: string[]) =>
		by(frida, { type: 'CompanyConfirmed', company, people, confirmed: true });
	return [
		created,
		...[cast.frida, paul, cast.wall, of(cast.olga, 'Acme')].map(joined),
		...[of(cast.sam, 'Acme'), of(cast.omar, 'acme')].map(joined),
		...[of(cast.sara, 'Bolt'), of(cast.seth, 'Acme')].map(joined),
		confirmed('Acme', paul.id, sam, omar, olga),
		confirmed('Bolt', sara),
	];
};
const own = (past: readonly Recorded[], seat: string) =>
	documents(past, seat).filter((one) => one.includes('company/'));

it('OW1 two names are of one company just where they are of one document', () => {
	for (const other of ['ACME', 'acme', ' Acme ', 'Acme 2'])
		expect(companyName(other) === companyName('Acme'), other).toBe(isSameCompany(other, 'Acme'));
});

it('OW1 a company’s confirmed people have a document of their own, whatever its capitals, and nobody else has', () => {
	const past = companies();
	const acme = companyName('Acme');
	for (const seat of [sam, omar, idOf('paul')]) expect(own(past, seat)).toEqual([`read ${acme}`]);
	expect(own(past, sara)).toEqual([`read ${companyName('Bolt')}`]);
	for (const seat of [frida, wall, olga, seth, idOf('stranger')])
		expect(own(past, seat)).toEqual([]);
	const one: Event = {
		...{ type: 'WorkshopPlanned', language: 'en' },
		plan: { startsAt: null, place: '', scope: { kind: 'company', name: 'Acme' } },
	};
	for (const seat of [sam, sara]) expect(own([...past, by(frida, one)], seat)).toEqual([]);
	const out: Event = { type: 'PersonRemoved', person: sam };
	expect(own([...past, by(frida, out)], sam)).toEqual([]);
	expect(own([...past, by(frida, { type: 'EpochRaised', epoch: 2 })], sam)).toEqual([
		`read ${acme.replace('~1', '~2')}`,
	]);
});

it('OW1 each name is a document of its own that no other is taken for', () => {
	const names = [
		'Acme',
		'Acm',
		'Acme~2',
		'A/cme',
		'A.cme',
		'..',
		' ',
		'\ud800',
		'\udc00',
		'é',
		'社',
	];
	const known = names.map(companyName);
	expect(new Set(known).size).toBe(names.length);
	for (const name of known) {
		expect(name).toMatch(/^company\/[0-9a-z]+(\.[0-9a-z]+)*~1$/);
		expect(isCompanyDocument(name)).toBe(true);
		expect(storedName(name.replace('~1', '~3'), sam)).toBe(name);
	}
	expect(companyName('ACME')).toBe(companyName('acme'));
	for (const name of [boardName, 'private~1', 'group/company~1'])
		expect(isCompanyDocument(name)).toBe(false);
});

it('OW2 it is read until the reveal, then written, also while the room votes, and read once frozen or ended', () => {
	const past = companies();
	const open = [...past, by(frida, { type: 'ConflictsRevealed', named: false, cards: [] })];
	const name = companyName('Acme');
	expect(own(past, sam)).toEqual([`read ${name}`]);
	expect(own(open, sam)).toEqual([`write ${name}`]);
	const voted = [...open, opened()];
	expect(own(voted, sam)).toEqual([`write ${name}`]);
	expect(documents(voted, sam)[0]).toBe('read board~1');
	expect(own([...open, by(frida, { type: 'WritingFrozen' })], sam)).toEqual([`read ${name}`]);
	expect(own(ended(open), sam)).toEqual([`read ${name}`]);
});

it('OW3 a card goes to a company after the reveal, when it is ready, by whoever is confirmed to be of it, and no event tells', () => {
	const past = companies();
	const open = [...past, by(frida, { type: 'ConflictsRevealed', named: false, cards: [] })];
	const share = (company: string | null) => ({
		...{ type: 'ShareWithCompany' as const, conflict: idOf('own') },
		found: company === null ? null : { company },
	});
	given(...past)
		.when(sam, share('Acme'))
		.thenRefused('not-revealed');
	given(...open)
		.when(sam, share(null))
		.thenRefused('card-not-ready');
	for (const [seat, company] of [
		[seth, 'Acme'],
		[sam, 'Bolt'],
	] as const)
		given(...open)
			.when(seat, share(company))
			.thenRefused('company-unconfirmed');
	given(...open)
		.when(sam, share('ACME'))
		.thenNothing();
});

it('OW1 the companies that have something of their own are those whose people are confirmed, each once', () => {
	expect(confirmedCompanies(stateAfter(companies()))).toEqual(['ACME', 'Bolt']);
	expect(confirmedCompany(stateAfter(companies()), idOf('stranger'))).toBeNull();
});

it('DA8 what a company has written is found under the name under which it was stored', () => {
	expect(companyName('Acme')).toBe('company/2p.2r.31.2t~1');
});
