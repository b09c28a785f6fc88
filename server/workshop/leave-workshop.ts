/** Something leaves a workshop that stays: its log, its documents, its team's register and later workshops are written anew. */
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { boardName, groupName } from '../../shared/workshop/documents.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { evolve } from '../../shared/workshop/workshop.ts';
import type { Effects } from '../effects.ts';
import {
	unlessDamaged,
	type DocumentRecord,
	type Leaving,
	type StoredEvent,
	type WorkshopLog,
} from '../store/workshop-log.ts';
import type { Journal } from './journal.ts';
import { removalOf, type Removal } from './leavings.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import type { Registrar } from './registrar.ts';

export interface LeaveSurroundings {
	log: WorkshopLog;
	journal: Journal;
	registrar: Registrar;
	effects: Pick<Effects, 'newId'>;
	/** Null when there is no such workshop any more. */
	open: (workshop: Id) => Promise<LiveWorkshop | null>;
	/** Writes what is kept of a workshop anew while it is not in memory and nothing of it is stored. */
	anew: (workshop: Id, write: () => Promise<void>) => Promise<void>;
}

/** A document as it is, without what was deleted in it. */
async function writtenAnew(
	log: WorkshopLog,
	workshop: Id,
	document: string,
	{ keepsClaim }: Removal,
): Promise<DocumentRecord[]> {
	const stored = await unlessDamaged(log.loadDocument(workshop, document));
	if (!stored || stored.updates.length === 0) return [];
	const doc = new Y.Doc();
	for (const update of stored.updates) Y.applyUpdate(doc, update);
	const claims = stored.claims.filter(keepsClaim);
	return [{ document, update: Y.encodeStateAsUpdate(doc), claims, whole: true }];
}

const documentsOf = ({ groups }: Readonly<WorkshopState>): string[] => [
	boardName,
	...Object.keys(groups).map(groupName),
];

/** Each step can be done again. */
async function writeAnew(
	{ log, journal, effects }: LeaveSurroundings,
	workshop: Id,
	removal: Removal,
	history: readonly StoredEvent[],
): Promise<void> {
	await log.amend(workshop, removal.amended(history, effects.newId));
	if (removal.document) await log.dropDocument(workshop, removal.document);
	// Copies of earlier minutes say who presents and who owns, and what a draft has said.
	await log.dropCopies(workshop, Infinity);
	const state = structuredClone([...history]).reduce<WorkshopState>(evolve, initialState());
	const records = documentsOf(state).map((one) => writtenAnew(log, workshop, one, removal));
	const expectedSeq = history.at(-1)?.seq ?? 0;
	await journal.append({
		...{ workshop, expectedSeq, events: [] },
		records: (await Promise.all(records)).flat(),
	});
}

/** A later workshop of the team loses what it was brought, by a fact of its own and in what it keeps. */
async function removeIn(
	{ log, open }: LeaveSurroundings,
	id: Id,
	{ fact, amendedLater }: Removal,
): Promise<boolean> {
	const amended = amendedLater((await unlessDamaged(log.readEvents(id))) ?? []);
	const live = amended.length > 0 ? await open(id) : null;
	const told = live && fact(live.state.earlier);
	if (told) await live.commit([told], [], null);
	await log.amend(id, amended);
	return amended.length > 0;
}

/** Resolves when no byte of what goes is left; what a crash has cut short is begun anew. */
export async function leaveWorkshop(around: LeaveSurroundings, leaving: Leaving): Promise<void> {
	const { log, registrar, anew } = around;
	const { workshop } = leaving;
	const removal = removalOf(leaving);
	let team: Id | null = null;
	await anew(workshop, async () => {
		const history = await log.readEvents(workshop);
		const [first] = history;
		if (first?.type !== 'WorkshopCreated') return;
		team = first.team;
		await writeAnew(around, workshop, removal, history);
	});
	if (team !== null) {
		const others = (await log.workshopsOf(team)).filter((one) => one !== workshop);
		const touched: Id[] = [];
		for (const one of others) if (await removeIn(around, one, removal)) touched.push(one);
		await registrar.amend(team, removal.register);
		await log.rewrite([workshop, ...touched]);
	}
	await log.hasLeft(leaving);
}
