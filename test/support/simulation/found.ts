import type * as Y from 'yjs';
import { Room } from '../../../server/docs/room.ts';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import type { StoredEvent } from '../../../server/store/workshop-log.ts';
import type { Id } from '../../../shared/ids.ts';
import { Disk, disks } from './disk.ts';

/** What a restart finds of one workshop. */
export interface Found {
	events: StoredEvent[];
	docs: Map<string, Y.Doc>;
}

/** Reads a disk's synced bytes as a restart would, and changes nothing on it. */
export async function find(
	bytes: Uint8Array,
	workshop: Id,
	documents: Iterable<string>,
): Promise<Found> {
	disks.set('/audit', new Disk(bytes, { isInstant: true }));
	const log = await openLevelLog('/audit');
	const docs = new Map<string, Y.Doc>();
	for (const document of documents) {
		const stored = await log.loadDocument(workshop, document);
		docs.set(document, new Room({ document, stored, append: () => Promise.resolve() }).doc);
	}
	return { events: await log.readEvents(workshop), docs };
}
