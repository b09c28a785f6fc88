import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ThatsUsStage from '../../../client/stages/ThatsUsStage.svelte';
import ThemesBoard from '../../../client/stages/ThemesBoard.svelte';
import ConflictCard from '../../../client/cards/ConflictCard.svelte';
import { readCard } from '../../../shared/board/conflict-card.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

beforeEach(() => page.viewport(1280, 900));

test('C10 the cards that one is dealt come first, and one reads how many are answered', async () => {
	const room = new LocalRoom().playTo('thats-us');
	await showInRoom(ThatsUsStage, { room, seat: 'p02' });
	const hand = room.state.deals['p02']!;
	expect(hand).toHaveLength(5);
	const first = () => document.querySelector('[data-dealt]');
	expect(
		[...first()!.querySelectorAll<HTMLElement>('[data-card]')].map(
			({ dataset }) => dataset['card'],
		),
	).toEqual([...hand].sort());
	await expect.element(page.getByText('You have answered 0 of your 5 cards.')).toBeVisible();
	await button('That’s us').first().click();
	await expect.element(page.getByText('You have answered 1 of your 5 cards.')).toBeVisible();
	for (const id of hand) room.do({ type: 'ConfirmGuess', conflict: id, how: 'confirmed' }, 'p04');
	await expect.element(page.getByText(/answered 5 of your 5 cards\. Thank you/)).toBeVisible();
	expect(first()).toBeNull();
	expect(button('That’s us').elements().length).toBeGreaterThan(0);
});

test('whoever wrote a card is asked on it what it costs, until it is said', async () => {
	const room = new LocalRoom().playTo('thats-us');
	const { conflicts } = room.state;
	const [own] = Object.keys(conflicts).filter((id) => conflicts[id]?.author === 'p01');
	await showInRoom(ThatsUsStage, { room, seat: 'p01' });
	const card = page.getByRole('article').filter({ has: button('What does it cost?') });
	expect(card.element().dataset['card']).toBe(own);
	await button('What does it cost?').click();
	await page.getByLabelText('Times a year').fill('18');
	await page.getByLabelText('€ each time').fill('900');
	await button('Save').click();
	await expect.element(card).not.toBeInTheDocument();
	expect(room.state.estimates[own!]?.['p01']).toMatchObject({ timesAYear: 18, amount: 900 });
});

test('C14 two cards that look alike are put together and taken apart again', async () => {
	const room = new LocalRoom().playTo('themes');
	await showInRoom(ThemesBoard, { room, seat: 'p01' });
	const asked = page.getByRole('group', { name: 'Do these say the same?' });
	await expect
		.element(asked)
		.toHaveTextContent(/Promised before asked.*Promise first, check later/s);
	await button('Put them together').click();
	expect(room.state.conflicts['c25']?.into).toBe('c01');
	await expect.element(asked).not.toBeInTheDocument();
	await expect.element(page.getByText('4 cards').first()).toBeVisible();
	await button('Take apart – Promise first, check later').click();
	expect(room.state.conflicts['c25']?.into).toBeNull();
	await button('They are different').click();
	await expect.element(asked).not.toBeInTheDocument();
	expect(room.sent.map(({ type }) => type)).toEqual(['MergeConflicts', 'MergeConflicts']);
});

test('C14 any two cards of a theme are put together by the menu', async () => {
	const room = new LocalRoom().playTo('themes');
	await showInRoom(ThemesBoard, { room, seat: 'p01' });
	await button('More: Rush orders break the plan').click();
	await page
		.getByRole('menuitem', { name: 'Put together with “Express freight nobody pays”' })
		.click();
	expect(room.state.conflicts['c02']?.into).toBe('c03');
});

test('I18, I19 several estimates are told by side, over companies by their median', async () => {
	const room = new LocalRoom().playTo('themes');
	const estimate = (amount: number) => ({ kind: 'overtime', timesAYear: 1, amount }) as const;
	for (const [by, amount] of [
		['p01', 4200],
		['p03', 9000],
		['p02', 6000],
		['p05', 60_000],
	] as const)
		room.do({ type: 'EstimateCost', conflict: 'c24', estimate: estimate(amount) }, by);
	const facts = roomView(room.state).conflicts['c24'];
	const card = readCard(room.board.doc, 'c24')!;
	await showInRoom(ConflictCard, { room, props: { card, facts } });
	await expect.element(page.getByText(/^2 of \d+ companies, median €33,000 a year$/)).toBeVisible();
	await expect.element(page.getByText('€4,200 to €60,000, median €9,000')).toBeVisible();
});
