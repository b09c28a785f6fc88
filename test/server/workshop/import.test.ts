import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { boardName, documentsFor } from '../../../shared/workshop/documents.ts';
import { realEffects } from '../../../server/effects.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { join } from '../../../server/workshop/door.ts';
import { withWireIds } from '../../support/record.ts';
import { wire } from '../../support/play.ts';
import { idOf } from '../../support/room.ts';
import { everything } from '../../shared/report/everything.ts';
import { openWorkshops } from './scene.ts';

const report = withWireIds(wire(everything().report()));

async function record(log = new MemoryLog()) {
	const workshops = openWorkshops(log);
	const made = await workshops.import(report);
	const live = (await workshops.open(made.workshopId))!;
	const admitted = await join(live, { key: made.facilitatorKey }, realEffects);
	if ('refusal' in admitted) throw new Error(admitted.refusal.code);
	return { log, made, live, host: admitted.seat };
}

it('IM4 what somebody writes into a document of a record is refused, and changes nothing', async () => {
	const { live, host } = await record();
	const rights = documentsFor(live.state, host);
	expect(rights).toHaveLength(1 + report.groups.length);
	for (const { name, mode } of rights) {
		expect(mode).toBe('read');
		const room = await live.room(name, host);
		const page = new Y.Doc();
		Y.applyUpdate(page, Y.encodeStateAsUpdate(room.doc));
		const before = Y.encodeStateVector(page);
		if (name === boardName) addCard(page, idOf('mine'), orderAt(99), { title: 'Mine' });
		else page.getText('proposal').insert(0, 'Mine');
		const as = Y.encodeStateAsUpdate(room.doc);
		const refused: string[] = [];
		room.receive(
			{
				seat: host,
				send: () => undefined,
				stored: () => undefined,
				refuse: (why) => void refused.push(why),
			},
			Y.encodeStateAsUpdate(page, before),
			live.mode(host, name) === 'write',
		);
		await room.flush();
		expect(refused).toEqual(['read-only']);
		expect(Y.encodeStateAsUpdate(room.doc)).toEqual(as);
	}
});

it('IM7 its facts and its documents go to disk in one batch', async () => {
	const log = new MemoryLog();
	const commit = log.commit.bind(log);
	const batches: [events: string[], documents: string[]][] = [];
	log.commit = (entries) => {
		for (const { events, records } of entries)
			batches.push([events.map(({ type }) => type), records.map(({ document }) => document)]);
		return commit(entries);
	};
	await record(log);
	const sheets = report.groups.map(({ id }) => `group/${id}~1`);
	expect(batches[0]).toEqual([
		['WorkshopCreated', 'ReportImported'],
		['board~1', ...sheets],
	]);
});

it('IM5 who reads on a clock that runs behind comes after all who were there', async () => {
	const log = new MemoryLog();
	const workshops = openWorkshops(log, { now: () => 1000 });
	const made = await workshops.import(report);
	const live = (await workshops.open(made.workshopId))!;
	await join(live, { key: made.facilitatorKey }, { ...realEffects, now: () => 2000 });
	const { imported, participants } = live.state;
	const last = Math.max(...report.people.map(({ joinedAt }) => joinedAt), report.at);
	expect(imported!.on).toBe(last + 1);
	const readers = Object.values(participants).filter(({ joinedAt }) => joinedAt > last);
	expect(readers).toMatchObject([{ role: 'facilitator', joinedAt: last + 1 }]);
});
