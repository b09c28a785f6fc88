/** The report of a workshop: what a room sees, whole and with its ids, to be kept without this program. */
import type { AgreementDraft, DraftText } from '../board/agreement-draft.ts';
import type { CaseCard } from '../board/case-card.ts';
import type { CardText, ConflictCard } from '../board/conflict-card.ts';
import type { Worksheet } from '../board/worksheet.ts';

import type { Coverage } from '../check/coverage.ts';
import type { Id } from '../ids.ts';
import { commonGround, type CommonGround } from '../insight/common-ground.ts';
import type { CostRange } from '../insight/cost.ts';
import { guessesBy, type Guesses } from '../insight/guesses.ts';
import type { Tally } from '../insight/tally.ts';
import type { Earlier } from '../workshop/earlier.ts';
import type {
	Half,
	Moment,
	Participant,
	Point,
	Position,
	Side,
	Stage,
	Strategy,
	Theme,
	Topic,
	TwoSides,
	ElementTag,
} from '../workshop/state.ts';
import type { Group } from '../workshop/groups.ts';
import type { SayingTally } from '../workshop/sayings.ts';
import type { FocusView } from '../workshop/focus.ts';
import type { StrategyQuestion } from '../workshop/questions.ts';
import type { ReadBacks } from '../workshop/read-backs.ts';
import { actionsIn, type OneOffAction } from '../workshop/actions.ts';
import { endedIn, type EndedAction } from '../workshop/ending-actions.ts';
import { copyOf } from '../workshop/strategy.ts';
import type { CloseView } from '../workshop/close-view.ts';
import type { ReadinessView } from '../workshop/readiness-view.ts';
import type { AgreementView } from '../workshop/agreement-view.ts';
import type { Proposal } from '../workshop/proposals.ts';
import type { Plan } from '../workshop/plan.ts';
import type { Beforehand } from '../workshop/beforehand.ts';
import type { ReviewFacts } from '../workshop/reviews.ts';
import type { RoomView, RoundView } from '../workshop/view.ts';
import {
	agreementsOf,
	caseOf,
	conflictsOf,
	coverageOf,
	groupsOf,
	personOf,
	roundsOf,
	spokenIn,
	tableProposalsOf,
} from './report-parts.ts';

/** One side's half of a conflict: what it wants, and whose words these are. */
interface ReportHalf {
	wants: string;
	from: Half;
}

export interface ReportConflict extends Record<TwoSides, ReportHalf> {
	id: Id;
	/** Null where the cards are anonymous. */
	author: Id | null;
	title: string;
	sharedInterest: string;
	example: string;
	topic: Topic | null;
	moment: Moment | null;
	/** The company whose it is; blank for everybody's. */
	scope: string;
	elements: ElementTag[];
	/** As in the room: what the other side wants was left empty. */
	unguessed?: true;
	/** The conflict with which it was put together, and under which it stands. */
	into: Id | null;
	/** A year, in the currency of its plan. */
	cost: CostRange | null;
	costBySide: Partial<Record<Side, CostRange>>;
	/** How many companies have said so; over several nothing is added. */
	companies: number;
}

/** A closed round. */
export interface ReportRound extends Pick<
	RoundView,
	'number' | 'over' | 'items' | 'budget' | 'maxPerItem' | 'voters'
> {
	/** Null where a side is withheld: its ballots would follow by subtraction. */
	cast: number | null;
	tally: Tally;
}

export interface ReportCase extends Pick<
	CaseCard,
	'id' | 'title' | 'situation' | 'salesSaw' | 'operationsSaw' | 'question'
> {
	timeline: string[];
	presenter: Id | null;
	/** In the currency of its plan. */
	cost: number | null;
	themes: Id[];
}

export interface ReportProposal extends Proposal {
	/** The numbers of its tables: those that share a case can send one. */
	numbers: number[];
	/** Whether the room has looked at it. */
	brought: boolean;
}

/** A mixed table; what passed between it and the facilitator is not kept. */
export interface ReportGroup extends Pick<
	Group,
	'id' | 'number' | 'members' | 'case' | 'done' | 'signs' | 'agreements'
> {
	/** Null until everybody may read it. */
	sheet: Worksheet | null;
}

export interface ReportAgreement extends AgreementView {
	id: Id;
	/** As everybody calls it: "a3". */
	label: string;
	status: 'draft' | 'asked' | 'sealed' | 'withdrawn';
	/** Null while its text has not arrived on the board. */
	draft: AgreementDraft | null;
	/** Whether the draft says something else than what the room was asked last. */
	changedSinceCall: boolean;
}

/** What is one company's own, as its people read it; nobody's name is in it. */
export interface ReportOwn {
	company: string;
	conflicts: Pick<ConflictCard, 'id' | CardText | 'topic' | 'moment' | 'elements'>[];
	cases: Omit<ReportCase, 'presenter' | 'themes'>[];
	drafts: Pick<AgreementDraft, 'id' | DraftText>[];
}

export interface Report {
	format: 'sameboat/report/1';
	/** When the report was made, in milliseconds of the server's clock. */
	at: number;
	/** Without the join code: a report travels further than the room. */
	workshop: Omit<RoomView['workshop'], 'joinCode'>;
	plan: Plan;
	agenda: Stage[];
	position: Position;
	cardsPerPerson: number;
	revealed: boolean;
	named: boolean;
	/** In the order of joining. */
	people: Participant[];
	/** What people expect, by seat; empty until they are shown. */
	expectations: Record<Id, string>;
	/** The old sayings by side; null until they are shown. */
	sayings: SayingTally | null;
	strategy: Strategy;
	/** Earlier versions with which it is compared, the oldest first. */
	strategyBefore: Strategy[];
	/** What each side understood of the other's sentences. */
	readBacks: ReadBacks;
	/** The focus checks that were shown, by number. */
	focus: FocusView[];
	/** Questions to the strategy, in the order of asking. */
	questions: ({ id: Id } & StrategyQuestion)[];
	/** In the order of noting. */
	actions: ({ id: Id } & OneOffAction)[];
	/** What became here of those of before. */
	endedActions: EndedAction[];
	/** The revealed ones, in the board's order. */
	conflicts: ReportConflict[];
	/** How well each side described the other. */
	guesses: Record<TwoSides, Guesses>;
	themes: Theme[];
	/** The closed ones, by number. */
	rounds: ReportRound[];
	/** Of the latest result; null while there is no map. */
	commonGround: ({ round: number } & CommonGround) | null;
	cases: ReportCase[];
	/** Those that were chosen to be worked. */
	chosenCases: Id[];
	/** By number. */
	groups: ReportGroup[];
	/** Whether the tables have begun to work. */
	tablesBegun: boolean;
	/** Whether a challenge was restated by another side before it was answered. */
	restating: boolean;
	/** Milliseconds for which each side had the floor. */
	spoken: Record<Side, number>;
	/** What the tables brought back, in the order of the dialogue; none where there were no tables. */
	proposals: ReportProposal[];
	/** In the order of raising. */
	points: ({ id: Id } & Point)[];
	/** By number. */
	agreements: ReportAgreement[];
	coverage: Coverage;
	/** In a circle, of each company of which there is anything to ask. */
	companyCoverage: ({ scope: string } & Coverage)[];
	/** Means by side, once they are shown. */
	readiness: ReadinessView;
	close: CloseView;
	/** The open agreements that the team brought, with the people whom they name. */
	earlier: Earlier;
	/** What was said here of sealed agreements. */
	reviews: ({ agreement: Id } & ReviewFacts)[];
	/** What owners wrote beforehand of what was looked at here; not there where nobody did. */
	beforehand?: { agreement: Id; words: Beforehand[] }[];
	/** What was settled here of what was still open from before. */
	settled: Id[];
	/** In the report of whoever is confirmed to be of a company, and in no other. */
	own?: ReportOwn;
}

/** What was written together, as the readers of the board give it. */
export interface ReportBoard {
	conflicts: readonly ConflictCard[];
	cases: readonly CaseCard[];
	drafts: readonly AgreementDraft[];
	/** By table; those that are not for everybody yet stay out of the report. */
	sheets: Readonly<Record<Id, Worksheet>>;
}

/** Left out where nobody wrote: reports are the same as before. */
function beforehandIn({ beforehand }: RoomView): Pick<Report, 'beforehand'> {
	const written = Object.entries(beforehand)
		.map(([agreement, words]) => ({ agreement, words }))
		.sort((a, b) => (a.agreement < b.agreement ? -1 : 1));
	return written.length > 0 ? { beforehand: written } : {};
}

/**
 * The report at a moment of the session, `at` in milliseconds of the server's clock. Takes what everybody sees
 * and nothing else, so that no seat's own view can slip in; changes nothing, refuses nothing.
 */
export function reportOf(room: RoomView, board: ReportBoard, at: number): Report {
	const { id, team, title, template, language, closed } = room.workshop;
	const { imported } = room;
	const conflicts = conflictsOf(room, board.conflicts);
	const cases = board.cases.filter(({ deleted }) => !deleted).map(caseOf);
	const rounds = roundsOf(room);
	const latest = rounds.findLast(({ over }) => over === 'themes');
	const ground = latest ? commonGround(latest.tally) : null;
	const known = new Set(conflicts.map((conflict) => conflict.id));
	const halves = conflicts.map(({ sales, operations, unguessed }) => ({
		sales: sales.from,
		operations: operations.from,
		...(unguessed && { unguessed }),
	}));
	return {
		format: 'sameboat/report/1',
		at: imported?.at ?? at,
		workshop: { id, team, title, template, language, closed },
		plan: room.plan,
		agenda: room.agenda,
		position: imported?.position ?? room.position,
		cardsPerPerson: room.cardsPerPerson,
		revealed: room.revealed,
		named: room.named,
		people: Object.values(room.participants)
			// Who reads a record was not there.
			.filter(({ joinedAt }) => !imported || joinedAt < imported.on)
			.map(personOf)
			.sort((a, b) => a.joinedAt - b.joinedAt),
		expectations: room.expectations.texts,
		sayings: 'tally' in room.sayings ? room.sayings.tally : null,
		strategy: copyOf(room.strategy),
		strategyBefore: room.strategyBefore.map(copyOf),
		readBacks: room.readBacks,
		focus: Object.values(room.focus)
			.filter(({ shown }) => shown)
			.sort((a, b) => a.number - b.number),
		actions: actionsIn(room.actions),
		endedActions: endedIn(room.endedActions),
		questions: Object.entries(room.questions)
			.map(([question, facts]) => ({ id: question, ...facts }))
			.sort((a, b) => a.at - b.at),
		conflicts,
		guesses: {
			sales: guessesBy('sales', halves),
			operations: guessesBy('operations', halves),
		},
		themes: room.themes.map((theme) => ({
			...theme,
			conflicts: theme.conflicts.filter((card) => known.has(card)),
		})),
		rounds,
		commonGround: latest && ground ? { round: latest.number, ...ground } : null,
		cases,
		chosenCases: room.chosenCases.filter((id) => cases.some((story) => story.id === id)),
		groups: groupsOf(room, board.sheets),
		tablesBegun: room.tables.begun,
		restating: room.restating,
		spoken: spokenIn(room, at),
		proposals: tableProposalsOf(room),
		points: Object.entries(room.points)
			.map(([point, facts]) => ({ id: point, ...facts }))
			.sort((a, b) => a.at - b.at),
		agreements: agreementsOf(room, board.drafts),
		...coverageOf(room, { conflicts, cases }, ground),
		readiness: room.readiness,
		close: room.close,
		earlier: room.earlier,
		reviews: Object.entries(room.reviews)
			.map(([agreement, review]) => ({ agreement, ...review }))
			.sort((a, b) => (a.agreement < b.agreement ? -1 : 1)),
		...beforehandIn(room),
		settled: room.settled,
	};
}
