import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import type { TeamDeed } from '../../../shared/logbook/team-logbook.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const address = location.href;
const at = new Date(2026, 10, 25, 17, 5).getTime();
const deeds: TeamDeed[] = [
	{ at, what: 'workshop-erased', by: 'facilitator' },
	{ at: at + 60_000, what: 'workshop-erased', by: 'retention' },
	{ at: at + 120_000, what: 'register-taken', by: 'link', as: 'csv' },
];
let asked: string[];

const [workshop] = scriptRegister().workshops;
const sits = (role: string, id = workshop!.id) =>
	localStorage.setItem(
		'seats',
		JSON.stringify({ [id]: { participantId: 'host', role, title: 'Room', at: 1 } }),
	);

beforeEach(async () => {
	localStorage.clear();
	asked = [];
	vi.stubGlobal('fetch', async (path: string) => {
		asked.push(path);
		if (path.endsWith('/logbook')) return Response.json({ deeds });
		return Response.json(path.endsWith('/flaws') ? { flaws: [] } : scriptRegister());
	});
	await page.viewport(360, 740);
});
afterEach(async () => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', address);
	await page.viewport(390, 844);
});

const lines = () => page.getByRole('listitem').filter({ hasText: /erased|taken/ });

test('LB8, LB9 whoever leads a workshop of the team reads what was done, the newest first', async () => {
	sits('facilitator');
	await showTeam();
	await page.getByText('Team’s logbook').click();
	await expect.element(lines().first()).toHaveTextContent('as a table, by the team’s link.');
	await expect.element(lines().last()).toHaveTextContent('A workshop was erased by a facilitator.');
	expect(await violationsIn(document.body)).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('LB8 it is read in Dutch', async () => {
	sits('facilitator');
	await showTeam(undefined, 'nl');
	await page.getByText('Logboek van het team').click();
	await expect.element(page.getByText('Een begeleider heeft een workshop gewist.')).toBeVisible();
});

test.each([
	['leads none', 'participant', undefined],
	['leads one of another team', 'facilitator', 'elsewhere'],
])('LB8 of whoever %s it is not even asked for', async (_, role, id) => {
	sits(role, id);
	await showTeam();
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect.poll(() => asked.some((path) => path.endsWith('/flaws'))).toBe(true);
	expect(asked.filter((path) => path.endsWith('/logbook'))).toEqual([]);
});
