import { discuss, tellCases } from '../../support/agreement-acts.ts';
import { find } from '../../support/script.ts';
import { nameOf, type Actor } from './actor.ts';
import { roles, type Cast } from './cast.ts';

/** Types a text of several lines. */
async function typeLines(actor: Actor, label: string, lines: readonly string[]): Promise<void> {
	await actor.press(actor.page.getByLabel(label, { exact: true }));
	for (const [index, line] of lines.entries()) {
		if (index > 0) await actor.page.keyboard.press('Enter');
		await actor.page.keyboard.type(line);
	}
}

/** The laptop's person tells the own case by hand, the crew the others, with challenges and answers. */
export async function tellAndDiscuss(cast: Cast): Promise<void> {
	const { laptop, facilitator, screen, phone, crew, script } = cast;
	const story = script.cases.find(({ by }) => by === roles.laptop)!;
	await laptop.pressButton('Tell a case');
	await laptop.type('Title', story.title);
	await laptop.type('Situation', story.situation);
	await typeLines(laptop, 'Timeline', story.timeline);
	await laptop.type('How Sales saw it', story.salesSaw);
	await laptop.type('How Operations saw it', story.operationsSaw);
	await laptop.type('What it cost, in euros', String(story.cost));
	await laptop.type('Question to the room', story.question);
	for (const theme of story.themes) await laptop.pressButton(find(script.themes, theme).title);
	await laptop.expectAccessible();
	await laptop.pressButton('Done');
	await laptop.sees(laptop.heading(story.title), 'its case');
	await laptop.showsStatus(/^Saved$/);

	await tellCases(crew, [story.id]);
	await discuss(crew);
	await facilitator.pressButton(nameOf('Show on the screen', story.title));
	for (const line of story.timeline) {
		await screen.sees(screen.page.getByText(line), `“${line}”`);
		await phone.sees(phone.page.getByText(line), `“${line}”`);
	}
	await facilitator.pressButton(story.title);
	const [challenge] = script.dialogue.filter(({ on }) => on === story.id);
	await facilitator.sees(facilitator.page.getByText(challenge!.text), 'the challenge');
	await facilitator.sees(facilitator.page.getByText(challenge!.answer!), 'its answer');
}
