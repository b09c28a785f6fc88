import { expect } from 'vitest';
import { castDots } from '../../support/acts.ts';
import { find, type Figures, type Place, type Script } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import { roles, type Cast, type RoleName } from './cast.ts';

/** One more dot for each dot of the person's ballot, by a click or a tap. */
async function placeDots({ script, ...cast }: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	const ballot = Object.entries(script.dots.ballots[roles[role]] ?? {});
	for (const [theme, dots] of ballot)
		for (let n = 0; n < dots; n++)
			await actor.pressButton(`One more dot for ${find(script.themes, theme).title}`);
	await actor.sees(actor.page.getByText('All dots placed'), 'that all dots are placed');
}

/** The facilitator opens the vote with the script's budget. */
export async function openVote({ facilitator, script }: Cast): Promise<void> {
	const { budget, maxPerTheme } = script.dots;
	const box = (label: string) => facilitator.page.getByLabel(label, { exact: true });
	await expect.poll(() => box('Dots a person').inputValue()).toBe(String(budget));
	await expect.poll(() => box('At most on one theme').inputValue()).toBe(String(maxPerTheme));
	await facilitator.pressButton('Open the vote');
	await facilitator.sees(facilitator.button('Close the vote'), 'that the vote is open');
}

/** All ballots of the script: three by hand, the others over the wire. Only the turnout shows. */
export async function vote(cast: Cast): Promise<void> {
	await Promise.all([
		...(['laptop', 'phone', 'guest'] as const).map((role) => placeDots(cast, role)),
		castDots(cast.crew),
	]);
	const all = cast.script.participants.length;
	for (const actor of [cast.facilitator, cast.screen, cast.phone])
		await actor.sees(actor.page.getByText(`${all} of ${all} have voted`), 'the turnout');
}

const places: Record<string, Place> = {
	Both: 'both',
	Sales: 'sales',
	Operations: 'operations',
	Later: 'later',
};

/** The figures as they stand in the table of the map, by the script's names of the themes. */
export async function readTable(actor: Actor, { themes }: Script): Promise<Figures> {
	await actor.pressButton('Show as a table');
	const rows = actor.page.getByRole('table').getByRole('row');
	await actor.sees(rows.nth(1), 'the table of the map');
	const lines = await Promise.all(
		(await rows.all()).slice(1).map((row) => row.locator('th, td').allInnerTexts()),
	);
	const figures: Figures = { dotsByTheme: {}, quadrants: {}, yearlyCostByTheme: {} };
	for (const { id, title } of themes) {
		const line = lines.find(([name]) => name?.endsWith(title));
		expect(line, `the row of “${title}”`).toHaveLength(7);
		const [, sales, operations, other, total, place, cost] = line as [string, ...string[]];
		figures.dotsByTheme[id] = {
			sales: Number(sales),
			operations: Number(operations),
			other: Number(other),
			total: Number(total),
		};
		figures.quadrants[id] = places[place!]!;
		figures.yearlyCostByTheme[id] = Number(cost!.replace(/\D/g, ''));
	}
	return figures;
}

/** What of the figures the room's screen shows. */
export const onScreen = ({ dotsByTheme, quadrants, yearlyCostByTheme }: Figures) =>
	Object.fromEntries(
		Object.entries(dotsByTheme).map(([id, { sales, operations }]) => [
			id,
			{ sales, operations, place: quadrants[id], cost: yearlyCostByTheme[id] },
		]),
	);

/** The figures as the room's screen shows them: dots of both sides, where each theme belongs, what it costs. */
export async function readScreen({ page }: Actor, { themes }: Script) {
	await page.getByText(themes[0]!.title).first().waitFor();
	const entries = await page.getByRole('listitem').filter({ hasText: '●' }).allInnerTexts();
	return Object.fromEntries(
		themes.map(({ id, title }) => {
			const entry = entries.find((text) => text.includes(title)) ?? '';
			const [, sales, operations] = /(\d+) ●\s+(\d+) ■/.exec(entry) ?? [];
			const cost = /€([\d,.]+)/.exec(entry)?.[1]?.replace(/\D/g, '') ?? '0';
			const place = entry.trim().split(/\s+/).at(-1) ?? '';
			return [
				id,
				{
					sales: Number(sales),
					operations: Number(operations),
					place: places[place],
					cost: Number(cost),
				},
			];
		}),
	);
}
