import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { changed, type Script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';
import { twoSides } from '../../shared/workshop/sides.ts';

/** Everything that people write is set in this script's letters, which no catalogue uses. */
const inGreek = (text: string) => text.replace(/[a-z]/gi, 'λ');

const greek: Script = changed((copy) => {
	const { workshop, participants, conflicts, themes, thatsUs, strategy, cases, agreements } = copy;
	thatsUs.rewritten = [];
	workshop.title = inGreek(workshop.title);
	participants.forEach((person, index) => {
		person.name = `${inGreek(person.name)} ${index}`;
		person.company = inGreek(person.company);
		if (person.function) person.function = inGreek(person.function);
	});
	themes.forEach((theme, index) => (theme.title = `${inGreek(theme.title)} ${index}`));
	conflicts.forEach((card, index) => {
		card.title = `${inGreek(card.title)} ${index}`;
		card.salesWants = inGreek(card.salesWants);
		card.operationsWants = inGreek(card.operationsWants);
		card.sharedInterest = inGreek(card.sharedInterest);
		card.example = inGreek(card.example);
	});
	strategy.statement = inGreek(strategy.statement);
	strategy.objectives.forEach((objective, index) => {
		objective.title = `${inGreek(objective.title)} ${index}`;
		for (const field of ['businessGoal', 'indicator', 'baseline', 'target', 'horizon'] as const)
			objective[field] = inGreek(objective[field]);
		for (const side of twoSides) objective.asks[side] = inGreek(objective.asks[side]);
	});
	cases.forEach((story, index) => {
		story.title = `${inGreek(story.title)} ${index}`;
		for (const field of ['situation', 'salesSaw', 'operationsSaw', 'question'] as const)
			story[field] = inGreek(story[field]);
		story.timeline = story.timeline.map(inGreek);
	});
	for (const sheet of Object.values(copy.groups.worksheets)) {
		for (const field of ['sales', 'operations', 'proposal', 'firstStep'] as const)
			sheet[field] = inGreek(sheet[field]);
		for (const side of ['salesForOperations', 'operationsForSales'] as const)
			sheet.swapSeats[side] = inGreek(sheet.swapSeats[side]);
		for (const list of ['rootCauses', 'options', 'risks'] as const)
			sheet[list] = sheet[list].map(inGreek);
	}
	const { keep, change, topics, visits } = copy.close;
	for (const said of [keep, change, topics])
		for (const person of Object.keys(said)) said[person] = inGreek(said[person]!);
	for (const visit of visits) visit.text = inGreek(visit.text);
	for (const point of copy.dialogue) {
		point.text = inGreek(point.text);
		if (point.answer) point.answer = inGreek(point.answer);
	}
	for (const tapped of Object.values(copy.replay)) tapped.how = inGreek(tapped.how);
	for (const { reservation = {}, object = {} } of Object.values(copy.consents))
		for (const said of [reservation, object])
			for (const person of Object.keys(said)) said[person] = inGreek(said[person]!);
	for (const one of agreements) {
		one.statement = inGreek(one.statement);
		one.firstStep = inGreek(one.firstStep);
		one.scope = inGreek(one.scope);
		if (one.thenTradeOff) one.thenTradeOff = `a3 ${inGreek(one.thenTradeOff)}`;
		for (const effect of Object.values(one.effects)) effect.why = inGreek(effect.why);
		for (const field of ['indicator', 'baseline', 'target'] as const)
			if (one.measure) one.measure[field] = inGreek(one.measure[field]);
	}
});

/** What a page says in plain letters: in its text, its labels, its placeholders, its title; dates are no words. */
const plainWords = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const said = new Set<string>([document.title]);
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (!node.parentElement?.closest('script, style, noscript, time, code'))
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
	const { facilitatorKey, screenKey, joinCode } = play.created;
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
	const { teamId, teamKey } = play.created;
	const register = await open(`/team/${teamId}#${teamKey}`);
	for (const details of await register.locator('summary').all()) await details.click();
	await expectNoPlainWord(register, 'the register', codes);
});
