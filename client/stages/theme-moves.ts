/** Where a card of the themes board may go. `null` stands for the cards that no theme has. */
import type { Id } from '../../shared/ids.ts';
import type { Theme } from '../../shared/workshop/state.ts';

export interface Move {
	conflict: Id;
	theme: Id | null;
	/** In front of this card of the theme; null: at its end. */
	before: Id | null;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export const themeOf = (themes: readonly Theme[], conflict: Id): Theme | undefined =>
	themes.find(({ conflicts }) => conflicts.includes(conflict));

/** The themes as they are once a move has been accepted, so that the card need not jump back meanwhile. */
export function withMove(themes: readonly Theme[], { conflict, theme, before }: Move): Theme[] {
	return themes.map((one) => {
		const rest = one.conflicts.filter((id) => id !== conflict);
		if (one.id !== theme) return { ...one, conflicts: rest };
		const place = before === null ? -1 : rest.indexOf(before);
		rest.splice(place < 0 ? rest.length : place, 0, conflict);
		return { ...one, conflicts: rest };
	});
}

/** One place up or down in its theme; undefined at the end, and for cards that have no order. */
function within(themes: readonly Theme[], conflict: Id, by: 1 | -1): Move | undefined {
	const theme = themeOf(themes, conflict);
	if (!theme) return undefined;
	const to = theme.conflicts.indexOf(conflict) + by;
	if (to < 0 || to >= theme.conflicts.length) return undefined;
	const before = theme.conflicts[by > 0 ? to + 1 : to] ?? null;
	return { conflict, theme: theme.id, before };
}

/** Into the next theme on that side, at its end; left of the first theme are the cards that have none. */
function across(themes: readonly Theme[], conflict: Id, by: 1 | -1): Move | undefined {
	const at = themes.findIndex(({ conflicts }) => conflicts.includes(conflict));
	const to = at + by;
	if (to < -1 || to >= themes.length) return undefined;
	return { conflict, theme: themes[to]?.id ?? null, before: null };
}

/** What an arrow key does to a card; undefined when there is nothing in that direction. */
export function moveBy(
	themes: readonly Theme[],
	conflict: Id,
	direction: Direction,
): Move | undefined {
	if (direction === 'up') return within(themes, conflict, -1);
	if (direction === 'down') return within(themes, conflict, 1);
	return across(themes, conflict, direction === 'left' ? -1 : 1);
}

/** Whether a move leaves everything as it is. */
export function changesNothing(
	themes: readonly Theme[],
	{ conflict, theme, before }: Move,
): boolean {
	const own = themeOf(themes, conflict);
	if ((own?.id ?? null) !== theme) return false;
	if (!own) return true;
	return (
		before === conflict || (own.conflicts[own.conflicts.indexOf(conflict) + 1] ?? null) === before
	);
}

/** The cards that stand somewhere else than before. */
export function movedBetween(before: readonly Theme[], after: readonly Theme[]): Id[] {
	const all = new Set([...before, ...after].flatMap(({ conflicts }) => conflicts));
	return [...all].filter((id) => themeOf(before, id)?.id !== themeOf(after, id)?.id);
}
