/** A table's worksheet, as it is written together in the table's own document. */
import * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { byOrder, orderAfter } from './order.ts';
import { textIn } from './values.ts';

/** Roots of the document, each a Y.Text that is there from the start. */
export const sheetTexts = [
	/** The case as Sales sees it. */
	'sales',
	'operations',
	/** Seats swapped: what Sales writes of Operations' case at its best, and the other way round. */
	'salesForOperations',
	'operationsForSales',
	'proposal',
	'firstStep',
] as const;
export type SheetText = (typeof sheetTexts)[number];

/** Roots that are a Y.Map each, id → one line. */
export const sheetLists = ['rootCauses', 'options', 'risks'] as const;
export type SheetList = (typeof sheetLists)[number];

export const sheetLimits: Record<SheetText | 'line', number> = {
	sales: 500,
	operations: 500,
	salesForOperations: 500,
	operationsForSales: 500,
	proposal: 500,
	firstStep: 280,
	line: 280,
};

/** A line of a list as plain data. */
export interface SheetLine {
	id: Id;
	text: string;
	order: string;
}

export interface Worksheet extends Record<SheetText, string>, Record<SheetList, SheetLine[]> {}

export const sheetText = (doc: Y.Doc, field: SheetText): Y.Text => doc.getText(field);

const linesIn = (doc: Y.Doc, list: SheetList): Y.Map<unknown> => doc.getMap(list);

/** Adds a line at the end of a list, whole and once. */
export function addLine(doc: Y.Doc, list: SheetList, id: Id, text = ''): void {
	const lines = linesIn(doc, list);
	if (lines.has(id)) return;
	const order = orderAfter(readLines(doc, list));
	doc.transact(() => {
		const line = new Y.Map<unknown>();
		line.set('text', new Y.Text(text));
		line.set('order', order);
		line.set('deleted', false);
		lines.set(id, line);
	});
}

/** Flags a line as deleted, or brings it back: what another is typing in it is not lost. */
export function setLineDeleted(doc: Y.Doc, list: SheetList, id: Id, deleted: boolean): void {
	const line = linesIn(doc, list).get(id);
	if (line instanceof Y.Map) line.set('deleted', deleted);
}

/** The Y.Text to bind a line's field to. */
export function lineText(doc: Y.Doc, list: SheetList, id: Id): Y.Text | undefined {
	const line = linesIn(doc, list).get(id);
	const value: unknown = line instanceof Y.Map ? line.get('text') : undefined;
	return value instanceof Y.Text ? value : undefined;
}

/** The lines that are not deleted, or those that are, in their order; what is no line is skipped. */
export const readLines = (doc: Y.Doc, list: SheetList, deleted = false): SheetLine[] =>
	[...linesIn(doc, list)]
		.flatMap(([id, line]) => {
			if (!(line instanceof Y.Map) || (line.get('deleted') === true) !== deleted) return [];
			const order: unknown = line.get('order');
			return [{ id, text: textIn(line, 'text'), order: typeof order === 'string' ? order : '' }];
		})
		.sort(byOrder);

/** The whole worksheet, whatever others have put in it. */
export const readSheet = (doc: Y.Doc): Worksheet => ({
	sales: sheetText(doc, 'sales').toString(),
	operations: sheetText(doc, 'operations').toString(),
	salesForOperations: sheetText(doc, 'salesForOperations').toString(),
	operationsForSales: sheetText(doc, 'operationsForSales').toString(),
	proposal: sheetText(doc, 'proposal').toString(),
	firstStep: sheetText(doc, 'firstStep').toString(),
	rootCauses: readLines(doc, 'rootCauses'),
	options: readLines(doc, 'options'),
	risks: readLines(doc, 'risks'),
});

/** How far a table is: fields with something in them, of all, and the words in them. */
export interface SheetProgress {
	filled: number;
	fields: number;
	words: number;
}

export function progressOf(sheet: Worksheet): SheetProgress {
	const texts = [
		...sheetTexts.map((field) => sheet[field]),
		...sheetLists.map((list) => sheet[list].map(({ text }) => text).join(' ')),
	].map((text) => text.trim());
	return {
		filled: texts.filter((text) => text !== '').length,
		fields: texts.length,
		words: texts.reduce((sum, text) => sum + (text === '' ? 0 : text.split(/\s+/).length), 0),
	};
}
