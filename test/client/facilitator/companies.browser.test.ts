import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const lineOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Nobody of the script is there: Sam and Oda say Acme, Bea says Bolt. */
function circle(): LocalRoom {
	const room = new LocalRoom(0).playTo('open');
	room.join('sam', 'Sam', 'participant', 'sales', 'Acme');
	room.join('oda', 'Oda', 'participant', 'operations', 'Acme');
	room.join('bea', 'Bea', 'participant', 'sales', 'Bolt');
	return room;
}

const lead = (room: LocalRoom) =>
	showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });

beforeEach(() => page.viewport(1280, 800));
afterEach(() => localStorage.clear());

test('P41 a company is confirmed of one person by one press, and taken back by the menu', async () => {
	const room = circle();
	await lead(room);
	await expect.element(lineOf('Acme').getByText('0 of 2 confirmed')).toBeVisible();
	await button(/^Confirm.*Sam is from Acme$/).click();
	const command = { type: 'ConfirmCompany', company: 'Acme', person: 'sam' };
	expect(room.sent.at(-1)).toEqual({ ...command, confirmed: true });
	await expect.element(page.getByText('Acme, confirmed')).toBeVisible();
	await expect.element(lineOf('Acme').getByText('1 of 2 confirmed')).toBeVisible();
	await button('More: Sam').click();
	await page.getByRole('menuitem', { name: 'Not sure that Sam is from Acme' }).click();
	expect(room.sent.at(-1)).toEqual({ ...command, confirmed: false });
	await expect.element(button(/^Confirm.*Sam is from Acme$/)).toBeVisible();
});

test('P41 all who name a company are confirmed by one press', async () => {
	const room = circle();
	await lead(room);
	await button(/^Confirm all.*Acme$/).click();
	expect(room.sent.at(-1)).toEqual({
		...{ type: 'ConfirmCompany', company: 'Acme', person: null, confirmed: true },
	});
	await expect.element(lineOf('Acme').getByText('2 of 2 confirmed')).toBeVisible();
	expect(button(/^Confirm all.*Acme$/).elements()).toEqual([]);
	await expect.element(button(/^Confirm all.*Bolt$/)).toBeVisible();
});

test('P41 where one company meets nothing of it is seen', async () => {
	const room = circle();
	const scope = { kind: 'company' as const, name: 'Acme' };
	room.do({ type: 'PlanWorkshop', language: 'en', startsAt: null, place: '', scope });
	await lead(room);
	await expect.element(button('More: Sam')).toBeVisible();
	expect(page.getByText(/confirmed|Confirm/).elements()).toEqual([]);
	await button('Invite').click();
	await expect.element(page.getByRole('dialog', { name: 'Invite people' })).toBeVisible();
	expect(page.getByLabelText('A link for one company').elements()).toEqual([]);
});

test('OW5 a facilitator is told how many cards are a company’s own', async () => {
	const room = circle();
	room.do({ type: 'ConfirmCompany', company: 'Acme', person: null, confirmed: true });
	await lead(room);
	expect(page.getByText(/only its people/).elements()).toEqual([]);
	room.companies = [{ company: 'Acme', cards: 2 }];
	await expect.element(lineOf('Acme').getByText('2 cards that only its people read')).toBeVisible();
});

test('P44 a company is given a link of its own, which is replaced by itself', async () => {
	const all = {
		...{ facilitatorKey: 'F', joinKey: 'J', screenKey: 'S', cohostKey: 'C', observerKey: 'O' },
		...{ joinCode: 'K7MPX2QD', teamId: 'team', teamKey: 'T' },
	};
	let companyKeys: { company: string; key: string }[] = [];
	const asked = vi.spyOn(window, 'fetch').mockImplementation(async (_path, request) => {
		const { company } = JSON.parse(String(request?.body)) as { company?: string };
		if (company) companyKeys = [{ company, key: 'A1' }];
		return Response.json({ ...all, companyKeys }, { status: 201 });
	});
	onTestFinished(() => asked.mockRestore());
	localStorage.setItem('links', JSON.stringify({ workshop: all }));
	const room = circle();
	await lead(room);
	await button('Invite').click();
	const dialog = page.getByRole('dialog', { name: 'Invite people' });
	await dialog.getByLabelText('A link for one company').fill(' Acme ');
	await dialog.getByRole('button', { name: 'Make the link' }).click();
	const link = dialog.getByLabelText('Link for the people of Acme', { exact: true });
	await expect.element(link).toHaveValue(`${location.origin}/w/workshop#A1`);
	const kept = JSON.parse(localStorage.getItem('links')!) as Record<string, typeof all>;
	expect(kept['workshop']).toMatchObject({ companyKeys });
	await dialog.getByRole('button', { name: /^Replace.*people of Acme$/ }).click();
	companyKeys = [{ company: 'Acme', key: 'A2' }];
	await dialog.getByRole('button', { name: 'Replace the link' }).click();
	expect(room.sent.at(-1)).toEqual({
		...{ type: 'RevokeLink', link: { company: 'Acme' }, out: false },
	});
});
