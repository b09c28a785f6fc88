import type { ClassicLevel } from 'classic-level';
import type { Id } from '../../../shared/ids.ts';
import type { PlainBoard } from '../../../shared/board/plain-board.ts';
import type { LossOf } from '../../../shared/workshop/loss.ts';
import {
	checkSequence,
	leavingWith,
	type BoardCopy,
	type CommitEntry,
	type CopyHead,
	type Leaving,
	type StoredDocument,
	type StoredEvent,
} from '../workshop-log.ts';
import { decodeId } from './checksum.ts';
import { CountedWrites } from './counted-writes.ts';
import type { Beside, EmbeddedLog } from './embedded-log.ts';
import { encodeEvent } from './event-coding.ts';
import { IntactReader } from './intact-reader.ts';
import {
	compactFully,
	dropAside,
	erasingIn,
	eraseWorkshop,
	leavingIn,
	rewriteWorkshops,
	sweepWorkshop,
} from './level-erase.ts';
import { boardIn, dropIn, headsIn, workshopsUnder } from './level-copies.ts';
import * as keys from './level-keys.ts';
import { openLevel } from './open-level.ts';
import { copySteps, del, put, putText, type Step } from './level-steps.ts';
import { encodeRecord } from './record-coding.ts';
import { decodeOrNull } from './up-to-damage.ts';

/** Of more documents and workshops than so many the last numbers are not kept in memory. */
const mostRemembered = 10_000;

type Reading = AsyncIterable<[string, Uint8Array]> & { close(): Promise<void> };

/** Workshops in one LevelDB: events and document updates under their own keys, one synced batch a tick. */
class LevelLog implements EmbeddedLog {
	#db: ClassicLevel<string, Uint8Array>;
	/** The last number under a prefix, read once and now and then again; commits come one at a time. */
	#last = new Map<string, number>();
	#erased = new Set<Id>();
	/** Readers of all that it kept at some moment: while they read, that stays on the disk. */
	#reading = new Set<Reading>();
	#reader: IntactReader;
	#counted: CountedWrites;

	constructor(db: ClassicLevel<string, Uint8Array>, beside: Beside) {
		this.#db = db;
		const onCut = (prefix: string) => void this.#last.delete(prefix);
		this.#reader = new IntactReader({ db, ...beside, onCut });
		this.#counted = new CountedWrites(db, beside);
	}

	tellMissed(): Promise<void> {
		return this.#reader.tellMissed();
	}

	countOn(otherwise: number): Promise<number> {
		return this.#counted.goOn(this.#reader, otherwise);
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
				const key = keys.numbered(prefix, event.seq);
				steps.push(put(key, encodeEvent(key, event)));
				last.set(prefix, event.seq);
				if (event.type === 'WorkshopCreated')
					steps.push(
						putText(keys.codeKey(event.joinCode), workshop),
						putText(keys.teamKey(event.teamKey), event.team),
						putText(`${keys.workshopsOf(event.team)}!${workshop}`, workshop),
					);
				if (event.type === 'WorkshopErased')
					steps.push(putText(keys.erasingKey(workshop), event.team));
				const leaving = leavingWith(workshop, event);
				if (leaving) steps.push(putText(keys.leavingKey(leaving), ''));
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
		await this.#counted.write(steps);
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

	readEvents(workshop: Id): Promise<StoredEvent[]> {
		return this.#reader.events(workshop);
	}

	loadDocument(workshop: Id, document: string): Promise<StoredDocument> {
		return this.#reader.document(workshop, document);
	}

	takeLoss(workshop: Id): LossOf | null {
		return this.#reader.takeLoss(workshop);
	}

	async addCopy(workshop: Id, copy: BoardCopy): Promise<void> {
		const steps = await copySteps(workshop, copy);
		if (!this.#erased.has(workshop)) await this.#db.batch(steps);
	}

	copiesOf(workshop: Id): Promise<CopyHead[]> {
		return headsIn(this.#db, this.#reader, workshop);
	}

	readCopy(workshop: Id, at: number): Promise<PlainBoard | null> {
		return boardIn(this.#db, this.#reader, workshop, at);
	}

	dropCopies(workshop: Id, before: number): Promise<void> {
		return dropIn(this.#db, workshop, before);
	}

	workshopsWithCopies(): Promise<Id[]> {
		return workshopsUnder(this.#db, 'h');
	}

	allWorkshops(): Promise<Id[]> {
		return workshopsUnder(this.#db, 'e');
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

	findCode(joinCode: string): Promise<Id | null> {
		return this.#follow(keys.codeKey(joinCode), `The join code ${joinCode}`);
	}

	addTeam(keyHash: string, team: Id): Promise<void> {
		return this.#counted.write([putText(keys.teamKey(keyHash), team)]);
	}

	async dropTeamKeys(team: Id): Promise<void> {
		const links = await this.#db.iterator(keys.everyTeamKey).all();
		// One that cannot be read opens nothing as it is.
		const isTeams = ([key, value]: [string, Uint8Array]) =>
			decodeOrNull(() => decodeId(key, value)) === team;
		await this.#counted.write(links.filter(isTeams).map(([key]) => del(key)));
	}

	findTeam(keyHash: string): Promise<Id | null> {
		return this.#follow(keys.teamKey(keyHash), 'The link of a team');
	}

	async workshopsOf(team: Id): Promise<Id[]> {
		const found = await this.#db.keys(keys.under(keys.workshopsOf(team))).all();
		return found.map((key) => key.slice(key.lastIndexOf('!') + 1));
	}

	async #follow(key: string, name: string): Promise<Id | null> {
		const value = await this.#db.get(key);
		return value ? this.#reader.orNull(name, () => decodeId(key, value)) : null;
	}

	async compact(workshop: Id): Promise<void> {
		for (const prefix of [keys.documentsOf(workshop), keys.eventsOf(workshop)])
			await compactFully(this.#db, keys.under(prefix));
	}

	async erase(workshop: Id): Promise<void> {
		this.#erased.add(workshop);
		await eraseWorkshop(this.#db, workshop);
		// Most of what was remembered is of others, and is read again.
		this.#last.clear();
	}

	async amend(workshop: Id, events: readonly StoredEvent[]): Promise<void> {
		const prefix = keys.eventsOf(workshop);
		const steps = events.map((event) => {
			const key = keys.numbered(prefix, event.seq);
			return put(key, encodeEvent(key, event));
		});
		await this.#counted.write(steps);
	}

	/** A backup that is being read ends without its end: it is no backup, and is taken again. */
	async #endReading(): Promise<void> {
		await Promise.all([...this.#reading].map((iterator) => iterator.close()));
	}

	async sweep(workshop: Id, amended: readonly Id[]): Promise<void> {
		await this.#endReading();
		await sweepWorkshop(this.#db, workshop, amended);
	}

	erasing(): Promise<{ workshop: Id; team: Id }[]> {
		return erasingIn(this.#db);
	}

	sweptClean(workshop: Id): Promise<void> {
		return this.#counted.write([del(keys.erasingKey(workshop))]);
	}

	leaving(): Promise<Leaving[]> {
		return leavingIn(this.#db);
	}

	hasLeft(leaving: Leaving): Promise<void> {
		return this.#counted.write([del(keys.leavingKey(leaving))]);
	}

	async dropDocument(workshop: Id, document: string): Promise<void> {
		const prefix = keys.recordsOf(workshop, document);
		const stored = await this.#db.keys(keys.under(prefix)).all();
		await this.#counted.write(stored.map(del));
		this.#last.delete(prefix);
	}

	async rewrite(workshops: readonly Id[]): Promise<void> {
		await this.#endReading();
		for (const workshop of workshops) await dropAside(this.#db, workshop);
		await rewriteWorkshops(this.#db, workshops);
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

/** Where nobody is there to be told. */
const alone: Beside = {
	warn: () => undefined,
	watch: (error) => Promise.reject(error as Error),
	count: () => undefined,
};

/** Opens the log below a folder and holds LevelDB's lock on it; rejects with LEVEL_LOCKED when another does. */
export async function openLevelLog(
	folder: string,
	beside: Partial<Beside> = {},
): Promise<EmbeddedLog> {
	return new LevelLog(await openLevel(folder), { ...alone, ...beside });
}
