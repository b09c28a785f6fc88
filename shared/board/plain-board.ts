/** The board as plain data, as its copies keep it, and how it is set back to one of them. */
import * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { changeBetween } from './text-change.ts';

export const boardRoots = ['conflicts', 'cases', 'drafts'] as const;
export type BoardRoot = (typeof boardRoots)[number];

/** A card, a case or a draft: what is typed apart from what is chosen. Keys are sorted. */
export interface PlainCard {
	texts: Record<string, string>;
	values: Record<string, unknown>;
}
export type PlainBoard = Record<BoardRoot, Record<Id, PlainCard>>;

const sorted = <T>(entries: [string, T][]): Record<string, T> =>
	Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

const each = <T>(of: (root: BoardRoot) => T): Record<BoardRoot, T> => ({
	conflicts: of('conflicts'),
	cases: of('cases'),
	drafts: of('drafts'),
});

/** Without the conflict cards and the cases that are gone; drafts stay. */
export function boardWithout(
	{ conflicts, cases, ...others }: PlainBoard,
	isGone: (id: Id) => boolean,
): PlainBoard {
	const left = (cards: Record<Id, PlainCard>) =>
		Object.fromEntries(Object.entries(cards).filter(([id]) => !isGone(id)));
	return { ...others, conflicts: left(conflicts), cases: left(cases) };
}

export const noBoard = (): PlainBoard => each(() => ({}));

/** Keys are whatever people put there: `constructor` is none of what every record has. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;

function plainCard(card: Y.Map<unknown>): PlainCard {
	const fields = [...card.entries()];
	const texts = fields.flatMap(([key, value]): [string, string][] =>
		value instanceof Y.Text ? [[key, value.toString()]] : [],
	);
	const values = fields.filter(
		([, value]) => value !== undefined && !(value instanceof Y.AbstractType),
	);
	return { texts: sorted(texts), values: sorted(values) };
}

/** What stands on the board; what is malformed is left out. Equal boards are equal as JSON, on every replica. */
export const plainOf = (doc: Y.Doc): PlainBoard =>
	each((root) =>
		sorted(
			[...doc.getMap(root).entries()].flatMap(([id, card]): [Id, PlainCard][] =>
				card instanceof Y.Map ? [[id, plainCard(card)]] : [],
			),
		),
	);

const isNothing = (value: unknown) => value === undefined || value === null || value === false;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function cardAsThen(now: PlainCard, then: PlainCard): PlainCard {
	// A mark that was set later is taken away by saying nothing there: keys stay, too.
	const later = Object.entries(now.values).map(([key, value]): [string, unknown] => [
		key,
		isNothing(value) ? value : null,
	]);
	return {
		// What came later, an objective's why, stays as it is.
		texts: { ...now.texts, ...then.texts },
		values: { ...Object.fromEntries(later), ...then.values },
	};
}

/**
 * The board as it is after it was set back. Nothing leaves it: cards and cases that came later are flagged as
 * deleted, and drafts that came later stay, since what the room has said of them is a fact. What was there then and
 * is gone, the board having begun anew, comes back.
 */
export const asThen = (now: PlainBoard, then: PlainBoard): PlainBoard =>
	each((root) =>
		Object.fromEntries([
			...Object.entries(now[root]).map(([id, card]): [Id, PlainCard] => {
				const before = own(then[root], id);
				if (before) return [id, cardAsThen(card, before)];
				if (root === 'drafts') return [id, card];
				return [id, { ...card, values: { ...card.values, deleted: true } }];
			}),
			...Object.entries(then[root]).filter(([id]) => !own(now[root], id)),
		]),
	);

/** Keeps the stretches in front and at the end that are the same: who types there goes on typing. */
function writeText(text: Y.Text, words: string): void {
	const { at, removed, inserted } = changeBetween(text.toString(), words);
	if (removed > 0) text.delete(at, removed);
	if (inserted) text.insert(at, inserted);
}

function writeCard(card: Y.Map<unknown>, { texts, values }: PlainCard): void {
	for (const [key, words] of Object.entries(texts)) {
		const text = card.get(key);
		if (text instanceof Y.Text) writeText(text, words);
	}
	for (const [key, value] of Object.entries(values)) {
		const present = card.get(key);
		if (!(present instanceof Y.AbstractType) && !isSame(present, value)) card.set(key, value);
	}
}

const newCard = ({ texts, values }: PlainCard): Y.Map<unknown> =>
	new Y.Map([
		...Object.entries(texts).map(([key, words]): [string, unknown] => [key, new Y.Text(words)]),
		...Object.entries(values),
	]);

/** Writes the board as it was then, forward and with the fewest changes; the server alone does. */
export function setBack(doc: Y.Doc, then: PlainBoard): void {
	const target = asThen(plainOf(doc), then);
	doc.transact(() => {
		for (const root of boardRoots)
			for (const [id, card] of doc.getMap(root).entries()) {
				const plain = own(target[root], id);
				if (card instanceof Y.Map && plain) writeCard(card, plain);
			}
		for (const root of boardRoots)
			for (const [id, plain] of Object.entries(target[root]))
				if (!doc.getMap(root).has(id)) doc.getMap(root).set(id, newCard(plain));
	});
}
