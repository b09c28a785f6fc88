import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDeviceCopy } from '../../../client/connection/device-copy.ts';
import { DocumentSession } from '../../../client/connection/documents.ts';
import * as Y from 'yjs';
import { addCase } from '../../../shared/board/case-card.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { removeCard } from '../../../shared/board/remove-card.ts';

const sessions: DocumentSession[] = [];

/** A page whose server is not there. */
async function openOffline(participant: string) {
	const session = new DocumentSession({
		server: 'ws://127.0.0.1:9/docs',
		workshop: 'workshop',
		document: 'private~1',
		participant,
		mode: 'write',
	});
	sessions.push(session);
	await session.open();
	return session;
}

const namesOfCopies = async () => (await indexedDB.databases()).map(({ name }) => name);

afterEach(async () => {
	for (const session of sessions.splice(0)) await session.forget();
});

describe('text typed without a network', () => {
	it('survives a reload on this device, and is counted', async () => {
		const before = await openOffline('anna');
		addCard(before.doc, 'card', 'a', { title: 'typed offline' });
		cardText(before.doc, 'card', 'example')!.insert(0, 'yesterday');
		await vi.waitFor(() => expect(before.status).toEqual({ is: 'offline', kept: 1 }));
		before.close();

		const after = await openOffline('anna');
		expect(cardText(after.doc, 'card', 'title')?.toString()).toBe('typed offline');
		expect(after.kept).toEqual(['card', 'card/example']);
		await vi.waitFor(() => expect(after.status).toEqual({ is: 'offline', kept: 1 }));
	});

	it('is another participant’s neither to see nor to count', async () => {
		const anna = await openOffline('anna');
		addCard(anna.doc, 'card', 'a');
		const bert = await openOffline('bert');
		expect(cardText(bert.doc, 'card', 'title')).toBe(undefined);
		expect(bert.kept).toEqual([]);
	});

	it('is gone from the device when the person leaves', async () => {
		const anna = await openOffline('anna');
		addCard(anna.doc, 'card', 'a');
		expect(await namesOfCopies()).toContain('workshop/private~1/anna');
		await anna.forget();
		await vi.waitFor(async () =>
			expect(await namesOfCopies()).not.toContain('workshop/private~1/anna'),
		);
	});
});

/** Every byte that this device keeps of a document, as text. */
async function keptOf(name: string): Promise<string> {
	const opening = indexedDB.open(name);
	const db = await new Promise<IDBDatabase>((resolve) => {
		opening.onsuccess = () => resolve(opening.result);
	});
	const reading = db.transaction('updates').objectStore('updates').getAll();
	const updates = await new Promise<Uint8Array[]>((resolve) => {
		reading.onsuccess = () => resolve(reading.result as Uint8Array[]);
	});
	db.close();
	return updates.map((update) => new TextDecoder('latin1').decode(update)).join('\n');
}

it('TD4 of a card or a case that was taken down nothing stays on this device, of the others all', async () => {
	const anna = await openOffline('anna');
	addCard(anna.doc, 'card', 'a', { title: 'A price of others' });
	addCard(anna.doc, 'other', 'b', { title: 'No answer on Friday' });
	addCase(anna.doc, 'case', 'a', { title: 'A tender of others' });
	const copy = 'workshop/private~1/anna';
	for (const [id, words] of [
		['card', 'A price of others'],
		['case', 'A tender of others'],
	] as const) {
		await vi.waitFor(async () => expect(await keptOf(copy)).toContain(words));
		const elsewhere = new Y.Doc();
		Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(anna.doc));
		removeCard(elsewhere, id);
		Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(elsewhere));
		await vi.waitFor(async () => expect(await keptOf(copy)).not.toContain(words));
	}
	expect(await keptOf(copy)).toContain('No answer on Friday');
	anna.close();
	const after = await openOffline('anna');
	expect(cardText(after.doc, 'other', 'title')?.toString()).toBe('No answer on Friday');
	expect(cardText(after.doc, 'card', 'title')).toBeUndefined();
});

describe('a browser that keeps nothing', () => {
	it('has no copy, and is no error', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		expect(await openDeviceCopy('name', (await openOffline('carla')).doc)).toBe(null);
		open.mockRestore();
	});
});
