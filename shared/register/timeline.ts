/** What happened to each agreement and when, as a picture draws it: from its seal to the day on which one looks again. */
import type { ReviewOutcome } from '../check/agreement.ts';
import type { Side } from '../workshop/state.ts';
import { dayLength } from '../check/day.ts';
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
	/** Milliseconds; of a day its beginning, whatever the time zone. */
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

function rowOf(line: RegisterLine, lines: readonly RegisterLine[]): Row {
	const { agreement, reviews, standing, on, when } = line;
	const due: TimelineMark[] =
		standing.is === 'open' && on !== ''
			? [{ kind: when === 'overdue' ? 'overdue' : 'due', at: Date.parse(on) }]
			: [];
	const looks = reviews.map(({ outcome, at }): TimelineMark => ({ kind: outcome ?? 'looked', at }));
	const rated = reviews.findLast(({ ratings }) => Object.keys(ratings).length > 0)?.ratings ?? {};
	const ratings = allSides.flatMap((side) => {
		const median = medianOf(rated[side]);
		return median === null ? [] : [[side, median] as const];
	});
	return {
		agreement,
		marks: [
			{ kind: 'sealed' as const, at: agreement.sealedAt },
			...[...looks, ...endOf(line, lines), ...due],
		].sort((one, other) => one.at - other.at),
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

/** A row for each of the `shown`, in their order; `lines` are all. `today` in milliseconds. */
export function timelineOf(
	shown: readonly RegisterLine[],
	lines: readonly RegisterLine[],
	today: number,
): Timeline {
	const rows = shown.map((line) => rowOf(line, lines));
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
