/** Makes an example of what a version keeps in a browser, in the tree of the commit into which it is copied: test/data/older/README.md. */
import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { DocumentSession } from '../../../client/connection/documents.ts';
import { holdSeat } from '../../../client/connection/held-seats.ts';
import { keepLinks, keepTeam } from '../../../client/connection/kept-links.ts';
import { keepSeat } from '../../../client/connection/kept.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';

const seat = (participantId: string, role: string) => ({
	...{ participantId, role, name: 'Dora', title: 'Spring', at: 1 },
});

/** All entries of a store, with their keys. */
const all = (db: IDBDatabase, store: string) =>
	new Promise<[unknown, unknown][]>((resolve, reject) => {
		const found: [unknown, unknown][] = [];
		const asked = db.transaction(store).objectStore(store).openCursor();
		asked.onerror = () => reject(asked.error ?? new Error(store));
		asked.onsuccess = () => {
			const cursor = asked.result;
			if (!cursor) return resolve(found);
			const value: unknown = cursor.value;
			found.push([cursor.key, value instanceof Uint8Array ? [...value] : value]);
			cursor.continue();
		};
	});

const opened = (name: string) =>
	new Promise<IDBDatabase>((resolve, reject) => {
		const asked = indexedDB.open(name);
		asked.onerror = () => reject(asked.error ?? new Error(name));
		asked.onsuccess = () => resolve(asked.result);
	});

it('makes the example', async () => {
	localStorage.clear();
	keepSeat('workshop', seat('dora', 'participant'));
	keepSeat('workshop', seat('screen', 'screen'));
	holdSeat('workshop', seat('dora', 'participant'), seat('emil', 'participant'));
	keepLinks({
		...{ workshopId: 'workshop', facilitatorKey: 'f', joinKey: 'j', screenKey: 's' },
		...{ cohostKey: 'ch', observerKey: 'o', joinCode: 'c', teamId: 'team', teamKey: 'k' },
	});
	keepTeam('team', { key: 'k', title: 'Spring', at: 1 });
	const page = new DocumentSession({
		...{ workshop: 'workshop', participant: 'dora', document: 'private~1', mode: 'write' },
		server: 'ws://127.0.0.1:9/docs',
	});
	await page.open();
	addCard(page.doc, 'card', 'a');
	cardText(page.doc, 'card', 'salesWants')!.insert(0, 'An answer within the hour');
	const name = 'workshop/private~1/dora';
	const db = await opened(name);
	await expect.poll(async () => (await all(db, 'custom')).length).toBeGreaterThan(0);
	const copy = { updates: await all(db, 'updates'), custom: await all(db, 'custom') };
	db.close();
	page.close();
	const kept = { local: { ...localStorage }, copies: { [name]: copy } };
	await commands.writeFile('example.json', JSON.stringify(kept, null, '\t'));
});
