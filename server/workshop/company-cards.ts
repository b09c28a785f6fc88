import type * as Y from 'yjs';
import { readCards } from '../../shared/board/conflict-card.ts';
import { confirmedCompanies } from '../../shared/workshop/companies.ts';
import { companyName } from '../../shared/workshop/documents.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { LiveRooms } from './live-rooms.ts';

interface Count {
	company: string;
	cards: number;
}

/** How many cards are each company's own: all that a facilitator of none or of another one knows of them. */
export class CompanyCards {
	#rooms: LiveRooms;
	#state: () => WorkshopState;
	/** By document; kept when it has left memory. */
	#written = new Map<string, number>();
	#listeners = new Set<() => void>();

	constructor(rooms: LiveRooms, state: () => WorkshopState) {
		this.#rooms = rooms;
		this.#state = state;
	}

	/** Those that have any; what was not looked at since the start is, and told when it is known. */
	get counts(): Count[] {
		return confirmedCompanies(this.#state())
			.map((company) => ({ company, cards: this.#cardsIn(companyName(company)) }))
			.filter(({ cards }) => cards > 0);
	}

	#cardsIn(document: string): number {
		const known = this.#written.get(document);
		if (known !== undefined) return known;
		this.#written.set(document, 0);
		// What cannot be read now is tried again at the next count.
		this.#rooms.get(document).catch(() => this.#written.delete(document));
		return 0;
	}

	/** To be called whenever such a document comes into memory. */
	watch(document: string, doc: Y.Doc): void {
		const count = () => this.#note(document, readCards(doc).length);
		count();
		doc.on('update', count);
	}

	#note(document: string, cards: number): void {
		const known = this.#written.get(document) ?? 0;
		this.#written.set(document, cards);
		if (known !== cards) for (const listener of this.#listeners) listener();
	}

	/** Called when a count has changed. The returned function stops listening. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
