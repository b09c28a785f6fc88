/** What leaves a workshop that stays, and what all that is kept of it is without that. */
import type { Id } from '../../shared/ids.ts';
import { forgetPerson, withoutName } from '../../shared/register/forget-person.ts';
import { hasWordsOf, takeOut } from '../../shared/register/without-card.ts';
import { withholdWords, isWithheld } from '../../shared/register/withhold.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { companyName, privateName, storedName } from '../../shared/workshop/documents.ts';
import { amendedBy } from '../../shared/workshop/amended.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { madeOn } from '../../shared/workshop/take-down.ts';
import { withoutWordsOfCard } from '../../shared/workshop/without-card.ts';
import { withoutPerson } from '../../shared/workshop/without-person.ts';
import { withoutWordsOf } from '../../shared/workshop/without-words.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import type { Claim, Leaving, StoredEvent } from '../store/workshop-log.ts';

/** What its team keeps of it elsewhere. */
export interface TeamRemoval {
	/** The fact for a later workshop of the team that was brought it; null for any other. */
	fact: (later: Readonly<WorkshopState>) => Event | null;
	/** The events of such a workshop that say something else then. */
	amendedLater: (history: readonly StoredEvent[]) => StoredEvent[];
	/** Takes it out of the team's register, in place. */
	register: (register: TeamRegister) => void;
}

/** Of what leaves while nobody is in the workshop, which is written anew. */
export interface Removal extends TeamRemoval {
	/** Those of its events that say something else then. */
	amended: (history: readonly StoredEvent[], newId: () => Id) => StoredEvent[];
	/** The document that goes whole, by its stored name. */
	document: string | null;
	/** Of the documents that stay. */
	keepsClaim: (claim: Claim) => boolean;
}

const unnamedLater = (history: readonly StoredEvent[], person: Id): StoredEvent[] =>
	amendedBy(history, (event) => {
		if (event.type === 'BeforehandOpened')
			return { ...event, words: event.words.filter((one) => one.person !== person) };
		if (event.type !== 'RegisterBrought' || !event.earlier) return event;
		const { earlier } = event;
		return { ...event, earlier: { ...earlier, people: withoutName(earlier.people, person) } };
	});

type Rewritten = Exclude<Leaving['what'], 'card' | 'temperatures'>;

const removals: Record<Rewritten, (id: Id) => Removal> = {
	person: (person) => ({
		amended: (history, newId) => withoutPerson(history, person, newId),
		document: storedName(privateName, person),
		keepsClaim: ([, seat]) => seat !== person,
		fact: ({ earlier }) =>
			earlier.people[person]?.name ? { type: 'PersonForgotten', person } : null,
		amendedLater: (history) => unnamedLater(history, person),
		register: (register) => forgetPerson(register, person),
	}),
	words: (agreement) => ({
		amended: (history) => withoutWordsOf(history, agreement),
		document: null,
		keepsClaim: () => true,
		fact: ({ earlier }) =>
			earlier.agreements.some((one) => one.id === agreement && !isWithheld(one))
				? { type: 'EarlierWithheld', agreement }
				: null,
		amendedLater: (history) => withoutWordsOf(history, agreement),
		register: (register) => withholdWords(register, agreement),
	}),
};

export const removalOf = (what: Rewritten, id: Id): Removal => removals[what](id);

/** Of a conflict card or a case: who is in its workshop goes on. */
export const cardRemoval = (card: Id): TeamRemoval => ({
	fact: (later) => {
		const agreements = madeOn(later, card);
		const { earlier } = later;
		const isBrought = [...earlier.agreements, ...(earlier.returned ?? [])].some((one) =>
			hasWordsOf(one, card),
		);
		if (agreements.length === 0 && !isBrought) return null;
		return { type: 'EarlierTakenDown', card, agreements };
	},
	amendedLater: (history) => withoutWordsOfCard(history, card),
	register: (register) => takeOut(register, card),
});

/** The documents of every company that anybody ever named. */
export const companiesIn = (history: readonly StoredEvent[]): string[] => {
	const named = history.flatMap((event) => {
		if (event.type === 'ParticipantJoined') return event.participant.company ?? [];
		return event.type === 'SeatChanged' ? (event.company ?? []) : [];
	});
	return [...new Set(named.map(companyName))];
};
