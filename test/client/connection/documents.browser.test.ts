import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDeviceCopy } from '../../../client/connection/device-copy.ts';
import { DocumentSession } from '../../../client/connection/documents.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';

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

describe('a browser that keeps nothing', () => {
	it('has no copy, and is no error', async () => {
		const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		expect(await openDeviceCopy('name', (await openOffline('carla')).doc)).toBe(null);
		open.mockRestore();
	});
});
