import { createContext } from 'svelte';
import type { Id } from '../../shared/ids.ts';
import { unpackView } from '../../shared/packed-view.ts';
import type {
	Acknowledgement,
	Presence,
	SentCommand,
	Snapshot,
	StorageState,
} from '../../shared/protocol.ts';
import type { DocumentRight } from '../../shared/workshop/documents.ts';
import { evolveView } from '../../shared/workshop/evolve-view.ts';
import { isGone } from '../../shared/workshop/sides.ts';
import type { Participant, Stage } from '../../shared/workshop/state.ts';
import type { MineView, RoomView, WorkshopView } from '../../shared/workshop/view.ts';
import { Control, type Sending } from '../connection/control.ts';
import { forgetCommand } from '../connection/outbox.ts';
import type { Told } from '../text/word-refusal.ts';
import { provideCustoms } from './customs.ts';
import { offsetAfter } from './server-clock.ts';
import { provideNamed } from './named.ts';
import { isLed, isOpen } from './standing.ts';

/** A no to a command that was left on this device by an earlier page. */
export interface LateRefusal {
	command: SentCommand;
	refusal: Told;
}

/** What this seat sees of the workshop, kept up by the server's events, and the way to act on it. */
export class Workshop {
	readonly seat: Id;
	#control: Control;
	#view = $state<WorkshopView>();
	#documents = $state.raw<DocumentRight[]>([]);
	#presence = $state.raw<Presence>({ present: [], cards: 0, cases: 0 });
	#connected = $state(false);
	#waiting = $state(0);
	#clockOffset = $state<number>();
	#refused = $state<string>();
	#storage = $state<StorageState['is']>('ok');
	#late = $state.raw<readonly LateRefusal[]>([]);

	constructor(seat: Id) {
		this.seat = seat;
		this.#control = new Control(seat, {
			snapshot: (snapshot) => this.#begin(snapshot),
			events: ({ at, events }) => {
				this.#clockOffset = offsetAfter(this.#clockOffset, at, Date.now());
				const view = this.#view;
				if (view) for (const event of events) evolveView(view, event);
			},
			presence: (presence) => (this.#presence = presence),
			documents: (documents) => (this.#documents = documents),
			storage: ({ is }) => (this.#storage = is),
			late: (command, refusal) => (this.#late = [...this.#late, { command, refusal }]),
			change: () => {
				const { connected } = this.#control;
				// Each connection begins with a disk and room on it, unless it is told otherwise.
				if (connected ? !this.#connected : this.full) this.#storage = 'ok';
				this.#connected = connected;
				this.#waiting = this.#control.waiting;
			},
			refused: (code) => (this.#refused = code),
		});
	}

	#begin({ at, state, documents }: Snapshot) {
		this.#clockOffset = offsetAfter(this.#clockOffset, at, Date.now());
		this.#view = unpackView(state);
		this.#documents = documents;
	}

	/** Whether there is something to show yet. */
	get ready(): boolean {
		return this.#view !== undefined;
	}

	get room(): RoomView {
		return this.#view!.room;
	}

	get mine(): MineView {
		return this.#view!.mine;
	}

	get me(): Participant | undefined {
		return this.room.participants[this.seat];
	}

	get stage(): Stage | undefined {
		return this.room.agenda.find(({ id }) => id === this.room.position.stage);
	}

	/** Whether what is in it can be changed: every page asks here what it may offer. */
	get isOpen(): boolean {
		return isOpen(this.room);
	}

	/** Whether the facilitator can walk through it and show it. */
	get isLed(): boolean {
		return isLed(this.room);
	}

	get people(): Participant[] {
		return Object.values(this.room.participants).filter(
			(one) => one.role === 'participant' && !isGone(one),
		);
	}

	readonly documents = $derived(this.#documents);
	readonly presence = $derived(this.#presence);
	readonly connected = $derived(this.#connected);
	/** Commands of this seat that are not on the server's disk yet. */
	readonly waiting = $derived(this.#waiting);
	/** The server's clock minus this device's, in milliseconds. */
	readonly clockOffset = $derived(this.#clockOffset ?? 0);
	/** The server's disk takes nothing new. */
	readonly full = $derived(this.#storage === 'full');
	/** It cannot be written to any more: the server ends. */
	readonly failed = $derived(this.#storage === 'failed');
	readonly late = $derived(this.#late);
	/** Why the server lets this seat in no more. */
	readonly refused = $derived(this.#refused);

	/** What was left is safe elsewhere. */
	settleLate(late: LateRefusal): void {
		forgetCommand(late.command.commandId);
		this.#late = this.#late.filter((other) => other !== late);
	}

	send(command: Sending): Promise<Acknowledgement> {
		return this.#control.send(command);
	}

	tellBehind(is: boolean): void {
		this.#control.tellBehind(is);
	}

	close(): void {
		this.#control.close();
	}
}

const [useWorkshop, provide] = createContext<Workshop>();
export { useWorkshop };

/** To everything below; what only reads out texts takes it for that. */
export function provideWorkshop(workshop: Workshop): Workshop {
	provideNamed(workshop);
	provideCustoms(() => workshop.room.plan);
	return provide(workshop);
}
