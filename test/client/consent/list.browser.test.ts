import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import { earlierOf } from '../../../shared/workshop/earlier.ts';
import { script } from '../../support/script.ts';
import { writeText } from '../../support/script-texts.ts';
import {
	button,
	dataOf,
	facilitate,
	look,
	participate,
	project,
	roomWith,
	said,
	valuesOf,
} from './scene.ts';

const row = (label: string) => page.getByRole('article', { name: label });

beforeEach(() => page.viewport(1280, 900));

test('each agreement stands with its statement, owners, scope and status', async () => {
	const room = roomWith('a1', 'a2', 'a3');
	room.ask('a1');
	room.seal('a1');
	room.ask('a2', { p21: 'object' });
	await participate(room, 'p16');
	await expect.element(row('a1')).toHaveTextContent(/Sealed/);
	await expect.element(row('a1')).toHaveTextContent(/Planning publishes free capacity/);
	await expect
		.element(row('a1').getByRole('list', { name: 'Owners' }))
		.toHaveTextContent('Key account manager, retail (Sales) Production planner (Operations)');
	await expect.element(row('a1')).toHaveTextContent(/For Harbour Bakery/);
	await expect.element(row('a2')).toHaveTextContent(/Asked: version 1/);
	await expect.element(row('a3')).toHaveTextContent(/Draft/);
	expect(valuesOf('data-status')).toEqual(['sealed', 'asked', 'draft']);
});

test('what is carried says so before it is sealed', async () => {
	const room = roomWith('a1');
	room.ask('a1');
	await participate(room, 'p16');
	await expect.element(row('a1')).toHaveTextContent(/Carried/);
});

test('F36 it counts what would block the seal, and not what is missing yet', async () => {
	const room = roomWith();
	room.draft('a3');
	room.draft('a6');
	await participate(room, 'p16');
	await expect.element(row('a1')).toHaveTextContent(/1 finding blocks the seal/);
	await expect.element(row('a2')).not.toHaveTextContent(/the seal/);
});

test('without an agreement it shows how one begins', async () => {
	await participate(roomWith(), 'p16');
	await expect.element(said('No agreement has been written yet.')).toBeVisible();
	await expect.element(said(/^Begin with one sentence/)).toBeVisible();
});

test('N27 writing an agreement puts it into the list and opens it in its statement', async () => {
	const room = roomWith('a1');
	await participate(room, 'p16');
	await button('Write an agreement').click();
	expect(room.sent).toMatchObject([{ type: 'AddAgreement' }]);
	const heading = page.getByRole('heading', { level: 1, name: 'Agreement a2' });
	await expect.element(heading).toBeVisible();
	await expect.element(page.getByLabelText('Statement', { exact: true })).toHaveFocus();
});

test('by keyboard one opens an agreement and comes back to where one was', async () => {
	await participate(roomWith('a1', 'a2'), 'p16');
	await button('Open a2').click();
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Agreement a2');
	await button('Back to all agreements').click();
	await expect.element(button('Open a2')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Agreement a2');
});

test('one is withdrawn at once, with a way back in the message and in the menu', async () => {
	const room = roomWith('a1');
	await participate(room, 'p16');
	await button('More: a1').click();
	await page.getByRole('menuitem', { name: 'Withdraw a1' }).click();
	await expect.element(row('a1')).toHaveTextContent(/Withdrawn/);
	await button('Undo').click();
	await expect.element(row('a1')).toHaveTextContent(/Draft/);
	await button('More: a1').click();
	await page.getByRole('menuitem', { name: 'Withdraw a1' }).click();
	await button('More: a1').click();
	await page.getByRole('menuitem', { name: 'Bring a1 back' }).click();
	await expect.element(row('a1')).toHaveTextContent(/Draft/);
});

test('what is sealed cannot be withdrawn', async () => {
	const room = roomWith('a1');
	room.ask('a1');
	room.seal('a1');
	await participate(room, 'p16');
	await expect.element(row('a1')).toHaveTextContent(/Sealed/);
	await expect.element(button('More: a1')).not.toBeInTheDocument();
});

test('in a workshop that has ended it is read only', async () => {
	const room = roomWith('a1');
	room.do({ type: 'CloseWorkshop' });
	await facilitate(room);
	await expect.element(button('Open a1')).toBeVisible();
	for (const name of ['Write an agreement', 'More: a1', 'Show a1 to the room'])
		await expect.element(button(name)).not.toBeInTheDocument();
});

test('the facilitator shows one to the room, sees which, and shows the list again', async () => {
	const room = roomWith('a1', 'a2');
	await facilitate(room);
	await expect.element(said('The room looks at the list')).toBeVisible();
	await button('Show a2 to the room').click();
	expect(room.state.shown.agreement).toBe('a2');
	await expect.element(row('a2')).toHaveTextContent(/The room looks at this/);
	await expect.element(row('a1')).not.toHaveTextContent(/The room looks at this/);
	await button('Show the list to the room').click();
	expect(room.state.shown.agreement).toBe(null);
});

test('a participant has no button that turns the room', async () => {
	await participate(roomWith('a1'), 'p16');
	await expect.element(button('Open a1')).toBeVisible();
	await expect.element(button('Show a1 to the room')).not.toBeInTheDocument();
	await expect.element(said('The room looks at the list')).not.toBeInTheDocument();
});

test('a participant’s page goes where the room looks, and says so when one is elsewhere', async () => {
	const room = roomWith('a1', 'a2');
	await participate(room, 'p16');
	look(room, 'a1');
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Agreement a1');
	await button('Back to all agreements').click();
	await button('Open a2').click();
	await expect.element(said('The room looks at a1.')).toBeVisible();
	await button('Go there').click();
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Agreement a1');
	await expect.element(said('The room looks at a1.')).not.toBeInTheDocument();
});

test('what the team brought from before is listed, and overdue is said in words', async () => {
	const room = roomWith('a1', 'a2');
	for (const id of ['a1', 'a2']) {
		room.ask(id);
		room.seal(id);
	}
	const records = ['a1', 'a2'].map((id) => room.state.agreements[id]!.sealed!);
	records[0]!.text.reviewOn = '2020-02-03';
	const later = roomWith();
	later.state.earlier = {
		...earlierOf({}),
		agreements: records,
		people: { p03: { name: 'Mx Earlier', side: 'sales', function: null, company: null } },
		lastNumber: 2,
	};
	await participate(later, 'p16');
	const section = page.getByRole('region', { name: 'Still open from before' });
	await expect.element(section).toHaveTextContent(/Review overdue since February 3, 2020/);
	await expect.element(section).toHaveTextContent(/a2 A tender above 5 %.*Review on /);
	expect(valuesOf('data-earlier')).toEqual(['a1', 'a2']);
	expect(valuesOf('data-open-objective')).toEqual(
		script.expected.coverageAfterSeal['a2']!.objectivesOpen,
	);
});

test('a draft that is asked anew shows in the list what is asked, not what is being written', async () => {
	const room = roomWith('a1');
	room.ask('a1');
	setDraft(room.board.doc, 'a1', { scope: 'Delta Snacks' });
	await participate(room, 'p16');
	await expect.element(row('a1')).toHaveTextContent(/For Harbour Bakery/);
	expect(dataOf('[data-agreement]')?.['agreement']).toBe('a1');
});

test('ER20 on the list, to everybody and on the screen, withheld words are told as that', async () => {
	const words = 'The words of this agreement are withheld.';
	const room = roomWith('a1', 'a2');
	room.ask('a1');
	room.seal('a1');
	room.do({ type: 'WithholdWords', agreement: 'a1' });
	writeText(room.board.doc, 'a1', 'statement', '');
	const told = () => page.getByText(words).elements().length;
	// In the list and in the matrix below it; on the screen in the matrix.
	await facilitate(room);
	await expect.poll(told).toBe(2);
	await participate(room, 'p16');
	await expect.poll(told).toBe(4);
	await project(room);
	await expect.poll(told).toBe(5);
	look(room, 'a1');
	await expect
		.poll(() =>
			page
				.getByText(words)
				.elements()
				.some((one) => one.matches('.statement')),
		)
		.toBe(true);
});
