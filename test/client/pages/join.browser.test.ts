import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { seatAt } from '../../../client/connection/kept.ts';
import JoinForm from '../../../client/pages/JoinForm.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const workshop = { workshopId: 'w1', title: 'Delivery promises' };

const sent = (call: number) =>
	JSON.parse(String(asked.mock.calls[call]?.[1]?.body)) as Record<string, unknown>;

beforeEach(async () => {
	vi.stubGlobal('fetch', asked);
	localStorage.clear();
	await texts.load('common', 'entry', 'refusals');
	await render(JoinForm, { workshop, pass: { code: 'KM4T7Q' } });
});

afterEach(() => {
	vi.unstubAllGlobals();
	asked.mockReset();
	history.replaceState(null, '', address);
});

async function fillIn(): Promise<void> {
	await page.getByLabelText('Your name').fill(' Ana ');
	await page.getByText('Operations').click();
	await page.getByLabelText('Company').fill('Acme');
}

test('by keyboard alone: name, side, join; the seat is kept without a token', async () => {
	asked.mockImplementation(async () =>
		Response.json({ participantId: 'p1', role: 'participant' }, { status: 201 }),
	);
	await userEvent.tab();
	await userEvent.keyboard('Ana{Tab}{ArrowDown}{Enter}');
	await expect.poll(() => location.pathname).toBe('/w/w1');
	expect(asked.mock.calls[0]?.[0]).toBe('/api/workshops/w1/join');
	expect(sent(0)).toMatchObject({
		code: 'KM4T7Q',
		name: 'Ana',
		side: 'operations',
		cookie: true,
	});
	expect(sent(0)).not.toHaveProperty('company');
	expect(sent(0)['requestId']).toMatch(/^[\w-]{22}$/);
	expect(seatAt('w1')).toMatchObject({
		participantId: 'p1',
		role: 'participant',
		name: 'Ana',
		title: 'Delivery promises',
	});
	expect(localStorage.getItem('seats')).not.toContain('token');
});

test('without a name nothing is sent: it says what is missing and leads there', async () => {
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.element(page.getByLabelText('Your name')).toHaveFocus();
	await expect
		.element(page.getByLabelText('Your name'))
		.toHaveAccessibleDescription('Type the name by which the room knows you.');
	await page.getByLabelText('Your name').fill('Ana');
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.element(page.getByRole('radio', { name: 'Sales' })).toHaveFocus();
	expect(asked).not.toHaveBeenCalled();
});

test('a third function is asked for its name', async () => {
	asked.mockImplementation(async () => Response.json({ participantId: 'p1', role: 'participant' }));
	await page.getByLabelText('Your name').fill('Kim');
	await page.getByText('Another function').click();
	await page.getByLabelText('Your function').fill('Finance');
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.poll(() => asked).toHaveBeenCalled();
	expect(sent(0)).toMatchObject({ side: 'other', function: 'Finance' });
});

test('refused, it says why and what to do, and everything typed is still there', async () => {
	asked.mockImplementation(async () =>
		Response.json({ error: { code: 'workshop-closed' } }, { status: 403 }),
	);
	await fillIn();
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.element(page.getByRole('alert')).toHaveTextContent('The workshop has ended.');
	await expect.element(page.getByLabelText('Your name')).toHaveValue(' Ana ');
	await expect.element(page.getByRole('radio', { name: 'Operations' })).toBeChecked();
	await expect.element(page.getByLabelText('Company')).toHaveValue('Acme');
	expect(seatAt('w1')).toBeUndefined();
});

test('sent again after a refusal it is still the same request: one person, one seat', async () => {
	asked.mockImplementation(async () =>
		Response.json({ error: { code: 'come-back-later' } }, { status: 503 }),
	);
	await fillIn();
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.element(page.getByRole('alert')).toBeVisible();
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.poll(() => asked.mock.calls.length).toBe(2);
	expect(sent(1)).toEqual(sent(0));
});

test('it says that unanimity discloses', async () => {
	await expect.element(page.getByText(/If everybody on your side chooses the same/)).toBeVisible();
});
