import * as Y from 'yjs';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import BoundText from '../../../client/cards/BoundText.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const seat = 'p03';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function takePart(step: Step): Promise<LocalRoom> {
	const room = new LocalRoom().playTo(step);
	room.sent.length = 0;
	await showInRoom(ParticipantRoom, {
		...{ room, seat, bare: true },
		props: { leave: () => undefined },
	});
	await expect.element(button('Raise your hand')).toBeVisible();
	return room;
}

beforeEach(() => page.viewport(360, 740));

test('BA4 a hand goes up and down by the same button, on every page', async () => {
	const room = await takePart('thats-us');
	await button('Raise your hand').click();
	expect(room.state.hands).toEqual([seat]);
	await expect.element(button('Lower your hand')).toHaveAttribute('aria-pressed', 'true');
	await button('Lower your hand').click();
	expect(room.state.hands).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('BA7 one says that one is ready and takes it back; the next step asks anew', async () => {
	const room = await takePart('thats-us');
	await button('I’m ready').click();
	expect(room.state.ready).toEqual([seat]);
	await expect.element(page.getByText('You are ready')).toBeVisible();
	await button('Not yet').click();
	expect(room.state.ready).toEqual([]);
	await button('I’m ready').click();
	const { stage } = room.state.position;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'themes' } });
	await expect.element(button('I’m ready')).toBeVisible();
});

test('BA5 whoever has the floor is told', async () => {
	const room = await takePart('thats-us');
	room.do({ type: 'GiveFloor', seat });
	await expect.element(page.getByText('You have the floor')).toBeVisible();
	room.do({ type: 'GiveFloor', seat: 'p01' });
	await expect.element(page.getByText('You have the floor')).not.toBeInTheDocument();
});

test('BA8, TD1 a pause in writing is said calmly, and cards cannot be opened for writing, only taken down', async () => {
	const room = await takePart('thats-us');
	const more = page.getByRole('button', { name: /^More: / }).first();
	const entries = async () => {
		await more.click();
		await expect.element(page.getByRole('menuitem').first()).toBeVisible();
		const all = page.getByRole('menuitem').elements();
		await userEvent.keyboard('{Escape}');
		return all.map((entry) => entry.textContent.trim());
	};
	expect(await entries()).toContain('Edit the texts');
	room.do({ type: 'Freeze', frozen: true });
	await expect.element(page.getByText('The facilitator has paused writing')).toBeVisible();
	expect(await entries()).toEqual(['Take this card down']);
	await expect.element(page.getByRole('menuitem')).not.toBeInTheDocument();
	expect(await violationsIn(document.body)).toEqual([]);
	room.do({ type: 'Freeze', frozen: false });
	await expect
		.element(page.getByText('The facilitator has paused writing'))
		.not.toBeInTheDocument();
	expect(await entries()).toContain('Edit the texts');
});

test('BA9 what is refused meanwhile says why in one sentence', async () => {
	const room = await takePart('themes');
	room.do({ type: 'Freeze', frozen: true });
	await page.getByLabelText('New theme').fill('Dates');
	await userEvent.keyboard('{Enter}');
	await expect
		.element(page.getByText(/^The facilitator has paused writing\. What you have typed is kept/))
		.toBeVisible();
	expect(room.state.themes.some(({ title }) => title === 'Dates')).toBe(false);
});

test('BA10 a page that stayed behind comes when everybody is brought here', async () => {
	const room = await takePart('themes');
	await page.getByLabelText('New theme').fill('Dates');
	const { stage } = room.state.position;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'vote' } });
	await expect.element(page.getByText(/The room is at Vote/)).toBeVisible();
	(document.activeElement as HTMLElement).blur();
	room.do({ type: 'BringEverybody' });
	await expect.element(page.getByText('The vote opens in a moment.')).toBeVisible();
});

test('BA16 whoever types when everybody is brought is told, stays, and goes there by one tap', async () => {
	const room = await takePart('themes');
	await page.getByLabelText('New theme').fill('Dates');
	const { stage } = room.state.position;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'vote' } });
	await expect.element(page.getByText('The room is at Vote.').first()).toBeVisible();
	room.do({ type: 'BringEverybody' });
	const called = 'The facilitator asks everybody to come to Vote.';
	await expect.element(page.getByText(called).first()).toBeVisible();
	const heard = () => document.querySelector('[aria-live]')?.textContent;
	await expect.poll(heard, { timeout: 3000 }).toContain(`${called} What you have typed is kept.`);
	await expect.element(page.getByLabelText('New theme')).toHaveValue('Dates');
	expect(await violationsIn(document.body)).toEqual([]);
	await button('Go there').click();
	await expect.element(page.getByText('The vote opens in a moment.')).toBeVisible();
});

test('BA16 the note is in sight wherever on the page one writes', async () => {
	const room = await takePart('thats-us');
	const low = document.createElement('textarea');
	low.style.marginTop = '200vh';
	document.querySelector('main')!.append(low);
	low.focus();
	const { stage } = room.state.position;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'themes' } });
	room.do({ type: 'BringEverybody' });
	await expect.element(button('Go there')).toBeVisible();
	low.scrollIntoView();
	await expect.element(button('Go there')).toBeInViewport();
});

test('BA17 only a page that stays behind says so, once, and when it comes', async () => {
	const room = await takePart('themes');
	expect(room.behind.size).toBe(0);
	await page.getByLabelText('New theme').fill('Dates');
	const { stage } = room.state.position;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: 'vote' } });
	await expect.poll(() => [...room.behind]).toEqual([seat]);
	await button('Go there').click();
	await expect.poll(() => room.behind.size).toBe(0);
});

test('BA8 no card is begun meanwhile, and the button says why', async () => {
	const room = await takePart('write');
	const write = button('Write a card');
	await expect.element(write).not.toHaveAttribute('aria-disabled');
	room.do({ type: 'Freeze', frozen: true });
	await expect.element(write).toHaveAccessibleDescription('The facilitator has paused writing.');
});

test('BA8 a field keeps its text and takes no more while writing is paused', async () => {
	const room = new LocalRoom().playTo('write');
	const doc = new Y.Doc();
	const text = doc.getText('title');
	const props = { text, label: 'Title', rows: 1, length: 0, max: undefined, focus: true };
	await showInRoom(BoundText, { room, seat, props });
	const field = page.getByLabelText('Title');
	await field.fill('Dates');
	room.do({ type: 'Freeze', frozen: true });
	await expect.element(field).toHaveAttribute('readonly');
	await userEvent.keyboard(' and more');
	expect(text.toString()).toBe('Dates');
	room.do({ type: 'Freeze', frozen: false });
	await expect.element(field).not.toHaveAttribute('readonly');
	await userEvent.keyboard(' and more');
	expect(text.toString()).toBe('Dates and more');
});
