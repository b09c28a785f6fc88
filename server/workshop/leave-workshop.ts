/** Something leaves a workshop that stays: its log, its documents, its team's register and later workshops are written anew. */
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { boardName, groupName } from '../../shared/workshop/documents.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { evolve } from '../../shared/workshop/workshop.ts';
import {
	unlessDamaged,
	type DocumentRecord,
	type Leaving,
	type StoredEvent,
	type WorkshopLog,
} from '../store/workshop-log.ts';
import { leaveCard } from './leave-card.ts';
import { leaveTeam, type LeaveSurroundings } from './leave-team.ts';
import { leaveTemperatures } from './leave-temperatures.ts';
import { companiesIn, removalOf, type Removal } from './leavings.ts';

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

const documentsOf = (
	{ groups }: Readonly<WorkshopState>,
	history: readonly StoredEvent[],
): string[] => [boardName, ...Object.keys(groups).map(groupName), ...companiesIn(history)];

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
	const records = documentsOf(state, history).map((one) =>
		writtenAnew(log, workshop, one, removal),
	);
	const expectedSeq = history.at(-1)?.seq ?? 0;
	// Whoever comes back has seen one event less, and gets the whole view.
	const anew: StoredEvent = {
		...{ type: 'Withheld', v: 1, seq: expectedSeq + 1 },
		...{ at: effects.now(), by: '', commandId: null },
	};
	await journal.append({
		...{ workshop, expectedSeq, events: [anew] },
		records: (await Promise.all(records)).flat(),
	});
}

/** Resolves when no byte of what goes is left; what a crash has cut short is begun anew. */
export async function leaveWorkshop(around: LeaveSurroundings, leaving: Leaving): Promise<void> {
	const { log, anew, open } = around;
	const { workshop, what, id } = leaving;
	if (what === 'card') return leaveCard(around, leaving);
	if (what === 'temperatures') return leaveTemperatures(log, leaving);
	const removal = removalOf(what, id);
	let team: Id | null = null;
	const live = await open(workshop);
	// One that is damaged from its beginning begins anew now: what cannot be read cannot be written anew.
	const before = (live && (await unlessDamaged(log.readEvents(workshop)))) ?? [];
	for (const document of live ? documentsOf(live.state, before) : [])
		await unlessDamaged(live!.rooms.get(document));
	await anew(workshop, async () => {
		const history = await log.readEvents(workshop);
		const [first] = history;
		if (first?.type !== 'WorkshopCreated') return;
		team = first.team;
		await writeAnew(around, workshop, removal, history);
	});
	if (team !== null) await leaveTeam(around, { workshop, team }, removal, id);
	await log.hasLeft(leaving);
}
