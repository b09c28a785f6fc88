/** What each viewer may see, as plain data in two parts: `room` for everybody, `mine` for one seat. */
import type { Effect } from '../check/agreement.ts';
import type { Id } from '../ids.ts';
import { costOf, type CostRange } from '../insight/cost.ts';
import { tally, type Tally } from '../insight/tally.ts';
import { viewAgreement, type AgreementView } from './agreement-view.ts';
import { entries } from './entries.ts';
import type {
	AgreementFacts,
	Call,
	ConflictFacts,
	Dots,
	Earlier,
	Estimate,
	Language,
	Participant,
	Point,
	Position,
	Role,
	Round,
	SaidWord,
	Showable,
	Stage,
	Strategy,
	Template,
	Theme,
	Timer,
	TwoSides,
	WorkshopState,
} from './state.ts';
import { copyOf } from './strategy.ts';

export type ConflictView = Pick<ConflictFacts, TwoSides> & {
	author: Id | null;
	cost: CostRange | null;
};

export interface RoundView {
	number: number;
	status: Round['status'];
	items: Theme[];
	budget: number;
	maxPerItem: number;
	/** Ballots cast, of how many voters. */
	cast: number;
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
	agenda: Stage[];
	position: Position;
	timer: Timer;
	participants: Record<Id, Participant>;
	cardsPerPerson: number;
	revealed: boolean;
	named: boolean;
	conflicts: Record<Id, ConflictView>;
	themes: Theme[];
	/** By number. */
	rounds: Record<string, RoundView>;
	strategy: Strategy;
	points: Record<Id, Point>;
	agreements: Record<Id, AgreementView>;
	earlier: Earlier;
	shown: Record<Showable, Id | null>;
}

export interface MineView {
	participant: Id;
	role: Role;
	/** Revealed cards that this seat wrote. */
	conflicts: Record<Id, true>;
	/** This seat's ballot, by round number. */
	dots: Record<string, Dots>;
	/** The rounds in which this seat may vote. */
	votes: Record<string, true>;
	/** What this seat reckons each card costs. */
	estimates: Record<Id, Estimate>;
	/** What this seat reckons each agreement does, by agreement and objective. */
	judgements: Record<Id, Record<Id, Effect>>;
	/** What this seat said last of each agreement, with its reason. */
	words: Record<Id, SaidWord>;
	/** The agreements about whose latest version this seat is asked. */
	asked: Record<Id, true>;
}

export interface WorkshopView {
	room: RoomView;
	mine: MineView;
}

export const viewConflict = (state: WorkshopState, id: Id): ConflictView => {
	const { author, named, sales, operations } = state.conflicts[id]!;
	return { author: named ? author : null, sales, operations, cost: costOf(state.estimates[id]) };
};

export const viewTheme = ({ id, title, conflicts }: Theme): Theme => ({
	id,
	title,
	conflicts: [...conflicts],
});

export const viewRound = (round: Round): RoundView => ({
	number: round.number,
	status: round.status,
	items: round.items.map(viewTheme),
	budget: round.budget,
	maxPerItem: round.maxPerItem,
	cast: Object.keys(round.ballots).length,
	voters: Object.keys(round.electorate).length,
	tally: round.status === 'closed' ? tally(round) : null,
});

export const viewWorkshop = (state: WorkshopState): RoomView['workshop'] => {
	const { id, team, title, template, language, joinCode, closed } = state;
	return { id, team, title, template, language, joinCode, closed };
};

/** What everybody in the room sees. */
export const roomView = (state: WorkshopState): RoomView => ({
	workshop: viewWorkshop(state),
	agenda: state.agenda.map((stage) => ({ ...stage })),
	position: { ...state.position },
	timer: { ...state.timer },
	participants: entries(state.participants, (_id, participant) => ({ ...participant })),
	cardsPerPerson: state.cardsPerPerson,
	revealed: state.revealed,
	named: state.named,
	conflicts: entries(state.conflicts, (id) => viewConflict(state, id)),
	themes: state.themes.map(viewTheme),
	rounds: Object.fromEntries(state.rounds.map((round) => [round.number, viewRound(round)])),
	strategy: copyOf(state.strategy),
	points: entries(state.points, (_id, point) => ({ ...point })),
	agreements: entries(state.agreements, (_id, facts) => viewAgreement(state, facts)),
	earlier: state.earlier,
	shown: { ...state.shown },
});

const own = <T>(records: [key: string | number, value: T | undefined][]): Record<string, T> =>
	Object.fromEntries(records.filter((pair): pair is [string, T] => pair[1] !== undefined));

/** What one seat reckons of an agreement; undefined while it has said nothing. */
function judgementsBy({ judgements }: AgreementFacts, seat: Id): Record<Id, Effect> | undefined {
	const mine = own(
		Object.entries(judgements).map(([objective, bySeat]) => [objective, bySeat[seat]]),
	);
	return Object.keys(mine).length > 0 ? mine : undefined;
}

const isAskedBy = (call: Call | undefined, seat: Id): boolean =>
	Object.values(call?.electorate ?? {}).some((seats) => seats.includes(seat));

/** What one seat sees besides. */
export const mineView = (state: WorkshopState, seat: Id): MineView => ({
	participant: seat,
	role: state.participants[seat]?.role ?? 'observer',
	conflicts: own(
		Object.entries(state.conflicts).map(([id, { author }]) => [
			id,
			author === seat ? true : undefined,
		]),
	),
	dots: own(state.rounds.map(({ number, ballots }) => [number, ballots[seat]])),
	votes: own(
		state.rounds.map(({ number, electorate }) => [
			number,
			Object.hasOwn(electorate, seat) ? true : undefined,
		]),
	),
	estimates: own(Object.entries(state.estimates).map(([id, by]) => [id, by[seat]])),
	judgements: own(
		Object.entries(state.agreements).map(([id, facts]) => [id, judgementsBy(facts, seat)]),
	),
	words: own(
		Object.entries(state.agreements).map(([id, { words }]) => [
			id,
			words.findLast(({ by }) => by === seat),
		]),
	),
	asked: own(
		Object.entries(state.agreements).map(([id, { calls }]) => [
			id,
			isAskedBy(calls.at(-1), seat) ? true : undefined,
		]),
	),
});

/** A seat's whole view, as the snapshot carries it. */
export const viewOf = (state: WorkshopState, seat: Id): WorkshopView => ({
	room: roomView(state),
	mine: mineView(state, seat),
});
