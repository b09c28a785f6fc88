import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { agendas } from '../../../shared/templates/templates.ts';
import { positions } from '../../../shared/workshop/agenda.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const steps = positions(agendas.experience).map(({ step }) => step);

test.each(steps)(
	'at 360 px the facilitator’s page is no wider than the phone: %s',
	async (step) => {
		await page.viewport(360, 780);
		const room = new LocalRoom().playTo(step);
		await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
		// What a step shows comes a moment after its page.
		await expect.element(page.getByRole('main').getByRole('heading').first()).toBeVisible();
		const beyond = [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > 360.5)
			.map((element) => `${element.tagName} ${element.textContent}`);
		expect(beyond).toEqual([]);
		expect(document.documentElement.scrollWidth).toBe(360);
	},
);

const sides = () =>
	['nav', 'aside', 'main'].map((name) => {
		const { x, y, width } = document.querySelector(name)!.getBoundingClientRect();
		return { name, x, y, width };
	});

test.each([1024, 1280, 1440, 1920])(
	'at %d px agenda and people stand at every step where they stood, and nothing is beyond the edge',
	async (width) => {
		await page.viewport(width, 800);
		const room = new LocalRoom().playTo('cases');
		await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
		const before = sides();
		expect(before[0]!.x).toBe(0);
		expect(before[1]!.x).toBeGreaterThan(before[2]!.x);
		room.draft('a3');
		for (const step of ['agreements', 'dialogue', 'close'] as const) {
			room.playOnTo(step);
			await expect.poll(sides).toEqual(before);
			await expect.element(page.getByRole('main').getByRole('heading').first()).toBeVisible();
			const main = document.querySelector('main')!;
			expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
			const agenda = document.querySelector('nav')!;
			agenda.scrollTop = agenda.scrollHeight;
			await expect.element(page.getByText('210 minutes')).toBeInViewport();
		}
	},
);

test('the way to erase a person is in sight without a pointer near it', async () => {
	await page.viewport(1280, 800);
	const room = new LocalRoom().playTo('write');
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	const erase = document.querySelector<HTMLElement>('aside li .act')!;
	expect(getComputedStyle(erase).opacity).toBe('1');
	expect(erase.querySelector('button')!.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

test('at 1280 px what the room says stands beside the draft, in sight wherever one writes', async () => {
	await page.viewport(1280, 800);
	const room = new LocalRoom().playTo('agreements');
	room.draft('a3');
	room.ask('a3');
	room.do({ type: 'Show', what: 'agreement', id: 'a3' });
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	const consent = page.getByRole('region', { name: 'Consent of the room' });
	await expect.element(consent).toBeVisible();
	const trade = page.getByLabelText('Trade-off').last();
	trade.element().scrollIntoView({ block: 'center' });
	await expect.element(trade).toBeInViewport();
	await expect.element(consent).toBeInViewport();
	const [written, said] = [trade, consent].map((part) => part.element().getBoundingClientRect());
	expect(said!.left).toBeGreaterThan(written!.right);
	const main = document.querySelector('main')!;
	expect(main.scrollWidth).toBe(main.clientWidth);
});
