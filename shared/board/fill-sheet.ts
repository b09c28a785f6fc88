import * as Y from 'yjs';
import { sheetLists, sheetText, sheetTexts, type Worksheet } from './worksheet.ts';

/** Writes a whole worksheet into a document that is empty, every line under its id and in its place. */
export function fillSheet(doc: Y.Doc, sheet: Worksheet): void {
	doc.transact(() => {
		for (const field of sheetTexts) sheetText(doc, field).insert(0, sheet[field]);
		for (const list of sheetLists) {
			const lines = doc.getMap(list);
			for (const { id, text, order } of sheet[list]) {
				const line = new Y.Map<unknown>();
				line.set('text', new Y.Text(text));
				line.set('order', order);
				line.set('deleted', false);
				lines.set(id, line);
			}
		}
	});
}
