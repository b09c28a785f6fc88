import type * as Y from 'yjs';
import type { Written } from '../workshop/traced.ts';
import { readCases } from './case-card.ts';
import { readCards } from './conflict-card.ts';

/** What a board says of conflicts and cases that are still there; of which conflicts, `isKnown` says. */
export const writtenOn = (doc: Y.Doc, isKnown: (id: string) => boolean): Written => ({
	conflicts: readCards(doc).filter(({ id }) => isKnown(id)),
	cases: readCases(doc),
});
