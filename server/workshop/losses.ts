import * as Y from 'yjs';
import { epochAfter } from '../../shared/workshop/epoch.ts';
import { saysMore, type LossOf } from '../../shared/workshop/loss.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import { Damaged, type DocumentRecord } from '../store/workshop-log.ts';

interface Surroundings {
	state: () => Readonly<WorkshopState>;
	/** When the last event happened. */
	lastAt: () => number;
	now: () => number;
	isFull: () => boolean;
	commit: (events: readonly Event[], records: DocumentRecord[]) => Promise<void>;
}

/** What damage took from one workshop, and how it goes on without. */
export class Losses {
	#around: Surroundings;
	#hasLost = false;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** Whether some of what was done is gone: numbers that somebody has seen stand for something else now. */
	get hasLost(): boolean {
		return this.#hasLost;
	}

	/** Facilitators are told until one of them has read it. On a full disk nothing can be, and it stays with the server's words. */
	tell(of: LossOf | null): void {
		const { state, isFull, commit } = this.#around;
		if (of === 'events') this.#hasLost = true;
		if (of && saysMore(of, state().loss) && !isFull()) void commit([this.#found(of)], []);
	}

	/**
	 * A document of which nothing can be read goes on empty, in an epoch of its own: no device mixes what it has into
	 * it. In one batch, so that a crash shows the damage or the new beginning.
	 */
	beginAnew(document: string): void {
		const { state, now, isFull, commit } = this.#around;
		if (isFull()) throw new Damaged(`${document} cannot begin anew while the disk is full.`);
		const raised: Event = { type: 'EpochRaised', epoch: epochAfter(state().epoch, now()) };
		const update = Y.encodeStateAsUpdate(new Y.Doc());
		const empty: DocumentRecord = { document, update, claims: [], whole: true };
		void commit([this.#found('document'), raised], [empty]);
	}

	#found(of: LossOf): Event {
		return { type: 'LossFound', of, until: of === 'events' ? this.#around.lastAt() : null };
	}
}
