import type { Page } from 'playwright';
import type { WirePlay } from '../support/wire-play.ts';
import type { ScriptConflict } from '../support/script.ts';
import type { Line } from './line.ts';
import type { Chair, Device, Language, Shot, Studio, Theme } from './studio.ts';

interface Look {
	theme: Theme;
	language: Language;
}
export type Shown = (page: Page) => Promise<unknown>;

const light: Look = { theme: 'light', language: 'en' };
const dark: Look = { theme: 'dark', language: 'en' };
const dutch: Look = { theme: 'light', language: 'nl' };
const darkDutch: Look = { theme: 'dark', language: 'nl' };

/** What all three are shown in Dutch as well, and what an observer is shown. */
const inDutch: readonly string[] = ['map', 'focus', 'tables', 'scores'];
const observed: readonly string[] = ['welcome', 'board', 'map', 'draft', 'close', 'review'];

export const sees =
	(text: string | RegExp): Shown =>
	(page) =>
		page.getByText(text).filter({ visible: true }).first().waitFor();

/** Waits for what an attribute names, and brings it into the middle of the picture. */
export const middle =
	(selector: string): Shown =>
	async (page) => {
		const part = page.locator(selector).first();
		await part.waitFor();
		await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	};

/** Who is there is told a moment after the rest: 24 people, 8 of them of Sales; by the screen until the end. */
const everybodyIsIn = sees(
	/^(24|8\/8|8 \p{L}+|The workshop has ended\..*|De workshop is afgelopen\..*)$/u,
);

/** The hand comes last to the header, a moment after the page: until the workshop is over. */
const isWhole: Shown = (page) =>
	page
		.locator('header button[aria-pressed]')
		.or(page.getByText(/^(The workshop has ended|De workshop is afgelopen)\.$/))
		.first()
		.waitFor();

interface Props {
	studio: Studio;
	line: Line;
	play: WirePlay;
	chairs: Record<Device, Chair>;
	/** Takes every picture in Dutch as well. */
	allInDutch: boolean;
	/** What only asks for the room it takes is not taken dark. */
	onlyLight?: boolean;
	/** What is written is Dutch. */
	onlyDutch?: boolean;
}

/** The pictures of one workshop, taken wherever it stands. */
export class Album {
	readonly #props: Props;

	constructor(props: Props) {
		this.#props = props;
	}

	/** A page that needs no seat; one that a Dutch team has as well is taken there. */
	async outside(what: string, device: Device, path: string, { alsoDutch = true } = {}) {
		const shown: Shown = (page) => page.locator('button[type=submit]').first().waitFor();
		const looks = this.#looks(true).filter(({ language }) => alsoDutch || language === 'en');
		await this.#pages(what, device, path, shown, looks);
	}

	async page(what: string, device: Device, path: string, shown: Shown): Promise<void> {
		await this.#pages(what, device, path, shown, this.#looks(true));
	}

	/** The same as whoever leads opens it. */
	async pageOfWhoLeads(what: string, path: string, shown: Shown): Promise<void> {
		const { studio, chairs } = this.#props;
		for (const look of this.#looks(true))
			await studio.take({ what, device: 'facilitator', ...look }, path, chairs.facilitator, shown);
	}

	async #pages(what: string, device: Device, path: string, shown: Shown, looks: readonly Look[]) {
		for (const look of looks)
			await this.#props.studio.take({ what, device, ...look }, path, null, shown);
	}

	/** The page of a seat, whatever it says, also where it lets nobody in. */
	async seat(what: string, device: Device, shown: Shown): Promise<void> {
		const { studio, play, chairs } = this.#props;
		for (const look of this.#looks(true))
			await studio.take({ what, device, ...look }, `/w/${play.workshop}`, chairs[device], shown);
	}

	/** The room as one of the three sees it. */
	async room(what: string, device: Device, shown: Shown): Promise<void> {
		for (const look of this.#looks(inDutch.includes(what)))
			await this.#take({ what, device, ...look }, shown);
	}

	/** Light and dark, and some in Dutch as well. */
	#looks(alsoDutch: boolean): Look[] {
		const { allInDutch, onlyLight, onlyDutch } = this.#props;
		if (onlyDutch) return [dutch];
		return [
			light,
			...(onlyLight ? [] : [dark]),
			...(alsoDutch || allInDutch ? [dutch] : []),
			...(allInDutch && !onlyLight ? [darkDutch] : []),
		];
	}

	#take(shot: Shot, shown: Shown): Promise<void> {
		const { studio, play, chairs } = this.#props;
		const { device } = shot;
		const path = `/w/${play.workshop}${device === 'screen' ? '/screen' : ''}`;
		return studio.take(shot, path, chairs[device], async (page) => {
			await everybodyIsIn(page);
			if (device === 'phone' || device === 'latecomer') await isWhole(page);
			await shown(page);
		});
	}

	/** The room as all three see it, and now and then somebody who looks on. */
	async everywhere(what: string, text: string | RegExp): Promise<void> {
		for (const device of ['phone', 'facilitator', 'screen'] as const)
			await this.room(what, device, sees(text));
		if (observed.includes(what)) await this.room(what, 'observer', sees(text));
	}

	/** Somebody goes on writing on a phone that has lost the server. */
	async offline(what: string, cards: readonly ScriptConflict[]): Promise<void> {
		const { line } = this.#props;
		const write: Shown = async (page) => {
			await sees(/^(Saved|Bewaard)$/)(page);
			line.cut();
			await writeByHand(page, cards);
			await sees(/2 (cards|kaarten)/)(page);
			await page.evaluate(() => scrollTo(0, 0));
		};
		for (const look of this.#looks(true)) {
			await this.#take({ what, device: 'phone', ...look }, write);
			line.mend();
		}
	}
}

/** Writes cards on the page for writing, in whatever language it is: all fields of each, in their order. */
async function writeByHand(page: Page, cards: readonly ScriptConflict[]): Promise<void> {
	const mainButton = page.locator('.dock button');
	for (const { salesWants, operationsWants, example, title } of cards) {
		await mainButton.tap();
		const fields = page.locator('textarea');
		for (const [at, text] of [salesWants, operationsWants, example, title].entries())
			await fields.nth(at).fill(text);
		await mainButton.tap();
		await page.getByRole('heading', { name: title }).waitFor();
	}
}
