import { expect, onTestFinished, test } from 'vitest';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor } from './spine/actor.ts';

test('P29, P34, P35 the lead is offered, taken on a phone, and handed back, without a reload by hand', async () => {
	const server = await boatWithPages();
	const play = await WirePlay.open(server.url, script, script.participants.slice(0, 6));
	onTestFinished(() => play.close());
	await play.goTo('write');
	const browser = await openBrowser();
	const [laptop, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'a participant', 'phone'),
	]);
	await laptop.page.goto(`${play.url}/w/${play.workshop}#${play.created.facilitatorKey}`);
	await laptop.page.getByLabel('Your name').fill('Frida');
	await laptop.pressButton('Go in');
	await phone.page.goto(`${play.url}/join/${play.created.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus('Saved');

	await laptop.pressButton('More: Vera');
	await laptop.press(laptop.page.getByRole('menuitem', { name: 'Hand over the lead to Vera …' }));
	const onLaptop = laptop.page.getByRole('region', { name: 'Who leads' });
	const onPhone = phone.page.getByRole('region', { name: 'Who leads' });
	await laptop.sees(onLaptop.getByText('You offer Vera to lead this workshop.'));
	await laptop.expectAccessible();
	await phone.sees(onPhone.getByText('Frida asks you to lead this workshop.'));
	await phone.expectAccessible();
	expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		360,
	);
	await phone.press(onPhone.getByRole('button', { name: 'I lead' }));

	// The phone has the facilitator's page now, the laptop an observer's.
	await phone.sees(phone.page.getByRole('button', { name: 'Invite' }));
	await laptop.sees(onLaptop.getByText('Vera leads now.'));
	expect(await laptop.page.getByRole('button', { name: 'Invite' }).count()).toBe(0);
	await laptop.expectAccessible();
	await laptop.press(onLaptop.getByRole('button', { name: 'Understood' }));
	await expect.poll(() => onLaptop.getByText('Vera leads now.').count()).toBe(0);
	await laptop.page.reload();
	await laptop.sees(laptop.page.getByText(/looks? on/).first());
	expect(await onLaptop.getByText('Vera leads now.').count()).toBe(0);

	// Back again: Vera is a participant as before.
	await phone.press(phone.page.locator('summary', { hasText: 'People' }));
	await phone.pressButton('More: Frida');
	await phone.press(phone.page.getByRole('menuitem', { name: 'Hand over the lead to Frida …' }));
	await laptop.press(onLaptop.getByRole('button', { name: 'I lead' }));
	await laptop.sees(laptop.page.getByRole('button', { name: 'Invite' }));
	await phone.sees(onPhone.getByText('Frida leads now.'));
	await phone.expectAccessible();
	await phone.showsStatus('Saved');
});
