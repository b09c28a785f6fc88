import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { read, write } from './kept.ts';
import { randomId } from './random-id.ts';

/** Under which a copy keeps the names of its unsent fields. */
export const unsent = 'unsent';

interface Left {
	copy: string;
	/** Whose, so that it goes with them. */
	participant: string;
	/** Of Yjs, as numbers. */
	update: number[];
	fields: readonly string[];
}

const kind = 'unwritten';
const isLeft = (value: unknown): value is Left =>
	typeof value === 'object' && value !== null && 'update' in value && 'fields' in value;
const drop = (which: (id: string, left: Left) => boolean) =>
	write(
		kind,
		Object.fromEntries(Object.entries(read(kind, isLeft)).filter((one) => !which(...one))),
	);

/** Nothing that a page left of this copy stays on the device. */
export const forgetUnwritten = (name: string): void => drop((_id, { copy }) => copy === name);

/**
 * What is typed a moment before the page goes: IndexedDB has not written it yet, and never will. It is put where
 * writing takes effect at once, and the next page brings it into the copy.
 */
export class Unwritten {
	readonly #name: string;
	readonly #doc: Y.Doc;
	readonly #copy: IndexeddbPersistence;
	readonly #listening = new AbortController();
	readonly #own = randomId();
	/** What is put there, by this page and those before it. */
	#left: string[] = [];
	#updates: Uint8Array[] = [];
	#fields: readonly string[] | null = null;
	#isSettling = false;

	constructor(name: string, doc: Y.Doc, copy: IndexeddbPersistence) {
		this.#name = name;
		this.#doc = doc;
		this.#copy = copy;
		doc.on('update', this.#add);
		const { signal } = this.#listening;
		const put = () => this.#put();
		addEventListener('pagehide', put, { signal });

		// The last that a phone tells a page which it is going to end.
		document.addEventListener('visibilitychange', put, { signal });
	}

	/** Remembers which fields have not reached the server. */
	keep(fields: readonly string[]): void {
		this.#fields = fields;
		void this.#settle();
	}

	/** Brings into the document, which is loaded, what earlier pages left; all fields that have not reached the server. */
	bring(stored: readonly string[]): readonly string[] {
		const left = Object.entries(read(kind, isLeft)).filter(([, { copy }]) => copy === this.#name);
		if (left.length === 0) return stored;
		this.#left = left.map(([id]) => id);
		for (const [, { update }] of left) Y.applyUpdate(this.#doc, Uint8Array.from(update));
		const fields = [...stored, ...left.flatMap(([, { fields }]) => fields)];
		this.keep(fields);
		return fields;
	}

	close(): void {
		this.#doc.off('update', this.#add);
		this.#listening.abort();
	}

	readonly #add = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
		if (!local) return;
		this.#updates.push(update);
		void this.#settle();
	};

	/** Lets go of what the copy has by now. */
	async #settle(): Promise<void> {
		if (this.#isSettling) return;
		this.#isSettling = true;
		try {
			await this.#copy.whenSynced;
			while (this.#updates.length > 0 || this.#fields) {
				const { length } = this.#updates;
				const fields = this.#fields;
				if (fields) await this.#copy.set(unsent, JSON.stringify(fields));
				await this.#written();
				this.#updates.splice(0, length);
				if (this.#fields === fields) this.#fields = null;
			}
			if (this.#left.length > 0) drop((id) => this.#left.includes(id));
			this.#left = [];
		} catch {
			// A copy that cannot be written to is no reason to stop: the server has the word.
			this.#updates = [Y.mergeUpdates(this.#updates)];
		}
		this.#isSettling = false;
	}

	/** A reading transaction begins once the writing ones before it have ended. */
	#written(): Promise<void> {
		return new Promise((resolve, reject) => {
			const reading = this.#copy.db!.transaction(['updates', 'custom'], 'readonly');
			reading.objectStore('updates').getKey(0);
			reading.oncomplete = () => resolve();
			reading.onabort = () => reject(new Error('The copy was closed.'));
		});
	}

	#put(): void {
		if (this.#updates.length === 0 && !this.#fields) return;
		this.#left.push(this.#own);
		const left = {
			copy: this.#name,
			participant: this.#name.slice(this.#name.lastIndexOf('/') + 1),
			update: [...Y.mergeUpdates(this.#updates)],
			fields: this.#fields ?? [],
		};
		write(kind, { ...read(kind, isLeft), [this.#own]: left });
	}
}
