import { expect, it, onTestFinished } from 'vitest';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { plainOf } from '../../../shared/board/plain-board.ts';
import type { CopiesAnswer, CopyAnswer, ErrorAnswer } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat, nextId } from '../../support/boat.ts';
import { PlayerDocument } from '../../support/player-document.ts';

const card = nextId();
const to = Date.UTC(2026, 10, 26, 10, 42);

/** A workshop at its cases, whose board was copied at 10:42 and then vandalised by Anna. */
async function vandalised() {
	const log = new MemoryLog();
	const server = await boat({ log });
	const made = await server.create();
	const { workshopId, facilitatorKey, joinKey, observerKey } = made;
	const host = await server.join(workshopId, { key: facilitatorKey });
	const observer = await server.join(workshopId, { key: observerKey, name: 'Olga' });
	const anna = await server.join(workshopId, { key: joinKey, name: 'Anna', side: 'sales' });
	const line = await server.connect({ token: host.token });
	const phone = await server.connect({ token: anna.token });
	await line.until((view) => view.room.workshop.id === workshopId);
	const from = line.seen.view!.room.position;
	const cases = line.seen.view!.room.agenda.find(({ kind }) => kind === 'cases')!;
	await line.send({ type: 'GoTo', from, to: { stage: cases.id, step: 'cases' } });
	const open = async (token: string) => {
		const document = { url: server.url, workshop: workshopId, document: boardName, token };
		const opened = new PlayerDocument(document);
		onTestFinished(() => opened.close());
		await opened.synced();
		return opened;
	};
	const writing = await open(anna.token);
	const reading = await open(observer.token);
	addCard(writing.doc, card, 'a', { title: 'Rush orders?' });
	await writing.allSaved();
	await log.addCopy(workshopId, {
		at: to,
		beforeSetBack: false,
		changes: { added: 1, changed: 0, deleted: 0, restored: 0 },
		board: plainOf(writing.doc),
	});
	cardText(writing.doc, card, 'title')!.insert(0, 'NEVER ');
	addCard(writing.doc, nextId(), 'b', { title: 'Nonsense' });
	await writing.allSaved();
	const get = async (path: string, token: string) => {
		const response = await fetch(`${server.url}/api/workshops/${workshopId}/copies${path}`, {
			headers: { authorization: `Bearer ${token}` },
		});
		return { status: response.status, body: (await response.json()) as unknown };
	};
	const title = (document: PlayerDocument) => cardText(document.doc, card, 'title')!.toString();
	return { host, anna, observer, line, phone, writing, reading, get, title, made };
}

it('SB7, SB11 everybody sees the former text, is told, and sees the other again when it is taken back', async () => {
	const { line, phone, writing, reading, title, get, host } = await vandalised();
	expect(await line.send({ type: 'SetBoardBack', to })).toMatchObject({ ok: true });
	for (const document of [writing, reading])
		await document.until(() => title(document) === 'Rush orders?', 'the former text');
	await phone.until((view) => view.room.setBack?.to === to);
	const { before } = phone.seen.view!.room.setBack!;
	const { copies } = (await get('', host.token)).body as CopiesAnswer;
	expect(copies.map(({ at, beforeSetBack }) => [at, beforeSetBack])).toEqual([
		[before, true],
		[to, false],
	]);
	await line.send({ type: 'SetBoardBack', to: before });
	await reading.until(() => title(reading) === 'NEVER Rush orders?', 'what it was before');
});

it('SB7 what others type at the same moment is kept', async () => {
	const { line, writing, reading, title } = await vandalised();
	const set = line.send({ type: 'SetBoardBack', to });
	cardText(writing.doc, card, 'title')!.insert(18, ' Yes!');
	await set;
	await reading.until(() => title(reading) === 'Rush orders? Yes!', 'both');
});

it('SB15 a facilitator reads the list and what setting back would change, and nobody else', async () => {
	const { get, host, anna, observer, made } = await vandalised();
	expect(await get('', host.token)).toMatchObject({ status: 200, body: { copies: [{ at: to }] } });
	const { changes } = (await get(`/${to}`, host.token)).body as CopyAnswer;
	expect(changes.map(({ way, title }) => [way, title]).sort()).toEqual([
		['changed', 'NEVER Rush orders?'],
		['deleted', 'Nonsense'],
	]);
	for (const at of ['1', 'x', String(to + 1)])
		expect(await get(`/${at}`, host.token)).toMatchObject({
			status: 404,
			body: { error: { code: 'copy-gone' } } satisfies { error: Partial<ErrorAnswer['error']> },
		});
	for (const path of ['', `/${to}`]) {
		for (const { token } of [anna, observer])
			expect(await get(path, token)).toMatchObject({ body: { error: { code: 'not-allowed' } } });
		for (const key of ['', 'nonsense', made.facilitatorKey])
			expect(await get(path, key)).toMatchObject({ body: { error: { code: 'no-seat' } } });
	}
});
