import { expect, onTestFinished, test } from 'vitest';
import { readCards } from '../../shared/board/conflict-card.ts';
import { plainOf } from '../../shared/board/plain-board.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { MemoryLog } from '../../server/store/memory/memory-log.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { find, script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';

const card = find(script.conflicts, 'c02');
const nonsense = 'All of this is nonsense';

/** The cards are on the board, one of them on the screen, and the minute after the reveal is kept. */
async function afterTheReveal() {
	const log = new MemoryLog();
	const server = await boatWithPages({ log });
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 6));
	onTestFinished(() => play.close());
	await play.write();
	await play.reveal();
	const { created, workshop, facilitator } = play;
	const { doc } = await facilitator.open(boardName);
	await log.addCopy(workshop, {
		at: Date.now(),
		beforeSetBack: false,
		changes: { added: 2, changed: 0, deleted: 0, restored: 0 },
		board: plainOf(doc),
	});
	const shown = readCards(doc).find(({ title }) => title === card.title)!;
	await facilitator.act({ type: 'Show', what: 'conflict', id: shown.id });
	const browser = await openBrowser();
	const [laptop, phone, screen] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
		Actor.enter(browser, 'the screen', 'projector'),
	]);
	const room = `${play.url}/w/${workshop}`;
	await laptop.lead(`${room}#${created.facilitatorKey}`);
	await screen.page.goto(`${room}/screen#${created.screenKey}`);
	await phone.page.goto(`${play.url}/join/${created.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	return { laptop, phone, screen };
}

const titled = (actor: Actor, title: string) =>
	actor.page.getByRole('heading', { name: title, exact: true });

test('SB1, SB2, SB7 a card is vandalised on a phone, set back for everybody, and taken back', async () => {
	const { laptop, phone, screen } = await afterTheReveal();
	const everybody = [laptop, phone, screen];
	await phone.sees(titled(phone, card.title), 'the card');
	await phone.choose(`More: ${card.title}`, 'Edit the texts');
	await phone.page.getByLabel('A short title').fill(nonsense);
	await phone.press(phone.dialog(/./).getByRole('button', { name: 'Close' }));
	for (const actor of everybody) await actor.sees(titled(actor, nonsense), 'the nonsense');

	await laptop.choose('Workshop menu', 'Set the board back');
	const dialog = laptop.dialog('Set the board back');
	await laptop.press(dialog.getByRole('button', { name: /2 cards added/ }));
	await laptop.sees(dialog.getByText(nonsense), 'what would change');
	await laptop.expectAccessible();
	await laptop.press(dialog.getByRole('button', { name: /^Set the board back to/ }));
	for (const actor of everybody) {
		await actor.sees(titled(actor, card.title), 'the former text');
		await expect.poll(() => titled(actor, nonsense).count()).toBe(0);
	}
	for (const actor of [phone, screen])
		await actor.sees(actor.page.getByText(/The facilitator has set the board back to/), 'why');
	await screen.expectFits();

	await laptop.pressButton('Take it back');
	for (const actor of everybody) await actor.sees(titled(actor, nonsense), 'what it was before');
	for (const actor of everybody) actor.expectNoComplaint();
}, 120_000);
