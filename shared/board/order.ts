/** What has a place among others of its kind. */
interface Ordered {
	id: string;
	order: string;
}

/** An order that puts cards one after the other as they are added; ties are broken by id. */
export const orderAt = (index: number): string => index.toString(36).padStart(4, '0');

/** The order of a card that goes behind all that are there. */
export const orderAfter = (cards: readonly Pick<Ordered, 'order'>[]): string => {
	const last = cards.reduce((highest, { order }) => (order > highest ? order : highest), '');
	const index = Number.parseInt(last, 36);
	return orderAt(Number.isNaN(index) ? 0 : index + 1);
};

/** Sorts by order, ties by id: the same on every replica. */
export const byOrder = (a: Ordered, b: Ordered): number =>
	a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1;

/** Those that are not deleted, in their order. */
export const inPlace = <Thing extends Ordered & { deleted: boolean }>(
	things: readonly Thing[],
): Thing[] => things.filter(({ deleted }) => !deleted).sort(byOrder);
