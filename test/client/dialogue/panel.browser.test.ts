import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import DialoguePanel from '../../../client/facilitator/DialoguePanel.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import {
	guestOf,
	host,
	idOf,
	memberOf,
	present,
	proposals,
	raise,
	titled,
	withTables,
} from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const row = (room: LocalRoom, number: number) =>
	page.elementLocator(document.querySelector(`[data-proposal="${idOf(room, number)}"]`)!);
const titles = () =>
	[...document.querySelectorAll('[data-proposal] h3')].map(({ textContent }) => textContent);

async function lead(room = withTables()): Promise<LocalRoom> {
	await showInRoom(DialoguePanel, { room });
	return room;
}

beforeEach(() => page.viewport(1280, 900));

test('without tables and cases it says where they are made', async () => {
	await lead(new LocalRoom());
	await expect.element(page.getByText(/^There is no proposal yet\./)).toBeVisible();
});

test('a proposal is put on the screen, then the next; what was shown is marked', async () => {
	const room = await lead();
	await expect.element(row(room, 1).getByText('Not shown yet')).toBeVisible();
	await button(`Put on the screen – ${titled(1)}`).click();
	expect(room.state.proposals.presented).toBe(idOf(room, 1));
	await expect.element(page.getByRole('heading', { name: titled(1), level: 2 })).toBeVisible();
	await expect.element(page.getByText(proposals[0]!).first()).toBeVisible();
	await expect.element(row(room, 1).getByText('On the screen')).toBeVisible();
	await button(`Next proposal: ${titled(2)}`).click();
	await expect.element(row(room, 2).getByText('On the screen')).toBeVisible();
	await expect.element(row(room, 1).getByText('Has been shown')).toBeVisible();
	await button(`Take off the screen – ${titled(2)}`).click();
	expect(room.state.proposals.presented).toBe(null);
});

test('at 1280 the first point is in sight with its proposal, whoever has spoken', async () => {
	const room = await lead();
	present(room, 1);
	raise(room, 1, { by: guestOf(room, 1, 'operations'), text: 'Who checks it?' });
	const point = page.getByRole('list', { name: 'Challenges and builds' }).getByRole('listitem');
	await expect.element(point.first()).toBeVisible();
	expect(point.first().element().getBoundingClientRect().top).toBeLessThan(560);
	const spoken = page.getByRole('heading', { name: 'Who has spoken' }).element();
	expect(spoken.getBoundingClientRect().top).toBeGreaterThan(
		point.first().element().getBoundingClientRect().top,
	);
});

test('the order is changed by buttons, and the focus goes along', async () => {
	const room = await lead();
	await button(`Move up: ${titled(3)}`).click();
	await expect.poll(titles).toEqual([1, 3, 2, 4].map(titled));
	await expect.element(button(`Move up: ${titled(3)}`)).toHaveFocus();
	await button(`Move up: ${titled(3)}`).click();
	await expect.poll(titles).toEqual([3, 1, 2, 4].map(titled));
	await expect.element(button(`Move up: ${titled(3)}`)).toBeDisabled();
	await expect.element(button(`Move down: ${titled(3)}`)).toHaveFocus();
	expect(room.state.proposals.order).toEqual([3, 1, 2, 4].map((number) => idOf(room, number)));
});

test('tables with one case send one proposal, and each its own again', async () => {
	const room = withTables();
	room.do({ type: 'AssignCase', group: idOf(room, 4), case: 'k1' });
	await lead(room);
	await button(`More: ${titled(1)}`).click();
	await page.getByRole('menuitem', { name: 'One proposal together with table 4' }).click();
	const both = 'Tables 1 and 4: Forty pallets for week 14';
	await expect.poll(titles).toEqual([both, titled(2), titled(3)]);
	await button(`More: ${both}`).click();
	await page.getByRole('menuitem', { name: 'Table 4 sends its own proposal' }).click();
	await expect.poll(() => titles().length).toBe(4);
});

test('points are worked through one by one, and none moves under the finger', async () => {
	const room = withTables();
	room.do({ type: 'AssignCase', group: idOf(room, 2), case: 'k4' });
	present(room, 2);
	const by = guestOf(room, 2, 'operations');
	for (const text of ['First thing.', 'Second thing.']) raise(room, 2, { by, text });
	await lead(room);
	const list = page.getByRole('list', { name: 'Challenges and builds' });
	const texts = () =>
		list
			.getByRole('article')
			.elements()
			.map((element) => element.querySelector('.said')!.textContent);
	const before = texts();
	await button('Park – First thing.').click();
	await expect.element(list.getByText('Parked')).toBeVisible();
	expect(texts()).toEqual(before);
	await button('Answer – Second thing.').click();
	await page.getByLabelText('Your answer').fill('Done.');
	await button('Save the answer – Second thing.').click();
	expect(room.state.points['Second']).toMatchObject({ status: 'answered', answer: 'Done.' });
	await expect.element(row(room, 2)).toHaveTextContent('1 open');
});

test('restating is asked for and taken back; the facilitator answers all the same', async () => {
	const room = withTables();
	present(room, 1);
	raise(room, 1, { by: guestOf(room, 1, 'operations'), text: 'Gone by noon.' });
	await lead(room);
	await button('Challenges are restated first').click();
	expect(room.state.restating).toBe(true);
	await expect.element(button('Answer – Gone by noon.')).toBeVisible();
	await button('Challenges are restated first').click();
	expect(room.state.restating).toBe(false);
});

test('one tap gives the floor to the hand of a side that went up first; time stands by side', async () => {
	const room = withTables();
	const [sales, operations] = [memberOf(room, 1, 'sales'), memberOf(room, 1, 'operations')];
	for (const seat of [operations, memberOf(room, 2, 'operations'), sales])
		room.do({ type: 'RaiseHand', raised: true }, seat);
	await lead(room);
	const name = (seat: string) => room.state.participants[seat]!.name;
	const spoken = page.getByRole('list', { name: 'Who has spoken' });
	await expect.element(spoken.getByText('Sales 0:00')).toBeVisible();
	await button(`Give the floor: ${name(operations)}`).click();
	expect(room.state.floor.seat).toBe(operations);
	await expect
		.element(button(`Give the floor: ${name(memberOf(room, 2, 'operations'))}`))
		.toBeVisible();
	await expect.element(button(`Give the floor: ${name(sales)}`)).toBeVisible();
	await expect.element(spoken.getByText('Operations 0:01')).toBeVisible();
});

test('axe finds nothing with a proposal, points and hands', async () => {
	const room = withTables();
	present(room, 1);
	raise(room, 1, { by: guestOf(room, 1, 'operations'), text: 'Gone by noon.' });
	room.do({ type: 'RaiseHand', raised: true }, memberOf(room, 1, 'sales'));
	await lead(room);
	await expect.element(page.getByText('Gone by noon.').first()).toBeVisible();
	const violations = await violationsIn(document.body, { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	expect(room.state.participants[host]?.role).toBe('facilitator');
});
