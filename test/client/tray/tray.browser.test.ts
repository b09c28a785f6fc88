import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handsOf, noteUnsent, unsentIn } from '../../../client/connection/unsent.ts';
import type { LateRefusal } from '../../../client/workshop/workshop.svelte.ts';
import * as Y from 'yjs';
import { addDraft, draftText } from '../../../shared/board/agreement-draft.ts';
import { setTopic } from '../../../shared/board/card-tags.ts';
import { addCard, cardText, setDeleted } from '../../../shared/board/conflict-card.ts';
import { sheetText } from '../../../shared/board/worksheet.ts';
import { wordRefusal } from '../../../shared/refusal.ts';
import { copies, newDevice } from './device.ts';
import { Boat } from './scene.svelte.ts';

let boat: Boat;
const board = 'board~1';
const own = 'private~1';
const sheet = 'group/g1~1';
const whose = { workshop: 'workshop', participant: 'anna' };

beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
	});
	newDevice();
});
afterEach(() => {
	boat.unload();
	vi.restoreAllMocks();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const open = async (rights: ConstructorParameters<typeof Boat>[0]) => {
	boat = new Boat(rights);
	await boat.writeCard(board, 'card');
	await boat.load();
	await boat.pass(50);
};
const type = (words: string, name = board, field: 'title' | 'example' = 'title') =>
	cardText(boat.docOf(name), 'card', field)!.insert(0, words);
const titleOf = (name = board) => String(cardText(boat.roomOf(name).doc, 'card', 'title'));

describe('text that its place takes no more', () => {
	it('OF6 is put aside when the workshop has ended, and the page shows what everybody has', async () => {
		await open({ [board]: 'write' });
		expect(boat.documents.status).toEqual({ state: 'saved', kept: 0, cut: false });
		boat.goOffline();
		type('typed offline');
		setTopic(boat.docOf(board), 'card', 'pricing');
		await boat.pass(50);
		expect(boat.documents.status).toEqual({ state: 'offline', kept: 1, cut: true });
		boat.room.workshop = { closed: true };
		boat.allow({ [board]: 'read' });
		await boat.comeBack();
		expect(boat.aside).toEqual([
			{ document: board, card: 'card', texts: { title: 'typed offline' }, reason: 'closed' },
		]);
		expect(boat.tray.items[0]![1].choices).toEqual({ topic: 'pricing' });
		expect(String(cardText(boat.docOf(board), 'card', 'title'))).toBe('');
		expect(boat.documents.status).toEqual({ state: 'saved', kept: 0, cut: false });
		expect(unsentIn(whose)).toEqual([]);
	});

	it('OF6, OF13 is put aside also after the tab was closed meanwhile, and is there in the next', async () => {
		await open({ [board]: 'write', [own]: 'write' });
		boat.goOffline();
		type('typed offline');
		addCard(boat.docOf(own), 'mine', 'a', { salesWants: 'Say yes', example: 'On Friday' });
		await boat.pass(50);
		boat.unload();
		boat.room.workshop = { closed: true };
		boat.allow({ [board]: 'read', [own]: 'read' });
		boat.network.isUp = true;
		boat.connected = true;
		await boat.load();
		expect(boat.documents.status).toEqual({ state: 'offline', kept: 2, cut: false });
		await boat.pass(4000);
		const expected = [
			{ document: board, card: 'card', texts: { title: 'typed offline' }, reason: 'closed' },
			{
				document: own,
				card: 'mine',
				texts: { salesWants: 'Say yes', example: 'On Friday' },
				reason: 'closed',
			},
		];
		expect(boat.aside).toEqual(expected);
		boat.unload();
		await boat.load();
		await boat.pass(10_000);
		expect(boat.aside).toEqual(expected);
		boat.unload();
		await boat.documents.leave();
		await boat.load();
		expect(boat.aside).toEqual([]);
	});

	it('OF6 stays in the copy of the device while the tray cannot be written', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		type('typed offline');
		await boat.pass(50);
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		boat.room.workshop = { closed: true };
		boat.allow({ [board]: 'read' });
		await boat.comeBack();
		await boat.pass(10_000);
		expect(boat.aside).toHaveLength(1);
		expect(copies.get('workshop/board~1/anna')?.isCleared).toBe(false);
		expect(boat.documents.status).toEqual({ state: 'offline', kept: 1, cut: false });
	});

	it('OF7 is not put aside when it had arrived and only the answer was lost', async () => {
		await open({ [board]: 'write' });
		boat.disk.isSlow = true;
		type('it arrived');
		await boat.pass(50);
		boat.goOffline();
		boat.disk.finish();
		boat.disk.isSlow = false;
		boat.room.workshop = { closed: true };
		boat.allow({ [board]: 'read' });
		await boat.comeBack();
		expect(titleOf()).toBe('it arrived');
		expect(boat.aside).toEqual([]);
		expect(boat.documents.status.state).toBe('saved');
	});

	it('OF8 is put aside when somebody sits at another table now', async () => {
		await open({ [board]: 'read', [sheet]: 'write' });
		boat.documents.want(sheet);
		await boat.pass(50);
		boat.goOffline();
		sheetText(boat.docOf(sheet), 'proposal').insert(0, 'We call each other');
		await boat.pass(50);
		boat.allow({ [board]: 'read' });
		await boat.comeBack();
		const expected = {
			...{ document: sheet, card: 'proposal', reason: 'table' },
			texts: { proposal: 'We call each other' },
		};
		expect(boat.aside).toEqual([expected]);
		expect(boat.documents.names).toEqual([board]);
	});

	it('OF8 is put aside when its document was begun anew while no page was open', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		type('typed offline');
		await boat.pass(50);
		boat.unload();
		boat.allow({ 'board~2': 'write' });
		boat.network.isUp = true;
		boat.connected = true;
		await boat.load();
		await boat.pass(50);
		expect(boat.aside).toEqual([
			{ document: board, card: 'card', texts: { title: 'typed offline' }, reason: 'anew' },
		]);
		expect(copies.get('workshop/board~1/anna')?.isCleared).toBe(true);
		expect(boat.documents.status.state).toBe('saved');
	});

	it('OF8, BU7 is put aside when its document was begun anew while a page holds it, and is not mixed in', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		type('typed offline');
		await boat.pass(50);
		await boat.writeCard('board~2', 'card', 'restored');
		boat.allow({ 'board~2': 'write' });
		await boat.comeBack();
		expect(boat.aside).toEqual([
			{ document: board, card: 'card', texts: { title: 'typed offline' }, reason: 'anew' },
		]);
		expect(titleOf('board~2')).toBe('restored');
		expect(String(cardText(boat.docOf('board~2'), 'card', 'title'))).toBe('restored');
		expect(copies.get('workshop/board~1/anna')?.isCleared).toBe(true);
		expect(boat.documents.names).toEqual(['board~2']);
		expect(boat.documents.status.state).toBe('saved');
	});

	/** The server goes back to what it had then, in the next epoch. */
	const restore = (name: string, then: Uint8Array) => {
		const next = name.replace('~1', '~2');
		Y.applyUpdate(boat.roomOf(next).doc, then);
		return next;
	};
	const stateOf = (name: string) => Y.encodeStateAsUpdate(boat.roomOf(name).doc);

	it('OF17, BU7 is put aside where the server went back to what it had before, once, and no more than was lost', async () => {
		await open({ [board]: 'write', [own]: 'write' });
		addCard(boat.docOf(own), 'mine', 'a', { salesWants: 'Say yes' });
		addCard(boat.docOf(own), 'shown', 'b', { title: 'On the board' });
		type('Who decides?');
		await boat.pass(50);
		const then = [board, own].map(stateOf);
		cardText(boat.docOf(board), 'card', 'title')!.insert(12, ' Sales?');
		cardText(boat.docOf(own), 'mine', 'salesWants')!.insert(0, 'Always ');
		await boat.writeCard(board, 'theirs', 'By somebody else');
		await boat.pass(4000);
		expect(boat.documents.status.state).toBe('saved');
		boat.unload();
		const names = [board, own].map((name, index) => restore(name, then[index]!));
		boat.allow({ [names[0]!]: 'write', [names[1]!]: 'write' });
		await boat.load();
		await boat.pass(4000);
		const expected = [
			{ document: board, card: 'card', texts: { title: ' Sales?' }, reason: 'anew' },
			{ document: own, card: 'mine', texts: { salesWants: 'Always Say yes' }, reason: 'anew' },
		];
		expect(boat.aside).toEqual(expected);
		expect(String(cardText(boat.docOf('board~2'), 'card', 'title'))).toBe('Who decides?');
		for (const name of [board, own])
			expect(copies.get(`workshop/${name}/anna`)?.isCleared).toBe(true);
		boat.unload();
		await boat.load();
		await boat.pass(4000);
		expect(boat.aside).toEqual(expected);
		expect(Object.keys(handsOf(whose))).toEqual([]);
		for (const [id] of boat.tray.items) boat.tray.take(id);
		boat.unload();
		await boat.load();
		await boat.pass(4000);
		expect(boat.aside).toEqual([]);
	});

	it('OF17, DA11 the same while the page stands, but not what was revealed', async () => {
		await open({ [board]: 'read', [own]: 'write' });
		addCard(boat.docOf(own), 'mine', 'a', { salesWants: 'Say yes' });
		addCard(boat.docOf(own), 'shown', 'b', { title: 'On the board' });
		await boat.pass(4000);
		await boat.writeCard(board, 'shown', 'On the board');
		const names = [
			restore(board, stateOf(board)),
			restore(own, Y.encodeStateAsUpdate(new Y.Doc())),
		];
		boat.allow({ [names[0]!]: 'read', [names[1]!]: 'write' });
		await boat.pass(4000);
		expect(boat.aside).toEqual([
			{ document: own, card: 'mine', texts: { salesWants: 'Say yes' }, reason: 'anew' },
		]);
		expect(boat.documents.status.state).toBe('saved');
	});

	it('OF17 what was lost and what was not sent of a card lie together, also where nobody had a page open', async () => {
		await open({ [board]: 'write' });
		const then = stateOf(board);
		type('saved');
		await boat.pass(4000);
		boat.goOffline();
		type('not sent', board, 'example');
		await boat.pass(50);
		boat.unload();
		boat.network.isUp = true;
		boat.connected = true;
		boat.allow({ [restore(board, then)]: 'write' });
		await boat.load();
		await boat.pass(4000);
		expect(boat.aside).toEqual([
			{
				document: board,
				card: 'card',
				texts: { title: 'saved', example: 'not sent' },
				reason: 'anew',
			},
		]);
	});

	it('OF9 is put aside once when the copy lost a part of itself, and the copy is begun anew', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		for (const words of ['first ', 'second ', 'third ']) {
			cardText(boat.docOf(board), 'card', 'title')!.insert(0, words);
			await boat.pass(50);
		}
		boat.unload();
		// The copy has what the document was at first, then each update.
		copies.get('workshop/board~1/anna')!.lose(2);
		boat.network.isUp = true;
		boat.connected = true;
		await boat.load();
		await boat.pass(1000);
		const words = boat.aside.flatMap(({ texts }) => Object.values(texts)).join(' ');
		expect(boat.aside.map(({ reason }) => reason)).toContain('damaged');
		expect(words).toContain('third');
		expect(boat.documents.status).toEqual({ state: 'saved', kept: 0, cut: false });
		type('and on');
		await boat.pass(50);
		expect(titleOf()).toBe('and on');
	});
});

describe('text that waits', () => {
	it.each([
		['frozen', () => (boat.room.frozen = true), () => (boat.room.frozen = false)],
		[
			'a vote is open',
			() => (boat.room.rounds = { 1: { number: 1, status: 'open' } }),
			() => (boat.room.rounds = {}),
		],
		['the disk is full', () => (boat.full = true), () => (boat.full = false)],
	] as [string, () => unknown, () => unknown][])(
		'OF5 stays in its field while %s, and arrives afterwards',
		async (_why, stop, go) => {
			await open({ [board]: 'write' });
			boat.goOffline();
			type('held back');
			await boat.pass(50);
			stop();
			boat.allow({ [board]: 'read' });
			await boat.comeBack();
			await boat.pass(60_000);
			expect(boat.aside).toEqual([]);
			expect(String(cardText(boat.docOf(board), 'card', 'title'))).toBe('held back');
			const state = boat.full ? 'read-only' : 'offline';
			expect(boat.documents.status).toEqual({ state, kept: 1, cut: false });
			go();
			boat.allow({ [board]: 'write' });
			await boat.pass(50);
			await boat.pass(50);
			expect(boat.documents.status).toEqual({ state: 'saved', kept: 0, cut: false });
			expect(titleOf()).toBe('held back');
			expect(boat.aside).toEqual([]);
		},
	);

	it('OF5 stays where writing opens again within a moment', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		type('held back');
		boat.room.workshop = { closed: true };
		boat.allow({ [board]: 'read' });
		boat.network.isUp = true;
		boat.connected = true;
		await boat.pass(1000);
		await boat.pass(1000);
		boat.room.workshop = { closed: false };
		boat.allow({ [board]: 'write' });
		await boat.pass(5000);
		expect(boat.aside).toEqual([]);
		expect(titleOf()).toBe('held back');
	});

	it('OF4 in a worksheet is brought though no page shows it after the reload', async () => {
		await open({ [board]: 'read', [sheet]: 'write' });
		boat.documents.want(sheet);
		await boat.pass(50);
		boat.goOffline();
		sheetText(boat.docOf(sheet), 'proposal').insert(0, 'We call each other');
		await boat.pass(50);
		boat.unload();
		boat.network.isUp = true;
		boat.connected = true;
		await boat.load();
		await boat.pass(100);
		expect(String(sheetText(boat.roomOf(sheet).doc, 'proposal'))).toBe('We call each other');
		expect(boat.documents.status.state).toBe('saved');
		expect(unsentIn(whose)).toEqual([]);
	});
});

describe('text that arrives where nobody reads it any more', () => {
	it.each([
		['sealed', { sealed: {} }],
		['withdrawn', { withdrawn: true }],
	] as const)('OF10 in a draft that was %s is handed back, too', async (reason, facts) => {
		await open({ [board]: 'write' });
		await boat.roomOf(board).write(
			(doc) => addDraft(doc, 'draft', []),
			(record) => boat.disk.append(record ? [record] : []),
		);
		await boat.pass(50);
		boat.goOffline();
		draftText(boat.docOf(board), 'draft', 'statement')!.insert(0, 'Sales calls first');
		await boat.pass(50);
		boat.room.agreements = { draft: facts };
		await boat.comeBack();
		const texts = { statement: 'Sales calls first' };
		expect(boat.aside).toEqual([{ document: board, card: 'draft', texts, reason }]);
		expect(boat.documents.status.state).toBe('saved');
	});

	it('OF10 in a card that was deleted, or shown to the room without it', async () => {
		await open({ [board]: 'write', [own]: 'write' });
		addCard(boat.docOf(own), 'mine', 'a', { title: 'Mine' });
		await boat.pass(50);
		boat.goOffline();
		type('typed offline');
		cardText(boat.docOf(own), 'mine', 'example')!.insert(0, 'On Friday');
		await boat.pass(50);
		await boat.roomOf(board).write(
			(doc) => setDeleted(doc, 'card', true),
			(record) => boat.disk.append(record ? [record] : []),
		);
		await boat.writeCard(board, 'mine', 'Mine');
		boat.room.conflicts = { mine: {} };
		await boat.comeBack();
		expect(boat.aside).toEqual([
			{
				document: board,
				card: 'card',
				texts: { title: 'typed offline' },
				reason: 'taken-down',
			},
			{ document: own, card: 'mine', texts: { example: 'On Friday' }, reason: 'revealed' },
		]);
	});

	it('OF10 is not handed back to whoever deleted it oneself, nor while everybody reads it', async () => {
		await open({ [board]: 'write' });
		boat.goOffline();
		type('read by all');
		addCard(boat.docOf(board), 'gone', 'b', { title: 'Thought better of it' });
		await boat.pass(50);
		setDeleted(boat.docOf(board), 'gone', true);
		await boat.comeBack();
		expect(boat.documents.returned).toEqual([]);
		expect(boat.aside).toEqual([]);
	});
});

it('OF11 the words of a command that was refused late are put aside', async () => {
	await open({ [board]: 'write' });
	const late = {
		command: { type: 'SetKeep', commandId: 'c1', text: 'The coffee was good' },
		refusal: wordRefusal({ code: 'workshop-closed' }),
	} as unknown as LateRefusal;
	boat.late.push(late);
	await boat.pass(50);
	expect(boat.aside).toEqual([
		{ document: '', card: 'SetKeep', texts: { text: 'The coffee was good' }, reason: 'refused' },
	]);
	expect(boat.settledLate).toHaveLength(1);
});

it('OF13 what is put aside is its seat’s alone', async () => {
	await open({ [board]: 'write' });
	boat.tray.put(
		[{ kind: 'form', card: '', title: '', texts: { text: 'mine' }, choices: {}, deleted: false }],
		{ document: '', reason: { is: 'gone' } },
	);
	const { Tray } = await import('../../../client/tray/tray.svelte.ts');
	expect(new Tray(whose).items).toHaveLength(1);
	expect(new Tray({ ...whose, participant: 'bert' }).items).toEqual([]);
	expect(new Tray({ ...whose, workshop: 'another' }).items).toEqual([]);
});

it('a note of what is unsent is kept by seat and workshop', () => {
	noteUnsent(whose, board, true);
	noteUnsent({ ...whose, participant: 'bert' }, own, true);
	expect(unsentIn(whose)).toEqual([board]);
	noteUnsent(whose, board, false);
	expect(unsentIn(whose)).toEqual([]);
	expect(unsentIn({ ...whose, participant: 'bert' })).toEqual([own]);
});
