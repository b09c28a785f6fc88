import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import AtSeat from '../../../client/welcome/AtSeat.svelte';
import { heldSeats } from '../../../client/connection/held-seats.ts';
import { keepSeat, seatAt } from '../../../client/connection/kept.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const title = 'Delivery promises';

beforeEach(async () => {
	await page.viewport(390, 844);
	localStorage.clear();
	vi.stubGlobal('fetch', asked);
});
afterEach(() => {
	vi.unstubAllGlobals();
	asked.mockReset();
	localStorage.clear();
	history.replaceState(null, '', address);
});

test('P11 a second person takes a seat on the same device, and it is handed over by a tap', async () => {
	const room = new LocalRoom(4).playTo('write');
	keepSeat('workshop', { participantId: 'p01', role: 'participant', title, at: 1 });
	asked.mockImplementation(async () => {
		room.join('second', 'Bea', 'participant', 'operations');
		return Response.json({ participantId: 'second', role: 'participant' }, { status: 201 });
	});
	const people = () =>
		Object.values(room.state.participants).filter(({ role }) => role === 'participant').length;
	const before = people();
	await showInRoom(AtSeat, { room, seat: 'p01', props: { opened: 'further' as const } });
	await page.getByLabelText('Their name').fill('Bea');
	await page.getByText('Operations').click();
	await page.getByRole('button', { name: 'Give them a seat' }).click();

	const turns = page.getByRole('navigation');
	await expect.element(turns.getByRole('button', { name: 'Bea' })).toBeVisible();
	expect(people()).toBe(before + 1);
	expect(heldSeats('workshop').map(({ participantId }) => participantId)).toEqual([
		'p01',
		'second',
	]);
	await expect
		.element(turns.getByRole('button', { name: room.state.participants['p01']!.name }))
		.toHaveAttribute('aria-pressed', 'true');
	await turns.getByRole('button', { name: 'Bea' }).click();
	expect(seatAt('workshop')?.participantId).toBe('second');
	expect(heldSeats('workshop')).toHaveLength(2);
	expect(location.pathname).toBe('/w/workshop');
});
