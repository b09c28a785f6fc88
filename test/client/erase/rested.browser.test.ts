import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { recordAt } from '../import/scene.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const on = new Date(2026, 11, 12, 14).getTime();
const notice = () => page.getByRole('region', { name: 'The server erases this workshop' });
const announced = () => new LocalRoom().playTo('themes').announceErasure(on);
const leave = { leave: () => undefined };
const lead = (room: LocalRoom) => showInRoom(FacilitatorRoom, { room, bare: true, props: leave });
const takePart = (room: LocalRoom) =>
	showInRoom(ParticipantRoom, { room, seat: 'p01', bare: true, props: leave });

beforeEach(() => page.viewport(360, 780));
afterEach(() => {
	vi.unstubAllGlobals();
	document.documentElement.removeAttribute('data-theme');
});

const dateIn = (locale: string) =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(on);

test('RT8 facilitators and participants read when, what goes, and how it stays; it goes when it is called off', async () => {
	for (const show of [lead, takePart]) {
		const room = announced();
		await show(room);
		await expect
			.element(notice())
			.toHaveTextContent(`On ${dateIn(texts.locale)}, or soon after, the server erases`);
		await expect.element(notice()).toHaveTextContent('The team’s register stays');
		await expect.element(notice()).toHaveTextContent('when somebody does something in it');
		await expect.element(notice()).not.toHaveTextContent('sealed');
		expect(await violationsIn(notice().element())).toEqual([]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		room.announceErasure(null);
		await expect.element(notice()).not.toBeInTheDocument();
		document.body.replaceChildren();
	}
});

test('RT8 once it has ended whoever leads reads that reopening it is a way, and others whom to ask', async () => {
	const room = announced();
	room.do({ type: 'CloseWorkshop' });
	room.announceErasure(on);
	await lead(room);
	await expect.element(notice()).toHaveTextContent('when you reopen it before');
	document.body.replaceChildren();
	await takePart(room);
	await expect.element(notice()).toHaveTextContent('when who leads reopens it before');
});

test('RT8 a record says where it can be opened from again', async () => {
	await lead(recordAt('open').announceErasure(on));
	await expect
		.element(notice())
		.toHaveTextContent('The file from which it came can be opened again.');
});

test('RT8 what was sealed in it leaves the team’s register, which it says', async () => {
	const room = new LocalRoom().playTo('agreements');
	for (const id of ['a1', 'a2', 'a3']) room.draft(id, { mended: true });
	for (const id of ['a1', 'a2']) {
		room.ask(id);
		expect(room.seal(id).ok).toBe(true);
	}
	await takePart(room.announceErasure(on));
	await expect
		.element(notice())
		.toHaveTextContent('The 2 agreements that were sealed here leave the team’s register');
});

test('RT8 the report is taken there, in Dutch, with the day as Dutch people write it', async () => {
	await texts.choose('nl');
	onTestFinished(() => texts.choose('en'));
	document.documentElement.dataset['theme'] = 'dark';
	const asked = vi.fn<typeof fetch>(async () => new Response('no', { status: 500 }));
	vi.stubGlobal('fetch', asked);
	await takePart(announced());
	const dutch = page.getByRole('region', { name: 'De server wist deze workshop' });
	await expect.element(dutch).toHaveTextContent(`Op ${dateIn('nl')}, of kort daarna`);
	expect(await violationsIn(dutch.element())).toEqual([]);
	for (const [name, kind] of [
		[/Markdown/, 'md'],
		[/JSON/, 'json'],
	] as const) {
		await dutch.getByRole('button', { name }).click();
		await expect
			.poll(() => asked.mock.calls.map(([path]) => path))
			.toContain(`/api/workshops/workshop/report.${kind}`);
	}
});

test('RT8 the room’s screen says nothing of it', async () => {
	await page.viewport(1280, 720);
	await showInRoom(ScreenRoom, { room: announced(), seat: 'wall', bare: true, props: leave });
	await expect.element(page.getByRole('main')).toBeInTheDocument();
	expect(document.body.textContent).not.toContain('erases');
});
