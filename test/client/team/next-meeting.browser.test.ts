import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import { dayIn } from '../../../client/text/days.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import { dayOf, daysAfter } from '../../../shared/check/day.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { nextDay, type Rhythm } from '../../../shared/workshop/rhythm.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const today = dayOf(Date.now());
const rhythm: Rhythm = { from: '2026-01-06', every: 1, nth: 1, time: '09:00', minutes: 60 };
const on = nextDay(rhythm, today);

/** A team that meets every first Tuesday, with something of each kind left open. */
function meeting(): TeamRegister {
	const register = scriptRegister();
	register.workshops[0]!.rhythm = { at: Date.UTC(2026, 0, 2), rhythm };
	register.agreements.forEach((record, index) => {
		record.text.reviewOn = index === 0 ? on : daysAfter(on, 90);
	});
	register.left = [
		{
			workshop: register.workshops[0]!.id,
			points: [{ id: 'point', kind: 'challenge', text: 'Who pays for the truck?', answer: '' }],
			themes: [{ id: 'theme', title: 'Launches without warning' }],
			topics: [{ id: 'topic', title: 'Minimum orders' }],
			questions: [
				{
					...{ id: 'question', text: 'Margin or volume?', at: 0, due: null },
					...{ about: { kind: 'free', id: null }, answer: '', answeredAt: null },
				},
			],
			...{ actions: [], settled: [], ended: [] },
		},
	];
	return register;
}

leaveNothingBehind();

test('W21 the next session is proposed from the rhythm, with what comes up then', async () => {
	await page.viewport(360, 800);
	answerWith(meeting());
	await showTeam();
	const next = page.getByRole('region', { name: 'Next session' });
	await expect.element(next).toHaveTextContent(`${dayIn(texts.locale, on)}, 09:00`);
	await expect
		.element(next)
		.toHaveTextContent(/Proposed by the rhythm.*The first Tuesday of the month, 09:00, 60 minutes/);
	for (const [kind, text] of [
		['Agreements to look at', /^a1 /],
		['Questions to the strategy without an answer', 'Margin or volume?'],
		['Parked points', 'Who pays for the truck?'],
		['Themes that nobody has worked on', 'Launches without warning'],
		['Topics that you chose', 'Minimum orders'],
	] as const) {
		await expect.element(next.getByRole('heading', { name: kind })).toBeVisible();
		await expect.element(next.getByRole('listitem').filter({ hasText: text })).toBeVisible();
	}
	expect(next.getByRole('listitem').elements()).toHaveLength(5);
	await expect.element(page.getByLabelText(/^It begins/)).toHaveValue(`${on}T09:00`);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	expect(await violationsIn(next.element())).toEqual([]);
});

test('PR16 all sessions are taken along as one event, the same each time', async () => {
	const files: Blob[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
		files.push(file as Blob);
		return 'blob:nothing';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
	answerWith(meeting());
	await showTeam();
	const take = page.getByRole('button', { name: 'Add all sessions to your calendar' });
	await take.click();
	await take.click();
	const [one, other] = await Promise.all(files.map((file) => file.text()));
	vi.restoreAllMocks();
	expect(one).toContain('RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU\r\n');
	expect(other).toBe(one);
});

test('W21 in Dutch, where nothing was left open', async () => {
	const register = meeting();
	register.left = [];
	register.agreements = [];
	answerWith(register);
	await showTeam(undefined, 'nl');
	const next = page.getByRole('region', { name: 'Volgende sessie' });
	await expect.element(next).toHaveTextContent(/De eerste dinsdag van de maand, 09:00 uur/);
	await expect.element(next).toHaveTextContent(/Er wacht niets op/);
});
