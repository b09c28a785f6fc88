/** With what an agreement begins that is made of something on the board. */
import type * as Y from 'yjs';
import { elementTags, type Theme } from '../workshop/state.ts';
import type { BoardGround } from '../workshop/drafting.ts';
import type { Id } from '../ids.ts';
import type { DraftBeginning } from './agreement-draft.ts';
import { readCase } from './case-card.ts';
import { readCard, type ConflictCard } from './conflict-card.ts';
import { ownDraftProblem, readOwnDraft } from './own-draft.ts';

interface Known {
	/** The revealed ones, by id; of cards that say the same one stands on the board, the others `into` it. */
	conflicts: Readonly<Record<string, { into: string | null }>>;
	themes: readonly Theme[];
}

/** What all of them share: the scope where it is one, every element that one of them is about. */
const onCards = (cards: readonly ConflictCard[]): DraftBeginning => {
	const scopes = new Set(cards.map(({ scope }) => scope));
	return {
		restsOn: cards.map(({ id }) => id),
		scope: scopes.size === 1 ? cards[0]!.scope : '',
		elements: elementTags.filter((tag) => cards.some(({ elements }) => elements.includes(tag))),
	};
};

/**
 * The draft rests on the conflict, on the theme's conflicts that stand on the board or on the case, in their scope
 * and with their elements. Null where nothing of it is there: taken down, private still, or a theme without a card.
 */
export function beginningOn(doc: Y.Doc, known: Known, ground: BoardGround): DraftBeginning | null {
	if (ground.kind === 'case') {
		const story = readCase(doc, ground.id);
		return story && !story.deleted ? { restsOn: [ground.id] } : null;
	}
	const ids =
		ground.kind === 'conflict'
			? [ground.id]
			: (known.themes
					.find(({ id }) => id === ground.id)
					?.conflicts.filter((id) => !known.conflicts[id]?.into) ?? []);
	const cards = ids
		.filter((id) => known.conflicts[id])
		.flatMap((id) => readCard(doc, id) ?? [])
		.filter(({ deleted }) => !deleted);
	return cards.length > 0 ? onCards(cards) : null;
}

/**
 * The words of a company's own draft, for the company. Null where it is not there, says nothing, or says more than an
 * agreement may.
 */
export function beginningOfOwn(doc: Y.Doc, company: string, id: Id): DraftBeginning | null {
	const draft = readOwnDraft(doc, id);
	if (!draft || draft.deleted || ownDraftProblem(draft)) return null;
	const { statement, firstStep, indicator, baseline, target } = draft;
	return { statement, firstStep, indicator, baseline, target, scope: company };
}
