import { beforeEach, describe, expect, it } from 'vitest';
import { noBoard } from '../../shared/board/plain-board.ts';
import type { Id } from '../../shared/ids.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import {
	OutOfSequence,
	type BoardCopy,
	type Claim,
	type CommitEntry,
	type DocumentRecord,
	type StoredEvent,
	type WorkshopLog,
} from '../../server/store/workshop-log.ts';
import { created, frida, idOf, sam } from './room.ts';
import { by } from './scenario.ts';

export const [boat, ship] = ['boat', 'ship'].map(idOf) as [Id, Id];

const stored = (seq: number, event: Event): StoredEvent => ({
	...by(frida, event),
	v: 1,
	seq,
	commandId: idOf(`command${seq}`),
});
export const creation = (joinCode: string): StoredEvent => ({
	...created,
	...{ joinCode, v: 1, seq: 1, commandId: null },
});
/** A title a number, so that events can be told apart. */
export const renamed = (...seqs: number[]): StoredEvent[] =>
	seqs.map((seq) => stored(seq, { type: 'WorkshopRenamed', title: `Title ${seq}` }));
export const record = (document: string, bytes: number[], ...claims: Claim[]): DocumentRecord => ({
	document,
	update: Uint8Array.from(bytes),
	claims,
});
export const whole = (...about: Parameters<typeof record>): DocumentRecord => ({
	...record(...about),
	whole: true,
});
export const entry = (
	workshop: Id,
	expectedSeq: number,
	events: StoredEvent[],
	...records: DocumentRecord[]
): CommitEntry => ({ workshop, expectedSeq, events, records });

const nothing = { updates: [], claims: [] };

/** What every log does, whatever it is kept on. */
export function isWorkshopLog(name: string, open: () => Promise<WorkshopLog>): void {
	describe(name, () => {
		let log: WorkshopLog;
		beforeEach(async () => {
			log = await open();
			return () => log.close();
		});

		it('S3 a new one is empty', async () => {
			expect(await log.readEvents(boat)).toEqual([]);
			expect(await log.loadDocument(boat, 'board~1')).toEqual(nothing);
			expect(await log.findCode('ABCDEFGH')).toBeNull();
			expect(await log.findTeam('key')).toBeNull();
			expect(await log.writable()).toBe(true);
		});

		it('S3 events come back in order, as they were', async () => {
			await log.commit([entry(boat, 0, [creation('ABCDEFGH'), ...renamed(2, 3)])]);
			await log.commit([entry(boat, 3, renamed(4, 5, 6, 7, 8, 9, 10, 11, 12))]);
			expect(await log.readEvents(boat)).toEqual([
				creation('ABCDEFGH'),
				...renamed(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
			]);
		});

		it('S3 each workshop has its own', async () => {
			await log.commit([
				entry(boat, 0, renamed(1, 2), record('board~1', [1])),
				entry(ship, 0, renamed(1), record('board~1', [2])),
			]);
			expect(await log.readEvents(boat)).toEqual(renamed(1, 2));
			expect(await log.readEvents(ship)).toEqual(renamed(1));
			expect((await log.loadDocument(boat, 'board~1')).updates).toEqual([Uint8Array.of(1)]);
			expect((await log.loadDocument(ship, 'board~1')).updates).toEqual([Uint8Array.of(2)]);
		});

		it('S3 one commit may follow itself', async () => {
			await log.commit([
				entry(boat, 0, renamed(1)),
				entry(boat, 1, renamed(2), record('board~1', [1])),
				entry(boat, 2, [], record('board~1', [2])),
			]);
			expect(await log.readEvents(boat)).toEqual(renamed(1, 2));
			expect((await log.loadDocument(boat, 'board~1')).updates).toEqual([
				Uint8Array.of(1),
				Uint8Array.of(2),
			]);
		});

		it('S3 documents come back in order, each under its own name', async () => {
			const mine = `private/${sam}~1`;
			for (let n = 0; n < 12; n++)
				await log.commit([entry(boat, 0, [], record('board~1', [n]), record(mine, [n, n]))]);
			const board = await log.loadDocument(boat, 'board~1');
			expect(board.updates).toEqual(Array.from({ length: 12 }, (_, n) => Uint8Array.of(n)));
			expect((await log.loadDocument(boat, mine)).updates[11]).toEqual(Uint8Array.of(11, 11));
			expect(await log.loadDocument(boat, 'board~2')).toEqual(nothing);
			expect(await log.loadDocument(boat, 'board')).toEqual(nothing);
			expect(await log.loadDocument(ship, 'board~1')).toEqual(nothing);
		});

		it('S4 claims come back with their document', async () => {
			await log.commit([
				entry(boat, 0, [], record('board~1', [1], [7, sam], [2 ** 32 - 1, frida])),
			]);
			await log.commit([
				entry(boat, 0, [], record('board~1', [2]), record('board~2', [3], [9, sam])),
			]);
			await log.commit([entry(boat, 0, [], record('board~1', [], [8, frida]))]);
			expect(await log.loadDocument(boat, 'board~1')).toEqual({
				updates: [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of()],
				claims: [
					[7, sam],
					[2 ** 32 - 1, frida],
					[8, frida],
				],
			});
		});

		it('S3 what was handed in or out later changes nothing', async () => {
			const events = renamed(1);
			const kept = record('board~1', [1], [7, sam]);
			await log.commit([entry(boat, 0, events, kept)]);
			events[0]!.at = 0;
			kept.update[0] = 9;
			kept.claims.length = 0;
			(await log.readEvents(boat))[0]!.at = 0;
			(await log.loadDocument(boat, 'board~1')).updates[0]![0] = 9;
			expect(await log.readEvents(boat)).toEqual(renamed(1));
			expect(await log.loadDocument(boat, 'board~1')).toEqual({
				updates: [Uint8Array.of(1)],
				claims: [[7, sam]],
			});
		});

		it('S21 a whole record takes the place of what came before it in its document', async () => {
			const mine = `private/${sam}~1`;
			const pieces = [record('board~1', [1], [7, sam]), record(mine, [2]), record('board~2', [3])];
			await log.commit([entry(boat, 0, [], ...pieces), entry(ship, 0, [], record('board~1', [4]))]);
			await log.commit([entry(boat, 0, [], record('board~1', [5], [8, frida]))]);
			await log.commit([
				entry(boat, 0, renamed(1), whole('board~1', [1, 5], [8, frida], [7, sam])),
			]);
			expect(await log.loadDocument(boat, 'board~1')).toEqual({
				updates: [Uint8Array.of(1, 5)],
				claims: [
					[8, frida],
					[7, sam],
				],
			});
			expect((await log.loadDocument(boat, mine)).updates).toEqual([Uint8Array.of(2)]);
			expect((await log.loadDocument(boat, 'board~2')).updates).toEqual([Uint8Array.of(3)]);
			expect((await log.loadDocument(ship, 'board~1')).updates).toEqual([Uint8Array.of(4)]);
			expect(await log.readEvents(boat)).toEqual(renamed(1));
		});

		it('S21 what comes after it stays behind it, also in the same commit', async () => {
			const updatesOf = async () =>
				(await log.loadDocument(boat, 'board~1')).updates.map(([first]) => first);
			const commit = (...records: DocumentRecord[]) =>
				log.commit(records.map((record) => entry(boat, 0, [], record)));
			const [one, two] = [record('board~1', [1]), record('board~1', [2])];
			await commit(one, two, whole('board~1', [3]), record('board~1', [4]));
			expect(await updatesOf()).toEqual([3, 4]);
			await commit(record('board~1', [5]), record('board~2', [0]));
			expect(await updatesOf()).toEqual([3, 4, 5]);
			await commit(record('board~1', [6]), whole('board~1', [7]), whole('board~1', [8]));
			expect(await updatesOf()).toEqual([8]);
			await commit(record('board~1', [9]));
			expect(await updatesOf()).toEqual([8, 9]);
		});

		it('S1, S21 nothing is replaced by a commit that is refused', async () => {
			await log.commit([entry(boat, 0, [], record('board~1', [1]))]);
			const refused = log.commit([entry(boat, 0, [], whole('board~1', [2])), entry(ship, 9, [])]);
			await expect(refused).rejects.toBeInstanceOf(OutOfSequence);
			expect((await log.loadDocument(boat, 'board~1')).updates).toEqual([Uint8Array.of(1)]);
		});

		it('S22 giving back what was replaced changes nothing', async () => {
			const kept = [whole('board~1', [2], [7, sam]), record('board~1', [3])];
			await log.commit([entry(boat, 0, [creation('ABCDEFGH')], record('board~1', [1]), ...kept)]);
			const before = await log.loadDocument(boat, 'board~1');
			for (let n = 0; n < 2; n++) await log.compact(boat);
			await log.compact(ship);
			expect(await log.loadDocument(boat, 'board~1')).toEqual(before);
			expect(await log.readEvents(boat)).toEqual([creation('ABCDEFGH')]);
			await log.commit([entry(boat, 1, renamed(2), record('board~1', [4]))]);
			expect((await log.loadDocument(boat, 'board~1')).updates).toHaveLength(3);
		});

		it('S5 a code finds its workshop', async () => {
			await log.commit([
				entry(boat, 0, [creation('ABCDEFGH')]),
				entry(ship, 0, [creation('ZYXWVUTS')]),
			]);
			expect(await log.findCode('ABCDEFGH')).toBe(boat);
			expect(await log.findCode('ZYXWVUTS')).toBe(ship);
			expect(await log.findCode('ABCDEFG')).toBeNull();
		});

		it('S20 the key of a team finds it, and the team its workshops', async () => {
			const ours = { ...creation('ABCDEFGH'), teamKey: 'ours', team: idOf('our team') };
			const again = { ...creation('ZYXWVUTS'), teamKey: 'ours', team: idOf('our team') };
			const theirs = { ...creation('KKKKKKKK'), teamKey: 'theirs', team: idOf('their team') };
			await log.commit([entry(boat, 0, [ours]), entry(ship, 0, [again])]);
			await log.commit([entry(idOf('raft'), 0, [theirs])]);
			expect(await log.findTeam('ours')).toBe(idOf('our team'));
			expect(await log.findTeam('theirs')).toBe(idOf('their team'));
			expect(await log.findTeam('our')).toBeNull();
			expect((await log.workshopsOf(idOf('our team'))).sort()).toEqual([boat, ship].sort());
			expect(await log.workshopsOf(idOf('their team'))).toEqual([idOf('raft')]);
			expect(await log.workshopsOf(idOf('no team'))).toEqual([]);
		});

		it('S20 the key of a team without a workshop finds it, too', async () => {
			await log.addTeam('ours', idOf('our team'));
			expect(await log.findTeam('ours')).toBe(idOf('our team'));
			expect(await log.workshopsOf(idOf('our team'))).toEqual([]);
			const ours = { ...creation('ABCDEFGH'), teamKey: 'ours', team: idOf('our team') };
			await log.commit([entry(boat, 0, [ours])]);
			expect(await log.findTeam('ours')).toBe(idOf('our team'));
		});

		it('P25 no key finds a team any more whose keys are dropped, and every other one does', async () => {
			const ours = { ...creation('ABCDEFGH'), teamKey: 'ours', team: idOf('our team') };
			await log.commit([entry(boat, 0, [ours])]);
			await log.addTeam('ours too', idOf('our team'));
			await log.addTeam('theirs', idOf('their team'));
			await log.dropTeamKeys(idOf('our team'));
			expect(await log.findTeam('ours')).toBeNull();
			expect(await log.findTeam('ours too')).toBeNull();
			expect(await log.findTeam('theirs')).toBe(idOf('their team'));
			expect(await log.workshopsOf(idOf('our team'))).toEqual([boat]);
			await log.addTeam('new', idOf('our team'));
			expect(await log.findTeam('new')).toBe(idOf('our team'));
		});

		it.each([0, 1, 3])(
			'S2 an entry behind event %i does not follow event 2',
			async (expectedSeq) => {
				await log.commit([entry(boat, 0, renamed(1, 2))]);
				await expect(
					log.commit([entry(boat, expectedSeq, renamed(expectedSeq + 1))]),
				).rejects.toBeInstanceOf(OutOfSequence);
				await expect(
					log.commit([entry(boat, expectedSeq, [], record('board~1', [1]))]),
				).rejects.toMatchObject({ name: 'OutOfSequence' });
				expect(await log.readEvents(boat)).toEqual(renamed(1, 2));
				expect(await log.loadDocument(boat, 'board~1')).toEqual(nothing);
			},
		);

		it('S2 events that do not follow one another are refused with their entry', async () => {
			await log.commit([entry(boat, 0, renamed(1))]);
			for (const numbers of [[3], [2, 2], [2, 4], [1]])
				await expect(log.commit([entry(boat, 1, renamed(...numbers))])).rejects.toBeInstanceOf(
					OutOfSequence,
				);
			expect(await log.readEvents(boat)).toEqual(renamed(1));
		});

		it('S2 a new workshop begins behind nothing', async () => {
			await expect(log.commit([entry(boat, 1, renamed(2))])).rejects.toBeInstanceOf(OutOfSequence);
			await log.commit([entry(boat, 0, renamed(1))]);
			await log.commit([entry(boat, 1, renamed(2))]);
			expect(await log.readEvents(boat)).toEqual(renamed(1, 2));
		});

		it('S1 of a commit with one entry out of sequence nothing is kept', async () => {
			const ours = { ...creation('ABCDEFGH'), teamKey: 'ours', team: idOf('our team') };
			await log.commit([entry(boat, 0, renamed(1))]);
			const commit = log.commit([
				entry(boat, 1, renamed(2), record('board~1', [1], [7, sam])),
				entry(ship, 0, [ours], record('board~1', [2])),
				entry(boat, 1, renamed(2)),
			]);
			await expect(commit).rejects.toBeInstanceOf(OutOfSequence);
			expect(await log.readEvents(boat)).toEqual(renamed(1));
			expect(await log.readEvents(ship)).toEqual([]);
			expect(await log.findCode('ABCDEFGH')).toBeNull();
			expect(await log.findTeam('ours')).toBeNull();
			expect(await log.workshopsOf(idOf('our team'))).toEqual([]);
			expect(await log.loadDocument(boat, 'board~1')).toEqual(nothing);
			expect(await log.loadDocument(ship, 'board~1')).toEqual(nothing);
		});

		it('S1, S5 nor is its join code', async () => {
			const commit = log.commit([entry(ship, 0, [creation('ABCDEFGH')]), entry(boat, 1, [])]);
			await expect(commit).rejects.toBeInstanceOf(OutOfSequence);
			expect(await log.findCode('ABCDEFGH')).toBeNull();
		});

		it('S1 after a refusal the next commit follows what is there', async () => {
			await log.commit([entry(boat, 0, renamed(1), record('board~1', [1]))]);
			const refused = log.commit([
				entry(boat, 1, renamed(2), record('board~1', [2])),
				entry(ship, 9, []),
			]);
			await expect(refused).rejects.toBeInstanceOf(OutOfSequence);
			await log.commit([entry(boat, 1, renamed(2), record('board~1', [3]))]);
			expect(await log.readEvents(boat)).toEqual(renamed(1, 2));
			expect((await log.loadDocument(boat, 'board~1')).updates).toEqual([
				Uint8Array.of(1),
				Uint8Array.of(3),
			]);
		});

		const copy = (at: number, title: string): BoardCopy => ({
			at,
			beforeSetBack: at === 2000,
			changes: { added: 1, changed: 0, deleted: at, restored: 0 },
			board: { ...noBoard(), conflicts: { rush: { texts: { title }, values: { topic: null } } } },
		});
		const headOf = ({ board: _board, ...head }: BoardCopy) => head;

		it('SB9 copies come back as they were, each workshop’s own, the oldest first', async () => {
			const now = 1_795_000_000_000;
			const [first, second, third] = [copy(7, 'A'), copy(2000, 'B'), copy(now, 'C')];
			await log.addCopy(boat, third);
			await log.addCopy(boat, first);
			await log.commit([{ ...entry(boat, 0, renamed(1)), copies: [second] }]);
			await log.addCopy(ship, copy(8, 'D'));
			expect(await log.copiesOf(boat)).toEqual([first, second, third].map(headOf));
			expect(await log.readCopy(boat, 2000)).toEqual(second.board);
			expect(await log.readCopy(boat, now)).toEqual(third.board);
			expect(await log.readCopy(boat, 8)).toBeNull();
			expect(await log.readCopy(boat, Number.NaN)).toBeNull();
			expect((await log.workshopsWithCopies()).sort()).toEqual([boat, ship].sort());
			expect(await log.readEvents(boat)).toEqual(renamed(1));
			expect(await log.copiesOf(idOf('raft'))).toEqual([]);
		});

		it('S26 it knows all of which something has happened, and no erased one', async () => {
			expect(await log.allWorkshops()).toEqual([]);
			await log.commit([
				entry(boat, 0, [creation('ABCDEFGH'), ...renamed(2)], record('board~1', [1])),
				entry(ship, 0, [creation('HGFEDCBA')]),
			]);
			await log.addCopy(idOf('raft'), copy(1, 'A'));
			expect((await log.allWorkshops()).sort()).toEqual([boat, ship].sort());
			await log.erase(boat);
			expect(await log.allWorkshops()).toEqual([ship]);
		});

		it('SB9 those that are older than a moment are dropped', async () => {
			for (const at of [1, 2, 3]) await log.addCopy(boat, copy(at, 'A'));
			await log.addCopy(ship, copy(1, 'D'));
			await log.dropCopies(boat, 3);
			expect((await log.copiesOf(boat)).map(({ at }) => at)).toEqual([3]);
			expect(await log.readCopy(boat, 2)).toBeNull();
			expect(await log.readCopy(boat, 3)).not.toBeNull();
			await log.dropCopies(boat, Infinity);
			expect(await log.workshopsWithCopies()).toEqual([ship]);
			expect(await log.copiesOf(ship)).toHaveLength(1);
		});

		it('SB9 a commit that is refused keeps none', async () => {
			const commit = log.commit([{ ...entry(boat, 5, renamed(6)), copies: [copy(1, 'A')] }]);
			await expect(commit).rejects.toBeInstanceOf(OutOfSequence);
			expect(await log.copiesOf(boat)).toEqual([]);
			expect(await log.workshopsWithCopies()).toEqual([]);
		});

		const erased: StoredEvent = {
			...by(frida, { type: 'WorkshopErased', team: created.team }),
			...{ v: 1, seq: 2, commandId: null },
		};

		it('ER3, ER5 an erased workshop is gone, and known to be going until it is swept', async () => {
			await log.commit([
				entry(boat, 0, [creation('ABCDEFGH')], record('board~1', [1]), record('private/x~1', [2])),
				entry(
					ship,
					0,
					[{ ...creation('SHIPSHIP'), id: ship } as StoredEvent],
					record('board~1', [3]),
				),
			]);
			await log.addCopy(boat, copy(1, 'A'));
			await log.addCopy(ship, copy(1, 'B'));
			expect(await log.erasing()).toEqual([]);
			await log.commit([entry(boat, 1, [erased])]);
			expect(await log.erasing()).toEqual([{ workshop: boat, team: created.team }]);
			expect(await log.wasErased(boat)).toBe(false);
			await log.erase(boat);
			await log.sweep(boat, []);
			expect(await log.readEvents(boat)).toEqual([]);
			expect(await log.loadDocument(boat, 'board~1')).toEqual(nothing);
			expect(await log.loadDocument(boat, 'private/x~1')).toEqual(nothing);
			expect(await log.workshopsWithCopies()).toEqual([ship]);
			expect(await log.findCode('ABCDEFGH')).toBeNull();
			expect(await log.workshopsOf(created.team)).toEqual([ship]);
			expect(await log.wasErased(boat)).toBe(true);
			expect(await log.erasing()).toHaveLength(1);
			await log.sweptClean(boat);
			expect(await log.erasing()).toEqual([]);
			expect(await log.wasErased(boat)).toBe(true);
			// The others, as they were.
			expect(await log.wasErased(ship)).toBe(false);
			expect(await log.readEvents(ship)).toHaveLength(1);
			expect((await log.loadDocument(ship, 'board~1')).updates).toEqual([Uint8Array.of(3)]);
			expect(await log.readCopy(ship, 1)).not.toBeNull();
			expect(await log.findCode('SHIPSHIP')).toBe(ship);
		});

		const left: StoredEvent = {
			...by(frida, { type: 'PersonErased', person: sam }),
			...{ v: 1, seq: 2, commandId: null },
		};

		it('ER16 who is erased is known to be going until that is done, and one document goes alone', async () => {
			await log.commit([
				entry(boat, 0, [creation('ABCDEFGH')], record('board~1', [1]), record('private/x~1', [2])),
			]);
			await log.addCopy(boat, copy(1, 'A'));
			expect(await log.leaving()).toEqual([]);
			await log.commit([entry(boat, 1, [left])]);
			expect(await log.leaving()).toEqual([{ workshop: boat, what: 'person', id: sam }]);
			await log.dropDocument(boat, 'private/x~1');
			await log.rewrite([boat]);
			expect(await log.loadDocument(boat, 'private/x~1')).toEqual(nothing);
			expect((await log.loadDocument(boat, 'board~1')).updates).toEqual([Uint8Array.of(1)]);
			expect(await log.readEvents(boat)).toHaveLength(2);
			expect(await log.readCopy(boat, 1)).not.toBeNull();
			await log.hasLeft({ workshop: boat, what: 'words', id: sam });
			expect(await log.leaving()).toHaveLength(1);
			await log.hasLeft({ workshop: boat, what: 'person', id: sam });
			expect(await log.leaving()).toEqual([]);
			// What is written into it afterwards begins anew.
			await log.commit([entry(boat, 2, [], record('private/x~1', [3]))]);
			expect((await log.loadDocument(boat, 'private/x~1')).updates).toEqual([Uint8Array.of(3)]);
		});

		it('ER3 a copy of the board that comes late is not kept', async () => {
			await log.commit([entry(boat, 0, [creation('ABCDEFGH'), erased])]);
			await log.erase(boat);
			await log.addCopy(boat, copy(1, 'A'));
			expect(await log.copiesOf(boat)).toEqual([]);
		});

		it('S6 closed, it refuses everything', async () => {
			await log.commit([entry(boat, 0, [creation('ABCDEFGH')])]);
			await log.close();
			expect(await log.writable()).toBe(false);
			await expect(log.commit([entry(boat, 1, renamed(2))])).rejects.toThrow();
			await expect(log.commit([entry(ship, 0, renamed(1))])).rejects.toThrow();
			await expect(log.readEvents(boat)).rejects.toThrow();
			await expect(log.loadDocument(boat, 'board~1')).rejects.toThrow();
			await expect(log.findCode('ABCDEFGH')).rejects.toThrow();
			await expect(log.compact(boat)).rejects.toThrow();
		});
	});
}
