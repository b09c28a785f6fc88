import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { estimateCosts, sortCards } from '../../support/acts.ts';
import { find, type ScriptConflict } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import type { Cast, RoleName } from './cast.ts';
import { partOf } from './write.ts';

/** Cards of the first theme that people at browsers sort; the crew sorts the rest. */
const byHand = { withKeys: 'c01', byDragging: 'c02', byMenu: 'c04' } as const;

/** The first letters of each kind of cost that is chosen by hand, as one types them on a list. */
const kinds: Record<string, string> = {
	overtime: 'Ov',
	changeover: 'Ch',
	'lost-sales': 'Lo',
};

/** A theme of the board, by its title. */
const column = (actor: Actor, title: string) => actor.page.getByRole('region', { name: title });

/** A card on the board, wherever it lies. */
const cardOf = (actor: Actor, { title }: ScriptConflict) =>
	actor.page.getByRole('listitem').filter({
		has: actor.page.getByRole('heading', { name: title, exact: true }),
	});

/** Takes a card in hand, carries it over a theme, and lets it go there at once. */
async function drag({ page }: Actor, card: Locator, theme: Locator): Promise<void> {
	await card.hover();
	// What makes cards draggable comes when the mouse is over the board for the first time.
	await page.locator('[draggable=true]').first().waitFor();
	await page.mouse.down();
	// In hand before the page scrolls: otherwise it would be the card that comes to lie under the mouse.
	const { x, y, width, height } = (await card.boundingBox())!;
	await page.mouse.move(x + width / 2 + 8, y + height / 2 + 8);
	await theme.hover({ position: { x: 40, y: 20 } });
	await page.mouse.up();
}

async function addThemes(actor: Actor, titles: readonly string[]): Promise<void> {
	for (const title of titles) {
		await actor.type('New theme', title);
		await actor.page.keyboard.press('Enter');
		await actor.sees(column(actor, title), `the theme “${title}”`);
	}
}

/** The facilitator names the first three themes, a participant the others. */
export async function nameThemes({ facilitator, laptop, script }: Cast): Promise<void> {
	const titles = script.themes.map(({ title }) => title);
	await addThemes(facilitator, titles.slice(0, 3));
	await addThemes(laptop, titles.slice(3));
}

/** One card by keys, one by dragging, one by the menu on a phone; the crew sorts the other 22. */
export async function sortIntoThemes(cast: Cast): Promise<void> {
	const { facilitator, laptop, phone, script, crew } = cast;
	const { title } = script.themes[0]!;
	const card = (id: string) => find(script.conflicts, id);

	const isSorted = (id: string) => {
		const heading = column(laptop, title).getByRole('heading', { name: card(id).title });
		return laptop.sees(heading, `${id} in its theme`);
	};

	await facilitator.press(cardOf(facilitator, card(byHand.withKeys)).getByRole('heading'));
	await facilitator.page.keyboard.press('Shift+ArrowRight');
	await isSorted(byHand.withKeys);
	await drag(laptop, cardOf(laptop, card(byHand.byDragging)), column(laptop, title));
	await isSorted(byHand.byDragging);
	await phone.choose(`More: ${card(byHand.byMenu).title}`, `Move to “${title}”`);
	await isSorted(byHand.byMenu);

	await sortCards(crew, Object.values(byHand));
	for (const { title, conflicts } of script.themes)
		for (const actor of [facilitator, laptop]) {
			const cards = column(actor, title).getByRole('listitem');
			await expect.poll(() => cards.count(), { message: title }).toBe(conflicts.length);
		}
}

/** Fills in what the own card costs. */
async function sayWhatItCosts(cast: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	const { title, cost } = partOf(cast, role).card;
	if (!cost) return;
	await actor.choose(`More: ${title}`, 'What does it cost?');
	const form = actor.dialog('What does it cost?');
	const kind = form.getByLabel('Kind of cost');
	await kind.pressSequentially(kinds[cost.kind]!);
	expect(await kind.locator('option:checked').innerText()).toContain(kinds[cost.kind]);
	await actor.type('Times a year', String(cost.timesAYear));
	await actor.type('€ each time', String(cost.amount));
	const year = (cost.timesAYear * cost.amount).toLocaleString('en-GB');
	await actor.sees(form.getByText(`Together €${year} a year`), 'the sum of a year');
	await actor.press(form.getByRole('button', { name: 'Save' }));
	await form.waitFor({ state: 'detached' });
}

/** Three people fill in the form, the crew sends estimates. */
export async function estimate(cast: Cast): Promise<void> {
	await estimateCosts(cast.crew);
	for (const role of ['laptop', 'phone', 'guest'] as const) await sayWhatItCosts(cast, role);
}
