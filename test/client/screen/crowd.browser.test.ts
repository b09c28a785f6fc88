import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';

/** Of 500 people and 200 themes nothing is cut off, on a wall, a laptop and a phone. */
const steps: readonly Step[] = ['open', 'write', 'themes', 'vote', 'map', 'agreements', 'close'];
const most = 200;

function crowd(step: Step): LocalRoom {
	const room = new LocalRoom();
	const companies = Array.from(
		{ length: 40 },
		(_one, at) => `Company number ${at + 1} of the circle`,
	);
	for (let at = script.participants.length; at < 500; at++)
		room.join(
			`s${at}`,
			`Somebody Else ${at}`,
			'participant',
			at % 2 ? 'sales' : 'operations',
			companies[at % 40]!,
		);
	room.present = Object.keys(room.state.participants);
	room.playTo(
		step === 'vote' || step === 'map' || step === 'agreements' || step === 'close'
			? 'themes'
			: step,
	);
	if (step === 'open' || step === 'write') return room;
	for (let at = room.state.themes.length; at < most; at++)
		room.do({
			type: 'AddTheme',
			theme: `crowd ${at}`,
			title: `What people mean by theme number ${at}`,
		});
	if (step === 'themes') return room;
	// A card of its own for each theme that there are cards for: the others are not voted on.
	script.conflicts.forEach(({ id: conflict }, at) =>
		room.do({ type: 'SortConflict', conflict, theme: `crowd ${100 + at}`, before: null }),
	);
	room.playOnTo('vote');
	room.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3, found: [] });
	const items = room.state.rounds.at(-1)!.items;
	Object.values(room.state.participants)
		.filter(({ role }) => role === 'participant')
		.forEach(({ id }, at) =>
			room.do({ type: 'CastDots', round: 1, dots: { [items[at % items.length]!.id]: 3 } }, id),
		);
	if (step === 'vote') return room;
	room.do({ type: 'CloseRound' });
	room.playOnTo(step);
	return room;
}

const rooms = new Map<Step, LocalRoom>();
beforeAll(() => {
	for (const step of steps) rooms.set(step, crowd(step));
});
const leave = () => undefined;
const heading = page.getByRole('heading').first();

test.each(steps)('V20 the screen is whole in a room of 500 at %s', async (step) => {
	await page.viewport(1920, 1080);
	await showInRoom(ScreenRoom, { room: rooms.get(step)!, bare: true, props: { leave } });
	await expect.element(heading).toBeVisible();
	await expect.poll(() => document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
});

test.each(steps)('V20 a phone is no wider in a room of 500 at %s', async (step) => {
	await page.viewport(360, 740);
	const how = { room: rooms.get(step)!, seat: 'p03', bare: true, props: { leave } };
	await showInRoom(ParticipantRoom, how);
	await expect.element(heading).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test.each(steps)('V20 the facilitator’s page is no wider in a room of 500 at %s', async (step) => {
	await page.viewport(1280, 800);
	await showInRoom(FacilitatorRoom, { room: rooms.get(step)!, bare: true, props: { leave } });
	await expect.element(heading).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(800);
});

test('V20 the names of 500 leave the code and its picture free', async () => {
	await page.viewport(1920, 1080);
	await showInRoom(ScreenRoom, { room: rooms.get('open')!, bare: true, props: { leave } });
	const code = page.getByText('K7MPX2QD', { exact: true });
	await expect.element(code).toBeVisible();
	const above = Math.max(
		...[code.element(), page.getByRole('img', { name: /^QR code/ }).element()].map(
			(one) => one.getBoundingClientRect().bottom,
		),
	);
	for (const names of document.querySelectorAll('main li'))
		expect(names.getBoundingClientRect().top).toBeGreaterThanOrEqual(above);
});
