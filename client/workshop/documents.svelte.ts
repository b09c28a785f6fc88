import { createContext } from 'svelte';
import { boardName, privateName } from '../../shared/workshop/documents.ts';
import type { DocumentRight } from '../../shared/workshop/documents.ts';
import { DocumentSession, type DocumentStatus } from '../connection/documents.ts';
import { Board } from './board.svelte.ts';
import type { Workshop } from './workshop.svelte.ts';

interface Opened {
	session: DocumentSession;
	board: Board;
}

type Status = { state: 'saved' | 'saving' | 'offline'; kept: number };

const socketAddress = () =>
	`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/docs`;

/** The documents that this seat may open, opened; they come and go as the workshop's rights say. */
export class Documents {
	#workshop: Workshop;
	#address: { workshop: string; participant: string };
	#opened = $state.raw<Record<string, Opened>>({});
	#statuses = $state.raw<Record<string, DocumentStatus>>({});
	#rights: readonly DocumentRight[] = [];
	/** Worksheets that a page has asked for. */
	#wanted: readonly string[] = [];

	constructor(workshop: Workshop, workshopId: string) {
		this.#workshop = workshop;
		this.#address = { workshop: workshopId, participant: workshop.seat };
	}

	/** Opens what is new, closes what is gone, and tells the others what they may do now. */
	follow(all: readonly DocumentRight[]): void {
		this.#rights = all;
		// There are as many worksheets as tables: each is opened by the page that shows it.
		const rights = all.filter(
			({ name }) => !name.startsWith('group/') || this.#wanted.includes(name),
		);
		for (const name of Object.keys(this.#opened))
			if (!rights.some((right) => right.name === name)) this.#close(name);
		for (const { name, mode } of rights) {
			const known = this.#opened[name];
			if (known) known.session.setMode(mode);
			else void this.#open(name, mode);
		}
	}

	/** Opens a worksheet as soon as this seat may; it stays open while it may. */
	want(name: string): void {
		if (this.#wanted.includes(name)) return;
		this.#wanted = [...this.#wanted, name];
		this.follow(this.#rights);
	}

	/** A document that is open, with who is where in it. */
	opened(name: string): Pick<DocumentSession, 'doc' | 'awareness'> | undefined {
		return this.#opened[name]?.session;
	}

	async #open(name: string, mode: DocumentRight['mode']) {
		const session = new DocumentSession({
			server: socketAddress(),
			...this.#address,
			document: name,
			mode,
			onChange: () => (this.#statuses = { ...this.#statuses, [name]: session.status }),
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

	readonly board = $derived(this.#opened[boardName]?.board);
	/** This seat's own cards, seen by nobody else. */
	readonly own = $derived(this.#opened[privateName]?.board);

	/** One honest word for everything that this seat has written or asked. */
	readonly status: Status = $derived.by(() => {
		// A document that has not said anything yet may hold what is only on this device.
		const all = Object.keys(this.#opened).map(
			(name): DocumentStatus => this.#statuses[name] ?? { is: 'saving' },
		);
		const kept = all.reduce((sum, status) => sum + ('kept' in status ? status.kept : 0), 0);
		const cut = all.some(({ is }) => is === 'offline' || is === 'refused');
		if (cut || !this.#workshop.connected) return { state: 'offline', kept };
		const saving = this.#workshop.waiting > 0 || all.some(({ is }) => is === 'saving');
		return { state: saving ? 'saving' : 'saved', kept };
	});

	/** The network is back: try at once. */
	reconnect(): void {
		for (const { session } of Object.values(this.#opened)) session.reconnect();
	}

	close(): void {
		for (const name of Object.keys(this.#opened)) this.#close(name);
	}

	/** The person leaves on this device: nothing of theirs stays here. */
	async leave(): Promise<void> {
		const sessions = Object.values(this.#opened).map(({ session }) => session);
		await Promise.all(sessions.map((session) => session.leave()));
		this.close();
	}
}

export const [useDocuments, provideDocuments] = createContext<Documents>();
