import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addDraft,
	draftText,
	readDraft,
	setEffect,
} from '../../../shared/board/agreement-draft.ts';
import { nameOther } from '../../../shared/board/name-other.ts';

function draft(tradeOff: string) {
	const doc = new Y.Doc();
	addDraft(doc, 'a5', ['margin']);
	setEffect(doc, 'a5', 'margin', 'harms');
	draftText(doc, 'a5', 'tradeOff/margin')!.insert(0, tradeOff);
	return doc;
}
const named = (tradeOff: string) => {
	const doc = draft(tradeOff);
	nameOther(doc, 'a5', 'margin', 'a3');
	return readDraft(doc, 'a5')!.effects['margin']!.tradeOff;
};

it('F41 another agreement is named behind what stands there, once', () => {
	expect(named('')).toBe('a3: ');
	expect(named('We give up a shift.')).toBe('We give up a shift. a3: ');
	expect(named('We give up a shift.\n')).toBe('We give up a shift.\na3: ');
	expect(named('As A3 does: a shift')).toBe('As A3 does: a shift');
	expect(named('As a30 does')).toBe('As a30 does a3: ');
});

it('F41 of a draft or an objective that is not there nothing is named', () => {
	const doc = draft('');
	nameOther(doc, 'gone', 'margin', 'a3');
	nameOther(doc, 'a5', 'other', 'a3');
	expect(readDraft(doc, 'a5')!.effects['margin']!.tradeOff).toBe('');
});
