import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { keepLinks, keepTeam } from '../../../client/connection/kept-links.ts';
import { keepSeat } from '../../../client/connection/kept.ts';
import KnownWorkshops from '../../../client/pages/KnownWorkshops.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import { violationsIn } from '../../support/violations.ts';

const noon = Date.UTC(2026, 10, 26, 12);
const dayOf = (day: number) => noon + day * 86_400_000;
const seat = (workshop: string, title: string, day: number) =>
	keepSeat(workshop, {
		participantId: `at ${workshop}`,
		role: 'facilitator',
		title,
		at: dayOf(day),
	});
const made = (workshopId: string, teamId: string) =>
	keepLinks({
		...{
			workshopId,
			facilitatorKey: 'f',
			joinKey: 'j',
			screenKey: 's',
			observerKey: 'o',
			cohostKey: 'c',
		},
		...{ joinCode: 'KM4T7Q', teamId, teamKey: 'k' },
	});
const teams = page.getByRole('list').last();
const hrefs = () =>
	[...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

beforeEach(async () => {
	localStorage.clear();
	await texts.load('common', 'entry');
});

test('a device that knows nothing says nothing', async () => {
	await render(KnownWorkshops);
	expect(document.querySelector('section')).toBeNull();
});

test('the home page leads to the teams that this device knows, the latest first and each once', async () => {
	seat('w1', 'Delivery promises', 1);
	made('w1', 't1');
	seat('w2', 'Regular session', 3);
	made('w2', 't1');
	seat('w3', 'Somebody else’s', 4);
	keepTeam('t2', { key: 'k', title: 'Launches', at: dayOf(2) });
	keepTeam('t1', { key: 'k', title: 'Delivery promises', at: dayOf(1) });
	await render(KnownWorkshops);
	await expect.element(page.getByRole('heading', { name: 'What your teams agreed' })).toBeVisible();
	expect(hrefs()).toEqual(['/w/w3', '/w/w2', '/w/w1', '/team/t1', '/team/t2']);
	await expect.element(teams).toHaveTextContent(/Regular session.*Launches/);
	expect(await violationsIn('section')).toEqual([]);
});

test('a team whose latest workshop is erased is called by an earlier one, or a team', async () => {
	seat('w1', 'Delivery promises', 1);
	made('w1', 't1');
	keepTeam('t1', { key: 'k', title: '', at: dayOf(2) });
	keepTeam('t2', { key: 'k', title: '', at: dayOf(0) });
	await render(KnownWorkshops);
	await expect.element(teams).toHaveTextContent(/Delivery promises.*A team/);
});
