/** Somebody who was erased leaves a workshop that stays: what its log, its documents and its team keep of that person. */
import * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { forgetPerson } from '../../shared/register/forget-person.ts';
import { boardName, groupName, privateName, storedName } from '../../shared/workshop/documents.ts';
import { nameless } from '../../shared/workshop/erase-person.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { withoutPerson } from '../../shared/workshop/without-person.ts';
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

/** A document as it is, without what was deleted in it and without a word of who wrote what. */
async function withoutClaims(
	log: WorkshopLog,
	{ workshop, person }: Leaving,
	document: string,
): Promise<DocumentRecord[]> {
	const stored = await unlessDamaged(log.loadDocument(workshop, document));
	if (!stored || stored.updates.length === 0) return [];
	const doc = new Y.Doc();
	for (const update of stored.updates) Y.applyUpdate(doc, update);
	const claims = stored.claims.filter(([, seat]) => seat !== person);
	return [{ document, update: Y.encodeStateAsUpdate(doc), claims, whole: true }];
}

const documentsOf = ({ groups }: Readonly<WorkshopState>): string[] => [
	boardName,
	...Object.keys(groups).map(groupName),
];

/** Writes down anew what a workshop keeps; each step can be done again. */
async function writeAnew(
	{ log, journal, effects }: LeaveSurroundings,
	leaving: Leaving,
	history: readonly StoredEvent[],
): Promise<void> {
	const { workshop, person } = leaving;
	await log.amend(workshop, withoutPerson(history, person, effects.newId));
	await log.dropDocument(workshop, storedName(privateName, person));
	// Copies of earlier minutes name who presents and who owns.
	await log.dropCopies(workshop, Infinity);
	const state = structuredClone([...history]).reduce<WorkshopState>(evolve, initialState());
	const records = documentsOf(state).map((document) => withoutClaims(log, leaving, document));
	const expectedSeq = history.at(-1)?.seq ?? 0;
	await journal.append({
		...{ workshop, expectedSeq, events: [] },
		records: (await Promise.all(records)).flat(),
	});
}

/** A later workshop of the team forgets whom it was brought, by a fact of its own and in what it keeps. */
async function forgetIn({ log, open }: LeaveSurroundings, id: Id, person: Id): Promise<boolean> {
	const events = (await unlessDamaged(log.readEvents(id))) ?? [];
	const brought = events.filter(
		(event) => event.type === 'RegisterBrought' && event.earlier?.people[person],
	);
	if (brought.length === 0) return false;
	const live = await open(id);
	if (live?.state.earlier.people[person]?.name)
		await live.commit([{ type: 'PersonForgotten', person }], [], null);
	const amended = brought.flatMap((event): StoredEvent[] => {
		if (event.type !== 'RegisterBrought' || !event.earlier) return [];
		const { people } = event.earlier;
		const known = people[person]!;
		const unnamed = { ...people, [person]: { ...known, ...nameless } };
		return [{ ...event, earlier: { ...event.earlier, people: unnamed } }];
	});
	await log.amend(id, amended);
	return true;
}

/** Resolves when no byte of what goes is left; what a crash has cut short is begun anew. */
export async function leaveWorkshop(around: LeaveSurroundings, leaving: Leaving): Promise<void> {
	const { log, registrar, anew } = around;
	const { workshop, person } = leaving;
	let team: Id | null = null;
	await anew(workshop, async () => {
		const history = await log.readEvents(workshop);
		const [first] = history;
		if (first?.type !== 'WorkshopCreated') return;
		team = first.team;
		await writeAnew(around, leaving, history);
	});
	if (team !== null) {
		const others = (await log.workshopsOf(team)).filter((one) => one !== workshop);
		const touched: Id[] = [];
		for (const one of others) if (await forgetIn(around, one, person)) touched.push(one);
		await registrar.amend(team, (register) => forgetPerson(register, person));
		await log.rewrite([workshop, ...touched]);
	}
	await log.hasLeft(leaving);
}
