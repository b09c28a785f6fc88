/** An order that puts cards one after the other as they are added; ties are broken by id. */
export const orderAt = (index: number): string => index.toString(36).padStart(4, '0');

/** The order of a card that goes behind all that are there. */
export const orderAfter = (cards: readonly { order: string }[]): string => {
	const last = cards.reduce((highest, { order }) => (order > highest ? order : highest), '');
	const index = Number.parseInt(last, 36);
	return orderAt(Number.isNaN(index) ? 0 : index + 1);
};
