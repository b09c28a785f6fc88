import type { BrowserContext, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { addCard, cardTexts, readCards } from '../../shared/board/conflict-card.ts';
import { orderAt } from '../../shared/board/order.ts';
import { boardName, privateName } from '../../shared/workshop/documents.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { elsewhere, familyNames, payloads, type Payload } from '../support/hostile/payloads.ts';
import { newId } from '../support/players.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';

const all = payloads(500);

async function open() {
	const server = await boatWithPages();
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 6));
	onTestFinished(() => play.close());
	return play;
}

/** A browser's window, and what ran or left in it. */
class Watch {
	readonly ran: number[] = [];
	readonly left: string[] = [];

	async over(context: BrowserContext): Promise<this> {
		await context.exposeFunction('__ran', (number: number) => this.ran.push(number));
		context.on('request', (request) => {
			if (request.url().includes(elsewhere)) this.left.push(request.url());
		});
		context.on('page', (page) => page.on('dialog', (dialog) => dialog.dismiss()));
		return this;
	}
}

/** Everything that a page shows as text, what stands in its fields too. */
const shownOn = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
		return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
	});

/** Where such a text may say something to a browser. */
const telling = ['src', 'srcdoc', 'href', 'data', 'style'];

/** What was made of texts on a page: the policy keeps it from running, and another page may show the text. */
const madeOn = (page: Page): Promise<string[]> =>
	page.evaluate(
		({ telling, elsewhere }) => {
			const isTold = (value: string) => value.includes('__ran') || value.includes(elsewhere);
			return [...document.querySelectorAll('body *')]
				.filter((element) =>
					[...element.attributes].some(
						({ name, value }) => name.startsWith('on') || (telling.includes(name) && isTold(value)),
					),
				)
				.map(({ outerHTML }) => outerHTML.slice(0, 100));
		},
		{ telling, elsewhere },
	);

const spaced = (text: string) => text.replace(/[\s\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ');

/** Those of some whose every letter is on one of the pages. */
async function missing(pages: readonly Page[], wanted: readonly Payload[]): Promise<string[]> {
	const shown = spaced((await Promise.all(pages.map(shownOn))).join('\n'));
	return wanted.filter(({ text }) => !shown.includes(spaced(text).trim())).map(({ text }) => text);
}

/** 100 cards of five texts each, written into the documents without a page. */
async function writeCards(play: WirePlay): Promise<void> {
	await play.goTo('write');
	const ids: string[][] = [];
	for (const [seat, player] of play.crew.players.entries()) {
		const own = await player.open(privateName);
		ids[seat] = [];
		for (let card = seat; card < 100; card += play.crew.players.length) {
			const texts = cardTexts.map((field, n) => [field, all[5 * card + n]!.text] as const);
			const id = newId();
			addCard(own.doc, id, orderAt(card), Object.fromEntries(texts));
			ids[seat].push(id);
		}
		await own.allSaved();
	}
	await play.reveal();
	for (const [seat, player] of play.crew.players.entries())
		for (const conflict of ids[seat]!) await player.act({ type: 'ShareConflict', conflict });
	const board = await play.facilitator.open(boardName);
	await board.until(() => readCards(board.doc).length === 100, 'all cards');
}

/** The same again, by command. */
const byCommand = {
	themes: [...all.slice(0, 100), ...all.slice(400)],
	objectives: all.slice(200, 300),
	questions: all.slice(300, 340),
	topics: all.slice(340, 400),
};

async function sendCommands({ facilitator, crew }: WirePlay): Promise<void> {
	// In turn: one seat may not ask so many things at once.
	const playerAt = (index: number) => crew.players[index % crew.players.length]!;
	const board = await facilitator.open(boardName);
	const cards = readCards(board.doc).map(({ id }) => id);
	for (const [index, { text }] of byCommand.themes.entries()) {
		const theme = newId();
		await facilitator.act({ type: 'AddTheme', theme, title: text });
		// One without a card is in no report.
		const conflict = cards[index];
		if (conflict)
			await playerAt(index).act({ type: 'SortConflict', conflict, theme, before: null });
	}
	const objectives = Array.from({ length: 20 }, (_, index) => {
		const [title, businessGoal, indicator, baseline, target] = byCommand.objectives
			.slice(5 * index)
			.map(({ text }) => text) as [string, string, string, string, string];
		return { id: newId(), title, businessGoal, indicator, baseline, target, horizon: '' };
	});
	const { version: basis } = facilitator.view.room.strategy;
	await facilitator.act({ type: 'SetStrategy', basis, statement: all[0]!.text, objectives });
	const about = { kind: 'free', id: null } as const;
	for (const [index, { text }] of byCommand.questions.entries())
		await playerAt(index).act({ type: 'AskStrategy', question: newId(), text, by: null, about });
	for (const [index, { text }] of byCommand.topics.entries()) {
		await playerAt(index).act({ type: 'SuggestTopic', topic: newId(), title: text });
	}
	await facilitator.act({ type: 'RenameWorkshop', title: all[1]!.text });
}

test('V22 500 programs in every text are text, live, archived and exported, and none of them runs', async () => {
	expect(familyNames).toHaveLength(12);
	const play = await open();
	await writeCards(play);
	await sendCommands(play);
	const browser = await openBrowser();
	const [laptop, screen, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'the screen', 'projector'),
		Actor.enter(browser, 'a participant', 'phone'),
	]);
	const actors = [laptop, screen, phone];
	const watch = new Watch();
	for (const { page } of actors) await watch.over(page.context());
	const room = `${play.url}/w/${play.workshop}`;
	await laptop.lead(`${room}#${play.created.facilitatorKey}`);
	await screen.page.goto(`${room}/screen#${play.created.screenKey}`);
	await phone.page.goto(`${play.url}/join/${play.created.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	const pages = actors.map(({ page }) => page);
	const sees = async (wanted: readonly Payload[]) => {
		await expect.poll(() => missing(pages, wanted), { timeout: 20_000 }).toEqual([]);
		for (const page of pages) expect.soft(await madeOn(page)).toEqual([]);
	};

	await play.goTo('thats-us');
	await sees(all.filter(({ number }) => number % 5 < 3));
	await play.goTo('themes');
	await sees(byCommand.themes);
	await play.goTo('strategy');
	await sees(byCommand.objectives);
	await play.goTo('close');
	await sees(byCommand.topics);
	await play.facilitator.act({ type: 'CloseWorkshop' });
	await laptop.page.reload();
	await sees(byCommand.topics);

	const exported = async (kind: string) => {
		const headers = { authorization: `Bearer ${play.facilitator.token}` };
		const answer = await fetch(`${play.url}/api/workshops/${play.workshop}/report.${kind}`, {
			headers,
		});
		expect(answer.headers.get('content-type')).not.toContain('html');
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		return answer.text();
	};
	const report = await exported('md');
	for (const { word } of all) expect(report).toContain(word);
	const page = await laptop.page.context().newPage();
	await page.setContent(rendered(report));
	expect(await page.evaluate(() => document.querySelectorAll('body *:not(p, br)').length)).toBe(0);
	// What is kept as JSON is never taken for a page.
	const kept = await exported('json');
	for (const { word } of all) expect(kept).toContain(word);
	expect(watch.ran).toEqual([]);
	expect(watch.left).toEqual([]);
	// Where text is taken for a page the browser refuses it, and complains.
	for (const actor of actors) actor.expectNoComplaint();
}, 240_000);

/** As a reader of Markdown does that lets HTML through: what is escaped is text, all else is taken as it stands. */
const rendered = (markdown: string): string =>
	markdown
		.replace(/\\([!-/:-@[-`{-~])/g, (_match, mark: string) => `&#${mark.charCodeAt(0)};`)
		.split(/\n\n+/)
		.map((paragraph) => `<p>${paragraph}</p>`)
		.join('');

/** They open pages within the page, hundreds of them: more than a browser bears. */
const framed = ['javascript links', 'data addresses', 'templates'];

test('V22 on a page that forgets that they are text many of them do run', async () => {
	const browser = await openBrowser();
	const context = await browser.newContext();
	const watch = await new Watch().over(context);
	const page = await context.newPage();
	await page.goto('about:blank');
	await page.evaluate(
		(texts) => {
			for (const text of texts)
				document.body.appendChild(document.createElement('div')).innerHTML = text;
		},
		all.filter(({ family }) => !framed.includes(family)).map(({ text }) => text),
	);
	await expect.poll(() => new Set(watch.ran).size, { timeout: 20_000 }).toBeGreaterThan(50);
	await expect.poll(() => watch.left.length).toBeGreaterThan(5);
}, 60_000);
