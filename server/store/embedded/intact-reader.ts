import type { ClassicLevel } from 'classic-level';
import type { Id } from '../../../shared/ids.ts';
import type { LossOf } from '../../../shared/workshop/loss.ts';
import { Damaged, type StoredDocument, type StoredEvent } from '../workshop-log.ts';
import { decodeEvent } from './event-coding.ts';
import * as keys from './level-keys.ts';
import { del, put } from './level-steps.ts';
import { isCorruption } from './mending.ts';
import { isMissed, missedIn } from './missed-logs.ts';
import { decodeRecord } from './record-coding.ts';
import { upToDamage, type Entry } from './up-to-damage.ts';

interface Surroundings {
	db: ClassicLevel<string, Uint8Array>;
	/** Told of what LevelDB could not make sense of, and lets it through. */
	watch: (error: unknown) => Promise<never>;
	/** Told in one sentence what was damaged and what was kept. */
	warn: (sentence: string) => void;
	/** What stood under this prefix behind the damage is not there any more. */
	onCut: (prefix: string) => void;
}

interface Sought<Kept> {
	prefix: string;
	/** What it is called in a sentence. */
	name: string;
	/** What is lost of which workshop where it is cut. */
	lost: [workshop: Id, of: LossOf];
	decode: (key: string, value: Uint8Array) => Kept;
	isWhole?: (kept: Kept) => boolean;
	/** Told where nothing can be kept, with what is wrong and what is stored. */
	onAllLost: (damage: string, stored: readonly Entry[]) => Promise<void>;
}

const nameOf = (workshop: Id) => `The log of workshop ${workshop}`;
const missing = (workshop: Id) =>
	`${nameOf(workshop)} is missing as a whole, and the workshop is not served. Nothing was changed: put a copy from a backup in its place.`;

/**
 * Reads what is whole. LevelDB hands out damaged bytes as if nothing were, and leaves out what it cannot read, so
 * everything here is numbered and has a checksum. What stands behind damage is put aside: what is written next
 * takes its numbers. A log of which nothing can be read is refused, a document begins anew.
 */
export class IntactReader {
	#around: Surroundings;
	#said = new Set<string>();
	#lost = new Map<Id, LossOf>();

	constructor(around: Surroundings) {
		this.#around = around;
	}

	async events(workshop: Id): Promise<StoredEvent[]> {
		const prefix = keys.eventsOf(workshop);
		const name = nameOf(workshop);
		const onAllLost = (damage: string) =>
			this.#refuse(
				`${name} is damaged from its beginning (${damage}) and not served. Nothing was changed: put a copy from a backup in its place.`,
			);
		const lost: Sought<StoredEvent>['lost'] = [workshop, 'events'];
		const events = await this.#read({ prefix, name, lost, decode: decodeEvent, onAllLost });
		if (events.length === 0 && (await isMissed(this.#around.db, workshop)))
			return this.#refuse(missing(workshop));
		return events;
	}

	/** Says of which workshops the whole log was lost. */
	async tellMissed(): Promise<void> {
		for (const workshop of await missedIn(this.#around.db)) this.#say(missing(workshop));
	}

	async document(workshop: Id, document: string): Promise<StoredDocument> {
		const prefix = keys.recordsOf(workshop, document);
		const name = `The document ${document} of workshop ${workshop}`;
		const lost: Pick<StoredDocument, 'damaged'> = {};
		const records = await this.#read({
			prefix,
			name,
			lost: [workshop, 'text'],
			decode: decodeRecord,
			isWhole: ({ whole }) => whole === true,
			onAllLost: async (damage, stored) => {
				lost.damaged = true;
				await this.#copyAside(stored);
				this.#say(
					`${name} is damaged from its beginning (${damage}) and begins anew, empty: what was stored of it was put aside in the log under ${keys.aside(prefix)}.`,
				);
			},
		});
		return {
			updates: records.map(({ update }) => update),
			claims: records.flatMap(({ claims }) => claims),
			...lost,
		};
	}

	/** What is no more than a help is left out where it is damaged. */
	async orNull<Kept>(name: string, read: () => Kept | Promise<Kept>): Promise<Kept | null> {
		try {
			return await read();
		} catch {
			this.#say(`${name} is damaged and left out: all else is kept.`);
			return null;
		}
	}

	takeLoss(workshop: Id): LossOf | null {
		const lost = this.#lost.get(workshop) ?? null;
		this.#lost.delete(workshop);
		return lost;
	}

	async #read<Kept>(sought: Sought<Kept>): Promise<Kept[]> {
		const { prefix, name, lost, decode, isWhole, onAllLost } = sought;
		const entries = await this.#entries(prefix, name);
		const { kept, damage, behind } = upToDamage(entries, decode, isWhole);
		if (damage !== null && kept.length === 0) await onAllLost(damage, entries);
		if (damage === null || kept.length === 0) return kept;
		await this.#putAside(prefix, behind);
		this.#lost.set(...lost);
		this.#say(
			`${name} is damaged (${damage}): everything before it is kept and served, what stands behind it was put aside.`,
		);
		return kept;
	}

	/** What cannot be read cannot be written over either: nothing is served until the next start has mended it. */
	async #entries(prefix: string, name: string): Promise<Entry[]> {
		const { db, watch } = this.#around;
		try {
			return await db.iterator(keys.under(prefix)).all().catch(watch);
		} catch (error) {
			if (!isCorruption(error)) throw error;
			return this.#refuse(
				`${name} cannot be read and is not served. Nothing was changed: when the program is started again, it keeps what it can.`,
			);
		}
	}

	#refuse(sentence: string): never {
		this.#say(sentence);
		throw new Damaged(sentence);
	}

	/** It stays where it is as well: only with what takes its place is it known that it was lost. */
	async #copyAside(entries: readonly Entry[]): Promise<void> {
		const copies = entries.map(([key, value]) => put(keys.aside(key), value));
		await this.#around.db.batch(copies, { sync: true });
	}

	async #putAside(prefix: string, entries: readonly Entry[]): Promise<void> {
		if (entries.length === 0) return;
		const steps = entries.flatMap(([key, value]) => [put(keys.aside(key), value), del(key)]);
		await this.#around.db.batch(steps, { sync: true });
		this.#around.onCut(prefix);
	}

	/** Once, however often it is asked for. */
	#say(sentence: string): void {
		if (this.#said.has(sentence)) return;
		this.#said.add(sentence);
		this.#around.warn(sentence);
	}
}
