import type { Id } from '../../shared/ids.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import {
	awaitingSeal,
	isSameLink,
	type AnswerLink,
	type HeldLink,
} from '../../shared/workshop/answer-links.ts';
import { limits } from '../../shared/workshop/limits.ts';
import { admit, type Person } from '../../shared/workshop/participants.ts';
import { isGone, speakersOf } from '../../shared/workshop/sides.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { LiveWorkshop } from './live-workshop.ts';

interface Around {
	effects: Pick<Effects, 'newKey'>;
	/** The key that the facilitator's device knows of an earlier one. */
	known: string | undefined;
}

/** What the key of a link opens; null for none of this workshop's. */
export function answerLinkOf({ state }: LiveWorkshop, key: string): HeldLink | null {
	const hash = hashOf(key);
	return Object.hasOwn(state.answerLinks, hash) ? (state.answerLinks[hash] ?? null) : null;
}

/** The key of a link: the one that is known as long as it is good for the same, else a new one in place of all before. */
export async function issueAnswerLink(
	live: LiveWorkshop,
	by: Id | null,
	link: AnswerLink,
	{ effects, known }: Around,
): Promise<string> {
	const before = known === undefined ? null : answerLinkOf(live, known);
	if (known !== undefined && before && isSameLink(before, link)) return known;
	const key = effects.newKey();
	await live.commit([{ type: 'AnswerLinkIssued', key: hashOf(key), answer: link }], [], by);
	return key;
}

/** Whose link is asked for: a seat's, or that of somebody who has none here yet. */
export type AskedFor =
	| AnswerLink
	| { for: 'confirm'; agreement: Id; name: string }
	| { for: 'strategy' };
type Whose = { link: AnswerLink; seated?: Event } | { refusal: Refusal };
type Making = Pick<Effects, 'newKey' | 'newId' | 'now'>;

/** The link that is asked for, with the seat that it needs where its person has none. */
export function whoseLink(live: LiveWorkshop, asked: AskedFor, effects: Making): Whose {
	if ('person' in asked) return { link: asked };
	const { erased, imported } = live.state;
	if (erased) return { refusal: refuse('workshop-erased') };
	if (imported) return { refusal: refuse('workshop-imported') };
	return asked.for === 'strategy'
		? nameSponsor(live, effects)
		: nameConfirmer(live, asked, effects);
}

/** A seat without a device, in nobody's electorate; whoever has that name and role already keeps the own one. */
function seatFor(person: Person, role: 'participant' | 'observer', effects: Making) {
	const id = effects.newId();
	const seated: Event = {
		type: 'ParticipantJoined',
		participant: { id, role, ...person, joinedAt: effects.now() },
		// Of a token that nobody was given.
		token: hashOf(effects.newKey()),
		request: null,
	};
	return { id, seated };
}

/** Somebody who was not in the workshop, named to confirm a seal. */
function nameConfirmer(
	{ state }: LiveWorkshop,
	{ agreement, name }: { agreement: Id; name: string },
	effects: Making,
): Whose {
	const awaiting = awaitingSeal(state, agreement, effects.now());
	if (!awaiting) return { refusal: refuse('not-provisional') };
	const { side, sealed } = awaiting;
	const known = speakersOf(state).find((one) => one.side === side && one.name === name.trim());
	if (known) return { link: { for: 'confirm', agreement, person: known.id } };
	const company = sealed.text.scope || null;
	const admitted = admit({ name, side, function: null, company, remote: true }, 'participant');
	if ('refusal' in admitted) return admitted;
	const { id: person, seated } = seatFor(admitted.person, 'participant', effects);
	return { link: { for: 'confirm', agreement, person }, seated };
}

/** Whoever stands for the strategy: under the name that it gives. */
function nameSponsor({ state }: LiveWorkshop, effects: Making): Whose {
	const name = state.strategy.sponsor.trim().slice(0, limits.name);
	if (name === '') return { refusal: refuse('sponsor-missing') };
	const link = (person: Id): AnswerLink => ({ for: 'strategy', agreement: null, person });
	const known = Object.values(state.participants).find((one) => one.name === name && !isGone(one));
	if (known) return { link: link(known.id) };
	const nobody = { side: null, function: null, company: null, remote: true };
	const admitted = admit({ name, ...nobody }, 'observer');
	if ('refusal' in admitted) return admitted;
	const { id, seated } = seatFor(admitted.person, 'observer', effects);
	return { link: link(id), seated };
}
