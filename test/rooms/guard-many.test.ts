import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Claims } from '../../server/docs/claims.ts';
import { judge } from '../../server/docs/guard/guard.ts';
import {
	addDraft,
	draftsOf,
	draftText,
	setDraft,
	setOwner,
} from '../../shared/board/agreement-draft.ts';
import { addCase, casesOf, caseText, setCase } from '../../shared/board/case-card.ts';
import {
	addCard,
	cardText,
	cardTexts,
	conflictsOf,
	setDeleted,
} from '../../shared/board/conflict-card.ts';
import { dice } from '../support/dice.ts';

const roots = ['conflicts', 'cases', 'drafts'];
const edits = 100_000;
const editsOfARoom = 2000;

/** Somebody's page: what it writes goes out at once, or waits until there is a line again. */
class Writer {
	readonly seat: string;
	doc = new Y.Doc();
	isAway = false;
	/** What was written without a line, as it was written. */
	waiting: Uint8Array[] = [];
	/** Of others, not yet delivered. */
	readonly inbox: Uint8Array[] = [];

	constructor(seat: string, board: Y.Doc) {
		this.seat = seat;
		Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(board));
	}

	/** Everything that an edit brought, also when it was several things. */
	record(edit: () => void): Uint8Array[] {
		const updates: Uint8Array[] = [];
		const keep = (update: Uint8Array) => updates.push(update);
		this.doc.on('update', keep);
		edit();
		this.doc.off('update', keep);
		return updates;
	}

	read(count = Infinity): void {
		for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.doc, update);
	}

	reload(): void {
		const kept = Y.encodeStateAsUpdate(this.doc);
		this.doc.destroy();
		this.doc = new Y.Doc();
		Y.applyUpdate(this.doc, kept);
	}
}

class Play {
	readonly board = new Y.Doc();
	readonly claims: Claims;
	readonly writers: Writer[];
	readonly #roll: () => number;
	#cards = 0;
	returns = 0;

	constructor(roll: () => number) {
		this.#roll = roll;
		for (const root of roots) this.board.getMap(root);
		addCard(this.board, 'card', 'a', { title: 'Rush orders?' });
		addDraft(this.board, 'draft', ['margin']);
		this.claims = new Claims([[this.board.clientID, 'server']]);
		this.writers = ['anna', 'anna', 'bert', 'carla'].map((seat) => new Writer(seat, this.board));
	}

	edit(): void {
		const writer = this.#pick(this.writers);
		const updates = writer.record(() => this.#change(writer.doc));
		if (writer.isAway) writer.waiting.push(...updates);
		else for (const update of updates) this.#arrive(writer, update);
		const chance = this.#roll();
		if (chance < 0.7 && !writer.isAway) writer.read(1 + Math.floor(4 * this.#roll()));
		else if (chance > 0.998) writer.isAway = true;
		else if (chance > 0.996 && writer.isAway) this.comeBack(writer);
		else if (chance > 0.9955) writer.reload();
	}

	/** As the stock provider does, or as other programs that speak the protocol may. */
	comeBack(writer: Writer): void {
		writer.isAway = false;
		this.returns++;
		const known = Y.encodeStateVector(this.board);
		const way = this.#roll();
		if (way < 0.5) this.#arrive(writer, Y.encodeStateAsUpdate(writer.doc, known));
		else if (way < 0.6) this.#arrive(writer, Y.encodeStateAsUpdate(writer.doc));
		else if (writer.waiting.length > 0) {
			const merged = Y.mergeUpdates(writer.waiting);
			this.#arrive(writer, way < 0.8 ? merged : Y.diffUpdate(merged, known));
		}
		writer.waiting = [];
		writer.read();
		Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(this.board));
	}

	#arrive(writer: Writer, update: Uint8Array): void {
		const verdict = judge(update, this.board, roots, writer.seat, this.claims);
		if (verdict.refused !== null) throw new Error(`${writer.seat} was refused: ${verdict.refused}`);
		this.claims.take(writer.seat, verdict.newClientIds);
		Y.applyUpdate(this.board, update);
		for (const other of this.writers) if (other !== writer) other.inbox.push(update);
	}

	#change(doc: Y.Doc): void {
		const act = this.#roll();
		const text = this.#text(doc);
		const at = Math.floor(this.#roll() * (text.length + 1));
		if (act < 0.5) text.insert(act < 0.35 ? text.length : at, 'word '.slice(Math.floor(5 * act)));
		// Backwards, before what was written last.
		else if (act < 0.6) text.insert(0, 'x');
		else if (act < 0.8) text.delete(Math.max(0, at - 3), Math.min(3, at));
		else if (act < 0.82) addCard(doc, this.#newId(), 'b', { title: 'New' });
		else if (act < 0.83) addCase(doc, this.#newId(), 'c', { title: 'New' });
		else if (act < 0.9) setDeleted(doc, this.#pick([...conflictsOf(doc).keys()]), act < 0.86);
		else if (act < 0.93) setDraft(doc, 'draft', { scope: `Ghent ${act}` });
		else if (act < 0.96) setOwner(doc, 'draft', 'anna', act < 0.945);
		else for (const id of casesOf(doc).keys()) setCase(doc, id, { cost: Math.floor(100 * act) });
	}

	#text(doc: Y.Doc): Y.Text {
		const card = this.#pick([...conflictsOf(doc).keys()]);
		const [story] = casesOf(doc).keys();
		const place = this.#roll();
		if (place < 0.2 && story) return caseText(doc, story, 'title')!;
		if (place < 0.4 && draftsOf(doc).has('draft')) return draftText(doc, 'draft', 'statement')!;
		return cardText(doc, card, this.#pick(cardTexts))!;
	}

	#newId = (): string => `made ${this.#cards++}`;

	#pick<T>(list: readonly T[]): T {
		return list[Math.floor(this.#roll() * list.length)]!;
	}
}

it('D8 refuses none of 100,000 honest edits, in order, merged or after a long time away', () => {
	let returns = 0;
	for (let room = 0; room * editsOfARoom < edits; room++) {
		const play = new Play(dice(1000 + room));
		for (let edit = 0; edit < editsOfARoom; edit++) play.edit();
		for (const writer of play.writers) play.comeBack(writer);
		for (const writer of play.writers) play.comeBack(writer);
		for (const { doc } of play.writers)
			expect(doc.getMap('conflicts').toJSON()).toEqual(play.board.getMap('conflicts').toJSON());
		returns += play.returns;
	}
	expect(returns).toBeGreaterThan(300);
}, 60_000);

it('D8, D10 refuses nobody who was away for a day and wrote without a pause', () => {
	const roll = dice(7);
	const board = new Y.Doc();
	for (const root of roots) board.getMap(root);
	addCard(board, 'card', 'a', { title: 'Rush orders?' });
	const claims = new Claims([[board.clientID, 'server']]);
	const writers = ['anna', 'bert'].map((seat) => new Writer(seat, board));
	for (const { doc } of writers) {
		const text = cardText(doc, 'card', 'example')!;
		// At the end, somewhere, and what was just written taken away again.
		for (let edit = 0; edit < 4000; edit++) {
			text.insert(roll() < 0.5 ? text.length : Math.floor(roll() * text.length), 'word');
			if (roll() < 0.5) text.delete(text.length - 1, 1);
		}
	}
	for (const { doc, seat } of writers) {
		const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board));
		const verdict = judge(update, board, roots, seat, claims);
		expect(verdict).toMatchObject({ refused: null, lacked: expect.any(Uint8Array) });
		claims.take(seat, [doc.clientID]);
		Y.applyUpdate(board, update);
	}
	expect(Y.decodeUpdate(Y.encodeStateAsUpdate(board)).structs.length).toBeGreaterThan(10_000);
}, 60_000);
