import type { Id } from '../../shared/ids.ts';
import { Room } from '../docs/room.ts';
import type { DocumentRecord, WorkshopLog } from '../store/workshop-log.ts';

/** The documents of one workshop that are in memory; each is loaded once, however many ask for it at once. */
export class LiveRooms {
	#workshop: Id;
	#log: Pick<WorkshopLog, 'loadDocument'>;
	#append: (records: DocumentRecord[]) => Promise<void>;
	#onLoad: (document: string, room: Room) => void;
	#rooms = new Map<string, Promise<Room>>();

	constructor(
		workshop: Id,
		log: Pick<WorkshopLog, 'loadDocument'>,
		append: (records: DocumentRecord[]) => Promise<void>,
		onLoad: (document: string, room: Room) => void,
	) {
		this.#workshop = workshop;
		this.#log = log;
		this.#append = append;
		this.#onLoad = onLoad;
	}

	/** The room of a document, by its stored name. */
	get(document: string): Promise<Room> {
		const known = this.#rooms.get(document);
		if (known) return known;
		const room = this.#load(document);
		this.#rooms.set(document, room);
		// A failed load is not remembered: the next one to ask tries again.
		room.catch(() => this.#rooms.delete(document));
		return room;
	}

	async #load(document: string): Promise<Room> {
		const stored = await this.#log.loadDocument(this.#workshop, document);
		const room = new Room({ document, stored, append: this.#append });
		this.#onLoad(document, room);
		return room;
	}
}
