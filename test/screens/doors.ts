/** The ways in, and what a facilitator has beside the stage. */
import { script } from '../support/script.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { sees, type Album, type Shown } from './album.ts';

const submits: Shown = (page) => page.locator('button[type=submit]').first().waitFor();

/** From the first page to the seat of somebody who looks on. */
export async function comeIn(album: Album, { created }: WirePlay): Promise<void> {
	const { workshopId, joinCode, observerKey } = created;
	for (const device of ['phone', 'facilitator'] as const) {
		await album.page('home', device, '/', submits);
		await album.page('prepare', device, '/', async (page) => {
			await page.locator('input[name=title]').fill(script.workshop.title);
			const more = page.locator('details:has(input[name=startsAt]) summary');
			await more.click();
			await more.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		});
	}
	await album.page('join', 'phone', `/join/${joinCode}`, submits);
	await album.page('no-join', 'phone', '/join/K7MPX2QE', submits);
	await album.page('no-seat', 'phone', `/w/${workshopId}`, submits);
	await album.page('observer', 'phone', `/w/${workshopId}#${observerKey}`, submits);
}

const opens =
	(button: RegExp, opened: string): Shown =>
	async (page) => {
		await page.getByRole('button', { name: button }).filter({ visible: true }).first().click();
		await page.locator(opened).filter({ visible: true }).first().waitFor();
	};

/** The dialogs and menus that stand ready at every step. */
export async function haveAtHand(album: Album): Promise<void> {
	const dialog = 'dialog[open] button';
	const menu = '[role=menuitem]';
	const menuOf = opens(/^(Workshop menu|Menu van de workshop)$/, menu);
	await album.room('menu', 'facilitator', menuOf);
	await album.room('plan', 'facilitator', async (page) => {
		await menuOf(page);
		await page.getByRole('menuitem', { name: /^(Title, date|Titel, datum)/ }).click();
		await page.locator('dialog[open] input').first().waitFor();
	});
	await album.room(
		'agenda',
		'facilitator',
		opens(/^(Change the agenda|Programma aanpassen)$/, dialog),
	);
	await album.room('invite', 'facilitator', opens(/^(Invite|Uitnodigen)$/, dialog));
	await album.room('menu', 'phone', opens(/^(Your seat|Jouw plaats)$/, menu));
	for (const [what, entry] of [
		['seat', /^(Your seat|Jouw plaats)$/],
		['device', /^(Use another device|Een ander apparaat)/],
		['further', /^(Add somebody|Iemand zonder)/],
	] as const)
		await album.room(what, 'phone', async (page) => {
			await opens(/^(Your seat|Jouw plaats)$/, menu)(page);
			await page.getByRole('menuitem', { name: entry }).tap();
			await page.locator(dialog).first().waitFor();
		});
}

/** The report of a workshop, opened again from its file. */
export async function openAgain(album: Album, url: string, play: WirePlay): Promise<void> {
	const { workshop, facilitator } = play;
	const answer = await fetch(`${url}/api/workshops/${workshop}/report.json`, {
		headers: { authorization: `Bearer ${facilitator.token}` },
	});
	const buffer = Buffer.from(await answer.arrayBuffer());
	const file = { name: 'report.json', mimeType: 'application/json', buffer };
	for (const device of ['phone', 'facilitator'] as const) {
		await album.page('import', device, '/', async (page) => {
			await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{}') });
			await page.locator('[role=alert]').first().waitFor();
			await page.locator('input[type=file]').locator('..').scrollIntoViewIfNeeded();
		});
		await album.page('record', device, '/', async (page) => {
			await page.locator('input[type=file]').setInputFiles(file);
			await page.waitForURL('**/w/**');
			await sees(/A record of|bewaard op/)(page);
		});
	}
}
