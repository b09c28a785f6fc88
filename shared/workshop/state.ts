import type { Id } from '../ids.ts';

/** What one speaks for today; `other` is a third function with a name of its own. */
export type Side = 'sales' | 'operations' | 'other';
export type TwoSides = 'sales' | 'operations';
export type Role = 'facilitator' | 'participant' | 'screen' | 'observer';
export type Language = 'en' | 'nl';
export type Template = 'experience';

export type StageKind = 'welcome' | 'conflicts';
/** A stage is walked in steps; "next" goes to the next step, then to the next stage. */
export type Step = 'open' | 'write' | 'thats-us' | 'themes' | 'vote' | 'map';

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
}

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
});

export const openRound = (state: WorkshopState): Round | undefined =>
	state.rounds.find((round) => round.status === 'open');
