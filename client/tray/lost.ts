import * as Y from 'yjs';
import { sheetLists, sheetTexts } from '../../shared/board/worksheet.ts';
import { knownName, privateName } from '../../shared/workshop/documents.ts';
import { find, missingIn, roots, titleOf, type Written } from './written.ts';

/** All that can be typed in a document, by card. */
const fieldsIn = (doc: Y.Doc) =>
	[
		...[...Object.values(roots), ...sheetLists].flatMap((root) => [...doc.getMap(root).keys()]),
		...sheetTexts,
	].flatMap((card) => {
		const found = find(doc, card);
		if (!found) return [];
		const fields = [...found.fields].flatMap(([name, value]): [string, Y.Text][] =>
			value instanceof Y.Text ? [[name, value]] : [],
		);
		return { kind: found.kind, card, title: titleOf(found), deleted: found.deleted, fields };
	});

type IsLost = (hand: number, clock: number) => boolean;

/** Stretches of a text of which every letter is lost. */
function runsOf(text: Y.Text, isLost: IsLost): string[] {
	const runs = [''];
	for (let item = text._start; item; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		const { client, clock } = item.id;
		for (const [at, letter] of item.content.str.split('').entries())
			if (isLost(client, clock + at)) runs[runs.length - 1] += letter;
			else if (runs.at(-1) !== '') runs.push('');
	}
	return runs.filter((run) => run.trim() !== '');
}

/**
 * What these hands wrote in a document that was there before, and the one of now never had: where hands are `null`
 * it is one's own document, and what lost some of its words is there whole.
 */
export function lostIn(before: Y.Doc, now: Y.Doc, hands: readonly number[] | null): Written[] {
	const known = Y.decodeStateVector(Y.encodeStateVector(now));
	const isLost: IsLost = (hand, clock) =>
		clock >= (known.get(hand) ?? 0) && (hands === null || hands.includes(hand));
	return fieldsIn(before).flatMap(({ fields, ...card }): Written[] => {
		if (card.deleted) return [];
		const texts = fields.flatMap(([field, text]): [string, string][] => {
			const runs = runsOf(text, isLost);
			if (runs.length === 0) return [];
			return [[field, hands === null ? String(text) : runs.join('\n')]];
		});
		const written = { ...card, texts: Object.fromEntries(texts), choices: {} };
		const missing = missingIn(now, written);
		return missing ? [missing] : [];
	});
}

/** The same where a document has begun anew, with the one of now, and the board. */
export function lostSince(
	name: string,
	before: Y.Doc,
	{ now, board, hands }: { now: Y.Doc; board: Y.Doc; hands: readonly number[] },
): Written[] {
	if (knownName(name) !== privateName) return lostIn(before, now, hands);
	// What was revealed is on the board.
	return lostIn(before, now, null).flatMap((one) => missingIn(board, one) ?? []);
}
