import { expect, onTestFinished, test } from 'vitest';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';

async function inTheRoom() {
	const server = await boatWithPages();
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 6));
	onTestFinished(() => play.close());
	await play.goTo('write');
	const browser = await openBrowser();
	const [laptop, phone, screen] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
		Actor.enter(browser, 'the screen', 'projector'),
	]);
	const room = `${play.url}/w/${play.workshop}`;
	await laptop.lead(`${room}#${play.created.facilitatorKey}`);
	await screen.page.goto(`${room}/screen#${play.created.screenKey}`);
	const knock = async (actor: Actor, name: string) => {
		await actor.page.goto(`${play.url}/join/${play.created.joinCode}`);
		await actor.page.getByLabel('Your name').fill(name);
		await actor.press(actor.page.getByText('Sales', { exact: true }).first());
		await actor.pressButton('Join');
	};
	/** Turns one of the two switches beside the code. */
	const turn = async (label: string) => {
		await laptop.pressButton('Invite');
		const dialog = laptop.dialog('Invite people');
		const box = dialog.getByLabel(label);
		const before = await box.isChecked();
		await laptop.press(box);
		await expect.poll(() => box.isChecked()).toBe(!before);
		await laptop.expectAccessible();
		await laptop.page.keyboard.press('Escape');
	};
	return { laptop, phone, screen, knock, turn, code: play.created.joinCode };
}

test('P16, P17 newcomers wait until they are let in, and a locked door shows no code', async () => {
	const { laptop, phone, screen, knock, turn, code } = await inTheRoom();
	await turn('Newcomers wait until I let them in');
	await knock(phone, 'Vera');
	await phone.sees(phone.page.getByText('You are at the door.'));
	await phone.sees(phone.page.getByRole('heading', { name: 'While you wait' }));
	await phone.expectAccessible();
	expect(await phone.page.getByLabel('Code').count()).toBe(0);
	const door = laptop.page.getByRole('region', { name: 'The door' });
	await laptop.sees(door.getByText(/1.person waits at the door/));
	await laptop.expectAccessible();
	await phone.page.reload();
	await phone.sees(phone.page.getByText('You are at the door.'));
	await laptop.press(door.getByRole('button', { name: 'Let in' }));
	await phone.showsStatus('Saved');
	await expect.poll(() => door.count()).toBe(0);
	await laptop.sees(laptop.page.getByRole('listitem').filter({ hasText: 'Vera' }));

	await screen.sees(screen.page.getByText(code));
	await turn('Nobody new comes in');
	await screen.sees(screen.page.getByText('The door is closed'));
	expect(await screen.page.getByText(code).count()).toBe(0);
});

test('P17 whoever is turned away reads that there is no seat, and may come again', async () => {
	const { laptop, phone, knock, turn, code } = await inTheRoom();
	await turn('Newcomers wait until I let them in');
	await knock(phone, 'Vera');
	const door = laptop.page.getByRole('region', { name: 'The door' });
	await laptop.press(door.getByRole('button', { name: 'Turn away' }));
	await expect.poll(() => door.count()).toBe(0);
	await phone.sees(phone.page.getByText('This device has no seat in the workshop.'));
	await turn('Newcomers wait until I let them in');
	await phone.type('Code', code);
	await phone.pressButton('Go to the workshop');
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus('Saved');
});

test('P18, P19 a person is taken out, keeps what was written, and goes on when let in again', async () => {
	const { laptop, phone, knock } = await inTheRoom();
	await knock(phone, 'Vera');
	await phone.showsStatus('Saved');
	await phone.pressButton('Write a card');
	await phone.type('A short title', 'Kept on the way');
	await phone.showsStatus('Saved');
	await laptop.choose('More: Vera', 'Take Vera out');
	await phone.sees(phone.page.getByText('A facilitator has taken you out of this workshop.'));
	await phone.sees(phone.page.getByRole('heading', { name: 'While you wait' }));
	await phone.expectAccessible();
	await laptop.sees(laptop.page.getByRole('heading', { name: 'Taken out' }));
	await laptop.expectAccessible();
	await laptop.choose('More: Vera', 'Let in again');
	await phone.showsStatus('Saved');
	await phone.sees(phone.page.getByText('Kept on the way'));
	await expect.poll(() => laptop.page.getByRole('heading', { name: 'Taken out' }).count()).toBe(0);
});
