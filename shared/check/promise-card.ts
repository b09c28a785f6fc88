/** An agreement in three lines, for the pocket: what Sales may promise alone, whom to ask, who decides. */
export const promiseParts = ['alone', 'ask', 'within', 'above', 'decides'] as const;
export type PromisePart = (typeof promiseParts)[number];

/** "Sales may promise alone up to `alone` / ask `ask`, who answers within `within` / above `above`: decided by `decides`". */
export type PromiseCard = Record<PromisePart, string>;

/** The longest text of each part, in UTF-16 units: together they fit on a card of 105 by 74 mm. */
export const promiseLimits: Readonly<Record<PromisePart, number>> = {
	alone: 120,
	ask: 80,
	within: 60,
	above: 120,
	decides: 80,
};

export const noPromise = (): PromiseCard => ({
	...{ alone: '', ask: '', within: '' },
	...{ above: '', decides: '' },
});

/** Undefined where nothing is written: not every agreement is about what may be promised. */
export const writtenPromise = (card: PromiseCard | undefined): PromiseCard | undefined =>
	card && promiseParts.some((part) => card[part].trim() !== '') ? card : undefined;
