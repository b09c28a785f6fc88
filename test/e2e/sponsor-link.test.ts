import { expect, test } from 'vitest';
import { absentOwner } from '../support/absent-owner.ts';
import { boatWithPages } from '../support/boat-with-pages.ts';
import { openBrowser } from '../support/browser.ts';
import { newId } from '../support/players.ts';
import { Actor, nameOf } from './spine/actor.ts';

test('AN21, AN22, AN23 the sponsor answers the questions by link, and the answers are in the room and open the next session', async () => {
	const server = await boatWithPages();
	const { play, facilitator } = await absentOwner(server.url);
	const { version, statement, objectives } = facilitator.view.room.strategy;
	const forms = objectives.map(({ asks: _asks, ...form }) => form);
	const strategy = { basis: version, sponsor: 'Petra Vos', statement, objectives: forms };
	await facilitator.act({ type: 'SetStrategy', ...strategy });
	const [first] = objectives;
	for (const [text, by, about] of [
		['Margin or volume?', '2026-12-11', { kind: 'objective', id: first!.id }],
		['Who decides in the week?', null, { kind: 'free', id: null }],
	] as const)
		await facilitator.act({ type: 'AskStrategy', question: newId(), text, by, about });
	const browser = await openBrowser();
	const [laptop, phone] = await Promise.all([
		Actor.enter(browser, 'the facilitator', 'laptop'),
		Actor.enter(browser, 'the sponsor', 'phone'),
	]);
	await play.goTo('close');
	await facilitator.act({ type: 'CloseWorkshop' });
	await laptop.lead(`${play.url}/w/${play.workshop}#${play.created.facilitatorKey}`);
	await laptop.pressButton('Link for Petra Vos to answer');
	const field = laptop
		.dialog('A link for Petra Vos')
		.getByRole('textbox', { name: 'Link', exact: true });
	await laptop.sees(field);
	const link = await field.inputValue();
	await laptop.expectAccessible();
	await laptop.page.keyboard.press('Escape');

	await phone.page.goto(link);
	await phone.sees(phone.page.getByText('2 questions are open'));
	expect(phone.page.url()).not.toContain('#');
	await phone.sees(phone.page.getByText(`About the objective “${first!.title}”`));
	await phone.sees(phone.page.getByText('Wanted by 11 December 2026'));
	await phone.expectAccessible();
	const width = () => document.documentElement.scrollWidth - window.innerWidth;
	expect(await phone.page.evaluate(width)).toBe(0);
	const part = phone.page.getByRole('region', { name: 'Margin or volume?' });
	await phone.press(phone.button(nameOf('Send the answer', 'Margin or volume?')));
	await phone.sees(part.getByText('Write the answer first.'));
	await part.getByLabel('Your answer').fill('Margin, until June.');
	await phone.press(phone.button(nameOf('Send the answer', 'Margin or volume?')));
	await phone.sees(phone.page.getByText('1 question is open'));
	await phone.sees(part.getByText(/^Your answer is kept/));
	await phone.expectAccessible();
	await phone.page.reload();
	await phone.sees(phone.page.getByText('Margin, until June.'));
	await laptop.sees(laptop.page.getByText('Margin, until June.'));
	phone.expectNoComplaint();
	laptop.expectNoComplaint();

	const { teamKey } = play.created;
	await phone.page.goto(`${play.url}/team/${play.created.teamId}#${teamKey}`);
	const register = await phone.page.evaluate(
		async ({ team, key }) => {
			const headers = { authorization: `Bearer ${key}` };
			const answer = await fetch(`/api/teams/${team}/register`, { headers });
			return (await answer.json()) as { left: { questions: { answer: string }[] }[] };
		},
		{ team: play.created.teamId, key: teamKey },
	);
	expect(register.left[0]?.questions.map(({ answer }) => answer)).toContain('Margin, until June.');
});
