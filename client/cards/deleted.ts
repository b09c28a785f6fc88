import type { CaseCard } from '../../shared/board/case-card.ts';
import { titleOf, type ConflictCard } from '../../shared/board/conflict-card.ts';
import type { Id } from '../../shared/ids.ts';

/** What a person would bring back has words in it, by which they know it again. */
export const knownAgain = <Thing extends { id: Id }>(
	things: readonly Thing[],
	wordsOf: (thing: Thing) => string,
): { id: Id; title: string }[] =>
	things
		.map((thing) => ({ id: thing.id, title: wordsOf(thing).trim() }))
		.filter(({ title }) => title !== '');

export const conflictWords = (card: ConflictCard): string => titleOf(card) || card.example;

export const caseWords = ({ title, situation }: CaseCard): string => title.trim() || situation;
