/** Where a tapped line stands in a timeline that people go on writing: it is known by its words. */
import type { TappedLine } from '../workshop/state.ts';

/** What is kept of a line is bounded, whatever somebody has put on the board. */
const longestLine = 280;

/** A line as a tap, the check and the record have it. */
export const keptLine = (line: string): string => line.slice(0, longestLine);

/**
 * The line that a tap means in the timeline as it stands now, counted from 0: at its own place if its words
 * stand there, else wherever they stand first. Null when they are gone. A tap from before words were kept
 * means whatever stands at its place.
 */
export function lineOf(
	{ line, words }: Pick<TappedLine, 'line' | 'words'>,
	timeline: readonly string[],
): number | null {
	const kept = timeline.map(keptLine);
	if (kept[line] !== undefined && (words === null || kept[line] === words)) return line;
	const elsewhere = words === null ? -1 : kept.indexOf(words);
	return elsewhere < 0 ? null : elsewhere;
}
