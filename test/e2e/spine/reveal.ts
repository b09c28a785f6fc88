import { expect } from 'vitest';
import { answerGuesses, asWritten } from '../../support/acts.ts';
import { find, type Script } from '../../support/script.ts';
import type { Actor } from './actor.ts';
import { participants, type Cast } from './cast.ts';

/** The facilitator presses the one primary button and confirms. */
export async function revealCards({ facilitator, script }: Cast): Promise<void> {
	const reveal = `Reveal ${script.conflicts.length} cards`;
	await facilitator.pressButton(reveal);
	const dialog = facilitator.dialog('Reveal the cards to everybody?');
	await facilitator.sees(dialog, 'the question whether to reveal');
	await facilitator.expectAccessible();
	await facilitator.press(dialog.getByRole('button', { name: reveal }));
}

/** Everybody at a browser sees every card of the script, whole, and no other. */
export async function everybodySeesTheCards(cast: Cast): Promise<void> {
	const titles = cast.script.conflicts.map(({ title }) => title).sort();
	for (const actor of [cast.facilitator, ...participants(cast)]) {
		const seen = async () => {
			const all = await actor.page.getByRole('article').getByRole('heading').allInnerTexts();
			return [...new Set(all)].sort();
		};
		await expect.poll(seen, { message: `the cards that ${actor.name} sees` }).toEqual(titles);
	}
	for (const { title, ...card } of cast.script.conflicts.map((c) => asWritten(cast.script, c))) {
		const seen = await cardOf(cast.facilitator, title).innerText();
		for (const text of [card.salesWants, card.operationsWants, card.example])
			expect(seen, `“${title}”`).toContain(text);
	}
}

/** A card on the board by its title. */
const cardOf = ({ page }: Actor, title: string) =>
	page.getByRole('article').filter({
		has: page.getByRole('heading', { name: title, exact: true }),
	});

/** The question to a side whether a guess about it is right. */
const guess = (actor: Actor, title: string) =>
	cardOf(actor, title).filter({ hasText: 'They guess that' });

/** What the people at browsers say of guesses themselves. */
const saidInBrowsers = {
	confirmedByLaptop: 'c02',
	rewrittenByLaptop: 'c07',
	confirmedByPhone: 'c01',
};

/** That's us by a click and by a tap, and one guess rewritten; the crew says the rest. */
export async function sayThatsUs({ script, laptop, phone, crew }: Cast): Promise<void> {
	const { confirmedByLaptop, rewrittenByLaptop, confirmedByPhone } = saidInBrowsers;
	const card = (id: string) => find(script.conflicts, id);

	const rushOrders = guess(laptop, card(confirmedByLaptop).title);
	await laptop.press(rushOrders.getByRole('button', { name: 'That’s us' }));
	const ownBox = guess(laptop, card(rewrittenByLaptop).title);
	await laptop.press(ownBox.getByRole('button', { name: 'Say it our way' }));
	const words = laptop.page.getByLabel('What Sales wants, in our words');
	await words.press('ControlOrMeta+a');
	await words.pressSequentially(card(rewrittenByLaptop).salesWants);
	await laptop.pressButton('That is how we say it');
	const promised = guess(phone, card(confirmedByPhone).title);
	await phone.press(promised.getByRole('button', { name: 'That’s us' }));
	await promised.waitFor({ state: 'detached' });

	await answerGuesses(crew, Object.values(saidInBrowsers));
}

/** How often one side described the other right, by the script: of the guesses with an answer. */
function guessesRight({ conflicts, participants, thatsUs }: Script, side: string) {
	const bySide = (id: string) => find(participants, find(conflicts, id).by).side === side;
	const right = thatsUs.confirmed.filter(bySide).length;
	return { right, answered: right + thatsUs.rewritten.filter(bySide).length };
}

/** The screen says of both sides how well they know each other. */
export async function screenCountsGuesses({ screen, script }: Cast): Promise<void> {
	const sales = guessesRight(script, 'sales');
	const operations = guessesRight(script, 'operations');
	for (const sentence of [
		`Sales described Operations right in ${sales.right} of ${sales.answered}`,
		`Operations described Sales right in ${operations.right} of ${operations.answered}`,
	])
		await screen.sees(screen.page.getByText(sentence), `“${sentence}”`);
}
