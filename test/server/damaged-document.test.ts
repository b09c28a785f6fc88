/** A document that is damaged: the workshop goes on, and those who lead it are told. */
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeEvent } from '../../server/store/embedded/event-coding.ts';
import { eventsOf, numbered, under } from '../../server/store/embedded/level-keys.ts';
import { encodeRecord } from '../../server/store/embedded/record-coding.ts';
import { addCard, readCards } from '../../shared/board/conflict-card.ts';
import { documentProtocol } from '../../shared/protocol.ts';
import { boardName, groupName, privateName, storedName } from '../../shared/workshop/documents.ts';
import { boat } from '../support/boat.ts';
import { canary, foundIn } from '../support/canaries.ts';
import { Player } from '../support/players.ts';
import { askToErase } from './erase/asking.ts';
import { flipped, getJson, harmed, type Harm } from './damaged.ts';

it('DA10 the same where a document has lost its end, when it is opened', async () => {
	const { server, log, hurt, host } = await harmed(({ workshopId }) => async (db) => {
		const update = Y.encodeStateAsUpdate(new Y.Doc());
		for (const n of [1, 3]) {
			const key = `d!${workshopId}!board~1!${String(n).padStart(12, '0')}`;
			await db.put(key, encodeRecord(key, { update, claims: [] }));
		}
	});
	const lead = await server.connect({ token: host.token });
	await lead.until(({ mine }) => mine.losses.length === 0);
	await getJson(`${server.url}/api/workshops/${hurt.workshopId}/report.json`, hurt.facilitatorKey);
	await lead.until(({ mine }) => mine.losses[0]?.of === 'text');
	expect((await log.loadDocument(hurt.workshopId, 'board~1')).updates).toHaveLength(1);
});

/** A document of one card, of which the first record has a bit that is another. */
const spoil =
	(workshop: string, document: string, words: string): Harm =>
	async (db) => {
		const doc = new Y.Doc();
		addCard(doc, 'card', 'a', { example: words });
		const key = `d!${workshop}!${document}!000000000001`;
		const record = encodeRecord(key, { update: Y.encodeStateAsUpdate(doc), claims: [] });
		await db.put(key, flipped(record));
	};

it('DA11 a document that is damaged from its beginning begins anew, and its author writes on', async () => {
	const stored = (seat: string) => storedName(privateName, seat);
	const { server, log, hurt, host, sam, said } = await harmed(({ workshopId }, { participantId }) =>
		spoil(workshopId, stored(participantId), 'Forty pallets'),
	);
	const { workshopId } = hurt;
	const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}`;
	const open = (name: string, token: string) => {
		const line = new WebSocket(`${address}/${name}`, [documentProtocol, token]);
		onTestFinished(() => line.terminate());
		return line;
	};
	const board = open(boardName, host.token);
	await once(board, 'open');
	// Asks for all that is there.
	board.send(Uint8Array.of(0, 0, 1, 0));
	await once(board, 'message');
	const closed = Promise.all([once(board, 'close'), once(open(privateName, sam.token!), 'close')]);

	const lead = await server.connect({ token: host.token });
	const writer = await Player.enter(server.url, workshopId, 'Sam', sam.token!);
	onTestFinished(() => writer.leave());
	const own = await writer.open(privateName);
	expect((await closed).map(([code]) => code as unknown)).toEqual([4409, 4409]);
	expect(readCards(own.doc)).toEqual([]);
	addCard(own.doc, 'next', 'a', { title: 'Lead times' });
	await own.allSaved();
	await lead.until(({ mine }) => mine.losses.length > 0);
	expect(lead.seen.view?.mine.losses).toEqual([{ of: 'document', until: null }]);
	expect(writer.view.mine.losses).toEqual([]);
	const name = stored(sam.participantId);
	const aside = `y!d!${workshopId}!${name}`;
	expect(said).toEqual([
		expect.stringMatching(
			/is damaged from its beginning .* begins anew, empty: .* put aside in the log/,
		),
	]);
	expect(said[0]).toContain(`under ${aside}.`);
	const kept: string[] = [];
	for await (const [key, value] of log.entries())
		if (key.startsWith(aside)) kept.push(Buffer.from(value).toString());
	expect(kept).toEqual([expect.stringContaining('Forty pallets')]);
	const { updates, damaged } = await log.loadDocument(workshopId, name);
	expect([updates.length, damaged]).toEqual([2, undefined]);
});

it('DA11 until its new beginning is stored it stays damaged, and a full disk begins nothing', async () => {
	const { log, hurt, said } = await harmed(({ workshopId }) =>
		spoil(workshopId, boardName, 'Pallets'),
	);
	for (let look = 0; look < 2; look++)
		expect(await log.loadDocument(hurt.workshopId, boardName)).toMatchObject({ damaged: true });
	expect(said).toHaveLength(1);
	const full = { isFull: true, onChange: () => () => undefined, makeRoom: () => Promise.resolve() };
	const server = await boat({ log, space: full });
	const report = `${server.url}/api/workshops/${hurt.workshopId}/report.json`;
	expect((await getJson(report, hurt.facilitatorKey)).body).toMatchObject({
		error: { code: 'workshop-damaged' },
	});
	const kept = await log.readEvents(hurt.workshopId);
	expect(kept.map(({ type }) => type)).not.toContain('EpochRaised');
});

it('DA12, ER3 what was put aside of it goes with its workshop', async () => {
	const secret = canary();
	const { server, log, folder, hurt, host } = await harmed(({ workshopId }) =>
		spoil(workshopId, boardName, secret),
	);
	await log.loadDocument(hurt.workshopId, boardName);
	expect(await foundIn(folder, [secret])).toEqual([secret]);
	expect(await askToErase(server, hurt.workshopId, host.token, { title: 'A workshop' })).toEqual([
		...[204, ''],
	]);
	expect(await foundIn(folder, [secret])).toEqual([]);
});

it('DA12, ER16 also with a person, where nobody has opened it before', async () => {
	const secret = canary();
	const table = '0'.repeat(22);
	const scene = await harmed(({ workshopId }) => async (db) => {
		const number = (await db.keys(under(eventsOf(workshopId))).all()).length + 1;
		const key = numbered(eventsOf(workshopId), number);
		const groups = [{ id: table, number: 1, members: [], case: null }];
		const made = { type: 'TablesMade', groups, v: 1, seq: number } as const;
		await db.put(key, encodeEvent(key, { ...made, at: 1, by: '', commandId: null }));
		await spoil(workshopId, groupName(table), secret)(db);
	});
	const { server, folder, hurt, host, sam } = scene;
	const path = `${hurt.workshopId}/people/${sam.participantId}`;
	expect(await foundIn(folder, [secret])).toEqual([secret]);
	expect(await askToErase(server, path, host.token, { name: 'Sam' })).toEqual([204, '']);
	expect(await foundIn(folder, [secret])).toEqual([]);
	const lead = await server.connect({ token: host.token });
	await lead.until(({ mine }) => mine.losses[0]?.of === 'document');
});
