import { expect, onTestFinished, test } from 'vitest';
import { realEffects } from '../../server/effects.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { ask } from '../support/ask.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { Player } from '../support/players.ts';
import { script, type Script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';

/** The script with each of its days three years later. */
const later = JSON.parse(
	JSON.stringify(script).replace(/\b(20\d\d)(?=-\d\d-\d\d\b)/g, (year) => `${Number(year) + 3}`),
) as Script;

/** The night in which the clocks turn back: in Amsterdam it is the 28th already, in UTC the 27th. */
const night = Date.UTC(2029, 9, 27, 22, 30);
const plan = { startsAt: null, place: '', scope: null, currency: 'SEK', zone: 'Europe/Amsterdam' };

test('CU3, CU4 in 2029 a team in Amsterdam meets, seals and looks again by its own day', async () => {
	const clock = { now: night };
	const server = await boatWithPages({ effects: { ...realEffects, now: () => clock.now } });
	const play = await WirePlay.open(server.url, later, undefined, { plan });
	onTestFinished(() => play.close());
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.discuss();
	await play.agree();
	const { teamId, teamKey, workshopId, facilitatorKey } = play.created;

	const report = await fetch(`${server.url}/api/workshops/${workshopId}/report.md`, {
		headers: { authorization: `Bearer ${facilitatorKey}` },
	});
	expect(report.headers.get('content-disposition')).toContain('-2029-10-28.md');
	const told = await report.text();
	expect(told).toContain('Report of 28 October 2029');
	expect(told).toMatch(/SEK\s203,000/);
	expect(told).not.toContain('27 October');

	const next = await ask<CreateAnswer>(`${server.url}/api/workshops`, {
		...{ title: 'The second session', template: 'regular-session', language: 'en', teamKey },
	});
	const host = await Player.join(server.url, next.workshopId, { key: next.facilitatorKey });
	onTestFinished(() => host.leave());
	expect(host.view.room.plan).toEqual(plan);
	const [first] = host.view.room.earlier.agreements;
	const keep = (reviewOn: string) =>
		host.act({
			...{ type: 'DecideReview', agreement: first!.id, decision: 'keep', reason: '', reviewOn },
		});
	await expect(keep('2029-10-28')).rejects.toThrow(/review-day-missing/);
	await keep('2029-10-29');
	await host.act({
		...{ type: 'SetRhythm' },
		rhythm: { from: '2029-10-28', every: 1, nth: null, time: '09:00', minutes: 60 },
	});
	const register = await fetch(`${server.url}/api/teams/${teamId}/register`, {
		headers: { authorization: `Bearer ${teamKey}` },
	});
	const kept = (await register.json()) as TeamRegister;
	expect(kept.agreements.every(({ sealedAt }) => sealedAt === night)).toBe(true);

	const browser = await openBrowser();
	const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-GB' });
	const page = await context.newPage();
	const readAt = async (moment: number) => {
		clock.now = moment;
		await page.clock.setSystemTime(moment);
		await page.goto(`${server.url}/`);
		await page.goto(`${server.url}/team/${teamId}#${teamKey}`);
		const line = page.locator('[data-agreement]').filter({ hasText: first!.text.statement });
		return line.first().innerText();
	};
	// The last hour of the day on which it is due, and the first one after it; in New York it is the 29th all along.
	expect(await readAt(Date.UTC(2029, 9, 29, 22, 30))).toMatch(/Due/);
	await page
		.getByText('Sunday 4 November 2029')
		.or(page.getByText('4 November 2029'))
		.first()
		.waitFor();
	const after = await readAt(Date.UTC(2029, 9, 29, 23, 30));
	expect(after).toMatch(/Overdue/i);
	expect(after).toContain('28 October 2029');
});
