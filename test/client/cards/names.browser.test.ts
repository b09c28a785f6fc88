import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import WriteStage from '../../../client/stages/WriteStage.svelte';
import { addCard, readCards, setCardOnly } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { carriesName } from '../../../shared/workshop/card-names.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const names = (room: LocalRoom, shown: boolean) => room.do({ type: 'SetNames', shown });
const named = (room: LocalRoom) =>
	readCards(room.own.doc).map((card) => carriesName(room.state, card));

const showPage = (room: LocalRoom) =>
	showInRoom(ParticipantRoom, {
		...{ room, seat: 'p15', bare: true, props: { leave: () => undefined } },
	});

beforeEach(() => page.viewport(360, 740));

const hidden = page.getByText(/^Your cards appear without your name/);
const shown = page.getByText('Your name appears on the cards that you begin now.');
const without = page.getByText('“Say yes” appears without your name: it was begun without names.');

it('C18 whoever writes reads whether the own name will stand on it, before a card is begun', async () => {
	const room = new LocalRoom().playTo('write');
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await expect.element(hidden).toBeVisible();
	names(room, true);
	await expect.element(shown).toBeVisible();
	expect(hidden.elements()).toEqual([]);
	names(room, false);
	await expect.element(hidden).toBeVisible();
});

it('C19 a card that is begun with names carries one; of one that was begun before its page says that it does not', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	names(room, true);
	await showPage(room);
	await expect.element(without).toBeVisible();
	await button('Write another card').click();
	await button('Done').click();
	expect(named(room)).toEqual([false, true]);
	expect(page.getByText(/appears without your name/).elements()).toHaveLength(1);
	expect(await violationsIn(document.body)).toEqual([]);
});

it('C19 its author puts the own name on it, and nobody else', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	names(room, true);
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await button(/^Put my name on it.*Say yes$/).click();
	expect(named(room)).toEqual([true]);
	await expect.element(shown).toBeVisible();
	expect(without.elements()).toEqual([]);
	names(room, false);
	names(room, true);
	await expect.element(without).toBeVisible();
	expect(named(room)).toEqual([false]);
});

it('C19 a card that is begun without names carries none, though they are on again when it is shown', async () => {
	const room = new LocalRoom().playTo('write');
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await button('Write a card').click();
	names(room, true);
	expect(named(room)).toEqual([false]);
	await expect
		.element(page.getByText('“A new card” appears without your name: it was begun without names.'))
		.toBeVisible();
});

it('OW3 of a card that is for the own company no name is spoken: it goes there by nobody', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	setCardOnly(room.own.doc, 'before', 'Harbour Bakery');
	names(room, true);
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await expect.element(shown).toBeVisible();
	expect(without.elements()).toEqual([]);
});

it('C20 everybody is told that the names are gone, and goes on writing under another client id', async () => {
	const room = new LocalRoom();
	names(room, true);
	room.playTo('thats-us');
	const by = page.getByText('by Key account manager, retail');
	await showPage(room);
	await expect.element(by.first()).toBeInTheDocument();
	await expect.element(page.getByRole('status').first()).toBeInTheDocument();
	const before = room.onBoard.doc.clientID;
	names(room, true);
	expect(room.onBoard.doc.clientID).toBe(before);
	names(room, false);
	await expect.element(page.getByText('No card carries a name any more.')).toBeVisible();
	expect(by.elements()).toEqual([]);
	expect(room.onBoard.doc.clientID).not.toBe(before);
});
