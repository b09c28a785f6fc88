// A fresh process that reads one document and says how long that took, in milliseconds: as the server does, or with Yjs alone.
import process from 'node:process';
import * as Y from 'yjs';
import { Room } from '../../server/docs/room.ts';
import { openCarefulLog } from '../../server/store/embedded/careful-log.ts';

const [way, folder, workshop, document] = process.argv.slice(2) as [string, string, string, string];
const log = await openCarefulLog(folder, (sentence) => console.error(sentence));

/** From the disk to a room that answers. */
async function asServer(): Promise<number> {
	const begun = performance.now();
	const stored = await log.loadDocument(workshop, document);
	const room = new Room({ document, stored, append: () => Promise.resolve() });
	const taken = performance.now() - begun;
	if (room.doc.store.clients.size === 0) throw new Error('There is nothing in it.');
	return taken;
}

/** The same bytes, in memory already, in one transaction. */
async function withYjs(): Promise<number> {
	const { updates } = await log.loadDocument(workshop, document);
	const doc = new Y.Doc();
	const begun = performance.now();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return performance.now() - begun;
}

process.send!(await (way === 'server' ? asServer() : withYjs()));
await log.close();
