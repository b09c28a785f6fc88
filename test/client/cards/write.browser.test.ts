import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import WriteStage from '../../../client/stages/WriteStage.svelte';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

it('C17 whoever has more cards than may be shown is told which are, and keeps them all', async () => {
	const room = new LocalRoom().playTo('write');
	for (const title of ['Say yes', 'One number', 'No early close'])
		addCard(room.own.doc, title, title, { title, salesWants: title });
	await showInRoom(WriteStage, { room, seat: 'p01' });
	const told = page.getByText('Your first 2 cards are shown with the others.', { exact: false });
	await expect.element(told).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'No early close' })).toBeVisible();
	room.do({ type: 'SetCardsPerPerson', most: 3 });
	await expect.element(page.getByText(/^At most 3 cards/)).toBeVisible();
	expect(told.elements()).toEqual([]);
});
