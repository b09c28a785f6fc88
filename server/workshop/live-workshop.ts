import type { Id } from '../../shared/ids.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import type { Decision, Stamp } from '../../shared/workshop/decision.ts';
import {
	boardName,
	documentsFor,
	isCompanyDocument,
	isStale,
	showsCarets,
	knownName,
	privateName,
	readOnly,
	storedName,
} from '../../shared/workshop/documents.ts';
import type { DocumentRight, Mode } from '../../shared/workshop/documents.ts';
import { alsoHappened } from '../../shared/workshop/retention.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';
import type { DocumentAccess } from '../docs/endpoint.ts';
import type { Room } from '../docs/room.ts';
import { DeviceKeys } from '../identity/device-keys.ts';
import { hashOf } from '../identity/token.ts';
import { leavingWith } from '../store/workshop-log.ts';
import type { BoardCopy, DocumentRecord, StoredEvent } from '../store/workshop-log.ts';
import { Answers } from './answers.ts';
import { Attendance } from './attendance.ts';
import { BoardCopies } from './board-copies.ts';
import { BoardWork } from './board-work.ts';
import { CompanyOwn } from './company-own.ts';
import { emptyFrame, tell, type Frame } from './frame.ts';
import { LiveRooms } from './live-rooms.ts';
import { Lobby } from './lobby.ts';
import { Losses } from './losses.ts';
import { PrivateCards } from './private-cards.ts';
import type { Surroundings, Ties } from './surroundings.ts';
import { writeAll } from './write-all.ts';

export type Outcome = { seq: number } | { refusal: Refusal };
/** How a command came, where not from the seat itself. */
type How = Pick<Stamp, 'byLink'>;

/** Taken on a full disk too. */
const makesRoom: readonly Command['type'][] = [
	'EraseWorkshop',
	'ErasePerson',
	'WithholdWords',
	'TakeCardDown',
	'TakeCaseDown',
];

/** In one that has ended nothing is set back. */
const isCopied = ({ closed, imported, erased }: Readonly<WorkshopState>): boolean =>
	!closed && !imported && !erased;

/** One workshop in memory: the only place where its facts change, one command at a time. */
export class LiveWorkshop implements DocumentAccess {
	readonly id: Id;
	readonly rooms: LiveRooms;
	readonly privates: PrivateCards;
	readonly companyOwn: CompanyOwn;
	readonly copies: BoardCopies;
	readonly losses: Losses;
	/** Kept by the gateway. */
	readonly attendance: Attendance;
	readonly deviceKeys: DeviceKeys;
	readonly lobby: Lobby;
	#state = initialState();
	#seq = 0;
	/** When the last event happened. */
	#lastAt = 0;
	#isRetired = false;
	#stored: Promise<void> = Promise.resolve();
	#around: Surroundings;
	#ties: Ties;
	#boardWork: BoardWork;
	/** What was done already, by seat and by command id: a command that comes twice takes effect once. */
	#applied = new Map<Id, Map<Id, number>>();
	#answers: Answers<Outcome>;
	#frameListeners = new Set<(frame: Frame) => void>();
	#rightsListeners = new Set<() => void>();

	constructor(id: Id, history: readonly StoredEvent[], around: Surroundings, ties: Ties) {
		this.id = id;
		this.#around = around;
		this.#ties = ties;
		this.#answers = new Answers(around.effects.now);
		for (const event of history) this.#remember(event);
		const state = () => this.#state;
		this.copies = new BoardCopies({
			workshop: id,
			log: around.log,
			now: around.effects.now,
			isOpen: () => isCopied(state()) && !around.space.isFull && !this.#isRetired,
			onFailure: around.onCopyFailure,
		});
		this.losses = new Losses({
			state,
			lastAt: () => this.#lastAt,
			now: around.effects.now,
			isFull: () => this.isFull,
			commit: (events, records) => this.commit(events, records, null),
		});
		this.rooms = new LiveRooms({
			workshop: id,
			log: around.log,
			append: (records) => this.commit([], records, null),
			now: around.effects.now,
			onLoad: (document, { doc }) => {
				if (document === boardName) this.copies.watch(doc);
				if (isCompanyDocument(document)) this.companyOwn.watch(document, doc);
				this.losses.tell(around.log.takeLoss(id));
			},
			beginAnew: (document) => this.losses.beginAnew(document),
		});
		this.privates = new PrivateCards(this.rooms, state);
		this.companyOwn = new CompanyOwn(this.rooms, state);
		this.attendance = new Attendance(around.effects.now);
		this.lobby = new Lobby(around.effects.now);
		this.deviceKeys = new DeviceKeys(around.effects);
		const { rooms, privates, copies, attendance, lobby } = this;
		const { effects } = around;
		this.#boardWork = new BoardWork({
			...{ rooms, privates, copies, attendance, lobby, effects, state },
			numbers: () => ties.numbers(this.#state.team),
			beforehand: () => ties.beforehand(this.#state.team),
		});
	}

	get state(): Readonly<WorkshopState> {
		return this.#state;
	}

	/** Erased, or out of memory: nothing is kept here any more, and whoever waits for that waits for good. */
	get isOver(): boolean {
		return this.#state.erased || this.#isRetired;
	}

	get seq(): number {
		return this.#seq;
	}

	/** Resolves when all that this workshop has done until now is on disk. */
	get stored(): Promise<void> {
		return this.#stored;
	}

	/** To be called now and then: documents and answers that nobody has asked for of late leave memory. */
	async tidy(): Promise<void> {
		this.#answers.tidy();
		await this.rooms.tidy();
	}

	/** Whether somebody is connected, or waits for an answer. */
	get inUse(): boolean {
		const listeners = this.#frameListeners.size + this.#rightsListeners.size;
		return listeners > 0 || this.#answers.areRunning;
	}

	/** Another one takes its place: what is asked of it from now on is not answered, and asked again there. */
	retire(): void {
		this.#isRetired = true;
		const frame = { ...emptyFrame(this.#seq, this.#around.effects.now()), ends: true };
		for (const listener of this.#frameListeners) listener(frame);
		for (const listener of this.#rightsListeners) listener();
	}

	get isRetired(): boolean {
		return this.#isRetired;
	}

	onFrame(listener: (frame: Frame) => void): () => void {
		this.#frameListeners.add(listener);
		return () => this.#frameListeners.delete(listener);
	}

	onRightsChanged(listener: () => void): () => void {
		this.#rightsListeners.add(listener);
		const forget = this.#around.space.onChange(listener);
		return () => {
			forget();
			this.#rightsListeners.delete(listener);
		};
	}

	/** Takes over what is in memory alone of the one before. */
	follow(before: LiveWorkshop): void {
		this.attendance.follow(before.attendance);
		this.lobby.follow(before.lobby);
		this.deviceKeys.follow(before.deviceKeys);
	}

	/** The seat that a token opens now. */
	seatOf(token: string): Id | null {
		const seat = this.#state.tokens[hashOf(token)] ?? null;
		return seat && this.#state.participants[seat]?.removed ? null : seat;
	}

	/** Why a token opens nothing now, and may later; null for any other. */
	outside(token: string): 'in-lobby' | 'person-removed' | null {
		const hash = hashOf(token);
		if (this.lobby.has(hash)) return 'in-lobby';
		const seat = this.#state.tokens[hash];
		return seat && this.#state.participants[seat]?.removed ? 'person-removed' : null;
	}

	/** Whether this token's seat was somebody's who has been erased. */
	hasLeft(token: string): boolean {
		return this.#state.gone.includes(hashOf(token));
	}

	/** Nothing can be written, for want of room on the disk. */
	get isFull(): boolean {
		return this.#around.space.isFull;
	}

	/** What the rules say, as far as the disk has room for it. */
	documentsFor(seat: Id): DocumentRight[] {
		const rights = documentsFor(this.#state, seat);
		return this.isFull ? rights.map(readOnly) : rights;
	}

	mode(seat: Id, document: string): Mode | null {
		return this.documentsFor(seat).find(({ name }) => name === document)?.mode ?? null;
	}

	showsCarets(document: string): boolean {
		return showsCarets(this.#state, document);
	}

	isStale(seat: Id, document: string): boolean {
		return isStale(this.#state, seat, document);
	}

	async room(document: string, seat: Id): Promise<Room> {
		if (knownName(document) === privateName) return (await this.privates.of(seat))[1];
		return this.rooms.get(storedName(document, seat));
	}

	/** Resolves when the command has taken effect on disk, or with the refusal. */
	perform(by: Id, sent: SentCommand, how: How = {}): Promise<Outcome> {
		const key = `${by}/${sent.commandId}`;
		const applied = () => this.#applied.get(by)?.get(sent.commandId);
		const seq = applied();
		if (seq !== undefined) return this.#stored.then(() => ({ seq }));
		return this.#answers.once(
			key,
			() => this.#run(by, sent, how),
			() => applied() !== undefined,
		);
	}

	/** Facts and what they leave on the board go to disk in one batch: a crash shows both or neither. */
	async #run(by: Id, { commandId, ...sent }: SentCommand, how: How): Promise<Outcome> {
		if (this.#around.space.isFull && !makesRoom.includes(sent.type))
			return { refusal: refuse('disk-full') };
		const { command, board, leave, keep, also } = await this.#boardWork.prepare(by, sent);
		// Nothing may wait from here until the events are in memory: of two at once each sees the other.
		const decision = this.#decide(by, command(), how);
		if (decision.ok && !this.#isRetired && (sent.type === 'LetIn' || sent.type === 'TurnAway'))
			this.lobby.leave(sent.person);
		if (!decision.ok || !board || !leave) return this.#settle(decision, by, commandId);
		const copies = keep?.(decision.events) ?? [];
		let outcome: Promise<Outcome> | undefined;
		const settle = async (records: DocumentRecord[]) => {
			outcome = this.#settle(decision, by, commandId, records, copies);
			await outcome;
		};
		const onBoard = { room: board, fill: (doc: Room['doc']) => leave(doc, decision.events) };
		await writeAll([onBoard, ...(also?.(decision.events) ?? [])], settle);
		return outcome!;
	}

	#decide(by: Id, command: Command, how: How): Decision {
		return decide(this.#state, command, { by, at: this.#around.effects.now(), ...how });
	}

	async #settle(
		decision: Decision,
		by: Id,
		commandId: Id,
		records: DocumentRecord[] = [],
		copies: BoardCopy[] = [],
	): Promise<Outcome> {
		if (!decision.ok) return { refusal: decision.refusal };
		const stored = this.commit(decision.events, records, by, commandId, copies);
		const seq = this.#seq;
		await stored;
		return { seq };
	}

	/** Makes events and document records happen, in memory at once and for everybody else when they are on disk. */
	async commit(
		done: readonly Event[],
		records: DocumentRecord[],
		by: Id | null,
		commandId: Id | null = null,
		copies: BoardCopy[] = [],
	): Promise<void> {
		if (done.length === 0 && records.length === 0) return this.#stored;
		// Nothing is kept here any more, and nobody is told that it is.
		if (this.isOver) return new Promise(() => {});
		const expectedSeq = this.#seq;
		const at = this.#around.effects.now();
		const writes = records.some(({ whole }) => !whole);
		const events = [...done, ...alsoHappened(this.#state, done, { writes, at })];
		const frame = emptyFrame(0, at);
		const stored = events.map((event, index): StoredEvent => {
			const recorded = {
				...event,
				v: 1,
				seq: expectedSeq + index + 1,
				at,
				by: by ?? '',
				commandId,
			};
			this.#remember(recorded as StoredEvent);
			tell(frame, this.#state, recorded as StoredEvent, this.attendance.now());
			return recorded as StoredEvent;
		});
		frame.seq = this.#seq;
		this.#stored = this.#around.journal.append({
			workshop: this.id,
			expectedSeq,
			events: stored,
			records,
			...(copies.length > 0 && { copies }),
		});
		await this.#stored;
		if (stored.length > 0) void this.#around.registrar.follow(this.#state, stored);
		if (events.length > 0) for (const listener of this.#frameListeners) listener(frame);
		if (events.some(({ type }) => type === 'WorkshopReopened')) this.copies.look();
		if (frame.rights) for (const listener of this.#rightsListeners) listener();
		if (frame.ends) this.#ties.erased(this.id, this.#state.team);
		for (const event of stored) {
			const leaving = leavingWith(this.id, event);
			if (leaving) this.#ties.leaves(leaving);
		}
	}

	#remember(event: StoredEvent) {
		this.#lastAt = event.at;
		evolve(this.#state, event);
		this.#seq = event.seq;
		if (!event.commandId) return;
		const theirs = this.#applied.get(event.by) ?? new Map<Id, number>();
		this.#applied.set(event.by, theirs.set(event.commandId, event.seq));
	}
}
