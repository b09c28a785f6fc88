import { Control, type Sending } from '../../../client/connection/control.ts';
import { unpackView } from '../../../shared/packed-view.ts';
import type { Acknowledgement, Events, SentCommand } from '../../../shared/protocol.ts';
import type { DocumentRight } from '../../../shared/workshop/documents.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import type { WorkshopView } from '../../../shared/workshop/view.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './network.ts';
import { Copy, OpenDocument, type Owner } from './open-document.ts';
import { opening } from './stand-ins/socket-io-client.ts';

/** A page on a phone or a laptop: the product's own lines to the server, and what it was told over them. */
export class Device {
	readonly owner: Owner;
	readonly line: Line;
	readonly documents = new Map<string, OpenDocument>();
	view: WorkshopView | undefined;
	readonly #ledger: Ledger;
	#control!: Control;
	#copies = new Map<string, Copy>();
	/** Commands whose sender has not heard an answer, and is still there to hear it. */
	#asked = new Set<Promise<unknown>>();

	constructor(owner: Owner, line: Line, ledger: Ledger) {
		this.owner = owner;
		this.line = line;
		this.#ledger = ledger;
		this.open();
	}

	open(): void {
		const { seat } = this.owner;
		opening.line = this.line;
		opening.watcher = {
			sent: (command: SentCommand) => this.#ledger.sent(seat, command),
			answered: (command: SentCommand, answer: Acknowledgement) =>
				this.#ledger.answered(command, answer),
		};
		this.#control = new Control(seat, {
			snapshot: ({ seq, state, documents }) => {
				this.view = unpackView(state);
				this.#heard(seq, true);
				this.#follow(documents);
			},
			events: (events) => this.#evolve(events),
			documents: (documents) => this.#follow(documents),
			presence: () => undefined,
			storage: () => undefined,
			change: () => undefined,
			late: () => undefined,
			refused: (code) => this.#wrong(`was let in no more: ${code}`),
		});
	}

	#wrong(what: string): void {
		this.#ledger.faults.push(`${this.owner.name} ${what}`);
	}

	/** Written or asked, and not acknowledged; nothing of who is offline is on its way. */
	get inFlight(): number {
		const edits = [...this.#copies.values()].reduce((sum, { unsaved }) => sum + unsaved.length, 0);
		return this.line.isOffline ? 0 : edits + this.#control.waiting;
	}

	/** Why this device has not come to rest; null once it has. */
	get unrest(): string | null {
		const { name } = this.owner;
		if (!this.#control.connected) return `${name} is not connected`;
		if (this.#control.waiting + this.#asked.size > 0) return `${name} waits for an answer`;
		for (const { unrest } of this.documents.values()) if (unrest !== null) return unrest;
		return null;
	}

	send(command: Sending): void {
		const asked = this.#control.send(command);
		this.#asked.add(asked);
		void asked.then(() => this.#asked.delete(asked));
	}

	#heard(seq: number, hasStep: boolean): void {
		this.#ledger.lastSeq = Math.max(this.#ledger.lastSeq, seq);
		if (hasStep) this.#ledger.step(seq, this.view!.room.position.step);
	}

	#evolve({ seq, events }: Events): void {
		if (!this.view) return this.#wrong('heard events before the snapshot');
		for (const event of events) evolveView(this.view, event);
		const hasStep = events.some(({ type }) => type === 'StepEntered');
		this.#heard(seq, hasStep);
	}

	/** As the page does: opens what is new, closes what is gone, tells the others what they may do now. */
	#follow(rights: readonly DocumentRight[]): void {
		for (const [name, { session }] of this.documents)
			if (!rights.some((right) => right.name === name) && session.kept.length === 0)
				this.#close(name);
		for (const { name, mode } of rights) {
			const known = this.documents.get(name);
			if (known) known.setMode(mode);
			else this.#open(name, mode);
		}
	}

	#open(name: string, mode: DocumentRight['mode']): void {
		const copy = this.#copies.get(name) ?? new Copy();
		this.#copies.set(name, copy);
		const { owner, line } = this;
		this.documents.set(name, new OpenDocument(name, mode, owner, copy, line, this.#ledger));
	}

	#close(name: string): void {
		this.documents.get(name)?.close();
		this.documents.delete(name);
	}

	close(): void {
		this.#control.close();
		this.#asked = new Set();
		this.view = undefined;
		for (const name of [...this.documents.keys()]) this.#close(name);
	}

	reload(): void {
		this.close();
		this.open();
	}

	/** The device is gone for good, with what only it had; a new one takes its seat. */
	replace(): void {
		this.close();
		this.#copies = new Map();
		this.open();
	}
}
