import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../server/docs/room.ts';
import {
	addDraft,
	addObjectives,
	draftsOf,
	draftText,
	draftTexts,
	promiseTexts,
	setDraft,
	setEffect,
	setElement,
	setOwner,
	setRestsOn,
} from '../../shared/board/agreement-draft.ts';
import {
	addCase,
	casesOf,
	caseText,
	caseTexts,
	setCase,
	setTheme,
} from '../../shared/board/case-card.ts';
import { setTopic } from '../../shared/board/card-tags.ts';
import {
	addCard,
	cardText,
	cardTexts,
	conflictsOf,
	setDeleted,
} from '../../shared/board/conflict-card.ts';
import { Device, Disk, settle } from '../server/docs/scene.ts';

/** A page: its device comes and goes with what it keeps, under another client id after each reload. */
class Page {
	readonly seat: string;
	device: Device;
	undo: Y.UndoManager | null = null;
	#undone: Y.Text | null = null;

	constructor(seat: string) {
		this.seat = seat;
		this.device = new Device(seat);
	}

	get doc(): Y.Doc {
		return this.device.doc;
	}

	reload(): void {
		this.device.pair?.cut();
		const kept = Y.encodeStateAsUpdate(this.doc);
		this.undo = this.#undone = null;
		this.device = new Device(this.seat);
		// As the device's own copy is loaded: before there is a connection.
		Y.applyUpdate(this.doc, kept);
	}

	/** As a field does: what is typed goes through its own undo. */
	type(text: Y.Text, at: number, erase: boolean): void {
		if (this.#undone !== text) {
			this.undo = new Y.UndoManager(text, { trackedOrigins: new Set([this]), captureTimeout: 0 });
			this.#undone = text;
		}
		const from = at % (text.length + 1);
		this.doc.transact(() => {
			if (erase) text.delete(from, Math.min(3, text.length - from));
			else text.insert(from, 'word');
		}, this);
	}
}

const acts = [
	...(['type', 'type', 'type', 'erase', 'undo', 'redo'] as const),
	...(['add card', 'add case', 'add again', 'flag', 'choose', 'choose'] as const),
	...(['cut', 'come back', 'reload', 'deliver', 'deliver'] as const),
	...(['the server adds', 'the server thaws'] as const),
] as const;

const step = fc.record({
	act: fc.constantFrom(...acts),
	page: fc.nat(3),
	at: fc.nat(1000),
	on: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const ids = (map: { keys(): Iterable<string> }) => [...map.keys()].sort();
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const fieldsOfDraft = [...draftTexts, ...promiseTexts, 'why/margin', 'tradeOff/margin'] as const;

/** Every text that a page can show a field for. */
const textsIn = (doc: Y.Doc): Y.Text[] => [
	...ids(conflictsOf(doc)).flatMap((id) => cardTexts.flatMap((f) => cardText(doc, id, f) ?? [])),
	...ids(casesOf(doc)).flatMap((id) => caseTexts.flatMap((f) => caseText(doc, id, f) ?? [])),
	...ids(draftsOf(doc)).flatMap((id) => fieldsOfDraft.flatMap((f) => draftText(doc, id, f) ?? [])),
];

class Play {
	readonly disk = new Disk();
	readonly room: Room = this.disk.open();
	readonly pages = ['anna', 'anna', 'bert', 'carla'].map((seat) => new Page(seat));
	readonly made: string[] = [];
	returns = 0;

	async begin(): Promise<void> {
		await this.#write((doc) => addDraft(doc, 'first', []));
		for (const { device } of this.pages) device.connect(this.room);
		await settle(...this.devices);
	}

	get devices(): Device[] {
		return this.pages.map(({ device }) => device);
	}

	#write(change: (doc: Y.Doc) => void): Promise<void> {
		return this.room.write(change, (record) => this.disk.append(record ? [record] : []));
	}

	#make(add: (id: string) => void): void {
		const id = `made ${this.made.length}`;
		this.made.push(id);
		add(id);
	}

	async take({ act, page: index, at, on }: Step): Promise<void> {
		const page = this.pages[index]!;
		const { doc } = page;
		const card = pick(ids(conflictsOf(doc)), at);
		const story = pick(ids(casesOf(doc)), at);
		const draft = pick(ids(draftsOf(doc)), at);
		const text = pick(textsIn(doc), at);
		switch (act) {
			case 'type':
			case 'erase':
				return text && page.type(text, at, act === 'erase');
			case 'undo':
				return void page.undo?.undo();
			case 'redo':
				return void page.undo?.redo();
			case 'add card':
				return this.#make((id) => addCard(doc, id, 'b', on ? { title: 'A title' } : {}));
			case 'add case':
				return this.#make((id) => addCase(doc, id, 'b', on ? { themes: ['t'] } : {}));
			case 'add again':
				if (card) addCard(doc, card, 'c', { title: 'Again' });
				if (story) addCase(doc, story, 'c', { title: 'Again' });
				return;
			case 'flag':
				if (card) setDeleted(doc, card, on);
				if (story) setCase(doc, story, { deleted: on });
				return;
			case 'choose':
				return this.#choose(doc, { card, story, draft }, on);
			case 'cut':
				return page.device.pair?.cut();
			case 'come back':
				if (page.device.pair?.isOpen) return;
				this.returns++;
				return void page.device.connect(this.room);
			case 'reload':
				return page.reload();
			case 'deliver':
				await settle(page.device);
				return void vi.advanceTimersByTime(50);
			case 'the server adds':
				return this.#write((board) => {
					addCard(board, `shared ${at % 5}`, 'a', { title: 'Shared' });
					addDraft(board, `draft ${at % 5}`, on ? ['margin'] : []);
				});
			case 'the server thaws':
				return this.#write((board) => addObjectives(board, ['margin']));
		}
	}

	#choose(
		doc: Y.Doc,
		{ card, story, draft }: Record<'card' | 'story' | 'draft', string | undefined>,
		on: boolean,
	): void {
		if (card) setTopic(doc, card, on ? 'scope' : null);
		if (story) {
			setCase(doc, story, { presenter: on ? 'anna' : null, cost: 3 });
			setTheme(doc, story, 'delays', on);
		}
		if (!draft) return;
		setDraft(doc, draft, { scope: on ? 'Ghent' : '', level: on ? 'strategic' : null });
		setEffect(doc, draft, 'margin', on ? 'strengthens' : null);
		setOwner(doc, draft, 'anna', on);
		setRestsOn(doc, draft, 'case', on);
		setElement(doc, draft, 'a', on);
	}

	/** Whoever is away comes back, and everything arrives. */
	async end(): Promise<void> {
		for (const { device } of this.pages) if (!device.pair?.isOpen) device.connect(this.room);
		for (let i = 0; i < 3; i++) {
			await settle(...this.devices);
			vi.advanceTimersByTime(50);
		}
		await settle(...this.devices);
	}
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

it('D8 refuses nothing that pages do, away and back again, and loses none of what they add', async () => {
	let returns = 0;
	const plays = fc.array(step, { minLength: 20, maxLength: 120, size: 'max' });
	const property = fc.asyncProperty(plays, async (steps) => {
		const play = new Play();
		await play.begin();
		for (const moment of steps) {
			await play.take(moment);
			for (const { closed } of play.devices) expect(closed?.code ?? 1006).toBe(1006);
		}
		await play.end();
		const board = play.room.doc;
		const known = [...conflictsOf(board).keys(), ...casesOf(board).keys()];
		expect(known).toEqual(expect.arrayContaining(play.made));
		for (const id of conflictsOf(board).keys())
			for (const field of cardTexts) expect(cardText(board, id, field)).toBeDefined();
		for (const { device } of play.pages) {
			expect(device.closed).toBe(null);
			expect(device.isSaved).toBe(true);
			expect(device.doc.getMap('conflicts').toJSON()).toEqual(conflictsOf(board).toJSON());
			expect(device.doc.getMap('cases').toJSON()).toEqual(casesOf(board).toJSON());
			expect(device.doc.getMap('drafts').toJSON()).toEqual(draftsOf(board).toJSON());
		}
		returns += play.returns;
	});
	await fc.assert(property, { numRuns: 150, seed: 4_712 });
	expect(returns).toBeGreaterThan(100);
}, 60_000);
