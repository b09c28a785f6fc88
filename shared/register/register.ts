/** What a team keeps: the register that its meetings write, come back to, and can read without this program. */
import type { Effect, Level } from '../check/agreement.ts';
import type { AgreementText } from '../check/called-text.ts';
import type { Outcome } from '../check/consent.ts';
import type { Finding } from '../check/finding.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import type { ChainLink } from './chain.ts';
import type { SealedTrace } from './trace.ts';
import type { RegisteredBeforehand } from './beforehand.ts';
import type { RegisteredConfirmation } from './confirmations.ts';
import type { ReviewOutcome } from '../check/agreement.ts';
import type { OneOffAction } from '../workshop/actions.ts';
import type { SetCustoms } from '../workshop/customs.ts';
import type { SatTogether } from '../workshop/earlier.ts';
import type { NextSession, Score } from '../workshop/close.ts';
import type { PulseRow } from '../workshop/close-view.ts';
import type { SetRhythm } from '../workshop/rhythm.ts';
import type { EndedAction } from '../workshop/ending-actions.ts';
import type { Subject } from '../workshop/questions.ts';
import type { Decided, ReviewField } from '../workshop/reviews.ts';
import type {
	Language,
	PointKind,
	Side,
	Strategy,
	Topic,
	TwoSides,
	ElementTag,
} from '../workshop/state.ts';

/** What an agreement rests on, with the title that it had when the agreement was sealed. */
export interface Grounds {
	id: Id;
	kind: 'conflict' | 'case';
	title: string;
	/** Of a conflict that had one; without it where it was sealed before they were kept. */
	topic?: Topic;
	/** Its words are gone for good, the title with them. */
	takenDown?: true;
}

/** Where in a case's timeline the agreement would have changed the story, and how. */
interface ReplayedLine {
	case: Id;
	/** The title of the case, and the line's own words. */
	title: string;
	line: string;
	how: string;
	by: Id;
}

/** What became of a text on its way: the day's protocol of one agreement. */
export interface HistoryEntry {
	/** Milliseconds of the server's clock. */
	at: number;
	what: 'drafted' | 'called' | 'sealed';
	/** Of the text, 0 while it was a draft. */
	version: number;
	by: Id;
	/** Of a call that was answered by fist of five. */
	fist?: true;
}

export type SideJudgements = Partial<Record<Side, Effect[]>>;

interface SaidReason {
	by: Id;
	reason: string;
}

/** The agreement of another company whose words one began with, by what it was called then. */
export interface Origin {
	id: Id;
	number: number;
	/** Whose it was; blank where its words were not known. */
	scope: string;
}

/** An agreement as it was sealed. It never changes; what becomes of it later is written beside it. */
export interface RegisteredAgreement {
	id: Id;
	number: number;
	workshop: Id;
	version: number;
	/** Sha256, base64url, over the canonical form of the text with this salt. */
	hash: string;
	salt: string;
	sealedAt: number;
	/** Carried by one side while the other had nobody. */
	provisional: boolean;
	text: AgreementText;
	/** What each side thought that it does to an objective, without names; an empty list where fewer than three judged. */
	judgements: Record<Id, SideJudgements>;
	level: Level | null;
	elements: ElementTag[];
	restsOn: Grounds[];
	replay: ReplayedLine[];
	/** The titles that its objectives had, by id. */
	objectives: Record<Id, string>;
	/** Version of the strategy against which it was checked. */
	strategy: number;
	consent: { sides: Outcome['sides']; reservations: SaidReason[]; dissents: SaidReason[] };
	/** What the check had left to say. */
	findings: Finding[];
	waivers: Waiver[];
	history: HistoryEntry[];
	/** The agreement whose place it takes. */
	supersedes?: Id;
	triedFrom?: Origin;
	/** The themes of what it rests on; without them where it was sealed before they were kept. */
	themes?: Id[];
	/** The way to it; without it where it was sealed before it was kept, or where the words are withheld. */
	trace?: SealedTrace;
}

/** One later look at an agreement. Ratings stand by side, without names. */
export interface RegisteredReview {
	agreement: Id;
	workshop: Id;
	at: number;
	/** By objective, what was seen of what the record expects. */
	seen: Record<Id, Effect>;
	texts: Record<ReviewField, string>;
	/** As a number, in the unit of the agreement's measure; left out where nobody said one. */
	measuredValue?: number;
	outcome: ReviewOutcome | null;
	/** The lowest first. */
	ratings: Partial<Record<Side, Score[]>>;
	decision: Omit<Decided, 'by'> | null;
}

interface CarriedPoint {
	id: Id;
	kind: PointKind;
	text: string;
	answer: string;
}

export interface CarriedTitle {
	id: Id;
	title: string;
}

export interface CarriedQuestion {
	id: Id;
	text: string;
	at: number;
	due: string | null;
	about: Subject;
	/** Blank while it is open. */
	answer: string;
	answeredAt: number | null;
}

/** What somebody does once, as a workshop noted it; whoever does it is named among the people. */
export type CarriedAction = { id: Id } & OneOffAction;

/** What is still open from before, besides agreements. */
export interface Carried {
	points: CarriedPoint[];
	themes: CarriedTitle[];
	topics: CarriedTitle[];
	questions: CarriedQuestion[];
	actions: CarriedAction[];
}

/** What one workshop left open, and what it settled of what others had left. */
export interface LeftOpen extends Carried {
	workshop: Id;
	settled: Id[];
	/** What became here of one-off actions of before. */
	ended: EndedAction[];
}

export interface RegisteredPerson {
	name: string;
	side: Side | null;
	function: string | null;
	company: string | null;
}

export interface RegisteredWorkshop {
	id: Id;
	title: string;
	language: Language;
	createdAt: number;
	/** Seq of its last event that is in the register: writing one twice changes nothing. */
	applied: number;
	/** When the team planned to meet again, as this workshop left it. */
	next?: NextSession;
	/** In which the team meets, as this workshop set it or had it when it ended. */
	rhythm?: SetRhythm;
	/** By what the team counts, as this workshop said it last. */
	customs?: SetCustoms;
	/** What its alignment pulse came to by side, a statement a row; none where nobody answered it. */
	pulse?: PulseRow[];
}

/** A strategy as a workshop set it. */
export interface RegisteredStrategy {
	workshop: Id;
	at: number;
	/** Brought to that workshop, not set there; kept while nobody is known who set it. */
	brought: boolean;
	/** Under the version that it had there. */
	strategy: Strategy;
}

/** What an objective asks of a side, as it was said last. */
export interface Translation {
	objective: Id;
	side: TwoSides;
	text: string;
	workshop: Id;
	at: number;
}

export interface TeamRegister {
	format: 'sameboat/register/1';
	team: Id;
	/** The names live here alone, by seat, so that they can be erased in one place. */
	people: Record<Id, RegisteredPerson>;
	/** The one that stands, under a version above all before it. */
	strategy: Strategy;
	/** All that workshops have set, by version; the last is the one that stands. */
	strategies: RegisteredStrategy[];
	translations: Translation[];
	/** The oldest first. */
	workshops: RegisteredWorkshop[];
	/** By number. */
	agreements: RegisteredAgreement[];
	/** What became of provisional seals, the oldest first; none where no such seal has an answer. */
	confirmations?: RegisteredConfirmation[];
	/** The oldest first. */
	reviews: RegisteredReview[];
	/** What owners wrote before a session looks at an agreement, the oldest first; none where nobody has. */
	beforehand?: RegisteredBeforehand[];
	/** By workshop, the oldest first. */
	left: LeftOpen[];
	/** Who sat together, by workshop; none where it was kept before there were tables in it. */
	tables?: SatTogether[];
	/** Over all that was sealed and reviewed, in that order; none where it was kept before there were chains. */
	chain?: ChainLink[];
}

/** What other companies have sealed that began with the words of an agreement, by number. */
export const triedAt = (
	agreements: readonly RegisteredAgreement[],
	{ id }: Pick<RegisteredAgreement, 'id'>,
): RegisteredAgreement[] =>
	agreements
		.filter(({ triedFrom }) => triedFrom?.id === id)
		.sort((one, other) => one.number - other.number);

/** By what everybody calls an agreement, on every page and in every trade-off. */
export const labelOf = ({ number }: Pick<RegisteredAgreement, 'number'>): string => `a${number}`;
