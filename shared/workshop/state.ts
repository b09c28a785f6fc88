import type { Effect } from '../check/agreement.ts';
import type { AgreementText } from '../check/called-text.ts';
import type { Closing, Fingers, Word } from '../check/consent.ts';
import type { Electorate } from '../check/electorate.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import type { Deals } from '../insight/dealing.ts';
import type { Group } from './groups.ts';
import { noRetention, type Retention } from './retention.ts';
import { noTables, type Tables } from './seating.ts';
import { noProposals, type ProposalFacts } from './proposals.ts';
import type { Restatement } from './restating.ts';
import { openClose, type CloseFacts } from './close.ts';
import { openReadiness, type ReadinessFacts } from './readiness.ts';
import { openCheck, type FocusCheck } from './focus.ts';
import type { StrategyQuestion } from './questions.ts';
import type { TemperatureFacts } from './temperature.ts';
import type { ReadBacks } from './read-backs.ts';
import { openFloor, type Floor } from './floor.ts';
import type { Loss } from './loss.ts';
import { openDoor, type Door } from './door.ts';
import { openLead, type Lead } from './lead.ts';
import type { Link } from './links.ts';
import type { HeldLink } from './answer-links.ts';
import type { LeftSeat } from './leave-seat.ts';
import type { SetBack } from './set-back.ts';
import type { Steered } from './bar.ts';
import { openExpectations, type ExpectationFacts } from './expectations.ts';
import { openSayings, type SayingFacts } from './sayings.ts';
import { noPlan, type Plan } from './plan.ts';
import type { Confirmation } from '../register/confirmations.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { earlierOf, type KeptEarlier } from './earlier.ts';
import { nothingBeforehand, type BeforehandFacts } from './beforehand.ts';
import type { ReviewFacts } from './reviews.ts';
import type { OneOffAction } from './actions.ts';
import type { ActionEnd } from './ending-actions.ts';
import type { ImportedFacts } from './imported.ts';

/** What one speaks for today; `other` is a third function with a name of its own. */
export type Side = 'sales' | 'operations' | 'other';
export type TwoSides = 'sales' | 'operations';
export type Role = 'facilitator' | 'participant' | 'screen' | 'observer';
export type Language = 'en' | 'nl';
export const templates = ['experience', 'regular-session', 'readiness'] as const;
export type Template = (typeof templates)[number];

export const stageKinds = [
	'welcome',
	'conflicts',
	'strategy',
	'cases',
	'groups',
	'dialogue',
	'agreements',
	'review',
	'readiness',
	'close',
	'talk',
	'break',
] as const;
export type StageKind = (typeof stageKinds)[number];

export const steps = [
	'open',
	'write',
	'thats-us',
	'themes',
	'vote',
	'map',
	'strategy',
	'focus',
	'cases',
	'tables',
	'work',
	'dialogue',
	'agreements',
	'review',
	'readiness',
	'close',
	'talk',
	'break',
] as const;
/** A stage is walked in steps; "next" goes to the next step, then to the next stage. */
export type Step = (typeof steps)[number];

export interface Stage {
	id: string;
	kind: StageKind;
	/** What it is called; blank for the name of its kind. */
	title: string;
	minutes: number;
	/** "Next" and "back" pass it by; what was made in it stays. */
	skipped: boolean;
	/** The room has been there. */
	entered?: true;
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
	/** Joins from elsewhere; the others are in the room. */
	remote: boolean;
	joinedAt: number;
	/** A facilitator has taken this person out; what was written and said stays. */
	removed?: true;
	/** The company is more than typed: a facilitator said so, or its own link did. */
	confirmed?: true;
	/** Once confirmed: whether the company's own people let this one read what is theirs. */
	own?: 'waits' | 'reads';
}

/** Where one half of a conflict comes from: its own side's word, or somebody else's guess. */
export type Half = 'own' | 'guess' | 'confirmed' | 'rewritten';

export interface ConflictFacts {
	author: Id;
	/** Whether its author's name stands on it. */
	named: boolean;
	sales: Half;
	operations: Half;
	/** What the other side wants was left empty: nothing was guessed, right or wrong. */
	unguessed?: true;
	/** The conflict under which it is shown because both say the same; null while it stands by itself. */
	into: Id | null;
	/** What it said is gone, and it is on the board no more. */
	takenDown?: true;
}

export interface Theme {
	id: Id;
	title: string;
	/** Conflict ids in the order in which they are shown. */
	conflicts: Id[];
}

export type Dots = Record<Id, number>;

export const roundKinds = ['themes', 'cases', 'topics'] as const;
/** What a round votes on. */
export type RoundKind = (typeof roundKinds)[number];

/** What people of one side voted on paper, counted by the facilitator: a batch, nobody's ballot. */
interface PaperBallots {
	ballots: number;
	dots: Dots;
}

export interface Round {
	number: number;
	status: 'open' | 'closed' | 'cancelled';
	over: RoundKind;
	/** Cases and topics have no conflicts of their own. */
	items: Theme[];
	/** Who may vote, and for which side: frozen when the round opened, but for whom a facilitator admits since. */
	electorate: Record<Id, Side>;
	/** Those of them who were admitted: their ballots count, and help no side to be shown. */
	admitted: Id[];
	budget: number;
	maxPerItem: number;
	ballots: Record<Id, Dots>;
	paper: Partial<Record<Side, PaperBallots>>;
}

export interface Estimate {
	kind: CostKind;
	timesAYear: number;
	/** Each time, in the team's currency. */
	amount: number;
}

/** An estimate with the side for which its author spoke when giving it first: who changes sides leaves it there. */
export interface GivenEstimate extends Estimate {
	side: Side | null;
}

/** What one reckons an agreement does to an objective, for the side for which one spoke when saying so first. */
export interface Judgement {
	effect: Effect;
	side: Side | null;
}

/** What is told of a side's judgements of one effect, and who of it has judged since without being told. */
export interface ToldJudgements {
	/** Three people or more each, nobody in two; their effects as they judged at one time, sorted. */
	told: { people: Id[]; effects: Effect[] }[];
	since: Id[];
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

/** What a conflict or an agreement is about, of a strategy of operations for sales. */
export const elementTags = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export type ElementTag = (typeof elementTags)[number];

/** When in the life of an order it hurts. */
export const moments = ['requirements', 'customization', 'delivery', 'after-delivery'] as const;
export type Moment = (typeof moments)[number];

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
	/** Who stands for it and answers questions to it; blank while nobody is named. */
	sponsor: string;
	statement: string;
	objectives: StrategicObjective[];
}

/** The line of a case's timeline at which an agreement would have changed the story. */
export interface TappedLine {
	case: Id;
	/** Where it stood when it was tapped, counted from 0. */
	line: number;
	/** What it said then: by this it is found again. Null in workshops from before words were kept. */
	words: string | null;
	how: string;
	by: Id;
}

export type PointKind = 'challenge' | 'build';
export type PointStatus = 'open' | 'answered' | 'accepted' | 'parked';

/** An objection to a proposal, or an improvement of it. */
export interface Point {
	/** Null where the table's proposal answers no case. */
	case: Id | null;
	/** The table whose proposal it is about; null where it is about a case itself. */
	group: Id | null;
	kind: PointKind;
	text: string;
	by: Id;
	at: number;
	status: PointStatus;
	answer: string;
	/** What another side made of it; null while nobody has restated it. */
	restated: Restatement | null;
}

/** One person's word on one version, and what became of an objection. */
export interface SaidWord {
	by: Id;
	side: Side;
	version: number;
	word: Word;
	/** By which it was said, where the room was asked by fist of five. */
	fingers?: Fingers;
	/** Why; blank for a plain agreement. */
	reason: string;
	/** Whether the name may stand beside the reason of an objection. */
	named: boolean;
	closed: Closing | null;
	/** By link, after the workshop had ended: no other word is said then. */
	late?: true;
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
	/** Answered by fist of five, each finger standing for a word. */
	fist?: true;
}

/** What the server orders about an agreement; what is written of it is a draft on the board. */
export interface AgreementFacts {
	number: number;
	draftedAt: number;
	draftedBy: Id;
	withdrawn: boolean;
	/** Objective → seat → what that person reckons it does to it. */
	judgements: Record<Id, Record<Id, Judgement>>;
	/** Objective → what is told of each side's judgements. */
	told: Record<Id, Partial<Record<Side, ToldJudgements>>>;
	/** Version of the strategy at the last judgement; null before the first. */
	judgedAgainst: number | null;
	replay: TappedLine[];
	waivers: Waiver[];
	/** By version, the first is 1. */
	calls: Call[];
	/** Null where none is taken of the text that was asked last. */
	temperature: TemperatureFacts | null;
	/** In the order of saying; a person's later word on a version replaces the earlier one. */
	words: SaidWord[];
	sealed: RegisteredAgreement | null;
	/** What was said of a provisional seal; not there before. */
	confirmation?: Confirmation;
	/** The sealed agreement whose place it takes once it is sealed itself. */
	supersedes: Id | null;
	/** The agreement of another company whose text it began with. */
	triedFrom: Id | null;
}

export interface Timer {
	/** Server clock, milliseconds; null while nothing runs. */
	endsAt: number | null;
	/** Milliseconds that were left when it was paused; null while it is not. */
	paused: number | null;
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
	/** sha256 of each link's key, to whom it is for. */
	keys: Record<string, Link>;
	/** By which link each came in; not of who typed the code, nor of who was let in again since. */
	cameBy: Record<Id, Link>;
	/** How many times links were called back. */
	linksRevoked: number;
	/** sha256 of each key by which who is not here answers one thing, to what and whose that is. */
	answerLinks: Record<string, HeldLink>;
	/** sha256 of each device's token, to the seat it opens. */
	tokens: Record<string, Id>;
	/** sha256 of the tokens of those who were erased: their devices are told so. */
	gone: string[];
	/** The seats of those who were erased. */
	left: Id[];
	/** sha256 of each join request, so that a repeated one finds its seat. */
	requests: Record<string, Id>;
	door: Door;
	/** What those had who are taken out, by their seats. */
	aside: Record<Id, LeftSeat>;
	lead: Lead;
	closed: boolean;
	/** Nothing can be asked of it any more; what is kept of it is going. */
	erased: boolean;
	retention: Retention;
	plan: Plan;
	agenda: Stage[];
	/** What facilitators note beside each stage, by its id; told to them alone. */
	notes: Record<string, string>;
	position: Position;
	timer: Timer;
	/** Participants read, and do not write. */
	frozen: boolean;
	/** The room's screen shows nothing. */
	blank: boolean;
	/** How often everybody was brought to where the room is. */
	summons: number;
	/** Null until a facilitator has steered the room. */
	steered: Steered | null;
	/** Who is ready for the next step; everybody else sees their number. */
	ready: Id[];
	/** In the order in which they went up. */
	hands: Id[];
	/** Participants who are in the room, as a facilitator says, though nothing of theirs may be connected. */
	markedPresent: Id[];
	floor: Floor;
	/** Of all documents of the workshop. */
	epoch: number;
	/** Null while nobody has set the board back. */
	setBack: SetBack | null;
	/** What a disk has damaged; null when there was nothing, or it was read. */
	loss: Loss | null;
	participants: Record<Id, Participant>;
	cardsPerPerson: number;
	revealed: boolean;
	/** Whether a card that is begun now carries its author's name. */
	named: boolean;
	/** When that was allowed last, in seconds since 1970 or one more than before: a card that was begun earlier carries none. */
	namings: number;
	conflicts: Record<Id, ConflictFacts>;
	themes: Theme[];
	rounds: Round[];
	/** Seat → the revealed cards that it is dealt to confirm or rewrite. */
	deals: Deals;
	/** The cases to be worked, in the order of choosing. */
	chosenCases: Id[];
	/** The mixed tables, by id; none until a facilitator has made them. */
	groups: Record<Id, Group>;
	tables: Tables;
	/** Conflict id → participant id → what that person reckons it costs. */
	estimates: Record<Id, Record<Id, GivenEstimate>>;
	strategy: Strategy;
	/** Earlier versions of it that were set here, the oldest first: what changed is seen beside them. */
	strategyBefore: Strategy[];
	readBacks: ReadBacks;
	/** Focus checks; the last one is open or was shown last. */
	focus: FocusCheck[];
	questions: Record<Id, StrategyQuestion>;
	points: Record<Id, Point>;
	/** Taken back by those who raised them: nobody else sees these. */
	withdrawnPoints: Record<Id, Point>;
	/** An answer to a challenge waits until another side has restated it. */
	restating: boolean;
	proposals: ProposalFacts;
	agreements: Record<Id, AgreementFacts>;
	/** What somebody does once; not sealed. */
	actions: Record<Id, OneOffAction>;
	/** What became here of those of before. */
	endedActions: Record<Id, ActionEnd>;
	/** What the team brought from its register when the workshop was created. */
	earlier: KeptEarlier;
	/** Later looks at sealed agreements, by agreement. */
	reviews: Record<Id, ReviewFacts>;
	/** What owners write of agreements before a session looks at them. */
	beforehand: BeforehandFacts;
	/** What is settled here of what was still open from before. */
	settled: Id[];
	close: CloseFacts;
	readiness: ReadinessFacts;
	sayings: SayingFacts;
	expectations: ExpectationFacts;
	/** Cases that were written in private and then put on the board, to their authors. */
	sharedCases: Record<Id, Id>;
	casesTakenDown: Record<Id, true>;
	/** What everybody is shown of cases and agreements, and the one card that fills the screen. */
	shown: Record<Showable, Id | null>;
	/** Null but in a workshop that came from a file. */
	imported: ImportedFacts | null;
}

export type Showable = 'case' | 'agreement' | 'conflict';

export const initialState = (): WorkshopState => ({
	id: '',
	team: '',
	title: '',
	template: 'experience',
	language: 'en',
	joinCode: '',
	keys: {},
	cameBy: {},
	linksRevoked: 0,
	answerLinks: {},
	tokens: {},
	gone: [],
	left: [],
	requests: {},
	door: openDoor(),
	aside: {},
	lead: openLead(),
	closed: false,
	erased: false,
	retention: noRetention(),
	plan: noPlan(),
	agenda: [],
	notes: {},
	position: { stage: '', step: 'open' },
	timer: { endsAt: null, paused: null, revision: 0 },
	frozen: false,
	blank: false,
	summons: 0,
	steered: null,
	ready: [],
	hands: [],
	markedPresent: [],
	floor: openFloor(),
	epoch: 1,
	setBack: null,
	loss: null,
	participants: {},
	cardsPerPerson: 2,
	revealed: false,
	named: false,
	namings: 0,
	conflicts: {},
	themes: [],
	rounds: [],
	deals: {},
	chosenCases: [],
	groups: {},
	tables: noTables(),
	estimates: {},
	strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
	strategyBefore: [],
	readBacks: {},
	focus: [openCheck(1)],
	questions: {},
	points: {},
	withdrawnPoints: {},
	restating: false,
	proposals: noProposals(),
	agreements: {},
	actions: {},
	endedActions: {},
	earlier: earlierOf({}),
	reviews: {},
	beforehand: nothingBeforehand(),
	settled: [],
	close: openClose(),
	readiness: openReadiness(),
	sayings: openSayings(),
	expectations: openExpectations(),
	...{ sharedCases: {}, casesTakenDown: {} },
	shown: { case: null, agreement: null, conflict: null },
	imported: null,
});

export const openRound = (state: WorkshopState): Round | undefined =>
	state.rounds.find((round) => round.status === 'open');
