import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ClosePanel from '../../../client/facilitator/ClosePanel.svelte';
import ScreenClose from '../../../client/screen/ScreenClose.svelte';
import CloseStage from '../../../client/stages/CloseStage.svelte';
import { dayOf, daysAfter } from '../../../shared/check/day.ts';
import { nextDay } from '../../../shared/workshop/rhythm.ts';
import type { Pulse, Score } from '../../../shared/workshop/close.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const part = (name: string) => page.getByRole('region', { name, exact: true });
const field = (label: string) => page.getByLabelText(label, { exact: true });

const { roti, keep, change, topics, visits } = script.close;
const sideOf = (id: string) => script.participants.find((one) => one.id === id)?.side;

/** What the room of the script says at its close; Sales scores every statement 2, the others 4. */
function say(room: LocalRoom) {
	for (const [by, score] of Object.entries(roti))
		room.do({ type: 'RateReturn', score: score as Score }, by);
	for (const [by, text] of Object.entries(keep))
		room.do({ type: 'Remark', kind: 'keep', text }, by);
	for (const [by, text] of Object.entries(change))
		room.do({ type: 'Remark', kind: 'change', text }, by);
	for (const [by, title] of Object.entries(topics))
		room.do({ type: 'SuggestTopic', topic: `topic of ${by}`, title }, by);
	visits.forEach(({ kind, by, text }, index) =>
		room.do({ type: 'OfferVisit', visit: `visit ${index}`, kind, text }, by),
	);
	for (const by of Object.keys(roti)) {
		const score: Score = sideOf(by) === 'sales' ? 2 : 4;
		const pulse: Pulse = [score, 3, 3, 3, 3, null];
		room.do({ type: 'RatePulse', pulse }, by);
	}
}

const allThrees: Pulse = [3, 3, 3, 3, 3, 3];

async function attend(seat = 'p01', play: (room: LocalRoom) => void = () => undefined) {
	const room = new LocalRoom().playTo('close');
	play(room);
	await showInRoom(CloseStage, { room, seat });
	return room;
}

async function lead(play: (room: LocalRoom) => void = say) {
	const room = new LocalRoom().playTo('close');
	play(room);
	await showInRoom(ClosePanel, { room });
	return room;
}

beforeEach(() => page.viewport(390, 844));

test('CL13 a proposed date says that it is none yet, until it is set', async () => {
	const room = await lead(() => undefined);
	const proposed = part('Next session').getByText('No date is set yet. This one is proposed.');
	await expect.element(proposed).toBeVisible();
	await button('Set the date').click();
	await expect.poll(() => room.state.close.next).not.toBeNull();
	await expect.element(proposed).not.toBeInTheDocument();
	await button('Change the date').click();
	await expect.element(proposed).not.toBeInTheDocument();
});

test('a score is tapped, changed, and seen by nobody else', async () => {
	const room = await attend();
	const question = page.getByRole('group', { name: /^What did these hours bring you/ });
	await question.getByRole('radio', { name: '4' }).click();
	await question.getByRole('radio', { name: '5' }).click();
	expect(room.state.close.returns).toEqual({ p01: 5 });
	await expect.element(question.getByRole('radio', { name: '5' })).toBeChecked();
	await userEvent.keyboard('{ArrowLeft}');
	expect(room.state.close.returns).toEqual({ p01: 4 });
});

test('a remark is said without a name, kept while one types, and taken back', async () => {
	const room = await attend();
	const box = part('One thing to keep');
	await field('What should we do the same way next time?').fill('Swapping seats');
	await box.getByRole('button', { name: 'Say it' }).click();
	await expect.element(box.getByText('Said, without your name')).toBeVisible();
	expect(room.state.close.remarks.keep).toEqual({ p01: 'Swapping seats' });
	await box.getByRole('button', { name: 'Take it back' }).click();
	expect(room.state.close.remarks.keep).toEqual({});
});

test('a refused remark stays in its field', async () => {
	const room = await attend();
	room.refuseNext('internal');
	await field('What should be different next time?').fill('More time');
	await part('One thing to change').getByRole('button', { name: 'Say it' }).click();
	await expect.element(field('What should be different next time?')).toHaveValue('More time');
	expect(room.state.close.remarks.change).toEqual({});
});

test('a topic is suggested and taken back by its author alone', async () => {
	const room = await attend('p05', (before) => {
		before.do({ type: 'SuggestTopic', topic: 'other', title: 'Minimum orders' }, 'p20');
	});
	await field('A topic that deserves an hour').fill('Entering a market twice');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('Entering a market twice')).toBeVisible();
	expect(button('Take back: Minimum orders').elements()).toHaveLength(0);
	await button('Take back: Entering a market twice').click();
	expect(room.state.close.topics.map(({ title }) => title)).toEqual(['Minimum orders']);
});

test('one dot is placed on a topic while the room votes, and the most wanted comes first', async () => {
	const room = await attend('p01', (before) => {
		say(before);
		before.do({ type: 'OpenRound', over: 'topics', budget: 1, maxPerItem: 1, found: [] });
	});
	await page.getByText('Cost to serve by customer').click();
	await page.getByText('Minimum orders').click();
	const { number } = room.state.rounds.at(-1)!;
	expect(room.state.rounds.at(-1)!.ballots).toEqual({ p01: { 'topic of p20': 1 } });
	for (const id of script.participants.map((one) => one.id).slice(1))
		room.do({ type: 'CastDots', round: number, dots: { 'topic of p20': 1 } }, id);
	room.do({ type: 'CloseRound' });
	const first = part('Topics for a next session').getByRole('listitem').first();
	await expect.element(first).toHaveTextContent(/Minimum orders\s*24 dots/);
});

test('six statements are scored, each tap on its own', async () => {
	const room = await attend();
	const statement = (name: string) => page.getByRole('group', { name });
	await statement('We agree on the few objectives that matter.')
		.getByRole('radio', { name: '4' })
		.click();
	await statement('The other side does what we agreed.').getByRole('radio', { name: '2' }).click();
	expect(room.state.close.pulse['p01']).toEqual([null, 4, null, null, 2, null]);
});

test('a visit is offered, another says yes, and both name the day', async () => {
	const room = await attend('p04', (before) => {
		const [, wish] = visits;
		before.do({ type: 'OfferVisit', visit: 'wish', kind: 'wish', text: wish!.text }, 'p06');
	});
	await expect.element(page.getByText('Operations director wishes')).toBeVisible();
	await button('Come to us').click();
	expect(room.state.close.visits['wish']).toMatchObject({ with: 'p04', on: null });
	await field('Day').fill('2027-01-14');
	await button('Agree on this day').click();
	await expect.element(page.getByText('With Production planner, January 14, 2027')).toBeVisible();
	await field('What is there to see, or what would you like to see?').fill('The cutting lines');
	await button('Offer a visit').click();
	expect(Object.values(room.state.close.visits)).toHaveLength(2);
});

test('the scores are shown once, to everybody: 4.17 of 5, and where the sides differ', async () => {
	await page.viewport(1280, 900);
	const room = await lead();
	await expect.element(page.getByText('24 answers', { exact: true })).toBeVisible();
	await button('Show the scores to everybody').click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: 'Show the scores to everybody' })
		.click();
	await expect
		.element(page.getByText('The room gives its time 4.17 of 5, from 24 answers.'))
		.toBeVisible();
	expect(script.expected.averageRoti).toBe(4.17);
	await expect
		.element(page.getByText('Furthest apart: “I know what the other side is measured by.”'))
		.toBeVisible();
	expect(room.state.close.shown).toBe(true);
	expect(button('Show the scores to everybody').elements()).toHaveLength(0);
});

test('the facilitator sets the next session and everybody takes it to a calendar', async () => {
	await page.viewport(1280, 900);
	const room = await lead();
	await part('Next session').getByLabelText('Day', { exact: true }).fill('2027-01-28');
	await part('Next session').getByLabelText(/^Hour/).fill('09:30');
	await button('Set the date').click();
	expect(room.state.close.next).toMatchObject({ on: '2027-01-28', time: '09:30' });
	await expect.element(page.getByText('January 28, 2027, 09:30')).toBeVisible();
	await expect.element(button('Add to your calendar')).toBeVisible();
	await button('Change the date').click();
	await part('Next session').getByLabelText('Day', { exact: true }).fill('');
	await button('Set the date').click();
	await expect.element(page.getByText(/The calendar has no such day or hour/)).toBeVisible();
	expect(room.state.close.next?.on).toBe('2027-01-28');
});

test('the screen shows what stays, what changes and when the room meets again', async () => {
	await page.viewport(1920, 1080);
	const room = new LocalRoom().playTo('close');
	say(room);
	room.do({ type: 'ShowScores' });
	room.do({
		type: 'SetNextSession',
		next: { template: 'regular-session', on: '2027-01-28', time: '', place: 'Harbour Bakery' },
	});
	await showInRoom(ScreenClose, { room });
	for (const text of [...Object.values(keep), ...Object.values(change), ...Object.values(topics)])
		await expect.element(page.getByText(text)).toBeVisible();
	await expect.element(page.getByText('The room gives its time 4.17 of 5')).toBeVisible();
	await expect.element(page.getByText('January 28, 2027')).toBeVisible();
});

test('before anything is said the screen says what to do, and how many have', async () => {
	await page.viewport(1920, 1080);
	const room = new LocalRoom().playTo('close');
	room.do({ type: 'RateReturn', score: 4 }, 'p01');
	await showInRoom(ScreenClose, { room });
	await expect.element(page.getByText(/^Say it on your phone/)).toBeVisible();
	await expect.element(page.getByText('1 answer so far')).toBeVisible();
	expect(document.body.innerText).not.toContain('One thing to keep\n');
});

test('before anybody has said anything each part says what it is for', async () => {
	await attend();
	await expect.element(page.getByText(/^No topic yet/)).toBeVisible();
	await expect.element(page.getByText(/^No visit yet/)).toBeVisible();
	await expect
		.element(page.getByText('The facilitator sets the date of the next session.'))
		.toBeVisible();
});

test('a pulse that too few have answered says nothing of how the sides answer', async () => {
	await lead((room) => {
		for (const by of ['p01', 'p03', 'p02']) room.do({ type: 'RatePulse', pulse: allThrees }, by);
		room.do({ type: 'ShowScores' });
	});
	const pulse = part('How aligned are we?');
	await expect.element(pulse).toHaveTextContent('Fewer than three answers: nothing is shown.');
	await expect.element(pulse).not.toHaveTextContent('answer alike');
});

test('where one side is withheld, nothing is said of both', async () => {
	await lead((room) => {
		for (const by of ['p01', 'p03', 'p05', 'p02'])
			room.do({ type: 'RatePulse', pulse: allThrees }, by);
		room.do({ type: 'ShowScores' });
	});
	const pulse = part('How aligned are we?');
	await expect.element(pulse).toHaveTextContent('shown from 3 people a side on');
	await expect.element(pulse).not.toHaveTextContent('answer alike');
});

test('B15 what a side voted on paper on the topics is added by the facilitator alone', async () => {
	const room = await lead((before) => {
		say(before);
		before.do({ type: 'OpenRound', over: 'topics', budget: 1, maxPerItem: 1, found: [] });
	});
	await button('Ballots on paper').click();
	await field('Number of ballots').fill('3');
	await field(room.state.close.topics[0]!.title).fill('3');
	await button('Add these ballots').click();
	await expect.element(page.getByText('3 ballots on paper')).toBeVisible();
	expect(room.sent.at(-1)).toMatchObject({ type: 'AddPaperBallots', side: 'sales', ballots: 3 });
});

test('CL12, CL13 the facilitator sets the rhythm, and the next session is proposed from it', async () => {
	await page.viewport(360, 800);
	const room = await lead();
	const next = part('Next session');
	await button('Set a rhythm').click();
	const form = page.getByRole('form', { name: 'Rhythm of the team' });
	await form.getByLabelText('First day').fill('2026-12-29');
	await expect.element(form.getByRole('combobox')).toHaveTextContent(/Monthly: last Tuesday/);
	await form.getByLabelText('First day').fill('2026-12-01');
	await form.getByRole('combobox').selectOptions('Monthly: first Tuesday');
	await form.getByLabelText(/^Hour/).fill('09:00');
	await form.getByLabelText('Months apart').fill('0');
	await button('Keep this rhythm').click();
	await expect.element(form.getByText('A whole number from 1 to 52.')).toBeVisible();
	expect(room.state.close.rhythm).toBeUndefined();
	await form.getByLabelText('Months apart').fill('1');
	expect(await violationsIn(form.element())).toEqual([]);
	await button('Keep this rhythm').click();
	await expect
		.element(next.getByText('The first Tuesday of the month, 09:00, 60 minutes'))
		.toBeVisible();
	const rhythm = room.state.close.rhythm!.rhythm!;
	const proposed = nextDay(rhythm, daysAfter(dayOf(Date.now()), 1));
	await expect.element(next.getByLabelText('Day', { exact: true })).toHaveValue(proposed);
	await expect.element(next.getByLabelText(/^Hour/)).toHaveValue('09:00');
	await button('Set the date').click();
	expect(room.state.close.next).toMatchObject({ on: proposed, time: '09:00' });
	await button('Change the rhythm').click();
	await button('Meet in no rhythm').click();
	await expect.element(next.getByText(/first Tuesday/)).not.toBeInTheDocument();
	expect(room.state.close.rhythm?.rhythm).toBeNull();
});
