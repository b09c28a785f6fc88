import type { ConflictFacts, TwoSides } from '../workshop/state.ts';

export interface Guesses {
	/** Guesses of which the other side said: that's us. */
	right: number;
	/** Guesses that the other side has confirmed or rewritten. */
	answered: number;
}

/**
 * How well one side described the other, over the cards that its own people wrote. An author's half is its
 * side's own word, so whose guess it was can be told without a name; third functions guess both halves and
 * are in neither count, and neither is a guess that was left empty.
 */
export function guessesBy(
	side: TwoSides,
	conflicts: Iterable<Pick<ConflictFacts, TwoSides | 'unguessed'>>,
): Guesses {
	const other = side === 'sales' ? 'operations' : 'sales';
	const guesses = { right: 0, answered: 0 };
	for (const conflict of conflicts) {
		if (conflict[side] !== 'own' || conflict.unguessed) continue;
		if (conflict[other] === 'confirmed') guesses.right++;
		if (conflict[other] === 'confirmed' || conflict[other] === 'rewritten') guesses.answered++;
	}
	return guesses;
}

/** How far the room is: of all halves that were guessed, those that their side has confirmed or rewritten. */
export function guessesAnswered(conflicts: Iterable<Pick<ConflictFacts, TwoSides>>): {
	answered: number;
	all: number;
} {
	const halves = [...conflicts].flatMap(({ sales, operations }) => [sales, operations]);
	const guessed = halves.filter((half) => half !== 'own');
	return { answered: guessed.filter((half) => half !== 'guess').length, all: guessed.length };
}
