import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { exported, openReport } from '../support/importing.ts';
import { openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { lookIntoDialogs } from './pseudo-dialogs.ts';
import { greek } from './pseudo-script.ts';

/** What a page says in plain letters: in its text, its labels, its placeholders, its title; dates are no words, nor are names. */
const plainWords = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const said = new Set<string>([document.title]);
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (!node.parentElement?.closest('script, style, noscript, time, code, [translate=no]'))
				said.add(node.textContent ?? '');
		const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
		for (const element of document.querySelectorAll('*'))
			for (const name of named) said.add(element.getAttribute(name) ?? '');
		// A dressed text may stand inside another: from the innermost outwards.
		const undressed = (text: string): string => {
			const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
			return rest === text ? text : undressed(rest);
		};
		return [...said].map(undressed).filter((text) => /\p{Script=Latin}{2}/u.test(text));
	});

/** No page has a word that did not come from the catalogue; codes and addresses are not words. */
async function expectNoPlainWord(page: Page, what: string, codes: readonly string[]) {
	const words = (await plainWords(page)).filter(
		(text) => !codes.some((code) => text.includes(code)),
	);
	expect(words, `plain words on ${what}`).toEqual([]);
}

const heading = (page: Page) => page.locator('main h1').first();

test('under the pseudo-language no page shows a word that is not in the catalogue', async () => {
	const { url } = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(url, greek);
	onTestFinished(() => play.close());
	const { facilitatorKey, screenKey, observerKey, joinCode } = play.created;
	const codes = [joinCode, new URL(url).host];
	const browser = await openBrowser();
	const open = async (path: string) => {
		const context = await browser.newContext({ reducedMotion: 'reduce' });
		await context.addInitScript(() => localStorage.setItem('language', 'qps'));
		const page = await context.newPage();
		await page.goto(`${url}${path}`);
		await heading(page).waitFor();
		return page;
	};
	for (const path of ['/', '/join', '/join/NOTHERE', '/nowhere', `/w/${play.workshop}`])
		await expectNoPlainWord(await open(path), path, codes);

	const participant = await open(`/join/${joinCode}`);
	await expectNoPlainWord(participant, 'the form at the door', codes);
	await participant.locator('button[type=submit]').click();
	await expectNoPlainWord(participant, 'the form at the door with its errors', codes);
	await participant.locator('input[name=name]').fill('λλλ');
	await participant.locator('input[type=radio]').first().check();
	await participant.locator('button[type=submit]').click();
	const facilitator = await open(`/w/${play.workshop}#${facilitatorKey}`);
	await expectNoPlainWord(facilitator, 'the door of who leads', codes);
	await facilitator.locator('button[type=submit]').click();
	const pages = {
		participant,
		facilitator,
		screen: await open(`/w/${play.workshop}/screen#${screenKey}`),
	};
	const expectWordless = async (step: string) => {
		for (const [who, page] of Object.entries(pages))
			await expectNoPlainWord(page, `the page of the ${who} at ${step}`, codes);
	};
	/** Does something that shows everybody something else. */
	const turn = async (act: () => Promise<unknown>) => {
		const before = await heading(participant).innerText();
		await act();
		await expect.poll(() => heading(participant).innerText()).not.toBe(before);
	};
	await participant.locator('header').first().waitFor();
	await expectWordless('the welcome');
	await turn(() => play.write());
	await expectWordless('writing');
	await turn(() => play.reveal());
	await expectWordless('that’s us');
	await turn(() => play.sort());
	await expectWordless('the themes');
	for (const entry of [0, 1]) {
		await participant.locator('[data-sorted] [aria-haspopup=menu]').first().click();
		await participant.locator('[role=menuitem]:visible').nth(entry).click();
		await participant.locator('dialog[open]').waitFor();
		await expectWordless(`entry ${entry} of a card's menu`);
		await participant.keyboard.press('Escape');
	}
	await turn(() => play.openVote());
	await expectWordless('the vote');
	await play.vote();
	await turn(() => play.showMap());
	await expectWordless('the map');
	await turn(() => play.agreeOnStrategy());
	await expectWordless('the strategy');
	await turn(() => play.pickFocus());
	await expectWordless('the focus check');
	await turn(() => play.showFocus());
	await expectWordless('the focus that is shown');
	await turn(() => play.goTo('break'));
	await expectWordless('the break');
	await lookIntoDialogs(pages, (page, what) => expectNoPlainWord(page, what, codes));
	const observer = await open(`/w/${play.workshop}#${observerKey}`);
	await expectNoPlainWord(observer, 'the door of who looks on', codes);
	await observer.locator('input[name=name]').fill('λλλ');
	await observer.locator('button[type=submit]').click();
	await observer.locator('header').first().waitFor();
	await expectNoPlainWord(observer, 'the page of who looks on', codes);
	await observer.context().close();
	await turn(() => play.tellCases());
	await play.chooseCases();
	await participant.locator('[data-voted]').first().waitFor();
	await expectWordless('the cases');
	await participant.locator('[data-case]').first().click();
	await pages.facilitator.locator('[data-case]').first().click();
	await expectWordless('a case');
	await turn(() => play.makeTables());
	await expectWordless('the tables');
	await play.work();
	await participant.locator('textarea').first().waitFor();
	await expectWordless('the work at the tables');
	await turn(() => play.discuss());
	await expectWordless('the dialogue');
	await turn(() => play.goTo('agreements'));
	for (const id of greek.sealOrder) await play.agreeOn(id);
	await play.draft('a6');
	await expectWordless('the agreements');
	for (const label of ['a1', 'a7']) {
		for (const page of [participant, pages.facilitator])
			await page.locator(`[data-label=${label}] button`).first().click();
		await expectWordless(`agreement ${label}`);
		for (const page of [participant, pages.facilitator])
			await page.locator('main header button').first().click();
	}
	await turn(() => play.sayGoodbye());
	await expectWordless('the close');
	await play.facilitator.act({ type: 'ShowScores' });
	await pages.screen.locator('figure').first().waitFor();
	await expectWordless('the close with its scores');
	for (const kind of ['review', 'readiness', 'talk'] as const) {
		await play.facilitator.act({
			...{ type: 'AddStage', stage: kind, kind, title: '', minutes: 10, before: null },
		});
		await turn(() => play.goTo(kind));
		await expectWordless(`the stage ${kind}`);
	}
	const brought = await openReport(url, await exported(url, play.created));
	const record = await open(`/w/${brought.workshopId}#${brought.facilitatorKey}`);
	await record.locator('button[type=submit]').click();
	await record.locator('nav').first().waitFor();
	await expectNoPlainWord(record, 'a record', [...codes, brought.joinCode]);
	const { teamId, teamKey } = play.created;
	const register = await open(`/team/${teamId}#${teamKey}`);
	for (const details of await register.locator('summary').all()) await details.click();
	await expectNoPlainWord(register, 'the register', codes);
}, 240_000);
