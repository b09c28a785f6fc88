import { SvelteMap } from 'svelte/reactivity';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import type { StrategyDraft } from './strategy-draft.svelte.ts';

/** What one has typed and not sent yet: it outlives the step at which it was typed, as long as the page is open. */
export class Unsaved {
	strategy = $state.raw<StrategyDraft>();
	/** Sentences, by what they are for. */
	readonly texts = new SvelteMap<string, string>();
	/** How many forms hold something that nobody else has. */
	readonly count = $derived(
		[...this.texts.values()].filter((text) => text.trim()).length +
			(this.strategy?.touched ? 1 : 0),
	);
}

const kept = new WeakMap<Workshop, Unsaved>();

export function unsavedOf(workshop: Workshop): Unsaved {
	const known = kept.get(workshop) ?? new Unsaved();
	kept.set(workshop, known);
	return known;
}
