import { addCard, cardProblem, readCard, readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter, orderAt } from '../../shared/board/order.ts';
import type { Id } from '../../shared/ids.ts';
import type { ReadyCard } from '../../shared/workshop/conflicts.ts';
import { privateName, storedName } from '../../shared/workshop/documents.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Room } from '../docs/room.ts';
import type { LiveRooms } from './live-rooms.ts';

type Private = [author: Id, room: Room];

/** The private documents of a workshop: who may write one has one. */
export class PrivateCards {
	#rooms: LiveRooms;
	#state: () => WorkshopState;
	#counts = new Map<Id, number>();
	#listeners = new Set<() => void>();
	#counted: Promise<unknown> | undefined;

	constructor(rooms: LiveRooms, state: () => WorkshopState) {
		this.#rooms = rooms;
		this.#state = state;
	}

	/** How many cards people have written so far, a number without names; until the reveal. */
	get count(): number {
		if (this.#state().revealed) return 0;
		// After a restart nobody may have opened them yet; what cannot be read now is tried again at the next count.
		if (!this.#counted) this.#counted = this.all().catch(() => (this.#counted = undefined));
		return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
	}

	/** Called when the count may have changed. */
	onChange(listener: () => void): void {
		this.#listeners.add(listener);
	}

	async of(author: Id): Promise<Private> {
		const room = await this.#rooms.get(storedName(privateName, author));
		if (!this.#counts.has(author)) {
			this.#recount(author, room);
			room.doc.on('update', () => this.#recount(author, room));
		}
		return [author, room];
	}

	#recount(author: Id, room: Room) {
		const count = readCards(room.doc).filter((card) => cardProblem(card)?.why !== 'empty').length;
		if (this.#counts.get(author) === count) return;
		this.#counts.set(author, count);
		for (const listener of this.#listeners) listener();
	}

	all = (): Promise<Private[]> => {
		const seats = Object.values(this.#state().participants);
		return Promise.all(
			seats.filter(({ role }) => role === 'participant').map(({ id }) => this.of(id)),
		);
	};

	/** The cards that can go on the board; what was on its way counts. */
	ready([author, room]: Private): ReadyCard[] {
		void room.flush();
		return readCards(room.doc)
			.filter((card) => cardProblem(card) === null)
			.map(({ id }) => ({ id, author }));
	}

	/** Copies the cards' texts onto the board: no author, no order of writing, one hand. */
	copy(board: Room['doc'], cards: readonly ReadyCard[], privates: readonly Private[]): void {
		const rooms = new Map(privates);
		const first = Number.parseInt(orderAfter(readCards(board)), 36);
		cards.forEach(({ id, author }, index) => {
			const card = readCard(rooms.get(author)!.doc, id);
			if (card) addCard(board, id, orderAt(first + index), card);
		});
	}
}
