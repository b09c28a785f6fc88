import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const dialog = () => page.getByRole('dialog', { name: 'Title, date and place' });
const planned: Command = {
	...{ type: 'PlanWorkshop', language: 'en', startsAt: '2026-11-26T09:00', place: 'Hall 2' },
	scope: null,
};

async function open(room = new LocalRoom()): Promise<LocalRoom> {
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	await page.getByRole('menuitem', { name: 'Title, date and place' }).click();
	await expect.element(dialog()).toBeVisible();
	return room;
}
const save = () => dialog().getByRole('button', { name: 'Save' }).click();

beforeEach(() => page.viewport(1280, 900));
afterEach(() => vi.restoreAllMocks());

test('PR11 date, place, language and company are said in one dialog', async () => {
	const room = await open();
	await dialog().getByLabelText('It begins').fill('2026-11-26T09:00');
	await dialog().getByLabelText('Place').fill('Hall 2');
	await dialog().getByLabelText('Language of the workshop').selectOptions('Nederlands');
	await dialog().getByLabelText('Who takes part').selectOptions('People of one company');
	await dialog().getByLabelText('Name of the company').fill('Harbour Bakery');
	await save();
	await expect.element(dialog()).not.toBeInTheDocument();
	expect(room.state).toMatchObject({
		language: 'nl',
		plan: {
			startsAt: '2026-11-26T09:00',
			place: 'Hall 2',
			scope: { kind: 'company', name: 'Harbour Bakery' },
		},
	});
});

test('CU1 currency and time zone are said there; without a zone none is made up', async () => {
	const room = await open();
	const zone = dialog().getByLabelText('Time zone');
	await expect.element(zone).toHaveValue('None chosen (days of UTC)');
	await dialog().getByLabelText('Currency').selectOptions('SEK · Swedish Krona');
	await save();
	await expect.element(dialog()).not.toBeInTheDocument();
	expect(room.state.plan).toMatchObject({ currency: 'SEK' });
	expect(room.state.plan).not.toHaveProperty('zone');
	await page.getByRole('button', { name: 'Workshop menu' }).click();
	await page.getByRole('menuitem', { name: 'Title, date and place' }).click();
	await zone.selectOptions('Europe/Stockholm');
	await save();
	await expect.element(dialog()).not.toBeInTheDocument();
	expect(room.state.plan).toMatchObject({ currency: 'SEK', zone: 'Europe/Stockholm' });
});

test('PR11 it begins with what is planned; what is refused is said there, and nothing is lost', async () => {
	const room = new LocalRoom();
	room.do(planned);
	await open(room);
	await expect.element(dialog().getByLabelText('It begins')).toHaveValue('2026-11-26T09:00');
	await expect.element(dialog().getByLabelText('Place')).toHaveValue('Hall 2');
	await dialog().getByLabelText('Place').fill('Hall 3');
	room.refuseNext('not-a-day');
	await save();
	await expect
		.element(dialog().getByRole('alert'))
		.toHaveTextContent(/The calendar has no such day/);
	await expect.element(dialog().getByLabelText('Place')).toHaveValue('Hall 3');
	await save();
	expect(room.state.plan.place).toBe('Hall 3');
});

test('A8 a title that is missing is said where it is typed', async () => {
	const room = await open();
	const title = dialog().getByLabelText('Title', { exact: true });
	await title.fill('  ');
	await save();
	await expect.element(dialog().getByRole('alert')).toHaveTextContent(/A title is missing\./);
	await title.fill('Delivery promises');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { name: 'Delivery promises' })).toBeVisible();
	expect(room.state.title).toBe('Delivery promises');
	expect(room.state.plan.startsAt).toBeNull();
});

test('PR14 the calendar file is offered once there is a date, with the address to join', async () => {
	const room = new LocalRoom();
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByRole('button', { name: 'Invite' }).click();
	const take = page.getByRole('button', { name: 'Download the calendar file' });
	await expect.element(take).toHaveAccessibleDescription(/Say first when it begins/);
	room.do(planned);
	await expect.element(page.getByText(/2026, 09:00, Hall 2, with the address/)).toBeVisible();
	const made = vi.spyOn(URL, 'createObjectURL');
	const names: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		names.push(this.download);
	});
	await take.click();
	expect(names).toEqual(['2026-11-26.ics']);
	const file = await (made.mock.calls[0]?.[0] as Blob).text();
	const lines = file.replace(/\r\n /g, '').split('\r\n');
	expect(lines).toContain('UID:workshop@same-boat');
	expect(lines).toContain('DTSTART:20261126T090000');
	expect(lines).toContain('DTEND:20261126T123000');
	expect(lines).toContain('LOCATION:Hall 2');
	expect(lines).toContain(`URL:${location.origin}/join/K7MPX2QD`);
});
