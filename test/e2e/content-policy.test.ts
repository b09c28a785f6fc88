import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { complaintsOf, openBrowser } from '../support/browser.ts';
import { exported, openReport } from '../support/importing.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { reworded } from './pseudo-script.ts';

/** As markup it would ask for a picture, which is not there, and then run what it says. */
const payload = '<img src=x onerror=hurt()>';
const hostile = reworded((text) => `${payload}${text}`);

/** A page with all that its browser says against it: complaints, and what it asked for because of a payload. */
interface Watched {
	page: Page;
	who: string;
	against: string[];
}

test('P38 a text never becomes markup on any page, and no page does what its policy refuses', async () => {
	const { url } = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(url, hostile);
	onTestFinished(() => play.close());
	const { facilitatorKey, screenKey, observerKey, joinCode, teamId, teamKey } = play.created;
	const browser = await openBrowser();
	const open = async (who: string, path: string, width = 1280): Promise<Watched> => {
		const context = await browser.newContext({
			...{ locale: 'en-GB', reducedMotion: 'reduce' },
			viewport: { width, height: 800 },
		});
		const page = await context.newPage();
		const against = complaintsOf(page);
		page.on('request', (request) => {
			if (/\/x$/.test(request.url())) against.push(`asked for ${request.url()}`);
		});
		await page.goto(`${url}${path}`);
		await page.locator('main h1').first().waitFor();
		return { page, who, against };
	};
	const enter = async ({ page }: Watched) => {
		await page.locator('button[type=submit]').click();
		await page.locator('header').first().waitFor();
	};
	const expectText = async ({ page, who, against }: Watched, where: string) => {
		expect(await page.locator('img').count(), `pictures on ${who} ${where}`).toBe(0);
		expect(against, `said against ${who} ${where}`).toEqual([]);
	};
	const expectShown = (one: Watched, where: string) =>
		expect
			.poll(() => one.page.locator('body').innerText(), { message: `${one.who} ${where}` })
			.toContain(payload);

	for (const path of ['/', '/join', `/w/${play.workshop}`, `/w/${play.workshop}/report`])
		await expectText(await open('whoever opens', path), path);

	const participant = await open('the participant', `/join/${joinCode}`, 390);
	await expectShown(participant, 'at the door');
	await participant.page.locator('input[name=name]').fill(`${payload}Vera`);
	await participant.page.locator('input[type=radio]').first().check();
	await enter(participant);
	const facilitator = await open('the facilitator', `/w/${play.workshop}#${facilitatorKey}`);
	await enter(facilitator);
	const observer = await open('the observer', `/w/${play.workshop}#${observerKey}`);
	await observer.page.locator('input[name=name]').fill(`${payload}Olga`);
	await enter(observer);
	const screen = await open('the screen', `/w/${play.workshop}/screen#${screenKey}`, 1920);
	const all = [participant, facilitator, observer, screen];

	/** Whoever `reads` finds the words as they were written; nobody's page takes them for anything else. */
	const look = async (where: string, reads: readonly Watched[] = [facilitator, participant]) => {
		for (const one of reads) await expectShown(one, where);
		for (const one of all) await expectText(one, where);
	};
	await look('at the welcome', [facilitator]);
	await play.write();
	await look('while all write', [facilitator]);
	await play.reveal();
	await look('at the cards', all);
	await play.sayThatsUs();
	await play.sort();
	await look('at the themes', all);
	await play.openVote();
	await look('at the vote');
	await play.vote();
	await play.showMap();
	await look('at the map', all);
	await play.agreeOnStrategy();
	await look('at the strategy');
	await play.pickFocus();
	await play.showFocus();
	await look('at the focus');
	await play.tellCases();
	await look('at the cases');
	await play.chooseCases();
	await play.makeTables();
	await look('at the tables');
	await play.work();
	await look('while the tables work', [facilitator, participant]);
	await play.discuss();
	await look('at the dialogue');
	await play.goTo('agreements');
	for (const id of hostile.sealOrder.slice(0, 2)) await play.agreeOn(id);
	await look('at the agreements');
	for (const one of [participant, facilitator])
		await one.page.locator('[data-label=a1] button').first().click();
	await look('at an agreement');
	for (const one of [participant, facilitator])
		await one.page.locator('main header button').first().click();
	await play.sayGoodbye();
	await play.facilitator.act({ type: 'ShowScores' });
	await look('at the close', [facilitator, screen]);
	for (const kind of ['review', 'readiness', 'talk'] as const) {
		await play.facilitator.act({
			...{ type: 'AddStage', stage: kind, kind, title: payload, minutes: 10, before: null },
		});
		await play.goTo(kind);
		await look(`at the ${kind}`, [facilitator]);
	}
	const team = await open('the team', `/team/${teamId}#${teamKey}`);
	await expectShown(team, 'at its register');
	for (const details of await team.page.locator('summary').all()) await details.click();
	await expectText(team, 'at its register');
	const brought = await openReport(url, await exported(url, play.created));
	const record = await open('whoever opens', `/w/${brought.workshopId}#${brought.facilitatorKey}`);
	await enter(record);
	await expectShown(record, 'a record');
	await expectText(record, 'a record');
});
