import { clearDocument, IndexeddbPersistence, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { Whose } from './unsent.ts';
import { forgetUnwritten, unsent, Unwritten } from './unwritten.ts';

/** What this device keeps of a document, so that text typed offline survives a reload. */
export interface DeviceCopy {
	/** Applies it to the document; resolves with the fields that had not reached the server. */
	load(): Promise<readonly string[]>;
	/** Remembers which fields have not reached the server. */
	keep(fields: readonly string[]): void;
	close(): void;
	/** Forgets everything. */
	clear(): Promise<void>;
}

/** Of one document of one seat; the document's name has its epoch in it. */
export const copyName = ({ workshop, participant }: Whose, document: string): string =>
	`${workshop}/${document}/${participant}`;

/** Null where the browser keeps nothing: private windows, blocked storage. */
export async function openDeviceCopy(name: string, doc: Y.Doc): Promise<DeviceCopy | null> {
	if (!(await canStore())) return null;
	const persistence = new IndexeddbPersistence(name, doc);
	const unwritten = new Unwritten(name, doc, persistence);
	const stopTrimming = trimWhereTaken(doc, persistence);
	let closed: Promise<void> | undefined;
	const end = () => {
		stopTrimming();
		unwritten.close();
		return persistence.destroy();
	};
	/** Once, however many ask for it. */
	const close = () => (closed ??= end());
	return {
		load: async () => {
			await persistence.whenSynced;
			return unwritten.bring(readFields(await persistence.get(unsent)));
		},
		keep: (fields) => unwritten.keep(fields),
		close: () => void close(),
		clear: async () => {
			await close();
			await forgetCopy(name);
		},
	};
}

/** A card or a case that was taken down for good is not kept in earlier updates: the copy is written anew, as the document is then. */
function trimWhereTaken(doc: Y.Doc, persistence: IndexeddbPersistence): () => void {
	// By their names: what one reads them with is not loaded where one joins.
	const all = ['conflicts', 'cases'].map((root) => doc.getMap<Y.Map<unknown>>(root));
	const trim = ({ keys }: Y.YMapEvent<Y.Map<unknown>>) => {
		if ([...keys.values()].some(({ action }) => action === 'delete'))
			void storeState(persistence, true);
	};
	for (const cards of all) cards.observe(trim);
	return () => all.forEach((cards) => cards.unobserve(trim));
}

/** Nothing of a copy stays on this device. */
export function forgetCopy(name: string): Promise<void> {
	forgetUnwritten(name);
	return clearDocument(name);
}

function readFields(stored: unknown): string[] {
	const fields: unknown = typeof stored === 'string' ? JSON.parse(stored) : [];
	return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
}

/** Tried beforehand: y-indexeddb leaves a failure to open unhandled. */
const canStore = () =>
	new Promise<boolean>((resolve) => {
		try {
			const request = indexedDB.open('same-boat');
			request.onerror = () => resolve(false);
			request.onsuccess = () => {
				request.result.close();
				resolve(true);
			};
		} catch {
			resolve(false);
		}
	});
