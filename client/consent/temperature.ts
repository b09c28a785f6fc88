import type { Outcome } from '../../shared/check/consent.ts';
import { smallest } from '../../shared/insight/tally.ts';
import { temperatures, type TemperatureBySide } from '../../shared/insight/temperature.ts';
import { allSides } from '../../shared/workshop/sides.ts';
import type { Side } from '../../shared/workshop/state.ts';
import type { common } from '../text/en/common.ts';
import type { consent } from '../text/en/consent.ts';

/** As on a thermometer. */
export const hottestFirst = temperatures.toReversed();

/** Those who are asked, each with a side and nothing else. */
export const askedIn = ({ sides }: Outcome): { side: Side }[] =>
	allSides.flatMap((side) => Array.from({ length: sides[side].electorate }, () => ({ side })));

/** A third function has a column only where somebody of it was asked. */
export const columnsOf = ({ sides }: Outcome): Side[] =>
	allSides.filter((side) => side !== 'other' || sides.other.electorate > 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

interface Words {
	text: typeof consent;
	sides: typeof common.side;
	locale: string;
}

export const sideName = (side: Side, { text, sides }: Pick<Words, 'text' | 'sides'>): string =>
	side === 'other' ? text.sides.others : sides[side];

/** What is shown of a temperature in sentences: how many are for the text, and whose figures are withheld. */
export function wordTemperature(
	shown: TemperatureBySide,
	outcome: Outcome,
	words: Words,
): { finding: string; hidden: string } {
	const { temperature: text } = words.text;
	const listed = new Intl.ListFormat(words.locale, { type: 'conjunction' });
	const told = columnsOf(outcome).flatMap((side) => {
		const counts = shown[side];
		const of = counts && sum(counts);
		// Warm and hot are the last two.
		return of ? text.part({ n: sum(counts.slice(-2)), of, side: sideName(side, words) }) : [];
	});
	const hidden = columnsOf(outcome).filter((side) => shown[side] === null);
	return {
		finding: told.length > 0 ? text.finding({ parts: listed.format(told) }) : text.none,
		hidden:
			hidden.length > 0
				? text.hidden({
						n: smallest,
						sides: listed.format(hidden.map((side) => sideName(side, words))),
					})
				: '',
	};
}
