import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ObserverRoom from '../../../client/rooms/ObserverRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import { theme } from '../../../client/theme.svelte.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const leave = () => undefined;
const seat = 'p03';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function takePart(step: Step): Promise<LocalRoom> {
	const room = new LocalRoom().playTo(step);
	await showInRoom(ParticipantRoom, { room, seat, bare: true, props: { leave } });
	await expect.element(button('Raise your hand')).toBeVisible();
	return room;
}
const topOf = (selector: string) =>
	document.querySelector(selector)!.getBoundingClientRect().top -
	document.querySelector('main')!.getBoundingClientRect().top;

beforeEach(async () => {
	localStorage.clear();
	await page.viewport(360, 740);
});
afterEach(() => theme.suggest('device'));

test('whoever comes in later sees the step of the room and no welcome before it', async () => {
	const seen: string[] = [];
	const watch = new MutationObserver(() => {
		for (const { textContent } of document.querySelectorAll('h1')) seen.push(textContent);
	});
	watch.observe(document.body, { childList: true, subtree: true });
	await takePart('break');
	await expect.element(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
	watch.disconnect();
	expect(seen.filter((title) => title.startsWith('Welcome'))).toEqual([]);
});

test('nothing stands above the task while the facilitator has nothing to tell', async () => {
	const room = await takePart('break');
	await expect.element(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
	const padding = parseFloat(getComputedStyle(document.querySelector('main')!).paddingTop);
	expect(topOf('h1')).toBeLessThanOrEqual(padding + 8);
	room.do({ type: 'Freeze', frozen: true });
	await expect.element(page.getByText('The facilitator has paused writing')).toBeVisible();
	expect(topOf('h1')).toBeGreaterThan(padding + 48);
});

test('OF20 words that are not sent stand beside “Saved” until they are sent', async () => {
	await takePart('close');
	const status = page.getByText(/^Saved/).first();
	await expect.element(status).toHaveTextContent(/^Saved$/);
	const remark = page.getByRole('region', { name: 'One thing to keep' });
	await remark.getByRole('textbox').fill('The mixed tables');
	await expect.element(status).toHaveTextContent(/^Saved, 1 text not sent$/);
	await remark.getByRole('button').click();
	await expect.element(status).toHaveTextContent(/^Saved$/);
});

test('BA19 each step begins at its top, wherever one had read to', async () => {
	const room = await takePart('thats-us');
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await expect.poll(() => document.documentElement.scrollHeight).toBeGreaterThan(2000);
	scrollTo(0, 1000);
	expect(scrollY).toBe(1000);
	room.playOnTo('themes');
	await expect.poll(() => scrollY).toBe(0);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInViewport();
});

test('WE10 what happened so far is folded: the task stays in sight', async () => {
	await takePart('cases');
	const note = page.getByRole('complementary', { name: 'So far' });
	await expect.element(note).toBeVisible();
	await expect.element(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeInViewport();
	await expect.element(note.getByText(/cards are on the board/)).not.toBeVisible();
	await note.getByText('New here? What happened so far').click();
	await expect.element(note.getByText(/cards are on the board/)).toBeVisible();
});

test('without the server nobody raises a hand: the line says what is kept instead', async () => {
	const room = await takePart('themes');
	room.online = false;
	await expect.element(button('Raise your hand')).not.toBeInTheDocument();
	room.online = true;
	await expect.element(button('Raise your hand')).toBeVisible();
});

test('P12 whoever looks on reads what the screen shows and has a menu of their own', async () => {
	const room = new LocalRoom().playTo('break');
	room.join('olga', 'Olga', 'observer', null);
	await showInRoom(ObserverRoom, { room, seat: 'olga', bare: true, props: { leave } });
	await expect.element(page.getByText('Olga looks on')).toBeVisible();
	expect(document.documentElement.dataset['theme']).not.toBe('light');
	await button('Your seat').click();
	await page.getByRole('menuitem', { name: 'Language and colours' }).click();
	const dialog = page.getByRole('dialog', { name: 'Language and colours' });
	await expect.element(dialog.getByLabelText('Language')).toBeVisible();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await button('Your seat').click();
	await page.getByRole('menuitem', { name: 'What happened so far' }).click();
	const soFar = page.getByRole('dialog', { name: 'What happened so far' });
	await expect.element(soFar.getByText(/cards are on the board/)).toBeVisible();
	await soFar.getByRole('button', { name: 'Close' }).click();
	await expect.element(soFar).not.toBeInTheDocument();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	const violations = await violationsIn(document, { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

/** What one can press in the page's content and something else lies over, by its words. */
function covered(): string[] {
	const main = document.querySelector('main')!;
	return [...main.querySelectorAll<HTMLElement>('button, input, textarea, select')]
		.filter((one) => {
			const { left, width, top, height } = one.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			if (width === 0 || y < 0 || y > innerHeight) return false;
			const there = document.elementFromPoint(x, y);
			return !there?.closest('.dock') && !main.contains(there);
		})
		.map((one) => one.innerText || one.getAttribute('aria-label') || one.tagName);
}

test.each(['write', 'vote', 'agreements', 'close'] as const)(
	'OF18 what becomes of one’s writing without a line stands above the page at %s, and covers nothing',
	async (step) => {
		const room = await takePart(step);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		room.online = false;
		const strip = page.getByText(/^No connection\. Go on writing/);
		await expect.element(strip).toBeVisible();
		await expect.element(page.getByText('Offline, 12 changes kept on this device')).toBeVisible();
		const below = strip.element().getBoundingClientRect().bottom;
		expect(topOf('.top')).toBeLessThan(0);
		expect(document.querySelector('main')!.getBoundingClientRect().top).toBeGreaterThanOrEqual(
			below,
		);
		expect(covered()).toEqual([]);
		await expect.element(button('Your seat')).toBeInViewport();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		expect(await violationsIn(document.body)).toEqual([]);
		room.online = true;
		await expect.element(strip).not.toBeInTheDocument();
	},
);

test('OF18 it stays there over a long page, and what has the focus comes clear of it', async () => {
	const room = await takePart('cases');
	room.online = false;
	await expect.element(page.getByText(/^No connection\. Go on writing/)).toBeVisible();
	scrollTo(0, document.documentElement.scrollHeight);
	const strip = document.querySelector<HTMLElement>('.top')!;
	const kept = () => document.documentElement.style.getPropertyValue('--top');
	await expect.poll(kept).toBe(`${strip.offsetHeight}px`);
	expect(strip.getBoundingClientRect().top).toBe(0);
	const pressed = [...document.querySelectorAll<HTMLElement>('main button')];
	for (const one of pressed.reverse()) {
		one.focus();
		const { top, height } = one.getBoundingClientRect();
		if (height > 0) expect(top).toBeGreaterThanOrEqual(strip.getBoundingClientRect().bottom);
	}
});
