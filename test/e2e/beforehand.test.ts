import { expect, test } from 'vitest';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { sealedPast, wordsOf } from '../support/sealed-past.ts';
import { Actor, nameOf } from './spine/actor.ts';

test('BH1, BH4, BH6, BH7, BH11 an owner writes on a phone, over a reload and a lost line, and the session takes over what it wants', async () => {
	const server = await boatWithPages();
	const past = await sealedPast(server.url);
	const { play, facilitator, agreement, sales, operations, teamId, teamKey } = past;
	const { participants } = facilitator.view.room;
	const name = participants[sales]!.name;
	const browser = await openBrowser();
	const [laptop, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'the owner', 'phone'),
	]);
	await laptop.lead(`${play.url}/w/${play.workshop}#${play.created.facilitatorKey}`);
	await laptop.sees(laptop.page.locator('main'));
	const { reviewOn } = facilitator.view.room.agreements[agreement]!.sealed!.text;
	await laptop.page.clock.setFixedTime(new Date(`${reviewOn}T08:00:00Z`));
	await laptop.page.goto(`${play.url}/team/${teamId}#${teamKey}`);
	await laptop.press(laptop.page.getByText('Ask its owners beforehand'));
	await laptop.press(laptop.button(nameOf('Link', `${name}, a1`)));
	const field = laptop.dialog(`A link for ${name}`).getByRole('textbox', { name: 'Link' });
	await laptop.sees(field);
	await laptop.expectAccessible();
	const link = await field.inputValue();
	expect(link).toMatch(/\/answer\/[\w-]{22}#[\w-]{22}$/);
	await laptop.page.keyboard.press('Escape');

	await phone.page.goto(link);
	await phone.sees(phone.heading('What became of your agreement?'));
	expect(phone.page.url()).not.toContain('#');
	const width = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await phone.page.evaluate(width)).toBe(0);
	await phone.expectAccessible();
	await phone.pressButton('Send it');
	await phone.sees(phone.page.getByText('Say at least whether it was kept.'));
	await phone.press(phone.page.getByRole('radio', { name: 'Partly' }));
	await phone.press(phone.page.getByRole('radio', { name: 'neutral' }).last());
	await phone.page.getByLabel('What shows it?').fill('Eight of ten lists came');
	await phone.page.reload();
	await phone.sees(phone.heading('What became of your agreement?'));
	expect(await phone.page.getByLabel('What shows it?').inputValue()).toBe(
		'Eight of ten lists came',
	);
	await phone.page.context().setOffline(true);
	await phone.pressButton('Send it');
	await phone.sees(phone.page.getByRole('alert'));
	await phone.page.context().setOffline(false);
	await phone.pressButton('Send it');
	await phone.sees(phone.page.getByText('It is kept for the session.'));
	await phone.expectAccessible();
	const written = (await past.register()).read.beforehand;
	expect(written).toMatchObject([{ person: sales, outcome: null }]);

	await past.write((await past.link(operations)).key, wordsOf('Two came late', { score: 4 }));
	await laptop.page.reload();
	await laptop.press(laptop.page.getByText('Ask its owners beforehand'));
	await laptop.sees(laptop.page.getByText('2 owners have written; the next session opens it.'));

	const session = await past.next();
	await laptop.lead(`${play.url}/w/${session.workshop}#${session.created.facilitatorKey}`);
	await session.goTo('review');
	await laptop.sees(laptop.heading('Written beforehand by its owners'));
	expect(session.facilitator.view.room.reviews).toEqual({});
	await laptop.expectAccessible();
	const part = laptop.page.locator('[data-said=evidence]');
	await laptop.sees(part.getByText('Eight of ten lists came'));
	await laptop.press(
		part.getByRole('button', {
			name: nameOf('Take over', `What shows it?, ${participants[operations]!.name}`),
		}),
	);
	await laptop.press(laptop.button(`Take over from ${name} what is still blank`));
	const review = () => session.facilitator.view.room.reviews[agreement];
	await session.facilitator.until(() => review()?.outcome === 'partly', 'the outcome');
	expect(review()?.texts.evidence).toBe('Two came late');
	await laptop.press(
		part.getByRole('button', { name: nameOf('Take over', `What shows it?, ${name}`) }),
	);
	await session.facilitator.until(
		() => review()?.texts.evidence === 'Two came late\nEight of ten lists came',
		'both',
	);
	await laptop.sees(part.getByText('Taken over').nth(1));
	await laptop.expectAccessible();
	laptop.expectNoComplaint();
});
