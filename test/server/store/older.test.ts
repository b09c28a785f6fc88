/** What an older version of the program wrote, kept as it was, is read by today's with nothing missing. */
import { ClassicLevel } from 'classic-level';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { openCarefulLog } from '../../../server/store/embedded/careful-log.ts';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { readCases } from '../../../shared/board/case-card.ts';
import { readCards } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { reportSchema } from '../../../shared/report/read-report.ts';
import { initialState, type WorkshopState } from '../../../shared/workshop/state.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';
import { boat } from '../../support/boat.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A data folder, and what the version that wrote it found in it. */
interface Example {
	workshop: Id;
	facilitatorKey: string;
	/** Each entry of the log under its key: texts as they are, document records in base64. */
	log: Record<string, string>;
	teams: Record<string, { team: Id }>;
	found: {
		state: { agreements: Record<Id, object>; participants: Record<Id, object> };
		cards: { id: Id }[];
		cases: object[];
		drafts: { id: Id }[];
	};
}

/** From before there were checksums, whole documents, reviews, sponsors and a history of strategies. */
const beforeReviews = new URL('../../data/older/before-reviews.json.br', import.meta.url);

async function opened() {
	const bytes = brotliDecompressSync(await readFile(beforeReviews));
	const example = JSON.parse(bytes.toString()) as Example;
	const folder = await temporaryFolder();
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	for (const [key, value] of Object.entries(example.log))
		await db.put(key, Buffer.from(value, key.startsWith('d!') ? 'base64' : 'utf8'));
	await db.close();
	const teams = join(folder, 'teams');
	await mkdir(teams);
	for (const [name, register] of Object.entries(example.teams))
		await writeFile(join(teams, name), JSON.stringify(register));

	const said: string[] = [];
	const warn = (sentence: string) => void said.push(sentence);
	const log = await openCarefulLog(folder, warn);
	onTestFinished(() => log.close());
	const register = await openJsonRegister(teams, warn);
	return { ...example, log, entries: example.log, register, said };
}

/** Since then a judgement is kept with the side of whoever gave it. */
const withoutSides = (state: WorkshopState): unknown =>
	JSON.parse(JSON.stringify(state), (_, value: unknown) =>
		v.is(v.strictObject({ effect: v.string(), side: v.string() }), value) ? value.effect : value,
	);

it('DA8, W16 a folder from before there were checksums and reviews is read whole, with nothing to warn of', async () => {
	const { workshop, log, entries, register, teams, found, said } = await opened();

	const stored = Object.keys(entries).filter((key) => key.startsWith('e!'));
	const events = await log.readEvents(workshop);
	expect(events).toEqual(stored.map((key) => JSON.parse(entries[key]!) as unknown));
	const state = events.reduce(evolve, initialState());
	expect(withoutSides(state)).toMatchObject(found.state);

	const doc = new Y.Doc();
	const board = await log.loadDocument(workshop, 'board~1');
	for (const update of board.updates) Y.applyUpdate(doc, update);
	expect(readCards(doc)).toMatchObject(found.cards);
	expect(readCases(doc)).toMatchObject(found.cases);
	expect(found.drafts.map(({ id }) => readDraft(doc, id))).toMatchObject(found.drafts);
	expect(board.claims.length).toBeGreaterThan(0);

	for (const old of Object.values(teams)) {
		expect(await register.read(old.team)).toMatchObject(old);
		expect(await log.workshopsOf(old.team)).toEqual([workshop]);
	}
	const leadTo = (kind: string) =>
		Object.entries(entries).flatMap(([key, to]) =>
			key.startsWith(kind) ? [[key.slice(kind.length), to] as const] : [],
		);
	for (const [code, to] of leadTo('c!')) expect(await log.findCode(code)).toBe(to);
	for (const [hash, to] of leadTo('t!')) expect(await log.findTeam(hash)).toBe(to);
	expect([leadTo('c!').length, leadTo('t!').length]).toEqual([1, 1]);
	expect(said).toEqual([]);
});

it('DA8 a workshop from then is served, and its report can be opened again', async () => {
	const { workshop, facilitatorKey, log, register, found, said } = await opened();
	const { url } = await boat({ log, register });
	const response = await fetch(`${url}/api/workshops/${workshop}/report.json`, {
		headers: { authorization: `Bearer ${facilitatorKey}` },
	});
	const report = v.parse(reportSchema, await response.json());
	expect(report.conflicts.map(({ id }) => id).sort()).toEqual(
		found.cards.map(({ id }) => id).sort(),
	);
	expect(report.agreements.map(({ id }) => id).sort()).toEqual(
		Object.keys(found.state.agreements).sort(),
	);
	expect(report.people.length).toBe(Object.keys(found.state.participants).length);
	expect(said).toEqual([]);
});
