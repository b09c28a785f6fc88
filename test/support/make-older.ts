/** Makes an example of what a version stores, in the tree of the commit into which it is copied: test/data/older/README.md. */
import { ClassicLevel } from 'classic-level';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { openJsonRegister } from '../../server/store/embedded/json-register.ts';
import { openLevelLog } from '../../server/store/embedded/level-log.ts';
import { draftsOf, readDraft } from '../../shared/board/agreement-draft.ts';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import type { CreateAnswer, ImportAnswer } from '../../shared/protocol.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import { initialState } from '../../shared/workshop/state.ts';
import { evolve } from '../../shared/workshop/workshop.ts';
import { ask } from '../support/ask.ts';
import { boat } from '../support/boat.ts';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { WirePlay } from '../support/wire-play.ts';

/** In the order of the day; the older a version, the fewer of them it knows. */
const acts = [
	...(['write', 'reveal', 'sayThatsUs', 'sort', 'openVote', 'vote', 'showMap'] as const),
	...(['agreeOnStrategy', 'pickFocus', 'showFocus', 'tellCases', 'chooseCases'] as const),
	...(['makeTables', 'work', 'discuss', 'agree', 'sayGoodbye'] as const),
];
const board = 'board~1';

type Log = Awaited<ReturnType<typeof openLevelLog>>;

async function documentOf(log: Log, workshop: string): Promise<Y.Doc> {
	const doc = new Y.Doc();
	for (const update of (await log.loadDocument(workshop, board)).updates)
		Y.applyUpdate(doc, update);
	return doc;
}

async function foundIn(log: Log, workshop: string) {
	const state = (await log.readEvents(workshop)).reduce(evolve, initialState());
	const doc = await documentOf(log, workshop);
	const drafts = [...draftsOf(doc).keys()].map((id) => readDraft(doc, id));
	return { workshop, state, cards: readCards(doc), cases: readCases(doc), drafts };
}

/** From the versions on that have copies and backups: a copy of the board, the board as a whole, and all of it as a backup. */
async function backedUp(log: Log, workshop: string, teams: string): Promise<string | null> {
	if (!('addCopy' in log)) return null;
	const doc = await documentOf(log, workshop);
	const { plainOf } = await import('../../shared/board/plain-board.ts');
	const changes = { added: 0, changed: 0, deleted: 0, restored: 0 };
	await log.addCopy(workshop, { at: 1, beforeSetBack: false, changes, board: plainOf(doc) });
	const { claims } = await log.loadDocument(workshop, board);
	const update = Y.encodeStateAsUpdate(doc);
	const whole = { document: board, update, claims, whole: true } as const;
	const expectedSeq = (await log.readEvents(workshop)).length;
	await log.commit([{ workshop, expectedSeq, events: [], records: [whole] }]);
	const { backupOf } = await import('../../server/backup/take-backup.ts');
	const chunks: Uint8Array[] = [];
	for await (const chunk of backupOf({ log, teams, still: (act) => act(), now: () => 2 }))
		chunks.push(chunk);
	return Buffer.concat(chunks).toString('base64');
}

async function entriesIn(folder: string): Promise<Record<string, string>> {
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	const entries: Record<string, string> = {};
	for await (const [key, value] of db.iterator())
		entries[key] = Buffer.from(value).toString(/^[db]!/.test(key) ? 'base64' : 'utf8');
	await db.close();
	return entries;
}

async function registersIn(teams: string): Promise<Record<string, unknown>> {
	const names = (await readdir(teams)).filter((name) => name.endsWith('.json'));
	const read = async (name: string): Promise<[string, unknown]> => [
		name,
		JSON.parse(await readFile(join(teams, name), 'utf8')),
	];
	return Object.fromEntries(await Promise.all(names.map(read)));
}

it('makes the example', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'older-'));
	const teams = join(folder, 'teams');
	const log = await openLevelLog(folder);
	const register = await openJsonRegister(teams, (sentence) => console.warn(sentence));
	const { url } = await boat({ log, register });
	const download = async (path: string, key: string): Promise<unknown> => {
		const response = await fetch(url + path, { headers: { authorization: `Bearer ${key}` } });
		expect(response.ok, path).toBe(true);
		return response.json();
	};

	const play = await WirePlay.open(url, script);
	const known = acts.filter((act) => act in play);
	for (const act of known) await play[act]();
	const { workshopId: workshop, teamId, teamKey, facilitatorKey, joinCode } = play.created;
	const host = await Player.join(url, workshop, { key: facilitatorKey });
	const action = { action: 'action'.padEnd(22, 'A'), text: 'Invite the miller' } as const;
	await host.send({ type: 'NoteAction', ...action, who: host.seat, by: '2026-12-04' });
	host.leave();
	const report = await download(`/api/workshops/${workshop}/report.json`, facilitatorKey);
	const exported = (await download(`/api/teams/${teamId}/register`, teamKey)) as TeamRegister;
	const template = known.includes('sayGoodbye') ? 'regular-session' : 'experience';
	const wish = { title: 'The day after', template, language: 'en', teamKey };
	const next = await ask<CreateAnswer>(`${url}/api/workshops`, wish);
	(await Player.join(url, next.workshopId, { key: next.facilitatorKey })).leave();
	const opened = await ask<ImportAnswer>(`${url}/api/import`, report).catch(() => null);
	play.close();

	const workshops = [workshop, next.workshopId];
	if (opened?.kind === 'workshop') workshops.push(opened.workshopId);
	const found = await Promise.all(workshops.map((one) => foundIn(log, one)));
	await expect.poll(async () => (await register.read(teamId))?.workshops.length).toBe(2);
	const backup = await backedUp(log, workshop, teams);
	await register.close();
	await log.close();
	const kept = backup
		? { backup }
		: { log: await entriesIn(folder), teams: await registersIn(teams) };
	const ids = { workshop, facilitatorKey, joinCode, teamKey };
	const example = JSON.stringify({ ...ids, ...kept, found, report, register: exported });
	await writeFile(process.env['EXAMPLE']!, brotliCompressSync(example));
}, 300_000);
