import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import CommonGroundMap from '../../../client/pictures/CommonGroundMap.svelte';
import { tally } from '../../../shared/insight/tally.ts';
import { roomView, viewRound } from '../../../shared/workshop/view.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const room = new LocalRoom().playTo('map');
const closed = viewRound(room.state.rounds[0]!);
const { conflicts } = roomView(room.state);
const show = (round = closed) => showInRoom(CommonGroundMap, { room, props: { round, conflicts } });

beforeEach(() => page.viewport(1280, 800));

test('the finding is the heading and what is read instead of the picture', async () => {
	await show();
	const finding = /^“The promise: dates and lead times” matters to both sides/;
	await expect.element(page.getByRole('heading', { name: finding })).toBeVisible();
	await expect.element(page.getByRole('img', { name: finding })).toBeVisible();
});

test('quadrants are named, with the marks of the sides', async () => {
	await show();
	const picture = page.getByRole('img', { name: /matters to both sides/ }).element();
	const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent?.trim());
	for (const name of ['◆ Both', '● Sales', '■ Operations', 'Later']) expect(words).toContain(name);
});

test('legend and table come in the order of the numbers on the map', async () => {
	await show();
	await expect.element(page.getByRole('img', { name: /matters to both sides/ })).toBeVisible();
	const numbers = (selector: string) =>
		[...document.querySelectorAll(selector)].map((one) => Number.parseInt(one.textContent));
	const inOrder = closed.items.map((_theme, index) => index + 1);
	expect(numbers('li[data-theme] .title')).toEqual(inOrder);
	expect(numbers('tbody th')).toEqual(inOrder);
});

test('behind a switch is a real table with every figure', async () => {
	await show();
	await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Show as a table' }).click();
	const row = page.getByRole('row', { name: /The promise: dates and lead times/ });
	const cells = row.getByRole('cell').elements();
	expect(cells.map(({ textContent }) => textContent?.trim())).toEqual([
		...['9', '22', '0', '31'],
		'Both',
		'€203,000',
	]);
	await page.getByRole('button', { name: 'Show as a map' }).click();
	await expect.element(page.getByRole('img', { name: /matters to both sides/ })).toBeVisible();
});

test('with few ballots of a side there is no picture, and the figures of that side are withheld', async () => {
	const round = room.state.rounds[0]!;
	const few = { ...round, ballots: { p01: round.ballots['p01']! } };
	await show({ ...closed, tally: tally(few) });
	await expect.element(page.getByText('The map is shown from 3 people a side on.')).toBeVisible();
	await expect.element(page.getByRole('img')).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Show as a table' }).click();
	await expect.element(page.getByRole('cell', { name: 'withheld' }).first()).toBeVisible();
});

test.each([1, 6, 12])('%d themes with 60 characters each fit a phone', async (count) => {
	await page.viewport(360, 740);
	const title = 'How late may a promised delivery date still be changed by us';
	expect(title).toHaveLength(60);
	const items = Array.from({ length: count }, (_, index) => ({
		id: `t${index + 1}`,
		title,
		conflicts: [],
	}));
	const dots = Object.fromEntries(
		items.map(({ id }, index) => [
			id,
			{ sales: index % 4, operations: (index * 7) % 5, other: 0, total: 0 },
		]),
	);
	dots['t1'] = { sales: 5, operations: 5, other: 0, total: 10 };
	const ballots = { sales: 9, operations: 9, other: 0, total: 18 };
	await show({ ...closed, items, tally: { ballots, dots } });
	await expect.element(page.getByRole('img')).toBeVisible();
	expect(page.getByRole('listitem').elements()).toHaveLength(count);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('beside a list of 200 themes the map stays in sight, and all of them are listed', async () => {
	const items = Array.from({ length: 200 }, (_, index) => ({
		id: `t${index + 1}`,
		title: `Theme ${index + 1}`,
		conflicts: [],
	}));
	const dots = { sales: 0, operations: 0, other: 0, total: 0 };
	const all = { ...Object.fromEntries(items.map(({ id }) => [id, dots])), ...closed.tally!.dots };
	await show({ ...closed, items, tally: { ...closed.tally!, dots: all } });
	const picture = page.getByRole('img').first();
	await expect.element(picture).toBeVisible();
	expect(document.querySelectorAll('li[data-theme]')).toHaveLength(200);
	const frame = () => picture.element().getBoundingClientRect();
	expect(frame().bottom).toBeLessThan(800);
	document.querySelectorAll('li[data-theme]')[150]!.scrollIntoView();
	await expect.poll(() => frame().bottom > 0 && frame().top < 800).toBe(true);
});
