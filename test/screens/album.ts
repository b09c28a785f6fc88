import type { Page } from 'playwright';
import type { WirePlay } from '../support/wire-play.ts';
import type { ScriptConflict } from '../support/script.ts';
import type { Line } from './line.ts';
import type { Chair, Device, Language, Studio, Theme } from './studio.ts';

interface Look {
	theme: Theme;
	language: Language;
}
export type Shown = (page: Page) => Promise<unknown>;

/** Every picture is taken light and dark, and some in Dutch as well. */
const english: readonly Look[] = [
	{ theme: 'light', language: 'en' },
	{ theme: 'dark', language: 'en' },
];
const alsoDutch: readonly Look[] = [...english, { theme: 'light', language: 'nl' }];

/** What all three are shown in Dutch as well. */
const inDutch: readonly string[] = ['map', 'focus', 'tables', 'scores'];

export const sees =
	(text: string | RegExp): Shown =>
	(page) =>
		page.getByText(text).filter({ visible: true }).first().waitFor();

/** Who is there is told a moment after the rest: 24 people, 8 of them of Sales. */
const everybodyIsIn = sees(/^(24|8\/8|8 \p{L}+)$/u);

interface Props {
	studio: Studio;
	line: Line;
	play: WirePlay;
	chairs: Record<Device, Chair>;
}

/** The pictures of one workshop, taken wherever it stands. */
export class Album {
	readonly #props: Props;

	constructor(props: Props) {
		this.#props = props;
	}

	/** A page that needs no seat. */
	async outside(what: string, device: Device, path: string): Promise<void> {
		const shown: Shown = (page) => page.locator('button[type=submit]').first().waitFor();
		for (const look of alsoDutch)
			await this.#props.studio.take({ what, device, ...look }, path, null, shown);
	}

	/** The room as one of the three sees it. */
	async room(what: string, device: Device, shown: Shown, looks = english): Promise<void> {
		const { studio, play, chairs } = this.#props;
		const path = `/w/${play.workshop}${device === 'screen' ? '/screen' : ''}`;
		for (const look of looks)
			await studio.take({ what, device, ...look }, path, chairs[device], async (page) => {
				await everybodyIsIn(page);
				await shown(page);
			});
	}

	/** The room as all three see it. */
	async everywhere(what: string, text: string | RegExp): Promise<void> {
		const looks = inDutch.includes(what) ? alsoDutch : english;
		for (const device of ['phone', 'facilitator', 'screen'] as const)
			await this.room(what, device, sees(text), looks);
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
		for (const look of alsoDutch) {
			await this.room(what, 'phone', write, [look]);
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
