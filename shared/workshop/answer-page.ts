/** What whoever bears a link to answer one thing may read: that thing, and who is named in it. */
import type { AgreementText } from '../check/called-text.ts';
import type { Id } from '../ids.ts';
import { confirmationNow, confirmUntil, missingSide } from '../register/confirmations.ts';
import type { AnswerLink } from './answer-links.ts';
import type {
	AgreementFacts,
	Call,
	Language,
	SaidWord,
	Side,
	TwoSides,
	WorkshopState,
} from './state.ts';
import { copyOfWords, type BeforehandWords } from './beforehand.ts';
import type { Customs } from './customs.ts';
import { isOpen, type Subject } from './questions.ts';
import { sealedIn } from './reviews.ts';
import { allSides } from './sides.ts';
import { byObjective } from './strategy.ts';
import { isTaken } from './temperature.ts';

interface NamedPerson {
	name: string;
	side: Side | null;
}

/** Why there is nothing to answer now, where it is not `asked`. Who is not asked may still object. */
type AnswerStanding = 'asked' | 'temperature' | 'sealed' | 'withdrawn' | 'not-asked';

export interface AskedVersion {
	version: number;
	text: AgreementText;
	/** Of the text, equal to the one that is sealed. */
	hash: string;
}

export interface ConsentPage {
	for: 'consent';
	workshop: { title: string; language: Language; ended: boolean } & Pick<Customs, 'zone'>;
	agreement: Id;
	number: number;
	/** Whose answer it is. */
	person: Id;
	/** Who asked, by name; blank where that person was erased. */
	asker: string;
	/** The server's clock when it was asked. */
	askedAt: number;
	standing: AnswerStanding;
	/** Those whom the texts name, and whose answer it is. */
	people: Record<Id, NamedPerson>;
	/** The titles of the objectives that the texts speak of, in the order of the strategy. */
	objectives: { id: Id; title: string }[];
	call: AskedVersion;
	/** Answered by fist of five, as in the room. */
	fist: boolean;
	/** What the person said last; null before. */
	said: Omit<SaidWord, 'by' | 'side'> | null;
	/** The earlier version on which that was said; null where it was said of this one, or nothing was. */
	before: AskedVersion | null;
}

export interface ConfirmPage {
	for: 'confirm';
	workshop: ConsentPage['workshop'];
	agreement: Id;
	number: number;
	person: Id;
	/** For whom it is asked: the side that had nobody. */
	side: TwoSides;
	/** By when, in milliseconds of the server's clock. */
	until: number;
	sealedAt: number;
	people: Record<Id, NamedPerson>;
	objectives: ConsentPage['objectives'];
	text: AgreementText;
	/** Of the text: what is answered names it. */
	hash: string;
	/** What became of it, by oneself, somebody else or nobody; null while it waits. */
	answer: {
		confirmed: boolean;
		reason: string;
		by: 'you' | 'somebody' | 'nobody';
		at: number;
	} | null;
}

/** A question to the strategy, with what it is about in words of its own: no other is needed to answer it. */
export interface AskedQuestion {
	id: Id;
	text: string;
	/** A day of the calendar by which the answer is wanted; null for none. */
	due: string | null;
	about:
		| { kind: 'free' }
		| { kind: 'objective'; title: string }
		/** By number, with what it says; blank where that is not known. */
		| { kind: 'agreement'; number: number; statement: string };
	/** Blank while it is open. */
	answer: string;
}

export interface StrategyPage {
	for: 'strategy';
	workshop: ConsentPage['workshop'];
	person: Id;
	/** The sponsor's. */
	name: string;
	/** The open ones first, the oldest first. */
	questions: AskedQuestion[];
}

/** What an owner is asked of a sealed agreement before a session looks at it; of what others wrote, that they did. */
export interface ReviewPage {
	for: 'review';
	workshop: ConsentPage['workshop'];
	agreement: Id;
	number: number;
	person: Id;
	/** For which one rates. */
	side: Side;
	sealedAt: number;
	people: Record<Id, NamedPerson>;
	objectives: ConsentPage['objectives'];
	text: AgreementText;
	hash: string;
	/** One's own; null before. */
	written: (BeforehandWords & { at: number }) | null;
	/** The owners besides who have written. */
	others: Id[];
}

/** By what it is for. */
export type AnswerPage = ConsentPage | ConfirmPage | StrategyPage | ReviewPage;

const versionOf = ({ version, text, hash }: Call): AskedVersion => ({ version, text, hash });

function standingFor({ sealed, withdrawn, temperature }: AgreementFacts, call: Call, person: Id) {
	if (sealed) return 'sealed';
	if (withdrawn) return 'withdrawn';
	if (isTaken({ temperature })) return 'temperature';
	const isAsked = allSides.some((side) => call.electorate[side].includes(person));
	return isAsked ? 'asked' : 'not-asked';
}

const workshopIn = ({ title, language, closed, plan: { zone } }: WorkshopState) => ({
	...{ title, language, ended: closed },
	...(zone !== undefined && { zone }),
});

const peopleIn = ({ participants }: WorkshopState, ids: readonly Id[]) =>
	Object.fromEntries(
		[...new Set(ids)].map((id): [Id, NamedPerson] => {
			const { name = '', side = null } = participants[id] ?? {};
			return [id, { name, side }];
		}),
	);

const objectivesIn = ({ strategy }: WorkshopState, titles: Readonly<Record<Id, string>>) =>
	byObjective(titles, strategy).map(([id, title]) => ({ id, title }));

/**
 * What the bearer of a link reads at a moment of the server's clock; null where the workshop does not know what was asked
 * any more.
 */
export function answerPage(state: WorkshopState, link: AnswerLink, now: number): AnswerPage | null {
	const { agreements } = state;
	const { agreement } = link;
	if (agreement === null) return link.for === 'strategy' ? strategyPage(state, link) : null;
	const facts = Object.hasOwn(agreements, agreement) ? agreements[agreement] : undefined;
	if (!facts) return null;
	if (link.for === 'review') return reviewPage(state, facts, { ...link, agreement });
	return link.for === 'consent'
		? consentPage(state, facts, { ...link, agreement })
		: confirmPage(state, facts, { ...link, agreement }, now);
}

interface OfAgreement {
	agreement: Id;
	person: Id;
}

function aboutOf(state: WorkshopState, { kind, id }: Subject): AskedQuestion['about'] {
	if (kind === 'free' || id === null) return { kind: 'free' };
	if (kind === 'objective') {
		const known = state.strategy.objectives.find((objective) => objective.id === id);
		return { kind, title: known?.title ?? '' };
	}
	const facts = Object.hasOwn(state.agreements, id) ? state.agreements[id] : undefined;
	const sealed = sealedIn(state, id);
	const text = sealed?.text ?? facts?.calls.at(-1)?.text;
	return { kind, number: facts?.number ?? sealed?.number ?? 0, statement: text?.statement ?? '' };
}

function strategyPage(state: WorkshopState, { person }: AnswerLink): StrategyPage {
	const asked = Object.entries(state.questions)
		.sort(([, a], [, b]) => Number(isOpen(b)) - Number(isOpen(a)) || a.at - b.at)
		.map(([id, { text, due, about, answer }]): AskedQuestion => {
			return { id, text, due, about: aboutOf(state, about), answer };
		});
	const name = state.participants[person]?.name ?? '';
	return { for: 'strategy', workshop: workshopIn(state), person, name, questions: asked };
}

function confirmPage(
	state: WorkshopState,
	{ sealed, confirmation }: AgreementFacts,
	{ agreement, person }: OfAgreement,
	now: number,
): ConfirmPage | null {
	const side = sealed && missingSide(sealed);
	if (!sealed || !side) return null;
	const { text, hash, objectives, number, sealedAt } = sealed;
	const spoken = Object.entries(objectives).filter(([id]) => text.effects[id]);
	const said = confirmationNow(sealed, confirmation, now);
	return {
		for: 'confirm',
		workshop: workshopIn(state),
		...{ agreement, number, person, side, sealedAt, until: confirmUntil(sealed) },
		people: peopleIn(state, [person, ...text.owners]),
		objectives: objectivesIn(state, Object.fromEntries(spoken)),
		...{ text, hash },
		answer: said && {
			...{ confirmed: said.confirmed, at: said.at },
			by: said.by === person ? 'you' : said.by === '' ? 'nobody' : 'somebody',
			// What somebody else has said is for the room to read.
			reason: said.by === person ? said.reason : '',
		},
	};
}

function reviewPage(
	state: WorkshopState,
	{ sealed }: AgreementFacts,
	{ agreement, person }: OfAgreement,
): ReviewPage | null {
	const side = state.participants[person]?.side;
	if (!sealed || !side) return null;
	const { text, hash, objectives, number, sealedAt } = sealed;
	const spoken = Object.entries(objectives).filter(([id]) => text.effects[id]);
	const { [person]: mine, ...others } = state.beforehand.written[agreement] ?? {};
	return {
		for: 'review',
		workshop: workshopIn(state),
		...{ agreement, number, person, side, sealedAt },
		people: peopleIn(state, [person, ...text.owners]),
		objectives: objectivesIn(state, Object.fromEntries(spoken)),
		...{ text, hash },
		written: mine ? { ...copyOfWords(mine), at: mine.at } : null,
		others: Object.keys(others),
	};
}

function consentPage(
	state: WorkshopState,
	facts: AgreementFacts,
	{ agreement, person }: OfAgreement,
): ConsentPage | null {
	const call = facts.calls.at(-1);
	if (!call) return null;
	const word = facts.words.findLast(({ by }) => by === person);
	const earlier =
		word && word.version < call.version
			? facts.calls.find(({ version }) => version === word.version)
			: undefined;
	const calls = earlier ? [earlier, call] : [call];
	const titles = Object.assign({}, ...calls.map((one) => one.titles)) as Record<Id, string>;
	return {
		for: 'consent',
		workshop: workshopIn(state),
		...{ agreement, number: facts.number, person },
		asker: state.participants[call.by]?.name ?? '',
		askedAt: call.at,
		standing: standingFor(facts, call, person),
		people: peopleIn(state, [person, ...calls.flatMap(({ text }) => text.owners)]),
		objectives: objectivesIn(state, titles),
		call: versionOf(call),
		fist: call.fist === true,
		said: word
			? {
					...{ version: word.version, word: word.word, reason: word.reason },
					...{ named: word.named, closed: word.closed },
					...(word.fingers !== undefined && { fingers: word.fingers }),
				}
			: null,
		before: earlier ? versionOf(earlier) : null,
	};
}
