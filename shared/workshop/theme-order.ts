/** Where cards stand in themes. Cards that say the same stand together, under the one that is shown. */
import type { Id } from '../ids.ts';
import type { ConflictFacts, WorkshopState } from './state.ts';

type Sorted = Pick<WorkshopState, 'themes' | 'conflicts'>;

/** What is known of a card of the board; nothing of one that was taken down for good. */
export function factsOf(
	{ conflicts }: Pick<Sorted, 'conflicts'>,
	id: Id,
): ConflictFacts | undefined {
	const facts = conflicts[id];
	return facts?.takenDown ? undefined : facts;
}

/** The card under which another is shown, or the card itself. */
export const topOf = ({ conflicts }: Pick<Sorted, 'conflicts'>, id: Id): Id =>
	conflicts[id]?.into ?? id;

/** A card and those that are shown under it, in their order. */
export const groupOf = ({ conflicts }: Pick<Sorted, 'conflicts'>, id: Id): [Id, ...Id[]] => [
	id,
	...Object.entries(conflicts).flatMap(([other, { into }]) => (into === id ? [other] : [])),
];

/** The theme in which a card is; null while it is unsorted. */
export const themeOf = ({ themes }: Pick<Sorted, 'themes'>, card: Id): Id | null =>
	themes.find(({ conflicts }) => conflicts.includes(card))?.id ?? null;

/** Takes cards out of wherever they are and puts them into a theme: before a card of it, else at its end. */
export function sortInto(
	state: Sorted,
	cards: readonly Id[],
	theme: Id | null,
	before: Id | null,
): void {
	for (const one of state.themes) {
		const rest = one.conflicts.filter((id) => !cards.includes(id));
		if (one.id === theme) {
			const place = rest.findIndex((id) => id === before);
			rest.splice(place < 0 ? rest.length : place, 0, ...cards);
		}
		one.conflicts = rest;
	}
}

/** Puts cards behind a group, which stands together under its top; out of all themes where that is in none. */
export function sortBehind(
	state: Sorted,
	cards: readonly Id[],
	group: readonly [top: Id, ...under: Id[]],
): void {
	const theme = state.themes.find(({ conflicts }) => conflicts.includes(group[0]));
	if (!theme) return sortInto(state, cards, null, null);
	const others = theme.conflicts.filter((id) => !cards.includes(id));
	const last = Math.max(...group.map((id) => others.indexOf(id)));
	sortInto(state, cards, theme.id, others[last + 1] ?? null);
}
