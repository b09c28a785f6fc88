import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ThemesBoard from '../../../client/stages/ThemesBoard.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const column = (name: string) => page.getByRole('region', { name });
const contents = (room: LocalRoom, theme: string) =>
	room.state.themes.find(({ id }) => id === theme)?.conflicts;

async function sort(play: (room: LocalRoom) => void = () => undefined): Promise<LocalRoom> {
	const room = new LocalRoom().playTo('themes');
	play(room);
	room.sent.length = 0;
	await showInRoom(ThemesBoard, { room, seat: 'p01' });
	return room;
}

/** Takes a card out of its theme beforehand. */
const out = (conflict: string) => (room: LocalRoom) =>
	void room.do({ type: 'SortConflict', conflict, theme: null, before: null });

beforeEach(() => page.viewport(1280, 900));

test('cards that no theme has stand first', async () => {
	await sort(out('c01'));
	const first = page.getByRole('region').first();
	await expect.element(first).toHaveAccessibleName('Not sorted yet');
	await expect.element(first.getByRole('heading', { name: 'Promised before asked' })).toBeVisible();
});

test('a theme needs a name and nothing else; the field is ready for the next', async () => {
	const room = await sort();
	const field = page.getByLabelText('New theme');
	await field.fill('Prices');
	await userEvent.keyboard('{Enter}');
	await expect.element(column('Prices')).toBeVisible();
	expect(room.state.themes.at(-1)?.title).toBe('Prices');
	await expect.element(field).toHaveValue('');
	await expect.element(field).toHaveFocus();
});

test('Shift and arrows move a card; it keeps the focus and its place is said', async () => {
	const room = await sort();
	(button('More: Promised before asked').element() as HTMLElement).focus();
	await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
	expect(contents(room, 't1')?.slice(0, 2)).toEqual(['c02', 'c01']);
	await expect.element(button('More: Promised before asked')).toHaveFocus();
	await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
	expect(contents(room, 't2')?.at(-1)).toBe('c01');
	await expect.element(button('More: Promised before asked')).toHaveFocus();
	await expect
		.element(page.getByText(/is number 6 of 6 in “What we sell and what we make”\./))
		.toBeInTheDocument();
});

test('the keys never open the menu of the card, and arrows alone do not move it', async () => {
	const room = await sort();
	(button('More: Promised before asked').element() as HTMLElement).focus();
	await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
	await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
	await userEvent.keyboard('{ArrowLeft}');
	expect(room.sent).toEqual([]);
});

test('the menu moves a card to any theme, up, down and out', async () => {
	const room = await sort();
	await button('More: Rush orders break the plan').click();
	await page.getByRole('menuitem', { name: 'Move up' }).click();
	expect(contents(room, 't1')?.[0]).toBe('c02');
	await button('More: Rush orders break the plan').click();
	await expect.element(page.getByRole('menuitem', { name: 'Move up' })).not.toBeInTheDocument();
	await page.getByRole('menuitem', { name: 'Move to “Goals that pull apart”' }).click();
	expect(contents(room, 't4')?.at(-1)).toBe('c02');
	await button('More: Rush orders break the plan').click();
	await page.getByRole('menuitem', { name: 'Take out of its theme' }).click();
	await expect
		.element(column('Not sorted yet').getByRole('heading', { name: 'Rush orders break the plan' }))
		.toBeVisible();
});

test('a card is dragged onto another theme', async () => {
	const room = await sort(out('c01'));
	const card = column('Not sorted yet').getByRole('listitem').first();
	await card.hover();
	await expect.element(card).toHaveAttribute('draggable', 'true');
	const title = column('Too many products, packs and launches').getByRole('heading').first();
	await userEvent.dragAndDrop(card, title);
	await expect.poll(() => contents(room, 't3')).toEqual(['c07', 'c11', 'c12', 'c01']);
});

test('dropped on the upper half of a card it lands before it', async () => {
	const room = await sort(out('c01'));
	const card = column('Not sorted yet').getByRole('listitem').first();
	await card.hover();
	await expect.element(card).toHaveAttribute('draggable', 'true');
	const target = column('Too many products, packs and launches').getByRole('listitem').nth(1);
	await userEvent.dragAndDrop(card, target, { targetPosition: { x: 40, y: 8 } });
	await expect.poll(() => contents(room, 't3')).toEqual(['c07', 'c01', 'c11', 'c12']);
});

test('an open vote locks the board and says why', async () => {
	const room = new LocalRoom().playTo('vote', { voting: true });
	await showInRoom(ThemesBoard, { room, seat: 'p01' });
	await expect.element(page.getByText(/^A vote is open/)).toBeVisible();
	await expect.element(page.getByLabelText('New theme')).not.toBeInTheDocument();
	await button('More: Promised before asked').click();
	await expect.element(page.getByRole('menuitem', { name: /^Move/ })).not.toBeInTheDocument();
	await userEvent.keyboard('{Escape}{Shift>}{ArrowRight}{/Shift}');
	expect(room.sent).toEqual([]);
});

test('a move that is refused goes back, and the reason stands on the board', async () => {
	const room = await sort();
	room.refuseNext('unknown-theme');
	await button('More: Promised before asked').click();
	await page.getByRole('menuitem', { name: 'Move to “Goals that pull apart”' }).click();
	await expect.element(page.getByRole('alert')).toHaveTextContent(/This theme has been removed\./);
	await expect
		.element(
			column('The promise: dates and lead times').getByRole('heading', {
				name: 'Promised before asked',
			}),
		)
		.toBeVisible();
});

test('a name that is refused stays in the field', async () => {
	const room = await sort();
	room.refuseNext('too-many');
	await page.getByLabelText('New theme').fill('Prices');
	await button('Add theme').click();
	await expect.element(page.getByLabelText('New theme')).toHaveValue('Prices');
	expect(room.state.themes).toHaveLength(6);
});

test('a theme is renamed; removing one with cards asks once', async () => {
	const room = await sort();
	await button('More: Capacity and forecast').click();
	await page.getByRole('menuitem', { name: 'Rename' }).click();
	await page.getByLabelText('Name', { exact: true }).fill('Forecast');
	await button('Save').click();
	await expect.element(column('Forecast')).toBeVisible();
	await button('More: Forecast').click();
	await page.getByRole('menuitem', { name: 'Remove theme' }).click();
	await expect.element(page.getByText(/^Its 4 cards go back/)).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Remove theme' }).click();
	expect(room.state.themes.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4', 't6']);
	await expect.element(column('Not sorted yet')).toBeVisible();
});

test('what others move is told', async () => {
	const room = await sort();
	room.do({ type: 'SortConflict', conflict: 'c07', theme: 't1', before: null }, 'p02');
	await expect
		.element(page.getByText('“Every customer its own box” is number 6 of 6', { exact: false }))
		.toBeInTheDocument();
});

test('on a phone the themes stand below one another', async () => {
	await page.viewport(360, 740);
	await sort(out('c01'));
	const lefts = page
		.getByRole('region')
		.elements()
		.map((element) => element.getBoundingClientRect().left);
	expect(new Set(lefts).size).toBe(1);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('I21 a card is put where most cards of its topic are, by one press', async () => {
	const room = await sort(out('c01'));
	await button('Into “The promise: dates and lead times”? – Promised before asked').click();
	expect(room.sent).toMatchObject([{ type: 'SortConflict', conflict: 'c01', before: null }]);
	expect(contents(room, 't1')).toContain('c01');
	expect(page.getByRole('button', { name: /^Into “/ }).elements()).toEqual([]);
});

test('I21 a topic of which a theme has a card already is none to begin with', async () => {
	await sort((room) => {
		out('c01')(room);
		out(contents(room, 't1')!.at(-1)!)(room);
	});
	await expect.element(page.getByRole('button', { name: /^Into “/ }).first()).toBeVisible();
	expect(page.getByRole('button', { name: /^Lead time: \d/ }).elements()).toEqual([]);
});

test('I21 a topic that cards share is a theme by one press, and is offered no more', async () => {
	const room = await sort((room) => {
		for (const { id } of room.state.themes) room.do({ type: 'RemoveTheme', theme: id });
	});
	await expect.element(page.getByRole('group', { name: 'Themes to begin with' })).toBeVisible();
	// The largest, so that the cards stay in reach.
	expect(page.getByRole('button', { name: /: \d cards$/ }).elements()).toHaveLength(5);
	await button('Lead time: 5 cards').click();
	await expect.element(column('Lead time')).toBeVisible();
	await expect.poll(() => room.state.themes.map(({ conflicts }) => conflicts.length)).toEqual([5]);
	await expect.element(button('Lead time: 5 cards')).not.toBeInTheDocument();
	expect(room.sent.map(({ type }) => type)).toEqual(['AddTheme', ...Array(5).fill('SortConflict')]);
});
