import { expect, onTestFinished, test } from 'vitest';
import { complaintsOf, openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { script } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';

test('N25, N27, F38 an agreement is made of a case on a phone, mended there, and found in the list', async () => {
	const server = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(server.url, script);
	onTestFinished(() => play.close());
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	const browser = await openBrowser();
	const context = await browser.newContext({
		...{ locale: 'en-GB', reducedMotion: 'reduce', hasTouch: true },
		viewport: { width: 360, height: 740 },
	});
	const page = await context.newPage();
	const complaints = complaintsOf(page);
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	const focused = () =>
		page.evaluate(() => {
			const at = document.activeElement;
			const isField = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
			return (isField && at.labels?.[0]?.textContent?.trim()) || '';
		});

	await page.goto(`${server.url}/join/${play.created.joinCode}`);
	await page.getByLabel('Your name').fill('Robin');
	await page.getByText('Operations', { exact: true }).first().click();
	await button(/^Join$/).click();
	const [story] = script.cases;
	await button(story!.title).click();
	await button(/^Make an agreement of it/).click();
	await expect.poll(focused).toMatch(/^Statement/);
	await page.keyboard.type('Planning answers every call for a rush order within the hour');

	// What is saved and what rests on what is known to everybody.
	const { facilitator } = play;
	await expect.poll(() => Object.keys(facilitator.view.room.agreements)).toHaveLength(1);
	await button('Still missing: First step').click();
	await page.getByLabel('First step', { exact: true }).click();
	await button('Still missing: Review date').click();
	await page.getByLabel('Review date', { exact: true }).click();
	await page.getByLabel('Statement', { exact: true }).click();
	await button(/^Look again on/).click();
	await expect.poll(focused).toMatch(/^Review date/);
	await button('Write the first step').click();
	await expect.poll(focused).toMatch(/^First step/);
	await page.keyboard.type('Name who answers');
	await button('Back to where you were').click();
	await expect.poll(() => page.locator(':focus').innerText()).toMatch(/^Make an agreement of it/);

	// The page goes where the room goes, and the draft is there whole.
	await play.goTo('agreements');
	await button('Open a1').click();
	await expect
		.poll(() => page.getByLabel('First step', { exact: true }).inputValue())
		.toBe('Name who answers');
	await page.getByRole('list', { name: 'What it rests on' }).getByText(story!.title).waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	expect(complaints).toEqual([]);
});
