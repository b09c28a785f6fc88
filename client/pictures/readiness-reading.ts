/** What a shown readiness says, worded: where it hurts, the widest first, and one sentence of it. */
import { readinessGaps, type ReadinessGap } from '../../shared/insight/readiness-gaps.ts';
import type { ReadinessElement } from '../../shared/workshop/readiness.ts';
import type { Rated, RatingMeans, ReadinessView } from '../../shared/workshop/readiness-view.ts';
import type { Side } from '../../shared/workshop/state.ts';
import { allSides } from '../../shared/workshop/sides.ts';
import type { Areas } from '../text/areas.ts';

export type RatedElement = ReadinessElement | 'h';

/** A cell in which something is worth a conversation. */
export interface ReadinessFinding {
	key: string;
	/** Null for the rhythm. */
	type: string | null;
	element: RatedElement;
	means: RatingMeans;
	/** The widest first. */
	gaps: ReadinessGap[];
}

export const cellKey = (type: string | null, element: RatedElement): string =>
	`${type ?? ''}/${element}`;

export const meansOf = (
	{ cells, rhythm }: ReadinessView,
	type: string | null,
	element: RatedElement,
): RatingMeans | null =>
	element === 'h' || type === null ? rhythm : (cells[type]?.[element] ?? null);

/** One for each cell that has a notable gap or difference, the widest first. */
export function findingsOf(view: ReadinessView): ReadinessFinding[] {
	const found = new Map<string, ReadinessFinding>();
	for (const gap of readinessGaps(view)) {
		const { type, element } = gap;
		const key = cellKey(type, element);
		const means = meansOf(view, type, element);
		const known = found.get(key);
		if (known) known.gaps.push(gap);
		else if (means) found.set(key, { key, type, element, means, gaps: [gap] });
	}
	return [...found.values()];
}

/** The side whose gap is the widest. */
function widestSide(means: RatingMeans): (Rated & { side: Side }) | undefined {
	return allSides
		.flatMap((side) => (means[side] ? [{ side, ...means[side] }] : []))
		.sort((a, b) => b.importance - b.state - (a.importance - a.state))[0];
}

/** One decimal everywhere: figures that stand below each other are compared. */
export const figureIn = (locale: string): Intl.NumberFormat =>
	new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export interface ReadinessWords {
	text: Areas['readiness'];
	sides: Areas['common']['side'];
	locale: string;
}

/** "Tenders: decision roles", or the element alone where it is rated once. */
export function placeOf(
	{ type, element }: Pick<ReadinessFinding, 'type' | 'element'>,
	types: ReadinessView['types'],
	{ elements, picture }: Pick<Areas['readiness'], 'elements' | 'picture'>,
): string {
	const title = types.find(({ id }) => id === type)?.title;
	return title === undefined
		? elements[element]
		: picture.where({ type: title, element: elements[element] });
}

/** Each gap of a finding in words and figures. */
export function gapWords(
	{ means, gaps }: ReadinessFinding,
	{ text, sides: names, locale }: ReadinessWords,
): { kind: ReadinessGap['kind']; words: string }[] {
	const figure = figureIn(locale);
	return gaps.flatMap(({ kind }) => {
		const { sales, operations } = means;
		const widest = widestSide(means);
		if (kind === 'difference' && sales && operations) {
			const both = {
				sales: figure.format(sales.state),
				operations: figure.format(operations.state),
			};
			return [{ kind, words: text.conflicts.difference(both) }];
		}
		if (!widest) return [];
		const { side, state, importance } = widest;
		const said = {
			...{ side: names[side], state: figure.format(state) },
			importance: figure.format(importance),
		};
		return [{ kind, words: text.conflicts.gap(said) }];
	});
}

const isAnyKnown = ({ cells, rhythm }: ReadinessView): boolean =>
	[
		...Object.values(cells).flatMap((cell) => Object.values(cell)),
		...(rhythm ? [rhythm] : []),
	].some((means) => allSides.some((side) => means[side] !== null));

/** One sentence that says the finding. */
export function readinessFinding(
	view: ReadinessView,
	{ text, sides: names, locale }: ReadinessWords,
): string {
	if (!isAnyKnown(view)) return text.picture.few;
	const widest = findingsOf(view)[0];
	const gap = widest?.gaps[0];
	if (!widest || !gap) return text.picture.none;
	const figure = figureIn(locale);
	const where = placeOf(widest, view.types, text);
	const { sales, operations } = widest.means;
	if (gap.kind === 'difference' && sales && operations)
		return text.picture.findingDifference({
			where,
			sales: figure.format(sales.state),
			operations: figure.format(operations.state),
		});
	const most = widestSide(widest.means);
	if (!most) return text.picture.none;
	return text.picture.findingGap({
		where,
		side: names[most.side],
		state: figure.format(most.state),
		importance: figure.format(most.importance),
	});
}
