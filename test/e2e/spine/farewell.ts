import { expect } from 'vitest';
import { monthsAfter } from '../../../shared/check/day.ts';
import { dayIn } from '../../../client/text/days.ts';
import { find } from '../../support/script.ts';
import { sayGoodbye } from '../../support/table-acts.ts';
import { participants, roles, type Cast, type RoleName } from './cast.ts';

/** What the hours were worth to the person of a browser. */
async function rate({ script, ...cast }: Cast, role: RoleName): Promise<void> {
	const actor = cast[role];
	const question = actor.page.getByRole('group', { name: /^What did these hours bring you/ });
	const score = String(script.close.roti[roles[role]]);
	await actor.press(question.getByText(score, { exact: true }));
	expect(await question.getByRole('radio', { name: score }).isChecked()).toBe(true);
}

/** Somebody's wish is taken up on the phone, and a day agreed. */
async function agreeOnVisit({ script, phone, facilitator }: Cast): Promise<void> {
	const wish = script.close.visits.find(({ matchedWith }) => matchedWith === roles.phone)!;
	const visit = phone.page.getByRole('listitem').filter({ hasText: wish.text });
	await phone.press(visit.getByRole('button', { name: 'Come to us' }));
	await phone.typeDay(visit.getByLabel('Day'), wish.date!);
	await phone.press(visit.getByRole('button', { name: 'Agree on this day' }));
	const { name } = find(script.participants, roles.phone);
	const agreed = `With ${name}, ${dayIn('en-GB', wish.date!)}`;
	await facilitator.sees(facilitator.page.getByText(agreed), `“${agreed}”`);
}

/** Everybody rates and says what stays and what changes; the scores are shown once, the next date is set. */
export async function sayFarewell(cast: Cast): Promise<void> {
	const { facilitator, screen, laptop, phone, crew, script } = cast;
	await Promise.all([
		...(['laptop', 'phone', 'guest'] as const).map((role) => rate(cast, role)),
		sayGoodbye(crew),
	]);
	const { keep, change, topics, roti } = script.close;
	const answers = Object.keys(roti).length;
	await facilitator.sees(facilitator.page.getByText(`${answers} answers`), 'how many answered');
	await phone.expectAccessible();
	await facilitator.pressButton('Show the scores to everybody');
	const dialog = facilitator.dialog('Show the scores?');
	await facilitator.press(dialog.getByRole('button', { name: 'Show the scores to everybody' }));
	const mean = script.expected.averageRoti.toLocaleString('en-GB');
	const finding = `The room gives its time ${mean} of 5, from ${answers} answers.`;
	for (const actor of [facilitator, screen, ...participants(cast)])
		await actor.sees(actor.page.getByText(finding), `“${finding}”`);
	for (const actor of [facilitator, screen])
		for (const text of [keep, change, topics].flatMap((all) => Object.values(all)))
			await actor.sees(actor.page.getByText(text), `“${text}”`);

	await agreeOnVisit(cast);

	const form = facilitator.page.getByRole('form', { name: /^Follow-up/ });
	const day = form.getByLabel('Day');
	const proposed = monthsAfter(script.workshop.date, 2);
	expect(await day.inputValue(), 'the day that is proposed').toBe(proposed);
	await facilitator.typeDay(day, script.regularSession.date);
	await facilitator.press(form.getByRole('button', { name: 'Set the date' }));
	const date = dayIn('en-GB', script.regularSession.date);
	for (const actor of [facilitator, screen, laptop, phone])
		await actor.sees(actor.page.getByText(date), `“${date}”`);
}
