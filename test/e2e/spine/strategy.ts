import { expect } from 'vitest';
import { translate } from '../../support/agreement-acts.ts';
import { nameOf, type Actor } from './actor.ts';
import type { Cast } from './cast.ts';

const fields = {
	title: 'Title of the objective',
	businessGoal: 'Business goal behind it',
	indicator: 'Indicator',
	baseline: 'Where it stands today',
	target: 'Target',
	horizon: 'By when',
} as const;

/** The facilitator types the strategy and its objectives, and saves them as a whole. */
export async function writeStrategy({ facilitator, script, ...cast }: Cast): Promise<void> {
	const { statement, objectives } = script.strategy;
	await facilitator.type('Strategy in a few sentences', statement);
	for (const [index, objective] of objectives.entries()) {
		await facilitator.pressButton('Add an objective');
		const group = facilitator.page.getByRole('group', { name: `Objective ${index + 1}` });
		for (const field of Object.keys(fields) as (keyof typeof fields)[]) {
			const box = group.getByLabel(fields[field], { exact: true });
			await facilitator.press(box);
			await box.pressSequentially(objective[field]);
		}
	}
	await facilitator.expectAccessible();
	await facilitator.pressButton('Save the strategy');
	for (const actor of [facilitator, cast.screen, cast.laptop, cast.phone])
		await actor.sees(actor.page.getByText(statement), 'the strategy');
}

/** Somebody says what an objective asks of the own side. */
async function sayWhatItAsks(actor: Actor, title: string, side: string, text: string) {
	const objective = actor.page.getByRole('article', { name: title });
	const box = objective.getByLabel(`What does this ask of ${side}?`);
	await actor.press(box);
	await box.pressSequentially(text);
	await actor.press(objective.getByRole('button', { name: nameOf('Save', `${side}, ${title}`) }));
	await actor.sees(objective.getByText(text), `what “${title}” asks of ${side}`);
}

/** One sentence by hand for each side, the others by the crew; each side reads the other's. */
export async function sayWhatItAsksOfBoth({ laptop, phone, crew, script }: Cast): Promise<void> {
	const [first] = script.strategy.objectives;
	const { title, asks } = first!;
	await sayWhatItAsks(laptop, title, 'Sales', asks.sales);
	await sayWhatItAsks(phone, title, 'Operations', asks.operations);
	await translate(crew, [first!.id]);
	await phone.sees(phone.page.getByText(asks.sales), 'what it asks of the other side');
	const untranslated = laptop.page.getByText('Not translated yet');
	const expected = script.strategy.objectives.filter((one) => !one.asks.operations).length;
	await expect.poll(() => untranslated.count()).toBe(expected);
}
