import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const box = page.getByRole('checkbox', { name: 'New cards carry their authors’ names' });
const dialog = page.getByRole('dialog');

async function facilitate(step: Step, shown: boolean): Promise<LocalRoom> {
	const room = new LocalRoom();
	if (shown) room.do({ type: 'SetNames', shown });
	room.playTo(step);
	room.sent.length = 0;
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	return room;
}

beforeEach(() => page.viewport(1280, 800));

test('C18 cards carry no names until the facilitator ticks it, and the reveal says which it will be', async () => {
	const room = await facilitate('write', false);
	await expect.element(box).not.toBeChecked();
	await expect.element(page.getByText(/Cards carry no names\.$/)).toBeVisible();
	await button('Reveal 25 cards').click();
	await expect.element(dialog).toHaveTextContent('in random order, without names');
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await box.click();
	expect(room.sent).toEqual([{ type: 'SetNames', shown: true }]);
	await expect.element(box).toBeChecked();
	await expect.element(page.getByText(/Cards that are begun now carry names\.$/)).toBeVisible();
	await button('Reveal 25 cards').click();
	await expect.element(dialog).toHaveTextContent('Each carries its author’s name or none');
	await dialog.getByRole('button', { name: 'Reveal 25 cards' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'RevealConflicts' });
});

test('C20 names go after one question that says what goes and what stays, and the box shows what holds', async () => {
	const room = await facilitate('thats-us', true);
	await expect.element(box).toBeChecked();
	await expect.element(page.getByText('by Key account manager, retail').first()).toBeVisible();
	await box.click();
	expect(room.sent).toEqual([]);
	await expect.element(dialog).toHaveTextContent('No card carries a name any more');
	await expect.element(dialog).toHaveTextContent('Whoever has read a name knows it.');
	await expect
		.element(dialog)
		.toHaveTextContent('Reports that were taken earlier, and backups, keep the names.');
	expect(await violationsIn(document.body)).toEqual([]);
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(box).toBeChecked();
	await box.click();
	await dialog.getByRole('button', { name: 'Take the names off' }).click();
	expect(room.sent).toEqual([{ type: 'SetNames', shown: false }]);
	await expect.element(box).not.toBeChecked();
	expect(page.getByText('by Key account manager, retail').elements()).toEqual([]);
	await expect.element(page.getByText(/^No card on the board carries a name/)).toBeVisible();
});

test('C20 before anybody has written there is nothing to ask', async () => {
	const room = await facilitate('open', true);
	room.cards = 0;
	await button('Workshop menu').click();
	await page.getByRole('menuitem', { name: 'Names on cards' }).click();
	await box.click();
	expect(room.sent).toEqual([{ type: 'SetNames', shown: false }]);
	await expect.element(box).not.toBeChecked();
});

test('C18 from wherever the room is it is said in the menu; after the end nobody allows them', async () => {
	const room = await facilitate('map', false);
	await button('Workshop menu').click();
	await page.getByRole('menuitem', { name: 'Names on cards' }).click();
	await box.click();
	expect(room.sent).toEqual([{ type: 'SetNames', shown: true }]);
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	room.do({ type: 'SetNames', shown: false });
	room.do({ type: 'CloseWorkshop' });
	await button('Workshop menu').click();
	await expect.element(page.getByRole('menuitem', { name: 'Reopen the workshop' })).toBeVisible();
	expect(page.getByRole('menuitem', { name: 'Names on cards' }).elements()).toEqual([]);
});

test('C20 after the end names are taken away from the menu, while there are any', async () => {
	const room = await facilitate('thats-us', true);
	room.do({ type: 'CloseWorkshop' });
	await button('Workshop menu').click();
	await page.getByRole('menuitem', { name: 'Names on cards' }).click();
	await expect.element(box).toBeChecked();
	await box.click();
	await page.getByRole('button', { name: 'Take the names off' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'SetNames', shown: false });
	expect(Object.values(room.state.conflicts).some(({ named }) => named)).toBe(false);
});
