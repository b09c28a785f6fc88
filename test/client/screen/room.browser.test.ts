import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { theme } from '../../../client/theme.svelte.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

async function project(room: LocalRoom): Promise<void> {
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
}
const at = (step: Step, how: { voting?: boolean } = {}) => new LocalRoom().playTo(step, how);
const said = (text: string | RegExp) => page.getByText(text, { exact: true });

beforeEach(() => page.viewport(1920, 1080));
afterEach(() => theme.suggest('device'));

test('first the way in, and who has come by side', async () => {
	await project(at('open'));
	const code = said('K7MPX2QD');
	await expect.element(code).toBeVisible();
	expect(parseFloat(getComputedStyle(code.element()).fontSize)).toBeCloseTo(0.13 * 1080, 0);
	await expect.element(page.getByRole('heading', { name: '8 Sales' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: '10 Operations' })).toBeVisible();
	await expect.element(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
});

test('the longest title and names leave the code where it is', async () => {
	const room = at('open');
	room.do({
		type: 'RenameWorkshop',
		title: 'Sales and Operations, together '.repeat(4).slice(0, 120),
	});
	for (const person of Object.values(room.state.participants))
		person.name = `${person.name} `.padEnd(60, 'of the northern region ').slice(0, 60);
	await project(room);
	await expect.element(said('K7MPX2QD')).toBeVisible();
	await expect.poll(() => document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	for (const part of document.querySelectorAll('main li'))
		expect(part.getBoundingClientRect().bottom).toBeLessThanOrEqual(1080);
});

test('the map of the longest titles is on the screen, whole', async () => {
	const room = at('map');
	for (const item of room.state.rounds[0]!.items)
		item.title = `${item.title}, `.padEnd(60, 'and all that belongs to it ').slice(0, 60);
	await project(room);
	await expect.element(page.getByRole('figure')).toBeVisible();
	await expect.poll(() => document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
});

test('it is light on a projector unless somebody chose otherwise', async () => {
	await project(at('open'));
	expect(document.documentElement.dataset['theme']).toBe('light');
});

test('while people write, it shows how many cards there are and nobody’s name', async () => {
	const room = at('write');
	await project(room);
	await expect.element(page.getByText('25 cards so far')).toBeVisible();
	for (const { name } of Object.values(room.state.participants))
		expect(document.body.innerText).not.toContain(name);
	room.cards = 26;
	await expect.element(page.getByText('26 cards so far')).toBeVisible();
});

test('it says how well the sides know each other, and shows seven cards', async () => {
	const room = at('thats-us');
	room.do({ type: 'ConfirmGuess', conflict: 'c01', how: 'confirmed' }, 'p02');
	room.do({ type: 'ConfirmGuess', conflict: 'c05', how: 'rewritten' }, 'p02');
	room.do({ type: 'ConfirmGuess', conflict: 'c02', how: 'confirmed' }, 'p01');
	await project(room);
	await expect.element(said('Sales described Operations right in 1 of 2')).toBeVisible();
	await expect.element(said('Operations described Sales right in 1 of 1')).toBeVisible();
	expect(page.getByRole('rowheader').elements()).toHaveLength(7);
	await expect.element(said('18 more cards')).toBeVisible();
	room.do({ type: 'ConfirmGuess', conflict: 'c25', how: 'confirmed' }, 'p02');
	await expect.element(page.getByRole('rowheader').first()).toHaveTextContent('Promise first');
});

test('a break says what comes afterwards', async () => {
	await project(at('break'));
	await expect.element(page.getByRole('heading', { name: 'Break' })).toBeVisible();
	await expect.element(said('Afterwards: Cases')).toBeVisible();
});

test('few agreements stand large, many still fit', async () => {
	const room = at('agreements');
	room.draft('a1', { mended: true });
	await project(room);
	const row = () => document.querySelector('[data-agreement] .statement')!;
	await expect.poll(row).not.toBeNull();
	const size = () => parseFloat(getComputedStyle(row()).fontSize) / 1080;
	await expect.poll(size).toBeGreaterThan(0.04);
	for (const id of ['a2', 'a3', 'a4', 'a5', 'a7']) room.draft(id, { mended: true });
	await expect.poll(size).toBeLessThan(0.04);
	expect(size()).toBeGreaterThan(0.025);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
});

test('themes come with their counts, and what is not sorted', async () => {
	const room = at('themes');
	room.do({ type: 'SortConflict', conflict: 'c01', theme: null, before: null });
	await project(room);
	await expect
		.element(page.getByRole('listitem').first())
		.toHaveTextContent('The promise: dates and lead times 4 cards');
	await expect.element(page.getByText('1 card not sorted yet')).toBeVisible();
});

test('of an open vote it shows the turnout and nothing else', async () => {
	await project(at('vote', { voting: true }));
	await expect.element(said('24 of 24 have voted')).toBeVisible();
	expect(document.body.innerText).not.toContain('Goals that pull apart');
});

test('the map fills the screen without scrolling, with every theme beside it', async () => {
	await project(at('map'));
	const finding =
		'“The promise: dates and lead times” matters to both sides; 1 to Sales alone, 2 to Operations alone.';
	const picture = page.getByRole('img', { name: finding });
	await expect.element(picture).toBeVisible();
	expect(picture.element().getBoundingClientRect().height).toBeGreaterThan(0.7 * 1080);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	const first = page.getByRole('main').getByRole('listitem').first();
	await expect.element(first).toHaveTextContent(/The promise: dates and lead times 9 ● 22 ■/);
	await expect.element(first).toHaveTextContent(/€203,000 a year/);
});

test.each(['write', 'thats-us', 'themes', 'vote', 'map'] as const)(
	'at %s everything is on the screen at once, with the way in in its corner',
	async (step) => {
		const room = at(step);
		room.do({ type: 'SetTimer', minutes: 7 });
		await project(room);
		await expect.element(said('K7MPX2QD')).toBeVisible();
		await expect.element(page.getByRole('timer')).toBeVisible();
		expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
	},
);

test('an observer reads it on a phone without scrolling sideways', async () => {
	await page.viewport(360, 740);
	await project(at('map'));
	await expect.element(page.getByRole('img', { name: /matters to both sides/ })).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('that writing is paused stands beside who has the floor', async () => {
	const room = at('write');
	await project(room);
	await expect.element(said('Writing is paused')).not.toBeInTheDocument();
	room.do({ type: 'Freeze', frozen: true });
	await expect.element(said('Writing is paused')).toBeVisible();
});

test('in a break its time stands large, and nowhere else', async () => {
	const room = at('break');
	room.do({ type: 'SetTimer', minutes: 15 });
	await project(room);
	const timer = page.getByRole('timer');
	await expect.element(timer).toHaveTextContent(/^(15:00|14:5\d)$/);
	expect(timer.elements()).toHaveLength(1);
	expect(parseFloat(getComputedStyle(timer.element()).fontSize)).toBeGreaterThan(0.15 * 1080);
});

/** The script's vote over as many themes as a workshop can have; nobody gave the later ones a dot. */
function mapOf(themes: number): LocalRoom {
	const room = at('map');
	const { items } = room.state.rounds[0]!;
	for (let n = items.length + 1; n <= themes; n++)
		items.push({
			id: `t${n}`,
			title: 'How late may a promised delivery date still be changed by us',
			conflicts: [],
		});
	return room;
}

test.each([12, 24, 200])('the map of %i themes is on the screen, whole', async (themes) => {
	await project(mapOf(themes));
	const picture = page.getByRole('figure').getByRole('img').first();
	await expect.element(picture).toBeVisible();
	const { top, bottom, height } = picture.element().getBoundingClientRect();
	expect(top).toBeGreaterThanOrEqual(0);
	expect(bottom).toBeLessThanOrEqual(1080);
	expect(height).toBeGreaterThan(600);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(document.querySelectorAll('li[data-theme]')).toHaveLength(8);
	await expect.element(said(`${themes - 8} more themes`)).toBeVisible();
});
