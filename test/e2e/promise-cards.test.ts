import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import {
	noPromise,
	promiseLimits,
	promiseParts,
	type PromiseCard,
	type PromisePart,
} from '../../shared/check/promise-card.ts';
import { complaintsOf, openBrowser } from '../support/browser.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runServer } from '../support/running-server.ts';
import { changed, find } from '../support/script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WirePlay } from '../support/wire-play.ts';

/** In the widest letter, without a blank. */
const wide = (lengthOf: (part: PromisePart) => number): PromiseCard => {
	const card = noPromise();
	for (const part of promiseParts) card[part] = 'W'.repeat(lengthOf(part));
	return card;
};
/** As long as each part may be, and as long as a card may be to be printed larger. */
const played = changed(({ agreements }) => {
	find(agreements, 'a2').promise = wide((part) => promiseLimits[part]);
	find(agreements, 'a3').promise = wide(() => 54);
	find(agreements, 'a4').promise = wide(() => 30);
	find(agreements, 'a5').promise = wide(() => 17);
});

const mine = [
	'Sales may promise alone up to the free capacity on Thursday’s list',
	'Beyond that: ask planning, who answers within the hour',
	'Above 5 % of a line: decided by the joint check',
];
const bare = (words: string) => words.replaceAll(/\s/g, '');
const times = (text: string, words: string) => text.split(bare(words)).length - 1;

/** What comes out of the printer: paper, as the page itself asks for it. */
const printed = async (page: Page) =>
	readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));

/** Parts of cards that reach over the edge of theirs. */
const cutOff = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.sheet article')]
			.filter(
				(card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth,
			)
			.map((card) => card.getAttribute('data-promise')),
	);

test('Z16, R22 promise cards of what is sealed are printed pocket size, eight on a sheet', async () => {
	const server = await runServer({ DATA_DIR: await temporaryFolder() });
	const play = await WirePlay.open(server.url, played);
	onTestFinished(() => play.close());
	await play.play();
	await play.agreeOnStrategy();
	await play.tellCases();
	await play.agree();
	const browser = await openBrowser();
	const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
	const page = await context.newPage();
	const complaints = complaintsOf(page);
	const { workshop, created } = play;
	const button = (name: string | RegExp) => page.getByRole('button', { name });
	const back = () => button(/^Back$/).click();

	// One agreement in the room: a card for everybody's pocket.
	await page.goto(`${server.url}/w/${workshop}#${created.facilitatorKey}`);
	await button('Go in').click();
	await button('Open a1').click();
	await button('Print the promise card …').click();
	await page.getByRole('heading', { name: 'Promise cards to print' }).waitFor();
	const [sheet, ...others] = await printed(page);
	expect(others).toEqual([]);
	expect(sheet).toMatchObject({ width: 210, height: 297 });
	for (const line of mine) expect(times(sheet!.text, line)).toBe(8);
	expect(times(sheet!.text, 'a1')).toBe(8);
	await page.emulateMedia({ media: 'print' });
	const card = (await page.locator('.sheet article').nth(1).boundingBox())!;
	const inMm = (pixels: number) => Math.round((pixels * 25.4) / 96);
	expect([inMm(card.x), inMm(card.y), inMm(card.width), inMm(card.height)]).toEqual([
		...[105, 0],
		...[105, 74],
	]);
	await page.emulateMedia({ media: null });
	await page.getByLabel('How many of each card').selectOption('24');
	const three = await printed(page);
	expect(three.map(({ text }) => times(text, mine[0]!))).toEqual([8, 8, 8]);

	// The way back leads to the button, and the page prints itself again.
	await back();
	await expect.poll(() => page.locator(':focus').innerText()).toBe('Print the promise card …');
	const [own] = await printed(page);
	expect(times(own!.text, mine[0]!)).toBe(1);

	// The register has those of all that stands, each once and whole.
	await page.goto(`${server.url}/team/${created.teamId}#${created.teamKey}`);
	await button('Print 5 promise cards …').click();
	await page.getByRole('heading', { name: 'Promise cards to print' }).waitFor();
	const [all, ...more] = await printed(page);
	expect(more).toEqual([]);
	for (const line of mine) expect(times(all!.text, line)).toBe(1);
	for (const [label, length] of [
		['a2', 80],
		['a3', 54],
		['a4', 30],
		['a5', 17],
	] as const)
		expect(times(all!.text, `decided by ${'W'.repeat(length)}Sealed`), label).toBe(1);
	await page.emulateMedia({ media: 'print' });
	expect(await cutOff(page)).toEqual([]);
	expect(complaints).toEqual([]);
});
