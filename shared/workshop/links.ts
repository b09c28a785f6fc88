/** By which links people come in, and how one is called back. */
import type { Id } from '../ids.ts';
import type { AnswerLink } from './answer-links.ts';
import { isSameCompany } from './companies.ts';
import { accept, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Role, WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export const linkKinds = ['facilitator', 'cohost', 'participant', 'screen', 'observer'] as const;
/** For whom a link is. A co-facilitator's is one of its own, to be called back by itself. */
export type LinkKind = (typeof linkKinds)[number];

/** By which the people of one company come in: theirs is confirmed with it. */
export interface CompanyLink {
	company: string;
}
export type Link = LinkKind | CompanyLink;

export const isCompanyLink = (link: Link | undefined | null): link is CompanyLink =>
	typeof link === 'object' && link !== null;

const isSame = (one: Link, other: Link | undefined): boolean =>
	isCompanyLink(one)
		? isCompanyLink(other) && isSameCompany(one.company, other.company)
		: one === other;

export function roleOfLink(link: Link): Role {
	if (isCompanyLink(link)) return 'participant';
	return link === 'cohost' ? 'facilitator' : link;
}

export type LinkCommand =
	/** `out`: those who came by it are taken out, too. */
	{ type: 'RevokeLink'; link: Link; out: boolean };

export type LinkEvent =
	/** More links, beside those that are out: only their hashes are here. */
	| { type: 'LinksIssued'; keys: Record<string, Link> }
	/** Every link of this kind, or of this company, that is out opens nothing any more. */
	| { type: 'LinkRevoked'; link: Link };

/** What facilitators know of the links. */
export interface LinksView {
	/** How many times links were called back: whoever knows some looks again whether they are good. */
	revoked: number;
	/** How many are in who came by a link of this kind; without those of whom it is not known. */
	cameBy: Partial<Record<LinkKind, number>>;
	/** The companies of which a link is out, and how many are in who came by it. */
	companies: (CompanyLink & { cameBy: number })[];
	/** Those that are out for the answer of somebody who is not here. */
	answers: AnswerLink[];
}

/** Whether a link of this kind, or of this company, opens anything. */
export const isOut = ({ keys }: Pick<WorkshopState, 'keys'>, link: Link): boolean =>
	Object.values(keys).some((one) => isSame(link, one));

/** The companies of which a link is out, each once. */
export const companiesWithLink = ({ keys }: Pick<WorkshopState, 'keys'>): string[] =>
	Object.values(keys)
		.filter(isCompanyLink)
		.filter((link, place, links) => links.findIndex((one) => isSame(one, link)) === place)
		.map(({ company }) => company);

/** Those who are in by a link of this kind, or of this company, and by nothing else. */
const cameBy = ({ cameBy, participants, left }: WorkshopState, link: Link): Id[] =>
	Object.keys(cameBy).filter(
		(seat) => isSame(link, cameBy[seat]) && !participants[seat]?.removed && !left.includes(seat),
	);

/** What a company's link said of those who go with it: let in again, they wait to be confirmed. */
function doubted(state: WorkshopState, link: Link, out: readonly Id[]): Event[] {
	const people = out.filter((id) => state.participants[id]?.confirmed);
	if (!isCompanyLink(link) || people.length === 0) return [];
	return [{ type: 'CompanyConfirmed', company: link.company, people, confirmed: false }];
}

/** Whoever calls a link back stays in, so that somebody leads. */
export function decideLinks(
	state: WorkshopState,
	{ link, out }: LinkCommand,
	{ by }: Stamp,
): Decision {
	const people = out ? cameBy(state, link).filter((seat) => seat !== by) : [];
	if (!isOut(state, link) && people.length === 0) return accept();
	return accept(
		{ type: 'LinkRevoked', link },
		...doubted(state, link, people),
		...people.map((person) => ({ type: 'PersonRemoved' as const, person })),
	);
}

export function evolveLinks(state: WorkshopState, event: Recorded<LinkEvent>): void {
	switch (event.type) {
		case 'LinksIssued':
			state.keys = { ...state.keys, ...event.keys };
			break;
		case 'LinkRevoked':
			state.keys = Object.fromEntries(
				Object.entries(state.keys).filter(([, link]) => !isSame(event.link, link)),
			);
			state.linksRevoked++;
			break;
	}
}

/** For facilitators; nobody else is told by which links people come. */
export function mineLinks(state: WorkshopState, seat: Id): LinksView | null {
	if (state.participants[seat]?.role !== 'facilitator') return null;
	const counts = linkKinds.map((link) => [link, cameBy(state, link).length] as const);
	return {
		revoked: state.linksRevoked,
		cameBy: Object.fromEntries(counts.filter(([, count]) => count > 0)),
		companies: companiesWithLink(state).map((company) => ({
			company,
			cameBy: cameBy(state, { company }).length,
		})),
		answers: Object.values(state.answerLinks).map((answer) => ({ ...answer })),
	};
}
