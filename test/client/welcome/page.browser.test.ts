import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { readCases } from '../../../shared/board/case-card.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const leave = () => undefined;
const ofSide = (side: string) => script.participants.filter((person) => person.side === side);
const anna = ofSide('sales')[0]!;

const show = (room: LocalRoom, seat: string = anna.id) =>
	showInRoom(ParticipantRoom, { room, seat, bare: true, props: { leave } });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const seatMenu = async (entry: string) => {
	await page.getByRole('button', { name: 'Your seat' }).click();
	await page.getByRole('menuitem', { name: entry }).click();
};
const clean = async () => {
	const violations = await violationsIn(document, { rules: { region: { enabled: false } } });
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

beforeEach(() => localStorage.clear());

test('P5, P6 function, company and place are told on the welcome page, field by field', async () => {
	const room = new LocalRoom();
	room.state.participants[anna.id]!.company = null;
	await show(room);
	await page.getByLabelText('Your function (optional)').fill('Key account');
	await button(script.participants.find(({ id }) => id !== anna.id)!.company).click();
	await page.getByLabelText('Elsewhere').click();
	const { company } = script.participants.find(({ id }) => id !== anna.id)!;
	await expect
		.poll(() => room.state.participants[anna.id])
		.toMatchObject({ function: 'Key account', company, remote: true, side: 'sales' });
	await expect.element(page.getByText('You speak for Sales today')).toBeVisible();
	await clean();
});

test('WE3 the facilitator is told before the start that three a side are needed', async () => {
	const room = new LocalRoom();
	for (const { id } of ofSide('operations').slice(2)) delete room.state.participants[id];
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave } });
	await expect
		.element(page.getByText('Figures are shown from 3 people a side on. Fewer here: Operations.'))
		.toBeVisible();
});

test('WE1 a saying is marked by one tap and taken back by another', async () => {
	const room = new LocalRoom();
	await show(room);
	const saying = page.getByRole('group', { name: 'First they promise it' });
	await saying.getByRole('button', { name: 'Heard' }).click();
	await saying.getByRole('button', { name: 'Said' }).click();
	await saying.getByRole('button', { name: 'Heard' }).click();
	await expect
		.poll(() => room.state.sayings.marks)
		.toEqual({ [anna.id]: { 'promised-first': { heard: false, said: true } } });
	await expect
		.element(saying.getByRole('button', { name: 'Said' }))
		.toHaveAttribute('aria-pressed', 'true');
});

test('WE2, WE3 the facilitator shows them, and everybody reads the figures by side', async () => {
	const room = new LocalRoom();
	for (const { id } of ofSide('sales'))
		room.do({ type: 'MarkSaying', saying: 'promised-first', heard: true, said: false }, id);
	const [one] = ofSide('operations');
	room.do({ type: 'MarkSaying', saying: 'promised-first', heard: true, said: true }, one!.id);
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave } });
	await button('Show the old sayings').click();
	const n = ofSide('sales').length;
	await expect.element(page.getByText(`${n} of ${n}`).first()).toBeVisible();
	await expect.element(page.getByText('Too few of Operations')).toBeVisible();
	await button('Take the sayings off the screen').click();
	expect(room.state.sayings.shown).toBeNull();
});

test('WE3 the screen says which saying hit home', async () => {
	const room = new LocalRoom();
	for (const { id } of [...ofSide('sales'), ...ofSide('operations')])
		room.do({ type: 'MarkSaying', saying: 'wish-list', heard: true, said: true }, id);
	room.do({ type: 'ShowSayings', shown: true });
	await page.viewport(1280, 720);
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave } });
	const [sales, operations] = [ofSide('sales').length, ofSide('operations').length];
	await expect
		.element(
			page.getByText(
				`heard by ${sales} of ${sales} in Sales; said by ${operations} of ${operations} in Operations`,
			),
		)
		.toBeVisible();
	const line = page.getByRole('row', { name: /That is not a forecast/ });
	await expect.element(line).toHaveTextContent(`${sales} heard it`);
	// Read from the back of a room: no smaller than the forty-fifth part of the picture.
	expect(parseFloat(getComputedStyle(line.element()).fontSize)).toBeGreaterThan(720 / 45);
	await clean();
});

test('WE4, WE5 an expectation stays with its author until it is shown', async () => {
	const room = new LocalRoom();
	await show(room);
	await page.getByLabelText('What would make today').fill('One date for one order');
	await button('Save').click();
	await expect
		.poll(() => room.state.expectations.texts)
		.toEqual({ [anna.id]: 'One date for one order' });
	room.do({ type: 'ShowExpectations', shown: true });
	await expect
		.element(page.getByRole('heading', { name: 'What we expect of today' }))
		.toBeVisible();
	await expect.element(page.getByText(`from ${anna.name}`)).toBeVisible();
});

test('WE7 a case is told in private, and shared when the room is at the cases', async () => {
	const room = new LocalRoom();
	await show(room);
	await page.getByRole('button', { name: 'Tell a case' }).click();
	await button('Tell a case').click();
	await page.getByLabelText('Title', { exact: true }).fill('The launch in week 11');
	await button('Done').click();
	expect(readCases(room.own.doc)).toMatchObject([{ title: 'The launch in week 11' }]);
	const { position } = room.state;
	room.do({ type: 'GoTo', from: position, to: { stage: 'cases', step: 'cases' } });
	await button('Share with everybody').click();
	await expect.poll(() => Object.values(room.state.sharedCases)).toEqual([anna.id]);
	await expect.element(page.getByText('Your case is on the board.')).toBeVisible();
});

test('WE7 one’s own conflicts are written from the welcome page', async () => {
	await show(new LocalRoom());
	await page.getByRole('button', { name: 'Write conflicts' }).click();
	await button('Write a card').click();
	await expect.element(page.getByRole('textbox').first()).toHaveFocus();
	await button('Back to the welcome').click();
	await expect.element(page.getByRole('heading', { name: `Welcome, ${anna.name}` })).toBeVisible();
});

test('WE9 a circle reads what is not told there', async () => {
	const room = new LocalRoom();
	for (const person of Object.values(room.state.participants)) person.company = 'Mill';
	await show(room);
	await expect.element(page.getByRole('heading', { name: 'The old sayings' })).toBeVisible();
	expect(page.getByText('Several companies are here').elements()).toHaveLength(0);
	room.do(
		{
			...{ type: 'ChangeSeat', name: anna.name, side: 'sales' },
			...{ function: null, company: 'Harbour', remote: false },
		},
		anna.id,
	);
	await expect.element(page.getByText('no tenders')).toBeVisible();
});

test('WE10 who comes late reads so far, once; who was there reads it from the menu', async () => {
	const room = new LocalRoom().playTo('cases');
	await show(room);
	const note = page.getByRole('complementary', { name: 'So far' });
	await expect.element(note).toHaveTextContent('cards are on the board');
	await note.getByRole('button', { name: 'Close' }).click();
	await expect.element(note).not.toBeInTheDocument();
	expect(localStorage.getItem('arrived')).toContain(anna.id);
	await seatMenu('What happened so far');
	await expect.element(page.getByRole('dialog', { name: 'So far' })).toBeVisible();
});

test('WE11 where one company meets a card is taken down at once, and brought back', async () => {
	const room = new LocalRoom().playTo('thats-us');
	for (const person of Object.values(room.state.participants)) person.company = 'Mill';
	await show(room);
	const [card] = room.board.cards;
	await page
		.getByRole('button', { name: /^More: / })
		.first()
		.click();
	await page.getByRole('menuitem', { name: 'Take this card down' }).click();
	await expect.poll(() => room.board.cards.length).toBe(script.conflicts.length - 1);
	await button('Undo').click();
	await expect.poll(() => room.board.cards.length).toBe(script.conflicts.length);
	expect(card).toBeDefined();
});

test('WE11, TD1 where several companies meet it is for good, and one is asked before', async () => {
	const room = new LocalRoom().playTo('thats-us');
	room.do({
		...{ type: 'PlanWorkshop', language: 'en', startsAt: null, place: '' },
		...{ scope: { kind: 'circle' } },
	});
	room.do({ type: 'Freeze', frozen: true });
	await show(room);
	const takeDown = async () => {
		await page
			.getByRole('button', { name: /^More: / })
			.first()
			.click();
		await page.getByRole('menuitem', { name: 'Take this card down' }).click();
	};
	await takeDown();
	const asked = page.getByRole('dialog', { name: 'Take this card down?' });
	await expect.element(asked.getByText('Nobody can bring it back')).toBeVisible();
	await clean();
	await button('Cancel').click();
	expect(room.board.cards.length).toBe(script.conflicts.length);
	await takeDown();
	await button('Take it down').click();
	await expect.poll(() => room.board.cards.length).toBe(script.conflicts.length - 1);
	await expect.element(asked).not.toBeInTheDocument();
	expect(page.getByRole('button', { name: 'Undo' }).elements()).toHaveLength(0);
	expect(page.getByText('1 deleted').elements()).toHaveLength(0);
	expect(Object.values(room.state.conflicts).filter((one) => one.takenDown)).toHaveLength(1);
});

test('P12 observers are listed by name beside the sides and counted nowhere', async () => {
	const room = new LocalRoom();
	room.join('olga', 'Olga', 'observer', null);
	await show(room);
	await expect.element(page.getByRole('heading', { name: 'Looking on' })).toBeVisible();
	await expect.element(page.getByText('Olga')).toBeVisible();
	const sales = ofSide('sales').length;
	await expect.element(page.getByText(`${sales} Sales`)).toBeVisible();
});

test('P6 the seat can be changed from the menu at any step', async () => {
	const room = new LocalRoom().playTo('map');
	await show(room);
	await seatMenu('Your seat');
	const dialog = page.getByRole('dialog', { name: 'Change name or side' });
	await dialog.getByLabelText('Your name').fill('Anna B');
	await dialog.getByLabelText('Elsewhere').click();
	await dialog.getByRole('button', { name: 'Save' }).click();
	await expect
		.poll(() => room.state.participants[anna.id])
		.toMatchObject({ name: 'Anna B', remote: true });
	await expect.element(dialog).not.toBeInTheDocument();
});
