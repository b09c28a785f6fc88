import { createSubscriber } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Id } from '../../shared/ids.ts';
import { indexOf, type Anchor } from '../connection/anchor.ts';
import type { Ends } from '../connection/follow-caret.ts';

/** Where somebody else writes in a text. */
export interface Caret {
	/** One for each device. */
	key: number;
	seat: Id;
	at: number;
	/** What is chosen; both the same as `at` when nothing is. */
	from: number;
	to: number;
	/** Another word each time the person moved; the same while only the text did. */
	moved: string;
}

/** Who else is in which text of a document, and where. Not for a document with anything anonymous in it: see `Agreements`. */
export class Carets {
	readonly #awareness: Awareness;
	readonly #seat: Id;
	readonly #people: () => void;
	readonly #texts: () => void;

	constructor({ doc, awareness }: { doc: Y.Doc; awareness: Awareness }, seat: Id) {
		this.#awareness = awareness;
		this.#seat = seat;
		this.#people = createSubscriber((update) => {
			awareness.on('change', update);
			return () => awareness.off('change', update);
		});
		this.#texts = createSubscriber((update) => {
			doc.on('update', update);
			return () => doc.off('update', update);
		});
	}

	/** This seat's caret is in a field; null once it has left that field. */
	readonly show = (field: string, ends: Ends | null): void => {
		const shown = this.#awareness.getLocalState();
		if (!ends && shown?.['field'] !== field) return;
		const state = ends ? { field, ...ends } : {};
		if (JSON.stringify(state) !== JSON.stringify(shown)) this.#awareness.setLocalState(state);
	};

	/** The seats of others who are in a field, each once. */
	seatsIn(field: string): Id[] {
		const seats = this.#others(field).map(({ seat }) => seat);
		return seats.filter((seat, index) => seats.indexOf(seat) === index).sort();
	}

	/** The carets of others in a field, as its text stands now. */
	in(field: string, text: Y.Text): Caret[] {
		const others = this.#others(field);
		// Where nobody is, nothing has to be found anew with every letter.
		if (others.length > 0) this.#texts();
		return others.flatMap(({ key, seat, head, tail }) => {
			const [at, end] = [indexIn(text, head), indexIn(text, tail)];
			if (at === undefined || end === undefined) return [];
			const [from, to] = [Math.min(at, end), Math.max(at, end)];
			return [{ key, seat, at, from, to, moved: JSON.stringify([head, tail]) }];
		});
	}

	#others(field: string) {
		this.#people();
		return [...this.#awareness.getStates()].flatMap(([key, state]) => {
			const { seat, head, tail } = state as Record<string, unknown>;
			const isOther = typeof seat === 'string' && seat !== this.#seat;
			return isOther && state['field'] === field ? [{ key, seat, head, tail }] : [];
		});
	}
}

/** Undefined also for whatever else a client may have sent. */
const indexIn = (text: Y.Text, sent: unknown): number | undefined =>
	isAnchor(sent) ? indexOf(text, sent) : undefined;

const isAnchor = (sent: unknown): sent is Anchor =>
	sent === null || (Array.isArray(sent) && sent.length === 2 && sent.every(Number.isInteger));
