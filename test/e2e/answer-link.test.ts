import { expect, test } from 'vitest';
import { absentOwner } from '../support/absent-owner.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { openBoard } from '../support/crew.ts';
import { writeText } from '../support/script-texts.ts';
import { Actor, nameOf } from './spine/actor.ts';
import { sayWord } from './spine/consent.ts';

async function house() {
	const server = await boatWithPages();
	const room = await absentOwner(server.url);
	const browser = await openBrowser();
	const [laptop, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'the owner', 'phone'),
	]);
	const { play, agreement, facilitator } = room;
	/** As the facilitator finds it in the dialog beside the owner's name. */
	const givenLink = async () => {
		const name = facilitator.view.room.participants[room.owner.seat]!.name;
		await laptop.press(laptop.button(nameOf('Link to answer', name)));
		const field = laptop.dialog(`A link for ${name}`).getByRole('textbox', { name: 'Link' });
		await laptop.sees(field);
		await laptop.sees(laptop.page.getByRole('img', { name: `Code with the link for ${name}` }));
		return field.inputValue();
	};
	await facilitator.act({ type: 'Show', what: 'agreement', id: agreement });
	await laptop.lead(`${play.url}/w/${play.workshop}#${play.created.facilitatorKey}`);
	return { ...room, laptop, phone, givenLink };
}

test('AN1, AN6, AN7, AN14 an owner who has left answers by link after the end, and the facilitator seals', async () => {
	const { facilitator, agreement, othersAgree, laptop, phone, givenLink } = await house();
	await othersAgree();
	await laptop.sees(laptop.heading('Owners who have not answered'));
	await facilitator.act({ type: 'CloseWorkshop' });
	await laptop.sees(laptop.page.getByText(/^The workshop has ended. It is sealed once/).first());
	const link = await givenLink();
	await laptop.expectAccessible();
	await laptop.page.keyboard.press('Escape');
	expect(link).toMatch(/\/answer\/[\w-]{22}#[\w-]{22}$/);

	await phone.page.goto(link);
	await phone.sees(phone.heading('Agreement a1, version 1, word for word'));
	expect(phone.page.url()).not.toContain('#');
	await phone.expectAccessible();
	const width = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await phone.page.evaluate(width)).toBe(0);
	await phone.page.reload();
	await sayWord(phone, 'Agree with a reservation', 'Only in summer');
	await phone.sees(phone.page.getByText('Your answer is kept.'));
	await phone.sees(phone.page.getByText(/^Once no word is missing, the facilitator seals/));
	await phone.expectAccessible();

	await laptop.sees(laptop.page.locator('[data-seal=ready]'));
	await laptop.pressButton('Seal');
	await laptop.press(laptop.dialog(/^Seal/).getByRole('button', { name: 'Seal it for good' }));
	await laptop.sees(laptop.page.locator('[data-sealed]'));
	const { sealed } = facilitator.view.room.agreements[agreement]!;
	expect(sealed?.consent.reservations).toMatchObject([{ reason: 'Only in summer' }]);
	await phone.page.reload();
	await phone.sees(phone.page.getByText('This agreement is sealed.'));
	phone.expectNoComplaint();
	laptop.expectNoComplaint();
});

test('AN11 of a text that is asked anew meanwhile the page shows what has changed, and what was typed stays', async () => {
	const { facilitator, agreement, owner, laptop, phone, givenLink } = await house();
	const link = await givenLink();
	await phone.page.goto(link);
	await phone.pressButton('Object');
	await phone.type('Why do you object?', 'Friday is too late');
	const board = await openBoard(owner);
	writeText(board.doc, agreement, 'firstStep', 'Publish for one line from next Thursday');
	await board.allSaved();
	await facilitator.act({ type: 'CallForConsent', agreement });
	await phone.pressButton('Say: object');
	await phone.sees(phone.page.getByText('The room is asked about version 2 now.'));
	await phone.sees(phone.heading('Version 2 is asked now'));
	await phone.sees(phone.page.getByText(/Publish for one line/).first());
	expect(await phone.page.getByLabel('Why do you object?').inputValue()).toBe('Friday is too late');
	await phone.pressButton('Say: object');
	await phone.sees(phone.page.getByText(/^Nothing is sealed while your objection is open/));
	expect(facilitator.view.room.agreements[agreement]!.words[owner.seat]).toMatchObject({
		...{ word: 'object', version: 2, reason: 'Friday is too late' },
	});
	await laptop.page.keyboard.press('Escape');
});

test('AN3 a link that is called back opens nothing more, and the page says whom to ask', async () => {
	const { laptop, phone, givenLink } = await house();
	const link = await givenLink();
	await laptop.pressButton('Call the link back');
	await laptop.sees(laptop.page.getByText(/opens nothing any more\.$/));
	await phone.page.goto(link);
	await phone.sees(phone.page.getByText('This link opens nothing any more.'));
	await phone.expectAccessible();
});
