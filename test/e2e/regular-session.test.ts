import { afterAll, beforeAll, expect, test } from 'vitest';
import { script } from '../support/script.ts';
import {
	secondReviews,
	secondSession,
	thirdSession,
	type ToldReview,
} from '../support/third-session.ts';
import { nameOf, type Actor } from './spine/actor.ts';
import { Stopwatch } from './spine/stopwatch.ts';
import { expectRegister, expectReport, expectStillOpen, takeReport } from './regular/afterwards.ts';
import { openHouse, type House } from './regular/house.ts';
import {
	expectCarried,
	expectDue,
	expectOnScreen,
	expectOpen,
	expectSheet,
	expectYours,
	sheetOf,
	spoken,
} from './regular/reading.ts';
import {
	decide,
	decideOverTheWire,
	rate,
	sayOutcome,
	seeEffects,
	showToAll,
	tellHowItWent,
	tellOverTheWire,
} from './regular/reviewing.ts';
import { sealSuccessor } from './regular/successors.ts';
import { lookAround, openSession, phones, type Session } from './regular/session.ts';

let house: House;

beforeAll(async () => {
	const watch = new Stopwatch('Before');
	house = await openHouse();
	watch.lap('the first workshop over the wire');
}, 120_000);

afterAll(() => house?.closers.closeAll());

const by = (reviews: readonly ToldReview[], label: string): ToldReview =>
	reviews.find(({ agreement }) => agreement === label)!;

/** The day of the next meeting, and what the facilitator takes home. */
async function endSession({ facilitator, screen, sales }: Session, next: string): Promise<string> {
	await facilitator.typeDay(facilitator.page.getByLabel('Day', { exact: true }), next);
	await facilitator.pressButton('Set the date');
	for (const actor of [facilitator, screen, sales])
		await actor.sees(actor.page.getByText(spoken(next)), 'the day of the next session');
	return takeReport(facilitator);
}

test('two months later the team looks at what it agreed, and two agreements are changed', async () => {
	const watch = new Stopwatch('The second session');
	const { date: day } = script.regularSession;
	const { title, settled, question, expected } = secondSession;
	const session = await openSession(house, { title, day, fifth: 'cohost' });
	const { facilitator, fifth: cohost, screen, sales, operations, crew } = session;
	const [a1, a2, a7] = ['a1', 'a2', 'a7'].map((label) => by(secondReviews, label)) as [
		...[ToldReview, ToldReview, ToldReview],
	];
	await expectYours(
		sales,
		expected.due.filter(({ agreement }) => agreement === 'a1'),
	);
	await lookAround(session, [facilitator, sales]);
	watch.lap('the way in');

	await facilitator.goOn('Review');
	await expectDue([facilitator, cohost, sales, operations], screen, expected.due);
	for (const actor of [facilitator, operations]) await expectCarried(actor, expected.carried);
	await lookAround(session, [facilitator, screen, sales]);
	for (const { title, as } of settled) {
		const act = { done: 'Done with it', theme: 'Make it a theme' }[as];
		await facilitator.pressButton(new RegExp(`^${act} ?: ${title}$`));
	}
	watch.lap('what is due and still open');

	await showToAll(session, 'a1');
	await Promise.all([
		seeEffects(sales, a1).then(() => rate(session, 'sales', a1)),
		tellHowItWent(operations, a1).then(() => rate(session, 'operations', a1)),
	]);
	await sayOutcome(sales, a1);
	await decide(facilitator, a1);
	await expectSheet([facilitator, cohost, sales, operations], a1, expected.ratings['a1']!);
	await expectOnScreen([screen], a1, expected.ratings['a1']!);
	await lookAround(session, [facilitator, screen, operations]);
	watch.lap('a1, by hand');

	await tellOverTheWire(session, a2);
	await showToAll(session, 'a2');
	await cohost.pressButton('Look at a2');
	await sayOutcome(cohost, a2);
	await askSponsor(sales, 'a2');
	await decide(cohost, a2);
	await expectSheet([facilitator, cohost, sales], a2, expected.ratings['a2']!);
	await expectOnScreen([screen], a2, expected.ratings['a2']!);
	await tellOverTheWire(session, a7);
	await showToAll(session, 'a7');
	await sayOutcome(facilitator, a7);
	await decide(facilitator, a7);
	await expectSheet([facilitator, operations], a7, expected.ratings['a7']!);
	await expectOnScreen([screen], a7, expected.ratings['a7']!);
	watch.lap('a2 and a7');

	await facilitator.jump('Agreements');
	await expectOpen([facilitator, sales], expected.coverage.atFirst);
	await lookAround(session, [facilitator]);
	await sealSuccessor(session, facilitator, a1, expected);
	await sealSuccessor(session, cohost, a2, expected);
	await operations.pressButton('Back to all agreements');
	await expectOpen([facilitator, cohost, operations], expected.coverage.atLast);
	watch.lap('a8 and a9, to their seals');

	await facilitator.goOn('Close');
	const report = await endSession(session, thirdSession.date);
	expectReport(report, secondReviews, expected);
	expect(report).toContain(question.text);
	await lookAround(session, []);
	expect(crew.players.every((player) => player.waiting === 0)).toBe(true);
	await session.leave();
	await expectRegister(house, expected.register);
	watch.lap('the close, the report and the register');

	/** From an agreement that was not kept to a question, with the day by which its answer is wanted. */
	async function askSponsor(actor: Actor, label: string): Promise<void> {
		await actor.press(sheetOf(actor, label).getByRole('button', { name: 'Ask the sponsor' }));
		const dialog = actor.dialog('Ask the sponsor of the strategy');
		const field = dialog.getByLabel('Your question');
		await actor.press(field);
		await actor.page.keyboard.press('ControlOrMeta+a');
		await actor.page.keyboard.type(question.text);
		await actor.typeDay(dialog.getByLabel('Answer wanted by'), question.wantedBy);
		await actor.expectAccessible();
		await actor.press(dialog.getByRole('button', { name: 'Put the question' }));
		await actor.sees(actor.page.getByText('The sponsor has been asked.'), 'that it is asked');
	}
}, 240_000);

test('four months later one agreement is changed, one dropped, and one is left and overdue', async () => {
	const watch = new Stopwatch('The third session');
	const { title, date: day, answer, settled, reviews, roti, expected } = thirdSession;
	const { question } = secondSession;
	const session = await openSession(house, { title, day, fifth: 'observer' });
	const { facilitator, fifth: observer, screen, sales, operations, crew } = session;
	const [a8, a9, a3, a4] = ['a8', 'a9', 'a3', 'a4'].map((label) => by(reviews, label)) as [
		...[ToldReview, ToldReview, ToldReview, ToldReview],
	];
	watch.lap('the way in');

	await expectYours(
		sales,
		expected.due.filter(({ agreement }) => agreement === 'a8'),
	);
	for (const actor of [sales, operations]) await actor.pressButton('Look at a8');
	await Promise.all([
		seeEffects(sales, a8)
			.then(() => sayOutcome(sales, a8))
			.then(() => rate(session, 'sales', a8)),
		tellHowItWent(operations, a8).then(() => rate(session, 'operations', a8)),
		tellOverTheWire(session, a9).then(() => decideOverTheWire(session, a9)),
	]);
	await decide(sales, a8);
	await expectSheet([sales, operations], a8, expected.ratings['a8']!);
	await lookAround(session, [sales]);
	watch.lap('a8 and a9, by their owners beforehand');

	await facilitator.goOn('Review');
	await expectDue([facilitator, operations], screen, expected.due);
	await expectDue([], observer, expected.due);
	for (const actor of [facilitator, sales]) await expectCarried(actor, expected.carried);
	await facilitator.pressButton(nameOf('Write down the answer', question.text));
	await facilitator.type('The sponsor’s answer', answer);
	await facilitator.pressButton('Save the answer');
	for (const actor of [facilitator, screen, observer, sales])
		await actor.sees(actor.page.getByText(answer), 'the answer to the question');
	for (const { title } of settled)
		await operations.pressButton(new RegExp(`^Done with it ?: ${title}$`));
	await lookAround(session, [facilitator, screen, operations]);
	watch.lap('what is due, the answer, what is still open');

	await tellOverTheWire(session, { ...a3, effectsSeen: {} });
	await showToAll(session, 'a3');
	await Promise.all([
		seeEffects(operations, a3).then(() => rate(session, 'operations', a3)),
		rate(session, 'sales', a3),
		sayOutcome(facilitator, a3),
	]);
	await decide(facilitator, a3);
	await facilitator.sees(facilitator.page.getByText(`Because: ${a3.reason}`), 'why it is dropped');
	await expectSheet([facilitator, sales, operations], a3, expected.ratings['a3']!);
	await expectOnScreen([screen, observer], a3, expected.ratings['a3']!);
	await lookAround(session, [observer]);
	await tellOverTheWire(session, a4);
	await showToAll(session, 'a4');
	await sayOutcome(facilitator, a4);
	await decide(facilitator, a4);
	await expectSheet([facilitator, sales], a4, expected.ratings['a4']!);
	await expectOnScreen([screen], a4, expected.ratings['a4']!);
	for (const told of [a8, a9]) {
		await facilitator.pressButton(`Look at ${told.agreement}`);
		await expectSheet([facilitator], told, expected.ratings[told.agreement]!);
	}
	watch.lap('a3 and a4, in the room');

	await facilitator.jump('Agreements');
	await expectOpen([facilitator, operations], expected.coverage.atFirst);
	await sealSuccessor(session, facilitator, a4, expected);
	await expectOpen([facilitator], expected.coverage.atLast);
	watch.lap('a10, to its seal');

	await facilitator.goOn('Close');
	await Promise.all([
		...(['sales', 'operations'] as const).map(async (side) => {
			const actor = session[side];
			const score = String(roti[phones[side]]);
			const row = actor.page.getByRole('group', { name: /^What did these hours bring you/ });
			await actor.press(row.getByText(score, { exact: true }));
		}),
		...crew.people
			.filter(({ id }) => roti[id])
			.map(({ id }) => crew.of(id).act({ type: 'RateReturn', score: roti[id]! })),
	]);
	const answers = Object.keys(roti).length;
	await facilitator.sees(facilitator.page.getByText(`${answers} answers`), 'how many answered');
	await facilitator.pressButton('Show the scores to everybody');
	const dialog = facilitator.dialog('Show the scores?');
	await facilitator.press(dialog.getByRole('button', { name: 'Show the scores to everybody' }));
	const finding = `The room gives its time ${expected.averageRoti} of 5, from ${answers} answers.`;
	for (const actor of [facilitator, screen, observer, sales, operations])
		await actor.sees(actor.page.getByText(finding), `“${finding}”`);
	const report = await endSession(session, a4.reviewOn);
	expectReport(report, reviews, expected);
	expectStillOpen(report, expected.stillOpen);
	const worth = `${expected.averageRoti} of 5, from ${answers} answers`;
	for (const told of [worth, question.text, answer]) expect(report).toContain(told);
	await lookAround(session, [facilitator]);
	await session.leave();
	await expectRegister(house, expected.register);
	watch.lap('the close, the report and the register');
}, 240_000);
