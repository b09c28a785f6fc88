/** What people expected of the day, and which of the old sayings they have heard and said. */
import { sayings, type Saying, type SayingTally } from '../workshop/sayings.ts';
import type { Side, TwoSides } from '../workshop/state.ts';
import { allSides } from '../workshop/sides.ts';
import { part } from './agreement-text.ts';
import { bullets, section, table, type Column } from './blocks.ts';
import { inline, lines } from './escape.ts';
import { saidBy, sideMark, type Wording } from './wording.ts';

/** By name, Sales first, once they are shown. */
export function expectationSection({ report, words, person, bySide }: Wording): string[] {
	const { expectations } = report;
	const told = bySide(Object.keys(expectations)).flatMap((id) => {
		const text = lines(expectations[id] ?? '', '  ');
		return text ? [text + saidBy(person(id))] : [];
	});
	return section(2, words.expectations.title, [bullets(told)]);
}

/** What Sales says comes first. */
const ofSide = (side: TwoSides): readonly Saying[] =>
	side === 'sales' ? sayings.slice(0, 4) : sayings.slice(4);

/** Sides of which nobody answers have no columns. */
const columnsOf = ({ answered }: SayingTally): Side[] =>
	allSides.filter((side) => side !== 'other' || answered.other !== 0);

function sayingTable(of: TwoSides, tally: SayingTally, { words, format }: Wording): string {
	const { sayings: labels } = words;
	const shown = columnsOf(tally);
	const columns: Column[] = shown.flatMap((side) => {
		const mark = side === 'other' ? words.themes.others : sideMark(words, side);
		return [labels.heard, labels.said].map((title) => ({
			title: `${mark}: ${title}`,
			figures: true as const,
		}));
	});
	const figure = (n: number | undefined) => (n === undefined ? words.withheld : format.number(n));
	const rows = ofSide(of).map((saying) => [
		inline(labels.text[saying]),
		...shown.flatMap((side) => {
			const counts = tally.counts[saying][side];
			return [figure(counts?.heard), figure(counts?.said)];
		}),
	]);
	return table([{ title: labels.saying }, ...columns], rows);
}

/** By side, once they are shown. */
export function sayingSection(wording: Wording): string[] {
	const { report, words, format } = wording;
	const { sayings: labels } = words;
	const tally = report.sayings;
	if (!tally) return [];
	const answered = columnsOf(tally).map((side) => {
		const n = tally.answered[side];
		return `${sideMark(words, side)} ${n === null ? words.withheld : format.number(n)}`;
	});
	return section(2, labels.title, [
		labels.answered({ sides: answered.join(', ') }),
		...part(labels.of.sales, sayingTable('sales', tally, wording)),
		...part(labels.of.operations, sayingTable('operations', tally, wording)),
		Object.values(tally.answered).includes(null) ? labels.why : '',
	]);
}
