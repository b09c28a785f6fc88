import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import AgreementsPanel from '../../../client/facilitator/AgreementsPanel.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { button, openAgreement, shownFindings } from './agreement-page.ts';
import { violationsIn } from '../../support/violations.ts';

const check = page.getByRole('region', { name: 'What the check says' });

/** Nobody has written anything of it yet. */
async function openNew() {
	const room = new LocalRoom();
	await openAgreement('new', {
		...{ room, asking: false },
		play: () => void room.do({ type: 'AddAgreement', agreement: 'new' }),
	});
	return room;
}

test('F36 a new agreement says calmly what is missing, and counts nothing', async () => {
	await openNew();
	await expect.element(check.getByText('Still missing:')).toBeVisible();
	await expect.element(button('Still missing: First step')).toBeVisible();
	await expect.element(check).not.toHaveTextContent(/block/);
	expect(shownFindings('new')).toEqual([]);
	expect(await violationsIn(document.body)).toEqual([]);
});

test('F36 where one has been and left nothing, the check speaks, and only there', async () => {
	await openNew();
	await button('Still missing: First step').click();
	await page.getByLabelText('First step', { exact: true }).click();
	expect(shownFindings('new')).toEqual([]);
	await page.getByLabelText('Statement', { exact: true }).click();
	await userEvent.keyboard('Each Monday we meet');
	await expect
		.poll(() => shownFindings('new').map(({ rule, place }) => [rule, place]))
		.toEqual([['incomplete', 'firstStep']]);
	await expect.element(check).toHaveTextContent(/1 thing blocks the seal\./);
	await expect.element(button('Still missing: Statement')).not.toBeInTheDocument();
});

test('F36 while a press is under way nothing moves from below it, though it leaves an empty field', async () => {
	await openNew();
	await page.getByLabelText('Statement', { exact: true }).click();
	const level = button('Still missing: Level').element() as HTMLElement;
	level.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
	level.focus();
	await tick();
	await expect.element(button('Still missing: Statement')).toBeVisible();
	expect(check.element().textContent).not.toMatch(/blocks the seal/);
	level.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
	await expect.element(check).toHaveTextContent(/1 thing blocks the seal\./);
});

test('F36 whoever wants to ask the room is told everything, and the list counts only then', async () => {
	const room = new LocalRoom().playTo('agreements');
	room.draft('a6');
	await page.viewport(1280, 800);
	await showInRoom(AgreementsPanel, { room });
	await expect.element(page.getByText(/findings? blocks? the seal/)).not.toBeInTheDocument();
	await button('Open a1').click();
	await expect.element(button('Still missing: First step')).toBeVisible();
	await button('Call for consent').click();
	await userEvent.keyboard('{Escape}');
	await expect.element(check).toHaveTextContent(/3 things block the seal/);
});
