/** What each viewer may see, as plain data in two parts: `room` for everybody, `mine` for one seat. */
import type { Id } from '../ids.ts';
import { costOf, type CostRange } from '../insight/cost.ts';
import { tally, type Tally } from '../insight/tally.ts';
import type {
	ConflictFacts,
	Dots,
	Estimate,
	Language,
	Participant,
	Position,
	Role,
	Round,
	Stage,
	Template,
	Theme,
	Timer,
	TwoSides,
	WorkshopState,
} from './state.ts';

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

const entries = <T, V>(record: Record<string, T>, view: (key: string, value: T) => V) =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, view(key, value)]));

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
});

const own = <T>(records: [key: string | number, value: T | undefined][]): Record<string, T> =>
	Object.fromEntries(records.filter((pair): pair is [string, T] => pair[1] !== undefined));

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
});

/** A seat's whole view, as the snapshot carries it. */
export const viewOf = (state: WorkshopState, seat: Id): WorkshopView => ({
	room: roomView(state),
	mine: mineView(state, seat),
});
