/** By which links people come in, and how one is called back. */
import type { Id } from '../ids.ts';
import type { AnswerLink } from './answer-links.ts';
import { accept, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Role, WorkshopState } from './state.ts';

export const linkKinds = ['facilitator', 'cohost', 'participant', 'screen', 'observer'] as const;
/** For whom a link is. A co-facilitator's is one of its own, to be called back by itself. */
export type LinkKind = (typeof linkKinds)[number];

export const roleOfLink = (link: LinkKind): Role => (link === 'cohost' ? 'facilitator' : link);

export type LinkCommand =
	/** `out`: those who came by it are taken out, too. */
	{ type: 'RevokeLink'; link: LinkKind; out: boolean };

export type LinkEvent =
	/** More links, beside those that are out: only their hashes are here. */
	| { type: 'LinksIssued'; keys: Record<string, LinkKind> }
	/** Every link of this kind that is out opens nothing any more. */
	| { type: 'LinkRevoked'; link: LinkKind };

/** What facilitators know of the links. */
export interface LinksView {
	/** How many times links were called back: whoever knows some looks again whether they are good. */
	revoked: number;
	/** How many are in who came by a link of this kind; without those of whom it is not known. */
	cameBy: Partial<Record<LinkKind, number>>;
	/** Those that are out for the answer of somebody who is not here. */
	answers: AnswerLink[];
}

/** Those who are in by a link of this kind and by nothing else. */
const cameBy = ({ cameBy, participants, left }: WorkshopState, link: LinkKind): Id[] =>
	Object.keys(cameBy).filter(
		(seat) => cameBy[seat] === link && !participants[seat]?.removed && !left.includes(seat),
	);

/** Whoever calls a link back stays in, so that somebody leads. */
export function decideLinks(
	state: WorkshopState,
	{ link, out }: LinkCommand,
	{ by }: Stamp,
): Decision {
	const people = out ? cameBy(state, link).filter((seat) => seat !== by) : [];
	const isOut = Object.values(state.keys).includes(link);
	if (!isOut && people.length === 0) return accept();
	return accept(
		{ type: 'LinkRevoked', link },
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
				Object.entries(state.keys).filter(([, link]) => link !== event.link),
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
		answers: Object.values(state.answerLinks).map((answer) => ({ ...answer })),
	};
}
