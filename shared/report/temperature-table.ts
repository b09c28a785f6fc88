/** How warm each side was to the text that the room was asked last, before anybody said a word to it. */
import { temperatures } from '../insight/temperature.ts';
import { allSides } from '../workshop/sides.ts';
import { labelled, table } from './blocks.ts';
import type { ReportAgreement } from './report.ts';
import { sideMark, type Wording } from './wording.ts';

/** Nothing where none was taken or it is not shown; a third function only where somebody of it was asked. */
export function temperatureBlocks(
	{ temperature, outcome }: Pick<ReportAgreement, 'temperature' | 'outcome'>,
	{ words, format }: Wording,
): string[] {
	const sides = temperature?.sides;
	if (!sides) return [];
	const { temperature: labels } = words.agreements;
	const asked = allSides.filter(
		(side) => side !== 'other' || (outcome?.sides.other.electorate ?? 0) > 0,
	);
	const hidden = asked.filter((side) => sides[side] === null);
	// A table of nothing but that says less than the word.
	if (hidden.length === asked.length) return [labelled(labels.title, words.withheld), labels.why];
	const columns = temperatures.map((one) => ({ title: labels[one], figures: true as const }));
	const rows = asked.map((side) => [
		sideMark(words, side),
		...temperatures.map((_one, at) => {
			const n = sides[side]?.[at];
			return n === undefined ? words.withheld : format.number(n);
		}),
	]);
	return [table([{ title: labels.title }, ...columns], rows), hidden.length > 0 ? labels.why : ''];
}
