import { createContext, flushSync } from 'svelte';
import {
	boardName,
	isCompanyDocument,
	knownName,
	privateName,
} from '../../shared/workshop/documents.ts';
import type { DocumentRight } from '../../shared/workshop/documents.ts';
import { copyName, forgetCopy, openDeviceCopy } from '../connection/device-copy.ts';
import { DocumentSession, type DocumentStatus } from '../connection/documents.ts';
import {
	forgetUnsent,
	handsOf,
	noteHands,
	noteUnsent,
	unsentIn,
	type Whose,
} from '../connection/unsent.ts';
import { Board } from './board.svelte.ts';
import { statusOf, type Status } from './status.ts';
import type { Workshop } from './workshop.svelte.ts';

interface Opened {
	session: DocumentSession;
	board: Board;
}

/** What was kept on this device while the line was cut, and has arrived. */
export interface Returned {
	name: string;
	fields: readonly string[];
}

const socketAddress = () =>
	`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/docs`;

/** The documents that this seat may open, opened; they come and go as the workshop's rights say. */
export class Documents {
	readonly whose: Whose;
	readonly openCopy: typeof openDeviceCopy;
	#workshop: Workshop;
	#opened = $state.raw<Record<string, Opened>>({});
	#statuses = $state.raw<Record<string, DocumentStatus>>({});
	#rights = $state.raw<readonly DocumentRight[]>([]);
	#returned = $state.raw<readonly Returned[]>([]);
	/** Documents in which an earlier page left text on this device. */
	#unsent = $state.raw<readonly string[]>([]);
	/** Documents whose copy is being forgotten: opened again only then. */
	#renewing: readonly string[] = [];
	/** Worksheets that a page has asked for. */
	#wanted: readonly string[] = [];

	constructor(workshop: Workshop, workshopId: string, openCopy = openDeviceCopy) {
		this.#workshop = workshop;
		this.openCopy = openCopy;
		this.whose = { workshop: workshopId, participant: workshop.seat };
		this.#unsent = unsentIn(this.whose);
	}

	/** Opens what is new, closes what is gone, and tells the others what they may do now. */
	follow(all: readonly DocumentRight[]): void {
		this.#rights = all;
		// There are as many worksheets as tables: each is opened by the page that shows it, or for what it left.
		const rights = all.filter(
			({ name }) =>
				!name.startsWith('group/') ||
				this.#wanted.includes(knownName(name)) ||
				this.#unsent.includes(name),
		);
		for (const [name, { session }] of Object.entries(this.#opened))
			// With text that nobody else has it stays until that is put aside.
			if (!rights.some((right) => right.name === name) && session.kept.length === 0) {
				this.#close(name);
				// Nothing of a company stays with whoever is not of it any more.
				if (isCompanyDocument(name)) void session.forget();
			}
		for (const { name, mode } of rights) {
			const known = this.#opened[name];
			if (known) known.session.setMode(mode);
			else if (!this.#renewing.includes(name)) void this.#open(name, mode);
		}
	}

	/** Opens a worksheet, by the name by which it is known, as soon as this seat may; it stays open while it may. */
	want(name: string): void {
		if (this.#wanted.includes(name)) return;
		this.#wanted = [...this.#wanted, name];
		this.follow(this.#rights);
	}

	/** Of all that are open. */
	get names(): readonly string[] {
		return Object.keys(this.#opened);
	}

	/** A document that is open, with who is where in it. */
	opened(name: string): DocumentSession | undefined {
		return this.#opened[name]?.session;
	}

	/** The one of the present epoch, by the name by which it is known. */
	current(known: string): DocumentSession | undefined {
		return this.#current(known)?.session;
	}

	#current(known: string): Opened | undefined {
		const right = this.#rights.find(({ name }) => knownName(name) === known);
		return this.#opened[right?.name ?? known];
	}

	async #open(name: string, mode: DocumentRight['mode']) {
		const { whose, openCopy } = this;
		const session = new DocumentSession({
			server: socketAddress(),
			...whose,
			openCopy,
			document: name,
			mode,
			unsent: this.#unsent.includes(name),
			onChange: () => {
				this.#statuses = { ...this.#statuses, [name]: session.status };
				noteUnsent(whose, name, session.kept.length > 0);
			},
			onReturn: (fields) => (this.#returned = [...this.#returned, { name, fields }]),
		});
		session.doc.on('update', (_update, _origin, { clientID }, { local }) => {
			const hands = handsOf(whose)[name] ?? [];
			if (local && !hands.includes(clientID)) noteHands(whose, name, [...hands, clientID]);
		});
		this.#opened = { ...this.#opened, [name]: { session, board: new Board(session.doc) } };
		await session.open();
	}

	#close(name: string) {
		const { [name]: gone, ...others } = this.#opened;
		gone?.board.close();
		gone?.session.close();
		this.#opened = others;
		const { [name]: _status, ...statuses } = this.#statuses;
		this.#statuses = statuses;
	}

	readonly board = $derived(this.#current(boardName)?.board);
	/** This seat's own cards, seen by nobody else. */
	readonly own = $derived(this.#current(privateName)?.board);
	/** What is the own company's, for who is confirmed to be of one. */
	readonly company = $derived.by(() => {
		const right = this.#rights.find(({ name }) => isCompanyDocument(name));
		return right && this.#opened[right.name]?.board;
	});
	readonly rights = $derived(this.#rights);
	readonly returned = $derived(this.#returned);

	/** Documents whose text has no way to the server now, each with its status. */
	readonly stuck = $derived(
		Object.entries(this.#statuses).filter(
			([, status]) =>
				(status.is === 'refused' && (status.kept > 0 || status.code === 'malformed')) ||
				(status.is === 'read-only' && status.kept > 0),
		),
	);

	/** Not to be opened any more, with text on this device: unsent, or written before the document began anew. */
	readonly left: readonly string[] = $derived.by(() => {
		const rights = this.#rights.map(({ name }) => name);
		const known = [...Object.keys(this.#opened), ...rights];
		const written = Object.keys(handsOf(this.whose)).filter(
			(name) =>
				!this.#unsent.includes(name) &&
				rights.some((other) => knownName(other) === knownName(name)),
		);
		const left = rights.length > 0 ? [...this.#unsent, ...written] : [];
		return left.filter((name) => !known.includes(name));
	});

	/** One honest word for everything that this seat has written or asked. */
	readonly status: Status = $derived.by(() => {
		// A document that has not said anything yet may hold what is only on this device.
		const opened = Object.entries(this.#opened);
		const all = opened.map(([name]): DocumentStatus => this.#statuses[name] ?? { is: 'saving' });
		const held = opened.reduce((sum, [, { session }]) => sum + session.cards, 0);
		return statusOf(all, held, this.#workshop);
	});

	/** The network is back: try at once. */
	reconnect(): void {
		for (const { session } of Object.values(this.#opened)) session.reconnect();
	}

	close(): void {
		for (const name of this.names) this.#close(name);
	}

	/**
	 * Begins a document anew from what the server has. What this device kept of it is forgotten only once `rescue`
	 * says that its text is safe elsewhere.
	 */
	async renew(name: string, rescue: (session: DocumentSession) => boolean): Promise<void> {
		const session = this.#opened[name]?.session;
		if (!session) return;
		this.#renewing = [...this.#renewing, name];
		this.#close(name);
		// Fields let go of the text, and give it what was still being composed in them.
		flushSync();
		if (rescue(session)) {
			this.forgetLeft(name);
			await session.forget();
		} else this.#unsent = [...this.#unsent, name];
		this.#renewing = this.#renewing.filter((other) => other !== name);
		this.follow(this.#rights);
	}

	/** What an earlier page left in a document is safe elsewhere. */
	forgetLeft(name: string): void {
		this.#unsent = this.#unsent.filter((other) => other !== name);
		noteUnsent(this.whose, name, false);
		if (!this.#rights.some((right) => right.name === name)) noteHands(this.whose, name);
	}

	/** What has arrived has been looked at. */
	seen(returned: Returned): void {
		this.#returned = this.#returned.filter((other) => other !== returned);
	}

	/** The person leaves on this device: nothing of theirs stays here. */
	async leave(): Promise<void> {
		const sessions = Object.values(this.#opened).map(({ session }) => session);
		for (const name of [...unsentIn(this.whose), ...Object.keys(handsOf(this.whose))])
			void forgetCopy(copyName(this.whose, name));
		forgetUnsent(this.whose);
		await Promise.all(sessions.map((session) => session.forget()));
		this.close();
	}
}

export const [useDocuments, provideDocuments] = createContext<Documents>();
