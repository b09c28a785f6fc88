import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import OwnCompany from '../../../client/cards/OwnCompany.svelte';
import WriteStage from '../../../client/stages/WriteStage.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { caseText, readCase, readCases } from '../../../shared/board/case-card.ts';
import { addCard, readCard, setCardOnly } from '../../../shared/board/conflict-card.ts';
import { draftText, readDraft } from '../../../shared/board/agreement-draft.ts';
import { addOwnDraft, readOwnDraft, readOwnDrafts } from '../../../shared/board/own-draft.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

/** A circle in which Sam and Oda are of Acme, and Bea of Bolt. */
function circle(step: Step, { confirmed = true } = {}) {
	const room = new LocalRoom().playTo(step);
	room.join('sam', 'Sam', 'participant', 'sales', 'Acme');
	room.join('oda', 'Oda', 'participant', 'operations', 'Acme');
	room.join('bea', 'Bea', 'participant', 'sales', 'Bolt');
	if (confirmed)
		room.do({ type: 'ConfirmCompany', company: 'Acme', person: null, confirmed: true });
	return room;
}

const edit = () => page.getByRole('button', { name: 'Edit' });
const choice = (name: RegExp) => page.getByRole('radio', { name });

it('OW3 a card is for everybody until its author says that it is only for the own company', async () => {
	const room = circle('write');
	addCard(room.own.doc, 'mine', 'a', { salesWants: 'Say yes' });
	await showInRoom(WriteStage, { room, seat: 'sam' });
	await edit().click();
	await expect.element(choice(/^For everybody here/)).toBeChecked();
	await choice(/^Only for Acme/).click();
	expect(readCard(room.own.doc, 'mine')?.only).toBe('Acme');
	await expect.element(page.getByText(/waits|not confirmed yet/)).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect.element(page.getByText('Only for Acme', { exact: true })).toBeVisible();
	await edit().click();
	await choice(/^For everybody here/).click();
	expect(readCard(room.own.doc, 'mine')?.only).toBeUndefined();
});

it('OW3 whoever is not confirmed is told that it stays theirs alone', async () => {
	const room = circle('write', { confirmed: false });
	addCard(room.own.doc, 'mine', 'a', { salesWants: 'Say yes' });
	setCardOnly(room.own.doc, 'mine', 'Acme');
	await showInRoom(WriteStage, { room, seat: 'sam' });
	await edit().click();
	await expect.element(page.getByText(/You are not confirmed yet/)).toBeVisible();
});

it('P41 where one company meets nobody is asked', async () => {
	const room = circle('write');
	const { language } = room.state;
	const scope = { kind: 'company' as const, name: 'Acme' };
	room.do({ type: 'PlanWorkshop', language, startsAt: null, place: '', scope });
	addCard(room.own.doc, 'mine', 'a', { salesWants: 'Say yes' });
	await showInRoom(WriteStage, { room, seat: 'sam' });
	await edit().click();
	await expect.element(page.getByLabelText('Title', { exact: false }).first()).toBeVisible();
	expect(choice(/For everybody/).elements()).toEqual([]);
});

it('OW3 a later one is shared with the company, and is not asked for again', async () => {
	const room = circle('themes');
	addCard(room.own.doc, 'mine', 'a', { salesWants: 'Say yes' });
	setCardOnly(room.own.doc, 'mine', 'Acme');
	await showInRoom(WriteStage, { room, seat: 'sam' });
	await page.getByRole('button', { name: 'Share with Acme' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'ShareWithCompany', conflict: 'mine' });
	await expect
		.element(page.getByRole('button', { name: 'Share with Acme' }))
		.not.toBeInTheDocument();
});

it('OW8 its people complete its cards, take them down and bring them back', async () => {
	const room = circle('themes');
	addCard(room.ofCompany.doc, 'own', 'a', { title: 'Our rebate', salesWants: 'Say yes' });
	await showInRoom(OwnCompany, { room, seat: 'oda' });
	const section = page.getByRole('region', { name: 'Only at Acme' });
	await expect.element(section.getByText('Read by: Sam and Oda')).toBeVisible();
	const more = () => section.getByRole('button', { name: /Our rebate/ });
	await more().click();
	await page.getByRole('menuitem', { name: 'Edit the texts' }).click();
	const dialog = page.getByRole('dialog', { name: 'Our rebate' });
	await dialog.getByLabelText('Both need').fill('A price that holds');
	await expect
		.poll(() => readCard(room.ofCompany.doc, 'own')?.sharedInterest)
		.toBe('A price that holds');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await more().click();
	await page.getByRole('menuitem', { name: 'Take this card down' }).click();
	expect(readCard(room.ofCompany.doc, 'own')?.deleted).toBe(true);
	await section
		.getByText(/1 deleted/)
		.first()
		.click();
	await section.getByRole('button', { name: /Our rebate/ }).click();
	expect(readCard(room.ofCompany.doc, 'own')?.deleted).toBe(false);
});

it('OW1 who is of another company, or of none, has no such part of the page', async () => {
	const room = circle('themes');
	addCard(room.ofCompany.doc, 'own', 'a', { title: 'Our rebate' });
	await showInRoom(OwnCompany, { room, seat: 'bea' });
	expect(page.getByText(/Only at/).elements()).toEqual([]);
});

it('OW9 a newcomer is let read by one of the company’s people, who sees who came', async () => {
	const room = circle('thats-us');
	room.join('uma', 'Uma', 'participant', 'sales', 'Acme');
	room.do({ type: 'ConfirmCompany', company: 'Acme', person: 'uma', confirmed: true });
	await showInRoom(OwnCompany, { room, seat: 'sam' });
	await expect.element(page.getByText(/^Uma has come in for Acme at/)).toBeVisible();
	await expect.element(page.getByText('Read by: Sam and Oda')).toBeVisible();
	await page.getByRole('button', { name: 'Let Uma read' }).click();
	expect(room.state.participants['uma']?.own).toBe('reads');
	await expect.element(page.getByText('Read by: Sam, Oda, and Uma')).toBeVisible();
});

it('OW9 whoever waits is told who lets them read', async () => {
	const room = circle('thats-us');
	room.join('uma', 'Uma', 'participant', 'sales', 'Acme');
	room.do({ type: 'ConfirmCompany', company: 'Acme', person: 'uma', confirmed: true });
	await showInRoom(OwnCompany, { room, seat: 'uma' });
	await expect.element(page.getByText(/has to let you read it: Sam and Oda/)).toBeVisible();
	await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
});

const own = (name: string) =>
	page.getByRole('region', { name: 'Only at Acme' }).getByRole('button', { name });

it('OW10 a case is told among its people first, and then everybody, once and without a trace', async () => {
	const room = circle('cases');
	const { doc } = room.ofCompany;
	await showInRoom(OwnCompany, { room, seat: 'oda' });
	await expect.element(page.getByText(/^No case yet/)).toBeVisible();
	await own('Tell a case here').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabelText('Title').fill('The rebate of March');
	await dialog.getByLabelText('Situation').fill('Sold below cost');
	// Nobody is named in it, and no theme of the room.
	await expect.element(dialog.getByLabelText('Presenter')).not.toBeInTheDocument();
	await dialog.getByRole('button', { name: 'Done' }).click();
	const [{ id = '' } = {}] = readCases(doc);
	await expect.element(page.getByText('Sold below cost')).toBeVisible();
	expect(readCase(room.onBoard.doc, id)).toBeUndefined();

	await own('Tell everybody – The rebate of March').click();
	const told = readCase(room.onBoard.doc, id);
	expect(told).toMatchObject({ title: 'The rebate of March', presenter: 'oda', deleted: false });
	expect(readCase(doc, id)?.deleted).toBe(true);
	// Brought back and told once more, it is the same case, with what was written there.
	caseText(room.onBoard.doc, id, 'question')!.insert(0, 'Why?');
	await page
		.getByText(/1 deleted/)
		.first()
		.click();
	await own('Bring it back – The rebate of March').click();
	await own('Tell everybody – The rebate of March').click();
	expect(readCase(room.onBoard.doc, id)).toEqual({ ...told, question: 'Why?' });
});

it('OW10 a case that says nothing, or too much, says what to do before it is told', async () => {
	const room = circle('cases');
	const { doc } = room.ofCompany;
	await showInRoom(OwnCompany, { room, seat: 'sam' });
	await own('Tell a case here').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
	await expect.element(page.getByText(/^Write a title or the situation/)).toBeVisible();
	await expect.element(own('Tell everybody')).not.toBeInTheDocument();
	caseText(doc, readCases(doc)[0]!.id, 'title')!.insert(0, 'x'.repeat(123));
	await expect.element(page.getByText(/3 characters too long/)).toBeVisible();
});

it('OW11 a draft is written among its people first, and then brought to everybody, once', async () => {
	const room = circle('agreements');
	const { doc } = room.ofCompany;
	await showInRoom(OwnCompany, { room, seat: 'sam' });
	await own('Write a draft here').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Done' }).click();
	await expect.element(page.getByText(/^Write the statement before/)).toBeVisible();
	await own('Edit – A draft without a statement').click();
	await dialog.getByLabelText('Statement').fill('Sales asks before it promises');
	await dialog.getByLabelText('First step').fill('A list');
	await dialog.getByLabelText('Target').fill('All');
	await dialog.getByRole('button', { name: 'Done' }).click();
	const [{ id = '' } = {}] = readOwnDrafts(doc);
	expect(Object.keys(room.state.agreements)).toEqual([]);

	await own('Bring it to everybody – Sales asks before it promises').click();
	await expect.poll(() => readOwnDraft(doc, id)?.deleted).toBe(true);
	const words = { statement: 'Sales asks before it promises', firstStep: 'A list', target: 'All' };
	expect(readDraft(room.onBoard.doc, id)).toMatchObject({ ...words, scope: 'Acme' });
	// Brought back it is where it was, and not brought twice.
	await page
		.getByText(/1 deleted/)
		.first()
		.click();
	await own('Bring it back – Sales asks before it promises').click();
	await expect.element(page.getByText('Everybody has it already, as a1.')).toBeVisible();
});

it('OW11 one that says too much is shortened first, and one that is taken down comes back', async () => {
	const room = circle('agreements');
	const { doc } = room.ofCompany;
	addOwnDraft(doc, 'ours', 'a');
	draftText(doc, 'ours', 'statement')!.insert(0, 'Sales asks');
	draftText(doc, 'ours', 'indicator')!.insert(0, 'x'.repeat(1000));
	await showInRoom(OwnCompany, { room, seat: 'sam' });
	await expect.element(page.getByText(/characters too long: shorten it first/)).toBeVisible();
	await own('Take “Sales asks” down').click();
	expect(readOwnDraft(doc, 'ours')?.deleted).toBe(true);
	await page
		.getByText(/1 deleted/)
		.first()
		.click();
	await own('Bring it back – Sales asks').click();
	expect(readOwnDraft(doc, 'ours')?.deleted).toBe(false);
});

it('OW2 while the room is frozen its cases and drafts are read', async () => {
	const room = circle('agreements');
	const { doc } = room.ofCompany;
	addOwnDraft(doc, 'ours', 'a');
	draftText(doc, 'ours', 'statement')!.insert(0, 'Sales asks');
	room.do({ type: 'Freeze', frozen: true });
	await showInRoom(OwnCompany, { room, seat: 'sam' });
	await expect.element(page.getByText('Sales asks')).toBeVisible();
	expect(own('Bring it').elements()).toEqual([]);
	expect(own('Write a draft here').elements()).toEqual([]);
});
