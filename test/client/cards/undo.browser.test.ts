import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import BoundText from '../../../client/cards/BoundText.svelte';
import CasesStage from '../../../client/stages/CasesStage.svelte';
import DeletedOnBoard from '../../../client/cards/DeletedOnBoard.svelte';
import SheetLines from '../../../client/groups/SheetLines.svelte';
import { Sheet } from '../../../client/groups/sheet.svelte.ts';
import WriteStage from '../../../client/stages/WriteStage.svelte';
import { addCase, readCases, setCase } from '../../../shared/board/case-card.ts';
import { addCard, setDeleted } from '../../../shared/board/conflict-card.ts';
import { addLine, readLines, setLineDeleted } from '../../../shared/board/worksheet.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const deleted = (n: number) => page.getByText(`${n} deleted`, { exact: true });
const bringBack = (title: string) =>
	page.getByRole('button', { name: `Bring it back – ${title}`, exact: true });

it('OF14 an own card comes back after the toast has gone, unless there is no room for it', async () => {
	const room = new LocalRoom().playTo('write');
	addCard(room.own.doc, 'c1', 'a', { salesWants: 'Say yes on the phone' });
	addCard(room.own.doc, 'c2', 'b');
	for (const id of ['c1', 'c2']) setDeleted(room.own.doc, id, true);
	await showInRoom(WriteStage, { room, seat: 'p01' });
	await deleted(1).click();
	for (const id of ['c3', 'c4']) addCard(room.own.doc, id, id, { salesWants: id });
	await expect.element(page.getByText(/2 cards/).last()).toBeVisible();
	await bringBack('Say yes on the phone').click({ force: true });
	expect(room.own.get('c1')?.deleted).toBe(true);
	setDeleted(room.own.doc, 'c3', true);
	await bringBack('Say yes on the phone').click();
	await expect.element(page.getByRole('heading', { name: 'Say yes on the phone' })).toBeVisible();
});

it('OF14 a card that was taken down is brought back by whoever writes on the board', async () => {
	const room = new LocalRoom().playTo('themes');
	const [card] = room.board.cards;
	setDeleted(room.board.doc, card!.id, true);
	await showInRoom(DeletedOnBoard, { room, seat: 'p01' });
	await deleted(1).click();
	await bringBack(card!.title).click();
	expect(room.board.get(card!.id)?.deleted).toBe(false);
	await expect.element(deleted(1)).not.toBeInTheDocument();
	setDeleted(room.board.doc, card!.id, true);
	await expect.element(deleted(1)).toBeVisible();
	room.do({ type: 'CloseWorkshop' });
	await expect.element(deleted(1)).not.toBeInTheDocument();
});

it('OF14, BU7 what was taken down is brought back in a board of the next epoch, too', async () => {
	const room = new LocalRoom().playTo('themes');
	const [card] = room.board.cards;
	room.epoch = 2;
	setDeleted(room.board.doc, card!.id, true);
	await showInRoom(DeletedOnBoard, { room, seat: 'p01' });
	await expect.element(deleted(1)).toBeVisible();
});

it('OF14 a case comes back, on the board and among one’s own', async () => {
	const room = new LocalRoom().playTo('cases');
	const [story] = readCases(room.board.doc);
	setCase(room.board.doc, story!.id, { deleted: true });
	addCase(room.own.doc, 'k', 'a', { title: 'The forty pallets' });
	setCase(room.own.doc, 'k', { deleted: true });
	await showInRoom(CasesStage, { room, seat: 'p01' });
	await expect.element(deleted(1).nth(1)).toBeVisible();
	for (const summary of deleted(1).all()) await summary.click();
	await bringBack(story!.title).click();
	await bringBack('The forty pallets').click();
	expect(readCases(room.board.doc).map(({ id }) => id)).toContain(story!.id);
	expect(readCases(room.own.doc).map(({ title }) => title)).toEqual(['The forty pallets']);
});

it('OF14 a line of the worksheet comes back in its place', async () => {
	const room = new LocalRoom().playTo('write');
	const { doc, awareness } = room.sheet('g1');
	addLine(doc, 'risks', 'l1', 'Nobody answers');
	addLine(doc, 'risks', 'l2', 'It costs too much');
	setLineDeleted(doc, 'risks', 'l1', true);
	const sheet = new Sheet({ doc, awareness }, 'p01');
	const lines = readLines(doc, 'risks');
	await showInRoom(SheetLines, { room, props: { sheet, list: 'risks', lines, hint: '' } });
	await deleted(1).click();
	await bringBack('Nobody answers').click();
	expect(readLines(doc, 'risks').map(({ text }) => text)).toEqual([
		'Nobody answers',
		'It costs too much',
	]);
});

it('OF15 a press beside the field takes back one’s own last edit, and leaves the focus there', async () => {
	const text = new Y.Doc().getText('text');
	text.insert(0, 'Everybody ');
	const props = { text, label: 'Example', rows: 2, length: 10, max: 280, focus: false };
	await showInRoom(BoundText, { room: new LocalRoom(), seat: 'p01', props });
	const field = page.getByLabelText('Example');
	const takeBack = page.getByRole('button', { name: 'Take back my last edit' });
	await field.click();
	expect(takeBack.query()).toBe(null);
	await userEvent.keyboard('{Control>}{End}{/Control}says');
	text.insert(0, 'Today: ');
	const end = field.element().getBoundingClientRect().right;
	const room = parseFloat(getComputedStyle(field.element()).paddingRight);
	await expect.element(takeBack).toBeVisible();
	expect(takeBack.element().getBoundingClientRect().left).toBeGreaterThanOrEqual(end - room - 2);
	await takeBack.click();
	expect(String(text)).toBe('Today: Everybody ');
	await expect.element(field).toHaveFocus();
	expect(takeBack.query()).toBe(null);
	await userEvent.keyboard('x');
	await expect.element(takeBack).toBeVisible();
	(document.activeElement as HTMLElement).blur();
	await vi.waitFor(() => expect(takeBack.query()).toBe(null));
});
