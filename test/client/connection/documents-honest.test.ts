import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { cardText } from '../../../shared/board/conflict-card.ts';
import { Page } from './documents-scene.ts';

const moments = [
	'type',
	'type',
	'erase',
	'deliver',
	'deliver',
	'deliver',
	'disk',
	'disk',
	'gather',
	'cut',
	'down',
	'up',
	'wait',
	'crash',
	'freeze',
	'thaw',
	'reload',
] as const;

async function play(page: Page, moment: (typeof moments)[number]) {
	const text = cardText(page.session.doc, 'card', 'title');
	switch (moment) {
		case 'type':
			return text?.insert(0, 'x');
		case 'erase':
			return text && text.length > 0 && text.delete(0, 1);
		case 'deliver':
			return page.settle();
		case 'disk':
			return page.disk.finish(1);
		case 'gather':
			return vi.advanceTimersByTime(50);
		case 'cut':
			return page.network.cut();
		case 'down':
			return (page.network.isUp = false);
		case 'up':
			return (page.network.isUp = true);
		case 'wait':
			return vi.advanceTimersByTime(10_000);
		case 'crash':
			page.network.cut();
			page.disk.crash();
			return (page.room = page.disk.open());
		case 'freeze':
		case 'thaw':
			page.changeMode(moment === 'freeze' ? 'read' : 'write');
			return page.session.setMode(page.serverMode!);
		case 'reload':
			page.session.close();
			page.network.cut();
			return page.load(page.serverMode!);
	}
}

/** Everything in the page's document is also in the server's, as it would be read from the disk. */
function expectOnDisk(page: Page) {
	const onDisk = page.disk.open().doc;
	let missing = 0;
	onDisk.on('update', () => missing++);
	Y.applyUpdate(onDisk, Y.encodeStateAsUpdate(page.session.doc));
	expect(missing).toBe(0);
}

beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
	});
});
afterEach(() => {
	vi.useRealTimers();
});

describe('whatever happens to the line, the disk and the page', () => {
	it('"saved" is never said of text that is not on disk, and all text arrives in the end', async () => {
		let saved = 0;
		const steps = fc.array(fc.constantFrom(...moments), { minLength: 10, maxLength: 60 });
		const property = fc.asyncProperty(steps, async (moments) => {
			const page = new Page();
			await page.writeCards('card');
			await page.open();
			page.disk.isSlow = true;
			for (const moment of moments) {
				await play(page, moment);
				await Promise.resolve();
				if (page.status.is !== 'saved') continue;
				expectOnDisk(page);
				expect(page.session.kept).toEqual([]);
				saved++;
			}
			page.disk.isSlow = false;
			page.disk.finish();
			page.network.isUp = true;
			page.changeMode('write');
			page.session.setMode('write');
			for (let i = 0; i < 4; i++) {
				await page.settle();
				vi.advanceTimersByTime(10_000);
			}
			await page.settle();
			expect(page.status).toEqual({ is: 'saved' });
			expectOnDisk(page);
			page.session.close();
			vi.clearAllTimers();
		});
		await fc.assert(property, { numRuns: 200, seed: 817 });
		expect(saved).toBeGreaterThan(400);
	}, 60_000);
});
