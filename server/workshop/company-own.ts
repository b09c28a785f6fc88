import type * as Y from 'yjs';
import { readCases } from '../../shared/board/case-card.ts';
import { readCards } from '../../shared/board/conflict-card.ts';
import { readOwnDrafts } from '../../shared/board/own-draft.ts';
import type { OwnCount } from '../../shared/protocol.ts';
import { confirmedCompanies } from '../../shared/workshop/companies.ts';
import { companyName } from '../../shared/workshop/documents.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { LiveRooms } from './live-rooms.ts';

type Counts = Omit<OwnCount, 'company'>;
const none: Counts = { cards: 0, cases: 0, drafts: 0 };

const countsIn = (doc: Y.Doc): Counts => ({
	cards: readCards(doc).length,
	cases: readCases(doc).length,
	drafts: readOwnDrafts(doc).length,
});
const isSame = (a: Counts, b: Counts) =>
	a.cards === b.cards && a.cases === b.cases && a.drafts === b.drafts;

/** How many cards, cases and drafts are each company's own: all that a facilitator of none or of another one knows of them. */
export class CompanyOwn {
	#rooms: LiveRooms;
	#state: () => WorkshopState;
	/** By document; kept when it has left memory. */
	#written = new Map<string, Counts>();
	#listeners = new Set<() => void>();

	constructor(rooms: LiveRooms, state: () => WorkshopState) {
		this.#rooms = rooms;
		this.#state = state;
	}

	/** Those that have any; what was not looked at since the start is, and told when it is known. */
	get counts(): OwnCount[] {
		return confirmedCompanies(this.#state())
			.map((company) => ({ company, ...this.#countsOf(companyName(company)) }))
			.filter((counts) => !isSame(counts, none));
	}

	#countsOf(document: string): Counts {
		const known = this.#written.get(document);
		if (known !== undefined) return known;
		this.#written.set(document, none);
		// What cannot be read now is tried again at the next count.
		this.#rooms.get(document).catch(() => this.#written.delete(document));
		return none;
	}

	/** To be called whenever such a document comes into memory. */
	watch(document: string, doc: Y.Doc): void {
		const count = () => this.#note(document, countsIn(doc));
		count();
		doc.on('update', count);
	}

	#note(document: string, counts: Counts): void {
		const known = this.#written.get(document) ?? none;
		this.#written.set(document, counts);
		if (!isSame(known, counts)) for (const listener of this.#listeners) listener();
	}

	/** Called when a count has changed. The returned function stops listening. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
