import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { defectsOf } from '../../screens/defects.ts';
import { complaintsOf } from '../../support/browser.ts';
import { atRest } from '../../support/violations.ts';

/** What each of the five sits or stands in front of. */
export const devices = {
	laptop: { viewport: { width: 1280, height: 800 } },
	phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
	projector: { viewport: { width: 1920, height: 1080 } },
} satisfies Record<string, BrowserContextOptions>;

type Named = string | RegExp;

/** What many buttons of a page have in common, and which of them it is. */
export const nameOf = (act: string, thing: string): RegExp =>
	new RegExp(`^${act} ?– ${thing.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** Said by the browser itself when nobody listens at the server's port, or a proxy answers; no page can keep it quiet. */
const noServer =
	/^WebSocket connection to '[^']+' failed|^Failed to load resource: (net::ERR|the server responded with a status of 502)/;

/** What axe finds on the page, by all its rules or by one. Only what is wrong is worked out: the rest costs far more. */
async function axeOn(page: Page, rule?: string): Promise<axe.Result[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const options: axe.RunOptions = { resultTypes: ['violations'], ...(rule && { runOnly: rule }) };
	await page.evaluate(atRest);
	const { violations } = await page.evaluate(
		(asked) => (window as unknown as { axe: typeof axe }).axe.run(asked),
		options,
	);
	return violations;
}

/** Somebody at a browser of their own, whose every act is a click, a tap or a key. */
export class Actor {
	readonly page: Page;
	readonly name: string;
	readonly #device: keyof typeof devices;
	#complaints: string[];

	private constructor(name: string, page: Page, device: keyof typeof devices) {
		this.name = name;
		this.page = page;
		this.#device = device;
		this.#complaints = complaintsOf(page);
	}

	static async enter(
		browser: Browser,
		name: string,
		device: keyof typeof devices,
		options: BrowserContextOptions = {},
	): Promise<Actor> {
		const context = await browser.newContext({
			locale: 'en-GB',
			reducedMotion: 'reduce',
			...devices[device],
			...options,
		});
		return new Actor(name, await context.newPage(), device);
	}

	button = (name: Named, exact = true): Locator =>
		this.page.getByRole('button', { name, exact }).filter({ visible: true });

	heading = (name: Named): Locator => this.page.getByRole('heading', { name });

	dialog = (name: Named): Locator => this.page.getByRole('dialog', { name });

	/** The word on top of the page on where one's text is. */
	get status(): Locator {
		return this.page.locator('header p').first();
	}

	/** A tap on a phone, elsewhere a click. */
	press = (target: Locator): Promise<void> =>
		this.#device === 'phone' ? target.tap() : target.click();

	/** Presses the button of this name. */
	pressButton = (name: Named): Promise<void> => this.press(this.button(name));

	/** Comes in by a facilitator's link that was made elsewhere, without saying a name. */
	async lead(link: string): Promise<void> {
		await this.page.goto(link);
		await this.pressButton('Go in');
	}

	/** As the facilitator: asks for the next step, and says yes in the same place. */
	async goOn(step: string): Promise<void> {
		await this.pressButton(`Next: ${step}`);
		await this.pressButton(`Go to ${step}`);
	}

	/** As the facilitator: asks for a step by the agenda, and says yes at the one primary button. */
	async jump(step: string): Promise<void> {
		await this.pressButton(step);
		await this.pressButton(`Go to ${step}`);
	}

	/** Types into the field of this label, key by key. */
	async type(label: Named, text: string): Promise<void> {
		const field = this.page.getByLabel(label, { exact: typeof label === 'string' });
		await this.press(field);
		await field.pressSequentially(text);
	}

	/** Types a day of the calendar, the month first: such fields follow the browser's language, not the page's. */
	async typeDay(field: Locator, day: string): Promise<void> {
		const [year, month, date] = day.split('-');
		await field.focus();
		await this.page.keyboard.type(`${month}${date}${year}`);
		expect(await field.inputValue(), `the day that ${this.name} typed`).toBe(day);
	}

	/** Chooses from the "…" menu of this name. */
	async choose(menu: Named, entry: Named): Promise<void> {
		await this.pressButton(menu);
		await this.press(this.page.getByRole('menuitem', { name: entry }).filter({ visible: true }));
	}

	async sees(target: Locator, message?: string): Promise<void> {
		await target
			.filter({ visible: true })
			.first()
			.waitFor()
			.catch((error: unknown) => {
				throw new Error(`${this.name} does not see ${message ?? 'it'}.`, { cause: error });
			});
	}

	async showsStatus(word: string | RegExp): Promise<void> {
		await expect.poll(() => this.status.innerText()).toMatch(word);
	}

	/** Nothing of the page lies outside the window: it never scrolls as a whole. */
	async expectFits(): Promise<void> {
		const outside = () => document.documentElement.scrollHeight - window.innerHeight;
		expect(await this.page.evaluate(outside), `the page of ${this.name}`).toBe(0);
	}

	/** Nothing is cut off, lies over something else or is too small to be touched; axe finds nothing, light and dark. */
	async expectAccessible(): Promise<void> {
		const wrong = await axeOn(this.page);
		await this.page.emulateMedia({ colorScheme: 'dark' });
		wrong.push(...(await axeOn(this.page, 'color-contrast')));
		await this.page.emulateMedia({ colorScheme: 'light' });
		const found = wrong.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
		);
		expect(found, `axe on the page of ${this.name}`).toEqual([]);
		const defects = this.page.evaluate(defectsOf, { isScreen: this.#device === 'projector' });
		expect(await defects, `the looks of the page of ${this.name}`).toEqual([]);
	}

	/** The page has complained of nothing, or only of what a browser says while no server runs. */
	expectNoComplaint({ serverWasAway = false } = {}): void {
		const complaints = this.#complaints.splice(0);
		const own = complaints.filter((said) => !(serverWasAway && noServer.test(said)));
		expect(own, `the console of ${this.name}`).toEqual([]);
	}
}
