import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addLine,
	lineText,
	progressOf,
	readLines,
	readSheet,
	setLineDeleted,
	sheetText,
} from '../../../shared/board/worksheet.ts';

const twoPages = () => {
	const [one, other] = [new Y.Doc(), new Y.Doc()];
	const meet = () => {
		Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
		Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
	};
	return { one, other, meet };
};

it('GR17 two who write the same text from nothing both stay', () => {
	const { one, other, meet } = twoPages();
	sheetText(one, 'proposal').insert(0, 'Sales asks. ');
	sheetText(other, 'proposal').insert(0, 'Planning answers. ');
	meet();
	expect(readSheet(one).proposal).toEqual(readSheet(other).proposal);
	expect(readSheet(one).proposal).toHaveLength(30);
});

it('GR17 a line is added at the end, deleted by a flag, and comes back with what was typed', () => {
	const { one, other, meet } = twoPages();
	addLine(one, 'options', 'a', 'Rush price list');
	addLine(one, 'options', 'b');
	addLine(one, 'options', 'a', 'again');
	meet();
	setLineDeleted(one, 'options', 'a', true);
	lineText(other, 'options', 'a')!.insert(15, ', per line');
	meet();
	expect(readLines(one, 'options').map(({ id }) => id)).toEqual(['b']);
	setLineDeleted(other, 'options', 'a', false);
	meet();
	expect(readLines(one, 'options').map(({ text }) => text)).toEqual([
		'Rush price list, per line',
		'',
	]);
	expect(readSheet(one).risks).toEqual([]);
});

it('GR17 what is no line is skipped', () => {
	const doc = new Y.Doc();
	doc.getMap('risks').set('a', 'a word');
	doc.getMap<Y.Map<unknown>>('risks').set('b', new Y.Map());
	expect(readLines(doc, 'risks')).toEqual([{ id: 'b', text: '', order: '' }]);
	expect(lineText(doc, 'risks', 'a')).toBeUndefined();
	expect(lineText(doc, 'risks', 'b')).toBeUndefined();
	setLineDeleted(doc, 'risks', 'a', true);
});

it('GR18 counts fields with something in them, and words', () => {
	const doc = new Y.Doc();
	expect(progressOf(readSheet(doc))).toEqual({ filled: 0, fields: 9, words: 0 });
	sheetText(doc, 'sales').insert(0, '  Nobody   told us ');
	sheetText(doc, 'firstStep').insert(0, ' \n ');
	addLine(doc, 'options', 'a', 'Two shifts');
	addLine(doc, 'options', 'b');
	expect(progressOf(readSheet(doc))).toEqual({ filled: 2, fields: 9, words: 5 });
});
