/** What leaves a workshop that stays, and what all that is kept of it is without that. */
import type { Id } from '../../shared/ids.ts';
import { forgetPerson, withoutName } from '../../shared/register/forget-person.ts';
import { withholdWords, isWithheld } from '../../shared/register/withhold.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { privateName, storedName } from '../../shared/workshop/documents.ts';
import { amendedBy } from '../../shared/workshop/amended.ts';
import type { Earlier } from '../../shared/workshop/earlier.ts';
import { withoutPerson } from '../../shared/workshop/without-person.ts';
import { withoutWordsOf } from '../../shared/workshop/without-words.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import type { Claim, Leaving, StoredEvent } from '../store/workshop-log.ts';

export interface Removal {
	/** Those of its events that say something else then. */
	amended: (history: readonly StoredEvent[], newId: () => Id) => StoredEvent[];
	/** The document that goes whole, by its stored name. */
	document: string | null;
	/** Of the documents that stay. */
	keepsClaim: (claim: Claim) => boolean;
	/** The fact for a later workshop of the team that was brought it; null for any other. */
	fact: (earlier: Earlier) => Event | null;
	/** The events of such a workshop that say something else then. */
	amendedLater: (history: readonly StoredEvent[]) => StoredEvent[];
	/** Takes it out of the team's register, in place. */
	register: (register: TeamRegister) => void;
}

const unnamedLater = (history: readonly StoredEvent[], person: Id): StoredEvent[] =>
	amendedBy(history, (event) => {
		if (event.type === 'BeforehandOpened')
			return { ...event, words: event.words.filter((one) => one.person !== person) };
		if (event.type !== 'RegisterBrought' || !event.earlier) return event;
		const { earlier } = event;
		return { ...event, earlier: { ...earlier, people: withoutName(earlier.people, person) } };
	});

const removals: Record<Exclude<Leaving['what'], 'card' | 'temperatures'>, (id: Id) => Removal> = {
	person: (person) => ({
		amended: (history, newId) => withoutPerson(history, person, newId),
		document: storedName(privateName, person),
		keepsClaim: ([, seat]) => seat !== person,
		fact: ({ people }) => (people[person]?.name ? { type: 'PersonForgotten', person } : null),
		amendedLater: (history) => unnamedLater(history, person),
		register: (register) => forgetPerson(register, person),
	}),
	words: (agreement) => ({
		amended: (history) => withoutWordsOf(history, agreement),
		document: null,
		keepsClaim: () => true,
		fact: ({ agreements }) =>
			agreements.some((one) => one.id === agreement && !isWithheld(one))
				? { type: 'EarlierWithheld', agreement }
				: null,
		amendedLater: (history) => withoutWordsOf(history, agreement),
		register: (register) => withholdWords(register, agreement),
	}),
};

/** Null for what leaves one workshop alone, while people are in it. */
export const removalOf = ({ what, id }: Leaving): Removal | null =>
	what === 'card' || what === 'temperatures' ? null : removals[what](id);
