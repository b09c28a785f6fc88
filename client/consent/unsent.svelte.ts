import { createContext } from 'svelte';
import type { Id } from '../../shared/ids.ts';

/** A reason that somebody is writing. */
export class Reason {
	/** The word that it belongs to; undefined while no reason is being written. */
	word = $state<'reservation' | 'object'>();
	text = $state('');
	named = $state<'with' | 'without'>('with');
	/** What was asked when it was begun. */
	version = $state(0);

	clear(): void {
		this.word = undefined;
		this.text = '';
		this.named = 'with';
	}
}

/** Reasons not sent yet, by agreement: they outlast a look at another agreement. */
export class Unsent {
	#reasons: Record<Id, Reason> = {};

	of(agreement: Id): Reason {
		return (this.#reasons[agreement] ??= new Reason());
	}
}

export const [useUnsent, provideUnsent] = createContext<Unsent>();
