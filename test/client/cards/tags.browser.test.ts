import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import BoardCardFields from '../../../client/cards/BoardCardFields.svelte';
import ConflictCard from '../../../client/cards/ConflictCard.svelte';
import { setCardElement, setCardScope } from '../../../shared/board/card-tags.ts';
import { readCard } from '../../../shared/board/conflict-card.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const ofOneCompany = (room: LocalRoom) =>
	room.do({
		type: 'PlanWorkshop',
		language: 'en',
		startsAt: null,
		place: '',
		scope: { kind: 'company', name: 'Harbour Bakery' },
	});

test('K17 on a card of the board one says whose it is, and which elements it is about', async () => {
	const room = new LocalRoom().playTo('thats-us');
	const { doc } = room.board;
	const card = room.board.cards[0]!;
	await showInRoom(BoardCardFields, { room, props: { card, doc } });
	const whose = page.getByLabelText('Whose conflict it is');
	await whose.selectOptions('Harbour Bakery');
	expect(readCard(doc, card.id)?.scope).toBe('Harbour Bakery');
	await page.getByText('Elements it is about').click();
	await page.getByLabelText('g · Resources and capacity plan').click();
	expect(readCard(doc, card.id)?.elements).toEqual(['g']);
	expect(await violationsIn(document.querySelector('details')!)).toEqual([]);
	await whose.selectOptions('Everybody’s');
	expect(readCard(doc, card.id)?.scope).toBe('');
});

test('K17 a card shows whose it is and what it is about', async () => {
	const room = new LocalRoom().playTo('thats-us');
	const { doc } = room.board;
	const { id } = room.board.cards[0]!;
	setCardScope(doc, id, 'Harbour Bakery');
	setCardElement(doc, id, 'h', true);
	await showInRoom(ConflictCard, { room, props: { card: readCard(doc, id)! } });
	await expect.element(page.getByText('Of Harbour Bakery')).toBeVisible();
	await expect.element(page.getByText('Governance: the rhythm in which we meet')).toBeVisible();
});

test('K17 where there is one company whose it is is not shown', async () => {
	const room = new LocalRoom().playTo('thats-us');
	ofOneCompany(room);
	const { doc } = room.board;
	const { id } = room.board.cards[0]!;
	setCardScope(doc, id, 'Harbour Bakery');
	setCardElement(doc, id, 'h', true);
	await showInRoom(ConflictCard, { room, props: { card: readCard(doc, id)! } });
	await expect.element(page.getByText('Governance: the rhythm in which we meet')).toBeVisible();
	expect(page.getByText('Of Harbour Bakery').elements()).toHaveLength(0);
});

test('K17 nor asked there', async () => {
	const room = new LocalRoom().playTo('thats-us');
	ofOneCompany(room);
	const { doc } = room.board;
	await showInRoom(BoardCardFields, { room, props: { card: room.board.cards[0]!, doc } });
	await expect.element(page.getByText('Elements it is about')).toBeVisible();
	expect(page.getByLabelText('Whose conflict it is').elements()).toHaveLength(0);
});
