import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addDraft,
	draftText,
	draftTexts,
	readDraft,
} from '../../../shared/board/agreement-draft.ts';
import { beginningOfOwn } from '../../../shared/board/draft-beginning.ts';
import {
	addOwnDraft,
	ownDraftProblem,
	readOwnDraft,
	readOwnDrafts,
	setOwnDraftDeleted,
} from '../../../shared/board/own-draft.ts';
import { textLimits } from '../../../shared/check/called-text.ts';

function withDraft(statement = '') {
	const doc = new Y.Doc();
	const add = (draft: string, place: string, words: string) => {
		addOwnDraft(doc, draft, place);
		draftText(doc, draft, 'statement')!.insert(0, words);
	};
	add('ours', 'b', statement);
	return { doc, add };
}

describe('OW11 a company’s own draft', () => {
	it('OW11 is words alone, and begins without any', () => {
		const { doc } = withDraft();
		expect(readOwnDraft(doc, 'ours')).toEqual({
			...{ id: 'ours', statement: '', firstStep: '', indicator: '', baseline: '', target: '' },
			...{ order: 'b', deleted: false },
		});
	});

	it('OW11 is not begun twice', () => {
		const { doc } = withDraft('Sales asks');
		addOwnDraft(doc, 'ours', 'z');
		expect(readOwnDraft(doc, 'ours')).toMatchObject({ statement: 'Sales asks', order: 'b' });
	});

	it('OW11 stands in order, and not when it is taken down, nor what is none', () => {
		const { doc, add } = withDraft('second');
		add('first', 'a', 'first');
		add('gone', 'a', 'gone');
		setOwnDraftDeleted(doc, 'gone', true);
		doc.getMap<unknown>('drafts').set('none', 'words');
		setOwnDraftDeleted(doc, 'none', true);
		expect(readOwnDrafts(doc).map(({ id }) => id)).toEqual(['first', 'ours']);
		expect(readOwnDraft(doc, 'gone')?.deleted).toBe(true);
		expect(readOwnDraft(doc, 'none')).toBeUndefined();
		expect(readOwnDraft(doc, 'nowhere')).toBeUndefined();
		setOwnDraftDeleted(doc, 'gone', false);
		expect(readOwnDraft(doc, 'gone')?.deleted).toBe(false);
	});

	it.each(draftTexts)('OW11 is kept from the others while its %s is too long', (field) => {
		const { doc } = withDraft(field === 'statement' ? '' : 'Sales asks');
		const text = draftText(doc, 'ours', field)!;
		text.insert(0, 'x'.repeat(textLimits[field]));
		expect(ownDraftProblem(readOwnDraft(doc, 'ours')!)).toBeNull();
		text.insert(0, 'yes');
		expect(ownDraftProblem(readOwnDraft(doc, 'ours')!)).toEqual({ why: 'too-long', over: 3 });
		expect(beginningOfOwn(doc, 'Acme', 'ours')).toBeNull();
	});

	it('OW11 is kept from the others while it says nothing', () => {
		const { doc } = withDraft(' ');
		draftText(doc, 'ours', 'firstStep')!.insert(0, 'A list');
		expect(ownDraftProblem(readOwnDraft(doc, 'ours')!)).toEqual({ why: 'empty' });
		expect(beginningOfOwn(doc, 'Acme', 'ours')).toBeNull();
	});
});

describe('OW11 what is made of a company’s own draft', () => {
	it('OW11 has its words, in the company’s scope', () => {
		const { doc } = withDraft('Sales asks');
		for (const field of draftTexts.filter((one) => one !== 'statement'))
			draftText(doc, 'ours', field)!.insert(0, field);
		const begun = beginningOfOwn(doc, 'Acme', 'ours')!;
		const board = new Y.Doc();
		addDraft(board, 'theirs', [], begun);
		expect(readDraft(board, 'theirs')).toMatchObject({
			...{ statement: 'Sales asks', firstStep: 'firstStep', indicator: 'indicator' },
			...{ baseline: 'baseline', target: 'target', scope: 'Acme', restsOn: [], owners: [] },
		});
	});

	it('OW11 is nothing where it is taken down, or not there', () => {
		const { doc } = withDraft('Sales asks');
		setOwnDraftDeleted(doc, 'ours', true);
		expect(beginningOfOwn(doc, 'Acme', 'ours')).toBeNull();
		expect(beginningOfOwn(doc, 'Acme', 'nowhere')).toBeNull();
	});
});
