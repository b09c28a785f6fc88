import * as Y from 'yjs';
import { sheetLists, sheetText, sheetTexts } from '../../shared/board/worksheet.ts';
import type { Id } from '../../shared/ids.ts';

type Kind = 'conflict' | 'case' | 'draft' | 'sheet' | 'form';

/** What somebody wrote in one place: a card, a case, a draft, a field of a worksheet. */
export interface Written {
	kind: Kind;
	/** The card; of a worksheet its line or its field. */
	card: Id;
	/** By which people know the card again. */
	title: string;
	/** By field. */
	texts: Record<string, string>;
	/** What was chosen there, not typed: a topic, a date, an owner. */
	choices: Record<string, unknown>;
	/** Somebody has deleted it. */
	deleted: boolean;
}

export const roots = { conflict: 'conflicts', case: 'cases', draft: 'drafts' } as const;
/** The server gives a card its place; that one is deleted needs no text, nor whether its name is on it. */
const own = new Set(['order', 'deleted', 'naming']);

interface Found {
	kind: Kind;
	fields: ReadonlyMap<string, unknown>;
	deleted: boolean;
}

const isDeleted = (card: Y.Map<unknown>) => card.get('deleted') === true;

export function find(doc: Y.Doc, id: Id): Found | undefined {
	for (const [kind, root] of Object.entries(roots) as [keyof typeof roots, string][]) {
		const card: unknown = doc.getMap(root).get(id);
		if (card instanceof Y.Map)
			return { kind, fields: new Map(card.entries()), deleted: isDeleted(card) };
	}
	for (const list of sheetLists) {
		const line: unknown = doc.getMap(list).get(id);
		if (!(line instanceof Y.Map)) continue;
		const fields = new Map([[list, line.get('text')]]);
		return { kind: 'sheet', fields, deleted: isDeleted(line) };
	}
	const field = sheetTexts.find((known) => known === id);
	if (!field) return undefined;
	return { kind: 'sheet', fields: new Map([[field, sheetText(doc, field)]]), deleted: false };
}

const textOf = (fields: ReadonlyMap<string, unknown>, ...names: string[]) =>
	names.map((name) => String(fields.get(name) ?? '').trim()).find((text) => text !== '') ?? '';

export const titleOf = ({ kind, fields }: Found) =>
	kind === 'sheet' ? '' : textOf(fields, 'title', 'statement', 'salesWants', 'operationsWants');

/** The present words of `card/field` each, or of a whole `card`, together by card. */
export function writtenIn(doc: Y.Doc, kept: readonly string[]): Written[] {
	const cards = new Map<Id, string[]>();
	for (const path of kept) {
		const [card = '', ...field] = path.split('/');
		cards.set(card, [...(cards.get(card) ?? []), field.join('/')]);
	}
	return [...cards].flatMap(([card, names]) => {
		const found = find(doc, card);
		if (!found) return [];
		const { kind, fields, deleted } = found;
		const isWhole = kind === 'sheet' || names.includes('');
		const asked = [...fields].filter(([name]) => isWhole || names.includes(name));
		const texts = asked.filter(([, value]) => value instanceof Y.Text && value.length > 0);
		const choices = asked.filter(
			([name, value]) => !(value instanceof Y.Text) && !own.has(name) && (value || !isWhole),
		);
		if (texts.length + choices.length === 0) return [];
		return {
			kind,
			card,
			title: titleOf(found),
			texts: Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
			choices: Object.fromEntries(choices),
			deleted,
		};
	});
}

/** What of it does not stand in a document: words that are there, in more words too, are not lost. */
export function missingIn(doc: Y.Doc, written: Written): Written | null {
	const there = find(doc, written.card)?.fields;
	const texts = Object.entries(written.texts).filter(
		([name, text]) => !String(there?.get(name) ?? '').includes(text),
	);
	const choices = Object.entries(written.choices).filter(
		([name, value]) => there?.get(name) !== value,
	);
	if (texts.length + choices.length === 0) return null;
	return { ...written, texts: Object.fromEntries(texts), choices: Object.fromEntries(choices) };
}

/** Words that are in no place of the document, since what they build on was lost on this device. */
export function piecesIn(doc: Y.Doc): Written[] {
	const pending = doc.store.pendingStructs;
	if (!pending) return [];
	const pieces = Y.decodeUpdate(Y.convertUpdateFormatV2ToV1(pending.update)).structs.map((struct) =>
		struct instanceof Y.Item && struct.content instanceof Y.ContentString
			? struct.content.str
			: '\n',
	);
	const text = pieces.join('').replace(/\n+/g, '\n').trim();
	if (text === '') return [];
	return [{ kind: 'form', card: '', title: '', texts: { text }, choices: {}, deleted: false }];
}
