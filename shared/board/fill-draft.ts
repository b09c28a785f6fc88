import type * as Y from 'yjs';
import type { Level } from '../check/agreement.ts';
import type { ElementTag } from '../workshop/state.ts';
import type { AgreementText } from '../check/called-text.ts';
import { decisionRoles } from '../check/decision-roles.ts';
import { promiseParts } from '../check/promise-card.ts';
import type { Id } from '../ids.ts';
import {
	draftText,
	draftTexts,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
	type DraftField,
} from './agreement-draft.ts';

/** What a draft begins with that takes the place of a sealed agreement. */
export interface Successor {
	text: AgreementText;
	level: Level | null;
	elements: readonly ElementTag[];
	/** Ids of conflicts and cases. */
	restsOn: readonly Id[];
}

/** Writes a whole text into a draft that was just put into the document; the server alone does. */
export function fillDraft(doc: Y.Doc, id: Id, { text, level, elements, restsOn }: Successor): void {
	const write = (field: DraftField, words: string) => draftText(doc, id, field)?.insert(0, words);
	const texts = { statement: text.statement, firstStep: text.firstStep, ...text.measure };
	doc.transact(() => {
		for (const field of draftTexts) write(field, texts[field]);
		for (const part of promiseParts) write(`promise/${part}`, text.promise?.[part] ?? '');
		for (const role of decisionRoles) write(`role/${role}`, text.roles?.[role] ?? '');
		for (const [objective, { effect, why, tradeOff }] of Object.entries(text.effects)) {
			setEffect(doc, id, objective, effect);
			write(`why/${objective}`, why);
			write(`tradeOff/${objective}`, tradeOff);
		}
		const { scope, validFrom, reviewOn } = text;
		setDraft(doc, id, { scope, validFrom, reviewOn, level });
		for (const owner of text.owners) setOwner(doc, id, owner, true);
		for (const tag of elements) setElement(doc, id, tag, true);
		for (const ground of restsOn) setRestsOn(doc, id, ground, true);
	});
}
