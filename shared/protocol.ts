/** The wire, stable: other programs speak it too. Shapes of what crosses it, and nothing else. */
import type { BoardChange, ChangeCounts } from './board/board-changes.ts';
import type { Id } from './ids.ts';
import type { WireRefusal } from './refusal.ts';
import type { DocumentRight } from './workshop/documents.ts';
import type { WantedPlan } from './workshop/plan.ts';
import type { PublicEvent } from './workshop/public-events.ts';
import type { PlannedStage } from './workshop/stages.ts';
import type { Language, Role, Side, Template, Participant } from './workshop/state.ts';
import type { PackedView } from './packed-view.ts';
import type { Command } from './workshop/workshop.ts';

/** POST /api/workshops */
export interface CreateRequest {
	title: string;
	template: Template;
	language: Language;
	teamKey?: string;
	/** Instead of the template's, for example a past workshop's: every stage in it, in this order. */
	agenda?: PlannedStage[];
	/** A currency or a zone that it leaves out is the team's, where it has one. */
	plan?: WantedPlan;
}

/** What the links of a workshop carry in their fragment, each for somebody else. */
export interface LinkKeys {
	facilitatorKey: string;
	cohostKey: string;
	joinKey: string;
	screenKey: string;
	observerKey: string;
}

export interface CreateAnswer extends LinkKeys {
	workshopId: Id;
	joinCode: string;
	teamId: Id;
	teamKey: string;
}

/**
 * POST /api/import, its body a report or a register as it was downloaded: a record of the workshop, which opens as
 * a room of its own and is read, not changed; or the team with its register.
 */
export type ImportAnswer =
	| ({ kind: 'workshop' } & CreateAnswer)
	| { kind: 'team'; teamId: Id; teamKey: string };

/** The largest file that an import takes, in bytes. */
export const mostImported = 20 * 1024 * 1024;

/** By its link the people of one company come in, and are confirmed to be of it. */
export interface CompanyKey {
	company: string;
	key: string;
}

/**
 * What a facilitator's device knows of the links: those that are good stay as they are. `company` is one that is to have
 * a link, too.
 */
export type KnownLinks = Partial<
	LinkKeys & { teamKey: string; companyKeys: CompanyKey[]; company: string }
>;

/**
 * POST /api/workshops/:id/links with the `KnownLinks`, from a facilitator's seat: those, and links of its own in
 * place of what it does not know or what was called back.
 */
export type LinksAnswer = Omit<CreateAnswer, 'workshopId'> & { companyKeys: CompanyKey[] };

/** POST /api/workshops/:id/team-link, from a facilitator's seat: a new one; those that were out open nothing more. */
export interface TeamLinkAnswer {
	teamKey: string;
}

/** GET /api/join/:code */
export interface CodeAnswer {
	workshopId: Id;
	title: string;
	language: Language;
}

/** GET /api/address: under which origin others reach the server, null when it knows none. */
export interface AddressAnswer {
	address: string | null;
}

/** GET /api/workshops/:id with the key of a link: what the link opens. */
export interface KeyAnswer extends CodeAnswer {
	role: Role;
	/** Whose people come by it, where it is one company's. */
	company?: string;
}

/** POST /api/workshops/:id/device-key, from a seat: lets one more device into it, once, within five minutes. */
export interface DeviceKeyAnswer {
	key: string;
}

/**
 * POST /api/workshops/:id/answer-links `{ link, known? }`; with a `name` for who has no seat yet to
 * confirm a seal, for `strategy` alone for its sponsor, from a facilitator's seat: the key with which somebody who is not
 * here reads and answers one thing at `/answer/<id>#<key>`; what is known and good stays, anything earlier opens nothing more.
 */
export interface AnswerLinkAnswer {
	key: string;
	/** Whose answer it is. */
	person: Id;
	/** Whose page it opens: of one to review, the workshop that has sealed the agreement. */
	workshop: Id;
}

/** A key that begins so opens a seat that is taken, and asks for no name and no side. */
export const deviceKeyPrefix = 'device.';

/** POST /api/workshops/:id/join */
export interface JoinRequest {
	code?: string;
	key?: string;
	/** 22 characters made by the device: a repeated request finds the same seat. */
	requestId?: string;
	name?: string;
	side?: Side;
	function?: string;
	company?: string;
	/** Joins from elsewhere than the room. */
	remote?: boolean;
	/** The token is set as an HttpOnly cookie and left out of the answer. */
	cookie?: boolean;
}

export interface JoinAnswer {
	participantId: Id;
	role: Role;
	token?: string;
}

/** GET /api/workshops/:id/copies, from a facilitator's seat: copies of the board, the newest first. */
export interface CopiesAnswer {
	copies: {
		/** When it was taken, in milliseconds of the server's clock: `to` of SetBoardBack. */
		at: number;
		/** Whether it was taken right before the board was set back. */
		beforeSetBack: boolean;
		/** Since the copy before it. */
		changes: ChangeCounts;
	}[];
}

/** GET /api/workshops/:id/copies/:at: what setting the board back to it would change now. */
export interface CopyAnswer {
	changes: BoardChange[];
}

export interface ErrorAnswer {
	error: WireRefusal;
}

/** Socket.IO `auth`: a program's token, or the seat whose cookie the browser holds. */
export interface SocketAuth {
	token?: string;
	seat?: Id;
	/** The last seq this client has seen, and in which epoch; without one it was the first. */
	seq?: number;
	epoch?: number;
}

export interface Snapshot {
	seq: number;
	/** In which that seq is counted: to be said with it on coming back. */
	epoch: number;
	at: number;
	/** Packed: see `unpackView`. */
	state: PackedView;
	documents: DocumentRight[];
}

export interface Events {
	seq: number;
	at: number;
	events: PublicEvent[];
}

/** What whoever waits outside asks for until it is answered. */
export interface SeatAnswer {
	participantId: Id;
}

/** How many cards, cases and drafts are a company's own: that they exist, and nothing of them. */
export interface OwnCount {
	company: string;
	cards: number;
	cases: number;
	drafts: number;
}

/** Who is connected now, and how many private cards and cases there are; not facts, never stored. */
export interface Presence {
	present: Id[];
	cards: number;
	/** Private cases that are not on the board. */
	cases: number;
	/** Those whose every page shows something else than the room; told to facilitators only. */
	behind?: Id[];
	/** Told to facilitators only. */
	companies?: OwnCount[];
	/** Who waits at the door; told to facilitators only. */
	waiting?: Participant[];
}

/**
 * Of the server's disk: `full`, nothing is taken until there is room; `failed`, the server ends and begins again with
 * what showed as saved. Sent when it changes, and to whoever comes while it is not `ok`.
 */
export interface StorageState {
	is: 'ok' | 'full' | 'failed';
}

/** A command as a client sends it: what the server stamps on is not in it. */
export type SentCommand = Distribute<Command> & { commandId: Id };
type Distribute<C> = C extends { cards: unknown } | { cases: unknown } | { found: unknown }
	? Omit<C, 'cards' | 'cases' | 'found'>
	: C;

export type Acknowledgement = { ok: true; seq: number } | { ok: false; error: WireRefusal };

export interface ServerToClient {
	snapshot: (snapshot: Snapshot) => void;
	events: (events: Events) => void;
	presence: (presence: Presence) => void;
	/** Which documents this seat may open now; sent when it changed. */
	documents: (documents: DocumentRight[]) => void;
	storage: (storage: StorageState) => void;
}

export interface ClientToServer {
	command: (command: SentCommand, acknowledge: (answer: Acknowledgement) => void) => void;
	/** Whether this page shows something else than the room; said when it changes and on coming back, unanswered. */
	behind: (is: boolean) => void;
}

/** Documents: ws(s)://host/docs/<workshopId>/<document>, these subprotocols, these close codes. */
export const documentProtocol = 'sameboat.v1';
export const receiptsProtocol = 'receipts';
/** Message type of a receipt: varUint 100, then varUint n, this connection's updates that are on disk. */
export const receiptMessage = 100;

export const closeCodes = {
	4401: 'no-seat',
	4403: 'read-only',
	4404: 'not-found',
	4409: 'begun-anew',
	4413: 'too-large',
	4422: 'malformed',
	1013: 'come-back-later',
} as const;
