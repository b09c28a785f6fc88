import type { ChangeCounts } from '../../shared/board/board-changes.ts';
import type { PlainBoard } from '../../shared/board/plain-board.ts';
import type { Id } from '../../shared/ids.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import type { LossOf } from '../../shared/workshop/loss.ts';
import { cardOf } from '../../shared/workshop/take-down.ts';

/** An event as it is kept: `v` is the version of its shape, so that older ones can be upcast on reading. */
export type StoredEvent = Recorded & { v: 1; seq: number; commandId: Id | null };

/** Which seat a Yjs client id belongs to: the first to write under it owns it. */
export type Claim = [clientId: number, seat: Id];

export interface DocumentRecord {
	/** The document's stored name. */
	document: string;
	update: Uint8Array;
	claims: Claim[];
	/** All of the document and all of its claims: it takes the place of every record before it. */
	whole?: true;
}

export interface StoredDocument {
	/** Applied one after the other they give the document. */
	updates: Uint8Array[];
	claims: Claim[];
	/** Nothing of what is stored can be read; it was put aside, and stays until a whole record takes its place. */
	damaged?: true;
}

/** What is told of a copy of a board, without the board. */
export interface CopyHead {
	/** When it was taken, in milliseconds; of a workshop no two have the same. */
	at: number;
	/** Whether it was taken right before the board was set back. */
	beforeSetBack: boolean;
	/** Since the copy before it. */
	changes: ChangeCounts;
}

export interface BoardCopy extends CopyHead {
	board: PlainBoard;
}

export interface CommitEntry {
	workshop: Id;
	/** The seq of the last event already stored; 0 for a new workshop. */
	expectedSeq: number;
	events: StoredEvent[];
	records: DocumentRecord[];
	/** Copies of the board that are there with the events or not at all. */
	copies?: BoardCopy[];
}

export const leavings = ['person', 'words', 'card', 'temperatures'] as const;

/**
 * Somebody who is being erased from a workshop, a card or a case that was taken down, or of an agreement its words or the
 * temperatures that were given of it.
 */
export interface Leaving {
	workshop: Id;
	what: (typeof leavings)[number];
	id: Id;
}

/** What begins to leave with an event; null for nearly all. */
export function leavingWith(workshop: Id, event: StoredEvent): Leaving | null {
	if (event.type === 'PersonErased') return { workshop, what: 'person', id: event.person };
	if (event.type === 'WordsWithheld') return { workshop, what: 'words', id: event.agreement };
	if (event.type === 'CardTakenDown' || event.type === 'CaseTakenDown')
		return { workshop, what: 'card', id: cardOf(event) };
	if (event.type === 'TemperatureShown')
		return { workshop, what: 'temperatures', id: event.agreement };
	return null;
}

/** Where workshops live. Nothing is acknowledged before `commit` has resolved. */
export interface WorkshopLog {
	/** Stores all entries in one synced batch, or none; rejects with `OutOfSequence` when a seq does not fit. */
	commit(entries: readonly CommitEntry[]): Promise<void>;
	/**
	 * All events of a workshop in order; empty for an unknown one. What was damaged is never handed out: of events
	 * and records alike all before the damage are, or it rejects with `Damaged`.
	 */
	readEvents(workshop: Id): Promise<StoredEvent[]>;
	/** Empty for an unknown document, and for one that was damaged from its beginning. */
	loadDocument(workshop: Id, document: string): Promise<StoredDocument>;
	/** What was found of a workshop to be damaged, and left out, since this was asked last; null when nothing was. */
	takeLoss(workshop: Id): LossOf | null;
	/** Keeps a copy of a workshop's board; one that the next power cut loses is taken again. */
	addCopy(workshop: Id, copy: BoardCopy): Promise<void>;
	/** The oldest first. */
	copiesOf(workshop: Id): Promise<CopyHead[]>;
	/** Null when no copy of this moment is kept. */
	readCopy(workshop: Id, at: number): Promise<PlainBoard | null>;
	/** Removes the copies that are older than `before`, with their bytes. */
	dropCopies(workshop: Id, before: number): Promise<void>;
	workshopsWithCopies(): Promise<Id[]>;
	/** All of which something has happened, in no order. */
	allWorkshops(): Promise<Id[]>;
	/** The workshop that was created with this join code; null when none was. */
	findCode(joinCode: string): Promise<Id | null>;
	/** Lets the key of a team that has no workshop here find it; resolves when that is on disk. */
	addTeam(keyHash: string, team: Id): Promise<void>;
	/** The team of this hash of a key, added by itself or with its first workshop; null when there is none. */
	findTeam(keyHash: string): Promise<Id | null>;
	/** No key finds a team any more; resolves when that is on disk. */
	dropTeamKeys(team: Id): Promise<void>;
	/** All workshops of a team, in no order. */
	workshopsOf(team: Id): Promise<Id[]>;
	/** Gives the disk back what was replaced in a workshop's documents and events: slow, and beside the commits. */
	compact(workshop: Id): Promise<void>;
	/**
	 * Removes all that is kept of a workshop in one synced batch, but that it was erased: from then on nothing is
	 * kept of it any more. Its bytes may still be on the disk until `sweep`.
	 */
	erase(workshop: Id): Promise<void>;
	/** Writes events of a workshop anew under their own numbers; their former bytes may be there until `sweep` or `compact`. */
	amend(workshop: Id, events: readonly StoredEvent[]): Promise<void>;
	/** Takes the bytes of an erased workshop off the disk, and what was amended in others: slow, and beside the commits. */
	sweep(workshop: Id, amended: readonly Id[]): Promise<void>;
	/** Those whose erasing was decided and is not done: `sweptClean` says that it is. */
	erasing(): Promise<{ workshop: Id; team: Id }[]>;
	sweptClean(workshop: Id): Promise<void>;
	/** The same of what leaves a workshop that stays. */
	leaving(): Promise<Leaving[]>;
	hasLeft(leaving: Leaving): Promise<void>;
	/** Removes all records of a document; their bytes may be there until `rewrite`. */
	dropDocument(workshop: Id, document: string): Promise<void>;
	/** Takes off the disk what was amended, replaced or dropped in workshops that stay: slow, and beside the commits. */
	rewrite(workshops: readonly Id[]): Promise<void>;
	/** Whether there was such a workshop, which was erased. */
	wasErased(workshop: Id): Promise<boolean>;
	/** Whether a commit could succeed now: opened, not closed, writable. */
	writable(): Promise<boolean>;
	close(): Promise<void>;
}

/** What is stored was damaged at its beginning: nothing of it can be served, and nothing was changed. */
export class Damaged extends Error {
	override name = 'Damaged';
}

/** Null for what is damaged, which has been said. */
export async function unlessDamaged<Read>(read: Promise<Read>): Promise<Read | null> {
	try {
		return await read;
	} catch (error) {
		if (error instanceof Damaged) return null;
		throw error;
	}
}

export class OutOfSequence extends Error {
	override name = 'OutOfSequence';
}

/** Throws unless the entry follows the event that was stored last, and its events one another. */
export function checkSequence({ workshop, expectedSeq, events }: CommitEntry, last: number): void {
	const follows = events.every(({ seq }, index) => seq === expectedSeq + index + 1);
	if (expectedSeq !== last || !follows)
		throw new OutOfSequence(`${workshop} is at ${last}, the entry follows ${expectedSeq}`);
}
