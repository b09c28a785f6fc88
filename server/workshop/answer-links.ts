import type { Id } from '../../shared/ids.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { awaitingSeal, isSameLink, type AnswerLink } from '../../shared/workshop/answer-links.ts';
import { admit } from '../../shared/workshop/participants.ts';
import { speakersOf } from '../../shared/workshop/sides.ts';
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
export function answerLinkOf({ state }: LiveWorkshop, key: string): AnswerLink | null {
	const hash = hashOf(key);
	return Object.hasOwn(state.answerLinks, hash) ? (state.answerLinks[hash] ?? null) : null;
}

/** The key of a link: the one that is known as long as it is good for the same, else a new one in place of all before. */
export async function issueAnswerLink(
	live: LiveWorkshop,
	by: Id,
	link: AnswerLink,
	{ effects, known }: Around,
): Promise<string> {
	const before = known === undefined ? null : answerLinkOf(live, known);
	if (known !== undefined && before && isSameLink(before, link)) return known;
	const key = effects.newKey();
	await live.commit([{ type: 'AnswerLinkIssued', key: hashOf(key), answer: link }], [], by);
	return key;
}

/** Somebody who was not in the workshop, named to confirm a seal: a seat without a device, in nobody's electorate. */
export function nameConfirmer(
	{ state }: LiveWorkshop,
	{ agreement, name }: { agreement: Id; name: string },
	effects: Pick<Effects, 'newKey' | 'newId' | 'now'>,
): { link: AnswerLink; seated?: Event } | { refusal: Refusal } {
	const awaiting = awaitingSeal(state, agreement, effects.now());
	if (!awaiting || state.erased || state.imported) return { refusal: refuse('not-provisional') };
	const { side, sealed } = awaiting;
	const company = sealed.text.scope || null;
	const known = speakersOf(state).find((one) => one.side === side && one.name === name.trim());
	if (known) return { link: { for: 'confirm', agreement, person: known.id } };
	const admitted = admit({ name, side, function: null, company, remote: true }, 'participant');
	if ('refusal' in admitted) return admitted;
	const person = effects.newId();
	const participant = { id: person, role: 'participant' as const, ...admitted.person };
	return {
		link: { for: 'confirm', agreement, person },
		seated: {
			type: 'ParticipantJoined',
			participant: { ...participant, joinedAt: effects.now() },
			// Of a token that nobody was given.
			token: hashOf(effects.newKey()),
			request: null,
		},
	};
}
