import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { Player } from '../support/players.ts';
import { defectsOf } from './defects.ts';

const phone = {
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
};

/** What people read the pages on. */
const devices = {
	phone,
	/** The same seat on a phone that knows nothing of what came before. */
	latecomer: phone,
	observer: phone,
	facilitator: { viewport: { width: 1280, height: 800 } },
	screen: { viewport: { width: 1920, height: 1080 } },
} satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof devices;
export type Theme = 'light' | 'dark';
export type Language = 'en' | 'nl';

/** How one picture is taken. */
export interface Shot {
	what: string;
	device: Device;
	theme: Theme;
	language: Language;
}

/** A seat that a program took, to be sat on in a browser as well. */
export interface Chair {
	workshop: string;
	title: string;
	role: string;
	player: Player;
	/** Comes in when the room has gone on already. */
	isLate?: boolean;
	/** The links that only the device which created the workshop knows. */
	links?: object;
}

const nameOf = ({ what, device, theme, language }: Shot): string => {
	const { width } = devices[device].viewport;
	const inDutch = theme === 'dark' ? 'nl-dark' : 'nl';
	return `${what}-${device}-${width}-${language === 'nl' ? inDutch : theme}.png`;
};

/** Takes pictures of the pages into a folder, each in a browser context of its own. */
export class Studio {
	readonly #browser: Browser;
	readonly #origin: string;
	readonly #folder: string;
	readonly #words: readonly string[];
	readonly taken: string[] = [];
	/** How much was found that no picture should show. */
	defects = 0;

	/** Takes only pictures whose name has all of the words. */
	constructor(browser: Browser, origin: string, folder: string, words: readonly string[]) {
		this.#browser = browser;
		this.#origin = origin;
		this.#folder = folder;
		this.#words = words;
	}

	/** Opens a path, does what it takes to show what is wanted, takes the picture. */
	async take(
		shot: Shot,
		path: string,
		chair: Chair | null,
		show: (page: Page) => Promise<unknown>,
	): Promise<void> {
		const name = nameOf(shot);
		if (!this.#words.every((word) => name.includes(word))) return;
		const context = await this.#browser.newContext({
			...devices[shot.device],
			locale: shot.language === 'nl' ? 'nl-NL' : 'en-GB',
			colorScheme: shot.theme,
			reducedMotion: 'reduce',
		});
		const remembered: Record<string, string> = {
			language: shot.language,
			theme: shot.theme,
			...(chair && this.#seatOf(chair)),
		};
		// What names functions where this program is translated is not there in a page.
		await context.addInitScript('globalThis.__name = (named) => named');
		await context.addInitScript((entries) => {
			for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
		}, remembered);
		if (chair) await context.addCookies([this.#cookieOf(chair)]);
		const page = await context.newPage();
		await page.goto(`${this.#origin}${path}`);
		await page.locator('main h1, main h2').first().waitFor();
		await show(page);
		await page.evaluate(() => document.fonts.ready);
		await page.screenshot({ path: join(this.#folder, name), caret: 'hide' });
		const isScreen = path.endsWith('/screen');
		for (const defect of await page.evaluate(defectsOf, { isScreen })) {
			console.error(`${name}: ${defect}`);
			this.defects++;
		}
		this.taken.push(name);
		await context.close();
	}

	#seatOf({ workshop, title, role, player, isLate, links }: Chair): Record<string, string> {
		const place = role === 'screen' ? `${workshop}/screen` : workshop;
		const seat = { participantId: player.seat, role, title, name: player.name, at: Date.now() };
		return {
			seats: JSON.stringify({ [place]: seat }),
			// Whoever was here from the start has not to be told what came before.
			...(!isLate && { arrived: JSON.stringify({ [player.seat]: seat.at }) }),
			...(links && { links: JSON.stringify({ [workshop]: links }) }),
		};
	}

	#cookieOf({ player }: Chair) {
		const { hostname } = new URL(this.#origin);
		const name = `seat_${player.seat}`;
		return { name, value: player.token, domain: hostname, path: '/', httpOnly: true };
	}
}
