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
import { decodeRecord, encodeRecord } from './record-coding.ts';

type Put = { type: 'put'; key: string; value: Uint8Array };

const utf8 = { encode: new TextEncoder(), decode: new TextDecoder() };
const padded = (n: number) => String(n).padStart(12, '0');
const eventKey = (workshop: Id, seq: number) => `e!${workshop}!${padded(seq)}`;
const recordKey = (workshop: Id, document: string, n: number) =>
	`d!${workshop}!${document}!${padded(n)}`;
/** A copy's head and its board lie apart: a list of copies reads no boards. */
const copyKeys = (workshop: Id, at: number) => {
	const moment = String(at).padStart(16, '0');
	return { head: `h!${workshop}!${moment}`, board: `b!${workshop}!${moment}` };
};
const codeKey = (code: string) => `c!${code}`;
const teamKey = (hash: string) => `t!${hash}`;
const pointer = (key: string, to: Id): Put => ({
	type: 'put',
	key,
	value: utf8.encode.encode(to),
});
/** `"` follows `!`: the range holds all keys that begin with the prefix. */
const under = (prefix: string) => ({ gt: `${prefix}!`, lt: `${prefix}"` });

async function copyPuts(workshop: Id, copy: BoardCopy): Promise<Put[]> {
	const { head, board } = copyKeys(workshop, copy.at);
	return [
		{ type: 'put', key: head, value: encodeHead(copy) },
		{ type: 'put', key: board, value: await encodeBoard(copy.board) },
	];
}

/** Workshops in one LevelDB: events and document updates under their own keys, one synced batch a tick. */
class LevelLog implements WorkshopLog {
	#db: ClassicLevel<string, Uint8Array>;
	/** The last number under a prefix, read once; commits come one at a time. */
	#last = new Map<string, number>();

	constructor(db: ClassicLevel<string, Uint8Array>) {
		this.#db = db;
	}

	async commit(entries: readonly CommitEntry[]): Promise<void> {
		const puts: Put[] = [];
		const last = new Map<string, number>();
		const lastOf = async (prefix: string) => last.get(prefix) ?? (await this.#lastOf(prefix));
		for (const entry of entries) {
			const { workshop, events, records, copies = [] } = entry;
			const prefix = `e!${workshop}`;
			checkSequence(entry, await lastOf(prefix));
			for (const event of events) {
				const value = utf8.encode.encode(JSON.stringify(event));
				puts.push({ type: 'put', key: eventKey(workshop, event.seq), value });
				last.set(prefix, event.seq);
				if (event.type === 'WorkshopCreated')
					puts.push(
						pointer(codeKey(event.joinCode), workshop),
						pointer(teamKey(event.teamKey), event.team),
						pointer(`w!${event.team}!${workshop}`, workshop),
					);
			}
			for (const record of records) {
				const prefix = `d!${workshop}!${record.document}`;
				const n = (await lastOf(prefix)) + 1;
				last.set(prefix, n);
				const key = recordKey(workshop, record.document, n);
				puts.push({ type: 'put', key, value: encodeRecord(record) });
			}
			for (const copy of copies) puts.push(...(await copyPuts(workshop, copy)));
		}
		await this.#db.batch(puts, { sync: true });
		for (const [prefix, n] of last) this.#last.set(prefix, n);
	}

	async readEvents(workshop: Id): Promise<StoredEvent[]> {
		const values = await this.#db.values(under(`e!${workshop}`)).all();
		return values.map((value) => JSON.parse(utf8.decode.decode(value)) as StoredEvent);
	}

	async loadDocument(workshop: Id, document: string): Promise<StoredDocument> {
		const values = await this.#db.values(under(`d!${workshop}!${document}`)).all();
		const records = values.map(decodeRecord);
		return {
			updates: records.map(({ update }) => update),
			claims: records.flatMap(({ claims }) => claims),
		};
	}

	async addCopy(workshop: Id, copy: BoardCopy): Promise<void> {
		await this.#db.batch(await copyPuts(workshop, copy));
	}

	async copiesOf(workshop: Id): Promise<CopyHead[]> {
		return (await this.#db.values(under(`h!${workshop}`)).all()).map(decodeHead);
	}

	async readCopy(workshop: Id, at: number): Promise<PlainBoard | null> {
		const bytes = await this.#db.get(copyKeys(workshop, at).board);
		return bytes ? decodeBoard(bytes) : null;
	}

	async dropCopies(workshop: Id, before: number): Promise<void> {
		const old = (await this.copiesOf(workshop)).filter(({ at }) => at < before);
		if (old.length === 0) return;
		const keys = old.flatMap(({ at }) => Object.values(copyKeys(workshop, at)));
		await this.#db.batch(
			keys.map((key) => ({ type: 'del', key })),
			{ sync: true },
		);
		for (const kind of ['h', 'b'])
			await this.#db.compactRange(`${kind}!${workshop}!`, `${kind}!${workshop}"`);
	}

	async workshopsWithCopies(): Promise<Id[]> {
		const found: Id[] = [];
		const next = async (gt: string) => {
			const [key] = await this.#db.keys({ gt, lt: 'h"', limit: 1 }).all();
			return key?.split('!')[1];
		};
		for (let id = await next('h!'); id; id = await next(`h!${id}"`)) found.push(id);
		return found;
	}

	findCode(joinCode: string): Promise<Id | null> {
		return this.#follow(codeKey(joinCode));
	}

	addTeam(keyHash: string, team: Id): Promise<void> {
		return this.#db.batch([pointer(teamKey(keyHash), team)], { sync: true });
	}

	findTeam(keyHash: string): Promise<Id | null> {
		return this.#follow(teamKey(keyHash));
	}

	async workshopsOf(team: Id): Promise<Id[]> {
		const values = await this.#db.values(under(`w!${team}`)).all();
		return values.map((value) => utf8.decode.decode(value));
	}

	async #follow(key: string): Promise<Id | null> {
		const value = await this.#db.get(key);
		return value ? utf8.decode.decode(value) : null;
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
		const [key] = await this.#db.keys({ ...under(prefix), reverse: true, limit: 1 }).all();
		const last = key ? Number(key.slice(key.lastIndexOf('!') + 1)) : 0;
		this.#last.set(prefix, last);
		return last;
	}
}

/** Opens the log below a folder and holds LevelDB's lock on it; rejects with LEVEL_LOCKED when another does. */
export async function openLevelLog(folder: string): Promise<WorkshopLog> {
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	return new LevelLog(db);
}
