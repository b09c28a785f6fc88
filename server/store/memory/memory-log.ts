import type { Id } from '../../../shared/ids.ts';
import {
	checkSequence,
	type CommitEntry,
	type DocumentRecord,
	type StoredEvent,
	type WorkshopLog,
} from '../workshop-log.ts';

interface Kept {
	events: StoredEvent[];
	records: DocumentRecord[];
}

/** The log's twin without a disk: what the rules of the port look like, and what tests run on. */
export class MemoryLog implements WorkshopLog {
	#workshops = new Map<Id, Kept>();
	#codes = new Map<string, Id>();
	#open = true;

	commit(entries: readonly CommitEntry[]): Promise<void> {
		return this.#whenOpen(() => {
			const before = structuredClone({ workshops: this.#workshops, codes: this.#codes });
			try {
				for (const entry of entries) this.#add(structuredClone(entry));
			} catch (error) {
				this.#workshops = before.workshops;
				this.#codes = before.codes;
				throw error;
			}
		});
	}

	#add(entry: CommitEntry) {
		const { workshop, events, records } = entry;
		const kept = this.#workshops.get(workshop) ?? { events: [], records: [] };
		checkSequence(entry, kept.events.at(-1)?.seq ?? 0);
		kept.events.push(...events);
		kept.records.push(...records);
		this.#workshops.set(workshop, kept);
		for (const event of events)
			if (event.type === 'WorkshopCreated') this.#codes.set(event.joinCode, workshop);
	}

	readEvents(workshop: Id): Promise<StoredEvent[]> {
		return this.#whenOpen(() => structuredClone(this.#workshops.get(workshop)?.events ?? []));
	}

	loadDocument(workshop: Id, document: string) {
		return this.#whenOpen(() => {
			const all = this.#workshops.get(workshop)?.records ?? [];
			const records = structuredClone(all.filter((record) => record.document === document));
			return {
				updates: records.map(({ update }) => update),
				claims: records.flatMap(({ claims }) => claims),
			};
		});
	}

	findCode(joinCode: string): Promise<Id | null> {
		return this.#whenOpen(() => this.#codes.get(joinCode) ?? null);
	}

	writable(): Promise<boolean> {
		return Promise.resolve(this.#open);
	}

	close(): Promise<void> {
		this.#open = false;
		return Promise.resolve();
	}

	#whenOpen<T>(read: () => T): Promise<T> {
		return new Promise((resolve) => {
			if (!this.#open) throw new Error('the log is closed');
			resolve(read());
		});
	}
}
