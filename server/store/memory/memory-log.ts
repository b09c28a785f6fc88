import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../../../shared/ids.ts';
import {
	checkSequence,
	leavingWith,
	type BoardCopy,
	type CommitEntry,
	type DocumentRecord,
	type Leaving,
	type StoredEvent,
	type WorkshopLog,
} from '../workshop-log.ts';

interface Kept {
	events: StoredEvent[];
	records: DocumentRecord[];
	/** By when they were taken. */
	copies: Map<number, BoardCopy>;
}

const nothing = (): Kept => ({ events: [], records: [], copies: new Map() });

/** The log's twin without a disk: what the rules of the port look like, and what tests run on. */
export class MemoryLog implements WorkshopLog {
	#workshops = new Map<Id, Kept>();
	#codes = new Map<string, Id>();
	#teams = new Map<string, Id>();
	#erasing = new Map<Id, Id>();
	#erased = new Set<Id>();
	#leaving: Leaving[] = [];
	#open = true;

	commit(entries: readonly CommitEntry[]): Promise<void> {
		return this.#whenOpen(() => {
			const before = structuredClone({
				workshops: this.#workshops,
				codes: this.#codes,
				teams: this.#teams,
			});
			try {
				for (const entry of entries) this.#add(structuredClone(entry));
			} catch (error) {
				this.#workshops = before.workshops;
				this.#codes = before.codes;
				this.#teams = before.teams;
				throw error;
			}
		});
	}

	#add(entry: CommitEntry) {
		const { workshop, events, records, copies = [] } = entry;
		const kept = this.#workshops.get(workshop) ?? nothing();
		checkSequence(entry, kept.events.at(-1)?.seq ?? 0);
		kept.events.push(...events);
		for (const record of records) {
			if (record.whole)
				kept.records = kept.records.filter(({ document }) => document !== record.document);
			kept.records.push(record);
		}
		for (const copy of copies) kept.copies.set(copy.at, copy);
		this.#workshops.set(workshop, kept);
		for (const event of events)
			if (event.type === 'WorkshopCreated') {
				this.#codes.set(event.joinCode, workshop);
				this.#teams.set(event.teamKey, event.team);
			} else if (event.type === 'WorkshopErased') this.#erasing.set(workshop, event.team);
		this.#leaving.push(...events.flatMap((event) => leavingWith(workshop, event) ?? []));
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

	takeLoss(): null {
		return null;
	}

	addCopy(workshop: Id, copy: BoardCopy): Promise<void> {
		return this.#whenOpen(() => {
			if (this.#erased.has(workshop)) return;
			const kept = this.#workshops.get(workshop) ?? nothing();
			kept.copies.set(copy.at, structuredClone(copy));
			this.#workshops.set(workshop, kept);
		});
	}

	copiesOf(workshop: Id) {
		return this.#whenOpen(() =>
			[...(this.#workshops.get(workshop)?.copies.values() ?? [])]
				.map(({ board: _board, ...head }) => structuredClone(head))
				.sort((a, b) => a.at - b.at),
		);
	}

	readCopy(workshop: Id, at: number) {
		return this.#whenOpen(
			() => structuredClone(this.#workshops.get(workshop)?.copies.get(at)?.board) ?? null,
		);
	}

	dropCopies(workshop: Id, before: number): Promise<void> {
		return this.#whenOpen(() => {
			const copies = this.#workshops.get(workshop)?.copies;
			for (const at of [...(copies?.keys() ?? [])]) if (at < before) copies?.delete(at);
		});
	}

	workshopsWithCopies(): Promise<Id[]> {
		return this.#whenOpen(() =>
			[...this.#workshops].flatMap(([id, { copies }]) => (copies.size > 0 ? [id] : [])),
		);
	}

	allWorkshops(): Promise<Id[]> {
		return this.#whenOpen(() =>
			[...this.#workshops].flatMap(([id, { events }]) => (events.length > 0 ? [id] : [])),
		);
	}

	findCode(joinCode: string): Promise<Id | null> {
		return this.#whenOpen(() => this.#codes.get(joinCode) ?? null);
	}

	addTeam(keyHash: string, team: Id): Promise<void> {
		return this.#whenOpen(() => void this.#teams.set(keyHash, team));
	}

	dropTeamKeys(team: Id): Promise<void> {
		return this.#whenOpen(() => {
			for (const [hash, one] of this.#teams) if (one === team) this.#teams.delete(hash);
		});
	}

	findTeam(keyHash: string): Promise<Id | null> {
		return this.#whenOpen(() => this.#teams.get(keyHash) ?? null);
	}

	workshopsOf(team: Id): Promise<Id[]> {
		return this.#whenOpen(() =>
			[...this.#workshops].flatMap(
				([
					id,
					{
						events: [first],
					},
				]) => (first?.type === 'WorkshopCreated' && first.team === team ? [id] : []),
			),
		);
	}

	compact(): Promise<void> {
		return this.#whenOpen(() => undefined);
	}

	erase(workshop: Id): Promise<void> {
		return this.#whenOpen(() => {
			this.#erased.add(workshop);
			this.#workshops.delete(workshop);
			for (const [code, one] of this.#codes) if (one === workshop) this.#codes.delete(code);
		});
	}

	amend(workshop: Id, events: readonly StoredEvent[]): Promise<void> {
		return this.#whenOpen(() => {
			const kept = this.#workshops.get(workshop);
			for (const event of structuredClone(events))
				if (kept) kept.events = kept.events.map((one) => (one.seq === event.seq ? event : one));
		});
	}

	sweep(): Promise<void> {
		return this.#whenOpen(() => undefined);
	}

	erasing() {
		return this.#whenOpen(() => [...this.#erasing].map(([workshop, team]) => ({ workshop, team })));
	}

	sweptClean(workshop: Id): Promise<void> {
		return this.#whenOpen(() => void this.#erasing.delete(workshop));
	}

	leaving(): Promise<Leaving[]> {
		return this.#whenOpen(() => structuredClone(this.#leaving));
	}

	hasLeft(leaving: Leaving): Promise<void> {
		return this.#whenOpen(() => {
			this.#leaving = this.#leaving.filter((one) => !isDeepStrictEqual(one, leaving));
		});
	}

	dropDocument(workshop: Id, document: string): Promise<void> {
		return this.#whenOpen(() => {
			const kept = this.#workshops.get(workshop);
			if (kept) kept.records = kept.records.filter((one) => one.document !== document);
		});
	}

	rewrite(): Promise<void> {
		return this.#whenOpen(() => undefined);
	}

	wasErased(workshop: Id): Promise<boolean> {
		return this.#whenOpen(() => this.#erased.has(workshop));
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
