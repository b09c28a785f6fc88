import { expect, onTestFinished, test } from 'vitest';
import { Closers } from '../../server/closers.ts';
import { castDots } from '../support/acts.ts';
import { agreementCalled, sayWords } from '../support/agreement-acts.ts';
import { find, script } from '../support/script.ts';
import { roles } from './spine/cast.ts';
import { callForConsent, sayWord, sealIt, showToRoom } from './spine/consent.ts';
import { readTable } from './spine/vote.ts';
import { cutPower, expectTimer } from './return/power-cut.ts';
import { comeTogether, expectEverybodyOnce, type Returning } from './return/room.ts';
import {
	beginCard,
	expectDots,
	expectDraft,
	handOver,
	sameDots,
	sameDraft,
} from './return/second-device.ts';
import { beginWork, expectWork, writeOn } from './return/table-work.ts';

const everybodyElse = script.participants.map(({ id }) => id).filter((id) => id !== roles.laptop);
const late = everybodyElse.filter((_id, index) => index % 2 === 0);

test('P10, V9, GR20 a second device has it all, and what a killed server had is there again', async () => {
	const closers = new Closers((name, error) => console.error(name, error));
	onTestFinished(() => closers.closeAll());
	const cast = await comeTogether(closers);
	await beginCard(cast);
	await handOver(cast);
	await sameDraft(cast);
	await expectEverybodyOnce(cast);

	await inARound(cast);
	await backToTheDraft(cast);
	await atTheTables(cast);
	await betweenCallAndSeal(cast);
	await closeAndReopen(cast);
}, 240_000);

/** Half of the room has voted when the server dies, one votes while it is away, the others afterwards. */
async function inARound(cast: Returning): Promise<void> {
	const { play, crew, facilitator, screen, laptop, phone } = cast;
	await play.write();
	await play.reveal();
	await play.sayThatsUs();
	await play.sort();
	await play.openVote();
	await sameDots(cast);
	const [straggler, ...others] = late;
	await castDots(crew.without(roles.laptop, ...late));
	await play.facilitator.act({ type: 'SetTimer', minutes: 10 });
	const { endsAt } = play.facilitator.view.room.timer;
	const voted = (n: number) => `${n} of ${script.participants.length} have voted`;
	const half = script.participants.length - late.length;
	await screen.sees(screen.page.getByText(voted(half)), 'half of the ballots');

	let vote: Promise<void> | undefined;
	const rest = everybodyElse.filter((id) => id !== straggler);
	await cutPower(cast, async () => {
		vote = castDots(crew.without(roles.laptop, ...rest));
	});
	await vote;
	for (const actor of [facilitator, screen])
		await actor.sees(actor.page.getByText(voted(half + 1)), 'the ballot of meanwhile');
	for (const actor of [laptop, phone]) await expectDots(cast, actor);
	await screen.page.reload();
	for (const actor of [facilitator, screen, laptop, phone])
		await expectTimer(actor, actor.page.locator('body'), endsAt!);
	await castDots(crew.without(roles.laptop, ...everybodyElse.filter((id) => !others.includes(id))));
	await screen.sees(screen.page.getByText(voted(script.participants.length)), 'all ballots');
	await play.showMap();
	expect((await readTable(facilitator, script)).dotsByTheme).toEqual(script.expected.dotsByTheme);
}

/** The facilitator goes back to the writing: p03's draft is on both devices, still private. */
async function backToTheDraft({ facilitator, laptop, phone }: Returning): Promise<void> {
	const agenda = facilitator.page.getByRole('navigation', { name: 'Agenda' });
	const step = (name: string) => agenda.getByRole('button', { name, exact: true });
	await facilitator.press(step('Write'));
	await facilitator.pressButton('Go to Write');
	for (const actor of [laptop, phone]) {
		await actor.pressButton('Edit');
		await expectDraft(actor);
		await actor.pressButton('Done');
	}
	await facilitator.press(step('Common ground'));
	await facilitator.pressButton('Go to Common ground');
	await facilitator.sees(facilitator.button('Next: Strategy'), 'the step after the map');
}

async function atTheTables(cast: Returning): Promise<void> {
	await cast.play.agreeOnStrategy();
	await cast.play.tellCases();
	await cast.play.makeTables();
	const theirs = await beginWork(cast);
	await cutPower(cast, () => writeOn(cast, theirs));
	await expectWork(cast);
}

/** An owner and half of the others have agreed, a guest is writing an objection. */
async function betweenCallAndSeal(cast: Returning): Promise<void> {
	const { play, crew, laptop, phone, guest, facilitator, screen } = cast;
	await play.goTo('agreements');
	await play.facilitator.act({ type: 'SetTimer', minutes: 20 });
	const { endsAt } = play.facilitator.view.room.timer;
	const a1 = find(script.agreements, 'a1');
	const id = await play.draft('a1');
	await showToRoom(cast, 'a1');
	await callForConsent(cast, 'a1');
	// Whoever was typing when the room went on follows when ready.
	await laptop.pressButton('Go there');
	await sayWord(laptop, 'Agree');
	const answers = crew.without(roles.laptop, roles.guest);
	await sayWords(answers.without(...late), a1, id, 1);
	await guest.pressButton('Object');
	await guest.type('Why do you object?', 'Who pays');
	const spoken = phone.page.locator('[data-my-word=agree]');
	await phone.sees(spoken, 'what p03 said on the laptop');

	await cutPower(cast, () => guest.page.keyboard.type(' for it?'));
	for (const actor of [laptop, phone])
		await actor.sees(actor.page.locator('[data-my-word=agree]'), 'what p03 said');
	const reason = guest.page.getByLabel('Why do you object?', { exact: true });
	expect(await reason.inputValue()).toBe('Who pays for it?');
	await screen.page.reload();
	await expectTimer(screen, screen.page.locator('body'), endsAt!);
	await guest.pressButton('Say: object');
	await guest.pressButton('It stands as dissent');
	await sayWords(answers.without(...everybodyElse.filter((one) => !late.includes(one))), a1, id, 1);
	await sealIt(cast, 'a1');
	const [, { sealed }] = agreementCalled(play.facilitator, 'a1');
	expect(sealed?.consent.dissents.map((said) => said.reason)).toEqual(['Who pays for it?']);
	expect(sealed?.history.map(({ what }) => what)).toEqual(['drafted', 'called', 'sealed']);
	await facilitator.pressButton('Back to all agreements');
}

/** Whoever ends too early loses nothing by it. */
async function closeAndReopen({ facilitator, laptop, phone }: Returning): Promise<void> {
	await facilitator.choose('Workshop menu', 'Close the workshop');
	const dialog = facilitator.dialog('Close the workshop?');
	await facilitator.press(dialog.getByRole('button', { name: 'Close it' }));
	for (const actor of [laptop, phone])
		await actor.sees(actor.page.getByText('The workshop has ended.'), 'that it has ended');
	await facilitator.choose('Workshop menu', 'Reopen the workshop');
	for (const actor of [laptop, phone]) {
		await actor.page.getByText('The workshop has ended.').waitFor({ state: 'detached' });
		actor.expectNoComplaint();
	}
	await facilitator.sees(facilitator.button(/^Open a1/), 'what is sealed');
}
