import type * as Y from 'yjs';
import type { Id } from '../ids.ts';
import { mentions } from '../check/phrases.ts';
import { draftText } from './agreement-draft.ts';

/**
 * Writes the name of another agreement into the trade-off on an objective, behind what stands there, for its
 * writers to go on: the two have been seen together. Named already it changes nothing.
 */
export function nameOther(doc: Y.Doc, draft: Id, objective: Id, label: string): void {
	const text = draftText(doc, draft, `tradeOff/${objective}`);
	if (!text) return;
	const written = text.toJSON();
	if (mentions(written, label)) return;
	const gap = written === '' || /\s$/.test(written) ? '' : ' ';
	text.insert(text.length, `${gap}${label}: `);
}
