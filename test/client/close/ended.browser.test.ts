import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const props = { leave: () => undefined };
const statement = script.agreements[0]!.statement;

/** It ends while the room is at the agreements: so many have scored, and one agreement is sealed. */
function ended(scored: number): LocalRoom {
	const room = new LocalRoom().playTo('agreements');
	room.join('screen', '', 'screen', null);
	room.draft('a1', { mended: true });
	room.ask('a1');
	room.seal('a1');
	for (const { id } of script.participants.slice(0, scored)) {
		room.do({ type: 'RateReturn', score: 4 }, id);
		room.do({ type: 'RatePulse', pulse: [4, 3, 3, 3, 3, null] }, id);
	}
	const next = { template: 'regular-session', on: '2027-01-28', time: '09:00', place: '' } as const;
	room.do({ type: 'SetNextSession', next });
	room.do({ type: 'CloseWorkshop' });
	return room;
}

test('CL11 the screen shows the scores, what was sealed and the next session', async () => {
	await page.viewport(1920, 1080);
	await showInRoom(ScreenRoom, { room: ended(24), seat: 'screen', bare: true, props });
	await expect.element(page.getByText('The workshop has ended. Thank you.')).toBeVisible();
	await expect
		.element(page.getByText('The room gives its time 4 of 5, from 24 answers.'))
		.toBeVisible();
	await expect.element(page.getByText('How aligned are we?')).toBeVisible();
	await expect.element(page.getByText(statement)).toBeVisible();
	await expect.element(page.getByText('January 28, 2027, 09:00')).toBeVisible();
	expect(await violationsIn(document.body)).toEqual([]);
});

test('CL3, CL11 of two answers nothing is shown but that they are too few', async () => {
	await page.viewport(1920, 1080);
	await showInRoom(ScreenRoom, { room: ended(2), seat: 'screen', bare: true, props });
	await expect.element(page.getByText('Fewer than three answers: nothing is shown.')).toBeVisible();
	await expect.element(page.getByText('How aligned are we?')).not.toBeInTheDocument();
});

test('CL11 the facilitator’s page shows the scores wherever the workshop ended', async () => {
	await page.viewport(1280, 800);
	await showInRoom(FacilitatorRoom, { room: ended(24), bare: true, props });
	await expect
		.element(page.getByText('The room gives its time 4 of 5, from 24 answers.'))
		.toBeVisible();
	await expect.element(page.getByRole('region', { name: 'How aligned are we?' })).toBeVisible();
});
