import type { Effect } from '../check/agreement.ts';
import type { AgreementText } from '../check/called-text.ts';
import type { Closing, Word } from '../check/consent.ts';
import type { Electorate } from '../check/electorate.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement, RegisteredPerson } from '../register/register.ts';

/** What one speaks for today; `other` is a third function with a name of its own. */
export type Side = 'sales' | 'operations' | 'other';
export type TwoSides = 'sales' | 'operations';
export type Role = 'facilitator' | 'participant' | 'screen' | 'observer';
export type Language = 'en' | 'nl';
export type Template = 'experience';

export type StageKind = 'welcome' | 'conflicts' | 'strategy' | 'cases' | 'agreements';

export const steps = [
	'open',
	'write',
	'thats-us',
	'themes',
	'vote',
	'map',
	'strategy',
	'cases',
	'agreements',
] as const;
/** A stage is walked in steps; "next" goes to the next step, then to the next stage. */
export type Step = (typeof steps)[number];

export interface Stage {
	id: string;
	kind: StageKind;
	minutes: number;
}

export interface Position {
	stage: string;
	step: Step;
}

export interface Participant {
	id: Id;
	role: Role;
	name: string;
	side: Side | null;
	function: string | null;
	company: string | null;
	joinedAt: number;
}

/** Where one half of a conflict comes from: its own side's word, or somebody else's guess. */
export type Half = 'own' | 'guess' | 'confirmed' | 'rewritten';

export interface ConflictFacts {
	author: Id;
	named: boolean;
	sales: Half;
	operations: Half;
}

export interface Theme {
	id: Id;
	title: string;
	/** Conflict ids in the order in which they are shown. */
	conflicts: Id[];
}

export type Dots = Record<Id, number>;

export interface Round {
	number: number;
	status: 'open' | 'closed' | 'cancelled';
	items: Theme[];
	/** Who may vote, and for which side, frozen when the round opened. */
	electorate: Record<Id, Side>;
	budget: number;
	maxPerItem: number;
	ballots: Record<Id, Dots>;
}

export interface Estimate {
	kind: CostKind;
	timesAYear: number;
	/** Euros each time. */
	amount: number;
}

export const costKinds = [
	'overtime',
	'extra-resources',
	'express-freight',
	'changeover',
	'delayed-orders',
	'returns',
	'write-off',
	'lost-sales',
	'discount',
] as const;
export type CostKind = (typeof costKinds)[number];

export const topics = [
	'lead-time',
	'scope',
	'quotas',
	'product-variety',
	'capacity',
	'new-markets',
	'pricing',
	'forecast',
	'customization',
	'channels',
	'decision-rights',
	'information',
	'customer-service',
	'other',
] as const;
export type Topic = (typeof topics)[number];

/** One of the few things that the team wants most, and what it asks of each side. */
export interface StrategicObjective {
	id: Id;
	title: string;
	businessGoal: string;
	indicator: string;
	baseline: string;
	target: string;
	horizon: string;
	/** One sentence each, written by that side; blank while it is not translated. */
	asks: Record<TwoSides, string>;
}

export interface Strategy {
	/** 0 while there is none; one more with each change of the statement or an objective. */
	version: number;
	statement: string;
	objectives: StrategicObjective[];
}

/** The line of a case's timeline at which an agreement would have changed the story. */
export interface TappedLine {
	case: Id;
	/** Counted from 0. */
	line: number;
	how: string;
	by: Id;
}

export type PointKind = 'challenge' | 'build';
export type PointStatus = 'open' | 'answered' | 'accepted' | 'parked';

/** An objection to what a case proposes, or an improvement of it. */
export interface Point {
	case: Id;
	kind: PointKind;
	text: string;
	by: Id;
	at: number;
	status: PointStatus;
	answer: string;
}

/** One person's word on one version, and what became of an objection. */
export interface SaidWord {
	by: Id;
	side: Side;
	version: number;
	word: Word;
	/** Why; blank for a plain agreement. */
	reason: string;
	/** Whether the name may stand beside the reason of an objection. */
	named: boolean;
	closed: Closing | null;
}

/** A question to the room on one exact text. */
export interface Call {
	version: number;
	at: number;
	by: Id;
	text: AgreementText;
	hash: string;
	salt: string;
	electorate: Electorate;
	/** What the objectives of the text were called when the room was asked. */
	titles: Record<Id, string>;
}

/** What the server orders about an agreement; what is written of it is a draft on the board. */
export interface AgreementFacts {
	number: number;
	draftedAt: number;
	draftedBy: Id;
	withdrawn: boolean;
	/** Objective → seat → what that person reckons it does to it. */
	judgements: Record<Id, Record<Id, Effect>>;
	/** Version of the strategy at the last judgement; null before the first. */
	judgedAgainst: number | null;
	replay: TappedLine[];
	waivers: Waiver[];
	/** By version, the first is 1. */
	calls: Call[];
	/** In the order of saying; a person's later word on a version replaces the earlier one. */
	words: SaidWord[];
	sealed: RegisteredAgreement | null;
}

export interface Timer {
	/** Server clock, milliseconds; null while nothing runs. */
	endsAt: number | null;
	revision: number;
}

/** The facts of one workshop. JSON throughout: a saved state is a cache that can be thrown away. */
export interface WorkshopState {
	id: Id;
	team: Id;
	title: string;
	template: Template;
	language: Language;
	joinCode: string;
	/** sha256 of each link's key, by what it admits as. */
	keys: Record<string, Role>;
	/** sha256 of each device's token, to the seat it opens. */
	tokens: Record<string, Id>;
	/** sha256 of each join request, so that a repeated one finds its seat. */
	requests: Record<string, Id>;
	closed: boolean;
	agenda: Stage[];
	position: Position;
	timer: Timer;
	participants: Record<Id, Participant>;
	cardsPerPerson: number;
	revealed: boolean;
	named: boolean;
	conflicts: Record<Id, ConflictFacts>;
	themes: Theme[];
	rounds: Round[];
	/** Conflict id → participant id → what that person reckons it costs. */
	estimates: Record<Id, Record<Id, Estimate>>;
	strategy: Strategy;
	points: Record<Id, Point>;
	agreements: Record<Id, AgreementFacts>;
	/** What the team brought from its register when the workshop was created. */
	earlier: Earlier;
	/** What everybody is shown of cases and agreements. */
	shown: Record<Showable, Id | null>;
}

/** Open agreements of earlier workshops, and the people whom they name. */
export interface Earlier {
	agreements: RegisteredAgreement[];
	people: Record<Id, RegisteredPerson>;
	/** The highest number that the team has given an agreement. */
	lastNumber: number;
}

export type Showable = 'case' | 'agreement';

export const initialState = (): WorkshopState => ({
	id: '',
	team: '',
	title: '',
	template: 'experience',
	language: 'en',
	joinCode: '',
	keys: {},
	tokens: {},
	requests: {},
	closed: false,
	agenda: [],
	position: { stage: '', step: 'open' },
	timer: { endsAt: null, revision: 0 },
	participants: {},
	cardsPerPerson: 2,
	revealed: false,
	named: false,
	conflicts: {},
	themes: [],
	rounds: [],
	estimates: {},
	strategy: { version: 0, statement: '', objectives: [] },
	points: {},
	agreements: {},
	earlier: { agreements: [], people: {}, lastNumber: 0 },
	shown: { case: null, agreement: null },
});

export const openRound = (state: WorkshopState): Round | undefined =>
	state.rounds.find((round) => round.status === 'open');
