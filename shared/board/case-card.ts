import * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { inPlace } from './order.ts';
import { marked, numberIn, textIn, toggled } from './values.ts';

/** The texts of a case, each a Y.Text of its own that several people can write at once. */
export const caseTexts = [
	'title',
	'situation',
	/** One line an event, the earliest first. */
	'timeline',
	'salesSaw',
	'operationsSaw',
	'question',
] as const;
export type CaseText = (typeof caseTexts)[number];

export const caseLimits: Record<CaseText, number> = {
	title: 120,
	situation: 1000,
	timeline: 1000,
	salesSaw: 500,
	operationsSaw: 500,
	question: 280,
};

/** A real story as plain data: what components, reports and rules read. */
export interface CaseCard extends Record<CaseText, string> {
	id: Id;
	/** Who tells it; null when nobody is named. */
	presenter: Id | null;
	/** In the team's currency; null while nobody said. */
	cost: number | null;
	themes: Id[];
	order: string;
	deleted: boolean;
}

export type CaseDraft = Partial<Omit<CaseCard, 'id' | 'order' | 'deleted'>>;

export const casesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('cases');

/** Puts a whole case into a document in one transaction; does nothing when the id is there already. */
export function addCase(doc: Y.Doc, id: Id, order: string, draft: CaseDraft = {}): void {
	const cases = casesOf(doc);
	if (cases.has(id)) return;
	doc.transact(() => {
		const story = new Y.Map<unknown>();
		for (const field of caseTexts) story.set(field, new Y.Text(draft[field] ?? ''));
		story.set('presenter', draft.presenter ?? null);
		story.set('cost', draft.cost ?? null);
		for (const theme of draft.themes ?? []) story.set(`theme/${theme}`, true);
		story.set('order', order);
		story.set('deleted', false);
		cases.set(id, story);
	});
}

/** Reads a case, whatever others have put in its place; undefined when it is none at all. */
export function readCase(doc: Y.Doc, id: Id): CaseCard | undefined {
	const story: unknown = casesOf(doc).get(id);
	if (!(story instanceof Y.Map)) return undefined;
	const presenter: unknown = story.get('presenter');
	const order: unknown = story.get('order');
	return {
		id,
		title: textIn(story, 'title'),
		situation: textIn(story, 'situation'),
		timeline: textIn(story, 'timeline'),
		salesSaw: textIn(story, 'salesSaw'),
		operationsSaw: textIn(story, 'operationsSaw'),
		question: textIn(story, 'question'),
		presenter: typeof presenter === 'string' ? presenter : null,
		cost: numberIn(story, 'cost'),
		themes: marked(story, 'theme/'),
		order: typeof order === 'string' ? order : '',
		deleted: story.get('deleted') === true,
	};
}

/** All cases that are not deleted, in their order. */
export const readCases = (doc: Y.Doc): CaseCard[] =>
	inPlace([...casesOf(doc).keys()].flatMap((id) => readCase(doc, id) ?? []));

/** The Y.Text to bind a field to; undefined when the case is gone or malformed. */
export function caseText(doc: Y.Doc, id: Id, field: CaseText): Y.Text | undefined {
	const story: unknown = casesOf(doc).get(id);
	const value: unknown = story instanceof Y.Map ? story.get(field) : undefined;
	return value instanceof Y.Text ? value : undefined;
}

/** Sets what is chosen, not typed. */
export function setCase(
	doc: Y.Doc,
	id: Id,
	values: Partial<Pick<CaseCard, 'presenter' | 'cost' | 'deleted'>>,
): void {
	const story: unknown = casesOf(doc).get(id);
	if (!(story instanceof Y.Map)) return;
	doc.transact(() => {
		for (const [key, value] of Object.entries(values)) story.set(key, value);
	});
}

/** Says that a case belongs to a theme, or that it does not. */
export const setTheme = (doc: Y.Doc, id: Id, theme: Id, on: boolean): void =>
	toggled(casesOf(doc).get(id), `theme/${theme}`, on);

/** What keeps a private case off the board: nothing told yet, or a field that is too long by `over`. */
export type CaseProblem = { why: 'empty' } | { why: 'too-long'; field: CaseText; over: number };

export function caseProblem(story: CaseCard): CaseProblem | null {
	for (const field of caseTexts) {
		const over = story[field].length - caseLimits[field];
		if (over > 0) return { why: 'too-long', field, over };
	}
	return story.title.trim() || story.situation.trim() ? null : { why: 'empty' };
}

/** The lines of a timeline, counted from 0: what was typed, without blank lines. */
export const timelineOf = ({ timeline }: Pick<CaseCard, 'timeline'>): string[] =>
	timeline
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
