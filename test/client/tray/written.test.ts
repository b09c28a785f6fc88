import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { missingIn, piecesIn, writtenIn } from '../../../client/tray/written.ts';
import { addDraft, draftText, setOwner } from '../../../shared/board/agreement-draft.ts';
import { addCase } from '../../../shared/board/case-card.ts';
import { setTopic } from '../../../shared/board/card-tags.ts';
import { addCard, cardText, setCardNaming } from '../../../shared/board/conflict-card.ts';
import { addLine, sheetText } from '../../../shared/board/worksheet.ts';

const board = () => {
	const doc = new Y.Doc();
	addCard(doc, 'card', 'a', { title: 'Forecast?', salesWants: 'Say yes', example: 'On Friday' });
	addCase(doc, 'case', 'a', { title: 'Forty pallets', situation: 'The line was full' });
	addDraft(doc, 'draft', ['o1']);
	draftText(doc, 'draft', 'statement')!.insert(0, 'Sales calls first');
	draftText(doc, 'draft', 'why/o1')!.insert(0, 'It helps');
	return doc;
};

describe('OF6 the words of a field', () => {
	it('OF6, C19 whether the own name is on a card is none of them: it is said on the card', () => {
		const doc = board();
		setCardNaming(doc, 'card', 1);
		for (const kept of [['card'], ['card/naming', 'card/title']])
			expect(writtenIn(doc, kept)[0]!.choices).not.toHaveProperty('naming');
	});

	it('OF6 come together by card, with the title by which people know it', () => {
		const doc = board();
		setTopic(doc, 'card', 'pricing');
		setOwner(doc, 'draft', 'p1', true);
		const kept = ['card/example', 'card/topic', 'draft/why/o1', 'draft/owner/p1', 'case/situation'];
		expect(writtenIn(doc, kept)).toEqual([
			{
				...{ kind: 'conflict', card: 'card', title: 'Forecast?', deleted: false },
				texts: { example: 'On Friday' },
				choices: { topic: 'pricing' },
			},
			{
				...{ kind: 'draft', card: 'draft', title: 'Sales calls first', deleted: false },
				texts: { 'why/o1': 'It helps' },
				choices: { 'owner/p1': true },
			},
			{
				...{ kind: 'case', card: 'case', title: 'Forty pallets', deleted: false },
				texts: { situation: 'The line was full' },
				choices: {},
			},
		]);
	});

	it('OF6 of a whole new card are all that were written, and nothing that is empty', () => {
		const [card] = writtenIn(board(), ['card']);
		expect(card?.texts).toEqual({
			title: 'Forecast?',
			salesWants: 'Say yes',
			example: 'On Friday',
		});
		expect(card?.choices).toEqual({});
		expect(writtenIn(board(), ['card/sharedInterest', 'card/order', 'nothing/title'])).toEqual([]);
	});

	it('OF6 of a worksheet are fields and lines of a list', () => {
		const doc = new Y.Doc();
		sheetText(doc, 'proposal').insert(0, 'We call');
		addLine(doc, 'risks', 'l1', 'Nobody answers');
		expect(writtenIn(doc, ['proposal', 'l1/text']).map(({ texts }) => texts)).toEqual([
			{ proposal: 'We call' },
			{ risks: 'Nobody answers' },
		]);
	});
});

it('OF7 what stands in the document, in more words too, is not missing there', () => {
	const [written] = writtenIn(board(), ['card/example', 'card/title']);
	const there = board();
	cardText(there, 'card', 'example')!.insert(0, 'It was so: ');
	expect(missingIn(there, written!)).toBe(null);
	cardText(there, 'card', 'title')!.delete(0, 1);
	expect(missingIn(there, written!)?.texts).toEqual({ title: 'Forecast?' });
	expect(missingIn(new Y.Doc(), written!)?.texts).toEqual(written!.texts);
});

it('OF9 words that build on what was lost are still found', () => {
	const doc = board();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const text = cardText(doc, 'card', 'title')!;
	for (const words of ['lost ', 'kept ', 'also kept ']) text.insert(0, words);
	const torn = new Y.Doc();
	for (const update of updates.slice(1)) Y.applyUpdate(torn, update);
	expect(piecesIn(torn).map(({ texts }) => texts['text'])).toEqual(['kept also kept']);
	expect(piecesIn(doc)).toEqual([]);
});
