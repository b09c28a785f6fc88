import { createContext } from 'svelte';
import { hands, wordOf, type Fingers } from '../../shared/check/consent.ts';
import type { Id } from '../../shared/ids.ts';
import { isKept, read, write } from '../connection/kept.ts';

interface KeptReason {
	word: 'reservation' | 'object';
	text: string;
	named: 'with' | 'without';
	version: number;
	/** Where it is answered by fist of five. */
	fingers?: number | undefined;
}

const isReason = (value: unknown): value is KeptReason =>
	typeof value === 'object' &&
	value !== null &&
	'text' in value &&
	typeof value.text === 'string' &&
	'word' in value &&
	(value.word === 'reservation' || value.word === 'object');

/** A reason that somebody is writing. */
export class Reason {
	/** The word that it belongs to; undefined while no reason is being written. */
	word = $state<'reservation' | 'object'>();
	text = $state('');
	named = $state<'with' | 'without'>('with');
	/** What was asked when it was begun. */
	version = $state(0);
	/** That were shown with it, where the room was asked by fist of five. */
	fingers = $state<Fingers>();

	constructor(kept?: KeptReason) {
		if (!kept) return;
		this.word = kept.word;
		this.text = kept.text;
		this.named = kept.named === 'without' ? 'without' : 'with';
		this.version = Number(kept.version) || 0;
		this.fingers = hands.find((hand) => hand === kept.fingers && wordOf(hand) === kept.word);
	}

	clear(): void {
		this.word = undefined;
		this.text = '';
		this.named = 'with';
		this.fingers = undefined;
	}
}

/** Reasons not sent yet, by agreement: they outlast a look at another agreement, and the page, beside the names of unsent documents. */
export class Unsent {
	#seat: Id;
	#reasons: Record<Id, Reason> = {};

	constructor(seat: Id) {
		this.#seat = seat;
	}

	#place = (agreement: Id): string => `${this.#seat}/${agreement}`;

	of(agreement: Id): Reason {
		return (this.#reasons[agreement] ??= new Reason(
			read('unsent', isReason)[this.#place(agreement)],
		));
	}

	/** Puts it by as it is now, on this device. */
	keep(agreement: Id): void {
		const { word, text, named, version, fingers } = this.of(agreement);
		const { [this.#place(agreement)]: before, ...others } = read('unsent', isKept);
		const now =
			word && text.trim()
				? { [this.#place(agreement)]: { word, text, named, version, fingers } }
				: {};
		if (before || Object.keys(now).length > 0) write('unsent', { ...others, ...now });
	}

	discard(agreement: Id): void {
		this.of(agreement).clear();
		this.keep(agreement);
	}
}

export const [useUnsent, provideUnsent] = createContext<Unsent>();
