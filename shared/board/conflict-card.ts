import * as Y from 'yjs';

import type { Id } from '../ids.ts';
import {
	moments,
	topics,
	type Moment,
	type Topic,
	type TwoSides,
	elementTags,
	type ElementTag,
} from '../workshop/state.ts';
import { inPlace } from './order.ts';
import { marked, stringIn, textIn } from './values.ts';

/** The texts of a conflict card, each a Y.Text of its own that several people can write at once. */
export const cardTexts = [
	'title',
	'salesWants',
	'operationsWants',
	'sharedInterest',
	'example',
] as const;
export type CardText = (typeof cardTexts)[number];

/** The longest text that each field shows on the board; longer ones stay private until they are shortened. */
export const cardLimits: Record<CardText, number> = {
	title: 120,
	salesWants: 280,
	operationsWants: 280,
	sharedInterest: 280,
	example: 500,
};

/** A conflict as plain data: what components, reports and rules read. */
export interface ConflictCard extends Record<CardText, string> {
	id: Id;
	topic: Topic | null;
	moment: Moment | null;
	/** The company whose it is; blank for everybody's. */
	scope: string;
	elements: ElementTag[];
	/** Of a private card: the company whose people alone are to read it. */
	only?: string;
	/** Of a private card: under which allowing of names it was begun, or its author has put the own name on it. */
	naming?: number;
	/** A fractional string; ties are broken by id. */
	order: string;
	deleted: boolean;
}

export type ConflictDraft = Partial<Omit<ConflictCard, 'id' | 'deleted' | 'order' | 'naming'>>;

export const conflictsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('conflicts');

/**
 * Puts a whole card into a document in one transaction: a nested type that is made on first use is lost
 * when two people make it. Does nothing when the id is there already.
 */
export function addCard(doc: Y.Doc, id: Id, order: string, draft: ConflictDraft = {}): void {
	const cards = conflictsOf(doc);
	if (cards.has(id)) return;
	doc.transact(() => {
		const card = new Y.Map<unknown>();
		for (const field of cardTexts) card.set(field, new Y.Text(draft[field] ?? ''));
		card.set('topic', draft.topic ?? null);
		card.set('moment', draft.moment ?? null);
		card.set('scope', draft.scope ?? '');
		for (const tag of draft.elements ?? []) card.set(`element/${tag}`, true);
		card.set('order', order);
		card.set('deleted', false);
		cards.set(id, card);
	});
}

/** Reads a card, whatever others have put in its place; undefined when it is none at all. */
export function readCard(doc: Y.Doc, id: Id): ConflictCard | undefined {
	const card: unknown = conflictsOf(doc).get(id);
	if (!(card instanceof Y.Map)) return undefined;
	const topic = topics.find((known) => known === card.get('topic')) ?? null;
	const moment = moments.find((known) => known === card.get('moment')) ?? null;
	const tags = marked(card, 'element/');
	const only = stringIn(card, 'only');
	const naming: unknown = card.get('naming');
	return {
		id,
		title: textIn(card, 'title'),
		salesWants: textIn(card, 'salesWants'),
		operationsWants: textIn(card, 'operationsWants'),
		sharedInterest: textIn(card, 'sharedInterest'),
		example: textIn(card, 'example'),
		topic,
		moment,
		scope: stringIn(card, 'scope'),
		elements: elementTags.filter((tag) => tags.includes(tag)),
		...(only && { only }),
		...(typeof naming === 'number' && { naming }),
		order: stringIn(card, 'order'),
		deleted: card.get('deleted') === true,
	};
}

/** All cards that are not deleted, in their order. */
export const readCards = (doc: Y.Doc): ConflictCard[] =>
	inPlace([...conflictsOf(doc).keys()].flatMap((id) => readCard(doc, id) ?? []));

/** The Y.Text to bind a field to; undefined when the card is gone or malformed. */
export function cardText(doc: Y.Doc, id: Id, field: CardText): Y.Text | undefined {
	const card: unknown = conflictsOf(doc).get(id);
	const value: unknown = card instanceof Y.Map ? card.get(field) : undefined;
	return value instanceof Y.Text ? value : undefined;
}

/** Flags a card as deleted, or brings it back; deleting it for good would lose what another is typing. */
export function setDeleted(doc: Y.Doc, id: Id, deleted: boolean): void {
	const card: unknown = conflictsOf(doc).get(id);
	if (card instanceof Y.Map) card.set('deleted', deleted);
}

/** Says whose people alone are to read a private card: a company's, or blank for everybody here. */
export function setCardOnly(doc: Y.Doc, id: Id, company: string): void {
	const card: unknown = conflictsOf(doc).get(id);
	if (card instanceof Y.Map) card.set('only', company);
}

/** Notes on a private card which allowing of names is the latest, so that its author's is on it; null takes it off. */
export function setCardNaming(doc: Y.Doc, id: Id, naming: number | null): void {
	const card: unknown = conflictsOf(doc).get(id);
	if (card instanceof Y.Map) card.set('naming', naming);
}

/** What keeps a private card off the board: nothing wanted yet, or a field that is too long by `over`. */
export type CardProblem = { why: 'empty' } | { why: 'too-long'; field: CardText; over: number };

export function cardProblem(card: ConflictCard): CardProblem | null {
	for (const field of cardTexts) {
		const over = card[field].length - cardLimits[field];
		if (over > 0) return { why: 'too-long', field, over };
	}
	const says = (half: `${TwoSides}Wants`) => card[half].trim() !== '';
	return says('salesWants') || says('operationsWants') ? null : { why: 'empty' };
}

/** A title for a card that has none: its first want. */
export const titleOf = (card: Pick<ConflictCard, CardText>): string =>
	card.title.trim() || card.salesWants.trim() || card.operationsWants.trim();
