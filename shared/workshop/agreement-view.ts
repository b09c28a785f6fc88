/** What everybody in the room sees of an agreement: names only where words are said by name. */
import type { AgreementText } from '../check/called-text.ts';
import {
	outcomeOf,
	type Closing,
	type Fingers,
	type Outcome,
	type Word,
} from '../check/consent.ts';
import type { CheckFacts } from '../check/room-check.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import { toldEarlier } from './earlier.ts';
import type { Confirmation } from '../register/confirmations.ts';
import type { RegisteredAgreement, SideJudgements } from '../register/register.ts';
import { entries } from './entries.ts';
import { judgementsBySide } from './told-judgements.ts';
import { viewTemperature, type TemperatureView } from './temperature.ts';
import type { AgreementFacts, Call, SaidWord, Side, TappedLine, WorkshopState } from './state.ts';

/** One exact text to which the room was asked to consent. */
export interface CallView {
	version: number;
	at: number;
	by: Id;
	text: AgreementText;
	hash: string;
	/** What the objectives of the text were called when the room was asked. */
	titles: Record<Id, string>;
	/** Answered by fist of five. */
	fist?: true;
}

/** What one person said last. */
export interface WordView {
	version: number;
	side: Side;
	word: Word;
	/** By which it was said, where the room was asked by fist of five. */
	fingers?: Fingers;
	/** Blank for a plain agreement, and where the name may not stand beside it. */
	reason: string;
	closed: Closing | null;
	late?: true;
}

export interface AgreementView {
	number: number;
	draftedBy: Id;
	withdrawn: boolean;
	/** By objective: what each side thinks, without names; an empty list where that is withheld. */
	judgements: Record<Id, SideJudgements>;
	judgedAgainst: number | null;
	replay: TappedLine[];
	waivers: Waiver[];
	calls: CallView[];
	/** How warm the room is to the text that was asked last; not there where none is taken of it. */
	temperature?: TemperatureView;
	/** Where the latest call stands; null before the first. */
	outcome: Outcome | null;
	/** The last word of each, by seat. */
	words: Record<Id, WordView>;
	/** Reasons of objections that may be read out, but not with a name. */
	readOut: string[];
	sealed: RegisteredAgreement | null;
	/** What was said of a provisional seal, by name; not there before. */
	confirmation?: Confirmation;
	supersedes: Id | null;
	triedFrom: Id | null;
}

const viewCall = ({ version, at, by, text, hash, titles, fist }: Call): CallView => ({
	version,
	at,
	by,
	text,
	hash,
	titles,
	...(fist && { fist }),
});

const viewWord = (said: SaidWord): WordView => ({
	version: said.version,
	side: said.side,
	word: said.word,
	...(said.fingers !== undefined && { fingers: said.fingers }),
	reason: said.named ? said.reason : '',
	closed: said.closed,
	...(said.late && { late: said.late }),
});

/** Each author's last word. */
export const lastWords = ({ words }: AgreementFacts): Record<Id, SaidWord> =>
	Object.fromEntries(words.map((said) => [said.by, said]));

/** Of the reasons without a name: those of last words, in an order that names nobody. */
const viewReadOut = (facts: AgreementFacts): string[] =>
	Object.values(lastWords(facts))
		.filter(({ named }) => !named)
		.map(({ reason }) => reason)
		.sort();

function viewOutcome({ calls, words }: AgreementFacts): Outcome | null {
	const call = calls.at(-1);
	if (!call) return null;
	const { version, text, electorate } = call;
	return outcomeOf({ version, owners: text.owners, electorate }, words);
}

export function viewAgreement(facts: AgreementFacts): AgreementView {
	const temperature = viewTemperature(facts);
	return {
		number: facts.number,
		draftedBy: facts.draftedBy,
		withdrawn: facts.withdrawn,
		judgements: judgementsBySide(facts),
		judgedAgainst: facts.judgedAgainst,
		replay: facts.replay.map((tap) => ({ ...tap })),
		waivers: facts.waivers.map((waiver) => ({ ...waiver })),
		calls: facts.calls.map(viewCall),
		...(temperature && { temperature }),
		outcome: viewOutcome(facts),
		words: entries(lastWords(facts), (_seat, said) => viewWord(said)),
		readOut: viewReadOut(facts),
		sealed: facts.sealed,
		...(facts.confirmation && { confirmation: { ...facts.confirmation } }),
		supersedes: facts.supersedes,
		triedFrom: facts.triedFrom,
	};
}

/** What the check reads of a whole workshop; a page reads the same from its view. */
export const checkFactsOf = (state: WorkshopState): CheckFacts => ({
	language: state.language,
	strategy: state.strategy,
	participants: state.participants,
	points: state.points,
	earlier: toldEarlier(state.earlier),
	reviews: state.reviews,
	agreements: entries(state.agreements, (_id, facts) => ({
		number: facts.number,
		judgements: judgementsBySide(facts),
		judgedAgainst: facts.judgedAgainst,
		replay: facts.replay,
		sealed: facts.sealed,
		...(facts.confirmation && { confirmation: facts.confirmation }),
		supersedes: facts.supersedes,
	})),
});
