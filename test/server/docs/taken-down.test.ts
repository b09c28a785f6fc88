import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../../server/docs/claims.ts';
import { judge } from '../../../server/docs/guard/guard.ts';
import { addCard, cardText, conflictsOf, setDeleted } from '../../../shared/board/conflict-card.ts';
import { removeCard } from '../../../shared/board/remove-card.ts';

const roots = ['conflicts', 'cases', 'drafts'];
const boardOf = (...updates: Uint8Array[]) => {
	const board = new Y.Doc();
	for (const root of roots) board.getMap(root);
	for (const update of updates) Y.applyUpdate(board, update);
	return board;
};

it('TD2, D10 what was typed offline into a card that was taken down is taken and goes with it, the rest stays', () => {
	const board = boardOf();
	addCard(board, 'card', 'a', { title: 'A price' });
	addCard(board, 'other', 'b', { title: 'Other' });
	const phone = boardOf(Y.encodeStateAsUpdate(board));
	const claims = new Claims([
		[board.clientID, 'server'],
		[phone.clientID, 'anna'],
	]);
	const send = (to: Y.Doc, update: Uint8Array) => {
		const verdict = judge(update, to, roots, 'anna', claims);
		expect(verdict.refused).toBeNull();
		if (verdict.refused === null && verdict.lacked) Y.applyUpdate(to, verdict.lacked);
	};
	cardText(phone, 'card', 'example')!.insert(0, 'hello ');
	send(board, Y.encodeStateAsUpdate(phone, Y.encodeStateVector(board)));
	cardText(phone, 'card', 'example')!.insert(6, 'offline words');
	cardText(phone, 'card', 'example')!.insert(2, 'inside');
	cardText(phone, 'card', 'title')!.delete(0, 3);
	setDeleted(phone, 'card', true);
	cardText(phone, 'other', 'title')!.insert(5, ' words');
	removeCard(board, 'card');
	for (const server of [boardOf(Y.encodeStateAsUpdate(board)), board]) {
		send(server, Y.encodeStateAsUpdate(phone, Y.encodeStateVector(server)));
		send(server, Y.encodeStateAsUpdate(phone));
		expect(cardText(server, 'other', 'title')?.toString()).toBe('Other words');
		const kept = Buffer.from(Y.encodeStateAsUpdate(server)).toString('latin1');
		for (const word of ['price', 'offline', 'inside', 'hello']) expect(kept).not.toContain(word);
	}
	Y.applyUpdate(phone, Y.encodeStateAsUpdate(board));
	expect(conflictsOf(phone).has('card')).toBe(false);
	cardText(phone, 'other', 'title')!.insert(0, 'An');
	send(board, Y.encodeStateAsUpdate(phone, Y.encodeStateVector(board)));
	expect(cardText(board, 'other', 'title')?.toString()).toBe('AnOther words');
});
