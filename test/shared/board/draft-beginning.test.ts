import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDraft, readDraft } from '../../../shared/board/agreement-draft.ts';
import { addCase, setCase } from '../../../shared/board/case-card.ts';
import { addCard, setDeleted } from '../../../shared/board/conflict-card.ts';
import { beginningOn } from '../../../shared/board/draft-beginning.ts';
import { orderAt } from '../../../shared/board/order.ts';
import type { ElementTag } from '../../../shared/workshop/state.ts';

const card = (doc: Y.Doc, id: string, scope: string, elements: ElementTag[]) =>
	addCard(doc, id, orderAt(0), { title: id, scope, elements });

/** Rush orders and late changes are the mill's, forecasts the bakery's; two say the same, one was taken down. */
function board() {
	const doc = new Y.Doc();
	card(doc, 'rush', 'Mill', ['f', 'a']);
	card(doc, 'change', 'Mill', ['f']);
	card(doc, 'again', 'Mill', ['g']);
	card(doc, 'forecast', 'Bakery', ['h']);
	card(doc, 'gone', 'Mill', ['b']);
	card(doc, 'private', 'Mill', ['c']);
	setDeleted(doc, 'gone', true);
	addCase(doc, 'pallets', orderAt(0), { title: 'Forty pallets' });
	const own = { into: null };
	const conflicts = { rush: own, change: own, again: { into: 'rush' }, forecast: own, gone: own };
	const themes = [
		{ id: 'late', title: 'Late', conflicts: ['change', 'again', 'rush', 'gone', 'private'] },
		{ id: 'both', title: 'Both', conflicts: ['rush', 'forecast'] },
		{ id: 'empty', title: 'Empty', conflicts: ['gone', 'private'] },
	];
	return { doc, known: { conflicts, themes } };
}
const { doc, known } = board();
const begun = (kind: 'conflict' | 'theme' | 'case', id: string) =>
	beginningOn(doc, known, { kind, id });

describe('N25 what an agreement is made of', () => {
	it('N25 of a conflict: it rests on it, in its scope, with its elements', () => {
		expect(begun('conflict', 'rush')).toEqual({
			...{ restsOn: ['rush'], scope: 'Mill', elements: ['a', 'f'] },
		});
	});

	it('N25 of a theme: it rests on the conflicts that stand, those put under another not twice', () => {
		expect(begun('theme', 'late')).toEqual({
			...{ restsOn: ['change', 'rush'], scope: 'Mill', elements: ['a', 'f'] },
		});
	});

	it('N25 of conflicts of several scopes it is everybody’s', () => {
		expect(begun('theme', 'both')).toMatchObject({ scope: '', elements: ['a', 'f', 'h'] });
	});

	it('N25 of a case: it rests on it', () => {
		expect(begun('case', 'pallets')).toEqual({ restsOn: ['pallets'] });
	});

	it('N25 there is nothing to make one of what is taken down, private, empty or not there', () => {
		for (const id of ['gone', 'private', 'nowhere']) expect(begun('conflict', id)).toBeNull();
		for (const id of ['empty', 'nowhere']) expect(begun('theme', id)).toBeNull();
		expect(begun('case', 'nowhere')).toBeNull();
		const other = board();
		setCase(other.doc, 'pallets', { deleted: true });
		expect(beginningOn(other.doc, known, { kind: 'case', id: 'pallets' })).toBeNull();
	});

	it('N25 what it begins with stands in the draft', () => {
		addDraft(doc, 'a1', [], begun('theme', 'late')!);
		expect(readDraft(doc, 'a1')).toMatchObject({
			...{ restsOn: ['change', 'rush'], scope: 'Mill', elements: ['a', 'f'], statement: '' },
		});
	});
});
