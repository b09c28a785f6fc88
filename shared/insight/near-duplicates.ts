/**
 * Which conflict cards look alike. The Sørensen–Dice coefficient (Dice 1945, Sørensen 1948) of the sets of
 * character trigrams in two texts, words padded with a blank and words that say nothing left out: trigrams
 * forgive inflection ("know", "known") and compounds, and need no dictionary, so that English and Dutch are
 * read alike. Thresholds from the cards of the workshop script: its one pair of near-duplicates has 0.72 on
 * a half and 0.48 as a whole, of all other pairs the highest are 0.54 and 0.39.
 */
import type { Id } from '../ids.ts';

/** What of a card is compared. */
export interface Comparable {
	id: Id;
	title: string;
	salesWants: string;
	operationsWants: string;
}

/** Two cards that look alike; 1 is the same text. */
export interface NearDuplicate {
	pair: readonly [Id, Id];
	likeness: number;
}

/** One side's want from here on says the same; with fewer words of its own a text says too little to tell. */
const halfAlike = 0.6;
const wholeAlike = 0.45;
const fewestWords = 3;

const silent = new Set(
	(
		'a an and are as at be been but by can could do does for from had has have how i if in into is it its ' +
		'me more my no not of on or our out own shall should so than that the their them then there they this ' +
		'to too us want wants was we were what when where which while who will with would you your ' +
		'aan al als bij dan dat de den der deze die dit door doet een en er ge geen had heb hebben heeft het hij ' +
		'hoe hun ik in is je kan kunnen maar me meer mijn moet moeten naar niet nog nu of om ons onze ook op over ' +
		'te ten ter toch tot u uit uw van veel voor waar wanneer was wat we wel werd wie wij wil willen wordt ' +
		'worden zal ze zich zij zijn zo zodat zou'
	).split(' '),
);

export const wordsOf = (text: string): string[] =>
	(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !silent.has(word));

interface Features {
	halves: readonly (Set<string> | null)[];
	whole: Set<string>;
}

function trigrams(words: readonly string[]): Set<string> {
	const all = new Set<string>();
	for (const word of words) {
		const padded = ` ${word} `;
		for (let at = 0; at + 3 <= padded.length; at++) all.add(padded.slice(at, at + 3));
	}
	return all;
}

function featuresOf({ title, salesWants, operationsWants }: Comparable): Features {
	const half = (text: string) => {
		const words = wordsOf(text);
		return words.length < fewestWords ? null : trigrams(words);
	};
	const whole = wordsOf(`${title} ${salesWants} ${operationsWants}`);
	return {
		halves: [half(salesWants), half(operationsWants)],
		whole: trigrams(whole.length < 2 * fewestWords ? [] : whole),
	};
}

function dice(a: Set<string> | null | undefined, b: Set<string> | null | undefined): number {
	if (!a || !b || a.size + b.size === 0) return 0;
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let common = 0;
	for (const gram of small) if (large.has(gram)) common++;
	return (2 * common) / (a.size + b.size);
}

function likeness(a: Features, b: Features): number {
	const half = Math.max(...a.halves.map((grams, side) => dice(grams, b.halves[side])));
	return verdict(half, dice(a.whole, b.whole));
}

const verdict = (half: number, whole: number): number =>
	half >= halfAlike || whole >= wholeAlike ? Math.max(half, whole) : 0;

/** Sets of trigrams, of which each is compared with those before by the trigrams alone that it shares with any. */
class Compared {
	readonly #holders = new Map<string, number[]>();
	readonly #sizes: number[] = [];

	/** How like a set is to each one before, in their order; then it is one of them. */
	add(grams: ReadonlySet<string> | null | undefined): Float64Array {
		const place = this.#sizes.length;
		const alike = new Float64Array(place);
		for (const gram of grams ?? []) {
			const holders = this.#holders.get(gram);
			if (holders) for (const holder of holders) alike[holder]!++;
			if (holders) holders.push(place);
			else this.#holders.set(gram, [place]);
		}
		const size = grams?.size ?? 0;
		this.#sizes.push(size);
		// From here on shares, as `dice` reckons them.
		for (let other = 0; other < place; other++)
			if (alike[other]! > 0) alike[other] = (2 * alike[other]!) / (size + this.#sizes[other]!);
		return alike;
	}
}

/** The pairs of cards that look alike, the likest first; each pair once, in the order of the cards. */
export function nearDuplicates(cards: readonly Comparable[]): NearDuplicate[] {
	const [sales, operations, whole] = [new Compared(), new Compared(), new Compared()];
	const found: { before: number; place: number; alike: number }[] = [];
	cards.map(featuresOf).forEach((features, place) => {
		const bySales = sales.add(features.halves[0]);
		const byOperations = operations.add(features.halves[1]);
		const asWhole = whole.add(features.whole);
		for (let before = 0; before < place; before++) {
			const half = Math.max(bySales[before]!, byOperations[before]!);
			const alike = verdict(half, asWhole[before]!);
			if (alike > 0) found.push({ before, place, alike });
		}
	});
	return found
		.sort((a, b) => b.alike - a.alike || a.before - b.before || a.place - b.place)
		.map(({ before, place, alike }) => ({
			pair: [cards[before]!.id, cards[place]!.id],
			likeness: alike,
		}));
}

/** Those of some cards that look like one of one's own, the likest first. */
export function alikeTo<C extends Comparable>(card: Comparable, others: readonly C[]): C[] {
	const own = featuresOf(card);
	return others
		.map((other) => ({ other, alike: likeness(own, featuresOf(other)) }))
		.filter(({ other, alike }) => other.id !== card.id && alike > 0)
		.sort((a, b) => b.alike - a.alike)
		.map(({ other }) => other);
}
