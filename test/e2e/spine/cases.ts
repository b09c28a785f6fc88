import { tellCases } from '../../support/agreement-acts.ts';
import { find } from '../../support/script.ts';
import { caseVotedBy, voteOnCases } from '../../support/table-acts.ts';
import { nameOf, type Actor } from './actor.ts';
import { participants, roles, type Cast, type RoleName } from './cast.ts';

/** Types a text of several lines. */
async function typeLines(actor: Actor, label: string, lines: readonly string[]): Promise<void> {
	await actor.press(actor.page.getByLabel(label, { exact: true }));
	for (const [index, line] of lines.entries()) {
		if (index > 0) await actor.page.keyboard.press('Enter');
		await actor.page.keyboard.type(line);
	}
}

/** The laptop's person tells the own case by hand, the crew the others. */
export async function tellTheCases(cast: Cast): Promise<void> {
	const { laptop, facilitator, screen, phone, crew, script } = cast;
	const story = script.cases.find(({ by }) => by === roles.laptop)!;
	await laptop.pressButton('Tell a case');
	await laptop.type('Title', story.title);
	await laptop.type('Situation', story.situation);
	await typeLines(laptop, 'Timeline', story.timeline);
	await laptop.type('How Sales saw it', story.salesSaw);
	await laptop.type('How Operations saw it', story.operationsSaw);
	await laptop.type('What it cost, in €', String(story.cost));
	await laptop.type('Question to the room', story.question);
	for (const theme of story.themes) await laptop.pressButton(find(script.themes, theme).title);
	await laptop.expectAccessible();
	await laptop.pressButton('Done');
	await laptop.sees(laptop.heading(story.title), 'its case');
	await laptop.showsStatus(/^Saved$/);

	await tellCases(crew, [story.id]);
	await facilitator.pressButton(nameOf('Show on the screen', story.title));
	for (const line of story.timeline) {
		await screen.sees(screen.page.getByText(line), `“${line}”`);
		await phone.sees(phone.page.getByText(line), `“${line}”`);
	}
	await facilitator.pressButton('Show the list');
}

/** The one dot of the person of a browser. */
async function placeDot({ script, ...cast }: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	await actor.pressButton(`One more dot for ${caseVotedBy({ script }, roles[role]).title}`);
	await actor.sees(actor.page.getByText('All dots placed'), 'that the dot is placed');
}

/** One dot a person: the cases come in the order of their votes, and the facilitator takes them all. */
export async function chooseCases(cast: Cast): Promise<void> {
	const { facilitator, screen, laptop, phone, crew, script } = cast;
	await facilitator.pressButton('Open the vote on the cases');
	await Promise.all([
		...(['laptop', 'phone', 'guest'] as const).map((role) => placeDot(cast, role)),
		voteOnCases(crew),
	]);
	const all = script.participants.length;
	await screen.sees(screen.page.getByText(`${all} of ${all} have voted`), 'the turnout');
	await phone.expectAccessible();
	await facilitator.pressButton('Close the vote');
	for (const actor of [facilitator, laptop])
		for (const { id, title } of script.cases) {
			const row = actor.page.locator('[data-voted]').filter({ hasText: title });
			const dots = `${script.caseVotes[id]!.length} dots`;
			await actor.sees(row.getByText(dots, { exact: true }), `${dots} on “${title}”`);
		}
	await facilitator.pressButton(`Take the top ${script.cases.length}`);
	for (const actor of [facilitator, ...participants(cast)])
		await actor.sees(actor.page.getByText('Will be worked'), 'what will be worked');
}
