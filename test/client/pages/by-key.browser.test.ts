import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { keepLinks } from '../../../client/connection/kept-links.ts';
import { seatAt } from '../../../client/connection/kept.ts';
import { byKey } from '../../../client/pages/by-key.ts';
import { texts } from '../../../client/text/texts.svelte.ts';

const asked = vi.fn<typeof fetch>();
const address = location.href;
const workshopId = 'w1';
const key = 'the key of the link';
const found = { workshopId, title: 'Delivery promises', language: 'en', role: 'facilitator' };

/** What was sent to take a seat. */
const joins = () =>
	asked.mock.calls
		.filter(([path]) => String(path).endsWith('/join'))
		.map(([, request]) => JSON.parse(String(request?.body)) as Record<string, unknown>);

beforeEach(async () => {
	vi.stubGlobal('fetch', asked);
	localStorage.clear();
	asked.mockImplementation(async (path) =>
		String(path).endsWith('/join')
			? Response.json({ participantId: 'f1', role: 'facilitator' }, { status: 201 })
			: Response.json(found),
	);
	await texts.load('common', 'entry', 'refusals');
});

afterEach(() => {
	vi.unstubAllGlobals();
	asked.mockReset();
	history.replaceState(null, '', address);
});

async function comeToTheDoor(): Promise<void> {
	const { asking } = await byKey(workshopId, key);
	expect(joins()).toEqual([]);
	await render(asking!.Form, { workshop: asking!.workshop, pass: { key } });
}

test('P15 who comes by a facilitator’s link says a name, by which the seat is known', async () => {
	await comeToTheDoor();
	await page.getByLabelText('Your name').fill(' Paul ');
	await page.getByRole('button', { name: 'Go in' }).click();
	await expect.poll(() => location.pathname).toBe('/w/w1');
	expect(joins()).toMatchObject([{ key, name: 'Paul', cookie: true }]);
	expect(seatAt(workshopId)).toMatchObject({ role: 'facilitator', name: 'Paul' });
});

test('P15 and may go in without one', async () => {
	await comeToTheDoor();
	await page.getByRole('button', { name: 'Go in' }).click();
	await expect.poll(() => location.pathname).toBe('/w/w1');
	expect(joins()).toHaveLength(1);
	expect(joins()[0]).not.toHaveProperty('name');
});

test('P15 whoever has just made the workshop here is in at once', async () => {
	keepLinks({
		...{
			workshopId,
			facilitatorKey: key,
			joinKey: 'j',
			screenKey: 's',
			observerKey: 'o',
			cohostKey: 'c',
		},
		...{ joinCode: 'KM4T7Q', teamId: 't', teamKey: 'k' },
	});
	expect(await byKey(workshopId, key)).toEqual({});
	expect(joins()).toHaveLength(1);
	expect(location.pathname).toBe('/w/w1');
});

test.each([
	['person-removed', 'screen', 1],
	['no-seat', 'screen', 1],
	['in-lobby', 'screen', 0],
	[null, 'screen', 0],
] as const)(
	'P23 with a good link a device whose seat is %s, as %s, takes %i new one',
	async (code, role, taken) => {
		const kept = { participantId: 's1', role, title: 'Delivery promises', at: 1 };
		localStorage.setItem('seats', JSON.stringify({ 'w1/screen': kept }));
		asked.mockImplementation(async (path) => {
			if (String(path).endsWith('/join'))
				return Response.json({ participantId: 's2', role }, { status: 201 });
			if (!String(path).endsWith('/seat')) return Response.json({ ...found, role });
			const refused = { error: { code, message: '', next: '' } };
			return code ? Response.json(refused, { status: 403 }) : Response.json(kept);
		});
		expect(await byKey(workshopId, key)).toEqual({});
		expect(joins()).toHaveLength(taken);
		expect(location.pathname).toBe('/w/w1/screen');
		expect(seatAt('w1/screen')?.participantId).toBe(taken ? 's2' : 's1');
	},
);

test('P44 who comes by a company’s link is told of which, and types none', async () => {
	asked.mockImplementation(async (path) =>
		String(path).endsWith('/join')
			? Response.json({ participantId: 'p1', role: 'participant' }, { status: 201 })
			: Response.json({ ...found, role: 'participant', company: 'Acme' }),
	);
	await comeToTheDoor();
	await expect.element(page.getByText('Company: Acme')).toBeVisible();
	expect(page.getByRole('textbox', { name: /Company/ }).elements()).toEqual([]);
	await page.getByLabelText('Your name').fill('Noor');
	await page.getByText('Sales', { exact: true }).click();
	await page.getByRole('button', { name: 'Join' }).click();
	await expect.poll(() => joins()).toHaveLength(1);
	expect(joins()[0]).not.toHaveProperty('company');
});
