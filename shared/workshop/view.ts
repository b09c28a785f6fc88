/** What each viewer may see, as plain data in two parts: `room` for everybody, `mine` for one seat. */
import type { Effect } from '../check/agreement.ts';
import type { AgreementText } from '../check/called-text.ts';
import { outcomeOf, type Closing, type Outcome, type Word } from '../check/consent.ts';
import type { CheckFacts } from '../check/room-check.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import { costOf, type CostRange } from '../insight/cost.ts';
import { tally, type Tally } from '../insight/tally.ts';
import type { RegisteredAgreement, SideJudgements } from '../register/register.ts';
import { copyOf } from './strategy.ts';
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
	Side,
	Stage,
	Strategy,
	TappedLine,
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

/** One exact text to which the room was asked to consent. */
export interface CallView {
	version: number;
	at: number;
	by: Id;
	text: AgreementText;
	hash: string;
}

/** What one person said last. */
export interface WordView {
	version: number;
	side: Side;
	word: Word;
	/** Blank for a plain agreement, and where the name may not stand beside it. */
	reason: string;
	closed: Closing | null;
}

export interface AgreementView {
	number: number;
	draftedBy: Id;
	withdrawn: boolean;
	/** By objective: what each side thinks, without names. */
	judgements: Record<Id, SideJudgements>;
	judgedAgainst: number | null;
	replay: TappedLine[];
	waivers: Waiver[];
	calls: CallView[];
	/** Where the latest call stands; null before the first. */
	outcome: Outcome | null;
	/** The last word of each, by seat. */
	words: Record<Id, WordView>;
	/** Reasons of objections that may be read out, but not with a name. */
	readOut: string[];
	sealed: RegisteredAgreement | null;
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

const effectOrder: readonly Effect[] = ['strengthens', 'neutral', 'harms'];

/** What each side thinks of an agreement's effects: sorted, so that the order of judging names nobody. */
export function judgementsBySide(
	{ participants }: Pick<WorkshopState, 'participants'>,
	{ judgements }: Pick<AgreementFacts, 'judgements'>,
): Record<Id, SideJudgements> {
	return entries(judgements, (_objective, bySeat) => {
		const sides: SideJudgements = {};
		for (const [seat, effect] of Object.entries(bySeat)) {
			const side = participants[seat]?.side;
			if (side) (sides[side] ??= []).push(effect);
		}
		for (const effects of Object.values(sides))
			effects.sort((a, b) => effectOrder.indexOf(a) - effectOrder.indexOf(b));
		return sides;
	});
}

const viewCall = ({ version, at, by, text, hash }: Call): CallView => ({
	version,
	at,
	by,
	text,
	hash,
});

const viewWord = ({ version, side, word, reason, named, closed }: SaidWord): WordView => ({
	version,
	side,
	word,
	reason: named ? reason : '',
	closed,
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

export const viewAgreement = (
	state: Pick<WorkshopState, 'participants'>,
	facts: AgreementFacts,
): AgreementView => ({
	number: facts.number,
	draftedBy: facts.draftedBy,
	withdrawn: facts.withdrawn,
	judgements: judgementsBySide(state, facts),
	judgedAgainst: facts.judgedAgainst,
	replay: facts.replay.map((tap) => ({ ...tap })),
	waivers: facts.waivers.map((waiver) => ({ ...waiver })),
	calls: facts.calls.map(viewCall),
	outcome: viewOutcome(facts),
	words: entries(lastWords(facts), (_seat, said) => viewWord(said)),
	readOut: viewReadOut(facts),
	sealed: facts.sealed,
});

/** What the check reads of a whole workshop; a page reads the same from its view. */
export const checkFactsOf = (state: WorkshopState): CheckFacts => ({
	language: state.language,
	strategy: state.strategy,
	participants: state.participants,
	points: state.points,
	earlier: state.earlier,
	agreements: entries(state.agreements, (_id, facts) => ({
		number: facts.number,
		judgements: judgementsBySide(state, facts),
		judgedAgainst: facts.judgedAgainst,
		replay: facts.replay,
		sealed: facts.sealed,
	})),
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
	words: own(Object.entries(state.agreements).map(([id, facts]) => [id, lastWords(facts)[seat]])),
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
