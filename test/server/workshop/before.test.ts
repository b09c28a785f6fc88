import { expect, it } from 'vitest';
import { addCase, readCases } from '../../../shared/board/case-card.ts';
import { addCard } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { boardName, privateName } from '../../../shared/workshop/documents.ts';
import type { Sending } from '../../../client/connection/control.ts';
import { nextId } from '../../support/boat.ts';
import { positionOf } from '../../support/room.ts';
import { openWorkshops, room } from './scene.ts';

const story = {
	title: 'The launch in week 11',
	situation: 'A date was promised before the line was asked.',
	timeline: 'Week 11: promised\nWeek 14: delivered',
};

/** Anna has written a card and two cases before the day, one of them empty. */
async function before() {
	const scene = await room();
	const { live, anna, host } = scene;
	const perform = (by: Id, command: Sending) =>
		live.perform(by, { commandId: nextId(), ...command } as SentCommand);
	const board = await live.rooms.get(boardName);
	const write = async (seat: Id, change: Parameters<typeof board.write>[0]) => {
		const own = await live.room(privateName, seat);
		await own.write(change, (record) => live.commit([], record ? [record] : [], host));
	};
	const [told, empty] = [nextId(), nextId()];
	await write(anna, (doc) => {
		addCard(doc, nextId(), 'a', { salesWants: 'Say yes' });
		addCase(doc, told, 'a', story);
		addCase(doc, empty, 'b');
	});
	const toCases = () => {
		const { position } = live.state;
		return perform(host, { type: 'GoTo', from: position, to: positionOf('cases') });
	};
	return { ...scene, perform, toCases, told, empty, board };
}

it('WE8 everybody sees how many cards and cases are written, also after a restart', async () => {
	const { live, log } = await before();
	expect([live.privates.count, live.privates.caseCount]).toEqual([1, 1]);
	const again = (await openWorkshops(log).open(live.id))!;
	await expect.poll(() => [again.privates.count, again.privates.caseCount]).toEqual([1, 1]);
});

it('WE7 its author puts a private case on the board, whole, told by its author', async () => {
	const { live, perform, toCases, told, board, anna, log } = await before();
	expect(await perform(anna, { type: 'ShareCase', case: told })).toMatchObject({
		refusal: { code: 'board-closed' },
	});
	await toCases();
	const noted: number[] = [];
	live.privates.onChange(() => noted.push(live.privates.caseCount));
	expect(await perform(anna, { type: 'ShareCase', case: told })).toHaveProperty('seq');
	expect(readCases(board.doc)).toMatchObject([{ id: told, ...story, presenter: anna }]);
	expect([noted[0], live.privates.caseCount]).toEqual([0, 0]);
	await perform(anna, { type: 'ShareCase', case: told });
	expect(readCases(board.doc)).toHaveLength(1);
	const again = (await openWorkshops(log).open(live.id))!;
	expect(again.state.sharedCases).toEqual({ [told]: anna });
	const kept = await again.rooms.get(boardName);
	expect(readCases(kept.doc).map(({ title }) => title)).toEqual([story.title]);
	await expect.poll(() => again.privates.count).toBe(1);
	expect(again.privates.caseCount).toBe(0);
});

it('WE7 nobody shares another’s case, nor an empty one', async () => {
	const { perform, toCases, told, empty, board, anna, bert } = await before();
	await toCases();
	const notReady = { refusal: { code: 'card-not-ready' } };
	expect(await perform(bert, { type: 'ShareCase', case: told })).toEqual(notReady);
	expect(await perform(anna, { type: 'ShareCase', case: empty })).toEqual(notReady);
	expect(readCases(board.doc)).toEqual([]);
});
