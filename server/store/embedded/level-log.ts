import type { ClassicLevel } from 'classic-level';
import type { Id } from '../../../shared/ids.ts';
import type { PlainBoard } from '../../../shared/board/plain-board.ts';
import {
	checkSequence,
	type BoardCopy,
	type CommitEntry,
	type CopyHead,
	type StoredDocument,
	type StoredEvent,
	type WorkshopLog,
} from '../workshop-log.ts';
import { decodeBoard, decodeHead } from './copy-coding.ts';
import { compactFully, erasingIn, eraseWorkshop, sweepWorkshop } from './level-erase.ts';
import * as keys from './level-keys.ts';
import { openLevel } from './open-level.ts';
import { copyKeys, copySteps, del, put, putText, type Step } from './level-steps.ts';
import { decodeRecord, encodeRecord } from './record-coding.ts';

const utf8 = new TextDecoder();

/** Of more documents and workshops than so many the last numbers are not kept in memory. */
const mostRemembered = 10_000;

/** What a backup takes of it, whatever its keys mean. */
export interface RawLog {
	/** All that it keeps at the moment of the call. */
	entries(): AsyncIterable<[string, Uint8Array]>;
}

export interface EmbeddedLog extends WorkshopLog, RawLog {
	allWorkshops(): Promise<Id[]>;
}

type Reading = AsyncIterable<[string, Uint8Array]> & { close(): Promise<void> };

/** Workshops in one LevelDB: events and document updates under their own keys, one synced batch a tick. */
class LevelLog implements EmbeddedLog {
	#db: ClassicLevel<string, Uint8Array>;
	/** The last number under a prefix, read once and now and then again; commits come one at a time. */
	#last = new Map<string, number>();
	#erased = new Set<Id>();
	/** Readers of all that it kept at some moment: while they read, that stays on the disk. */
	#reading = new Set<Reading>();

	constructor(db: ClassicLevel<string, Uint8Array>) {
		this.#db = db;
	}

	async commit(entries: readonly CommitEntry[]): Promise<void> {
		const steps: Step[] = [];
		const last = new Map<string, number>();
		const lastOf = async (prefix: string) => last.get(prefix) ?? (await this.#lastOf(prefix));
		for (const entry of entries) {
			const { workshop, events, records, copies = [] } = entry;
			const prefix = keys.eventsOf(workshop);
			checkSequence(entry, await lastOf(prefix));
			for (const event of events) {
				steps.push(putText(keys.numbered(prefix, event.seq), JSON.stringify(event)));
				last.set(prefix, event.seq);
				if (event.type === 'WorkshopCreated')
					steps.push(
						putText(keys.codeKey(event.joinCode), workshop),
						putText(keys.teamKey(event.teamKey), event.team),
						putText(`${keys.workshopsOf(event.team)}!${workshop}`, workshop),
					);
				if (event.type === 'WorkshopErased')
					steps.push(putText(keys.erasingKey(workshop), event.team));
			}
			for (const record of records) {
				const prefix = keys.recordsOf(workshop, record.document);
				const before = await lastOf(prefix);
				const key = keys.numbered(prefix, before + 1);
				if (record.whole) steps.push(...(await this.#forget(prefix, before)));
				steps.push(put(key, encodeRecord(key, record)));
				last.set(prefix, before + 1);
			}
			for (const copy of copies) steps.push(...(await copySteps(workshop, copy)));
		}
		await this.#db.batch(steps, { sync: true });
		if (this.#last.size > mostRemembered) this.#last.clear();
		for (const [prefix, n] of last) this.#last.set(prefix, n);
	}

	/** Takes away what is stored under a prefix, and what the same batch has put there up to a number. */
	async #forget(prefix: string, upTo: number): Promise<Step[]> {
		const stored = await this.#db.keys(keys.under(prefix)).all();
		const next = (await this.#lastOf(prefix)) + 1;
		const waiting = Array.from({ length: upTo + 1 - next }, (_, i) => next + i);
		return [...stored, ...waiting.map((n) => keys.numbered(prefix, n))].map(del);
	}

	async readEvents(workshop: Id): Promise<StoredEvent[]> {
		const values = await this.#db.values(keys.under(keys.eventsOf(workshop))).all();
		return values.map((value) => JSON.parse(utf8.decode(value)) as StoredEvent);
	}

	async loadDocument(workshop: Id, document: string): Promise<StoredDocument> {
		const range = keys.under(keys.recordsOf(workshop, document));
		const entries = await this.#db.iterator(range).all();
		const records = entries.map(([key, value]) => decodeRecord(key, value));
		return {
			updates: records.map(({ update }) => update),
			claims: records.flatMap(({ claims }) => claims),
		};
	}

	async addCopy(workshop: Id, copy: BoardCopy): Promise<void> {
		const steps = await copySteps(workshop, copy);
		if (!this.#erased.has(workshop)) await this.#db.batch(steps);
	}

	async copiesOf(workshop: Id): Promise<CopyHead[]> {
		return (await this.#db.values(keys.under(`h!${workshop}`)).all()).map(decodeHead);
	}

	async readCopy(workshop: Id, at: number): Promise<PlainBoard | null> {
		const bytes = await this.#db.get(copyKeys(workshop, at).board);
		return bytes ? decodeBoard(bytes) : null;
	}

	async dropCopies(workshop: Id, before: number): Promise<void> {
		const old = (await this.copiesOf(workshop)).filter(({ at }) => at < before);
		if (old.length === 0) return;
		const gone = old.flatMap(({ at }) => Object.values(copyKeys(workshop, at)));
		await this.#db.batch(gone.map(del), { sync: true });
		for (const kind of ['h', 'b'])
			await this.#db.compactRange(`${kind}!${workshop}!`, `${kind}!${workshop}"`);
	}

	workshopsWithCopies(): Promise<Id[]> {
		return this.#workshopsUnder('h');
	}

	allWorkshops(): Promise<Id[]> {
		return this.#workshopsUnder('e');
	}

	entries(): AsyncIterable<[string, Uint8Array]> {
		const iterator = this.#db.iterator();
		this.#reading.add(iterator);
		return this.#read(iterator);
	}

	async *#read(iterator: Reading) {
		try {
			yield* iterator;
		} finally {
			this.#reading.delete(iterator);
		}
	}

	/** Each of them once; the keys of none are walked through. */
	async #workshopsUnder(kind: string): Promise<Id[]> {
		const found: Id[] = [];
		const next = async (gt: string) => {
			const [key] = await this.#db.keys({ gt, lt: `${kind}"`, limit: 1 }).all();
			return key?.split('!')[1];
		};
		for (let id = await next(`${kind}!`); id; id = await next(`${kind}!${id}"`)) found.push(id);
		return found;
	}

	findCode(joinCode: string): Promise<Id | null> {
		return this.#follow(keys.codeKey(joinCode));
	}

	addTeam(keyHash: string, team: Id): Promise<void> {
		return this.#db.batch([putText(keys.teamKey(keyHash), team)], { sync: true });
	}

	findTeam(keyHash: string): Promise<Id | null> {
		return this.#follow(keys.teamKey(keyHash));
	}

	async workshopsOf(team: Id): Promise<Id[]> {
		const values = await this.#db.values(keys.under(keys.workshopsOf(team))).all();
		return values.map((value) => utf8.decode(value));
	}

	async #follow(key: string): Promise<Id | null> {
		const value = await this.#db.get(key);
		return value ? utf8.decode(value) : null;
	}

	compact(workshop: Id): Promise<void> {
		return compactFully(this.#db, keys.under(keys.documentsOf(workshop)));
	}

	async erase(workshop: Id): Promise<void> {
		this.#erased.add(workshop);
		await eraseWorkshop(this.#db, workshop);
		// Most of what was remembered is of others, and is read again.
		this.#last.clear();
	}

	async amend(workshop: Id, events: readonly StoredEvent[]): Promise<void> {
		const prefix = keys.eventsOf(workshop);
		const steps = events.map((event) =>
			putText(keys.numbered(prefix, event.seq), JSON.stringify(event)),
		);
		await this.#db.batch(steps, { sync: true });
	}

	/** A backup that is being read ends without its end: it is no backup, and is taken again. */
	async sweep(workshop: Id, amended: readonly Id[]): Promise<void> {
		await Promise.all([...this.#reading].map((iterator) => iterator.close()));
		await sweepWorkshop(this.#db, workshop, amended);
	}

	erasing(): Promise<{ workshop: Id; team: Id }[]> {
		return erasingIn(this.#db);
	}

	sweptClean(workshop: Id): Promise<void> {
		return this.#db.batch([del(keys.erasingKey(workshop))], { sync: true });
	}

	async wasErased(workshop: Id): Promise<boolean> {
		return (await this.#db.get(keys.erasedKey(workshop))) !== undefined;
	}

	writable(): Promise<boolean> {
		return Promise.resolve(this.#db.status === 'open');
	}

	close(): Promise<void> {
		return this.#db.close();
	}

	async #lastOf(prefix: string): Promise<number> {
		const known = this.#last.get(prefix);
		if (known !== undefined) return known;
		const [key] = await this.#db.keys({ ...keys.under(prefix), reverse: true, limit: 1 }).all();
		const last = key ? keys.numberIn(key) : 0;
		this.#last.set(prefix, last);
		return last;
	}
}

/** Opens the log below a folder and holds LevelDB's lock on it; rejects with LEVEL_LOCKED when another does. */
export async function openLevelLog(folder: string): Promise<EmbeddedLog> {
	return new LevelLog(await openLevel(folder));
}
