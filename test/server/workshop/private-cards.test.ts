import { expect, it, vi } from 'vitest';
import { LiveRooms } from '../../../server/workshop/live-rooms.ts';
import { PrivateCards } from '../../../server/workshop/private-cards.ts';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { seated } from '../../support/room.ts';
import { stateAfter } from '../../support/scenario.ts';

const nothing = { updates: [], claims: [] };

it('a document that cannot be read once is counted as soon as it can be', async () => {
	const loadDocument = vi.fn(async () => nothing);
	loadDocument.mockRejectedValueOnce(new Error('a bad sector'));
	const done = async () => undefined;
	const log = { loadDocument, compact: done };
	const rooms = new LiveRooms({ workshop: 'workshop', log, append: done, now: () => 0 });
	const cards = new PrivateCards(rooms, () => stateAfter(seated));
	expect(cards.count).toBe(0);
	// The refused load is over in the same turn; nothing of it reaches the process.
	await Promise.resolve();
	await vi.waitFor(async () => {
		expect(cards.count).toBe(0);
		const [all] = await cards.all();
		expect(all).toBeDefined();
	});
	const [[, room]] = (await cards.all()) as [[string, Awaited<ReturnType<LiveRooms['get']>>]];
	addCard(room.doc, 'card', 'a', { salesWants: 'Say yes' });
	expect(cards.count).toBe(1);
});
