import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { addCase } from '../../../shared/board/case-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { addLine, readSheet, sheetText } from '../../../shared/board/worksheet.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { boardName, groupName } from '../../../shared/workshop/documents.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import { realEffects } from '../../../server/effects.ts';
import { join } from '../../../server/workshop/door.ts';
import { nextId } from '../../support/boat.ts';
import { openWorkshops, room } from './scene.ts';

type Sent = SentCommand extends infer C
	? C extends unknown
		? Omit<C, 'commandId'>
		: never
	: never;

/** Anna and Bert at one table, at work on the case that Anna presents. */
async function atWork() {
	const scene = await room();
	const { live, host, anna } = scene;
	const perform = (by: Id, command: Sent) =>
		live.perform(by, { commandId: nextId(), ...command } as SentCommand);
	const k1 = nextId();
	const board = await live.rooms.get(boardName);
	await board.write(
		(doc) => addCase(doc, k1, orderAt(0), { title: 'Forty pallets', presenter: anna }),
		(record) => live.commit([], record ? [record] : [], host),
	);
	await perform(host, { type: 'MakeTables', tables: 1 });
	await perform(host, { type: 'BeginTables' });
	const [table] = tablesIn(live.state.groups);
	const sheet = await live.room(groupName(table!.id), anna);
	/** Types as a browser does; resolves with why it was refused. */
	const type = async (seat: Id, change: (doc: Y.Doc) => void) => {
		const page = new Y.Doc();
		for (const text of ['proposal', 'firstStep', 'sales'] as const) sheetText(page, text);
		Y.applyUpdate(page, Y.encodeStateAsUpdate(sheet.doc));
		const before = Y.encodeStateVector(page);
		page.transact(() => change(page));
		let refused: string | null = null;
		const connection = {
			seat,
			send: () => undefined,
			stored: () => undefined,
			refuse: (why: string) => (refused = why),
		};
		const mayWrite = live.mode(seat, groupName(table!.id)) === 'write';
		sheet.receive(connection, Y.encodeStateAsUpdate(page, before), mayWrite);
		await sheet.flush();
		return refused;
	};
	return { ...scene, perform, k1, board, table: table!, sheet, type };
}

describe('tables on the server', () => {
	it('GR5, GR9 are made of cases and wishes, with chance that the server stamps', async () => {
		const { live, table, k1, anna, bert } = await atWork();
		expect(table).toMatchObject({ number: 1, case: k1 });
		expect([...table.members].sort()).toEqual([anna, bert].sort());
		expect(live.state.tables.begun).toBe(true);
	});

	it('GR16 a worksheet takes texts and lines, and no other root', async () => {
		const { type, anna, bert, sheet } = await atWork();
		expect(await type(anna, (doc) => sheetText(doc, 'sales').insert(0, 'Nobody asked'))).toBe(null);
		expect(await type(bert, (doc) => addLine(doc, 'options', 'a', 'Two shifts'))).toBe(null);
		expect(readSheet(sheet.doc)).toMatchObject({
			sales: 'Nobody asked',
			options: [{ id: 'a', text: 'Two shifts' }],
		});
		expect(await type(anna, (doc) => doc.getText('secrets').insert(0, 'x'))).toBe('malformed');
		expect(await type(anna, (doc) => doc.getMap('conflicts').set('c', 1))).toBe('malformed');
		expect(await type(anna, (doc) => sheetText(doc, 'sales').insertEmbed(0, { a: 1 }))).toBe(
			'malformed',
		);
	});

	it('GR16 whoever sits elsewhere cannot write there', async () => {
		const { type, perform, host, anna, sheet } = await atWork();
		await perform(host, { type: 'MoveToTable', seat: anna, group: null });
		expect(await type(anna, (doc) => sheetText(doc, 'sales').insert(0, 'x'))).toBe('read-only');
		expect(readSheet(sheet.doc).sales).toBe('');
	});

	it('GR15 an agreement begins with the proposal, the first step and the case', async () => {
		const { type, perform, anna, bert, board, table, live, k1 } = await atWork();
		await type(anna, (doc) => sheetText(doc, 'proposal').insert(0, ' Planning publishes. '));
		await type(bert, (doc) => sheetText(doc, 'firstStep').insert(0, 'The first list'));
		const a1 = nextId();
		await perform(bert, { type: 'AddAgreement', agreement: a1, group: table.id });
		expect(readDraft(board.doc, a1)).toMatchObject({
			...{ statement: 'Planning publishes.', firstStep: 'The first list', restsOn: [k1] },
		});
		expect(live.state.groups[table.id]?.agreements).toEqual([a1]);
		const refused = await perform(bert, {
			...{ type: 'AddAgreement', agreement: nextId(), group: nextId() },
		});
		expect(refused).toMatchObject({ refusal: { code: 'unknown-table' } });
		expect(Object.keys(live.state.agreements)).toEqual([a1]);
	});

	it('GR8 who joins late sits at a table with the same batch', async () => {
		const { live, table, batches } = await atWork();
		const late = await join(
			live,
			{ code: live.state.joinCode, name: 'Late', side: 'other' },
			realEffects,
		);
		if ('refusal' in late) throw new Error(late.refusal.code);
		expect(live.state.groups[table.id]?.members).toContain(late.seat);
		const types = batches.at(-1)?.flatMap(({ events }) => events.map(({ type }) => type));
		expect(types).toContain('ParticipantJoined');
		expect(types).toContain('PersonSeated');
	});

	it('GR20 after a restart everybody is back at the table, and the worksheet is as it was', async () => {
		const { type, anna, table, live, log } = await atWork();
		await type(anna, (doc) => sheetText(doc, 'proposal').insert(0, 'One list a week'));
		const again = (await openWorkshops(log).open(live.id))!;
		expect(again.state.groups).toEqual(live.state.groups);
		expect(again.mode(anna, groupName(table.id))).toBe('write');
		const sheet = await again.room(groupName(table.id), anna);
		expect(readSheet(sheet.doc).proposal).toBe('One list a week');
	});
});
