/** Themes with their dots and conflicts, and what they have in common between the sides. */
import type { Row } from '../insight/tally.ts';
import type { Quadrant } from '../insight/common-ground.ts';
import { costOfTheme, type CostRange } from '../insight/cost.ts';
import type { Id } from '../ids.ts';
import type { Theme, TwoSides } from '../workshop/state.ts';
import { bullets, labelled, section, table } from './blocks.ts';
import { inline, lines } from './escape.ts';
import type { ReportConflict, ReportRound } from './report.ts';
import { joined, marks, sideMark, type Wording } from './wording.ts';

const none = '–';

/** The themes of now, then those of the latest round that are gone since. */
function themesOf({ report }: Wording, round: ReportRound | undefined): Theme[] {
	const now = new Set(report.themes.map(({ id }) => id));
	const gone = (round?.items ?? []).filter(({ id }) => !now.has(id));
	// Their cards lie elsewhere by now, and cost what they cost there.
	return [...report.themes, ...gone.map((theme) => ({ ...theme, conflicts: [] }))];
}

const titleOf = ({ title }: Theme, { words }: Wording): string => inline(title) || words.untitled;

function themeTable(wording: Wording, round: ReportRound | undefined): string {
	const { words, format, report } = wording;
	const { themes: labels } = words;
	const costs = Object.fromEntries(report.conflicts.map(({ id, cost }) => [id, cost]));
	const count = (row: Row | undefined, key: keyof Row) => {
		if (!row) return none;
		const dots = row[key];
		return dots === null ? words.withheld : format.number(dots);
	};
	const rows = themesOf(wording, round).map((theme) => {
		const row = round?.tally.dots[theme.id];
		const cost = costOfTheme(theme, costs);
		const isEstimated = theme.conflicts.some((id) => costs[id]);
		const dots = (['sales', 'operations', 'other', 'total'] as const).map((key) => count(row, key));
		return [
			titleOf(theme, wording),
			...(round ? dots : []),
			isEstimated ? format.euros(cost) : none,
		];
	});
	const dots = [
		sideMark(words, 'sales'),
		sideMark(words, 'operations'),
		labels.others,
		labels.total,
	];
	const figures = [...(round ? dots : []), labels.cost];
	const isTelling = round !== undefined || Object.values(costs).some((cost) => cost !== null);
	return table(
		[{ title: labels.theme }, ...figures.map((title) => ({ title, figures: true as const }))],
		isTelling ? rows : [],
	);
}

const isWithheld = ({ tally }: ReportRound): boolean => tally.ballots.total === null;

function roundBlocks(wording: Wording, round: ReportRound | undefined): string[] {
	const { words } = wording;
	if (!round) return [themeTable(wording, round)];
	const { number, cast, voters } = round;
	const turnout = cast === null ? '' : ` ${words.themes.turnout({ cast, voters })}`;
	return [
		words.themes.dots({ number }) + turnout,
		themeTable(wording, round),
		isWithheld(round) ? words.whyWithheld : '',
	];
}

function costText(cost: CostRange | null, { words, format }: Wording): string {
	if (!cost) return '';
	const { themes: labels } = words;
	const { median, low, high, estimates } = cost;
	const range = { n: estimates, low: format.euros(low), high: format.euros(high) };
	const from = estimates === 1 ? labels.estimate : labels.estimates(range);
	return `${labels.costAYear({ cost: format.euros(median) })} (${from})`;
}

function conflictSection(conflict: ReportConflict, wording: Wording): string[] {
	const { words, person, conflict: titled } = wording;
	const { themes: labels } = words;
	const { id, topic, cost, author } = conflict;
	const half = (side: TwoSides) => {
		const { wants, from } = conflict[side];
		const said = from === 'own' ? '' : ` (${labels.half[from]})`;
		const text = lines(wants, '  ');
		return text && `${marks[side]}${labelled(labels.wants[side], text + said)}`;
	};
	const shared = labelled(labels.shared, lines(conflict.sharedInterest, '  '));
	return section(4, titled(id) ?? words.untitled, [
		bullets([
			half('sales'),
			half('operations'),
			shared && marks.shared + shared,
			labelled(labels.example, lines(conflict.example, '  ')),
			joined([
				labelled(labels.topic, topic ? words.topics[topic] : ''),
				costText(cost, wording),
				author ? labels.author({ name: person(author) }) : '',
			]),
		]),
	]);
}

export function themeSections(wording: Wording): string[] {
	const { words, report } = wording;
	const { themes: labels } = words;
	const conflicts = new Map(report.conflicts.map((conflict) => [conflict.id, conflict]));
	const told = (ids: readonly Id[]) =>
		ids.flatMap((id) => {
			const conflict = conflicts.get(id);
			return conflict ? conflictSection(conflict, wording) : [];
		});
	const sorted = new Set(report.themes.flatMap((theme) => theme.conflicts));
	const unsorted = report.conflicts.map(({ id }) => id).filter((id) => !sorted.has(id));
	const guesses = (['sales', 'operations'] as const)
		.filter((side) => report.guesses[side].answered > 0)
		.map((side) => labels.guesses[side](report.guesses[side]));
	return section(2, labels.title, [
		...roundBlocks(wording, report.rounds.at(-1)),
		guesses.join(' '),
		...report.themes.flatMap((theme) => section(3, titleOf(theme, wording), told(theme.conflicts))),
		...section(3, labels.unsorted, told(unsorted)),
	]);
}

const quadrants: readonly [Quadrant, string][] = [
	['both', marks.shared],
	['sales', marks.sales],
	['operations', marks.operations],
	['later', ''],
];

export function mapSection(wording: Wording): string[] {
	const { words, report, format } = wording;
	const ground = report.commonGround;
	if (!ground) return [];
	const round = report.rounds.find(({ number }) => number === ground.round);
	const titles = new Map(
		themesOf(wording, round).map((theme) => [theme.id, titleOf(theme, wording)]),
	);
	const told = quadrants.flatMap(([quadrant, mark]) =>
		ground.points
			.filter((point) => point.quadrant === quadrant)
			.sort((a, b) => b.x + b.y - (a.x + a.y))
			.map(({ item, x, y }) => {
				const shares = words.map.shares({
					sales: format.percent(x),
					operations: format.percent(y),
				});
				const title = titles.get(item) ?? words.untitled;
				return `${mark}${labelled(words.map[quadrant], `${title} (${shares})`)}`;
			}),
	);
	return section(2, words.map.title, [
		bullets(told),
		words.map.boundary({ share: format.percent(ground.boundary) }),
	]);
}
