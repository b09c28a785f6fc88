import type { Id } from '../../shared/ids.ts';
import { weightOf } from '../docs/log-weight.ts';
import { Room } from '../docs/room.ts';
import type { DocumentRecord, WorkshopLog } from '../store/workshop-log.ts';
import { LoadedOnce } from './loaded-once.ts';

interface Surroundings {
	workshop: Id;
	log: Pick<WorkshopLog, 'loadDocument' | 'compact'>;
	append: (records: DocumentRecord[]) => Promise<void>;
	now: () => number;
	/** Whenever a document comes into memory. */
	onLoad?: (document: string, room: Room) => void;
	/** Of this one nothing can be read; throws where it cannot go on without. */
	beginAnew?: (document: string) => void;
}

const idle = 60_000;
/** While people write, so much of what was replaced may lie on the disk. */
const mostReplaced = 4 * 1024 * 1024;

/** The documents of one workshop that are in memory; each is loaded once, however many ask for it at once. */
export class LiveRooms {
	#around: Surroundings;
	#rooms: LoadedOnce<Room>;
	/** How much was written since the disk was given back what was replaced, and whether anything was. */
	#written = 0;
	#replaced = false;

	constructor(around: Surroundings) {
		this.#around = around;
		this.#rooms = new LoadedOnce<Room>({
			now: around.now,
			load: (document) => this.#load(document),
			inUse: (room) => !room.idle,
			settle: (room) => room.rest().then(() => true),
		});
	}

	get size(): number {
		return this.#rooms.size;
	}

	/** The room of a document, by its stored name. */
	async get(document: string): Promise<Room> {
		return (await this.#rooms.get(document))!;
	}

	/** Lets documents go that nobody has used for a minute, and gives the disk back what is no more. */
	async tidy(): Promise<void> {
		await this.#rooms.letGo(idle);
		if (!this.#replaced || (this.size > 0 && this.#written < mostReplaced)) return;
		this.#replaced = false;
		this.#written = 0;
		await this.#around.log.compact(this.#around.workshop);
	}

	async #load(document: string): Promise<Room> {
		const { workshop, log, onLoad, beginAnew } = this.#around;
		const stored = await log.loadDocument(workshop, document);
		if (stored.damaged) beginAnew?.(document);
		const room = new Room({ document, stored, append: (records) => this.#append(records) });
		onLoad?.(document, room);
		return room;
	}

	#append(records: DocumentRecord[]): Promise<void> {
		for (const { update, whole } of records) {
			this.#written += weightOf(update);
			this.#replaced ||= whole === true;
		}
		return this.#around.append(records);
	}
}
