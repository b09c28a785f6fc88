import { addCase, caseProblem, readCase, readCases } from '../../shared/board/case-card.ts';
import { addCard, cardProblem, readCard, readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter, orderAt } from '../../shared/board/order.ts';
import type { Id } from '../../shared/ids.ts';
import type { ReadyCard } from '../../shared/workshop/conflicts.ts';
import type { ReadyCase } from '../../shared/workshop/shared-cases.ts';
import { privateName, storedName } from '../../shared/workshop/documents.ts';
import { speakersOf, twoSides } from '../../shared/workshop/sides.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Room } from '../docs/room.ts';
import type { LiveRooms } from './live-rooms.ts';

type Private = [author: Id, room: Room];

interface Written {
	cards: number;
	/** Not on the board. */
	cases: Id[];
}

/** The private documents of a workshop: who may write one has one. */
export class PrivateCards {
	#rooms: LiveRooms;
	#state: () => WorkshopState;
	/** Kept when a document has left memory. */
	#written = new Map<Id, Written>();
	/** Those that are listened to. */
	#heard = new WeakSet<Room>();
	#listeners = new Set<() => void>();
	#isCounted = false;

	constructor(rooms: LiveRooms, state: () => WorkshopState) {
		this.#rooms = rooms;
		this.#state = state;
	}

	/** How many cards people have written so far, a number without names; until the reveal. */
	get count(): number {
		return this.#state().revealed ? 0 : this.#sum(({ cards }) => cards);
	}

	/** How many cases people have written that are not on the board, a number without names. */
	get caseCount(): number {
		return this.#sum(({ cases }) => cases.length);
	}

	#sum(of: (written: Written) => number): number {
		// After a restart nobody may have opened them yet; what cannot be read now is tried again at the next count.
		if (!this.#isCounted) {
			this.#isCounted = true;
			// The promise is not kept: it has all documents, which are to leave memory.
			this.all().catch(() => (this.#isCounted = false));
		}
		return [...this.#written.values()].reduce((sum, written) => sum + of(written), 0);
	}

	/** Called when the count may have changed. The returned function stops listening. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async of(author: Id): Promise<Private> {
		const room = await this.#rooms.get(storedName(privateName, author));
		if (!this.#heard.has(room)) {
			this.#heard.add(room);
			this.#recount(author, room);
			room.doc.on('update', () => this.#recount(author, room));
		}
		return [author, room];
	}

	#recount(author: Id, room: Room) {
		// Of what is for one company the others hear no number either.
		const cards = readCards(room.doc).filter(
			(card) => !card.only && cardProblem(card)?.why !== 'empty',
		).length;
		const { sharedCases } = this.#state();
		const cases = readCases(room.doc)
			.filter((story) => caseProblem(story)?.why !== 'empty' && !sharedCases[story.id])
			.map(({ id }) => id);
		this.#note(author, { cards, cases });
	}

	#note(author: Id, written: Written) {
		// Whose document is looked at for the first time and says nothing changes no count.
		const { cards, cases } = this.#written.get(author) ?? { cards: 0, cases: [] };
		this.#written.set(author, written);
		if (cards === written.cards && cases.length === written.cases.length) return;
		for (const listener of this.#listeners) listener();
	}

	all = (): Promise<Private[]> =>
		Promise.all(speakersOf(this.#state()).map(({ id }) => this.of(id)));

	/** The cards that can go on the board; what was on its way counts. */
	ready([author, room]: Private): ReadyCard[] {
		void room.flush();
		return readCards(room.doc)
			.filter((card) => !card.only && cardProblem(card) === null)
			.map((card) => ({
				id: card.id,
				author,
				...(card.naming !== undefined && { naming: card.naming }),
				blank: twoSides.filter((side) => card[`${side}Wants`].trim() === ''),
			}));
	}

	/** The cards that are for one company, as its people may read them; what was on its way counts. */
	readyFor([author, room]: Private): (ReadyCard & { company: string })[] {
		void room.flush();
		return readCards(room.doc)
			.filter((card) => cardProblem(card) === null)
			.flatMap(({ id, only }) => (only ? [{ id, author, company: only }] : []));
	}

	/** The cases that can go on the board; what was on its way counts. */
	readyCases([author, room]: Private): ReadyCase[] {
		void room.flush();
		return readCases(room.doc)
			.filter((story) => caseProblem(story) === null)
			.map(({ id }) => ({ id, author }));
	}

	/** Copies a case onto the board, told by its author. */
	copyCase(board: Room['doc'], id: Id, [author, room]: Private): void {
		const story = readCase(room.doc, id);
		if (story) addCase(board, id, orderAfter(readCases(board)), { ...story, presenter: author });
		const { cards = 0, cases = [] } = this.#written.get(author) ?? {};
		this.#note(author, { cards, cases: cases.filter((other) => other !== id) });
	}

	/** Copies the cards' texts onto the board, or among what is a company's own: no author, no order of writing, one hand. */
	copy(board: Room['doc'], cards: readonly ReadyCard[], privates: readonly Private[]): void {
		const rooms = new Map(privates);
		const first = Number.parseInt(orderAfter(readCards(board)), 36);
		cards.forEach(({ id, author }, index) => {
			const card = readCard(rooms.get(author)!.doc, id);
			if (card) addCard(board, id, orderAt(first + index), card);
		});
	}
}
