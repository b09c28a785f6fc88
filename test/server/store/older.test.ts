/** What older versions of the program wrote is read by today's with nothing missing. */
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { openCarefulLog } from '../../../server/store/embedded/careful-log.ts';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { draftsOf, readDraft } from '../../../shared/board/agreement-draft.ts';
import { readCases } from '../../../shared/board/case-card.ts';
import { readCards } from '../../../shared/board/conflict-card.ts';
import { plainOf } from '../../../shared/board/plain-board.ts';
import type { Id } from '../../../shared/ids.ts';
import { initialState, type Position, type WorkshopState } from '../../../shared/workshop/state.ts';
import { objectivesChanged } from '../../../shared/workshop/sealing.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';
import { boat } from '../../support/boat.ts';
import {
	bring,
	exported,
	openRegister,
	openReport,
	register,
	underIdsOf,
} from '../../support/importing.ts';
import { olderFolder, olderVersions, readOlder, type Older } from '../../support/older.ts';
import { wire } from '../../support/play.ts';

async function open(older: Older) {
	const folder = await olderFolder(older);
	const said: string[] = [];
	const warn = (sentence: string) => void said.push(sentence);
	const log = await openCarefulLog(folder, warn);
	onTestFinished(() => log.close());
	return { log, register: await openJsonRegister(join(folder, 'teams'), warn), said };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function documentOf({ log }: Opened, workshop: Id): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const { updates } = await log.loadDocument(workshop, 'board~1');
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}

/** Since then a judgement is kept with the side of whoever gave it. */
const withoutSides = (state: WorkshopState): unknown =>
	JSON.parse(JSON.stringify(state), (_, value: unknown) =>
		v.is(v.strictObject({ effect: v.string(), side: v.string() }), value) ? value.effect : value,
	);

/** Since then a record of a room that ended at the close opens at its agreements. */
const opensAt = ({ imported, agenda, position }: WorkshopState): Position => {
	const agreed = agenda.findLast(({ kind }) => kind === 'agreements');
	return imported && position.step === 'close' && agreed
		? { stage: agreed.id, step: 'agreements' }
		: position;
};

describe.each(olderVersions)('what a version from %s wrote', (name) => {
	it('DA8, W16 is read whole, with nothing to warn of', async () => {
		const older = await readOlder(name);
		const opened = await open(older);
		const { log, register: registers, said } = opened;
		for (const { workshop, state: then, cards, cases, drafts } of older.found) {
			const state = (await log.readEvents(workshop)).reduce(evolve, initialState());
			const { epoch: _epoch, ...facts } = then as Partial<WorkshopState>;
			const position = opensAt(then as WorkshopState);
			expect(withoutSides(state)).toMatchObject({ ...facts, position });
			for (const seat of Object.keys(state.participants))
				expect(wire(viewOf(state, seat))).toEqual(viewOf(state, seat));
			for (const call of Object.values(state.agreements).flatMap(({ calls }) => calls))
				expect(objectivesChanged(state, call)).toBe(false);

			const doc = await documentOf(opened, workshop);
			expect(readCards(doc)).toMatchObject(cards);
			expect(readCases(doc)).toMatchObject(cases);
			expect([...draftsOf(doc).keys()].map((id) => readDraft(doc, id))).toMatchObject(drafts);
			for (const { at } of await log.copiesOf(workshop))
				expect(await log.readCopy(workshop, at)).toEqual(plainOf(doc));
		}
		const [{ workshop: first }] = older.found as [Older['found'][0]];
		expect((await log.loadDocument(first, 'board~1')).claims.length).toBeGreaterThan(0);
		expect(await log.findCode(older.joinCode)).toBe(first);

		// The file was taken before the team's next workshop began.
		const { team, workshops: _one, ...rest } = older.register;
		const kept = await registers.read(team);
		expect(kept).toMatchObject(rest);
		const created = older.found.filter(({ state }) => !('imported' in state && state.imported));
		const ids = created.map(({ workshop }) => workshop).sort();
		expect((await log.workshopsOf(team)).sort()).toEqual(ids);
		expect(kept?.workshops.map(({ id }) => id).sort()).toEqual(ids);
		expect(said).toEqual([]);
	});

	it('DA8 is served, and its report can be opened again', async () => {
		const older = await readOlder(name);
		const { log, register: registers, said } = await open(older);
		const { url } = await boat({ log, register: registers });
		const { workshop: workshopId, facilitatorKey } = older;
		const { at: _at, ...then } = older.report;
		const report = await exported(url, { workshopId, facilitatorKey });
		expect(report).toMatchObject(then);
		const made = await openReport(url, report);
		expect(underIdsOf(await exported(url, made), report)).toEqual(report);
		expect(said).toEqual([]);
	});

	it('DA8, IM1 is opened from its report, with all that it told', async () => {
		const { report } = await readOlder(name);
		const { url } = await boat();
		const made = await openReport(url, report);
		const again = await exported(url, made);
		expect(underIdsOf(again, report)).toMatchObject(report);
		expect((await bring(url, again)).status).toBe(201);
	});

	it('DA8, IM9 is opened from the register of its team, with all that it told', async () => {
		const { register: kept } = await readOlder(name);
		const { url } = await boat();
		const made = await openRegister(url, kept);
		const { team: _team, workshops, ...told } = await register(url, made);
		expect(told.agreements.length).toBeGreaterThan(0);
		expect(workshops.length).toBeGreaterThan(0);
		const {
			workshops: before,
			team: _before,
			// Its hashes follow from the ids, which are others here.
			chain: _chain,
			...then
		} = kept as typeof kept & {
			workshops: { id: Id }[];
		};
		const ids = new Map(before.map(({ id }, index) => [id, workshops[index]!.id]));
		const text = [...ids].reduce((all, [was, is]) => all.replaceAll(was, is), JSON.stringify(then));
		expect(told).toMatchObject(JSON.parse(text) as object);
	});
});
