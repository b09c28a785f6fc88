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
