import { expect, test } from 'vitest';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { provisional } from '../support/provisional.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Actor, nameOf } from './spine/actor.ts';

async function house() {
	const server = await boatWithPages();
	const { play, agreement } = await provisional(server.url);
	const browser = await openBrowser();
	const [laptop, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'somebody of Operations', 'phone'),
	]);
	const { facilitator, url, workshop, created } = play;
	await facilitator.act({ type: 'Show', what: 'agreement', id: agreement });
	await laptop.lead(`${url}/w/${workshop}#${created.facilitatorKey}`);
	/** The facilitator names somebody, and is shown the link. */
	const linkFor = async (name: string) => {
		await laptop.type('Name of somebody of Operations', name);
		await laptop.pressButton('Link to confirm');
		const field = laptop.dialog(`A link for ${name}`).getByRole('textbox', { name: 'Link' });
		await laptop.sees(field);
		const link = await field.inputValue();
		await laptop.expectAccessible();
		await laptop.page.keyboard.press('Escape');
		return link;
	};
	const ledger = `${url}/team/${created.teamId}#${created.teamKey}`;
	return { server, play, agreement, browser, laptop, phone, linkFor, ledger };
}

test('AN15, AN17, AN20 a provisional seal says until when, and becomes a full one by a link', async () => {
	const { laptop, phone, linkFor, ledger } = await house();
	const waits = /^Sealed provisionally: nobody of Operations was asked\./;
	await laptop.sees(laptop.page.getByText(waits));
	const link = await linkFor('Omar');
	await laptop.sees(laptop.button(nameOf('Link to confirm', 'Omar')));

	await phone.page.goto(ledger);
	await phone.sees(phone.page.getByText(waits));
	await phone.page.goto(link);
	await phone.sees(phone.heading('Do you confirm it for Operations?'));
	expect(phone.page.url()).not.toContain('#');
	await phone.expectAccessible();
	const width = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await phone.page.evaluate(width)).toBe(0);
	await phone.pressButton('Confirm it');
	await phone.sees(phone.heading('It is confirmed: a full seal.'));
	await phone.expectAccessible();
	const confirmed = /^Confirmed for Operations by Omar on .*: a full seal\.$/;
	await laptop.sees(laptop.page.getByText(confirmed));
	await phone.page.goto(ledger);
	await phone.sees(phone.page.getByText(confirmed));
	await phone.expectAccessible();
	phone.expectNoComplaint();
	laptop.expectNoComplaint();
});

test('AN24, AN25, AN26 who was there for that side answers from the team’s page, and nobody by its link alone', async () => {
	const { play, browser, laptop, phone, ledger } = await house();
	await play.goTo('close');
	const waits = '1 seal waits for a side’s word';
	const stranger = await Actor.enter(browser, 'whoever has the link', 'phone');
	await stranger.page.goto(ledger);
	await stranger.sees(stranger.heading(waits));
	await stranger.sees(stranger.page.getByText('The team’s link answers for no side.'));
	expect(await stranger.button(nameOf('Read it and answer', 'a1')).count()).toBe(0);
	await stranger.expectAccessible();
	await laptop.page.goto(ledger);
	await laptop.sees(laptop.page.getByRole('link', { name: 'Give the link in the workshop' }));

	await phone.page.goto(`${play.url}/join/${play.created.joinCode}`);
	await phone.page.getByLabel('Your name').fill('Omar');
	await phone.press(phone.page.getByText('Operations', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus(/^Saved$/);
	await phone.page.goto(ledger);
	await phone.pressButton(nameOf('Read it and answer', 'a1'));
	const dialog = phone.dialog('Your side’s word is asked for');
	await phone.sees(dialog);
	await phone.expectAccessible();
	const width = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await phone.page.evaluate(width)).toBe(0);
	await phone.pressButton('Confirm it');
	await phone.sees(phone.heading('It is confirmed: a full seal.'));
	await phone.pressButton('Close');
	await phone.sees(phone.page.getByText(/^Confirmed for Operations by Omar on .*: a full seal\.$/));
	expect(await phone.heading(waits).count()).toBe(0);
	phone.expectNoComplaint();
});

test('AN26 a device that was asked by a link finds it on the team’s page until it is answered', async () => {
	const { phone, linkFor, ledger } = await house();
	await phone.page.goto(await linkFor('Omar'));
	await phone.sees(phone.heading('Do you confirm it for Operations?'));
	await phone.page.goto(ledger);
	await phone.pressButton(nameOf('Read it and answer', 'a1'));
	await phone.pressButton('Do not confirm it');
	await phone.type('Why not?', 'Not with two lines down');
	await phone.pressButton('Say: not confirmed');
	await phone.sees(phone.heading('It is not confirmed.'));
	expect(await phone.page.evaluate(() => localStorage.getItem('asked'))).toBe('{}');
	await phone.pressButton('Close');
	await phone.sees(phone.page.getByText('Because: Not with two lines down'));
});

test('AN16, AN18 refused with a reason it comes back, and the next workshop asks again with its words', async () => {
	const { play, laptop, phone, linkFor, ledger } = await house();
	await play.goTo('close');
	await play.facilitator.act({ type: 'CloseWorkshop' });
	const waiting = laptop.page.locator('[data-waiting] summary');
	await laptop.press(waiting.first());
	await phone.page.goto(await linkFor('Omar'));
	await phone.pressButton('Do not confirm it');
	await phone.pressButton('Say: not confirmed');
	await phone.sees(phone.page.getByText('Write the reason in one sentence.'));
	await phone.type('Why not?', 'Not with two lines down');
	await phone.expectAccessible();
	await phone.pressButton('Say: not confirmed');
	await phone.sees(phone.heading('It is not confirmed.'));
	await phone.page.goto(ledger);
	await phone.sees(phone.page.getByText(/^Not confirmed for Operations by Omar on/));
	await phone.sees(phone.page.getByText('Because: Not with two lines down'));
	await phone.sees(phone.page.getByText('Came back as a draft, to be asked again'));
	await phone.expectAccessible();

	const { teamKey } = play.created;
	const next = await WirePlay.open(play.url, script, [], { teamKey });
	await next.goTo('agreements');
	await laptop.lead(`${next.url}/w/${next.workshop}#${next.created.facilitatorKey}`);
	await laptop.sees(laptop.heading('Came back as drafts'));
	await laptop.expectAccessible();
	await laptop.press(laptop.button(nameOf('Ask again', 'a1')));
	const statement = laptop.page.getByRole('textbox', { name: 'Statement' });
	await expect.poll(() => statement.inputValue()).toMatch(/^Planning publishes free capacity/);
	next.close();
});
