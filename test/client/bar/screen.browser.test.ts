import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import ObserverRoom from '../../../client/rooms/ObserverRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { theme } from '../../../client/theme.svelte.ts';
import { sound } from '../../../client/ui/sound.svelte.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

async function project(step: Step): Promise<LocalRoom> {
	const room = new LocalRoom().playTo(step);
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
	return room;
}

beforeEach(() => page.viewport(1920, 1080));
afterEach(() => {
	vi.restoreAllMocks();
	sound.mute(false);
	theme.suggest('device');
});

test('BA11 a blanked screen shows nothing but the boat, until it is shown again', async () => {
	const room = await project('thats-us');
	room.do({ type: 'BlankScreen', blank: true });
	const blank = page.getByRole('heading', { name: 'The screen is blank' });
	await expect.element(blank).toBeInTheDocument();
	const on = document.elementFromPoint(960, 200);
	expect(on?.textContent?.trim()).toBe('The screen is blank');
	room.do({ type: 'BlankScreen', blank: false });
	await expect.element(blank).not.toBeInTheDocument();
});

test('BA12 one card fills the screen, and all cards come back', async () => {
	const room = await project('thats-us');
	const [card] = room.board.cards;
	room.do({ type: 'Show', what: 'conflict', id: card!.id });
	await expect.element(page.getByRole('heading', { name: card!.title })).toBeVisible();
	await expect.element(page.getByText(card!.sharedInterest)).toBeVisible();
	await expect.element(page.getByRole('table')).not.toBeInTheDocument();
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(await violationsIn(document.body)).toEqual([]);
	room.do({ type: 'Show', what: 'conflict', id: null });
	await expect.element(page.getByRole('table')).toBeVisible();
});

test('BA5, BA7 the screen says who has the floor, and how many are ready', async () => {
	const room = await project('thats-us');
	room.do({ type: 'SetReady', ready: true }, 'p01');
	await expect.element(page.getByText('1 of 22 ready')).toBeVisible();
	room.do({ type: 'GiveFloor', seat: 'p01' });
	const { name } = room.state.participants['p01']!;
	await expect.element(page.getByText(`${name} has the floor`)).toBeVisible();
});

test('BA1 a paused timer stands still and says so', async () => {
	const room = await project('thats-us');
	room.do({ type: 'SetTimer', minutes: 5 });
	await expect.element(page.getByRole('timer')).toBeVisible();
	room.do({ type: 'PauseTimer' });
	await expect.element(page.getByRole('timer')).toHaveTextContent('paused');
	room.do({ type: 'SetTimer', minutes: null });
	await expect.element(page.getByRole('timer')).not.toBeInTheDocument();
});

test('BA15 a minute before the end and at the end there is a sound, and none when time is stopped', async () => {
	const play = vi.spyOn(sound, 'play');
	const room = await project('thats-us');
	await expect.element(page.getByRole('button', { name: /^Sound at the end/ })).toBeInTheDocument();
	const start = Date.now();
	const later = vi.spyOn(Date, 'now');
	later.mockImplementation(() => start);
	room.do({ type: 'SetTimer', minutes: 2 });
	await expect.element(page.getByRole('timer')).toHaveTextContent('2:00');
	later.mockImplementation(() => start + 61_000);
	await expect.element(page.getByRole('timer')).toHaveTextContent('0:59');
	expect(play.mock.calls).toEqual([['soft']]);
	room.do({ type: 'PauseTimer' });
	await expect.element(page.getByRole('timer')).toHaveTextContent('paused');
	room.do({ type: 'ResumeTimer' });
	await expect.element(page.getByRole('timer')).not.toHaveTextContent('paused');
	later.mockImplementation(() => start + 125_000);
	await expect.element(page.getByRole('timer')).toHaveTextContent('0:00');
	expect(play.mock.calls).toEqual([['soft'], ['end']]);
	room.do({ type: 'SetTimer', minutes: 5 });
	await expect.element(page.getByRole('timer')).toHaveTextContent('5:00');
	room.do({ type: 'SetTimer', minutes: null });
	await expect.element(page.getByRole('timer')).not.toBeInTheDocument();
	expect(play.mock.calls).toEqual([['soft'], ['end']]);
});

test('BA15 whoever looks on hears nothing', async () => {
	const play = vi.spyOn(sound, 'play');
	const room = new LocalRoom().playTo('thats-us');
	room.join('olga', 'Olga', 'observer', null);
	await showInRoom(ObserverRoom, {
		room,
		seat: 'olga',
		bare: true,
		props: { leave: () => undefined },
	});
	await expect.element(page.getByText('Olga')).toBeVisible();
	const now = vi.spyOn(Date, 'now');
	room.do({ type: 'SetTimer', minutes: 1 });
	await expect.element(page.getByRole('timer')).toBeVisible();
	now.mockReturnValue(room.state.timer.endsAt! + 1000);
	await expect.element(page.getByRole('timer')).toHaveTextContent('0:00');
	expect(play).not.toHaveBeenCalled();
	await expect.element(page.getByRole('button', { name: /^Sound/ })).not.toBeInTheDocument();
});

test('BA15 what a silent screen says lies over nothing that the room reads', async () => {
	await project('open');
	const says = page.getByRole('button', { name: /Click here once/ });
	await expect.element(says).toBeVisible();
	const box = says.element().getBoundingClientRect();
	const read = [page.getByRole('heading', { level: 1 }), page.getByRole('img').first()];
	for (const part of read) {
		const { left, right, top, bottom } = part.element().getBoundingClientRect();
		const apart = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
		expect(apart, JSON.stringify([box, part.element().getBoundingClientRect()])).toBe(true);
	}
});

test('BA15 until its first click a screen says that it is silent, while it is set up and when a time runs; a muted device stays quiet and remembers', async () => {
	const room = await project('thats-us');
	const start = vi.spyOn(OscillatorNode.prototype, 'start');
	sound.play('end');
	expect(start).not.toHaveBeenCalled();
	const ask = page.getByRole('button', { name: 'Click here once to hear the end of the time' });
	await expect.element(ask).not.toBeInTheDocument();
	room.do({ type: 'SetTimer', minutes: 5 });
	await expect.element(ask).toBeVisible();
	expect(await violationsIn(document.body)).toEqual([]);
	room.do({ type: 'SetTimer', minutes: null });
	await expect.element(ask).not.toBeInTheDocument();
	const [welcome] = room.state.agenda;
	const to = { stage: welcome!.id, step: 'open' } as const;
	room.do({ type: 'GoTo', from: { ...room.state.position }, to });
	await ask.click();
	await expect.element(ask).not.toBeInTheDocument();
	await expect
		.poll(() => {
			sound.play('soft');
			return start.mock.calls.length;
		})
		.toBeGreaterThan(0);
	start.mockClear();
	await page.getByRole('button', { name: 'Sound at the end of the time: on' }).click();
	sound.play('end');
	expect(start).not.toHaveBeenCalled();
	expect(localStorage.getItem('muted')).toBe('yes');
	await page.getByRole('button', { name: 'Sound at the end of the time: off' }).click();
	expect(localStorage.getItem('muted')).toBeNull();
	sound.play('end');
	expect(start).toHaveBeenCalledTimes(3);
});
