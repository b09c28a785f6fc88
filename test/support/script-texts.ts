/** Cases, worksheets and agreements of the script, put into a document as people would write them. */
import type * as Y from 'yjs';
import {
	draftText,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
	type DraftField,
} from '../../shared/board/agreement-draft.ts';
import { addCase } from '../../shared/board/case-card.ts';
import {
	addLine,
	sheetLists,
	sheetText,
	sheetTexts,
	type SheetText,
} from '../../shared/board/worksheet.ts';
import { promiseParts } from '../../shared/check/promise-card.ts';
import type { Id } from '../../shared/ids.ts';
import type { ScriptAgreement, ScriptCase, ScriptSheet } from './script.ts';

/** What the things of the script are called in this workshop. */
export interface Names {
	person: (id: string) => Id;
	objective: (id: string) => Id;
	theme: (id: string) => Id;
	/** A conflict or a case. */
	ground: (id: string) => Id;
}

/** The names that the script itself gives. */
export const ownNames: Names = {
	person: (id) => id,
	objective: (id) => id,
	theme: (id) => id,
	ground: (id) => id,
};

export function writeCase(doc: Y.Doc, id: Id, order: string, story: ScriptCase, names: Names) {
	const { title, situation, timeline, salesSaw, operationsSaw, question, cost } = story;
	addCase(doc, id, order, {
		title,
		situation,
		timeline: timeline.join('\n'),
		salesSaw,
		operationsSaw,
		question,
		cost,
		presenter: names.person(story.by),
		themes: story.themes.map(names.theme),
	});
}

/** The texts of a worksheet, field by field. */
export const sheetTextsOf = ({ swapSeats, ...sheet }: ScriptSheet): Record<SheetText, string> => ({
	sales: sheet.sales,
	operations: sheet.operations,
	...swapSeats,
	proposal: sheet.proposal,
	firstStep: sheet.firstStep,
});

/** Fills an empty worksheet as its table writes it. */
export function writeSheet(doc: Y.Doc, sheet: ScriptSheet, newId: () => Id): void {
	doc.transact(() => {
		const texts = sheetTextsOf(sheet);
		for (const field of sheetTexts) sheetText(doc, field).insert(0, texts[field]);
		for (const list of sheetLists)
			for (const line of sheet[list]) addLine(doc, list, newId(), line);
	});
}

/** Replaces a text whole. */
export function writeText(doc: Y.Doc, draft: Id, field: DraftField, words: string) {
	const text = draftText(doc, draft, field);
	if (!text) throw new Error(`The draft ${draft} has no ${field}.`);
	doc.transact(() => {
		text.delete(0, text.length);
		text.insert(0, words);
	});
}

/** Writes an agreement into its empty draft, as its writers bring it. */
export function writeDraft(doc: Y.Doc, draft: Id, scripted: ScriptAgreement, names: Names) {
	doc.transact(() => {
		writeText(doc, draft, 'statement', scripted.statement);
		writeText(doc, draft, 'firstStep', scripted.firstStep);
		for (const field of ['indicator', 'baseline', 'target'] as const)
			writeText(doc, draft, field, scripted.measure?.[field] ?? '');
		for (const part of promiseParts)
			writeText(doc, draft, `promise/${part}`, scripted.promise?.[part] ?? '');
		for (const [objective, { effect, why }] of Object.entries(scripted.effects)) {
			setEffect(doc, draft, names.objective(objective), effect);
			writeText(doc, draft, `why/${names.objective(objective)}`, why);
		}
		for (const owner of scripted.owners) setOwner(doc, draft, names.person(owner), true);
		for (const ground of scripted.restsOn) setRestsOn(doc, draft, names.ground(ground), true);
		if (scripted.element) setElement(doc, draft, scripted.element, true);
		setDraft(doc, draft, {
			scope: scripted.scope,
			reviewOn: scripted.reviewOn,
			level: scripted.level || null,
		});
	});
}

/** What the writers add once the check has spoken: the trade-off of a harm, the second owner. */
export function mendDraft(doc: Y.Doc, draft: Id, scripted: ScriptAgreement, names: Names) {
	doc.transact(() => {
		for (const owner of scripted.thenOwners ?? []) setOwner(doc, draft, names.person(owner), true);
		if (scripted.thenTradeOff)
			writeText(doc, draft, `tradeOff/${names.objective(paidBy(scripted))}`, scripted.thenTradeOff);
	});
}

/** The objective whose trade-off is written: the one that is harmed, else the margin. */
export const paidBy = ({ effects }: ScriptAgreement): string =>
	Object.keys(effects).find((objective) => effects[objective]!.effect === 'harms') ?? 'margin';
