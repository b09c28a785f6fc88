import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const dialog = page.getByRole('dialog', { name: 'Strategy' });

async function openFrom(room: LocalRoom): Promise<void> {
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	await page.getByRole('menuitem', { name: 'Strategy and objectives' }).click();
	await expect.element(dialog).toBeVisible();
	expect(room.state.position.step).toBe('open');
}

beforeEach(() => page.viewport(1280, 900));

test('PR15 the strategy is prepared while people are at the welcome, and nobody is moved for it', async () => {
	const room = new LocalRoom();
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await openFrom(room);
	await dialog.getByLabelText('Strategy in a few sentences').fill('The partner whose word holds');
	await dialog.getByLabelText('Title of the objective').first().fill('Deliver what we promise');
	expect(await violationsIn(document.body)).toEqual([]);
	await dialog.getByRole('button', { name: 'Save the strategy' }).click();
	await expect.element(dialog.getByRole('button', { name: 'Edit the strategy' })).toBeVisible();
	expect(room.state.strategy).toMatchObject({
		version: 1,
		statement: 'The partner whose word holds',
		objectives: [{ title: 'Deliver what we promise' }],
	});
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog).not.toBeInTheDocument();
	expect(room.sent.map(({ type }) => type)).toEqual(['SetStrategy']);

	await openFrom(room);
	await expect
		.element(dialog.getByRole('article', { name: 'Deliver what we promise' }))
		.toBeVisible();
	await page.viewport(360, 740);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
