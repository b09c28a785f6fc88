import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openDeviceCopy } from '../../../client/connection/device-copy.ts';
import { setTopic } from '../../../shared/board/card-tags.ts';
import { addCard, cardText, type CardText } from '../../../shared/board/conflict-card.ts';
import { Page } from './documents-scene.ts';

let page: Page;

const type = (text: string, id = 'card', field: CardText = 'title') =>
	cardText(page.session.doc, id, field)!.insert(0, text);

beforeEach(async () => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
	});
	page = new Page();
	await page.writeCards('card', 'other');
});
afterEach(() => {
	page.session?.close();
	vi.useRealTimers();
});

/** Time passes, and what is sent arrives. */
const pass = async (milliseconds: number) => {
	vi.advanceTimersByTime(milliseconds);
	await page.settle();
};

describe('the word "saved"', () => {
	it('is said when everything is on the server’s disk, and not before', async () => {
		await page.open();
		expect(page.status).toEqual({ is: 'saved' });
		await pass(50);
		page.disk.isSlow = true;
		page.shown.length = 0;
		type('Hi');
		await page.settle();
		expect(page.status).toEqual({ is: 'saving' });
		await pass(5000);
		expect(page.shown).toEqual(['saving']);
		expect(page.titleOnDisk()).toBe('');
		page.disk.finish();
		await page.settle();
		expect(page.status).toEqual({ is: 'saved' });
		expect(page.titleOnDisk()).toBe('Hi');
		expect(page.shown).toEqual(['saving', 'saved']);
	});

	it('is not said before what this device kept has been found, when a document thaws', async () => {
		page.storage.isStuck = true;
		await page.open('read');
		page.changeMode('write');
		page.session.setMode('write');
		await page.settle();
		expect(page.status).toEqual({ is: 'saving' });
		await pass(2000);
		expect(page.status).toEqual({ is: 'saved' });
	});

	it('is not said for a connection on which nothing has been acknowledged', async () => {
		const opened = page.load();
		await Promise.resolve();
		await opened;
		expect(page.status).toEqual({ is: 'saving' });
		page.disk.isSlow = true;
		await page.settle();
		// An empty answer to the server's question needs no disk: the acknowledgement does.
		expect(page.status).toEqual({ is: 'saved' });
		expect(page.session.kept).toEqual([]);
	});

	it('is not said before the server has told what it has', async () => {
		await page.load();
		const socket = page.network.last;
		socket.open(page.accept);
		const [question] = socket.pair.toServer.splice(0);
		await page.settle();
		expect(socket.pair.toServer).toEqual([]);
		expect(page.status).toEqual({ is: 'saving' });
		socket.pair.toServer.push(question!);
		await page.settle();
		expect(page.status).toEqual({ is: 'saved' });
	});

	it('waits for a deletion, which moves no clock', async () => {
		await page.open();
		type('abc');
		await page.settle();
		await pass(50);
		page.disk.isSlow = true;
		cardText(page.session.doc, 'card', 'title')!.delete(0, 2);
		await page.settle();
		expect(page.status).toEqual({ is: 'saving' });
		page.disk.finish();
		await page.settle();
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'c']);
	});

	it('is not said while the socket is closing, when nothing is sent any more', async () => {
		await page.open();
		page.network.last.readyState = 2;
		type('Hi');
		expect(page.status.is).not.toBe('saved');
		expect(page.session.kept).toEqual(['card/title']);
	});

	it('comes back after a crash only when the text has been brought again', async () => {
		await page.open();
		await pass(50);
		page.disk.isSlow = true;
		type('Hi');
		await page.settle();
		page.disk.crash();
		page.disk.isSlow = false;
		page.network.cut();
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		page.room = page.disk.open();
		await pass(1000);
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'Hi']);
		expect(page.session.kept).toEqual([]);
	});
});

describe('what is kept on this device', () => {
	it('OF3 counts cards, not fields and not keystrokes', async () => {
		await page.open();
		page.network.isUp = false;
		page.network.cut();
		expect(page.status).toEqual({ is: 'offline', kept: 0 });
		for (const letter of 'abc') type(letter);
		type('x', 'card', 'example');
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		setTopic(page.session.doc, 'other', 'scope');
		addCard(page.session.doc, 'new', 'c');
		expect(page.status).toEqual({ is: 'offline', kept: 3 });
		expect(page.session.kept).toEqual(['card/title', 'card/example', 'other/topic', 'new']);
		page.network.isUp = true;
		await pass(1000);
		await pass(50);
		expect(page.status).toEqual({ is: 'saved' });
		expect(page.session.kept).toEqual([]);
		expect(page.titleOnDisk()).toBe('cba');
	});

	it('does not count what others write', async () => {
		await page.open();
		await page.writeCards('theirs');
		await page.settle();
		expect(cardText(page.session.doc, 'theirs', 'title')).toBeDefined();
		page.network.isUp = false;
		page.network.cut();
		expect(page.status).toEqual({ is: 'offline', kept: 0 });
	});

	it('OF4 is still right after a reload without a network, and arrives later', async () => {
		await page.open();
		page.network.isUp = false;
		page.network.cut();
		type('typed offline');
		await page.settle();
		page.session.close();
		await page.open();
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		expect(cardText(page.session.doc, 'card', 'title')!.toString()).toBe('typed offline');
		page.network.isUp = true;
		await pass(10_000);
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'typed offline']);
		expect(page.storage.fields).toEqual([]);
	});

	it('is loaded before the first connection, or after 2 s no longer waited for', async () => {
		page.storage.isStuck = true;
		const opened = page.load();
		await page.settle();
		expect(page.network.sockets).toHaveLength(0);
		await pass(2000);
		await opened;
		await page.settle();
		expect(page.status).toEqual({ is: 'saved' });
	});

	it('has a place of its own for each workshop, document with its epoch, and participant', async () => {
		await page.open();
		expect(page.storage.opened).toEqual(['workshop/board~1/anna']);
	});

	it('is forgotten when the person leaves, and stays when the page closes', async () => {
		await page.open();
		page.session.close();
		expect(page.storage.isCleared).toBe(false);
		await page.open();
		await page.session.forget();
		expect(page.storage.isCleared).toBe(true);
	});

	it('needs no IndexedDB', async () => {
		expect(await openDeviceCopy('name', new Y.Doc())).toBe(null);
	});
});

describe('a document that can only be read', () => {
	beforeEach(() => {
		page.serverMode = 'read';
	});

	it('says so, follows, and keeps nothing on the device', async () => {
		await page.open('read');
		expect(page.status).toEqual({ is: 'read-only', kept: 0 });
		await page.writeCards('theirs');
		await page.settle();
		expect(cardText(page.session.doc, 'theirs', 'title')).toBeDefined();
		expect(page.storage.opened).toEqual([]);
	});

	it('holds an edit back instead of being closed for it, and brings it when it thaws', async () => {
		await page.open('read');
		type('held back');
		await page.settle();
		await pass(50);
		expect(page.status).toEqual({ is: 'read-only', kept: 1 });
		expect(page.titleOnDisk()).toBe('');
		page.changeMode('write');
		await page.settle();
		page.session.setMode('write');
		await page.settle();
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'held back']);
		expect(page.storage.opened).toEqual(['workshop/board~1/anna']);
	});

	it('counts what is held back as kept, whatever was acknowledged before', async () => {
		page.serverMode = 'write';
		await page.open();
		expect(page.status).toEqual({ is: 'saved' });
		page.changeMode('read');
		page.session.setMode('read');
		type('held back');
		await page.settle();
		expect(page.status).toEqual({ is: 'read-only', kept: 1 });
		expect(page.session.kept).toEqual(['card/title']);
	});

	it('OF5 has what an earlier page left on this device, and brings it when writing opens', async () => {
		page.serverMode = 'write';
		await page.open();
		page.network.isUp = false;
		page.network.cut();
		type('typed offline');
		await page.settle();
		page.session.close();
		page.serverMode = 'read';
		page.network.isUp = true;
		await page.open('read', true);
		expect(page.status).toEqual({ is: 'read-only', kept: 1 });
		expect(cardText(page.session.doc, 'card', 'title')!.toString()).toBe('typed offline');
		expect(page.titleOnDisk()).toBe('');
		page.changeMode('write');
		page.session.setMode('write');
		await page.settle();
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'typed offline']);
		expect(page.returned).toEqual([['card/title']]);
	});

	it('OF1 is still saving while what was on its way has no answer', async () => {
		page.serverMode = 'write';
		await page.open();
		await pass(50);
		page.disk.isSlow = true;
		type('on its way');
		await page.settle();
		page.changeMode('read');
		page.session.setMode('read');
		expect(page.status).toEqual({ is: 'saving' });
		page.disk.finish();
		await page.settle();
		expect(page.status).toEqual({ is: 'read-only', kept: 0 });
		expect(page.titleOnDisk()).toBe('on its way');
	});

	it('OF2 reads on while the server has nothing to say', async () => {
		await page.open('read');
		await pass(25_000);
		expect(page.network.sockets).toHaveLength(1);
		expect(page.shown).not.toContain('offline');
	});

	it('brings the edit too when the page hears of the thaw after it was asked', async () => {
		await page.open('read');
		page.changeMode('write');
		await page.settle();
		type('between the two');
		await page.settle();
		page.session.setMode('write');
		await page.settle();
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'between the two']);
	});
});

describe('losing the line', () => {
	it.each([
		[4401, 'no-seat'],
		[4404, 'not-found'],
		[4409, 'begun-anew'],
		[4413, 'too-large'],
		[1009, 'too-large'],
		[4422, 'malformed'],
	] as const)('close code %i is the refusal %s, and is not tried again', async (code, refusal) => {
		await page.open();
		page.disk.isSlow = true;
		await pass(50);
		type('unsent');
		page.network.cut();
		await page.settle();
		page.session.reconnect();
		await page.settle();
		page.network.last.pair.cut(code);
		expect(page.status).toEqual({ is: 'refused', code: refusal, kept: 1 });
		const tries = page.network.sockets.length;
		await pass(120_000);
		expect(page.network.sockets).toHaveLength(tries);
	});

	it('opens again by itself when a document that was refused as read-only thaws', async () => {
		await page.open();
		page.changeMode('read');
		vi.advanceTimersByTime(2000);
		type('too late');
		await page.settle();
		await pass(50);
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		page.session.setMode('read');
		page.changeMode('write');
		page.session.setMode('write');
		await pass(500);
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'too late']);
	});

	it('OF5 follows as a reader once it knows that it may only read, and keeps what was refused', async () => {
		await page.open();
		page.changeMode('read');
		vi.advanceTimersByTime(2000);
		type('too late');
		await page.settle();
		page.session.setMode('read');
		await pass(500);
		expect(page.status).toEqual({ is: 'read-only', kept: 1 });
		await page.writeCards('theirs');
		await page.settle();
		expect(cardText(page.session.doc, 'theirs', 'title')).toBeDefined();
		page.network.last.pair.cut(4403);
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		await pass(1000);
		expect(page.status).toEqual({ is: 'read-only', kept: 1 });
	});

	it('D9 comes back by itself from a freeze that the page has never heard of', async () => {
		await page.open();
		page.changeMode('read');
		vi.advanceTimersByTime(2000);
		type('in between');
		await page.settle();
		await pass(50);
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		page.changeMode('write');
		await pass(500);
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'in between']);
	});

	it('is tried again within half a second, then every ten at most, then as if new', async () => {
		await page.open();
		page.network.isUp = false;
		page.network.cut();
		await pass(500);
		expect(page.network.sockets).toHaveLength(2);
		for (let i = 0; i < 12; i++) await pass(10_000);
		for (let i = 0; i < 3; i++) {
			const tries = page.network.sockets.length;
			await pass(10_000);
			expect(page.network.sockets.length).toBeGreaterThan(tries);
		}
		page.network.isUp = true;
		await pass(10_000);
		expect(page.status).toEqual({ is: 'saved' });
		const tries = page.network.sockets.length;
		page.network.cut();
		await pass(500);
		expect(page.network.sockets).toHaveLength(tries + 1);
	});

	it('waits some seconds after "come back later"', async () => {
		await page.open();
		page.network.last.pair.cut(1013);
		expect(page.status.is).toBe('offline');
		await pass(3000);
		expect(page.network.sockets).toHaveLength(1);
		await pass(7000);
		expect(page.network.sockets).toHaveLength(2);
		expect(page.status.is).toBe('saved');
	});

	it('OF2 is noticed within 8 s when text on its way is not acknowledged', async () => {
		await page.open();
		await pass(50);
		// A network that swallows everything and closes nothing.
		page.network.last.pair.toServer.push = () => 0;
		type('Hi');
		vi.advanceTimersByTime(7999);
		expect(page.status).toEqual({ is: 'saving' });
		await pass(1);
		expect(page.status).toEqual({ is: 'offline', kept: 1 });
		await pass(1000);
		await pass(50);
		expect([page.status.is, page.titleOnDisk()]).toEqual(['saved', 'Hi']);
	});

	it('is tried at once when told', async () => {
		await page.open();
		page.network.cut();
		page.session.reconnect();
		await page.settle();
		expect(page.status).toEqual({ is: 'saved' });
	});

	it('is not tried again when the session is closed while it waits for its turn', async () => {
		await page.open();
		page.network.cut();
		page.session.close();
		await pass(60_000);
		expect(page.network.sockets).toHaveLength(1);
	});

	it('ends with the session: a closed one says nothing and comes back never', async () => {
		await page.open();
		page.session.close();
		const tries = page.network.sockets.length;
		page.shown.length = 0;
		await pass(60_000);
		page.session.reconnect();
		await page.settle();
		expect(page.network.sockets).toHaveLength(tries);
		expect(page.shown).toEqual([]);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe('on the wire', () => {
	it('offers sameboat.v1, the seat of the cookie, and receipts', async () => {
		await page.open();
		expect(page.network.last.protocols).toEqual(['sameboat.v1', 'seat.anna', 'receipts']);
	});

	it('sends no awareness: nothing of its own, and nothing that others show', async () => {
		await page.open();
		const sent: number[] = [];
		const { toServer } = page.network.last.pair;
		const push = toServer.push.bind(toServer);
		toServer.push = (...frames) => {
			sent.push(...frames.map((frame) => frame[0]!));
			return push(...frames);
		};
		page.network.last.pair.send(Uint8Array.from([1, 11, 1, 7, 1, 7, ...Buffer.from('{"a":1}')]));
		await page.settle();
		type('x');
		await page.settle();
		expect(sent).toEqual([0]);
	});
});
