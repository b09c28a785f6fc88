import type { Id } from '../ids.ts';
import type { ElementTag, Language, Side, Topic, TwoSides } from '../workshop/state.ts';

/** A calendar date, YYYY-MM-DD, without time or zone; two of them compare as text. */
export type Day = string;

export type Level = 'strategic' | 'implementation';
export const effects = ['strengthens', 'neutral', 'harms'] as const;
export type Effect = (typeof effects)[number];

export interface Owner {
	id: Id;
	side: Side;
	/** Of the company whose agreement it is; in a circle's agreement, everybody. */
	inScope: boolean;
}

/** What the writers say an agreement does to one objective, and what each side thinks of that. */
export interface StatedEffect {
	effect: Effect;
	why: string;
	/** What is given up for it; blank while none is written. */
	tradeOff: string;
	judgements: Readonly<Partial<Record<Side, readonly Effect[]>>>;
}

export interface Measure {
	indicator: string;
	baseline: string;
	target: string;
}

/** A line of a case's timeline, counted from 0, at which the agreement would have changed the story. */
interface Tap {
	case: Id;
	line: number;
}

/** An agreement as it stands while it is written, or as it was sealed: plain data, blank where empty. */
export interface Agreement {
	id: Id;
	/** What people call it on every page, as in `a3`: the name by which a trade-off names it. */
	label: string;
	/** A company's name, or the circle's. */
	scope: string;
	statement: string;
	level: Level | null;
	elements: readonly ElementTag[];
	owners: readonly Owner[];
	/** By objective id. */
	effects: Readonly<Record<Id, StatedEffect>>;
	measure: Measure | null;
	firstStep: string;
	validFrom: Day;
	reviewOn: Day;
	/** Ids of conflicts, cases and proposals. */
	restsOn: readonly Id[];
	taps: readonly Tap[];
	/** The open agreement that it takes the place of once it is sealed. */
	supersedes: Id | null;
}

export interface Objective {
	id: Id;
	title: string;
	/** What it asks of each side; blank where that side has not translated it. */
	asks: Readonly<Record<TwoSides, string>>;
}

export interface Case {
	id: Id;
	themes: readonly Id[];
	timeline: readonly string[];
}

export interface Proposal {
	id: Id;
	/** The case that its table worked; tables that share a case send one proposal. */
	case: Id | null;
	/** Challenges that nobody has answered, accepted or parked. */
	openChallenges: number;
}

/** What an agreement can rest on. */
export interface Material {
	conflicts: readonly { id: Id; topic: Topic | null }[];
	cases: readonly Case[];
	proposals: readonly Proposal[];
}

export type ReviewOutcome = 'kept' | 'partly' | 'not-kept';
export type OpenAgreement = Pick<Agreement, 'id' | 'label' | 'effects'>;

/** Everything besides the agreement that its check reads, all of it of the agreement's scope. */
export interface Context extends Material {
	today: Day;
	/** In which the statement is written: vague words are looked up in it. */
	language: Language;
	/** In the strategy's order, which is the order of the findings. */
	objectives: readonly Objective[];
	/** The strategy's version when the effects were last judged (null: never), and now. */
	strategy: { judged: number | null; current: number };
	/** Who has agreed to the text as it stands, with or without a reservation, here or by link. */
	agreed: readonly Id[];
	/** Owners who can be asked nothing any more: taken out of the workshop, or erased. */
	gone: readonly Id[];
	/** Sealed and neither closed, superseded nor dropped. */
	openAgreements: readonly OpenAgreement[];
	/** Open sealed agreements by owner, without this one and without the one that it supersedes. */
	openByOwner: Readonly<Record<Id, number>>;
	present: Readonly<Record<Side, number>>;
	/** What became of the agreements reviewed, one list for each review session, the oldest first. */
	reviewSessions: readonly (readonly ReviewOutcome[])[];
}
