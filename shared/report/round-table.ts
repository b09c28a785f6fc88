/** What came of a vote by item and side, in the order of the dots. */
import type { Row } from '../insight/tally.ts';
import type { RoundKind } from '../workshop/state.ts';
import { table } from './blocks.ts';
import { inline } from './escape.ts';
import type { ReportRound } from './report.ts';
import { sideMark, type Wording } from './wording.ts';

export const latestRound = ({ report }: Wording, over: RoundKind): ReportRound | undefined =>
	report.rounds.findLast((round) => round.over === over);

/** Which vote it was, and how many voted where that can be told. */
export function turnoutLine({ number, cast, voters }: ReportRound, { words }: Wording): string {
	const turnout = cast === null ? '' : ` ${words.themes.turnout({ cast, voters })}`;
	return words.themes.dots({ number }) + turnout;
}

export const isWithheld = ({ tally }: ReportRound): boolean => tally.ballots.total === null;

/** The blocks of the latest vote over cases or topics; none before it. */
export function roundBlocks(title: string, over: 'cases' | 'topics', wording: Wording): string[] {
	const round = latestRound(wording, over);
	if (!round) return [];
	const { words, format, report } = wording;
	const { themes: labels } = words;
	const dots = (row: Row | undefined, key: keyof Row) => {
		const n = row?.[key] ?? null;
		return n === null ? words.withheld : format.number(n);
	};
	// What has no title and is on the board no more was taken down.
	const untitled = ({ id }: { id: string }) =>
		over === 'topics' || report.cases.some((story) => story.id === id)
			? words.untitled
			: words.agreements.takenDown.case;
	const weight = (id: string) => round.tally.dots[id]?.total ?? 0;
	const rows = round.items
		.toSorted((a, b) => weight(b.id) - weight(a.id))
		.map((item) => {
			const row = round.tally.dots[item.id];
			return [
				inline(item.title) || untitled(item),
				...(['sales', 'operations', 'other', 'total'] as const).map((key) => dots(row, key)),
			];
		});
	const figures = [
		sideMark(words, 'sales'),
		sideMark(words, 'operations'),
		labels.others,
		labels.total,
	];
	return [
		turnoutLine(round, wording),
		table([{ title }, ...figures.map((one) => ({ title: one, figures: true as const }))], rows),
		isWithheld(round) ? words.whyWithheld : '',
	];
}
