import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CasesPanel from '../../../client/facilitator/CasesPanel.svelte';
import CasesStage from '../../../client/stages/CasesStage.svelte';
import { caseText, readCase, readCases, setCase } from '../../../shared/board/case-card.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabelText(label, { exact: true });
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const first = 'Forty pallets for week 14';
const second = 'The tender that emptied two brands';

async function attend(seat = 'p01', play: (room: LocalRoom) => void = () => undefined) {
	const room = new LocalRoom().playTo('cases');
	play(room);
	room.sent.length = 0;
	await showInRoom(CasesStage, { room, seat });
	return room;
}

async function lead(): Promise<LocalRoom> {
	const room = new LocalRoom().playTo('cases');
	room.sent.length = 0;
	await showInRoom(CasesPanel, { room });
	return room;
}

const show = (room: LocalRoom, id: string | null) => room.do({ type: 'Show', what: 'case', id });
const shown = (id: string) => (room: LocalRoom) => void show(room, id);
const said = (room: LocalRoom, id: string) => readCase(room.board.doc, id)!;

beforeEach(() => page.viewport(1280, 900));

test('a case is told: every field, cost, presenter and themes', async () => {
	const room = await attend();
	await button('Tell a case').click();
	await expect.element(field('Title')).toHaveFocus();
	await userEvent.keyboard('The rush on Friday');
	await field('Situation').fill('An order came in late.');
	await field('Timeline').fill('Friday: call\nMonday: two shifts');
	await field('How Sales saw it').fill('A chance');
	await field('How Operations saw it').fill('A weekend lost');
	await field('What it cost, in €').fill('12.500');
	await field('Question to the room').fill('Who decides on Friday?');
	await expect.element(field('Presenter')).toHaveValue('Sales director · Sales');
	await button('Goals that pull apart').click();
	await button('Capacity and forecast').click();
	await button('Goals that pull apart').click();
	await field('Presenter').selectOptions('Demand planner · Operations');
	await button('Done').click();
	const told = readCases(room.board.doc).at(-1);
	expect(told).toMatchObject({
		title: 'The rush on Friday',
		situation: 'An order came in late.',
		timeline: 'Friday: call\nMonday: two shifts',
		salesSaw: 'A chance',
		operationsSaw: 'A weekend lost',
		cost: 12500,
		question: 'Who decides on Friday?',
		themes: ['t5'],
	});
	expect(room.state.participants[told!.presenter!]?.name).toBe('Demand planner');
	await expect.element(heading('The rush on Friday')).toHaveFocus();
	await expect.element(page.getByText('€12,500')).toBeVisible();
});

test('what is no amount stays in the field and says so; the cost stays', async () => {
	const room = await attend('p01', shown('k1'));
	await button('Edit the case').click();
	const cost = field('What it cost, in €');
	await expect.element(cost).toHaveValue('38,600');
	await cost.fill('a lot');
	await userEvent.tab();
	await expect.element(cost).toHaveValue('a lot');
	await expect.element(cost).toHaveAccessibleDescription(/Type a number, for example 38600\.$/);
	expect(said(room, 'k1').cost).toBe(38600);
	await cost.fill('');
	await userEvent.tab();
	expect(said(room, 'k1').cost).toBe(null);
});

test('two write one text at the same time and both stay', async () => {
	const room = await attend('p01', shown('k1'));
	await button('Edit the case').click();
	await field('Question to the room').click();
	await userEvent.keyboard('{Control>}{End}{/Control} Really?');
	caseText(room.board.doc, 'k1', 'question')!.insert(0, 'Well: ');
	const both = 'Well: How can we answer within the hour and keep what we say? Really?';
	await expect.element(field('Question to the room')).toHaveValue(both);
	expect(said(room, 'k1').question).toBe(both);
});

/** Where one company meets nothing is taken down for good. */
const oneCompany = (room: LocalRoom) => {
	for (const person of Object.values(room.state.participants)) person.company = 'Mill';
	show(room, 'k1');
};

test('WE11 where one company meets a case is deleted at once and can be brought back', async () => {
	const room = await attend('p01', oneCompany);
	expect(button('Take this case down').elements()).toHaveLength(0);
	await button('Edit the case').click();
	await button('Delete the case').click();
	await expect.element(button(first)).not.toBeInTheDocument();
	expect(said(room, 'k1').deleted).toBe(true);
	await button('Undo').click();
	await expect.element(button(first)).toBeVisible();
});

test('WE11, TD1, TD7 where several companies meet it is for good, also while writing is frozen, and one is asked before', async () => {
	const room = await attend('p01', (playing) => {
		show(playing, 'k1');
		playing.do({ type: 'Freeze', frozen: true });
	});
	const asked = page.getByRole('dialog', { name: 'Take this case down?' });
	await button('Take this case down').click();
	for (const said of ['Nobody can bring it back', 'What others wrote', 'Backups and reports'])
		await expect.element(asked.getByText(said)).toBeVisible();
	expect((await violationsIn(document.body)).map(({ id }) => id)).toEqual([]);
	await button('Cancel').click();
	await expect.element(asked).not.toBeInTheDocument();
	await expect.element(button('Take this case down')).toHaveFocus();
	expect(readCases(room.board.doc).some(({ id }) => id === 'k1')).toBe(true);
	await button('Take this case down').click();
	await button('Take it down').click();
	await expect.element(page.getByRole('heading', { name: 'Cases', level: 1 })).toHaveFocus();
	expect(readCase(room.board.doc, 'k1')).toBeUndefined();
	expect(room.state.casesTakenDown).toEqual({ k1: true });
	expect(button(first).elements()).toHaveLength(0);
	expect(button('Undo').elements()).toHaveLength(0);
	await button(second).click();
	await expect.element(heading(second)).toBeVisible();
	await expect.element(asked).not.toBeInTheDocument();
});

test('TD1 so it is while it is written, and whoever has it open sees the list then', async () => {
	const room = await attend('p01', shown('k1'));
	await button('Edit the case').click();
	await button('Delete the case').click();
	await button('Take it down').click();
	await expect.element(page.getByRole('heading', { name: 'Cases', level: 1 })).toHaveFocus();
	await button(second).click();
	room.do({ type: 'TakeCaseDown', case: 'k2' }, 'p02');
	await expect.element(heading(second)).not.toBeInTheDocument();
	await expect.element(page.getByRole('heading', { name: 'Cases', level: 1 })).toHaveFocus();
	expect(page.getByText('This case has been deleted.').elements()).toHaveLength(0);
});

test('who has a case open that somebody deletes is told, and can bring it back', async () => {
	const room = await attend();
	await button(second).click();
	setCase(room.board.doc, 'k2', { deleted: true });
	await expect.element(page.getByText('This case has been deleted.')).toBeVisible();
	await button('Bring it back').click();
	await expect.element(heading(second)).toBeVisible();
});

test('one reads situation, timeline, both sides left and right, cost and question', async () => {
	await attend('p01', shown('k1'));
	await expect.element(heading(first)).toBeVisible();
	const events = page.getByRole('list').filter({ hasText: 'Week 11' }).getByRole('listitem');
	expect(events.elements().map(({ textContent }) => textContent)).toEqual([
		'Week 11: call, confirmed within the hour',
		'Week 12: planner finds the order in the system',
		'Week 13: two Saturday shifts, one brand postponed',
		'Week 14: 31 pallets delivered, 9 by express on Tuesday',
	]);
	const [sales, operations] = ['How Sales saw it', 'How Operations saw it'].map((name) =>
		page.getByRole('heading', { name }).element().getBoundingClientRect(),
	);
	expect(sales!.right).toBeLessThan(operations!.left);
	expect(sales!.top).toBe(operations!.top);
	await expect.element(page.getByText('€38,600')).toBeVisible();
	await expect.element(page.getByText(/^How can we answer within the hour/)).toBeVisible();
	await expect.element(page.getByText('The room looks at it')).toBeVisible();
});

test('the list says who tells a case, its themes, its cost and what was said', async () => {
	await attend();
	const item = page.getByRole('listitem').filter({ hasText: first }).first();
	await expect
		.element(item)
		.toHaveTextContent(
			`${first} Told by Key account manager, retail The promise: dates and lead times €38,600 2 challenges and builds, 1 open`,
		);
});

test('a challenge and a build are raised; both kinds keep their author', async () => {
	const room = await attend('p02', shown('k3'));
	const typed = field('Your challenge or build');
	await button('Raise a challenge').click();
	await expect.element(page.getByText('Write it in a sentence first.')).toBeVisible();
	await expect.element(typed).toHaveFocus();
	await typed.fill('Small launches pay for big ones.');
	await button('Raise a challenge').click();
	await expect.element(typed).toHaveValue('');
	await typed.fill('One in, one out.');
	await button('Add a build').click();
	expect(room.sent).toMatchObject([
		{ type: 'RaisePoint', case: 'k3', kind: 'challenge', text: 'Small launches pay for big ones.' },
		{ type: 'RaisePoint', case: 'k3', kind: 'build', text: 'One in, one out.' },
	]);
	const point = page.getByRole('article', { name: 'One in, one out.' });
	const { name } = room.state.participants['p02']!;
	await expect.element(point).toHaveTextContent(`Build Open One in, one out. ${name}`);
});

test('a challenge that is refused stays in its field', async () => {
	const room = await attend('p02', shown('k3'));
	await field('Your challenge or build').fill('Not said yet');
	room.refuseNext('too-many');
	await button('Raise a challenge').click();
	await expect.element(field('Your challenge or build')).toHaveValue('Not said yet');
	await button('All cases').click();
	await button(second).click();
	await expect.element(field('Your challenge or build')).toHaveValue('');
	await button('All cases').click();
	await button('Twenty-six launches').click();
	await expect.element(field('Your challenge or build')).toHaveValue('Not said yet');
});

test('anybody answers, accepts, parks and reopens; an answer taken back is in the field', async () => {
	const room = await attend('p10', shown('k3'));
	const text = 'One in, one out punishes the good launch.';
	const point = page.getByRole('article', { name: text });
	const press = (name: string) => point.getByRole('button', { name: `${name} – ${text}` }).click();
	await press('Answer');
	await expect.element(point.getByLabelText('Your answer')).toHaveFocus();
	await press('Save the answer');
	await expect.element(point.getByText('Write it in a sentence first.')).toBeVisible();
	await point.getByLabelText('Your answer').fill('Only what sells is counted.');
	await press('Save the answer');
	await expect.element(point.getByText('Answered', { exact: true })).toBeVisible();
	await expect.element(point.getByText('Only what sells is counted.')).toBeVisible();
	await press('Accept');
	await expect.element(point.getByText('Accepted', { exact: true })).toBeVisible();
	await press('Reopen');
	await expect.element(point.getByText('Open', { exact: true })).toBeVisible();
	await expect
		.element(point.getByLabelText('Your answer'))
		.toHaveValue('Only what sells is counted.');
	await press('Cancel');
	await press('Park');
	await expect.element(point.getByText('Parked', { exact: true })).toBeVisible();
	expect(room.sent.map((sent) => 'status' in sent && sent.status)).toEqual([
		'answered',
		'accepted',
		'open',
		'parked',
	]);
});

test('the facilitator shows a case and the list again; what is shown is marked', async () => {
	const room = await lead();
	await expect.element(page.getByText('The screen shows the list.')).toBeVisible();
	await button(`Show on the screen – ${second}`).click();
	expect(room.state.shown.case).toBe('k2');
	const item = page.getByRole('listitem').filter({ hasText: second }).first();
	await expect.element(item.getByText('On the screen')).toBeVisible();
	expect(page.getByText('On the screen', { exact: true }).elements()).toHaveLength(1);
	await expect.element(heading('Cases')).toBeVisible();
	await button('Show the list').click();
	expect(room.state.shown.case).toBe(null);
});

test('a participant’s page opens what is shown, and goes back to the list with the room', async () => {
	const room = await attend();
	await expect.element(heading('Cases')).toBeVisible();
	show(room, 'k1');
	await expect.element(heading(first)).toBeVisible();
	show(room, null);
	await expect.element(heading('Cases')).toBeVisible();
});

test('who is typing stays, and is told where the room is', async () => {
	const room = await attend('p01', shown('k1'));
	await field('Your challenge or build').fill('Half a thou');
	show(room, 'k2');
	await expect.element(page.getByText(`The room looks at “${second}”.`)).toBeVisible();
	await expect.element(heading(first)).toBeVisible();
	await button('Go there').click();
	await expect.element(heading(second)).toBeVisible();
	await expect.element(button('Go there')).not.toBeInTheDocument();
});

test('who has opened another case stays there until going back to the room', async () => {
	const room = await attend();
	await button('Twenty-six launches').click();
	await expect.element(button('Go there')).not.toBeInTheDocument();
	show(room, 'k1');
	await expect.element(heading('Twenty-six launches')).toBeVisible();
	await expect.element(page.getByText(`The room looks at “${first}”.`)).toBeVisible();
	await button('Go there').click();
	show(room, 'k2');
	await expect.element(heading(second)).toBeVisible();
});

test('who comes back by hand to what the room looks at goes along again', async () => {
	const room = await attend('p01', shown('k1'));
	await button('All cases').click();
	await expect.element(page.getByText(`The room looks at “${first}”.`)).toBeVisible();
	await button(first).click();
	await expect.element(button('Go there')).not.toBeInTheDocument();
	show(room, 'k2');
	await expect.element(heading(second)).toBeVisible();
});

test('back in the list the focus is where one left', async () => {
	await attend();
	await button(second).click();
	await expect.element(heading(second)).toHaveFocus();
	await userEvent.tab({ shift: true });
	await expect.element(button('All cases')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button(second)).toHaveFocus();
});

test('while the board can only be read, texts stand where fields were', async () => {
	const room = await attend('p01', shown('k1'));
	await button('Edit the case').click();
	await expect.element(field('Title')).toBeVisible();
	room.do({ type: 'CloseWorkshop' });
	await expect.element(field('Title')).not.toBeInTheDocument();
	await expect.element(page.getByText(/^A retailer moved its spring promotion/)).toBeVisible();
	expect(
		page
			.getByRole('button')
			.elements()
			.map(({ textContent }) => textContent?.trim()),
	).toEqual(['All cases', 'Take this case down']);
});

test('before the first case there is an example and one button', async () => {
	const room = new LocalRoom(0).playTo('strategy');
	await showInRoom(CasesStage, { room, seat: 'facilitator' });
	await expect.element(page.getByText('No case yet.')).toBeVisible();
	await expect.element(page.getByText(/For example: “Forty pallets for week 14”/)).toBeVisible();
	expect(page.getByRole('button').elements()).toHaveLength(1);
	await button('Tell a case').click();
	await expect.element(field('Presenter')).toHaveValue('Nobody is named');
});
