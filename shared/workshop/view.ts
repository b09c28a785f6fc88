/** What each viewer may see, as plain data in two parts: `room` for everybody, `mine` for one seat. */
import type { Effect } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import { companiesIn, costBySide, costOf, type CostRange } from '../insight/cost.ts';
import type { FocusPick } from '../insight/overlap.ts';
import { openTurnout, tally, turnout, type Tally } from '../insight/tally.ts';
import type { Temperature } from '../insight/temperature.ts';
import { viewAgreement, type AgreementView } from './agreement-view.ts';
import { mineClose, viewClose, type CloseView, type MineClose } from './close-view.ts';
import type { OneOffAction } from './actions.ts';
import type { Steered } from './bar.ts';
import type { ActionEnd } from './ending-actions.ts';
import { entries } from './entries.ts';
import type { SeatRatings } from './readiness.ts';
import { mineReadiness, viewReadiness, type ReadinessView } from './readiness-view.ts';
import { viewFloor, type Floor } from './floor.ts';
import type { SetBack } from './set-back.ts';
import { mineLosses, type Loss } from './loss.ts';
import type { Door } from './door.ts';
import { mineLead, type LeadView } from './lead.ts';
import { mineLinks, type LinksView } from './links.ts';
import { mineMessages, viewGroup, type GroupView, type TableMessage } from './groups.ts';
import { mineWishes, viewTables, type PairWishes, type Tables } from './seating.ts';
import { toldEarlier, type Earlier } from './earlier.ts';
import type {
	AgreementFacts,
	Call,
	ConflictFacts,
	Dots,
	Estimate,
	GivenEstimate,
	Language,
	Participant,
	Point,
	Position,
	Role,
	Round,
	RoundKind,
	SaidWord,
	Showable,
	Side,
	Stage,
	Strategy,
	Template,
	Theme,
	Timer,
	TwoSides,
	WorkshopState,
} from './state.ts';
import { latecomers } from './ballots.ts';
import { viewImported, viewKept, type Imported } from './imported.ts';
import { copyOfPlan, type Plan } from './plan.ts';
import { mineExpectation, viewExpectations, type ExpectationsView } from './expectations.ts';
import { mineSayings, viewSayings, type Marks, type SayingsView } from './sayings.ts';
import { mineSharedCases } from './shared-cases.ts';
import { viewFocus, type FocusView } from './focus.ts';
import { copyQuestion, type StrategyQuestion } from './questions.ts';
import { viewBeforehand, type Beforehand } from './beforehand.ts';
import { viewReview, type ReviewFacts } from './reviews.ts';
import { copyReadBacks, type ReadBacks } from './read-backs.ts';
import { copyOf } from './strategy.ts';
import { viewPoint } from './dialogue.ts';
import { viewProposals, type ProposalFacts } from './proposals.ts';
import { isListed } from './sides.ts';
import { mineTemperature, mineTurnout } from './temperature.ts';

export type ConflictView = Pick<ConflictFacts, TwoSides | 'into' | 'unguessed'> & {
	author: Id | null;
	cost: CostRange | null;
	/** What each side says that it costs; without those who have said nothing. */
	costBySide: Partial<Record<Side, CostRange>>;
	/** How many companies have said so; over several nothing is added. */
	companies: number;
};

export interface RoundView {
	number: number;
	status: Round['status'];
	over: RoundKind;
	items: Theme[];
	budget: number;
	maxPerItem: number;
	/**
	 * Ballots cast, of how many voters; those on paper are in both. Once the round has closed, where a side is withheld, null
	 * of those who vote on a device: its number would follow.
	 */
	cast: number | null;
	voters: number;
	/** Null until the round has closed. */
	tally: Tally | null;
}

export interface RoomView {
	workshop: {
		id: Id;
		team: Id;
		title: string;
		template: Template;
		language: Language;
		joinCode: string;
		closed: boolean;
	};
	plan: Plan;
	/** From when on the server erases the workshop; null while that is not announced. */
	erasure: number | null;
	agenda: Stage[];
	position: Position;
	timer: Timer;
	frozen: boolean;
	blank: boolean;
	summons: number;
	steered: Steered | null;
	/** How many have said that they are ready. */
	ready: number;
	hands: Id[];
	markedPresent: Id[];
	floor: Floor;
	setBack: SetBack | null;
	door: Door;
	participants: Record<Id, Participant>;
	cardsPerPerson: number;
	revealed: boolean;
	named: boolean;
	namings: number;
	conflicts: Record<Id, ConflictView>;
	themes: Theme[];
	/** By number. */
	rounds: Record<string, RoundView>;
	chosenCases: Id[];
	groups: Record<Id, GroupView>;
	tables: Pick<Tables, 'begun'>;
	strategy: Strategy;
	/** Earlier versions, the oldest first: the last, and those against which something was judged. */
	strategyBefore: Strategy[];
	readBacks: ReadBacks;
	/** By number. */
	focus: Record<string, FocusView>;
	questions: Record<Id, StrategyQuestion>;
	actions: Record<Id, OneOffAction>;
	endedActions: Record<Id, ActionEnd>;
	points: Record<Id, Point>;
	restating: boolean;
	proposals: ProposalFacts;
	agreements: Record<Id, AgreementView>;
	earlier: Earlier;
	reviews: Record<Id, ReviewFacts>;
	/** What owners wrote beforehand of the agreements that a session looks at, by agreement, once it was opened. */
	beforehand: Record<Id, Beforehand[]>;
	settled: Id[];
	close: CloseView;
	readiness: ReadinessView;
	sayings: SayingsView;
	expectations: ExpectationsView;
	shown: Record<Showable, Id | null>;
	/** Null but in a workshop that came from a file. */
	imported: Imported | null;
}

export interface MineView {
	participant: Id;
	role: Role;
	/** Whether this seat is ready for the next step. */
	ready: boolean;
	/** What facilitators note beside each stage, by its id; nobody else's view has any. */
	notes: Record<string, string>;
	/** What a disk has damaged, for facilitators: nothing or one. */
	losses: Loss[];
	/** For facilitators. */
	links: LinksView | null;
	lead: LeadView;
	/** Revealed cards that this seat wrote. */
	conflicts: Record<Id, true>;
	/** The cards that this seat is dealt to confirm or rewrite. */
	deals: Id[];
	/** What was counted on paper, by round number: for facilitators, who enter it. */
	paper: Record<string, Round['paper']>;
	/** Who came after the open round was opened and is not in it: for facilitators, who may admit them. */
	latecomers: Id[];
	/** This seat's ballot, by round number. */
	dots: Record<string, Dots>;
	/** The rounds in which this seat may vote. */
	votes: Record<string, true>;
	/** What this seat acts on, by the number of the focus check. */
	focus: Record<string, FocusPick>;
	/** What this seat reckons each card costs. */
	estimates: Record<Id, Estimate>;
	/** What this seat reckons each agreement does, by agreement and objective. */
	judgements: Record<Id, Record<Id, Effect>>;
	/** What this seat said last of each agreement, with its reason. */
	words: Record<Id, SaidWord>;
	/** What this seat gives, by agreement, while the room's temperature is taken. */
	temperatures: Record<Id, Temperature>;
	/** How many of each side have given theirs, by agreement: for facilitators. */
	turnouts: Record<Id, Record<Side, number | null>>;
	/** The agreements about whose latest version this seat is asked. */
	asked: Record<Id, true>;
	close: MineClose;
	readiness: SeatRatings;
	/** Who should and who should not sit together; empty for all but facilitators. */
	wishes: PairWishes;
	/** What was said to the own table, to facilitators that of all; by table. */
	messages: Record<Id, TableMessage>;
	/** What this seat has marked of the old sayings. */
	sayings: Marks;
	/** What this seat expects; blank while it has not said. */
	expectation: string;
	/** Its cases that were private and are on the board. */
	sharedCases: Record<Id, true>;
}

export interface WorkshopView {
	room: RoomView;
	mine: MineView;
}

export const viewConflict = (state: WorkshopState, id: Id): ConflictView => {
	const { author, named, sales, operations, unguessed, into } = state.conflicts[id]!;
	const estimates = state.estimates[id];
	return {
		author: named ? author : null,
		sales,
		operations,
		...(unguessed && { unguessed }),
		into,
		cost: costOf(estimates, state.participants),
		costBySide: costBySide(estimates),
		companies: companiesIn(estimates, state.participants),
	};
};

export const viewTheme = ({ id, title, conflicts }: Theme): Theme => ({
	id,
	title,
	conflicts: [...conflicts],
});

export function viewRound(round: Round): RoundView {
	const { number, status, over, budget, maxPerItem } = round;
	const told = status === 'closed' ? tally(round) : null;
	const counted = told ? turnout : openTurnout;
	return {
		...{ number, status, over, budget, maxPerItem },
		items: round.items.map(viewTheme),
		...(told?.ballots.total === null
			? { cast: null, voters: Object.keys(round.electorate).length }
			: counted(round)),
		tally: told,
	};
}

export const viewWorkshop = (state: WorkshopState): RoomView['workshop'] => {
	const { id, team, title, template, language, joinCode, closed } = state;
	return { id, team, title, template, language, joinCode, closed };
};

/** What everybody in the room sees. */
export const roomView = (state: WorkshopState): RoomView => ({
	workshop: viewWorkshop(state),
	plan: copyOfPlan(state.plan),
	erasure: state.retention.announced,
	agenda: state.agenda.map((stage) => ({ ...stage })),
	position: { ...state.position },
	timer: { ...state.timer },
	frozen: state.frozen,
	blank: state.blank,
	summons: state.summons,
	steered: state.steered && { ...state.steered },
	ready: state.ready.length,
	hands: [...state.hands],
	markedPresent: [...state.markedPresent],
	floor: viewFloor(state.floor),
	setBack: state.setBack && { ...state.setBack },
	door: { ...state.door },
	participants: Object.fromEntries(
		Object.values(state.participants)
			.filter((one) => isListed(state, one))
			.map((one) => [one.id, { ...one }]),
	),
	cardsPerPerson: state.cardsPerPerson,
	revealed: state.revealed,
	named: state.named,
	namings: state.namings,
	conflicts: entries(state.conflicts, (id) => viewConflict(state, id)),
	themes: state.themes.map(viewTheme),
	rounds: Object.fromEntries(state.rounds.map((round) => [round.number, viewRound(round)])),
	chosenCases: [...state.chosenCases],
	groups: entries(state.groups, (_id, group) => viewGroup(group)),
	tables: viewTables(state),
	strategy: copyOf(state.strategy),
	strategyBefore: state.strategyBefore.map(copyOf),
	readBacks: copyReadBacks(state.readBacks),
	focus: Object.fromEntries(state.focus.map((check) => [check.number, viewFocus(state, check)])),
	questions: entries(state.questions, (_id, question) => copyQuestion(question)),
	actions: entries(state.actions, (_id, action) => ({ ...action })),
	endedActions: entries(state.endedActions, (_id, end) => ({ ...end })),
	points: entries(state.points, (_id, point) => viewPoint(point)),
	restating: state.restating,
	proposals: viewProposals(state),
	agreements: entries(state.agreements, (_id, facts) => viewAgreement(facts)),
	earlier: toldEarlier(state.earlier),
	reviews: entries(state.reviews, (_id, review) => viewReview(review)),
	beforehand: entries(state.beforehand.opened, (_id, words) => viewBeforehand(words)),
	settled: [...state.settled],
	close: viewClose(state),
	readiness: viewReadiness(state),
	sayings: viewSayings(state),
	expectations: viewExpectations(state),
	shown: { ...state.shown },
	imported: viewImported(state),
	...viewKept(state),
});

const own = <T>(records: [key: string | number, value: T | undefined][]): Record<string, T> =>
	Object.fromEntries(records.filter((pair): pair is [string, T] => pair[1] !== undefined));

/** An estimate as its author gave it. */
const estimateOf = (given: GivenEstimate | undefined): Estimate | undefined =>
	given && { kind: given.kind, timesAYear: given.timesAYear, amount: given.amount };

/** What one seat reckons of an agreement; undefined while it has said nothing. */
function judgementsBy({ judgements }: AgreementFacts, seat: Id): Record<Id, Effect> | undefined {
	const mine = own(
		Object.entries(judgements).map(([objective, bySeat]) => [objective, bySeat[seat]?.effect]),
	);
	return Object.keys(mine).length > 0 ? mine : undefined;
}

const isAskedBy = (call: Call | undefined, seat: Id): boolean =>
	Object.values(call?.electorate ?? {}).some((seats) => seats.includes(seat));

/** What one seat sees besides. */
export const mineView = (state: WorkshopState, seat: Id): MineView => ({
	participant: seat,
	role: state.participants[seat]?.role ?? 'observer',
	ready: state.ready.includes(seat),
	notes: state.participants[seat]?.role === 'facilitator' ? { ...state.notes } : {},
	losses: mineLosses(state, seat),
	links: mineLinks(state, seat),
	lead: mineLead(state, seat),
	conflicts: own(
		Object.entries(state.conflicts).map(([id, { author }]) => [
			id,
			author === seat ? true : undefined,
		]),
	),
	deals: [...(state.deals[seat] ?? [])],
	paper: own(
		state.rounds.map(({ number, paper }) => [
			number,
			state.participants[seat]?.role === 'facilitator' && Object.keys(paper).length > 0
				? entries(paper, (_side, batch) => ({ ...batch, dots: { ...batch.dots } }))
				: undefined,
		]),
	),
	latecomers: state.participants[seat]?.role === 'facilitator' ? latecomers(state) : [],
	dots: own(state.rounds.map(({ number, ballots }) => [number, ballots[seat]])),
	votes: own(
		state.rounds.map(({ number, electorate }) => [
			number,
			Object.hasOwn(electorate, seat) ? true : undefined,
		]),
	),
	focus: own(state.focus.map(({ number, picks }) => [number, picks[seat]])),
	estimates: own(Object.entries(state.estimates).map(([id, by]) => [id, estimateOf(by[seat])])),
	judgements: own(
		Object.entries(state.agreements).map(([id, facts]) => [id, judgementsBy(facts, seat)]),
	),
	words: own(
		Object.entries(state.agreements).map(([id, { words }]) => [
			id,
			words.findLast(({ by }) => by === seat),
		]),
	),
	temperatures: own(
		Object.entries(state.agreements).map(([id, facts]) => [id, mineTemperature(facts, seat)]),
	),
	turnouts: own(
		Object.entries(state.agreements).map(([id, facts]) => [
			id,
			state.participants[seat]?.role === 'facilitator' ? mineTurnout(facts) : undefined,
		]),
	),
	asked: own(
		Object.entries(state.agreements).map(([id, { calls }]) => [
			id,
			isAskedBy(calls.at(-1), seat) ? true : undefined,
		]),
	),
	close: mineClose(state, seat),
	readiness: mineReadiness(state, seat),
	wishes: mineWishes(state, seat),
	messages: mineMessages(state, seat),
	sayings: mineSayings(state, seat),
	expectation: mineExpectation(state, seat),
	sharedCases: mineSharedCases(state, seat),
});

/** A seat's whole view, as the snapshot carries it. */
export const viewOf = (state: WorkshopState, seat: Id): WorkshopView => ({
	room: roomView(state),
	mine: mineView(state, seat),
});
