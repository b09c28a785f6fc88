import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { anchorAt } from '../../../client/connection/anchor.ts';
import { draftText } from '../../../shared/board/agreement-draft.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { openAgreement } from './agreement-page.ts';
import DraftInRoom from './DraftInRoom.svelte';

/** Where the cards were begun with the names of their authors. */
function namedRoom(): LocalRoom {
	const room = new LocalRoom();
	room.do({ type: 'SetNames', shown: true });
	return room;
}

const statement = page.getByLabelText('Statement', { exact: true });

/** Somebody else's caret, as it comes from the server. */
function someoneWrites(room: LocalRoom): void {
	const { doc, awareness } = room.onBoard;
	const head = anchorAt(draftText(doc, 'a6', 'statement')!, 0);
	awareness.states.set(7, { field: 'a6/statement', head, tail: head, seat: 'p22' });
	awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'test']);
	flushSync();
}

test('N17 in a room with names the carets of a draft are seen, told, and said', async () => {
	const room = await openAgreement('a6', { room: namedRoom() });
	await statement.click();
	expect(room.onBoard.awareness.getLocalState()).toMatchObject({ field: 'a6/statement' });
	someoneWrites(room);
	const around = statement.element().closest('.shared')!;
	expect(around.querySelectorAll('.caret')).toHaveLength(1);
	expect(around.querySelector('.unseen')?.textContent).toBe(
		'Here now: Sales manager, private label · Sales',
	);
});

test('N17 where cards are anonymous nobody tells where one writes on their board', async () => {
	const room = await openAgreement('a6');
	const before = room.onBoard.awareness.getLocalState();
	await statement.click();
	await statement.fill('Sales asks first');
	expect(room.onBoard.awareness.getLocalState()).toEqual(before);
	someoneWrites(room);
	expect(document.querySelector('.caret')).toBeNull();
	expect(document.body.textContent).not.toContain('Here now');
});

test('N17 once names are taken away no caret is seen or told any more, and names on again bring none back', async () => {
	const room = await openAgreement('a6', { room: namedRoom() });
	await statement.click();
	someoneWrites(room);
	await expect.poll(() => document.querySelectorAll('.caret').length).toBe(1);
	room.do({ type: 'SetNames', shown: false });
	await expect.poll(() => document.querySelectorAll('.caret').length).toBe(0);
	await expect.poll(() => room.onBoard.awareness.getLocalState()).toEqual({});
	// The cards on the board stay without.
	room.do({ type: 'SetNames', shown: true });
	flushSync();
	await statement.fill('Sales asks first');
	expect(room.onBoard.awareness.getLocalState()).toEqual({});
	expect(document.querySelector('.caret')).toBeNull();
});

test('N17 where there is no card yet names have to be on as well', async () => {
	const room = new LocalRoom();
	const { position } = room.state;
	room.do({ type: 'GoTo', from: position, to: { stage: 'agreements', step: 'agreements' } });
	room.draft('a6');
	await showInRoom(DraftInRoom, { room, seat: 'p01', props: { id: 'a6', asking: false } });
	await statement.click();
	expect(room.onBoard.awareness.getLocalState()).toEqual({});
	room.do({ type: 'SetNames', shown: true });
	flushSync();
	await statement.fill('Sales asks first');
	expect(room.onBoard.awareness.getLocalState()).toMatchObject({ field: 'a6/statement' });
});

test('N17 a card that changes otherwise ends no caret', async () => {
	const room = await openAgreement('a6', { room: namedRoom() });
	await statement.click();
	const shown = room.onBoard.awareness.getLocalState();
	expect(shown).toMatchObject({ field: 'a6/statement' });
	const conflict = Object.keys(room.state.conflicts)[0]!;
	room.do({ type: 'EstimateCost', conflict, estimate: null }, 'p02');
	flushSync();
	await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
	expect(room.onBoard.awareness.getLocalState()).toEqual(shown);
});
