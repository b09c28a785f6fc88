import { find } from '../../support/script.ts';
import { discuss } from '../../support/table-acts.ts';
import { nameOf } from './actor.ts';
import { roles, type Cast } from './cast.ts';

/** Proposal after proposal on the screen; one answer by hand; what nobody answers stays open. */
export async function discussProposals(cast: Cast): Promise<void> {
	const { facilitator, screen, laptop, phone, crew, script } = cast;
	const answered = script.cases.find(({ by }) => by === roles.laptop)!;
	for (const [index, story] of script.groups.assignedCases.entries()) {
		const { title } = find(script.cases, story);
		await facilitator.pressButton(new RegExp(`^Next proposal: .*${title}`));
		const { proposal, firstStep } = script.groups.worksheets[story]!;
		for (const actor of [screen, phone])
			await actor.sees(actor.page.getByText(proposal), `the proposal of table ${index + 1}`);
		await screen.sees(screen.page.getByText(firstStep), 'the first step');
		if (index > 0) continue;
		await discuss(crew, [answered.id]);
		await laptop.expectAccessible();
		const [challenge] = script.dialogue.filter(({ on }) => on === answered.id);
		await laptop.pressButton(nameOf('Answer', challenge!.text));
		await laptop.type('Your answer', challenge!.answer!);
		await laptop.pressButton(nameOf('Save the answer', challenge!.text));
		for (const actor of [facilitator, phone])
			await actor.sees(actor.page.getByText(challenge!.answer!), 'the answer');
		await screen.sees(screen.page.getByText('Answered'), 'that it is answered');
	}
	const [unanswered] = script.dialogue.filter(({ answer }) => answer === null);
	const { title } = find(script.cases, unanswered!.on);
	await facilitator.pressButton(new RegExp(`^Put on the screen – .*${title}$`));
	const open = screen.page.getByRole('listitem').filter({ hasText: unanswered!.text });
	await screen.sees(open.getByText('Open', { exact: true }), 'that it is still open');
}
