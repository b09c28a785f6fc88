import { flushSync } from 'svelte';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Told from '../../../client/rooms/Told.svelte';
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

/** That’s us, with names on every card, and what a page is told of it. */
async function namedBoard(): Promise<LocalRoom> {
	const room = new LocalRoom();
	names(room, true);
	room.playTo('thats-us');
	await showInRoom(Told, { room, seat: 'p15' });
	return room;
}

beforeEach(() => page.viewport(360, 740));

const hidden = page.getByText(/^Your cards appear without your name/);
const shown = page.getByText(/^Your name appears on the cards that you begin now/);
const withName = page.getByText('With your name', { exact: true });
const without = page.getByText('Without your name', { exact: true });

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

it('C19 a card that is begun with names carries one, one that was begun before none, and each says so', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	await showPage(room);
	await expect.element(page.getByRole('heading', { name: 'Say yes' })).toBeVisible();
	expect(without.elements()).toEqual([]);
	names(room, true);
	await expect.element(without).toBeVisible();
	await button('Write another card').click();
	await expect.element(withName).toBeVisible();
	await button('Done').click();
	expect(named(room)).toEqual([false, true]);
	expect(without.elements()).toHaveLength(1);
	expect(await violationsIn(document.body)).toEqual([]);
});

it('C19 its author puts the own name on it, takes it off again, and sees which', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	names(room, true);
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await button(/^Put it on.*Say yes$/).click();
	await expect.element(withName).toBeVisible();
	expect(named(room)).toEqual([true]);
	await button(/^Take it off.*Say yes$/).click();
	await expect.element(without).toBeVisible();
	expect(named(room)).toEqual([false]);
	await button(/^Put it on.*Say yes$/).click();
	names(room, false);
	names(room, true);
	await expect.element(without).toBeVisible();
	expect(named(room)).toEqual([false]);
});

it('C19 a card that is begun without names carries none, though they are on when it is shown', async () => {
	const room = new LocalRoom().playTo('write');
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await button('Write a card').click();
	names(room, true);
	await expect.element(without).toBeVisible();
	expect(named(room)).toEqual([false]);
});

it('C19 while writing is paused nobody puts a name on, and after the end nothing is asked', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	names(room, true);
	room.do({ type: 'Freeze', frozen: true });
	await showInRoom(WriteStage, { room, seat: 'p01' });
	const put = button(/^Put it on.*Say yes$/);
	await expect.element(put).toHaveAttribute('aria-disabled', 'true');
	await put.click({ force: true });
	expect(named(room)).toEqual([false]);
	room.do({ type: 'Freeze', frozen: false });
	await expect.element(put).not.toHaveAttribute('aria-disabled');
	room.do({ type: 'CloseWorkshop' });
	await expect.element(put).not.toBeInTheDocument();
});

it('OW3 of a card that is for the own company no name is spoken: it goes there by nobody', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'before', orderAt(0), { title: 'Say yes', salesWants: 'Say yes' });
	addCard(room.own.doc, 'other', orderAt(1), { title: 'Another', salesWants: 'Another' });
	setCardOnly(room.own.doc, 'before', 'Harbour Bakery');
	names(room, true);
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await expect.element(without).toBeVisible();
	expect(without.elements()).toHaveLength(1);
});

it('C20 everybody is told that the names are gone, and goes on writing under another client id', async () => {
	const room = await namedBoard();
	const before = room.onBoard.doc.clientID;
	names(room, true);
	flushSync();
	expect(room.onBoard.doc.clientID).toBe(before);
	names(room, false);
	await expect.element(page.getByText('No card carries a name any more.')).toBeVisible();
	expect(room.onBoard.doc.clientID).not.toBe(before);
});

it('C20 on the board they are gone at once', async () => {
	const room = new LocalRoom();
	names(room, true);
	room.playTo('thats-us');
	await showPage(room);
	const by = page.getByText('by Key account manager, retail');
	await expect.element(by.first()).toBeInTheDocument();
	names(room, false);
	await expect.poll(() => by.elements()).toEqual([]);
});

it('C20 whoever slept while they were taken away and allowed again is told as well', async () => {
	const room = await namedBoard();
	const before = room.onBoard.doc.clientID;
	// Both in one moment, as one view brings them.
	names(room, false);
	names(room, true);
	await expect.element(page.getByText('No card carries a name any more.')).toBeVisible();
	expect(room.onBoard.doc.clientID).not.toBe(before);
});

it('N17 from the first card without a name on one writes under another client id, and nobody is told of names', async () => {
	const room = await namedBoard();
	const before = room.onBoard.doc.clientID;
	const cards = [{ id: 'later', author: 'p02' }];
	room.do({ type: 'ShareConflict', conflict: 'later', cards }, 'p02');
	await expect.poll(() => room.onBoard.doc.clientID).not.toBe(before);
	expect(page.getByText('No card carries a name any more.').elements()).toEqual([]);
});
