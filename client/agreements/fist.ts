import { hands, type Fingers, type Word } from '../../shared/check/consent.ts';
import type { agreements } from '../text/en/agreements.ts';

/** As many hands as one reads one by one. */
const mostHands = 12;

/** The hands that were shown, the most fingers first: "5, 4, 4, 1"; of many how many showed how many: "5 (12), 4 (3)". */
export function handsIn(fingers: readonly number[]): string {
	const shown = hands
		.map((hand) => ({ hand, n: fingers[hand] ?? 0 }))
		.filter(({ n }) => n > 0)
		.reverse();
	const isFew = shown.reduce((sum, { n }) => sum + n, 0) <= mostHands;
	return shown
		.flatMap(({ hand, n }) => (isFew ? new Array<string>(n).fill(`${hand}`) : `${hand} (${n})`))
		.join(', ');
}

interface Said {
	word: Word;
	fingers?: Fingers;
}

/** "Agree, 4 fingers", or the word alone where none were shown. */
export function wordedWord(
	{ word, fingers }: Said,
	fist: typeof agreements.fist,
	words: Readonly<Record<Word, string>>,
): string {
	if (fingers === undefined) return words[word];
	return fist.said({ word: words[word], hand: fist.fingers({ n: fingers }) });
}
