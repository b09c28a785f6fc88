import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import ActionList from '../../../client/actions/ActionList.svelte';
import { router } from '../../../client/route.svelte.ts';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import { dayIn } from '../../../client/text/days.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const part = (name: string) => page.getByRole('region', { name, exact: true });
const statementOf = (id: string) => script.agreements.find((one) => one.id === id)!.statement;

/** The workshop is played to a step, does what is asked of it, and ends; this is a phone of it. */
async function leave(seat: string, step: Step, play: (room: LocalRoom) => void = () => undefined) {
	await page.viewport(360, 740);
	const room = new LocalRoom().playTo(step);
	play(room);
	room.do({ type: 'CloseWorkshop' });
	await showInRoom(ParticipantRoom, {
		...{ room, seat, bare: true },
		props: { leave: () => undefined },
	});
	return room;
}

const agree = (room: LocalRoom) => {
	for (const id of ['a1', 'a2']) {
		room.draft(id, { mended: true });
		room.ask(id);
		room.seal(id);
	}
	room.draft('a6');
};

const plan = (room: LocalRoom) => {
	for (const { by, kind, text } of script.close.visits)
		room.do({ type: 'OfferVisit', visit: `of ${by}`, kind, text }, by);
	room.do({
		type: 'NoteAction',
		action: 'n1',
		text: 'Book the room',
		who: 'p23',
		by: '2026-12-04',
	});
	room.do({ type: 'NoteAction', action: 'n2', text: 'Print the map', who: 'p01', by: null });
	const next = {
		template: 'regular-session',
		on: '2027-01-28',
		time: '09:00',
		place: 'Plant 2',
	} as const;
	room.do({ type: 'SetNextSession', next });
	for (const by of ['p01', 'p02', 'p03']) room.do({ type: 'RateReturn', score: 4 }, by);
};

test('CL10 an owner reads what was agreed, the own agreement first, with owners and dates', async () => {
	const room = await leave('p23', 'agreements', agree);
	const agreed = part('Agreed today');
	await expect.element(agreed.getByText(statementOf('a1'))).toBeVisible();
	await expect.element(agreed.getByText(statementOf('a2'))).toBeVisible();
	await expect.element(agreed.getByText(statementOf('a6'))).not.toBeInTheDocument();
	const order = [...document.querySelectorAll<HTMLElement>('[data-taken]')];
	expect(order.map(({ dataset }) => dataset['taken'])).toEqual(['a2', 'a1']);
	const [own, other] = [agreed.getByRole('article').nth(0), agreed.getByRole('article').nth(1)];
	await expect.element(own.getByText('You own this')).toBeVisible();
	await expect.element(own).toHaveTextContent('Make the check for the two open tenders');
	const { reviewOn } = room.state.agreements['a2']!.sealed!.text;
	const day = dayIn(texts.locale, reviewOn);
	await expect.element(own).toHaveTextContent(`Looked at again on ${day}`);
	const names = script.participants.filter(({ id }) => id === 'p22' || id === 'p23');
	for (const { name } of names) await expect.element(own).toHaveTextContent(name);
	await expect.element(other).not.toHaveTextContent('You own this');
});

test('CL10 own actions and visits, the next session and the scores stand with it, others’ do not', async () => {
	await leave('p23', 'close', plan);
	await expect.element(part('You said you would do')).toHaveTextContent('Book the room');
	await expect.element(page.getByText('Print the map')).not.toBeInTheDocument();
	await expect.element(page.getByText('Your visits')).not.toBeInTheDocument();
	await expect.element(part('Next session')).toHaveTextContent('January 28, 2027, 09:00');
	await expect.element(page.getByRole('button', { name: 'Add to your calendar' })).toBeVisible();
	await expect.element(part('Return on your time')).toHaveTextContent('4 of 5, from 3 answers');
	await expect.element(page.getByText('Before you leave')).not.toBeInTheDocument();
	await expect.element(part('Agreed today')).toHaveTextContent('Nothing was sealed today.');
});

test('CL10 whoever offered a visit finds it, and the register is one tap away', async () => {
	const room = await leave('p10', 'close', plan);
	await expect.element(part('Your visits')).toHaveTextContent('See how we plan knife changes');
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	expect(await violationsIn(document.body)).toEqual([]);
	const before = location.pathname;
	onTestFinished(() => router.go(before));
	await page.getByRole('button', { name: 'Open the register of agreements' }).click();
	expect(location.pathname).toBe(`/team/${room.state.team}`);
});

test('N23 what one does oneself is marked done from here, and taken back', async () => {
	const room = await leave('p23', 'close', plan);
	const own = part('You said you would do');
	const ends = () => room.state.endedActions['n1']?.end;
	await own.getByRole('button', { name: /^Done\s?: Book the room/ }).click();
	expect(ends()).toBe('done');
	await expect.element(own.getByText('Done', { exact: true })).toBeVisible();
	expect(await violationsIn(document.body)).toEqual([]);
	await own.getByRole('button', { name: /^Not done yet\s?: Book the room/ }).click();
	expect(ends()).toBeUndefined();
	await expect.element(own.getByRole('button', { name: /^Done\s?: Book the room/ })).toBeVisible();
});

test('N23, IM4 in a record nobody marks anything, and it says what was done', async () => {
	await page.viewport(360, 740);
	const room = new LocalRoom().playTo('close');
	plan(room);
	room.do({ type: 'EndAction', action: 'n1', end: 'done', reason: '' }, 'p23');
	await showInRoom(ActionList, { room: room.becomeRecord(), seat: 'p23' });
	await expect.element(page.getByText('Done', { exact: true })).toBeVisible();
	expect(page.getByRole('button').elements()).toHaveLength(0);
});
