import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from '../../client/workshop/board.svelte.ts';
import { setTopic } from '../../shared/board/card-tags.ts';
import { addCard, cardText, conflictsOf, setDeleted } from '../../shared/board/conflict-card.ts';

function board() {
	const doc = new Y.Doc();
	addCard(doc, 'b', '0002', { salesWants: 'Second' });
	const reader = new Board(doc);
	const shown = () => {
		flushSync();
		return reader.cards.map(({ id }) => id);
	};
	return { doc, reader, shown };
}

it('shows the cards that are there and those that come, in their order', () => {
	const { doc, shown } = board();
	addCard(doc, 'a', '0001');
	addCard(doc, 'c', '0002');
	expect(shown()).toEqual(['a', 'b', 'c']);
});

it('follows texts, topics and deletions, and brings a card back', () => {
	const { doc, reader, shown } = board();
	cardText(doc, 'b', 'title')?.insert(0, 'Why?');
	setTopic(doc, 'b', 'capacity');
	expect(reader.get('b')).toMatchObject({ title: 'Why?', topic: 'capacity' });
	setDeleted(doc, 'b', true);
	expect(shown()).toEqual([]);
	setDeleted(doc, 'b', false);
	expect(shown()).toEqual(['b']);
});

it('reads again only the cards that changed', () => {
	const { doc, reader } = board();
	addCard(doc, 'a', '0001');
	const before = reader.get('a');
	cardText(doc, 'b', 'example')?.insert(0, 'Week 14');
	expect(reader.get('a')).toBe(before);
	expect(reader.get('b')?.example).toBe('Week 14');
});

it('survives whatever others put in a card’s place', () => {
	const { doc, shown } = board();
	const cards = conflictsOf(doc) as Y.Map<unknown>;
	cards.set('x', 'no card');
	cards.set('b', 7);
	expect(shown()).toEqual([]);
});

it('hears nothing any more once it is closed', () => {
	const { doc, reader, shown } = board();
	reader.close();
	addCard(doc, 'a', '0001');
	expect(shown()).toEqual(['b']);
});
