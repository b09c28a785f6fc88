import { expect, onTestFinished, test } from 'vitest';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';

const { title } = script.workshop;

async function inTheRoom() {
	const server = await boatWithPages();
	const other = await server.create('Another one');
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 6));
	onTestFinished(() => play.close());
	await play.goTo('write');
	const browser = await openBrowser();
	const [laptop, phone, away] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
		Actor.enter(browser, 'a participant who is away', 'phone'),
	]);
	const room = `${play.url}/w/${play.workshop}`;
	await laptop.lead(`${room}#${play.created.facilitatorKey}`);
	for (const [actor, name] of [
		[phone, 'Vera'],
		[away, 'Wim'],
	] as const) {
		await actor.page.goto(`${play.url}/join/${play.created.joinCode}`);
		await actor.page.getByLabel('Your name').fill(name);
		await actor.press(actor.page.getByText('Sales', { exact: true }).first());
		await actor.pressButton('Join');
		await actor.showsStatus('Saved');
	}
	await phone.page.goto(`${play.url}/join/${other.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus('Saved');
	await phone.page.goto(room);
	await phone.showsStatus('Saved');
	await away.page.goto('about:blank');
	return { laptop, phone, away, room, workshop: play.workshop, other: other.workshopId };
}

/** All that a device keeps in which a word stands. */
const keptOf = (actor: Actor, word: string) =>
	actor.page.evaluate(async (word) => {
		const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const entries = Object.entries(localStorage).map((entry) => entry.join(' '));
		return [...databases, ...entries].filter((kept) => kept.includes(word));
	}, word);

test('ER1, ER2, ER7, ER8 erased from the menu, it is gone from every device, and nothing else is', async () => {
	const { laptop, phone, away, room, workshop, other } = await inTheRoom();
	const everybody = [laptop, phone, away];
	for (const actor of [laptop, phone]) expect(await keptOf(actor, workshop)).not.toEqual([]);

	await laptop.choose('Workshop menu', 'Erase the workshop');
	const dialog = laptop.dialog('Erase the workshop?');
	for (const words of [/Backups made earlier keep it/, /It cannot be taken back/])
		await laptop.sees(dialog.getByText(words));
	await laptop.expectAccessible();
	await laptop.type('Type the title to erase it', 'Another one');
	await laptop.press(dialog.getByRole('button', { name: 'Erase it for good' }));
	await laptop.sees(dialog.getByText('This is not the title of the workshop.'));
	expect(await keptOf(phone, workshop)).not.toEqual([]);
	const field = dialog.getByLabel('Type the title to erase it');
	await field.fill(` ${title.toUpperCase()}`);
	await field.press('Enter');

	await away.page.goto(room);
	for (const actor of everybody) {
		await actor.sees(actor.page.getByText('The workshop has been erased.'), 'that it was erased');
		await actor.sees(actor.page.getByText(/^It has forgotten/), 'that it has forgotten');
		await expect.poll(() => keptOf(actor, workshop)).toEqual([]);
		expect(await keptOf(actor, title)).toEqual([]);
		await actor.expectAccessible();
	}
	expect(await keptOf(phone, other)).not.toEqual([]);
	await phone.page.goto(room.replace(workshop, other));
	await phone.showsStatus('Saved');
}, 120_000);

test('ER10, ER11, ER12, ER17 a person is erased from the list of people, and another by oneself on the phone', async () => {
	const { laptop, phone, away, room, workshop } = await inTheRoom();
	const wim = laptop.page.getByRole('listitem').filter({ hasText: 'Wim' });
	await laptop.choose('More: Wim', 'Erase Wim …');
	const dialog = laptop.dialog('Erase Wim?');
	for (const words of [/What stands on shared pages stays/, /Backups and reports made earlier/])
		await laptop.sees(dialog.getByText(words));
	await laptop.expectAccessible();
	await laptop.type('Type the name to erase it', 'Vera');
	await laptop.press(dialog.getByRole('button', { name: 'Erase it for good' }));
	await laptop.sees(dialog.getByText('This is not the name of that person.'));
	await dialog.getByLabel('Type the name to erase it').fill('wim');
	await laptop.press(dialog.getByRole('button', { name: 'Erase it for good' }));
	await expect.poll(() => dialog.count()).toBe(0);
	await expect.poll(() => wim.count()).toBe(0);
	await laptop.showsStatus('Saved');
	expect(await laptop.page.locator('main, body').first().innerText()).not.toContain('Wim');

	await away.page.goto(room);
	await away.sees(away.page.getByText('The person of this seat has been erased.'));
	await away.sees(away.page.getByText(/^It has forgotten/), 'that it has forgotten');
	await expect.poll(() => keptOf(away, workshop)).toEqual([]);
	await away.expectAccessible();

	await phone.showsStatus('Saved');
	await phone.choose('Your seat', 'Your seat');
	await phone.pressButton('Erase me from this workshop …');
	const mine = phone.dialog('Erase yourself from this workshop?');
	await phone.sees(mine.getByText(/Your devices forget this seat/));
	await phone.expectAccessible();
	await phone.type('Type the name to erase it', 'Vera');
	await phone.press(mine.getByRole('button', { name: 'Erase it for good' }));
	await phone.sees(phone.page.getByText('The person of this seat has been erased.'));
	await expect.poll(() => keptOf(phone, workshop)).toEqual([]);
});
