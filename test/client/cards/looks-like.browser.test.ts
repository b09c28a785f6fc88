import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import WriteStage from '../../../client/stages/WriteStage.svelte';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const hint = () => page.getByText(/^Your card “.*” looks like “.*”\.$/);
const { topic, ...known } = script.conflicts[0]!;

beforeEach(() => page.viewport(390, 844));

/** Somebody has written one card of the board word for word, and is writing on. */
async function writing(step: 'write' | 'thats-us') {
	const room = new LocalRoom().playTo(step);
	if (step === 'write') addCard(room.board.doc, known.id, orderAt(0), { ...known, topic });
	addCard(room.own.doc, 'own', orderAt(0), { ...known, topic });
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await page.getByRole('button', { name: /^Edit/ }).first().click();
	await expect.element(page.getByRole('textbox').first()).toBeVisible();
	return room;
}

test('C14 a card that looks like a revealed one says so while it is written', async () => {
	await writing('thats-us');
	await expect.element(hint()).toBeVisible();
});

test('C14 a card that is not revealed gives no hint of itself, one’s own second one does', async () => {
	const room = await writing('write');
	await expect.element(hint()).not.toBeInTheDocument();
	addCard(room.own.doc, 'again', orderAt(1), { ...known, topic });
	await expect.element(hint()).toBeVisible();
});
