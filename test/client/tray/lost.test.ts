import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { lostIn } from '../../../client/tray/lost.ts';
import { addCard, cardText, setDeleted } from '../../../shared/board/conflict-card.ts';
import { addLine, sheetText } from '../../../shared/board/worksheet.ts';

/** A board with a card of somebody else's, and the same as this device writes on it. */
function shared() {
	const backup = new Y.Doc();
	addCard(backup, 'card', 'a', { title: 'Who decides?', example: 'Last Friday' });
	const device = new Y.Doc();
	Y.applyUpdate(device, Y.encodeStateAsUpdate(backup));
	const type = (at: number, words: string, doc = device, field: 'title' | 'example' = 'title') =>
		cardText(doc, 'card', field)!.insert(at, words);
	const save = () => Y.applyUpdate(backup, Y.encodeStateAsUpdate(device));
	const textsIn = (hands: number[] | null = [device.clientID], now = backup) =>
		lostIn(device, now, hands).map(({ card, texts }) => [card, texts]);
	return { backup, device, type, save, textsIn };
}

it('OF17 of a shared document it is what this device wrote since, and nothing that is there or anybody else’s', () => {
	const { device, type, save, textsIn } = shared();
	type(12, ' Sales?');
	save();
	expect(textsIn()).toEqual([]);
	type(0, 'Tell me: ');
	type(28, ' Or both?');
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(device));
	type(0, 'By somebody else', other, 'example');
	addCard(other, 'theirs', 'b', { title: 'Another card' });
	Y.applyUpdate(device, Y.encodeStateAsUpdate(other));
	expect(textsIn()).toEqual([['card', { title: 'Tell me: \n Or both?' }]]);
	expect(textsIn([])).toEqual([]);
});

it('OF17 what was deleted is not lost, nor what the document of now has by other hands', () => {
	const { backup, device, type, textsIn } = shared();
	// It keeps what was deleted, to bring it back.
	new Y.UndoManager(cardText(device, 'card', 'title')!);
	type(0, 'Mistaken ');
	cardText(device, 'card', 'title')!.delete(0, 9);
	addCard(device, 'gone', 'b', { title: 'Taken down' });
	setDeleted(device, 'gone', true);
	type(0, 'Forty pallets. ', device, 'example');
	type(0, 'Written again: Forty pallets. ', backup, 'example');
	expect(textsIn()).toEqual([]);
});

it('OF17 a document that is empty now has lost all that was written here, with lines and fields of worksheets', () => {
	const { device, type, textsIn } = shared();
	type(0, 'Really: ');
	addCard(device, 'mine', 'b', { title: 'My card', salesWants: 'Say yes' });
	addLine(device, 'risks', 'l1', 'Nobody answers');
	sheetText(device, 'proposal').insert(0, 'We call');
	expect(textsIn([device.clientID], new Y.Doc())).toEqual([
		['card', { title: 'Really: ' }],
		['mine', { title: 'My card', salesWants: 'Say yes' }],
		['l1', { risks: 'Nobody answers' }],
		['proposal', { proposal: 'We call' }],
	]);
});

it('OF17 of a document of one’s own a field that lost some of its words is there whole', () => {
	const { type, save, textsIn } = shared();
	type(0, 'So ');
	save();
	type(0, 'And ');
	expect(textsIn(null)).toEqual([['card', { title: 'And So Who decides?' }]]);
});
