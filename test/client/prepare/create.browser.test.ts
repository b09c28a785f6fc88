import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import CreateForm from '../../../client/pages/CreateForm.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const created = {
	...{ workshopId: 'w2', facilitatorKey: 'F', joinKey: 'J', screenKey: 'S' },
	...{ joinCode: 'K7MPX2QD', teamId: 't', teamKey: 'T', observerKey: 'O', cohostKey: 'C' },
};
const report = {
	workshop: { title: 'Delivery promises', template: 'regular-session' },
	agenda: [
		{ id: 'review', kind: 'review', title: '', minutes: 25, skipped: true },
		{ id: 'close', kind: 'close', title: 'Goodbye', minutes: 5, skipped: false },
	],
};

const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
const unplanned = { startsAt: null, place: '', scope: null, currency: 'EUR', zone };

const sent = () => {
	const call = asked.mock.calls.find(([path]) => path === '/api/workshops');
	return call && (JSON.parse(String(call[1]?.body)) as Record<string, unknown>);
};
const submit = () => page.getByRole('button', { name: 'Create the workshop' }).click();

async function show(answer: () => Response = () => Response.json(report)): Promise<void> {
	asked.mockImplementation(async (path) =>
		path === '/api/workshops' ? Response.json(created, { status: 201 }) : answer(),
	);
	await texts.suggest('en');
	await texts.load('common', 'entry', 'refusals', 'prepare');
	await render(CreateForm, {});
}

beforeEach(() => {
	vi.stubGlobal('fetch', asked);
	localStorage.clear();
});
afterEach(() => {
	vi.unstubAllGlobals();
	asked.mockReset();
	localStorage.clear();
	history.replaceState(null, '', address);
});

const remember = () => {
	const seat = { participantId: 'p1', role: 'facilitator', title: 'Delivery promises', at: 1 };
	localStorage.setItem('seats', JSON.stringify({ w1: seat, w0: { ...seat, role: 'participant' } }));
	localStorage.setItem('links', JSON.stringify({ w1: { ...created, teamKey: 'team key' } }));
};

test('PR1 each template says what it is for and how long it takes; the first is chosen', async () => {
	await show();
	const names = [/^Experience Workshop .* 210\sminutes\.$/, /^Regular session .* 60\sminutes\.$/];
	for (const name of [...names, /^Readiness .* 100\sminutes\.$/])
		await expect.element(page.getByRole('radio', { name })).toBeVisible();
	await expect.element(page.getByRole('radio', { name: names[0]! })).toBeChecked();
	await page.getByRole('radio', { name: names[1]! }).click();
	await page.getByRole('textbox', { name: 'Title' }).fill('Next month');
	await submit();
	await expect.poll(sent).toEqual({
		...{ title: 'Next month', template: 'regular-session', language: 'en' },
		plan: unplanned,
	});
});

test('PR11 date, place and company can be said at once', async () => {
	await show();
	await page.getByRole('textbox', { name: 'Title' }).fill('Next month');
	await page.getByText('Date, place, currency and company').click();
	await page.getByLabelText('It begins').fill('2026-11-26T09:00');
	await page.getByLabelText('Place').fill('Hall 2');
	await page.getByLabelText('Who takes part').selectOptions('A circle of companies');
	await submit();
	await expect.poll(sent).toMatchObject({
		plan: { startsAt: '2026-11-26T09:00', place: 'Hall 2', scope: { kind: 'circle' } },
	});
});

test('PR1 a past workshop of this device gives its title, its agenda and its team', async () => {
	remember();
	await show();
	await page.getByRole('radio', { name: /^As last time: Delivery promises/ }).click();
	await expect.element(page.getByText('2 stages, 30 minutes: taken over.')).toBeVisible();
	await expect
		.element(page.getByRole('textbox', { name: 'Title' }))
		.toHaveValue('Delivery promises');
	expect(asked.mock.calls[0]?.[0]).toBe('/api/workshops/w1/report.json');
	expect(asked.mock.calls[0]?.[1]?.headers).toMatchObject({ 'x-seat': 'p1' });
	await submit();
	await expect.poll(sent).toEqual({
		...{ title: 'Delivery promises', template: 'regular-session', language: 'en' },
		plan: unplanned,
		teamKey: 'team key',
		agenda: [
			{ kind: 'review', title: '', minutes: 25 },
			{ kind: 'close', title: 'Goodbye', minutes: 5 },
		],
	});
});

test('CU7 the euro and the zone of this device are offered, and another choice is sent', async () => {
	await show();
	await page.getByRole('textbox', { name: 'Title' }).fill('Next month');
	await page.getByText('Date, place, currency and company').click();
	const currency = page.getByLabelText('Currency');
	await expect.element(currency).toHaveValue('EUR · Euro');
	await expect.element(page.getByLabelText('Time zone')).toHaveValue(zone.replaceAll('_', ' '));
	await expect.element(page.getByText('converts none of them')).toBeVisible();
	await currency.selectOptions('USD · US Dollar');
	await page.getByLabelText('Time zone').selectOptions('America/New York');
	await submit();
	await expect.poll(sent).toMatchObject({
		plan: { currency: 'USD', zone: 'America/New_York' },
	});
});

test('CU7 a past workshop brings what it counted by, but not over another choice', async () => {
	remember();
	const plan = { ...unplanned, currency: 'SEK', zone: 'Europe/Stockholm' };
	await show(() => Response.json({ ...report, plan }));
	await page.getByText('Date, place, currency and company').click();
	await page.getByLabelText('Currency').selectOptions('NOK · Norwegian Krone');
	await page.getByRole('radio', { name: /^As last time: Delivery promises/ }).click();
	await expect.element(page.getByLabelText('Time zone')).toHaveValue('Europe/Stockholm');
	await submit();
	await expect.poll(sent).toMatchObject({
		plan: { currency: 'NOK', zone: 'Europe/Stockholm' },
	});
});

test('PR1 a past workshop that cannot be read creates nothing and keeps what was typed', async () => {
	remember();
	const error = { code: 'wrong-key', message: 'No.', next: 'Ask.' };
	await show(() => Response.json({ error }, { status: 403 }));
	await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
	await page.getByRole('radio', { name: /^As last time/ }).click();
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent(/This link is not valid any more/);
	await submit();
	await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
	await page.getByRole('radio', { name: /^Readiness/ }).click();
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	expect(sent()).toBeUndefined();
	await submit();
	await expect.poll(sent).toMatchObject({ title: 'Mine', template: 'readiness' });
});

test('P27 a server that wants a key is given it, and what was typed stays', async () => {
	const refused = { error: { code: 'create-key', message: '', next: '' } };
	await show();
	asked.mockImplementation(async (_path, request) => {
		const { authorization } = { authorization: '', ...request?.headers };
		if (authorization === 'Bearer a key of the server') return Response.json(created);
		return Response.json(refused, { status: 403 });
	});
	await page.getByRole('textbox', { name: 'Title' }).fill('Next month');
	await submit();
	await expect.element(page.getByText(/a workshop is created with a key/)).toBeVisible();
	await page.getByRole('textbox', { name: 'Key of this server' }).fill(' a key of the server ');
	await submit();
	await expect.poll(() => localStorage.getItem('links')).toContain('w2');
	expect(localStorage.getItem('createKey')).toContain('"a key of the server"');
	expect(sent()).toMatchObject({ title: 'Next month' });
});
