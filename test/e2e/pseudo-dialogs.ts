/** Every dialog of the room's pages under the pseudo-language, opened by its name there. */
import type { Page } from 'playwright';
import { facilitator as facilitates } from '../../client/text/en/facilitator.ts';
import { prepare } from '../../client/text/en/prepare.ts';
import { workshop } from '../../client/text/en/workshop.ts';
import { pseudo } from '../../client/text/pseudo.ts';

type Look = (page: Page, what: string) => Promise<void>;

const { menu, invite } = facilitates;
const inMenu = [menu.name, prepare.plan.title, menu.strategy, menu.setBack, menu.close];
const alsoInMenu = [menu.logbook, menu.settings, menu.leave, menu.erase];
const { seat, soFar, device, further } = workshop.room;

async function look(page: Page, title: string, looks: Look): Promise<void> {
	await page.locator('dialog[open]').waitFor();
	await looks(page, `the dialog “${title}”`);
	await page.keyboard.press('Escape');
	await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function ofMenu(page: Page, label: string, titles: readonly string[], looks: Look) {
	for (const title of titles) {
		await page.getByRole('button', { name: pseudo(label), exact: true }).click();
		await page.getByRole('menuitem', { name: pseudo(title), exact: true }).click();
		await look(page, title, looks);
	}
}

/** Opens and closes the dialogs of who leads and of who takes part, and looks at each. */
export async function lookIntoDialogs(
	{ facilitator, participant }: Record<'facilitator' | 'participant', Page>,
	looks: Look,
): Promise<void> {
	await ofMenu(facilitator, menu.label, [...inMenu, ...alsoInMenu], looks);
	for (const title of [prepare.agenda.change, invite.open]) {
		await facilitator.getByRole('button', { name: pseudo(title), exact: true }).click();
		await look(facilitator, title, looks);
	}
	await ofMenu(participant, seat, [seat, soFar, device, further], looks);
}
