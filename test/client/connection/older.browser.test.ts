import { afterEach, beforeEach, expect, it } from 'vitest';
import { DocumentSession } from '../../../client/connection/documents.ts';
import { heldSeats } from '../../../client/connection/held-seats.ts';
import { linksOf, teamKeyOf, teams } from '../../../client/connection/kept-links.ts';
import { seatAt, seats } from '../../../client/connection/kept.ts';
import { cardText } from '../../../shared/board/conflict-card.ts';
import older from '../../data/older/browser.json' with { type: 'json' };

/** Puts into the browser what the page of an older version had kept in it. */
function putBack(
	name: string,
	{ updates, custom }: (typeof older.copies)[keyof typeof older.copies],
) {
	return new Promise<void>((resolve, reject) => {
		const asked = indexedDB.open(name);
		asked.onerror = () => reject(asked.error ?? new Error(name));
		asked.onupgradeneeded = () => {
			asked.result.createObjectStore('updates', { autoIncrement: true });
			asked.result.createObjectStore('custom');
		};
		asked.onsuccess = () => {
			const db = asked.result;
			const writing = db.transaction(['updates', 'custom'], 'readwrite');
			for (const [, update] of updates)
				writing.objectStore('updates').add(Uint8Array.from(update as number[]));
			for (const [key, value] of custom) writing.objectStore('custom').put(value, key as string);
			writing.oncomplete = () => {
				db.close();
				resolve();
			};
		};
	});
}

beforeEach(async () => {
	for (const [key, value] of Object.entries(older.local)) localStorage.setItem(key, value);
	for (const [name, copy] of Object.entries(older.copies)) await putBack(name, copy);
});
afterEach(() => localStorage.clear());

it('DA8 seats, links and teams that an older version kept in the browser are there', () => {
	expect(Object.keys(seats()).sort()).toEqual(['workshop', 'workshop/screen']);
	expect(seatAt('workshop')).toMatchObject({ participantId: 'dora', title: 'Spring' });
	expect(
		heldSeats('workshop')
			.map(({ participantId }) => participantId)
			.sort(),
	).toEqual(['dora', 'emil']);
	expect(linksOf('workshop')).toMatchObject({ facilitatorKey: 'f', teamKey: 'k' });
	expect(teams()).toMatchObject({ team: { key: 'k', title: 'Spring' } });
	expect(teamKeyOf('team')).toBe('k');
});

it('DA8, OF4 text that an older version had not sent is there, and counted', async () => {
	const page = new DocumentSession({
		...{ workshop: 'workshop', participant: 'dora', document: 'private~1', mode: 'write' },
		server: 'ws://127.0.0.1:9/docs',
	});
	await page.open();
	expect(cardText(page.doc, 'card', 'salesWants')?.toString()).toBe('An answer within the hour');
	expect(page.kept).toContain('card/salesWants');
	await page.forget();
});
