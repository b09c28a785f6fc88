/** The report of a workshop: what a room sees, whole and with its ids, to be kept without this program. */
import type { AgreementDraft } from '../board/agreement-draft.ts';
import type { CaseCard } from '../board/case-card.ts';
import type { ConflictCard } from '../board/conflict-card.ts';
import type { Coverage } from '../check/coverage.ts';
import type { Id } from '../ids.ts';
import { commonGround, type CommonGround } from '../insight/common-ground.ts';
import type { CostRange } from '../insight/cost.ts';
import { guessesBy, type Guesses } from '../insight/guesses.ts';
import type { Tally } from '../insight/tally.ts';
import type {
	Earlier,
	Half,
	Participant,
	Point,
	Position,
	Stage,
	Strategy,
	Theme,
	Topic,
	TwoSides,
} from '../workshop/state.ts';
import { copyOf } from '../workshop/strategy.ts';
import type { AgreementView } from '../workshop/agreement-view.ts';
import type { RoomView, RoundView } from '../workshop/view.ts';
import {
	agreementsOf,
	caseOf,
	conflictsOf,
	coverageOf,
	personOf,
	roundsOf,
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
	/** Euros a year. */
	cost: CostRange | null;
}

/** A closed round. */
export interface ReportRound extends Pick<
	RoundView,
	'number' | 'items' | 'budget' | 'maxPerItem' | 'voters'
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
	/** Euros. */
	cost: number | null;
	themes: Id[];
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

export interface Report {
	format: 'sameboat/report/1';
	/** When the report was made, in milliseconds of the server's clock. */
	at: number;
	/** Without the join code: a report travels further than the room. */
	workshop: Omit<RoomView['workshop'], 'joinCode'>;
	agenda: Stage[];
	position: Position;
	cardsPerPerson: number;
	revealed: boolean;
	named: boolean;
	/** In the order of joining. */
	people: Participant[];
	strategy: Strategy;
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
	/** In the order of raising. */
	points: ({ id: Id } & Point)[];
	/** By number. */
	agreements: ReportAgreement[];
	coverage: Coverage;
	/** The open agreements that the team brought, with the people whom they name. */
	earlier: Earlier;
}

/** What was written together, as the readers of the board give it. */
export interface ReportBoard {
	conflicts: readonly ConflictCard[];
	cases: readonly CaseCard[];
	drafts: readonly AgreementDraft[];
}

/**
 * The report at a moment of the session, `at` in milliseconds of the server's clock. Takes what everybody sees
 * and nothing else, so that no seat's own view can slip in; changes nothing, refuses nothing.
 */
export function reportOf(room: RoomView, board: ReportBoard, at: number): Report {
	const { id, team, title, template, language, closed } = room.workshop;
	const conflicts = conflictsOf(room, board.conflicts);
	const cases = board.cases.filter(({ deleted }) => !deleted).map(caseOf);
	const rounds = roundsOf(room);
	const latest = rounds.at(-1);
	const ground = latest ? commonGround(latest.tally) : null;
	const known = new Set(conflicts.map((conflict) => conflict.id));
	return {
		format: 'sameboat/report/1',
		at,
		workshop: { id, team, title, template, language, closed },
		agenda: room.agenda,
		position: room.position,
		cardsPerPerson: room.cardsPerPerson,
		revealed: room.revealed,
		named: room.named,
		people: Object.values(room.participants)
			.map(personOf)
			.sort((a, b) => a.joinedAt - b.joinedAt),
		strategy: copyOf(room.strategy),
		conflicts,
		guesses: {
			sales: guessesBy('sales', Object.values(room.conflicts)),
			operations: guessesBy('operations', Object.values(room.conflicts)),
		},
		themes: room.themes.map((theme) => ({
			...theme,
			conflicts: theme.conflicts.filter((card) => known.has(card)),
		})),
		rounds,
		commonGround: latest && ground ? { round: latest.number, ...ground } : null,
		cases,
		points: Object.entries(room.points)
			.map(([point, facts]) => ({ id: point, ...facts }))
			.sort((a, b) => a.at - b.at),
		agreements: agreementsOf(room, board.drafts),
		coverage: coverageOf(room, { conflicts, cases }, ground),
		earlier: room.earlier,
	};
}
