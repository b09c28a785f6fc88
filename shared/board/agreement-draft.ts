import * as Y from 'yjs';
import { effects, type Day, type Effect, type Level } from '../check/agreement.ts';
import { elementTags, type ElementTag } from '../workshop/state.ts';
import type { AgreementText, WrittenEffect } from '../check/called-text.ts';
import { isDay } from '../check/day.ts';
import { writtenRoles, type DecisionRole, type DecisionRoles } from '../check/decision-roles.ts';
import { writtenPromise, type PromiseCard, type PromisePart } from '../check/promise-card.ts';
import type { Id } from '../ids.ts';
import { marked, stringIn, textIn, toggled } from './values.ts';

/** The texts of a draft, each a Y.Text of its own that several people can write at once. */
export const draftTexts = ['statement', 'firstStep', 'indicator', 'baseline', 'target'] as const;
export type DraftText = (typeof draftTexts)[number];
/** Those of its promise card, once more one by one. */
export type PromiseText = `promise/${PromisePart}`;
/** Written out: worked out, they would come with every page. */
export const promiseTexts = [
	'promise/alone',
	'promise/ask',
	'promise/within',
	'promise/above',
	'promise/decides',
] as const satisfies readonly PromiseText[];
/** Those of who has which part in a decision. */
export type RoleText = `role/${DecisionRole}`;
/** Written out, as above. */
export const roleTexts = [
	'role/recommend',
	'role/agree',
	'role/perform',
	'role/input',
	'role/decide',
] as const satisfies readonly RoleText[];
/** Two more for each objective. */
type EffectText = `${'why' | 'tradeOff'}/${Id}`;

/** An agreement while it is written, as plain data. */
export interface AgreementDraft extends Record<DraftText, string> {
	id: Id;
	scope: string;
	owners: Id[];
	/** By objective, of those that somebody has said something about. */
	effects: Record<Id, WrittenEffect>;
	validFrom: Day;
	reviewOn: Day;
	promise: PromiseCard;
	roles: DecisionRoles;
	level: Level | null;
	elements: ElementTag[];
	/** Ids of conflicts and cases. */
	restsOn: Id[];
}

export const draftsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('drafts');

const effectTexts = (objective: Id): EffectText[] => [`why/${objective}`, `tradeOff/${objective}`];

/** What a draft can begin with. */
export type DraftBeginning = Partial<
	Pick<AgreementDraft, DraftText | 'restsOn' | 'scope' | 'elements'>
>;

/**
 * Puts a draft into a document, whole; empty but for what it begins with. The server alone does, since nobody
 * may make it twice.
 */
export function addDraft(
	doc: Y.Doc,
	id: Id,
	objectives: readonly Id[],
	begun: DraftBeginning = {},
): void {
	const drafts = draftsOf(doc);
	if (drafts.has(id)) return;
	doc.transact(() => {
		const draft = new Y.Map<unknown>();
		for (const field of draftTexts) draft.set(field, new Y.Text(begun[field]));
		for (const ground of begun.restsOn ?? []) draft.set(`rests/${ground}`, true);
		for (const field of [...promiseTexts, ...roleTexts, ...objectives.flatMap(effectTexts)])
			draft.set(field, new Y.Text());
		for (const tag of begun.elements ?? []) draft.set(`element/${tag}`, true);
		draft.set('scope', begun.scope ?? '');
		for (const key of ['validFrom', 'reviewOn']) draft.set(key, '');
		draft.set('level', null);
		drafts.set(id, draft);
	});
}

/** Gives every draft the texts of objectives that it does not know yet; the server alone does. */
export function addObjectives(doc: Y.Doc, objectives: readonly Id[]): void {
	const fields = objectives.flatMap(effectTexts);
	doc.transact(() => {
		for (const draft of draftsOf(doc).values() as Iterable<unknown>) {
			if (!(draft instanceof Y.Map)) continue;
			for (const field of fields) if (!draft.has(field)) draft.set(field, new Y.Text());
		}
	});
}

/** A date of the calendar, or blank: anybody can put anything there, and people consent to what is read. */
const dayIn = (draft: Y.Map<unknown>, key: string): Day => {
	const day = stringIn(draft, key);
	return isDay(day) ? day : '';
};

const effectKey = 'effect/';

function effectsIn(draft: Y.Map<unknown>): Record<Id, WrittenEffect> {
	const found: [Id, WrittenEffect][] = [];
	for (const key of [...draft.keys()].sort()) {
		if (!key.startsWith(effectKey)) continue;
		const effect = effects.find((known) => known === draft.get(key));
		const objective = key.slice(effectKey.length);
		if (!effect) continue;
		const why = textIn(draft, `why/${objective}`);
		found.push([objective, { effect, why, tradeOff: textIn(draft, `tradeOff/${objective}`) }]);
	}
	return Object.fromEntries(found);
}

const promiseIn = (draft: Y.Map<unknown>): PromiseCard => ({
	alone: textIn(draft, 'promise/alone'),
	ask: textIn(draft, 'promise/ask'),
	within: textIn(draft, 'promise/within'),
	above: textIn(draft, 'promise/above'),
	decides: textIn(draft, 'promise/decides'),
});

const rolesIn = (draft: Y.Map<unknown>): DecisionRoles => ({
	recommend: textIn(draft, 'role/recommend'),
	agree: textIn(draft, 'role/agree'),
	perform: textIn(draft, 'role/perform'),
	input: textIn(draft, 'role/input'),
	decide: textIn(draft, 'role/decide'),
});

/** The words of a draft, of the room or a company's own. */
export const wordsIn = (draft: Y.Map<unknown>): Record<DraftText, string> => ({
	statement: textIn(draft, 'statement'),
	firstStep: textIn(draft, 'firstStep'),
	indicator: textIn(draft, 'indicator'),
	baseline: textIn(draft, 'baseline'),
	target: textIn(draft, 'target'),
});

/** Reads a draft, whatever others have put in its place; undefined when it is none at all. */
export function readDraft(doc: Y.Doc, id: Id): AgreementDraft | undefined {
	const draft: unknown = draftsOf(doc).get(id);
	if (!(draft instanceof Y.Map)) return undefined;
	const level: unknown = draft.get('level');
	const tags = marked(draft, 'element/');
	return {
		id,
		...wordsIn(draft),
		scope: stringIn(draft, 'scope'),
		validFrom: dayIn(draft, 'validFrom'),
		reviewOn: dayIn(draft, 'reviewOn'),
		promise: promiseIn(draft),
		roles: rolesIn(draft),
		owners: marked(draft, 'owner/'),
		restsOn: marked(draft, 'rests/'),
		elements: elementTags.filter((tag) => tags.includes(tag)),
		level: level === 'strategic' || level === 'implementation' ? level : null,
		effects: effectsIn(draft),
	};
}

/** Every text that a draft can have. */
export type DraftField = DraftText | PromiseText | RoleText | EffectText;

/** The Y.Text to bind a field to; undefined when the draft is gone or does not know the field yet. */
export function draftText(doc: Y.Doc, id: Id, field: DraftField): Y.Text | undefined {
	const draft: unknown = draftsOf(doc).get(id);
	const value: unknown = draft instanceof Y.Map ? draft.get(field) : undefined;
	return value instanceof Y.Text ? value : undefined;
}

/** Sets what is chosen, not typed. */
export function setDraft(
	doc: Y.Doc,
	id: Id,
	values: Partial<Pick<AgreementDraft, 'scope' | 'validFrom' | 'reviewOn' | 'level'>>,
): void {
	const draft: unknown = draftsOf(doc).get(id);
	if (!(draft instanceof Y.Map)) return;
	doc.transact(() => {
		for (const [key, value] of Object.entries(values))
			if (draft.get(key) !== value) draft.set(key, value);
	});
}

/** What the draft does to an objective; null takes the row back, and leaves its texts for who brings it again. */
export function setEffect(doc: Y.Doc, id: Id, objective: Id, effect: Effect | null): void {
	const draft: unknown = draftsOf(doc).get(id);
	if (draft instanceof Y.Map) draft.set(`${effectKey}${objective}`, effect);
}

export const setOwner = (doc: Y.Doc, id: Id, seat: Id, on: boolean): void =>
	toggled(draftsOf(doc).get(id), `owner/${seat}`, on);

export const setRestsOn = (doc: Y.Doc, id: Id, ground: Id, on: boolean): void =>
	toggled(draftsOf(doc).get(id), `rests/${ground}`, on);

export const setElement = (doc: Y.Doc, id: Id, tag: ElementTag, on: boolean): void =>
	toggled(draftsOf(doc).get(id), `element/${tag}`, on);

/** The part of a draft to which people consent. */
export function textOf(draft: AgreementDraft): AgreementText {
	const promise = writtenPromise(draft.promise);
	const roles = writtenRoles(draft.roles);
	return {
		statement: draft.statement,
		scope: draft.scope,
		owners: [...draft.owners],
		effects: structuredEffects(draft.effects),
		measure: { indicator: draft.indicator, baseline: draft.baseline, target: draft.target },
		firstStep: draft.firstStep,
		validFrom: draft.validFrom,
		reviewOn: draft.reviewOn,
		...(promise && { promise: { ...promise } }),
		...(roles && { roles: { ...roles } }),
	};
}

const structuredEffects = (
	written: Readonly<Record<Id, WrittenEffect>>,
): Record<Id, WrittenEffect> =>
	Object.fromEntries(Object.entries(written).map(([id, effect]) => [id, { ...effect }]));
