import type { PromiseCard, PromisePart } from './promise-card.ts';

type Parts<Part extends PromisePart> = (parts: Pick<PromiseCard, Part>) => string;

/** How a language says the three lines, also where a part of one is still missing. */
export interface PromiseWords {
	alone: Parts<'alone'>;
	asked: Parts<'ask' | 'within'>;
	ask: Parts<'ask'>;
	within: Parts<'within'>;
	decided: Parts<'above' | 'decides'>;
	above: Parts<'above'>;
	decides: Parts<'decides'>;
}

/** A line of two parts says what there is of them; blank where there is neither. */
function lineOf<One extends PromisePart, Two extends PromisePart>(
	card: PromiseCard,
	[one, two]: readonly [One, Two],
	words: { both: Parts<One | Two>; first: Parts<One>; second: Parts<Two> },
): string {
	if (card[one] && card[two]) return words.both(card);
	if (card[one]) return words.first(card);
	return card[two] && words.second(card);
}

/** The card as people read it, at most three lines; those of which nothing is written are left out. */
export function promiseLines(written: PromiseCard, words: PromiseWords): string[] {
	const card = {
		...{ alone: written.alone.trim(), ask: written.ask.trim(), within: written.within.trim() },
		...{ above: written.above.trim(), decides: written.decides.trim() },
	};
	const { alone, asked, ask, within, decided, above, decides } = words;
	return [
		card.alone && alone(card),
		lineOf(card, ['ask', 'within'], { both: asked, first: ask, second: within }),
		lineOf(card, ['above', 'decides'], { both: decided, first: above, second: decides }),
	].filter((line) => line !== '');
}
