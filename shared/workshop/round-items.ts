/** What stands on a ballot, as it is frozen when a round opens. */
import type { Id } from '../ids.ts';
import type { RefusalCode } from '../refusal.ts';
import type { RoundKind, Theme, WorkshopState } from './state.ts';

/** Something on the board that can be voted on, as the server found it. */
export interface FoundItem {
	id: Id;
	title: string;
}

export const copyOfItems = (items: readonly Theme[]): Theme[] =>
	items.map(({ id, title, conflicts }) => ({ id, title, conflicts: [...conflicts] }));

const bare = ({ id, title }: FoundItem): Theme => ({ id, title, conflicts: [] });

/** The topics that were named for a next session. */
const topicsOf = ({ close }: WorkshopState): readonly FoundItem[] => close.topics;

/** The ballot of a kind of round; `found` are the cases on the board. */
export function itemsOf(
	state: WorkshopState,
	over: RoundKind,
	found: readonly FoundItem[],
): Theme[] {
	switch (over) {
		case 'themes':
			return copyOfItems(state.themes.filter(({ conflicts }) => conflicts.length > 0));
		case 'cases':
			return found.map(bare);
		case 'topics':
			return topicsOf(state).map(bare);
	}
}

/** Why a round over nothing does not open. */
export const nothingOf: Record<RoundKind, RefusalCode> = {
	themes: 'no-themes',
	cases: 'no-cases',
	topics: 'no-topics',
};

/** How many cards a theme has to show: those that say the same are one. */
export const cardCount = (
	conflicts: readonly Id[],
	facts: Readonly<Record<Id, { into: Id | null }>>,
): number => new Set(conflicts.map((id) => facts[id]?.into ?? id)).size;
