import type { ConflictDraft } from '../../shared/board/conflict-card.ts';
import type { Effect, Level, Measure, ReviewOutcome } from '../../shared/check/agreement.ts';
import type { PromiseCard } from '../../shared/check/promise-card.ts';
import type { Rule } from '../../shared/check/finding.ts';
import type { Score } from '../../shared/workshop/close.ts';
import type { ReviewDecision } from '../../shared/workshop/reviews.ts';
import type {
	Estimate,
	PointKind,
	Side,
	TwoSides,
	ElementTag,
} from '../../shared/workshop/state.ts';
import type { ObjectiveForm } from '../../shared/workshop/strategy.ts';
import data from '../data/experience-workshop.json' with { type: 'json' };

/** Somebody of the script: p01 to p24. */
export interface Person {
	id: string;
	name: string;
	side: Side;
	company: string;
	function?: string;
}

/** A card of the script: c01 to c25. */
export interface ScriptConflict extends Required<Omit<ConflictDraft, 'topic'>> {
	id: string;
	/** The person who writes it. */
	by: string;
	topic: NonNullable<ConflictDraft['topic']>;
	cost?: Estimate;
}

interface ScriptTheme {
	id: string;
	title: string;
	conflicts: string[];
}

export type DotRow = Record<Side | 'total', number>;
export type Place = 'both' | 'sales' | 'operations' | 'later';

/** What a tally of the script must come to, by theme. */
export interface Figures {
	dotsByTheme: Record<string, DotRow>;
	quadrants: Record<string, Place>;
	yearlyCostByTheme: Record<string, number>;
}

export interface ScriptCase {
	id: string;
	title: string;
	situation: string;
	by: string;
	themes: string[];
	timeline: string[];
	salesSaw: string;
	operationsSaw: string;
	cost: number;
	question: string;
}

interface ScriptObjective extends Omit<ObjectiveForm, 'id'> {
	id: string;
	asks: Record<TwoSides, string>;
}

/** An agreement as its writers bring it; `then…` is what they add once the check has spoken. */
export interface ScriptAgreement {
	id: string;
	statement: string;
	level: Level | '';
	scope: string;
	owners: string[];
	effects: Record<string, { effect: Effect; why: string }>;
	measure: Measure | null;
	promise?: PromiseCard;
	firstStep: string;
	reviewOn: string;
	restsOn: string[];
	element: ElementTag | '';
	expectedFindings: Rule[];
	thenOwners?: string[];
	thenTradeOff?: string;
	expectedFindingsAfter?: Rule[];
}

/** What people say of an agreement; who is not named agrees. */
export interface ScriptConsents {
	reservation?: Record<string, string>;
	object?: Record<string, string>;
	silent?: string[];
	/** What becomes of objections, by author; or who answers after all. */
	then?: Record<string, { closedAs: string; change?: string }> | string[];
}

/** What a table writes on its worksheet. */
export interface ScriptSheet {
	sales: string;
	operations: string;
	swapSeats: { salesForOperations: string; operationsForSales: string };
	rootCauses: string[];
	options: string[];
	proposal: string;
	firstStep: string;
	risks: string[];
}

interface ScriptGroups {
	tables: number;
	/** One a table, from the first. */
	assignedCases: string[];
	apart: [string, string][];
	together: [string, string][];
	/** By case. */
	worksheets: Record<string, ScriptSheet>;
}

interface ScriptPoint {
	on: string;
	by: string;
	kind: PointKind;
	text: string;
	answer?: string | null;
}

/** An offer or a wish, and whoever takes it up with the day that both agree on. */
interface ScriptVisit {
	kind: 'offer' | 'wish';
	by: string;
	text: string;
	matchedWith?: string;
	date?: string;
}

/** What the regular session says of an agreement. */
export interface ScriptReview {
	agreement: string;
	outcome: ReviewOutcome;
	measured: string;
	evidence: string;
	happenedAgain: string;
	wentWell: string;
	clashed: string;
	next: string;
	ratings: Record<TwoSides, Score>;
	effectsSeen: Record<string, Effect>;
	decision: ReviewDecision;
	reviewOn: string;
	supersededBy?: { id: string; change: string };
}

/** The part of the workshop script that this slice of the product plays. */
export interface Script {
	workshop: { title: string; date: string };
	participants: Person[];
	conflicts: ScriptConflict[];
	thatsUs: { confirmed: string[]; rewritten: string[] };
	themes: ScriptTheme[];
	dots: {
		budget: number;
		maxPerTheme: number;
		ballots: Record<string, Record<string, number>>;
	};
	strategy: { statement: string; objectives: ScriptObjective[] };
	cases: ScriptCase[];
	groups: ScriptGroups;
	dialogue: ScriptPoint[];
	agreements: ScriptAgreement[];
	/** By agreement. */
	consents: Record<string, ScriptConsents>;
	replay: Record<string, { case: string; line: number; how: string }>;
	sealOrder: string[];
	regularSession: { date: string; reviews: ScriptReview[] };
	close: {
		roti: Record<string, Score>;
		goalsInAppraisal: Record<string, number>;
		keep: Record<string, string>;
		change: Record<string, string>;
		topics: Record<string, string>;
		visits: ScriptVisit[];
	};
	/** Objectives by person. */
	focusPicks: Record<string, string[]>;
	/** People by case. */
	caseVotes: Record<string, string[]>;
	expected: Figures & {
		focusByObjective: Record<string, Record<Side, number>>;
		focusOverlapPercent: number;
		agreementWithinSide: Record<TwoSides, number>;
		actsOn: Record<TwoSides | 'together', string[]>;
		averageRoti: number;
		coverageAfterSeal: Record<string, { objectivesOpen: string[]; themesOpen: string[] }>;
	};
}

const dayInMilliseconds = 86_400_000;

/** The script with its dates moved so that the workshop is on this day: a review date stays in the future. */
export function heldOn(day: string, original: Script): Script {
	const moved = Date.parse(day) - Date.parse(original.workshop.date);
	const move = (date: string) =>
		date && new Date(Date.parse(date) + moved).toISOString().slice(0, 10);
	const copy = structuredClone(original);
	copy.workshop.date = day;
	for (const agreement of copy.agreements) agreement.reviewOn = move(agreement.reviewOn);
	copy.regularSession.date = move(copy.regularSession.date);
	for (const visit of copy.close.visits) if (visit.date) visit.date = move(visit.date);
	for (const review of copy.regularSession.reviews) review.reviewOn = move(review.reviewOn);
	return copy;
}

const today = new Date(Math.floor(Date.now() / dayInMilliseconds) * dayInMilliseconds);

// Every key of the JSON is a literal to the compiler: it cannot see records in it.
export const script = heldOn(today.toISOString().slice(0, 10), data as unknown as Script);

/** The script with something changed; `expected` stays what it was until the change touches it. */
export function changed(change: (copy: Script) => void): Script {
	const copy = structuredClone(script);
	change(copy);
	if (JSON.stringify(copy) === JSON.stringify(script))
		throw new Error('The script was not changed.');
	return copy;
}

export function find<T extends { id: string }>(all: readonly T[], id: string): T {
	const found = all.find((one) => one.id === id);
	if (!found) throw new Error(`The script has no ${id}.`);
	return found;
}
