import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardText, readCards } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { copyPause } from '../../../server/workshop/board-copies.ts';
import { dropCopies } from '../../../server/workshop/drop-copies.ts';
import type { Room } from '../../../server/docs/room.ts';
import type { LiveWorkshop } from '../../../server/workshop/live-workshop.ts';
import { nextId } from '../../support/boat.ts';
import { openWorkshops, room } from './scene.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rush = nextId();
const hour = 60 * copyPause;
const day = 24 * hour;

const writer =
	(live: LiveWorkshop, board: Room, by: Id) =>
	(change: (doc: Room['doc']) => void): Promise<void> =>
		board.write(change, (record) => live.commit([], record ? [record] : [], by));

/** The room of the scene, in which people write on the board. */
async function office() {
	const scene = await room();
	const { live, log, clock, host } = scene;
	const board = await live.rooms.get(boardName);
	const write = writer(live, board, host);
	const perform = (
		sent: { type: 'CloseWorkshop' | 'ReopenWorkshop' } | { type: 'SetBoardBack'; to: number },
		by = host,
	) => live.perform(by, { commandId: nextId(), ...sent } as SentCommand);
	const pass = async (milliseconds: number) => {
		clock.now += milliseconds;
		await vi.advanceTimersByTimeAsync(milliseconds);
	};
	const titles = () => readCards(board.doc).map(({ title }) => title);
	const retitle = (title: string) =>
		write((doc) => {
			const text = cardText(doc, rush, 'title')!;
			text.delete(0, text.length);
			text.insert(0, title);
		});
	const moments = async () => (await log.copiesOf(live.id)).map(({ at }) => at);
	await write((doc) => addCard(doc, rush, orderAt(0), { title: 'Rush orders?' }));
	return { ...scene, board, write, perform, pass, titles, retitle, moments };
}

describe('copies of the board', () => {
	it('SB10 one a minute after the first change, with what follows until then', async () => {
		const { log, live, clock, pass, retitle, moments } = await office();
		const begun = clock.now;
		await pass(copyPause - 1);
		await retitle('Why rush?');
		expect(await moments()).toEqual([]);
		await pass(1);
		expect(await moments()).toEqual([begun + copyPause]);
		const kept = await log.readCopy(live.id, begun + copyPause);
		expect(kept?.conflicts[rush]?.texts['title']).toBe('Why rush?');
		await pass(hour);
		expect(await moments()).toHaveLength(1);
		await retitle('Rush');
		await pass(copyPause);
		const [, second] = await log.copiesOf(live.id);
		expect(second).toEqual({
			at: clock.now,
			beforeSetBack: false,
			changes: { added: 0, changed: 1, deleted: 0, restored: 0 },
		});
	});

	it('SB10 changes after a copy have a minute of their own', async () => {
		const { clock, pass, retitle, moments } = await office();
		const begun = clock.now;
		const third = copyPause / 3;
		for (const title of ['Why', 'Why rush?']) {
			await pass(third);
			await retitle(title);
		}
		await pass(third);
		expect(await moments()).toEqual([begun + copyPause]);
		await retitle('Rush');
		await pass(third);
		await pass(third);
		expect(await moments()).toHaveLength(1);
		await pass(copyPause);
		expect(await moments()).toHaveLength(2);
	});

	it('SB10 none of a board that is again as it was', async () => {
		const { pass, retitle, moments } = await office();
		await pass(copyPause);
		await retitle('Vandalism');
		await retitle('Rush orders?');
		await pass(copyPause);
		expect(await moments()).toHaveLength(1);
	});

	it('SB12 what was written before a restart is on the next one', async () => {
		const { log, live, clock, pass } = await office();
		await pass(copyPause / 2);
		const again = (await openWorkshops(log, { now: () => clock.now }).open(live.id))!;
		await again.rooms.get(boardName);
		await pass(copyPause);
		const copies = await log.copiesOf(live.id);
		expect(copies.at(-1)?.at).toBe(clock.now);
	});

	it('SB12 a board that was copied as it is waits for its next change', async () => {
		const { log, live, clock, pass, moments } = await office();
		await pass(copyPause);
		const again = (await openWorkshops(log, { now: () => clock.now }).open(live.id))!;
		await again.rooms.get(boardName);
		await pass(hour);
		expect(await moments()).toHaveLength(1);
	});

	it('SB13 none of a closed workshop; SB12 reopened, it is copied as it stands', async () => {
		const { perform, pass, log, live, clock, moments } = await office();
		await perform({ type: 'CloseWorkshop' });
		await pass(2 * day);
		expect(await moments()).toEqual([]);
		await dropCopies(log, clock.now);
		await perform({ type: 'ReopenWorkshop' });
		await pass(copyPause);
		expect((await log.copiesOf(live.id)).map(({ changes }) => changes.added)).toEqual([1]);
	});

	it('SB12 reopened after its copies were dropped, it is copied as it stands', async () => {
		const { perform, pass, log, clock, moments } = await office();
		await pass(copyPause);
		await perform({ type: 'CloseWorkshop' });
		await pass(day);
		await dropCopies(log, clock.now);
		expect(await moments()).toEqual([]);
		await perform({ type: 'ReopenWorkshop' });
		await pass(copyPause);
		expect(await moments()).toEqual([clock.now]);
	});

	it('SB13 none while the disk is full, and the next change begins anew', async () => {
		const { space, pass, retitle, moments, clock } = await office();
		space.isFull = true;
		await pass(copyPause);
		expect(await moments()).toEqual([]);
		space.isFull = false;
		await retitle('Why rush?');
		await pass(copyPause);
		expect(await moments()).toEqual([clock.now]);
	});

	it('SB11 the copy of right before, the fact and the change are one batch', async () => {
		const { perform, pass, clock, batches, retitle, titles, live, log } = await office();
		await pass(copyPause);
		const to = clock.now;
		await pass(500);
		await retitle('Vandalism');
		await perform({ type: 'SetBoardBack', to });
		expect(titles()).toEqual(['Rush orders?']);
		const [entry] = batches.at(-1)!;
		expect(entry?.events.map(({ type }) => type)).toEqual(['BoardSetBack']);
		expect(entry?.records.map(({ document }) => document)).toEqual([boardName]);
		expect(entry?.copies?.map(({ at, beforeSetBack }) => [at, beforeSetBack])).toEqual([
			[clock.now, true],
		]);
		expect(live.state.setBack).toEqual({ to, before: clock.now });
		await perform({ type: 'SetBoardBack', to: live.state.setBack!.before });
		expect(titles()).toEqual(['Vandalism']);
		expect((await log.copiesOf(live.id)).map(({ changes }) => changes.changed)).toEqual([0, 1, 1]);
	});

	it('SB11 what was on its way is on the copy of right before', async () => {
		const { perform, pass, clock, board, titles, live, log, anna } = await office();
		await pass(copyPause);
		const to = clock.now;
		const phone = { seat: anna, send() {}, stored() {}, refuse() {} };
		const doc = new Y.Doc();
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
		doc.on('update', (update: Uint8Array) => board.receive(phone, update, true));
		for (const word of ['never ', 'ever ']) cardText(doc, rush, 'title')!.insert(0, word);
		expect(titles()).toEqual(['never Rush orders?']);
		await perform({ type: 'SetBoardBack', to });
		expect(titles()).toEqual(['Rush orders?']);
		const kept = await log.readCopy(live.id, live.state.setBack!.before);
		expect(kept?.conflicts[rush]?.texts['title']).toBe('ever never Rush orders?');
	});

	it('SB8 a copy that is gone is refused, one that changes nothing is no event', async () => {
		const { perform, pass, clock, live, moments } = await office();
		await pass(copyPause);
		const { seq } = live;
		expect(await perform({ type: 'SetBoardBack', to: 1 })).toEqual({
			refusal: { code: 'copy-gone' },
		});
		expect(await perform({ type: 'SetBoardBack', to: clock.now })).toEqual({ seq });
		expect(await moments()).toHaveLength(1);
	});
});

describe('dropping', () => {
	it('SB14 a day after the closing, unless it was reopened', async () => {
		const { perform, pass, log, clock, moments } = await office();
		await pass(copyPause);
		await perform({ type: 'CloseWorkshop' });
		await pass(day - 1);
		await dropCopies(log, clock.now);
		expect(await moments()).toHaveLength(1);
		await perform({ type: 'ReopenWorkshop' });
		await pass(day);
		await dropCopies(log, clock.now);
		expect(await moments()).toHaveLength(1);
		await perform({ type: 'CloseWorkshop' });
		await pass(day);
		await dropCopies(log, clock.now);
		expect(await moments()).toEqual([]);
	});

	it('SB14 in an open workshop after a week, but the newest', async () => {
		const { pass, retitle, log, clock, moments } = await office();
		await pass(copyPause);
		await retitle('Second');
		await pass(copyPause);
		const newest = clock.now;
		await pass(7 * day - copyPause);
		await dropCopies(log, clock.now);
		expect(await moments()).toHaveLength(2);
		await pass(copyPause + 1);
		await dropCopies(log, clock.now);
		expect(await moments()).toEqual([newest]);
		await pass(30 * day);
		await dropCopies(log, clock.now);
		expect(await moments()).toEqual([newest]);
	});

	it('SB14 looks only at workshops that have some', async () => {
		const { log, clock } = await room();
		const readEvents = vi.spyOn(log, 'readEvents');
		await dropCopies(log, clock.now);
		expect(readEvents).not.toHaveBeenCalled();
	});
});
