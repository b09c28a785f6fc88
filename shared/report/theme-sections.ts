/** Themes with their dots and conflicts, and what they have in common between the allSides. */
import type { Row } from '../insight/tally.ts';
import type { Quadrant } from '../insight/common-ground.ts';
import { costOfTheme } from '../insight/cost.ts';
import type { Id } from '../ids.ts';
import type { Theme, TwoSides } from '../workshop/state.ts';
import { allSides, twoSides } from '../workshop/sides.ts';
import { bullets, labelled, section, table } from './blocks.ts';
import { conflictLines } from './conflict-lines.ts';
import { inline } from './escape.ts';
import type { ReportConflict, ReportRound } from './report.ts';
import { isWithheld, latestRound, turnoutLine } from './round-table.ts';
import { marks, sideMark, type Wording } from './wording.ts';

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
	const costs = Object.fromEntries(report.conflicts.map((conflict) => [conflict.id, conflict]));
	const count = (row: Row | undefined, key: keyof Row) => {
		if (!row) return none;
		const dots = row[key];
		return dots === null ? words.withheld : format.number(dots);
	};
	const rows = themesOf(wording, round).map((theme) => {
		const row = round?.tally.dots[theme.id];
		const cost = costOfTheme(theme, costs);
		const isEstimated = theme.conflicts.some((id) => costs[id]?.cost);
		const dots = (['sales', 'operations', 'other', 'total'] as const).map((key) => count(row, key));
		return [
			titleOf(theme, wording),
			...(round ? dots : []),
			isEstimated ? format.money(cost) : none,
		];
	});
	const dots = [
		sideMark(words, 'sales'),
		sideMark(words, 'operations'),
		labels.others,
		labels.total,
	];
	const figures = [...(round ? dots : []), labels.cost];
	const isTelling = round !== undefined || report.conflicts.some(({ cost }) => cost !== null);
	return table(
		[{ title: labels.theme }, ...figures.map((title) => ({ title, figures: true as const }))],
		isTelling ? rows : [],
	);
}

function roundBlocks(wording: Wording, round: ReportRound | undefined): string[] {
	if (!round) return [themeTable(wording, round)];
	return [
		turnoutLine(round, wording),
		themeTable(wording, round),
		isWithheld(round) ? wording.words.whyWithheld : '',
	];
}

/** What each side reckons, where more than one has said so. */
function costsBySide(bySide: ReportConflict['costBySide'], { words, format }: Wording): string {
	const said = allSides.flatMap((side) => {
		const cost = bySide[side];
		return cost ? [`${sideMark(words, side)} ${format.money(cost.median)}`] : [];
	});
	return said.length > 1 ? said.join(', ') : '';
}

function costText(conflict: ReportConflict, wording: Wording): string {
	const { words, format } = wording;
	const { cost, costBySide, companies } = conflict;
	if (!cost) return '';
	const { themes: labels } = words;
	const { median, low, high, estimates } = cost;
	const range = { n: estimates, low: format.money(low), high: format.money(high) };
	const from = estimates === 1 ? labels.estimate : labels.estimates(range);
	const more = [
		from,
		companies > 1 ? labels.companies({ n: companies }) : '',
		costsBySide(costBySide, wording),
	];
	const told = more.filter((text) => text !== '').join('; ');
	return `${labels.costAYear({ cost: format.money(median) })} (${told})`;
}

function conflictSection(conflict: ReportConflict, wording: Wording): string[] {
	const { words, person, conflict: titled } = wording;
	const { themes: labels } = words;
	const { id, sales, operations, unguessed, scope, author, into } = conflict;
	const whose = ({ from }: ReportConflict[TwoSides]) =>
		from === 'own' || unguessed ? '' : ` (${labels.half[from]})`;
	const wants = { sales: sales.wants, operations: operations.wants };
	return section(4, titled(id) ?? words.untitled, [
		bullets([
			...conflictLines({ ...conflict, wants }, wording, {
				from: { sales: whose(sales), operations: whose(operations) },
				scope: inline(scope),
				more: [costText(conflict, wording), author ? labels.author({ name: person(author) }) : ''],
			}),
			labelled(labels.together, into === null ? '' : (titled(into) ?? words.gone)),
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
	const guesses = twoSides
		.filter((side) => report.guesses[side].answered > 0)
		.map((side) => labels.guesses[side](report.guesses[side]));
	return section(2, labels.title, [
		...roundBlocks(wording, latestRound(wording, 'themes')),
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
