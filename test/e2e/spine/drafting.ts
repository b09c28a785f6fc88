import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { find, type ScriptAgreement } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';

/** The page of an agreement as one sees it, by the label that everybody calls it. */
const pageOf = (actor: Actor, label: string) =>
	actor.page.getByRole('article', { name: `Agreement ${label}` });

/** The rules whose findings stand beside the fields or are missing yet, each once, as the page shows them. */
async function findingsShown(actor: Actor, label: string): Promise<string[]> {
	const found = pageOf(actor, label).locator('[data-place] [data-finding]');
	const rules = await found.evaluateAll((all) =>
		all.map((one) => one.getAttribute('data-finding') ?? ''),
	);
	const missing = await pageOf(actor, label)
		.locator('[data-missing]')
		.evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-missing')!.split(' ')));
	return [...new Set([...rules, ...missing])].sort();
}

export const expectFindings = (actor: Actor, label: string, rules: readonly string[]) =>
	expect
		.poll(() => findingsShown(actor, label), { message: `the findings of ${label}` })
		.toEqual([...rules].sort());

/** Ticks rows of a list that opens in a dialog. */
export async function tick(actor: Actor, opener: Locator, title: string, rows: readonly string[]) {
	await actor.press(opener);
	const dialog = actor.dialog(title);
	for (const row of rows) {
		const box = dialog.getByRole('checkbox', { name: row });
		await actor.press(box);
		expect(await box.isChecked(), row).toBe(true);
	}
	await actor.press(dialog.getByRole('button', { name: 'Close' }));
}

/** Writes an agreement by hand, field by field; another person writes the first step at the same time. */
export async function writeAgreement(
	cast: Cast,
	scripted: ScriptAgreement,
	writer: Actor,
	other: Actor,
): Promise<void> {
	const { script } = cast;
	await writer.pressButton('Write an agreement');
	const page = pageOf(writer, scripted.id);
	await writer.sees(page, 'the empty agreement');
	await other.pressButton(`Open ${scripted.id}`);
	await Promise.all([
		writer.type('Statement', scripted.statement),
		other.type('First step', scripted.firstStep),
	]);
	const scope = page.getByLabel('For whom it holds');
	await scope.focus();
	await scope.pressSequentially(scripted.scope);
	const names = scripted.owners.map((id) => find(script.participants, id).name);
	await tick(
		writer,
		page.getByRole('button', { name: 'Choose owners' }),
		'Who owns this agreement?',
		names,
	);
	for (const [id, { effect, why }] of Object.entries(scripted.effects)) {
		const { title } = find(script.strategy.objectives, id);
		const row = page.getByRole('radiogroup', { name: `Effect on “${title}”` });
		const word = { strengthens: 'Strengthens', neutral: 'Neutral', harms: 'Harms' }[effect];
		await writer.press(row.getByRole('radio', { name: word }));
		const because = page.getByRole('group', { name: title, exact: true }).getByLabel('Why');
		await writer.press(because);
		await because.pressSequentially(why);
	}
	const { indicator, baseline, target } = scripted.measure!;
	await writer.type('Indicator', indicator);
	await writer.type('Baseline', baseline);
	await writer.type('Target', target);
	await writer.press(
		page
			.getByRole('group', { name: 'When we look again' })
			.getByRole('button', { name: 'In 2 months' }),
	);
	const grounds = scripted.restsOn.map(
		(id) => [...script.cases, ...script.conflicts].find((one) => one.id === id)!.title,
	);
	await tick(
		writer,
		page.getByRole('button', { name: 'Choose conflicts and cases' }),
		'What does it rest on?',
		grounds,
	);
	await writer.press(page.getByRole('heading', { name: 'Level and elements' }));
	const level = scripted.level === 'strategic' ? 'Strategic' : 'Implementation';
	await writer.press(page.getByRole('radio', { name: level }));
	await writer.press(page.getByRole('checkbox', { name: new RegExp(`^${scripted.element} · `) }));
	await replay(cast, scripted, writer, page);
	await writer.showsStatus(/^Saved$/);
	await other.showsStatus(/^Saved$/);
}

/** Taps the line of the case at which it would have changed the story. */
async function replay({ script }: Cast, { id }: ScriptAgreement, actor: Actor, page: Locator) {
	const tapped = script.replay[id];
	if (!tapped) return;
	const line = find(script.cases, tapped.case).timeline[tapped.line]!;
	const item = page.getByRole('listitem').filter({ hasText: line });
	await actor.press(item.getByRole('button', { name: 'Here it would have changed the story' }));
	const box = item.getByLabel('How would it have changed the story?');
	await actor.press(box);
	await box.pressSequentially(tapped.how);
	await actor.press(item.getByRole('button', { name: 'Mark this line' }));
	await actor.sees(item.getByText(tapped.how), 'its mark');
}
