/** Something leaves a workshop that stays: its log, its documents, its team's register and later workshops are written anew. */
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { boardName, companyName, groupName } from '../../shared/workshop/documents.ts';
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
import { leaveCard } from './leave-card.ts';
import { leaveTemperatures } from './leave-temperatures.ts';
import { removalOf, type Removal } from './leavings.ts';
import type { LiveWorkshop } from './live-workshop.ts';
import type { Registrar } from './registrar.ts';

export interface LeaveSurroundings {
	log: WorkshopLog;
	journal: Journal;
	registrar: Registrar;
	effects: Pick<Effects, 'newId' | 'now'>;
	/** Resolves when the workshops that are being created now are there. */
	created: () => Promise<unknown>;
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

/** Of every company that anybody ever named: whoever goes may have written in its own. */
const companiesIn = (history: readonly StoredEvent[]): string[] => {
	const named = history.flatMap((event) => {
		if (event.type === 'ParticipantJoined') return event.participant.company ?? [];
		return event.type === 'SeatChanged' ? (event.company ?? []) : [];
	});
	return [...new Set(named.map(companyName))];
};

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

const names = (event: StoredEvent, id: Id): boolean => JSON.stringify(event).includes(`"${id}"`);

/** What a workshop holds of others of its team. */
const isFromElsewhere = ({ type }: StoredEvent): boolean =>
	type === 'RegisterBrought' || type === 'BeforehandOpened';

/** A later workshop of the team loses what it was brought, by a fact of its own and in what it keeps. */
async function removeIn(
	{ log, open }: LeaveSurroundings,
	id: Id,
	{ fact, amendedLater }: Removal,
	gone: Id,
): Promise<boolean> {
	const history = (await unlessDamaged(log.readEvents(id))) ?? [];
	const amended = amendedLater(history);
	const live = amended.length > 0 ? await open(id) : null;
	const told = live && fact(live.state.earlier);
	if (told) await live.commit([told], [], null);
	await log.amend(id, amended);
	// Also where that was done before a crash: its bytes may still be there.
	return history.some((event) => isFromElsewhere(event) && names(event, gone));
}

/** Resolves when no byte of what goes is left; what a crash has cut short is begun anew. */
export async function leaveWorkshop(around: LeaveSurroundings, leaving: Leaving): Promise<void> {
	const { log, registrar, anew, open } = around;
	const { workshop } = leaving;
	const removal = removalOf(leaving);
	if (leaving.what === 'card') return leaveCard(around, leaving);
	if (!removal) return leaveTemperatures(log, leaving);
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
	if (team !== null) {
		// First: a workshop that begins from now on is brought nothing of it.
		await registrar.amend(team, removal.register);
		await around.created();
		const others = (await log.workshopsOf(team)).filter((one) => one !== workshop);
		const touched: Id[] = [];
		for (const one of others)
			if (await removeIn(around, one, removal, leaving.id)) touched.push(one);
		await log.rewrite([workshop, ...touched]);
	}
	await log.hasLeft(leaving);
}
