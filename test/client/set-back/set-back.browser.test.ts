import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ObserverRoom from '../../../client/rooms/ObserverRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { BoardChange, ChangeCounts } from '../../../shared/board/board-changes.ts';
import type { CopiesAnswer, CopyAnswer } from '../../../shared/protocol.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const moment = (hour: number, minute: number) => new Date().setHours(hour, minute, 0, 0);
const [early, late] = [moment(0, 1), moment(0, 3)];
const clock = (at: number) =>
	new Intl.DateTimeFormat(texts.locale, { hour: 'numeric', minute: '2-digit' }).format(at);
const counts = (some: Partial<ChangeCounts>): ChangeCounts => ({
	...{ added: 0, changed: 0, deleted: 0, restored: 0 },
	...some,
});
const kept: CopiesAnswer['copies'] = [
	{ at: late, beforeSetBack: true, changes: counts({ changed: 2, deleted: 1 }) },
	{ at: early, beforeSetBack: false, changes: counts({ added: 1 }) },
];
const change = (index: number): BoardChange => ({
	...{ root: 'conflicts', id: `c${index}`, way: 'changed', title: `Conflict ${index}` },
});

const asked = vi.fn<typeof fetch>();
let answers: { copies: CopiesAnswer['copies']; changes: BoardChange[] };

const dialog = page.getByRole('dialog', { name: 'Set the board back' });
const button = (name: string | RegExp) => dialog.getByRole('button', { name });
const minutes = () => dialog.getByRole('list', { name: 'Minutes that are kept' });

async function open(room = new LocalRoom().playTo('themes')): Promise<LocalRoom> {
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	await page.getByRole('menuitem', { name: 'Set the board back' }).click();
	await expect.element(dialog).toBeVisible();
	return room;
}

beforeEach(async () => {
	await page.viewport(1280, 900);
	answers = { copies: kept, changes: [change(1)] };
	asked.mockReset().mockImplementation(async (path) => {
		const body: CopiesAnswer | CopyAnswer = /copies\/\d+$/.test(String(path))
			? { changes: answers.changes }
			: { copies: answers.copies };
		return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
	});
	vi.stubGlobal('fetch', asked);
});
afterEach(() => {
	vi.unstubAllGlobals();
	document.documentElement.removeAttribute('data-theme');
});

test('SB6 each minute that is kept says what had changed by then, the newest first', async () => {
	await open();
	await expect.element(minutes()).toBeVisible();
	const lines = minutes().getByRole('button').elements();
	expect(lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
		`${clock(late)} Right before the board was set back 2 cards changed, 1 deleted`,
		`${clock(early)} 1 card added`,
	]);
	expect(asked).toHaveBeenCalledWith('/api/workshops/workshop/copies', expect.anything());
});

test('SB7 one minute shows what would change; one button sets back, one takes it back', async () => {
	answers.changes = [
		change(1),
		{ root: 'cases', id: 'k1', way: 'restored', title: 'Forty pallets' },
		{ root: 'drafts', id: 'a1', way: 'changed', title: '' },
	];
	const room = await open();
	await minutes()
		.getByRole('button', { name: /1 card added/ })
		.click();
	const heading = dialog.getByRole('heading', {
		name: `If the board goes back to ${clock(early)}`,
	});
	await expect.element(heading).toHaveFocus();
	await expect.element(dialog.getByText('Forty pallets')).toBeVisible();
	const lines = dialog.getByRole('listitem').elements();
	expect(lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
		'Conflict 1 conflict: reads as it did then',
		'Forty pallets case: comes back',
		'Without a title draft of an agreement: reads as it did then',
	]);
	await button(`Set the board back to ${clock(early)}`).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(room.sent.at(-1)).toEqual({ type: 'SetBoardBack', to: early });
	const { before } = room.state.setBack!;
	await expect.element(page.getByText(`The board is set back to ${clock(early)}.`)).toBeVisible();
	await page.getByRole('button', { name: 'Take it back' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'SetBoardBack', to: before });
});

test('SB6 ten are named, of the rest the number is told', async () => {
	answers.changes = Array.from({ length: 12 }, (_, index) => change(index + 1));
	await open();
	await minutes().getByRole('button').first().click();
	await expect.element(dialog.getByText('and 2 more')).toBeVisible();
	expect(dialog.getByRole('listitem').elements()).toHaveLength(10);
});

test('SB8 where nothing would change there is nothing to press, and another minute can be chosen', async () => {
	answers.changes = [];
	await open();
	await minutes().getByRole('button').first().click();
	await expect.element(dialog.getByText('The board reads now as it did then.')).toBeVisible();
	await expect.element(button(/^Set the board back/)).not.toBeInTheDocument();
	await button('Another minute').click();
	await expect.element(minutes()).toBeVisible();
	await button('Cancel').click();
	await expect.element(dialog).not.toBeInTheDocument();
});

test('SB8 without a minute that is kept it says when there will be some', async () => {
	answers.copies = [];
	await open();
	await expect.element(dialog.getByText('No minute is kept yet.')).toBeVisible();
});

test('SB8 what is refused is said there, and the minute stays chosen', async () => {
	const room = await open();
	await minutes().getByRole('button').first().click();
	room.refuseNext('copy-gone');
	await button(/^Set the board back/).click();
	await expect.element(dialog.getByRole('alert')).toHaveTextContent(/is not kept any more/);
	await expect.element(button(/^Set the board back/)).toBeVisible();
});

test('SB8 a list that does not come says why', async () => {
	asked.mockRejectedValue(new TypeError('no network'));
	await open();
	await expect.element(dialog.getByRole('alert')).toBeVisible();
});

test('SB8 while a round is open the menu says why not', async () => {
	const room = new LocalRoom().playTo('vote');
	room.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 });
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	const entry = page.getByRole('menuitem', { name: /^Set the board back/ });
	await expect.element(entry).toHaveAttribute('aria-disabled', 'true');
});

test.each([
	['participant', ParticipantRoom, 'p03', 'main > [role="status"]'],
	['observer', ObserverRoom, 'olga', '.shown .area'],
	['screen', ScreenRoom, 'facilitator', '.area'],
] as const)('SB7 the page of the %s says so once, politely', async (_who, Page, seat, teller) => {
	const room = new LocalRoom().playTo('themes');
	if (seat === 'olga') room.join('olga', 'Olga', 'observer', null);
	await showInRoom(Page, { room, seat, bare: true, props: { leave: () => undefined } });
	await expect.element(page.getByRole('main')).toBeVisible();
	await expect.poll(() => document.querySelector(teller), { timeout: 20_000 }).not.toBeNull();
	room.do({ type: 'SetBoardBack', to: early });
	const line = page.getByText(`The facilitator has set the board back to ${clock(early)}.`);
	await expect.element(line).toBeVisible();
	expect(line.element().closest('[role="status"]')).not.toBeNull();
	expect(line.elements()).toHaveLength(1);
});

/** What axe finds in the dialog once nothing fades in any more. */
async function violations(): Promise<string[]> {
	return (await violationsIn('dialog')).map(({ id }) => id);
}

for (const theme of ['light', 'dark'])
	test(`axe finds nothing in the ${theme}, on a phone either`, async () => {
		document.documentElement.dataset['theme'] = theme;
		await page.viewport(360, 740);
		await open();
		await expect.element(minutes()).toBeVisible();
		expect(await violations()).toEqual([]);
		await minutes().getByRole('button').first().click();
		await expect.element(button(/^Set the board back/)).toBeVisible();
		expect(await violations()).toEqual([]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});

test('by keyboard alone', async () => {
	const room = await open();
	await expect.element(minutes()).toBeVisible();
	const first = minutes().getByRole('button').first();
	(first.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button(/^Set the board back/)).toBeVisible();
	await userEvent.keyboard('{Tab}{Tab}{Enter}');
	expect(room.state.setBack?.to).toBe(late);
});
