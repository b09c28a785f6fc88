/** What happened to each agreement and when, as a picture draws it: from its seal to the day on which one looks again. */
import type { ReviewOutcome } from '../check/agreement.ts';
import type { Side } from '../workshop/state.ts';
import { dayLength, wallOf } from '../check/day.ts';
import { medianOf } from '../insight/median.ts';
import { allSides } from '../workshop/sides.ts';
import type { RegisterLine } from './lines.ts';
import type { RegisteredAgreement } from './register.ts';

export type TimelineKind =
	| 'sealed'
	| ReviewOutcome
	| 'looked'
	| 'due'
	| 'overdue'
	| 'superseded'
	| 'closed'
	| 'dropped';

interface TimelineMark {
	kind: TimelineKind;
	/** Milliseconds on the wall clock of the team, as if that were UTC's; of a day its beginning. */
	at: number;
}

/** Below the one before where the two would cover each other, the highest in lane 0. */
interface PlacedMark extends TimelineMark {
	lane: number;
}

export interface TimelineRow {
	agreement: RegisteredAgreement;
	/** The earliest first. */
	marks: PlacedMark[];
	/** Of the last look at which somebody rated, the median of each side that did. */
	ratings: Partial<Record<Side, number>>;
}

export interface Timeline {
	rows: TimelineRow[];
	from: number;
	/** Never the moment at which it begins: what lies between can be told as a share. */
	to: number;
	today: number;
}

const ending = { superseded: 'superseded', closed: 'closed', dropped: 'dropped' } as const;

/** The successor's seal, or the decision that ended it. */
function endOf(
	{ standing, reviews }: RegisterLine,
	lines: readonly RegisterLine[],
): TimelineMark[] {
	if (standing.is === 'superseded') {
		const { id } = standing.by;
		const next = lines.find(({ agreement }) => agreement.id === id);
		return next ? [{ kind: ending.superseded, at: next.agreement.sealedAt }] : [];
	}
	if (standing.is !== 'closed' && standing.is !== 'dropped') return [];
	const last = reviews.findLast(({ decision }) => decision)?.decision;
	return last ? [{ kind: ending[standing.is], at: last.at }] : [];
}

type Row = Omit<TimelineRow, 'marks'> & { marks: TimelineMark[] };

function rowOf(line: RegisterLine, lines: readonly RegisterLine[], zone?: string): Row {
	const { agreement, reviews, standing, on, when } = line;
	const due: TimelineMark[] =
		standing.is === 'open' && on !== ''
			? [{ kind: when === 'overdue' ? 'overdue' : 'due', at: Date.parse(on) }]
			: [];
	const looks = reviews.map(({ outcome, at }): TimelineMark => ({ kind: outcome ?? 'looked', at }));
	const happened: TimelineMark[] = [
		{ kind: 'sealed', at: agreement.sealedAt },
		...looks,
		...endOf(line, lines),
	];
	const rated = reviews.findLast(({ ratings }) => Object.keys(ratings).length > 0)?.ratings ?? {};
	const ratings = allSides.flatMap((side) => {
		const median = medianOf(rated[side]);
		return median === null ? [] : [[side, median] as const];
	});
	return {
		agreement,
		marks: [...happened.map(({ kind, at }) => ({ kind, at: wallOf(at, zone) })), ...due].sort(
			(one, other) => one.at - other.at,
		),
		ratings: Object.fromEntries(ratings),
	};
}

/** On a phone a mark is as wide as this share of the picture. */
const markWidth = 0.08;

const inLanes = (marks: readonly TimelineMark[], span: number): PlacedMark[] => {
	const placed: PlacedMark[] = [];
	for (const mark of marks) {
		const before = placed.at(-1);
		const covers = before !== undefined && mark.at - before.at < span * markWidth;
		placed.push({ ...mark, lane: covers ? before.lane + 1 : 0 });
	}
	return placed;
};

/** A row for each of the `shown`, in their order; `lines` are all. `now` is the reader's clock, in milliseconds. */
export function timelineOf(
	shown: readonly RegisterLine[],
	lines: readonly RegisterLine[],
	{ now, zone }: { now: number; zone?: string | undefined },
): Timeline {
	const today = wallOf(now, zone);
	const rows = shown.map((line) => rowOf(line, lines, zone));
	const moments = [today, ...rows.flatMap(({ marks }) => marks.map(({ at }) => at))];
	// Not by spreading into a function: thousands of moments are too many arguments.
	const from = moments.reduce((least, at) => Math.min(least, at));
	const to = moments.reduce((most, at) => Math.max(most, at));
	const span = Math.max(to - from, dayLength);
	return {
		rows: rows.map((row) => ({ ...row, marks: inLanes(row.marks, span) })),
		...{ from, to: from + span, today },
	};
}
