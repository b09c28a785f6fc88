import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import BoardCardFields from '../../../client/cards/BoardCardFields.svelte';
import ConflictCard from '../../../client/cards/ConflictCard.svelte';
import { setMoment, setTopic } from '../../../shared/board/card-tags.ts';
import { readCard } from '../../../shared/board/conflict-card.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

test('K16 on a card of the board one says at which moment it hurts', async () => {
	const room = new LocalRoom().playTo('thats-us');
	const { doc } = room.board;
	const card = room.board.cards[0]!;
	await showInRoom(BoardCardFields, { room, props: { card, doc } });
	const moment = page.getByLabelText('When it hurts');
	await moment.selectOptions('After delivery');
	expect(readCard(doc, card.id)?.moment).toBe('after-delivery');
	expect(await violationsIn(moment.element())).toEqual([]);
	await moment.selectOptions('Choose a moment');
	expect(readCard(doc, card.id)?.moment).toBeNull();
});

test('K16 a card shows its topic and its moment', async () => {
	const room = new LocalRoom().playTo('thats-us');
	const { doc } = room.board;
	const { id } = room.board.cards[0]!;
	setTopic(doc, id, 'capacity');
	setMoment(doc, id, 'delivery');
	await showInRoom(ConflictCard, { room, props: { card: readCard(doc, id)! } });
	await expect.element(page.getByText('Capacity · Delivery')).toBeVisible();
});
