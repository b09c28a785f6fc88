import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import DialogueStage from '../../../client/stages/DialogueStage.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import {
	firstSteps,
	guestOf,
	memberOf,
	present,
	proposals,
	raise,
	titled,
	withTables,
	write,
	idOf,
} from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string, level = 1) => page.getByRole('heading', { name, level });
const point = (text: string) => page.getByRole('article', { name: text, exact: true });
const of = (text: string, act: string) =>
	point(text).getByRole('button', { name: `${act} – ${text}`, exact: true });

const gone = 'Gone by noon if every rep sees it.';
const attend = (room: LocalRoom, seat: string) => showInRoom(DialogueStage, { room, seat });

beforeEach(() => page.viewport(390, 844));

test('before the first proposal one sentence says what comes', async () => {
	const room = withTables();
	await attend(room, guestOf(room, 1, 'operations'));
	await expect.element(heading('The proposals come here, one after another.')).toBeVisible();
	present(room, 2);
	await expect.element(heading(titled(2))).toBeVisible();
});

test('the proposal before the room is read with its first step, its case and what is new in it', async () => {
	const room = withTables();
	present(room, 1);
	await attend(room, guestOf(room, 1, 'sales'));
	await expect.element(page.getByText(proposals[0]!)).toBeVisible();
	await expect.element(page.getByText(firstSteps[0]!)).toBeVisible();
	await page.getByText('Read the case').click();
	await expect.element(page.getByText('Week 11: call, confirmed within the hour')).toBeVisible();
	write(room, idOf(room, 1), 'Said otherwise', firstSteps[0]!);
	await expect.element(page.getByText('Said otherwise')).toBeVisible();
});

test('a table that wrote nothing says so', async () => {
	const room = withTables();
	write(room, idOf(room, 3), '', '');
	present(room, 3);
	await attend(room, guestOf(room, 3, 'sales'));
	await expect.element(page.getByText('This table has not written a proposal.')).toBeVisible();
});

test('one field and two buttons: a challenge and a build rest on the proposal and its case', async () => {
	const room = withTables();
	present(room, 2);
	const seat = guestOf(room, 2, 'operations');
	await attend(room, seat);
	const field = page.getByLabelText('Your challenge or build');
	await button('Raise a challenge').click();
	await expect.element(page.getByText('Write it in a sentence first.')).toBeVisible();
	await field.fill(gone);
	await button('Raise a challenge').click();
	await expect.element(point(gone)).toHaveTextContent(`Challenge Open ${gone}`);
	await expect.element(point(gone)).toHaveTextContent('(yours)');
	await field.fill('And its price.');
	await button('Add a build').click();
	await expect.element(field).toHaveValue('');
	const group = idOf(room, 2);
	expect(room.sent).toMatchObject([
		{ type: 'RaisePoint', group, case: 'k2', kind: 'challenge', text: gone },
		{ type: 'RaisePoint', group, case: 'k2', kind: 'build', text: 'And its price.' },
	]);
});

test('the people of the table answer; the asker accepts; others are offered nothing', async () => {
	const room = withTables();
	present(room, 1);
	const asker = guestOf(room, 1, 'operations');
	raise(room, 1, { by: asker, text: gone });
	await attend(room, memberOf(room, 1, 'sales'));
	await expect.element(of(gone, 'Accept')).not.toBeInTheDocument();
	await expect.element(of(gone, 'Park')).not.toBeInTheDocument();
	await of(gone, 'Answer').click();
	await expect.element(point(gone).getByLabelText('Your answer')).toHaveFocus();
	await point(gone).getByLabelText('Your answer').fill('It is booked at once.');
	await of(gone, 'Save the answer').click();
	await expect.element(point(gone)).toHaveTextContent('Answered: It is booked at once.');
	expect(room.state.points['Gone']).toMatchObject({ status: 'answered' });
});

test('the asker accepts the answer or opens the point again', async () => {
	const room = withTables();
	present(room, 1);
	const asker = guestOf(room, 1, 'operations');
	raise(room, 1, { by: asker, text: gone });
	const answer = { type: 'SettlePoint', point: 'Gone', status: 'answered', answer: 'It is booked' };
	room.do({ ...answer, type: 'SettlePoint', status: 'answered' });
	await attend(room, asker);
	await of(gone, 'Accept').click();
	await expect.element(point(gone)).toHaveTextContent('Challenge Accepted');
	await of(gone, 'Reopen').click();
	await expect.element(point(gone)).toHaveTextContent('Challenge Open');
	await expect.element(of(gone, 'Answer')).not.toBeInTheDocument();
});

test('one’s own point is withdrawn, and brought back', async () => {
	const room = withTables();
	present(room, 1);
	const asker = guestOf(room, 1, 'operations');
	raise(room, 1, { by: asker, text: gone });
	await attend(room, asker);
	await of(gone, 'Withdraw').click();
	await expect.element(point(gone)).not.toBeInTheDocument();
	await button('Undo').click();
	await expect.element(point(gone)).toBeVisible();
});

test('where it is asked for, another side says a challenge in its own words before the answer', async () => {
	const room = withTables();
	room.do({ type: 'SetRestating', on: true });
	present(room, 1);
	raise(room, 1, { by: guestOf(room, 1, 'operations'), text: gone });
	await attend(room, memberOf(room, 1, 'sales'));
	await expect.element(of(gone, 'Answer')).not.toBeInTheDocument();
	await expect.element(point(gone)).toHaveTextContent('Its answer waits');
	await of(gone, 'Say it in your own words').click();
	const field = point(gone).getByLabelText('What does the asker mean, in your own words?');
	await field.fill('You fear double promises.');
	await of(gone, 'Ask whether that is it').click();
	await expect.element(point(gone)).toHaveTextContent('You fear double promises.');
	await expect.element(point(gone)).toHaveTextContent('Waits for the asker’s word');
	const { by } = room.state.points['Gone']!;
	const yes = { text: 'You fear double promises.', yes: true };
	room.do({ type: 'ConfirmRestated', point: 'Gone', ...yes }, by);
	await expect.element(point(gone)).toHaveTextContent('That’s it, says the asker');
	await expect.element(of(gone, 'Answer')).toBeVisible();
});

test('the asker says whether that is it; people of the same side are not asked', async () => {
	const room = withTables();
	room.do({ type: 'SetRestating', on: true });
	present(room, 1);
	const asker = guestOf(room, 1, 'operations');
	raise(room, 1, { by: asker, text: gone });
	const text = 'You fear double promises.';
	room.do({ type: 'RestatePoint', point: 'Gone', text }, memberOf(room, 1, 'sales'));
	await attend(room, asker);
	await expect.element(of(gone, 'Say it again in other words')).not.toBeInTheDocument();
	await of(gone, 'Not quite').click();
	await expect.element(point(gone)).toHaveTextContent('Not quite, says the asker');
	await of(gone, 'Yes, that’s it').click();
	await expect.element(point(gone)).toHaveTextContent('That’s it, says the asker');
	expect(room.state.points['Gone']?.restated?.yes).toBe(true);
});

test('what is asked of one’s own table and one’s own points stay in sight with another proposal', async () => {
	const room = withTables();
	const seat = memberOf(room, 1, 'sales');
	raise(room, 1, { by: guestOf(room, 1, 'operations'), text: gone });
	raise(room, 3, { by: seat, text: 'Launches need a second look.' });
	present(room, 2);
	await attend(room, seat);
	const own = page.getByRole('list', { name: 'On the proposal of your table' });
	await expect.element(own).toHaveTextContent(gone);
	const elsewhere = page.getByRole('list', { name: 'Your points on other proposals' });
	await expect.element(elsewhere).toHaveTextContent('Launches need a second look.');
	await expect.element(elsewhere).toHaveTextContent('Table 3');
});

test('without tables the case speaks for itself, with what was said to it at the cases', async () => {
	const room = new LocalRoom().playTo('dialogue');
	room.do({ type: 'Present', proposal: 'k3' });
	await attend(room, 'p02');
	await expect.element(heading('Twenty-six launches')).toBeVisible();
	await expect.element(page.getByText(/^How do we decide together/).first()).toBeVisible();
	await expect.element(point('One in, one out punishes the good launch.')).toBeVisible();
});

test('with the longest names and texts nothing runs out of a phone, and axe finds nothing', async () => {
	await page.viewport(360, 740);
	const room = withTables();
	const long = (n: number) => 'x'.repeat(n);
	room.do({ type: 'SetRestating', on: true });
	write(room, idOf(room, 1), long(500), long(280));
	present(room, 1);
	const asker = guestOf(room, 1, 'operations');
	const { side, company, function: named, remote } = room.state.participants[asker]!;
	room.do({ type: 'ChangeSeat', name: long(60), side, company, function: named, remote }, asker);
	raise(room, 1, { by: asker, text: long(500) });
	const said = { point: long(500), text: long(500) };
	room.do({ type: 'RestatePoint', ...said }, memberOf(room, 1, 'sales'));
	await attend(room, memberOf(room, 1, 'sales'));
	await expect.element(page.getByText(long(60)).first()).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	const violations = await violationsIn(document.body, { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
