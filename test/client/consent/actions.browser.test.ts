import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { script } from '../../support/script.ts';
import { button, facilitate, participate, project, roomWith, said } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const { id: someone, name: who } = script.participants[2]!;
const list = page.getByRole('region', { name: 'One-off actions' });
const noted = (room: ReturnType<typeof roomWith>, action = 'x1', text = 'Invite the miller') =>
	room.do({ type: 'NoteAction', action, text, who: someone, by: '2026-12-04' });

beforeEach(() => page.viewport(1280, 900));

test('N20 a one-off action is noted with who does it and by when', async () => {
	const room = roomWith('a1');
	await participate(room, 'p16');
	await button('Note a one-off action').click();
	await button('Note it').click();
	await expect.element(said('Write what is done.')).toBeVisible();
	await page.getByLabelText('What is done once').fill('Invite the miller');
	await page.getByLabelText('Who does it').selectOptions(who);
	await page.getByLabelText('By when, if you know').fill('2026-12-04');
	expect(await violationsIn(list.element())).toEqual([]);
	await button('Note it').click();
	await expect.element(list).toHaveTextContent(`Invite the miller ${who} · by December 4, 2026`);
	expect(await violationsIn(list.element())).toEqual([]);
});

test('N20 it is changed in its place', async () => {
	const room = roomWith();
	noted(room);
	await facilitate(room);
	await button('Change: Invite the miller').click();
	await expect.element(page.getByLabelText('Who does it')).toHaveValue(who);
	await page.getByLabelText('What is done once').fill('Invite both millers');
	await page.getByLabelText('Who does it').selectOptions('Nobody yet');
	await button('Note it').click();
	await expect
		.element(list)
		.toHaveTextContent('Invite both millers Nobody yet · by December 4, 2026');
	expect(document.querySelectorAll('[data-action]')).toHaveLength(1);
});

test('N20 and taken away, which can be undone', async () => {
	const room = roomWith();
	noted(room);
	await facilitate(room);
	await button('Remove: Invite the miller').click();
	await expect.element(said('The action is gone.')).toBeVisible();
	expect(document.querySelectorAll('[data-action]')).toHaveLength(0);
	await button('Undo').click();
	await expect.element(list).toHaveTextContent(`Invite the miller ${who} · by December 4, 2026`);
});

test('N21 the screen tells as many as there is room for, and how many more', async () => {
	const room = roomWith('a1', 'a2');
	for (let n = 1; n <= 6; n++) noted(room, `x${n}`, `Errand ${n}`);
	await project(room);
	await expect.element(said('Errand 4')).toBeVisible();
	await expect.element(said('and 2 one-off actions')).toBeVisible();
	expect(said('Errand 5').elements()).toHaveLength(0);
});

test('N23 everybody reads that it is done, its person alone says so', async () => {
	const room = roomWith();
	noted(room);
	await participate(room, 'p16');
	await expect.element(list).toHaveTextContent('Invite the miller');
	expect(page.getByRole('button', { name: /^Done/ }).elements()).toHaveLength(0);
	room.do({ type: 'EndAction', action: 'x1', end: 'done', reason: '' }, someone);
	await expect.element(list.getByText('Done', { exact: true })).toBeVisible();
	expect(page.getByRole('button', { name: /^Not done yet/ }).elements()).toHaveLength(0);
});

test('N23 on the screen a done one says so in place of who and when', async () => {
	const room = roomWith();
	noted(room);
	room.do({ type: 'EndAction', action: 'x1', end: 'done', reason: '' }, someone);
	await project(room);
	await expect.element(said('Done')).toBeVisible();
});
