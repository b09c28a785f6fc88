/** On which conflicts and cases an agreement may rest that rests on none: what is near its words, and what is near that. */
import type { Id } from '../ids.ts';
import type { Theme, Topic } from '../workshop/state.ts';
import { wordsOf } from './near-duplicates.ts';

interface LikelyConflict {
	kind: 'conflict';
	id: Id;
	words: string;
	topic: Topic | null;
}

interface LikelyCase {
	kind: 'case';
	id: Id;
	words: string;
	themes: readonly Id[];
}

export type LikelyGround = LikelyConflict | LikelyCase;

/** A word is known again by its beginning: "order", "orders", "ordered". */
const stem = 5;
const stemsOf = (text: string): Set<string> =>
	new Set(wordsOf(text).flatMap((word) => (word.length < stem ? [] : word.slice(0, stem))));

/**
 * At most so many, the likest first: what shares words of the agreement, then what shares a topic or a theme with the
 * first of those. None where nothing shares a word: a guess would be no help.
 */
export function likelyGrounds(
	text: string,
	material: readonly LikelyGround[],
	{ themes, most }: { themes: readonly Theme[]; most: number },
): Id[] {
	const own = stemsOf(text);
	const shared = ({ words }: LikelyGround) =>
		[...stemsOf(words)].filter((word) => own.has(word)).length;
	const near = material
		.map((ground) => ({ ground, shared: shared(ground) }))
		.filter((one) => one.shared > 0)
		.sort((a, b) => b.shared - a.shared)
		.map(({ ground }) => ground);
	const [first] = near;
	if (!first) return [];
	const themesOf = (ground: LikelyGround) =>
		ground.kind === 'case'
			? ground.themes
			: themes.filter(({ conflicts }) => conflicts.includes(ground.id)).map(({ id }) => id);
	const beside = material.filter((ground) => {
		const topic = ground.kind === 'conflict' && first.kind === 'conflict' && ground.topic;
		const isOfTopic = topic && first.kind === 'conflict' && topic === first.topic;
		return isOfTopic || themesOf(ground).some((theme) => themesOf(first).includes(theme));
	});
	return [...new Set([...near, ...beside].map(({ id }) => id))].slice(0, most);
}
