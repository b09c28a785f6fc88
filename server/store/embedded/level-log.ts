import { ClassicLevel } from 'classic-level';
import { join } from 'node:path';
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
import { decodeBoard, decodeHead, encodeBoard, encodeHead } from './copy-coding.ts';
import * as keys from './level-keys.ts';
import { decodeRecord, encodeRecord } from './record-coding.ts';

type Step = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

const utf8 = { encode: new TextEncoder(), decode: new TextDecoder() };
/** A copy's head and its board lie apart: a list of copies reads no boards. */
const copyKeys = (workshop: Id, at: number) => {
	const moment = String(at).padStart(16, '0');
	return { head: `h!${workshop}!${moment}`, board: `b!${workshop}!${moment}` };
};
const put = (key: string, value: Uint8Array): Step => ({ type: 'put', key, value });
const putText = (key: string, text: string): Step => put(key, utf8.encode.encode(text));
const del = (key: string): Step => ({ type: 'del', key });

/** Of more documents and workshops than so many the last numbers are not kept in memory. */
const mostRemembered = 10_000;

async function copySteps(workshop: Id, copy: BoardCopy): Promise<Step[]> {
	const { head, board } = copyKeys(workshop, copy.at);
	return [put(head, encodeHead(copy)), put(board, await encodeBoard(copy.board))];
}

/** What a backup takes of it, whatever its keys mean. */
export interface RawLog {
	/** All that it keeps at the moment of the call. */
	entries(): AsyncIterable<[string, Uint8Array]>;
}

export interface EmbeddedLog extends WorkshopLog, RawLog {
	allWorkshops(): Promise<Id[]>;
}

/** Workshops in one LevelDB: events and document updates under their own keys, one synced batch a tick. */
class LevelLog implements EmbeddedLog {
	#db: ClassicLevel<string, Uint8Array>;
	/** The last number under a prefix, read once and now and then again; commits come one at a time. */
	#last = new Map<string, number>();

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
		return values.map((value) => JSON.parse(utf8.decode.decode(value)) as StoredEvent);
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
		await this.#db.batch(await copySteps(workshop, copy));
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
		return this.#db.iterator();
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
		return values.map((value) => utf8.decode.decode(value));
	}

	async #follow(key: string): Promise<Id | null> {
		const value = await this.#db.get(key);
		return value ? utf8.decode.decode(value) : null;
	}

	/**
	 * Twice: LevelDB rewrites a file only together with one above it, so what the first time has written where
	 * nothing lies below keeps what it replaced until something is written across it.
	 */
	async compact(workshop: Id): Promise<void> {
		const { gt, lt } = keys.under(keys.documentsOf(workshop));
		await this.#db.compactRange(gt, lt);
		await this.#db.batch([del(gt), del(lt)]);
		await this.#db.compactRange(gt, lt);
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

const openLevel = async (folder: string): Promise<ClassicLevel<string, Uint8Array>> => {
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	return db;
};

const fillAtOnce = 1000;

/** Makes a log below a folder of what another one kept; resolves when it is on disk. */
export async function fillLevelLog(
	folder: string,
	entries: AsyncIterable<[string, Uint8Array]>,
): Promise<void> {
	const db = await openLevel(folder);
	try {
		const puts: Step[] = [];
		for await (const [key, value] of entries) {
			puts.push(put(key, value));
			if (puts.length >= fillAtOnce) await db.batch(puts.splice(0), { sync: true });
		}
		await db.batch(puts, { sync: true });
	} finally {
		await db.close();
	}
}

/** Opens the log below a folder and holds LevelDB's lock on it; rejects with LEVEL_LOCKED when another does. */
export async function openLevelLog(folder: string): Promise<EmbeddedLog> {
	return new LevelLog(await openLevel(folder));
}
