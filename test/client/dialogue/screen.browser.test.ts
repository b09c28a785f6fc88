import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { theme } from '../../../client/theme.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import {
	firstSteps,
	guestOf,
	idOf,
	memberOf,
	present,
	proposals,
	raise,
	titled,
	withTables,
	write,
} from './scene.ts';

const main = page.getByRole('main');
const project = (room: LocalRoom) =>
	showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
const long = (n: number) => 'word '.repeat(n / 5).trim();
const sizeOf = (text: string) =>
	parseFloat(getComputedStyle(main.getByText(text, { exact: true }).element()).fontSize);
const scrolls = () =>
	document.documentElement.scrollHeight > 1080 || document.documentElement.scrollWidth > 1920;
const first = () => document.querySelector('[data-point]')?.textContent;

beforeEach(() => page.viewport(1920, 1080));
afterEach(() => theme.suggest('device'));

test('before the first one it lists what comes, and marks what was shown', async () => {
	const room = withTables();
	present(room, 1);
	room.do({ type: 'Present', proposal: null });
	await project(room);
	await expect.element(main.getByRole('heading', { name: 'What the tables bring' })).toBeVisible();
	const items = main.getByRole('listitem');
	await expect.element(items.nth(0)).toHaveTextContent(`${titled(1)} Has been shown`);
	await expect.element(items.nth(1)).toHaveTextContent(`${titled(2)} Not shown yet`);
});

test('a proposal stands large with its first step, its table and case', async () => {
	const room = withTables();
	present(room, 1);
	await project(room);
	await expect.element(main.getByRole('heading', { name: titled(1) })).toBeVisible();
	await expect.element(main.getByText(proposals[0]!)).toBeVisible();
	await expect.element(main.getByText(firstSteps[0]!)).toBeVisible();
	expect(sizeOf(proposals[0]!)).toBeGreaterThan(0.042 * 1080);
	expect(scrolls()).toBe(false);
});

test('the open point that is next stands in full, with who asks; once it is settled the next one does', async () => {
	const room = withTables();
	room.do({ type: 'AssignCase', group: idOf(room, 2), case: 'k4' });
	present(room, 2);
	const by = guestOf(room, 2, 'operations');
	raise(room, 2, { by, text: 'First thing.' });
	raise(room, 2, { by: guestOf(room, 2, 'sales'), text: 'Second thing.', kind: 'build' });
	room.do({ type: 'SettlePoint', point: 'd5', status: 'parked', answer: '' });
	await project(room);
	await expect.element(main.getByText('First thing.')).toBeVisible();
	expect(first()).toMatch(/Challenge\s*Open\s*First thing\./);
	expect(first()).toContain(room.state.participants[by]!.name);
	const text = 'You fear the first thing.';
	room.do({ type: 'RestatePoint', point: 'First', text }, memberOf(room, 2, 'sales'));
	await expect.element(main.getByText(text)).toBeVisible();
	room.do({ type: 'SettlePoint', point: 'First', status: 'parked', answer: '' });
	await expect.poll(first).toMatch(/Build\s*Open\s*Second thing\./);
});

test('more points than fit are counted', async () => {
	const room = withTables();
	present(room, 1);
	const by = guestOf(room, 1, 'operations');
	for (let n = 0; n < 6; n++) raise(room, 1, { by, text: `${n}th thing.` });
	await project(room);
	await expect.element(main.getByText('and 3 more')).toBeVisible();
	expect(document.querySelectorAll('[data-point]')).toHaveLength(5);
	expect(scrolls()).toBe(false);
});

test('the longest texts fit, with the time by side below them', async () => {
	const room = withTables();
	write(room, idOf(room, 1), long(500), long(280));
	present(room, 1);
	const by = guestOf(room, 1, 'operations');
	for (let n = 0; n < 6; n++) raise(room, 1, { by, text: `${n} ${long(490)}` });
	room.do({ type: 'RestatePoint', point: '0', text: long(500) }, memberOf(room, 1, 'sales'));
	room.do({ type: 'GiveFloor', seat: by });
	await project(room);
	await expect.element(main.getByText('Operations 0:00')).toBeVisible();
	expect(scrolls()).toBe(false);
	const time = main.getByText('Operations 0:0').element().getBoundingClientRect();
	expect(time.bottom).toBeLessThan(document.querySelector('footer')!.getBoundingClientRect().top);
});

test('without tables it shows what the case asks; before anything is told, one sentence', async () => {
	const room = new LocalRoom().playTo('dialogue');
	room.do({ type: 'Present', proposal: 'k1' });
	await project(room);
	await expect
		.element(main.getByText('How can we answer within the hour and keep what we say?'))
		.toBeVisible();
});

test('with nothing at all it says what comes', async () => {
	const room = new LocalRoom();
	const stage = room.state.agenda.find(({ kind }) => kind === 'cases')!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage: stage.id, step: 'cases' } });
	room.playOnTo('dialogue');
	await project(room);
	await expect
		.element(main.getByRole('heading', { name: 'The proposals come here.' }))
		.toBeVisible();
});
